"""Where the rules are unsure, and what syntax says there.

In doubt are a report without a subject, one whose subject seems to be a part of a longer phrase,
one that no rule could make because its verb had no subject, and a content of nouns that may run on
into the author's next verb.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from etl.extract.animacy import is_plain
from etl.extract.cues import FINITE, Cue, CueForm
from etl.extract.deeper.ends import ended, may_go_on
from etl.extract.deeper.parsed import Parsed, parsed, without_content
from etl.extract.deeper.stretches import may_hold_a_complement, own_named
from etl.extract.deeper.told import is_governed, told_place, told_subject
from etl.extract.drafts import AGENTLESS, WANTED, Draft
from etl.extract.earlier_subjects import source_of
from etl.extract.frames.acted import ACTS
from etl.extract.lexicon import function_words, words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase
from etl.extract.syntax import Syntax
from etl.model.records import Span, hull

# In these reports the subject of the verb is who passes the words on.
_PASSED_ON = frozenset({"carried_words", "with_reference"})
_TOLD = FINITE | {CueForm.CONVERB}


def looked_into(
    passage: Passage, drafts: Sequence[Draft], standing: Iterable[Draft], syntax: Syntax
) -> list[Draft]:
    """``drafts`` with what syntax tells; those that want a speaker and find none are left out.

    ``standing`` are the drafts that stand without syntax.
    """
    said = sorted(hull(draft.content) for draft in standing)
    seen = (_seen(passage, draft, said, syntax) for draft in drafts)
    return [draft for draft in seen if draft is not None]


def _seen(passage: Passage, draft: Draft, said: list[Span], syntax: Syntax) -> Draft | None:
    wanting = draft.source is WANTED
    unchanged = None if wanting else draft
    cue = passage.cues.get(draft.place) if _stands_in(draft.sentence, draft.place) else None
    told = cue is not None and cue.word.form in _TOLD and draft.rule not in _PASSED_ON
    unsure = told and _is_unsure(passage, draft)
    runs_on = cue is not None and may_go_on(passage, draft)
    doubtful = unsure or runs_on or _is_named_long(passage, draft)
    if not doubtful or (wanting and _is_said(said, draft)):
        return unchanged
    authors = _told_alone(passage, draft, cue, syntax) if cue is not None and unsure else None
    if authors is not None:
        return authors
    sentence = parsed(passage, draft.sentence, syntax)
    if sentence is None:
        return unchanged
    seen = draft
    if cue is not None and runs_on:
        seen = ended(sentence, seen, cue)
    if cue is not None and unsure:
        seen = _with_told(sentence, seen, cue)
    seen = _with_own_name(sentence, seen)
    return None if seen.source is WANTED else seen


def _told_alone(passage: Passage, draft: Draft, cue: Cue, syntax: Syntax) -> Draft | None:
    """The draft with the speaker that the author's words tell by themselves; verbs that govern
    nouns are not understood without them."""
    own = draft.sentence if draft.rule in ACTS else without_content(passage, draft, cue)
    sentence = None if own is draft.sentence else parsed(passage, own, syntax)
    told = draft if sentence is None else _with_told(sentence, draft, cue)
    return None if sentence is None or told is draft else _with_own_name(sentence, told)


def _with_told(sentence: Parsed, draft: Draft, cue: Cue) -> Draft:
    phrase = _told(sentence, draft, cue)
    return draft if phrase is None else _said_by(sentence, draft, phrase)


def _with_own_name(sentence: Parsed, draft: Draft) -> Draft:
    phrase = draft.source.phrase
    if phrase is None or not _is_named_long(sentence.passage, draft):
        return draft
    return _said_by(sentence, draft, own_named(sentence, phrase))


def _said_by(sentence: Parsed, draft: Draft, phrase: NounPhrase) -> Draft:
    before = draft.source.phrase
    if before is not None and (before.first, before.stop) == (phrase.first, phrase.stop):
        return replace(draft, source=replace(draft.source, phrase=phrase))
    return replace(draft, source=source_of(sentence.passage, phrase))


def _stands_in(sentence: Sentence, place: int) -> bool:
    return sentence.first <= place < sentence.stop


def _is_named_long(passage: Passage, draft: Draft) -> bool:
    phrase = draft.source.phrase
    if phrase is None or not _stands_in(draft.sentence, phrase.first):
        return False
    return may_hold_a_complement(passage, phrase)


def _is_unsure(passage: Passage, draft: Draft) -> bool:
    """Whether a report has no subject, or one that may be a part of a longer phrase: a word stands
    before it, or after one that follows its verb."""
    phrase = draft.source.phrase
    if draft.rule == "aside" and draft.source is AGENTLESS:
        return False  # its outlet has been lost: who follows begins another sentence
    if phrase is None or is_plain(phrase):
        return True
    if phrase.stop < draft.place and _may_have_a_complement(passage, phrase):
        return True
    beside = phrase.first - 1 if phrase.stop <= draft.place else phrase.stop
    if not draft.sentence.first <= beside < draft.sentence.stop or beside in passage.cues:
        return False
    token = passage.tokens[beside]
    closed = token.norm in function_words() or token.norm in words_of("time")
    return token.is_word and not closed


def _may_have_a_complement(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether an office without a name goes on after a preposition: «член комитета по …»."""
    named = phrase.person is not None or phrase.name is not None
    prepositional = passage.tokens[phrase.stop].norm in words_of("preposition")
    return (
        prepositional and not named and passage.tokens[phrase.stop + 1].norm not in words_of("time")
    )


def _told(sentence: Parsed, draft: Draft, cue: Cue) -> NounPhrase | None:
    """The phrase that syntax puts in the place of the one the rules have, if any."""
    before, phrase = draft.source.phrase, told_subject(sentence, cue, acts=draft.rule in ACTS)
    if before is None:
        phrase = phrase or told_place(sentence, cue)
    elif phrase is not None and not _is_better(sentence, cue, before, phrase):
        return None
    if phrase is None or _overlaps(sentence.passage, phrase, draft):
        return None
    return phrase


def _is_better(sentence: Parsed, cue: Cue, before: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether a phrase takes in the one the rules have, or shows that it is no subject."""
    if _is_relative(sentence, cue):
        return False
    longer = phrase.first <= before.first and before.stop <= phrase.stop
    next_to = cue.place < before.first and phrase.first == before.stop
    apart = phrase.stop <= before.first and is_governed(sentence, before)
    return longer or next_to or apart


def _is_relative(sentence: Parsed, cue: Cue) -> bool:
    """Whether a relative pronoun is the subject: what it stands for, the rules see by its place."""
    return any(
        sentence.norm(place).startswith("котор") for place in sentence.under(cue.place, "nsubj")
    )


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
