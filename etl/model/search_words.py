"""What a search makes of a word: the pipeline's tokens and the dashboard's questions alike.

Forms of one word, and the verbs and nouns of action made of it, share one token («освободить» and
«освобождении»); a name has a sound that both scripts share («Небензя» and Nebenzya). The rules are
data: the pipeline takes them from its tables and stores them in the ledger as ``search_rules``,
the dashboard takes them from the ledger it reads, so that the two never differ.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import Stemmer

_WORD = re.compile(r"[^\W_]+")
_CYRILLIC = re.compile(r"[а-я]")
_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST_STEM = 3
_SHORTEST_SOUND = 4
_MOST_KNOWN = 200_000


class TokenField(StrEnum):
    """Where a token of a claim stands: in its words, or in a name of whoever speaks or is named."""

    QUOTE = "quote"
    TRANSLATION = "translation"
    SOURCE = "source"
    CUE = "cue"
    SPEAKER = "speaker"
    MENTION = "mention"


class RuleStep(StrEnum):
    """What a rule of search is for, in the order the steps are taken."""

    COMMON = "common"
    FORM = "form"
    SUFFIX = "suffix"
    ALTERNATION = "alternation"
    LETTER = "letter"
    SPELLING = "spelling"
    NAME_ENDING = "name_ending"


@dataclass(frozen=True, slots=True)
class SearchRule:
    """``letters`` become ``becomes`` where at least ``shortest`` letters stand before them.

    Of the step ``common``, ``letters`` is a whole word no search looks for; of ``form`` a whole
    word that shares its stem with the word ``becomes``, though its letters do not show it.
    """

    step: RuleStep
    letters: str
    becomes: str
    shortest: int


class SearchWords:
    """The rules, applied to words in folded form. For one thread."""

    def __init__(self, rules: Iterable[SearchRule]) -> None:
        by_step: dict[RuleStep, list[SearchRule]] = {step: [] for step in RuleStep}
        for rule in rules:
            by_step[rule.step].append(rule)
        self._common = frozenset(rule.letters for rule in by_step[RuleStep.COMMON])
        self._forms = {rule.letters: rule.becomes for rule in by_step[RuleStep.FORM]}
        self._suffixes = _longest_first(by_step[RuleStep.SUFFIX])
        self._alternations = _longest_first(by_step[RuleStep.ALTERNATION])
        self._letters = {rule.letters: rule.becomes for rule in by_step[RuleStep.LETTER]}
        self._spellings = tuple(by_step[RuleStep.SPELLING])
        self._name_endings = _longest_first(by_step[RuleStep.NAME_ENDING])
        self._russian = Stemmer.Stemmer("russian")
        self._english = Stemmer.Stemmer("english")
        self._known: dict[str, str] = {}

    def is_common(self, word: str) -> bool:
        """Whether a word says too little to be searched for: one letter, or of the table."""
        return (len(word) == 1 and not word.isdecimal()) or word in self._common

    def token(self, word: str) -> str:
        """What the word is found by."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[word] = self._made(word)
        return found

    def sound(self, word: str) -> str | None:
        """What both scripts make of a name, whatever its case; None where that says too little."""
        if _CYRILLIC.search(word):
            heard = "".join(self._letters.get(letter, letter) for letter in self._stem(word))
        else:
            heard = word
        for rule in self._spellings:
            heard = heard.replace(rule.letters, rule.becomes)
        heard = _rewritten(_DOUBLED.sub(r"\1", heard), self._name_endings)
        return heard if len(heard) >= _SHORTEST_SOUND and heard.isalpha() else None

    def _made(self, word: str) -> str:
        if not _CYRILLIC.search(word):
            stem: str = self._english.stemWord(word)
            return stem
        return _rewritten(self._stem(word), self._alternations)

    def _stem(self, word: str) -> str:
        """Without its ending, and without suffixes until none is left: what Snowball leaves of one
        form of a word («Лаврова») may be another form of it («Лавров»)."""
        word = self._forms.get(word, word)
        stem: str = self._russian.stemWord(word)
        if len(stem) < _SHORTEST_STEM:
            return word
        while (shorter := _rewritten(stem, self._suffixes)) != stem:
            stem = shorter
        return stem


def key_of_sound(sound: str) -> str:
    """The key of ``spellings`` for a sound; no token begins like it."""
    return f"~{sound}"


def words_in(folded: str) -> Iterator[re.Match[str]]:
    """The words of a folded text: runs of letters and digits; the s after an apostrophe is none."""
    for found in _WORD.finditer(folded):
        if found.group() != "s" or folded[found.start() - 1 : found.start()] != "'":
            yield found


def _longest_first(rules: Iterable[SearchRule]) -> tuple[SearchRule, ...]:
    return tuple(sorted(rules, key=lambda rule: (-len(rule.letters), rule.letters)))


def _rewritten(word: str, rules: tuple[SearchRule, ...]) -> str:
    """The word with its ending as the first rule that fits has it."""
    for rule in rules:
        left = len(word) - len(rule.letters)
        if left >= rule.shortest and word.endswith(rule.letters):
            return word[:left] + rule.becomes
    return word
