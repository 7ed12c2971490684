"""called X a … · called X “…” · called X useful · regards X as …"""

from etl.extract.english.saying import Saying
from etl.extract.lexicon import words_of

_SUFFIXES = (
    "ful", "ous", "ive", "able", "ible", "less", "ical", "istic", "ile", "ing", "ary",
    "tic", "nal", "gal", "ral", "ent", "ant", "ate", "ted", "ged",
)  # fmt: skip
_ENDS = frozenset({"", ".", ",", "and", "but", ";", "—", "–"})
_FARTHEST = 12


def is_naming(saying: Saying, ahead: list[str]) -> bool:
    """Whether the words ``ahead`` of the verb name something and say what it is."""
    if ahead[:1] == ["off"]:  # the talks were called off
        return False
    if "as" in ahead or _is_it_judged(ahead):
        return True
    if any(norm in {"a", "an"} for norm in ahead[1:8]):
        return True
    if any(
        saying.passage.text[token.start] in '"“'
        for token in saying.passage.tokens[saying.cue.stop + 1 : saying.cue.stop + 10]
    ):
        return True
    return saying.cue.has("judges") and _is_judged(saying)


def _is_it_judged(ahead: list[str]) -> bool:
    """«it» with an adjective and what it stands for: it | highly important to …"""
    if ahead[:1] != ["it"]:
        return False
    opens = next((at for at in range(2, min(5, len(ahead))) if ahead[at] in {"to", "that"}), 0)
    return opens > 1 and _is_adjective(ahead[opens - 1])


def _is_adjective(norm: str) -> bool:
    return norm in words_of("english_judgement") or norm.endswith(_SUFFIXES)


def _is_judged(saying: Saying) -> bool:
    """An adjective with nothing behind it: the talks | useful."""
    first = saying.cue.stop
    for place in range(first + 1, min(first + _FARTHEST, saying.sentence.stop)):
        norm = saying.norm(place)
        if norm in _ENDS or not saying.passage.tokens[place].is_word:
            return False
        if _is_adjective(norm) and saying.norm(place + 1) in _ENDS and place - first < _FARTHEST:
            return saying.norm(place - 1) not in {"the", "a", "an", "his", "her", "its"}
    return False
