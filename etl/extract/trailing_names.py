"""Names at the end of an office whose first name no table knows.

«Диетолог Бет Китчин», «представитель Еврокомиссии Маргаритис Схинас»: what follows the complements
of an office in capitals is the holder, unless it is a name in the genitive of a place or a body.
"""

from dataclasses import replace

from etl.extract.english.phrases import english_roles
from etl.extract.given import given_names
from etl.extract.lexicon import function_words, role_forms
from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase, is_kind, looks_like_adjective
from etl.extract.registry import Mention
from etl.model.vocabulary import SpeakerKind

_LONGEST = 3
# How an adjective ends that agrees with a place or a body in the genitive.
_GENITIVE = ("ого", "его", "ой", "ей", "ых", "их")
# How the nominative of a surname may end that no genitive ends in.
_SURNAME = ("ов", "ев", "ин", "ын", "ский", "цкий", "ко", "ук", "юк", "ич", "ян", "швили", "дзе")
_TITLES = frozenset({"dr", "mr", "ms", "mrs", "sheikh", "sir"})
_FARTHEST_OFFICE = 10
_NAMED_AFTER = frozenset({"имени", "им"})


def with_trailing_name(passage: Passage, phrase: NounPhrase) -> NounPhrase:
    """The phrase with the name it ends in, where it is an office of one person without a name."""
    head = phrase.head
    if head is None or head.kind != "person" or phrase.name is not None:
        return phrase
    if phrase.person is not None or not head.cases:
        return phrase
    first = _run_start(passage, phrase)
    if first is None or not _is_name(passage, phrase, first):
        return phrase
    return replace(phrase, name=(first, phrase.stop))


def names_after_owners(passage: Passage) -> list[int]:
    """Where a name seems to begin that closes an office: «министр иностранных дел X Имя Фамилия»,
    Minister of Foreign Affairs of X Dr Name Surname, whatever the first name is."""
    found = []
    for mention in passage.mentions:
        place = mention.stop
        if place + 1 < len(passage.tokens) and passage.norms[place] in _TITLES:
            place += 1
        two = place + 1 < len(passage.tokens) and all(
            _opens_name(passage, at) for at in (place, place + 1)
        )
        if two and is_kind(passage, mention, SpeakerKind.STATE) and _is_office(passage, mention):
            found.append(place)
    return found


def _opens_name(passage: Passage, place: int) -> bool:
    token = passage.tokens[place]
    upper = token.written_in(passage.text).isupper()
    known = token.norm in function_words() or token.norm in role_forms()
    named = place in passage.mention_at or token.norm in english_roles()
    of_place = looks_like_adjective(token.norm) and token.norm.endswith(_GENITIVE)
    unlike = known or named or upper or (of_place and token.norm not in given_names())
    return token.is_word and token.capital and not unlike


def _is_office(passage: Passage, mention: Mention) -> bool:
    """Whether an office leads up to the state: an office noun before it with no mark between."""
    for place in range(mention.first - 1, max(-1, mention.first - _FARTHEST_OFFICE), -1):
        if not passage.tokens[place].is_word and passage.norms[place] != ",":
            return False
        form = role_forms().get(passage.norms[place])
        if form is not None and form.kind == "person":
            return True
        if passage.norms[place] in english_roles():
            return True
    return False


def _run_start(passage: Passage, phrase: NounPhrase) -> int | None:
    """Where the run of capitals begins that the phrase ends in."""
    first = phrase.stop
    while first > phrase.first + 1 and _may_be_name(passage, first - 1):
        first -= 1
    return first if 0 < phrase.stop - first <= _LONGEST else None


def _may_be_name(passage: Passage, place: int) -> bool:
    token = passage.tokens[place]
    if not token.is_word or not token.capital or place in passage.mention_at:
        return False
    written = token.written_in(passage.text)
    known = token.norm in function_words() or token.norm in role_forms()
    return not (known or written.isupper() or token.norm.isascii())


def _is_name(passage: Passage, phrase: NounPhrase, first: int) -> bool:
    norms = [token.norm for token in passage.tokens[first : phrase.stop]]
    before = passage.tokens[first - 1]
    if before.norm in _NAMED_AFTER:
        return False
    if len(norms) == 1:
        return first - 1 in passage.mention_at and norms[0].endswith(_SURNAME)
    opening = norms[0]
    of_place = looks_like_adjective(opening) and opening.endswith(_GENITIVE)
    return opening in given_names() or not of_place
