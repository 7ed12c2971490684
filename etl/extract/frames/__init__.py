"""The frames of reported speech: small named rules in one order, each of which may abstain.

``CUE_RULES`` are asked for each verb of speech, the first answer counts; sentence rules are
asked for each sentence that has one of the words they need, and may give several.
"""

from collections.abc import Callable, Iterator
from functools import cache

from etl.extract.cues import Cue, CueForm
from etl.extract.drafts import WANTED, Draft, Source
from etl.extract.frames.acted import complement
from etl.extract.frames.as_said import as_said
from etl.extract.frames.asides import aside, trailing_pointer
from etl.extract.frames.carried import carried_words
from etl.extract.frames.converbs import opening_converb
from etl.extract.frames.fronted import fronted_matter
from etl.extract.frames.fronted_things import fronted_thing
from etl.extract.frames.headed import (
    COLON,
    OPENING_MARKS,
    headed,
    headline_dash,
    headline_quotation,
)
from etl.extract.frames.inserted import inserted_report
from etl.extract.frames.issued import with_issuer
from etl.extract.frames.named import fronted_name
from etl.extract.frames.nominal import nominal, spoken_nouns
from etl.extract.frames.prefaced import preface_words, prefaced
from etl.extract.frames.quoted import cue_then_quotation, quotation_then_cue
from etl.extract.frames.referring import POINTING_WORDS, referring
from etl.extract.frames.relayed import with_reference
from etl.extract.frames.reported import clause, colon_clause
from etl.extract.frames.unlisted import unlisted_verb
from etl.extract.frames.unspoken import is_unspoken
from etl.extract.passage import Passage, Sentence
from etl.extract.portions import MOST_CUES, portions
from etl.extract.turning import DASHES

CueRule = Callable[[Passage, Sentence, Cue, Source | None], Draft | None]
SentenceRule = Callable[[Passage, Sentence], Iterator[Draft]]

CUE_RULES: tuple[CueRule, ...] = (
    carried_words,
    quotation_then_cue,
    inserted_report,
    opening_converb,
    cue_then_quotation,
    with_reference,
    trailing_pointer,
    as_said,
    clause,
    colon_clause,
    aside,
    fronted_name,
    complement,
    fronted_matter,
    fronted_thing,
)


def drafts_of(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """Everything the rules see in one sentence; rivals among them are not yet weighed, and some
    want a speaker still.

    A stretch with more verbs of speech than any sentence has is read in portions.
    """
    carried: Source | None = None
    cues = tuple(passage.cues_of(sentence))
    if len(cues) > MOST_CUES:
        for portion in portions(passage, sentence, (cue.place for cue in cues)):
            yield from drafts_of(passage, portion)
        return
    for cue in cues:
        draft = _first_answer(passage, sentence, cue, carried)
        if draft is None or is_unspoken(passage, sentence, cue, draft):
            continue
        if draft.source.phrase is not None and cue.word.form is not CueForm.IMPERSONAL:
            carried = draft.source
        yield with_issuer(passage, cue, draft)
    words = _needed().intersection(passage.norms[sentence.first : sentence.stop])
    for sentence_rule, needed in _sentence_rules() if words else ():
        if not needed.isdisjoint(words):
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


@cache
def _sentence_rules() -> tuple[tuple[SentenceRule, frozenset[str]], ...]:
    """The rules of sentences, each with the words of which it needs one."""
    return (
        (headed, COLON),
        (headline_dash, DASHES),
        (headline_quotation, OPENING_MARKS),
        (prefaced, preface_words()),
        (nominal, spoken_nouns()),
        (unlisted_verb, DASHES),
        (referring, POINTING_WORDS),
    )


@cache
def _needed() -> frozenset[str]:
    return frozenset().union(*(needed for _, needed in _sentence_rules()))
