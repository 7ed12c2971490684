"""What verbs of speech govern: prepositions in all spellings, and as what something is named."""

from collections.abc import Iterator

from etl.extract.cues import Cue
from etl.extract.lexicon import function_words, words_of
from etl.extract.passage import Passage

VARIANTS = {
    "о": frozenset({"о", "об", "обо"}),
    "с": frozenset({"с", "со"}),
    "к": frozenset({"к", "ко"}),
    "от": frozenset({"от", "ото"}),
    "на": frozenset({"на"}),
    "в": frozenset({"в", "во"}),
    "за": frozenset({"за"}),
    "против": frozenset({"против"}),
}
# How a word ends that says as what something is named; these verbs need «как» for it.
_INSTRUMENTAL = ("ом", "ем", "ой", "ией", "цей", "ым", "им", "ью", "ами", "ями", "ыми", "ими")
_ONLY_AS = frozenset(
    {
        "оценить",
        "оценивать",
        "расценить",
        "расценивать",
        "трактовать",
        "истолковать",
        "квалифицировать",
        "характеризовать",
        "охарактеризовать",
    }
)
_MARKS = frozenset('«"“„')
_FARTHEST_NAME = 25


def says_as_what(passage: Passage, cue: Cue, first: int, stop: int) -> bool:
    """Whether tokens ``[first, stop)`` say as what something is named: an instrumental, «как»,
    or marks."""
    words = [
        passage.tokens[place]
        for place in _outside_relatives(passage, first, min(stop, first + _FARTHEST_NAME))
        if passage.tokens[place - 1].norm not in words_of("preposition")
    ]
    if any(token.norm == "как" for token in words):
        return True
    if cue.word.lemma in _ONLY_AS:
        return False
    return any(
        token.norm in _MARKS
        or (token.norm.endswith(_INSTRUMENTAL) and token.norm not in function_words())
        for token in words
    )


def _outside_relatives(passage: Passage, first: int, stop: int) -> Iterator[int]:
    """The tokens that stand in no relative clause: «людей, которые ушли, предателями»."""
    inside = False
    for place in range(first, stop):
        norm = passage.tokens[place].norm
        if norm == ",":
            inside = not inside and passage.tokens[min(place + 1, stop - 1)].norm.startswith(
                "котор"
            )
        elif not inside:
            yield place
