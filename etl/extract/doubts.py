"""Where the rules are unsure of who speaks, and what syntax says there.

Only the sentences in doubt are parsed: a report without a subject, one whose subject seems to begin
in the middle of a phrase, and one that no rule could make because its verb had no subject.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from etl.extract.cues import Cue, CueForm
from etl.extract.drafts import WANTED, Draft
from etl.extract.lexicon import function_words, words_of
from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase
from etl.extract.subjects import source_of
from etl.extract.syntax import Syntax
from etl.extract.told import is_governed, told_place, told_subject
from etl.model.records import Span, hull

_FINITE = frozenset({CueForm.PAST, CueForm.PRESENT, CueForm.CONVERB})


def looked_into(
    passage: Passage, drafts: Sequence[Draft], standing: Iterable[Draft], syntax: Syntax
) -> list[Draft]:
    """``drafts`` with the subjects that syntax tells; what nobody says is left out."""
    said = sorted(hull(draft.content) for draft in standing)
    return [seen for draft in drafts if (seen := _seen(passage, draft, said, syntax)) is not None]


def _seen(passage: Passage, draft: Draft, said: list[Span], syntax: Syntax) -> Draft | None:
    cue = passage.cues.get(draft.place)
    wanted = draft.source is WANTED
    elsewhere = not draft.sentence.first <= draft.place < draft.sentence.stop
    if (
        cue is None
        or elsewhere
        or not _in_doubt(passage, draft, cue)
        or (wanted and _is_said(said, draft))
    ):
        return None if wanted else draft
    phrase = _told(passage, draft, cue, syntax)
    if phrase is None or _overlaps(passage, phrase, draft):
        return None if wanted else draft
    return replace(draft, source=source_of(passage, phrase))


def _told(passage: Passage, draft: Draft, cue: Cue, syntax: Syntax) -> NounPhrase | None:
    """The phrase that syntax puts in the place of the one the rules have, if any."""
    sentence, before = draft.sentence, draft.source.phrase
    tokens = passage.tokens[sentence.first : sentence.stop]
    tree = syntax.tree(tuple(token.written_in(passage.text) for token in tokens))
    if tree is None:
        return None
    phrase = told_subject(passage, sentence, cue, tree)
    if before is None:
        return phrase or told_place(passage, sentence, cue, tree)
    if phrase is None or phrase.first == before.first:
        return None
    longer = phrase.first < before.first and phrase.stop == before.stop
    next_to = cue.place < before.first and phrase.first == before.stop
    apart = phrase.stop <= before.first and is_governed(sentence, tree, before)
    return phrase if longer or next_to or apart else None


def _in_doubt(passage: Passage, draft: Draft, cue: Cue) -> bool:
    if cue.word.form not in _FINITE:
        return False
    phrase = draft.source.phrase
    return phrase is None or _may_be_part(passage, draft, phrase)


def _may_be_part(passage: Passage, draft: Draft, phrase: NounPhrase) -> bool:
    """Whether the word before a subject, or after one that follows its verb, could belong to it."""
    beside = phrase.first - 1 if phrase.stop <= draft.place else phrase.stop
    if not draft.sentence.first <= beside < draft.sentence.stop or beside in passage.cues:
        return False
    token = passage.tokens[beside]
    return token.is_word and token.norm not in function_words() | words_of("time")


def _is_said(said: list[Span], draft: Draft) -> bool:
    """Whether a cue lies in what somebody else says."""
    place = draft.cue[0]
    number = bisect_right(said, place.start, key=lambda span: span.start) - 1
    return number >= 0 and said[number].stop > place.start


def _overlaps(passage: Passage, phrase: NounPhrase, draft: Draft) -> bool:
    """Whether the phrase would speak of itself: syntax went astray."""
    span = passage.span(phrase.first, phrase.stop)
    return any(
        span.start < part.stop and part.start < span.stop for part in (*draft.content, *draft.cue)
    )
