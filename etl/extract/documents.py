"""Whose words a document holds: «в заявлении X», «в письме от X», «в послании»."""

from etl.extract.antecedents import Antecedents
from etl.extract.drafts import Draft
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, People, Speaker, entry_speaker
from etl.extract.phrases import NounPhrase
from etl.extract.roll import Roll
from etl.model.records import SpeakerEntry

_FARTHEST = 2
_ANOTHER = frozenset({"одного", "одной", "некоего", "некоей"})
_FROM = frozenset({"с", "от", "из", "from"})


def of_document(
    passage: Passage,
    roll: Roll,
    people: People,
    antecedents: Antecedents,
    phrase: NounPhrase,
    draft: Draft,
) -> Speaker:
    """The person a document names, else its issuer; a bare one speaks for who spoke just before,
    unless it is another's."""
    for appearance in antecedents.between(phrase.first, phrase.stop):
        return appearance.speaker
    issuer = _issuer(passage, roll, phrase)
    if issuer is not None:
        return entry_speaker(issuer)
    if _ANOTHER & set(passage.norms[phrase.first : phrase.stop]):
        return NOBODY
    opens = passage.sentence_at(draft.content[0].start) or draft.sentence
    distance = min(opens.number, draft.sentence.number) - people.last_sentence
    return people.last if distance <= _FARTHEST else NOBODY


def _issuer(passage: Passage, roll: Roll, phrase: NounPhrase) -> SpeakerEntry | None:
    """Who a document comes from: «в заявлении с X», «в письме от X»."""
    place = phrase.stop
    if place + 1 >= len(passage.tokens) or passage.norms[place] not in _FROM:
        return None
    mention = passage.mention_at.get(place + 1)
    return None if mention is None else roll.entry(passage, mention)
