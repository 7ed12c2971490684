"""Verbs of no table where only a verb of speech can stand: «…», — пропел министр.

After quoted words, a comma and a dash comes a verb and who spoke; whatever the verb means, the
words have been said.
"""

from collections.abc import Iterator
from dataclasses import replace

from etl.extract.cues import Cue
from etl.extract.drafts import AGENTLESS, Draft
from etl.extract.frames.quoted import quotation_then_cue
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import is_infinitive, looks_like_verb
from etl.extract.turning import DASHES
from etl.extract.verb_shapes import shape_of

_FRAMES = frozenset({"quote", "aside"})
_CLOSING = frozenset('»”“"')


def unlisted_verb(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """The report after quoted words whose verb no table knows."""
    norms = passage.norms
    for place in range(max(sentence.first, 3), sentence.stop - 1):
        if norms[place - 1] not in DASHES or norms[place - 2] != "," or place in passage.cues:
            continue
        verb = norms[place]
        if norms[place - 3] not in _CLOSING or not looks_like_verb(verb) or is_infinitive(verb):
            continue
        cue = Cue(place, place, place + 1, replace(shape_of(verb), frames=_FRAMES))
        draft = quotation_then_cue(passage, sentence, cue, None)
        if draft is not None and draft.source is not AGENTLESS:
            yield draft
