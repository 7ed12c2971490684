"""The frames of reported speech: small named rules in one order, each of which may abstain.

``CUE_RULES`` are asked for each verb of speech, the first answer counts; ``SENTENCE_RULES`` are
asked for each sentence and may give several.
"""

from collections.abc import Callable, Iterator

from etl.extract.cues import Cue, CueForm
from etl.extract.drafts import WANTED, Draft, Source
from etl.extract.frames.acted import complement, fronted_name
from etl.extract.frames.asides import as_said, aside, trailing_pointer
from etl.extract.frames.headed import headed, headline_quotation
from etl.extract.frames.nominal import nominal
from etl.extract.frames.prefaced import prefaced
from etl.extract.frames.quoted import carried_words, cue_then_quotation, quotation_then_cue
from etl.extract.frames.referring import referring
from etl.extract.frames.relayed import with_reference
from etl.extract.frames.reported import clause, colon_clause
from etl.extract.passage import Passage, Sentence

CueRule = Callable[[Passage, Sentence, Cue, Source | None], Draft | None]
SentenceRule = Callable[[Passage, Sentence], Iterator[Draft]]

CUE_RULES: tuple[CueRule, ...] = (
    carried_words,
    quotation_then_cue,
    cue_then_quotation,
    with_reference,
    trailing_pointer,
    as_said,
    clause,
    colon_clause,
    aside,
    fronted_name,
    complement,
)

SENTENCE_RULES: tuple[SentenceRule, ...] = (
    headed,
    headline_quotation,
    prefaced,
    nominal,
    referring,
)


MOST_CUES = 40


def drafts_of(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """Everything the rules see in one sentence; rivals among them are not yet weighed, and some
    want a speaker still.

    A stretch with more verbs of speech than any sentence has is a list or noise: nothing is said.
    """
    carried: Source | None = None
    cues = tuple(passage.cues_of(sentence))
    if len(cues) > MOST_CUES:
        return
    for cue in cues:
        draft = _first_answer(passage, sentence, cue, carried)
        if draft is None:
            continue
        if draft.source.phrase is not None and cue.word.form is not CueForm.IMPERSONAL:
            carried = draft.source
        yield draft
    for sentence_rule in SENTENCE_RULES:
        yield from sentence_rule(passage, sentence)


def _first_answer(
    passage: Passage, sentence: Sentence, cue: Cue, carried: Source | None
) -> Draft | None:
    """The first rule's draft; one that wants a speaker only where no rule has one that does not."""
    wanting: Draft | None = None
    for rule in CUE_RULES:
        draft = rule(passage, sentence, cue, carried)
        if draft is not None and draft.source is not WANTED:
            return draft
        wanting = wanting or draft
    return wanting
