"""The subject of a verb of speech: who is found before it, after it, or taken over from before.

Searches stay inside the clause. A search that finds two answers of the same strength, or a phrase
that cannot agree with the verb, gives none.
"""

from etl.extract.agreement import (
    after_circumstance,
    agrees,
    before_adverbs,
    belongs_to_addressee,
    is_outlet,
    is_place,
    is_strong,
)
from etl.extract.clauses import JOINERS, clause_start
from etl.extract.cues import Cue, CueForm
from etl.extract.drafts import Source
from etl.extract.earlier_subjects import (
    WHICH,
    antecedent,
    before_insertion,
    embedded_subject,
    source_of,
)
from etl.extract.joint_subjects import (
    after_place,
    before_brackets,
    widened_after,
    widened_before,
)
from etl.extract.lexicon import function_words, role_forms, words_of
from etl.extract.nouns import noun_phrase, phrase_ending_at
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, short_quotation
from etl.extract.remembered import remembered
from etl.extract.speaking_places import plain_words, speaking_place


@remembered(lambda sentence, cue: (sentence.first, sentence.stop, cue.place))
def subject_before(passage: Passage, sentence: Sentence, cue: Cue) -> Source | None:
    """The subject that stands before the verb in its sentence."""
    left = clause_start(passage, sentence, cue.place)
    stop = before_adverbs(passage, cue.first, left)
    opener = before_brackets(passage, sentence, stop)
    if opener != stop:
        return _in_front_of(passage, sentence, opener, cue)
    if stop > left and passage.tokens[stop - 1].norm in WHICH:
        return antecedent(passage, sentence, stop - 1)
    phrase = _joint_phrase(passage, sentence, left, stop, cue)
    phrase = phrase or _nearest_phrase(passage, left, stop, cue)
    if phrase is not None:
        return source_of(passage, widened_before(passage, sentence, phrase, cue))
    if left <= sentence.first or passage.tokens[left - 1].norm != ",":
        return None
    if cue.word.form is CueForm.PARTICIPLE and stop == left:
        return antecedent(passage, sentence, left)
    embedded = embedded_subject(passage, sentence, left, cue) if stop > left else None
    if embedded is not None or (stop > left and not _is_circumstance(passage, left, stop)):
        return embedded
    return before_insertion(passage, sentence, left - 1, cue)


def _in_front_of(passage: Passage, sentence: Sentence, opener: int, cue: Cue) -> Source | None:
    """«Дойна Герман (PAS) заявила»: the subject before what stands in brackets."""
    left = clause_start(passage, sentence, opener)
    phrase = _nearest_phrase(passage, left, opener, cue)
    if phrase is None and cue.word.plural:
        last = phrase_ending_at(passage, opener, left)
        joint = None if last is None else widened_before(passage, sentence, last, cue)
        phrase = joint if joint is not None and joint is not last else None
    return None if phrase is None else source_of(passage, phrase)


def subject_after(passage: Passage, cue: Cue, limit: int, *, loose: bool = False) -> Source | None:
    """The subject right after the verb, adverbs, dates and addressees passed over.

    ``loose`` takes one or two plain words too, up to the next mark: after quoted words and in an
    aside there is nothing else they could be.
    """
    place = after_circumstance(passage, cue.stop, limit)
    if place < limit:
        place = _after_outlet(passage, place, limit)
    if place >= limit:
        return None
    norm = passage.tokens[place].norm
    if norm == "и" and not cue.word.plural and place + 1 < limit:
        place += 1
    if norm in {"в", "на"} and (cue.word.plural or cue.word.form is CueForm.IMPERSONAL):
        phrase = noun_phrase(passage, place + 1, limit)
        return source_of(passage, phrase) if phrase is not None and is_place(phrase) else None
    phrase = noun_phrase(passage, place, limit)
    thing = phrase is not None and phrase.head is not None and phrase.head.kind == "document"
    if phrase is not None and (thing or belongs_to_addressee(passage, phrase)):
        phrase = noun_phrase(passage, phrase.stop, limit)
    if phrase is not None and is_outlet(passage, phrase):
        phrase = _interviewed(passage, phrase.stop, limit, cue) or phrase
    plain = loose and not cue.word.frames & {"object", "inf", "accuse"}
    if phrase is None and plain:
        phrase = plain_words(passage, place, limit)
    if phrase is None and norm in words_of("preposition"):
        phrase = after_place(passage, place, limit)
    if phrase is not None:
        phrase = widened_after(passage, phrase, cue, limit)
    if phrase is None or not agrees(phrase, cue):
        return None
    return source_of(passage, phrase)


