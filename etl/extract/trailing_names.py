"""Names at the end of an office whose first name no table knows.

«Диетолог Бет Китчин», «представитель Еврокомиссии Маргаритис Схинас»: what follows the complements
of an office in capitals is the holder, unless it is a name in the genitive of a place or a body.
"""

from dataclasses import replace

from etl.extract.given import given_names
from etl.extract.lexicon import function_words, role_forms
from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase, looks_like_adjective

_LONGEST = 3
# How an adjective ends that agrees with a place or a body in the genitive.
_GENITIVE = ("ого", "его", "ой", "ей", "ых", "их")
# How the nominative of a surname may end that no genitive ends in.
_SURNAME = ("ов", "ев", "ин", "ын", "ский", "цкий", "ко", "ук", "юк", "ич", "ян", "швили", "дзе")
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
