"""The names of those who speak or are named, as words to be found by, in both scripts.

A person is found by every word of every name. Of an institution or a state only names of one word
count: «Соединённые Штаты» would make every «state» a mention. A state's capital is another word.
"""

from collections.abc import Iterable, Iterator
from itertools import product

from etl.extract.naming import foreign_surnames
from etl.extract.registry import Mention, Registry
from etl.extract.tokens import Token, norm_of
from etl.model.records import SpeakerEntry
from etl.model.search_words import SearchWords, words_in
from etl.model.vocabulary import Language, SpeakerKind
from etl.text.fold import fold

Pairs = Iterable[tuple[str, str]]


class SearchNames:
    """The entries of a registry as the tokens of their names."""

    def __init__(self, registry: Registry, words: SearchWords) -> None:
        self._entries = registry.entries
        self._words = words
        self._tokens: dict[str, tuple[str, ...]] = {}

    def of_speaker(self, speaker_id: str) -> tuple[str, ...]:
        """What the claims of a speaker are found by: the whole name, and the others."""
        entry = self._entries[speaker_id]
        whole = self._tokens_of(f"{entry.name_ru} {entry.name_en}")
        return tuple(sorted({*whole, *self._of_entry(entry)}))

    def of_mention(self, mention: Mention, tokens: tuple[Token, ...]) -> tuple[str, ...]:
        """What a claim is found by whose words name an entry; nothing where two entries fit."""
        if len(mention.speaker_ids) != 1:
            return ()
        entry = self._entries[mention.speaker_ids[0]]
        found = self._of_entry(entry)
        if entry.kind is SpeakerKind.PERSON:
            return found
        spoken = " ".join(token.norm for token in tokens[mention.first : mention.stop])
        return found if set(self._tokens_of(spoken)) <= {*found, *self._whole(entry)} else ()

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Tokens of the two scripts that write the same name, each pair both ways."""
        known = [pair for entry in self._entries.values() for pair in _pairs_of(entry)]
        known += foreign_surnames().items()
        for russian, english in known:
            for one, other in product(self._tokens_of(russian), self._tokens_of(english)):
                yield one, other
                yield other, one

    def _of_entry(self, entry: SpeakerEntry) -> tuple[str, ...]:
        if entry.speaker_id not in self._tokens:
            names = " ".join(_names_to_find(entry))
            self._tokens[entry.speaker_id] = self._tokens_of(names)
        return self._tokens[entry.speaker_id]

    def _whole(self, entry: SpeakerEntry) -> tuple[str, ...]:
        return self._tokens_of(f"{entry.name_ru} {entry.name_en}")

    def _tokens_of(self, names: str) -> tuple[str, ...]:
        found = (word.group() for word in words_in(fold(names)))
        kept = {self._words.token(word) for word in found if not self._words.is_common(word)}
        return tuple(sorted(kept))


def _names_to_find(entry: SpeakerEntry) -> Iterator[str]:
    """Names of one word; of a person, all."""
    for name, _ in _names(entry):
        if entry.kind is SpeakerKind.PERSON or not _is_of_many(name):
            yield name


def _names(entry: SpeakerEntry) -> Iterator[tuple[str, Language]]:
    """The names of an entry; of a state, without the cities that stand for it."""
    yield entry.name_ru, Language.RU
    yield entry.name_en, Language.EN
    for alias in entry.aliases:
        if entry.kind is not SpeakerKind.STATE or alias.text.isupper():
            yield alias.text, alias.language


def _pairs_of(entry: SpeakerEntry) -> Iterator[tuple[str, str]]:
    """Words of the Russian and the English names that are one name, in comparing form."""
    names = list(_names(entry))
    short = [(norm_of(name), language) for name, language in names if not _is_of_many(name)]
    russian = [name for name, language in short if language is Language.RU]
    english = [name for name, language in short if language is Language.EN]
    yield from product(russian, english)
    parts = entry.name_ru.split(), entry.name_en.split()
    if entry.kind is SpeakerKind.PERSON and len(parts[0]) == len(parts[1]):
        yield from zip(*parts, strict=True)


def _is_of_many(name: str) -> bool:
    return sum(1 for _ in words_in(fold(name))) != 1