def _interviewed(passage: Passage, place: int, limit: int, cue: Cue) -> NounPhrase | None:
    """Who speaks to an outlet that has no cases: «рассказал ТАСС министр X»."""
    phrase = noun_phrase(passage, place, limit)
    if phrase is None or not agrees(phrase, cue):
        return None
    is_person = phrase.person is not None or (
        phrase.name is not None and not passage.tokens[phrase.stop - 1].norm.isascii()
    )
    holds_office = phrase.head is not None and phrase.head.kind == "person"
    return phrase if is_person or holds_office else None


def _after_outlet(passage: Passage, place: int, limit: int) -> int:
    """The token after the outlet spoken to in marks: сообщили «Вечерней газете» в …"""
    form = role_forms().get(passage.norms[place])
    told = form is not None and form.kind == "outlet" and "dative" in form.cases
    named = place + 1 if told else place
    stop = short_quotation(passage, named, limit) if named < limit else 0
    known = passage.mention_at.get(named) if told and not stop else None
    stop = stop if known is None else known.stop
    if told and not stop and form is not None and form.cases | form.plural_cases == {"dative"}:
        stop = named
    if not stop or stop >= limit:
        return place
    following = role_forms().get(passage.norms[stop])
    somebody = following is not None and following.kind == "person" and following.is_nominative
    leads_on = passage.norms[stop] in {"в", "на"} or somebody or stop in passage.mention_at
    return stop if leads_on else place


def _is_circumstance(passage: Passage, left: int, stop: int) -> bool:
    """Whether nothing but «на пороге участка» or «в четверг» stands between comma and verb."""
    prepositions = words_of("preposition")
    words = passage.norms[left:stop]
    opens = words[0] in prepositions
    return opens and not any(
        norm in function_words() and norm not in prepositions for norm in words
    )


def _nearest_phrase(passage: Passage, left: int, stop: int, cue: Cue) -> NounPhrase | None:
    """The subject that ends at the verb, or before a circumstance that leads up to it."""
    phrase = phrase_ending_at(passage, stop, left)
    if phrase is not None and agrees(phrase, cue):
        return phrase
    where = speaking_place(passage, left, stop, cue)
    if where is not None:
        return where
    for place in range(stop - 1, left, -1):
        norm = passage.tokens[place].norm
        if norm not in words_of("preposition") and norm not in words_of("adverb"):
            continue
        phrase = phrase_ending_at(passage, place, left)
        if phrase is not None and is_strong(phrase) and agrees(phrase, cue):
            return phrase
    return None


def _joint_phrase(
    passage: Passage, sentence: Sentence, left: int, stop: int, cue: Cue
) -> NounPhrase | None:
    """«Лавров и Блинкен договорились», «глава комитета мира и труда заявил»: across «и»."""
    if left - 1 <= sentence.first or passage.tokens[left - 1].norm != "и":
        return None
    earlier = clause_start(passage, sentence, left - 1)
    phrase = phrase_ending_at(passage, stop, earlier)
    if phrase is not None and phrase.first < left and agrees(phrase, cue):
        return phrase
    if not cue.word.plural:
        return None
    where = speaking_place(passage, earlier, stop, cue)
    if where is not None and where.first < left:
        return where
    last = phrase_ending_at(passage, stop, left)
    if last is None or last.first != left or not last.nominative:
        return None
    widened = widened_before(passage, sentence, last, cue)
    return widened if widened.first < left and widened.plural else None


def takes_over(passage: Passage, sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb has no subject of its own and continues the report before it."""
    left = clause_start(passage, sentence, cue.place)
    if before_adverbs(passage, cue.first, left) != left or left == sentence.first:
        return False
    if cue.word.form is CueForm.CONVERB:
        return True
    before = passage.tokens[left - 1].norm
    return before in JOINERS or before == ","
