"""States, institutions, outlets and office holders that are widely known, below the registry.

They give a speaker a canonical English name and a side, never an id: an id is given to entries of
the curated registry only, whose names always come first. Several offices of a person are parted by
; and each may have its dates (министр обороны России@2012-11..2024-05).
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import zip_longest

from etl.extract.declension import name_forms
from etl.extract.tokens import norm_of
from etl.model.records import Alias, Role, SpeakerEntry
from etl.model.vocabulary import Language, Side, SpeakerKind
from etl.text.packaged import read_table

_PREFIX = "world:"
_FIXED = "="
_AMERICA = "United States"


def is_of_world(speaker_id: str) -> bool:
    """Whether an entry is one of the packaged table and no curated one."""
    return speaker_id.startswith(_PREFIX)


@cache
def _rows() -> tuple[dict[str, str], ...]:
    return tuple(read_table("etl.extract", "world"))


@cache
def world_entries() -> tuple[SpeakerEntry, ...]:
    """The entries of ``tables/world.csv``. A name that ends in = is not declined."""
    return tuple(map(_entry, _rows()))


@cache
def whole_names() -> frozenset[str]:
    """The ids of people who are found by their whole name only: the surname is a common word."""
    return frozenset(_PREFIX + row["name_en"] for row in _rows() if row["surname"] == "full")


@cache
def adjectives() -> Mapping[str, str]:
    """Beginning of a state's Russian adjective, or its whole English one -> the state's name."""
    found: dict[str, str] = {}
    for row in _rows():
        english = (norm_of(adjective) for adjective in row["adjective_en"].split(";"))
        for stem in (*row["adjectives_ru"].split(), *english):
            if stem:
                found[stem] = row["name_en"]
    return found


@cache
def adjective_of() -> Mapping[str, str]:
    """Name of a state -> its English adjective."""
    return {
        row["name_en"]: row["adjective_en"].split(";")[0] for row in _rows() if row["adjective_en"]
    }


@cache
def state_forms() -> Mapping[str, str]:
    """Case form of a one-word name of a state, in comparing form -> the state's name."""
    found: dict[str, str] = {}
    for row in _rows():
        if row["kind"] != SpeakerKind.STATE:
            continue
        for name in row["names_ru"].split(";"):
            words = (norm_of(name.removesuffix(_FIXED)),)
            if not words[0] or " " in words[0]:
                continue
            fixed = name.endswith(_FIXED)
            forms = {"": [words]} if fixed else name_forms(words, is_person=False)
            for options in forms.values():
                found.update({option[0]: row["name_en"] for option in options})
    return found


def states_among(norms: Iterable[str]) -> frozenset[str]:
    """The states whose Russian names are among ``norms``, in any case."""
    return frozenset(state_forms()[norm] for norm in norms if norm in state_forms())


def state_named(norms: Iterable[str]) -> str | None:
    """The state whose adjective is among ``norms``: немецкий, German."""
    words, known = list(norms), adjectives()
    for norm, after in zip_longest(words, words[1:], fillvalue=""):
        state = known.get(f"{norm} {after}") or _state_called(norm)
        if state is not None:
            return state
    return None


@lru_cache(maxsize=20_000)
def _state_called(norm: str) -> str | None:
    """The state whose adjective a word is; a Russian one is told by its beginning."""
    known = adjectives()
    if norm in known or norm.isascii():
        return known.get(norm)
    beginnings = (norm[:length] for length in range(len(norm) - 1, 3, -1))
    return next((known[begins] for begins in beginnings if begins in known), None)


def house_named(norms: Iterable[str], state: str) -> str | None:
    """«Ministry of Defence» with the adjective of ``state``, where ``norms`` name that house."""
    return _house_of_words(tuple(norms), state)


@lru_cache(maxsize=4096)
def _house_of_words(words: tuple[str, ...], state: str) -> str | None:
    for row in read_houses():
        if row["state"] not in ("", state) or not _names_house(words, row["stems"]):
            continue
        if row["state"]:
            return row["name_en"]
        adjective = adjective_of().get(state)
        house = (row["name_us"] if state == _AMERICA else "") or row["name_en"]
        return None if adjective is None else f"{adjective} {house}"
    return None


def _names_house(words: tuple[str, ...], stems: str) -> bool:
    """Whether each of the beginnings in one of the alternatives begins a word."""
    return any(
        all(any(word.startswith(stem) for word in words) for stem in alternative.split())
        for alternative in stems.split(";")
    )


@cache
def read_houses() -> tuple[dict[str, str], ...]:
    """The houses a state has: name, its American name, the stems of the words that name it; a row
    with a state is of that state only, and its name is whole."""
    return tuple(read_table("etl.extract", "houses"))


def _entry(row: dict[str, str]) -> SpeakerEntry:
    russian = [name for name in row["names_ru"].split(";") if name]
    declined = [name for name in russian if not name.endswith(_FIXED)]
    aliases = [Alias(text=name, language=Language.RU, declines=True) for name in declined]
    aliases += [
        Alias(text=name.removesuffix(_FIXED), language=Language.RU, declines=False)
        for name in russian
        if name.endswith(_FIXED)
    ]
    aliases += [
        Alias(text=name, language=Language.EN, declines=False)
        for name in row["names_en"].split(";")
        if name
    ]
    return SpeakerEntry(
        speaker_id=_PREFIX + row["name_en"],
        name_en=row["name_en"],
        name_ru=declined[0] if declined else row["name_en"],
        kind=SpeakerKind(row["kind"]),
        side=Side(row["side"]),
        aliases=tuple(aliases),
        roles=tuple(_role(written) for written in row["role"].split(";") if written),
    )


def _role(written: str) -> Role:
    """«office@since..until»: the dates are partial ISO dates, either may be left out."""
    office, _, dates = written.partition("@")
    since, _, until = dates.partition("..")
    return Role(role_en="", role_ru=office, since=since or None, until=until or None)
