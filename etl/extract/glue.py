"""Words that lost the space between them: «Зеленскийсказал», «чтоправительство», «говоритсяв».

A word no table knows is taken apart where one part is a verb of speech and the other a name or a
word that stands beside such verbs. The parts keep their places, so nothing else needs to know.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from etl.extract.cues import cue_words
from etl.extract.lexicon import function_words, role_forms, words_of
from etl.extract.tokens import Token, norms_of, places_of
from etl.text.packaged import read_table

_SHORTEST_VERB = 5
_SHORTEST_NAME = 4
_LONGEST_VERB = 16
_LONGEST_WORD = 60
_LONGEST_PREPOSITION = 3
_SHORTEST_REST = 5
_COMPLEMENTIZER = "что"
_GOVERNED = ("ах", "ях", "ии", "ти", "ве", "ке", "ле", "ме", "не", "ре", "се", "те", "ой", "ых")
_SHORTEST_STRESSED = 8
# Prepositions that are prefixes of verbs, too: «проверил» is not «про верил».
_PREFIXES = frozenset(
    {"за", "по", "про", "до", "на", "от", "об", "при", "под", "из", "у", "с", "в"}
)
# Words judged before: texts repeat them. The bound keeps memory where it is when a text does not.
_WHOLE: set[str] = set()
_MOST_WHOLE = 40_000


def unglue(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """``tokens`` with glued words taken apart."""
    norms = norms_of(tokens)
    suspects = _suspects(norms)
    if not suspects:
        return tokens
    found: list[Token] = []
    done = 0
    for place in places_of(suspects, norms):
        cut = _cut(tokens, place)
        if cut:
            found += tokens[done:place]
            first, second = _parts(tokens[place], cut)
            found += (*unglue((first,)), second)
            done = place + 1
    return (*found, *tokens[done:]) if done else tokens


@cache
def _endings() -> frozenset[str]:
    """The last letters of the verbs of speech, and of those with a preposition glued to them."""
    glued = (verb + after for verb in cue_words() for after in ("", *words_of("preposition")))
    return frozenset(word[-_SHORTEST_VERB:] for word in (*glued, *_stressed()))


def _suspects(norms: Iterable[str]) -> set[str]:
    """The words that begin or end as glued words do and that no table knows."""
    fresh = set(norms) - _WHOLE
    suspects = {norm for norm in fresh if _is_suspect(norm)}
    if len(_WHOLE) > _MOST_WHOLE:
        _WHOLE.clear()
    _WHOLE.update(fresh - suspects)
    return suspects


def _is_suspect(norm: str) -> bool:
    """Whether a word that no table knows begins or ends as glued words do."""
    begins = norm.startswith(_COMPLEMENTIZER)
    if not (begins or norm[-_SHORTEST_VERB:] in _endings()):
        return False
    if not _SHORTEST_VERB + 1 < len(norm) <= _LONGEST_WORD:
        return False
    if norm in cue_words() or norm in role_forms() or norm in function_words():
        return False
    return (
        begins
        or bool(_verb_before_noun(norm))
        or bool(_verb_before_preposition(norm))
        or any(_words_before_verb(norm))
    )


def _verb_before_preposition(norm: str) -> int:
    """How many letters the verb has in «говоритсяв»; 0 where there is none."""
    for length in range(1, _LONGEST_PREPOSITION + 1):
        if norm[-length:] not in words_of("preposition"):
            continue
        rest = norm[:-length]
        glued = len(rest) > 2 * _SHORTEST_VERB and any(_words_before_verb(rest))
        if glued or rest in cue_words():
            return len(rest)
    return 0


def _verb_before_noun(norm: str) -> int:
    """How many letters stand before the noun in «подчеркнулнеобходимость»; 0 without a verb."""
    noun = next((noun for noun in _stressed() if norm.endswith(noun)), None)
    if noun is None:
        return 0
    rest = norm.removesuffix(noun)
    glued = rest in cue_words() or any(_words_before_verb(rest))
    return len(rest) if len(rest) >= _SHORTEST_VERB and glued else 0


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


def _agrees_alone(tokens: tuple[Token, ...], place: int, cut: int) -> bool:
    """Whether «Министерствосообщило» ends in the verb, not in «о»: no noun that «о» governs
    follows."""
    if tokens[place].norm[cut:] != "о":
        return False
    after = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    return not after.endswith(_GOVERNED)


def _cut(tokens: tuple[Token, ...], place: int) -> int:
    """How many letters the first of two glued words has; 0 where nothing else makes two words."""
    token, norm = tokens[place], tokens[place].norm
    # A stress mark makes the written word longer than its norm; such words stay whole.
    if token.stop - token.start != len(norm):
        return 0
    verb = _verb_before_noun(norm) or _verb_before_preposition(norm)
    if verb and (norm[:verb] in cue_words() or not _agrees_alone(tokens, place, verb)):
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


@cache
def _stressed() -> tuple[str, ...]:
    """What one stresses, where it is long enough to be no ending: «подчеркнулнеобходимость»."""
    words = (row["word"] for row in read_table("etl.extract", "stressed_nouns"))
    return tuple(word for word in words if len(word) >= _SHORTEST_STRESSED)
