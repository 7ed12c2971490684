"""Speakers whom a clause leaves to be understood: «И добавил, что …», "it said in a statement".

A verb without a subject goes on with the subject of the clause before it, else with the person who
has just spoken; "it" is the house that has just spoken.
"""

from etl.extract.antecedents import Antecedents
from etl.extract.cue_words import CueForm
from etl.extract.drafts import Draft
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, People, Speaker
from etl.extract.phrases import NounPhrase

_FINITE = frozenset({CueForm.PAST, CueForm.PRESENT})
_FARTHEST = 1
_IT = "it"


def without_subject(
    passage: Passage, people: People, antecedents: Antecedents, draft: Draft
) -> Speaker:
    """Whose words a Russian verb in the singular reports that has no subject of its own."""
    cue = passage.cues.get(draft.place)
    if cue is None or cue.word.form not in _FINITE or cue.word.plural:
        return NOBODY
    subject = antecedents.subject_before(draft)
    if subject is None:
        near = draft.sentence.number - people.last_sentence <= _FARTHEST
        subject = people.last if near and people.last.is_person else NOBODY
    disagree = cue.word.gender and subject.gender and cue.word.gender != subject.gender
    return NOBODY if disagree else subject


def is_it(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase is the pronoun of a house."""
    return phrase.stop - phrase.first == 1 and passage.norms[phrase.first] == _IT


def of_it(people: People, draft: Draft) -> Speaker:
    """«It said»: the house that has spoken in this sentence or the one before."""
    near = draft.sentence.number - people.last_sentence <= _FARTHEST
    return people.last if near and not people.last.is_person else NOBODY
