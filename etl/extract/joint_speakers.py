"""Several who speak as one: «Латвия, Литва и Польша», «министр X и его заместитель Y».

Each part is resolved as if it stood alone; where one of them is nobody, so are all.
"""

from collections.abc import Callable
from dataclasses import replace

from etl.extract.lexicon import role_forms
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage
from etl.extract.people import NOBODY, Speaker
from etl.extract.phrases import NounPhrase

_BETWEEN = frozenset({"и", ",", "and"})
_MOST = 5


def read_parts(
    passage: Passage, phrase: NounPhrase, read: Callable[[NounPhrase], Speaker]
) -> Speaker:
    """The joint speaker of a phrase of several parts; ``read`` resolves one of them."""
    found: list[Speaker] = []
    place = phrase.first
    while place < phrase.stop:
        part = _longest(passage, place, phrase.stop)
        if part is None or (part.first, part.stop) == (phrase.first, phrase.stop):
            return NOBODY
        found.append(read(part))
        place = part.stop
        while place < phrase.stop and passage.norms[place] in _BETWEEN:
            place += 1
    return all_together(tuple(found))


def owners_of_one_noun(passage: Passage, phrase: NounPhrase) -> NounPhrase | None:
    """«Пресс-службы X и Y»: what follows the noun, if two houses that it belongs to do."""
    norms = passage.norms[phrase.first : phrase.stop]
    if phrase.head is None or phrase.head.kind != "organisation" or "и" not in norms:
        return None
    forms = (role_forms().get(norm) for norm in norms)
    heads = (at for at, form in enumerate(forms) if form and form.lemma == phrase.head.lemma)
    first = phrase.first + next(heads, 0) + 1
    return replace(phrase, first=first, head=None) if phrase.plural else None


def _longest(passage: Passage, first: int, stop: int) -> NounPhrase | None:
    """The part that begins with token ``first``: up to the next «и» or comma that something can
    stand before, or up to the end."""
    for place in range(first + 1, stop):
        if passage.norms[place] not in _BETWEEN:
            continue
        part = noun_phrase(passage, first, place)
        if part is not None and part.stop == place:
            return part
    return noun_phrase(passage, first, stop)


def all_together(speakers: tuple[Speaker, ...]) -> Speaker:
    """Several as one, who has a side only where all have the same; nobody where one is unknown."""
    names = [speaker.name for speaker in speakers if speaker.name is not None]
    if not 1 < len(names) == len(speakers) <= _MOST:
        return NOBODY
    sides = {speaker.side for speaker in speakers}
    joined = " and ".join((", ".join(names[:-1]), names[-1]))
    return Speaker(joined, None, sides.pop() if len(sides) == 1 else None)
