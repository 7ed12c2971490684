"""English noun phrases that can speak: pronouns, offices, organisations, names."""

from collections.abc import Mapping
from functools import cache

from etl.extract.english.anybody import before_modifier
from etl.extract.english.standing import english_plurals
from etl.extract.lexicon import RoleForm, role_forms, words_of
from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase, Via, is_kind
from etl.model.vocabulary import SpeakerKind
from etl.text.packaged import read_table

PRONOUNS = {"he": "m", "she": "f", "they": "", "his": "m", "her": "f", "their": "", "him": "m"}
_NEVER = frozenset({"i", "we", "you", "it", "that", "what", "there", "this", "these", "those"})
_OURS = frozenset({"i", "we", "you", "it", "there", "my", "our", "your"})
_LONGEST_NAME = 8
# No name ends so: «Diplomacy», «Certainly» at the beginning of a sentence.
_ABSTRACT = ("tion", "ment", "ness", "macy", "ship", "ism", "ainly", "ently", "ally", "ingly")


def english_phrase(passage: Passage, first: int, stop: int) -> NounPhrase | None:
    """The phrase of tokens ``[first, stop)``, leading circumstances left out, if one can speak."""
    first = _after_preposition(passage, first, stop)
    if first >= stop:
        return None
    norm = passage.tokens[first].norm
    if norm in words_of("english_no_subject") or norm in {"who", "which", "whom", "whose"}:
        return None
    stop = before_modifier(passage, first, stop)
    if stop - first == 1 and norm in PRONOUNS:
        gender = PRONOUNS[norm]
        return NounPhrase(first, stop, Via.PRONOUN, gender=gender, plural=not gender)
    if passage.tokens[stop - 1].norm in _NEVER or norm in _OURS:
        return None
    return _named(passage, first, stop)


def _named(passage: Passage, first: int, stop: int) -> NounPhrase | None:
    mentions = list(
        {
            mention.first: mention
            for mention in (passage.mention_at.get(place) for place in range(first, stop))
            if mention is not None and mention.stop <= stop
        }.values()
    )
    people = [one for one in mentions if is_kind(passage, one, SpeakerKind.PERSON)]
    houses = [one for one in mentions if one not in people]
    place = _head_place(passage, first, stop)
    head = None if place is None else english_roles()[passage.tokens[place].norm]
    joint = _is_joint(passage, first, stop)
    person = people[-1] if people and people[-1].stop == stop else None
    name = None if person is not None else _name(passage, first, stop, place)
    house = bool(houses) and houses[-1].stop == stop
    if not (person or house or head or name):
        return None
    ends_in_name = person is not None or name is not None or house
    plural = joint or (head is not None and _is_plural(passage, place) and not ends_in_name)
    via = Via.REGISTRY if person or (house and head is None) else Via.NAME if name else Via.ROLE
    return NounPhrase(
        first=first,
        stop=stop,
        via=via,
        head=None if joint else head,
        person=person,
        belongs_to=houses[-1] if houses else None,
        name=name,
        plural=plural,
    )


def _after_preposition(passage: Passage, first: int, stop: int) -> int:
    """«In Moscow the minister», «On Tuesday Lavrov»: the subject begins after the circumstance."""
    while first < stop and passage.tokens[first].norm in words_of("english_link"):
        first += 1
    if first >= stop or passage.tokens[first].norm not in words_of("english_preposition"):
        return first
    small = words_of("english_preposition") | words_of("english_time")
    for place in range(first + 2, stop):
        norm = passage.tokens[place].norm
        if norm in {"the", "a", "an"} or norm in PRONOUNS:
            return place
        if passage.tokens[place - 1].norm in words_of("english_time") and norm not in small:
            return place
        known = passage.mention_at.get(place)
        if known is not None and known.first == place and known.stop == stop:
            return place
    return stop


def _is_joint(passage: Passage, first: int, stop: int) -> bool:
    """Whether two names are joined by «and»; the «and» inside one registered name joins nobody."""
    return any(
        passage.tokens[place].norm == "and" and place not in passage.mention_at
        for place in range(first + 1, stop - 1)
    )


def _head_place(passage: Passage, first: int, stop: int) -> int | None:
    """The office or organisation: the last one before a complement (of, to, for, at) begins."""
    limit = next(
        (
            place
            for place in range(first + 1, stop)
            if passage.tokens[place].norm in {"of", "to", "for", "at", "in", "from", "with"}
            and any(passage.tokens[inner].norm in english_roles() for inner in range(first, place))
        ),
        stop,
    )
    for place in range(limit - 1, first - 1, -1):
        inside = passage.mention_at.get(place)
        if passage.tokens[place].norm in english_roles() and not (
            inside is not None and is_kind(passage, inside, SpeakerKind.PERSON)
        ):
            return place
    return None


def _is_plural(passage: Passage, place: int | None) -> bool:
    return place is not None and passage.tokens[place].norm in english_plurals()


def _name(passage: Passage, first: int, stop: int, head: int | None) -> tuple[int, int] | None:
    """The run of capitalised words at the end that is no office."""
    start = stop
    inside = words_of("english_inside_name") - {"the", "a", "an"}
    while start > first and stop - start < _LONGEST_NAME:
        token = passage.tokens[start - 1]
        ends = token.norm in english_roles() or token.norm in words_of("english_portfolio")
        if ends or not (token.capital or token.norm in inside):
            break
        start -= 1
    while start < stop and not passage.tokens[start].capital:
        start += 1
    if start == stop or not passage.tokens[stop - 1].capital:
        return None
    if passage.tokens[start].norm in words_of("english_inside_name") | words_of("english_link"):
        return None
    if stop - start == 1 and passage.tokens[start].norm.endswith(_ABSTRACT):
        return None
    known = passage.mention_at.get(stop - 1)
    after_complement = head is not None and _is_complement(passage, head, start)
    return None if known is not None or after_complement else (start, stop)


def _is_complement(passage: Passage, head: int, start: int) -> bool:
    """Whether the capitals belong to the office (leader of Name) and name nobody else."""
    before = passage.tokens[start - 1].norm if start > head + 1 else ""
    return before in {"of", "to", "for", "at", "in", "from", "with", "on", "the"}


@cache
def english_roles() -> Mapping[str, RoleForm]:
    """English noun -> the office, organisation, outlet or document of the Russian table."""
    rows = read_table("etl.extract", "english_roles")
    return {row["word"]: role_forms()[row["role"]] for row in rows}
