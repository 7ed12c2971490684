"""Noun phrases as a shape, and the small tests on words that build them."""

from dataclasses import dataclass
from enum import Enum

from etl.extract.given import given_name_forms
from etl.extract.lexicon import RoleForm, function_words, role_forms, words_of
from etl.extract.passage import Passage
from etl.extract.registry import Mention
from etl.extract.tokens import Token, TokenKind
from etl.model.vocabulary import SpeakerKind

_ADJECTIVE = (
    "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им",
    "ых", "их", "ей", "ую", "юю", "ом", "ем",
)  # fmt: skip
_VERB = (
    "ть", "ться", "ил", "ила", "ило", "или", "ал", "ала", "али", "яла", "яли", "лся", "лась",
    "лись", "лось", "шли", "шла", "шло", "ыли", "ыла", "нул", "нула", "нули",
    "ует", "уют", "ает", "ают", "яет", "яют", "ится", "ется", "атся", "ятся",
)  # fmt: skip
_INFINITIVE = ("ть", "ться", "йти", "вести", "нести", "везти", "расти", "чь", "чься", "йтись")
_PARTICLES = frozenset({"де", "фон", "ван", "аль", "бен", "дель", "да", "ди", "эль", "бин"})


class Via(Enum):
    """What tells who a noun phrase stands for."""

    REGISTRY = "registry"
    NAME = "name"
    ROLE = "role"
    PRONOUN = "pronoun"
    SYNTAX = "syntax"


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """Tokens ``[first, stop)`` that may speak, with what was found inside.

    ``person`` is the registered person it names, ``belongs_to`` the registered institution, state
    or outlet it is or belongs to, ``name`` the tokens of a name the registry does not know.
    """

    first: int
    stop: int
    via: Via
    head: RoleForm | None = None
    person: Mention | None = None
    belongs_to: Mention | None = None
    name: tuple[int, int] | None = None
    gender: str = ""
    plural: bool = False
    nominative: bool = True
    ends_plural: bool = True


def is_kind(passage: Passage, mention: Mention, *kinds: SpeakerKind) -> bool:
    """Whether every entry a mention may stand for is of one of ``kinds``."""
    entries = passage.registry.entries
    return all(entries[known].kind in kinds for known in mention.speaker_ids)


def looks_like_verb(norm: str) -> bool:
    """Whether a word ends as infinitives and the third person do."""
    return len(norm) > 3 and norm.endswith(_VERB) and norm not in role_forms()


def is_infinitive(norm: str) -> bool:
    """Whether a word ends as infinitives do, common nouns with such endings left out."""
    is_noun = norm.endswith("ость") or norm in words_of("noun_in_soft_sign")
    return norm.endswith(_INFINITIVE) and not is_noun


def looks_like_adjective(norm: str) -> bool:
    """Whether a word ends as adjectives do."""
    return len(norm) > 3 and norm.endswith(_ADJECTIVE) and norm not in function_words()


def short_quotation(passage: Passage, place: int, limit: int) -> int:
    """The token after a short name in quotation marks that begins at ``place``; 0 if none."""
    token = passage.tokens[place]
    if token.kind is not TokenKind.MARK:
        return 0
    pair = passage.quotation_at(token.start)
    if pair is None or pair.span.start != token.start or pair.span.stop - token.start > 45:
        return 0
    while place < limit and passage.tokens[place].start < pair.span.stop:
        place += 1
    inside_limit = passage.tokens[place - 1].stop == pair.span.stop
    return place if inside_limit else 0


def is_initial_stop(passage: Passage, place: int) -> bool:
    before = passage.tokens[place - 1]
    return passage.tokens[place].norm == "." and before.capital and before.stop - before.start == 1


def name_ahead(passage: Passage, place: int, limit: int) -> bool:
    """Whether a person's name follows soon, with nothing but words between."""
    for ahead in range(place, min(limit, place + 8)):
        token = passage.tokens[ahead]
        if token.kind is not TokenKind.WORD or ahead in passage.cues:
            return False
        known = passage.mention_at.get(ahead)
        if known is not None and is_kind(passage, known, SpeakerKind.PERSON):
            return "nominative" in known.cases
        if token.norm in given_name_forms() and token.capital and ahead > place:
            return True
    return False


def capital_run(passage: Passage, place: int, limit: int) -> int:
    """The token after a run of capitalised words, initials and particles of names."""
    while place < limit:
        token: Token = passage.tokens[place]
        short_name = token.norm == "и" and place > 0 and passage.tokens[place - 1].capital
        if token.is_word and token.capital and (short_name or token.norm not in function_words()):
            known = passage.mention_at.get(place)
            if known is not None and known.first == place and place > 0:
                return place
            place += 1
        elif is_initial_stop(passage, place) or (
            token.norm in _PARTICLES and place + 1 < limit and passage.tokens[place + 1].capital
        ):
            place += 1
        else:
            break
    return place


def first_name(passage: Passage, first: int, stop: int) -> int | None:
    """Where a person's name begins in a run of capitals: at a first name, an initial, or, where
    there is neither, nowhere (None) unless the run is long."""
    for place in range(first, stop):
        norm = passage.tokens[place].norm
        if norm in given_name_forms() or (len(norm) == 1 and passage.tokens[place].is_word):
            return place
    return first if stop - first >= 3 else None
