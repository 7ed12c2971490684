"""Words that lost the space between them: «Зеленскийсказал», «чтоправительство», «говоритсяв».

A word no table knows is taken apart where one part is a verb of speech and the other a name or a
word that stands beside such verbs. The parts keep their places, so nothing else needs to know.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from etl.extract.cues import cue_words
from etl.extract.lexicon import function_words, role_forms, words_of
from etl.extract.tokens import Token, norms_of

_SHORTEST_VERB = 5
_SHORTEST_NAME = 4
_LONGEST_VERB = 16
_LONGEST_WORD = 60
_LONGEST_PREPOSITION = 3
_SHORTEST_REST = 5
_COMPLEMENTIZER = "что"
# Prepositions that are prefixes of verbs, too: «проверил» is not «про верил».
_PREFIXES = frozenset(
    {"за", "по", "про", "до", "на", "от", "об", "при", "под", "из", "у", "с", "в"}
)


def unglue(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """``tokens`` with glued words taken apart."""
    norms = norms_of(tokens)
    endings = _endings()
    places = [
        place
        for place, norm in enumerate(norms)
        if (norm[-_SHORTEST_VERB:] in endings or norm[: len(_COMPLEMENTIZER)] == _COMPLEMENTIZER)
        and _SHORTEST_VERB + 1 < len(norm) <= _LONGEST_WORD
        and _is_suspect(norm)
    ]
    found: list[Token] = []
    done = 0
    for place in places:
        cut = _cut(tokens, place)
        if cut:
            found += tokens[done:place]
            found += _parts(tokens[place], cut)
            done = place + 1
    return (*found, *tokens[done:]) if done else tokens


@cache
def _endings() -> frozenset[str]:
    """The last letters of the verbs of speech, and of those with a preposition glued to them."""
    glued = (verb + after for verb in cue_words() for after in ("", *words_of("preposition")))
    return frozenset(word[-_SHORTEST_VERB:] for word in glued)


# Texts repeat their words; the bound keeps memory where it is when a text does not.
@lru_cache(maxsize=20_000)
def _is_suspect(norm: str) -> bool:
    """Whether a word that no table knows begins or ends as glued words do."""
    if norm in cue_words() or norm in role_forms() or norm in function_words():
        return False
    begins = norm.startswith(_COMPLEMENTIZER)
    return begins or bool(_verb_before_preposition(norm)) or any(_words_before_verb(norm))


def _verb_before_preposition(norm: str) -> int:
    """How many letters the verb has in «говоритсяв»; 0 where there is none."""
    for length in range(1, _LONGEST_PREPOSITION + 1):
        if norm[-length:] in words_of("preposition") and norm[:-length] in cue_words():
            return len(norm) - length
    return 0


def _words_before_verb(norm: str) -> Iterator[str]:
    """What stands before the verb in «Зеленскийсказал», for every verb that the word ends in."""
    for length in range(min(len(norm) - 2, _LONGEST_VERB), _SHORTEST_VERB - 1, -1):
        if norm[-length:] in cue_words():
            yield norm[:-length]


def _parts(token: Token, cut: int) -> tuple[Token, Token]:
    middle = token.start + cut
    return (
        token._replace(stop=middle, norm=token.norm[:cut]),
        token._replace(start=middle, norm=token.norm[cut:], capital=False),
    )


def _cut(tokens: tuple[Token, ...], place: int) -> int:
    """How many letters the first of two glued words has; 0 where nothing else makes two words."""
    token, norm = tokens[place], tokens[place].norm
    # A stress mark makes the written word longer than its norm; such words stay whole.
    if token.stop - token.start != len(norm):
        return 0
    verb = _verb_before_preposition(norm)
    if verb:
        return verb
    after_comma = place > 0 and tokens[place - 1].norm == ","
    if after_comma and norm.startswith(_COMPLEMENTIZER):
        rest = len(norm) - len(_COMPLEMENTIZER)
        if rest >= _SHORTEST_REST:
            return len(_COMPLEMENTIZER)
    for before in _words_before_verb(norm):
        is_name = token.capital and len(before) >= _SHORTEST_NAME
        if is_name or (before in function_words() and before not in _PREFIXES):
            return len(before)
    return 0
