"""Words that lost the space between them: «Зеленскийсказал», «чтоправительство», «говоритсяв».

A word no table knows is taken apart where one part is a verb of speech and the other a name or a
word that stands beside such verbs. The parts keep their places, so nothing else needs to know.
"""

from collections.abc import Iterator
from dataclasses import replace

from etl.extract.cues import cue_words
from etl.extract.lexicon import function_words, role_forms, words_of
from etl.extract.tokens import Token

_SHORTEST_VERB = 5
_SHORTEST_NAME = 4
_LONGEST_PREPOSITION = 3
_SHORTEST_REST = 5
# Prepositions that are prefixes of verbs, too: «проверил» is not «про верил».
_PREFIXES = frozenset(
    {"за", "по", "про", "до", "на", "от", "об", "при", "под", "из", "у", "с", "в"}
)


def unglue(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """``tokens`` with glued words taken apart."""
    return tuple(part for place in range(len(tokens)) for part in _parts(tokens, place))


def _parts(tokens: tuple[Token, ...], place: int) -> Iterator[Token]:
    token = tokens[place]
    cut = _cut(tokens, place) if token.is_word and len(token.norm) > _SHORTEST_VERB + 1 else 0
    # A stress mark makes the written word longer than its norm; such words stay whole.
    if not cut or token.stop - token.start != len(token.norm):
        yield token
        return
    middle = token.start + cut
    yield replace(token, stop=middle, norm=token.norm[:cut])
    yield replace(token, start=middle, norm=token.norm[cut:], capital=False)


def _cut(tokens: tuple[Token, ...], place: int) -> int:
    """How many letters the first of two glued words has; 0 for a word that is one."""
    token = tokens[place]
    norm = token.norm
    if norm in cue_words() or norm in role_forms() or norm in function_words():
        return 0
    for length in range(1, _LONGEST_PREPOSITION + 1):
        if norm[-length:] in words_of("preposition") and norm[:-length] in cue_words():
            return len(norm) - length
    after_comma = place > 0 and tokens[place - 1].norm == ","
    if after_comma and norm.startswith("что") and len(norm) >= _SHORTEST_REST + len("что"):
        return len("что")
    for length in range(min(len(norm) - 2, 16), _SHORTEST_VERB - 1, -1):
        if norm[-length:] not in cue_words():
            continue
        before = norm[:-length]
        is_name = token.capital and len(before) >= _SHORTEST_NAME
        if is_name or (before in function_words() and before not in _PREFIXES):
            return len(before)
    return 0
