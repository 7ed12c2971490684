"""The registry of speakers, compiled so that their names are found in one walk over the tokens.

Names are matched in all their case forms, the longest name at a place wins, and a name that two
entries share is reported with both: nobody is chosen. Below the entries given lies the packaged
table of the widely known, whose names count where no entry has them. A person is also found by
surname alone, by surname before first name, with initials and with a patronymic between. A bare
surname after somebody else's first name is not reported, nor is a single word without a capital.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from etl.extract.entry_names import given_forms, names_of
from etl.extract.given import PATRONYMIC_ENDINGS, given_name_forms
from etl.extract.lexicon import function_words, role_forms, words_of
from etl.extract.tokens import Token, norm_of, norms_of, places_of
from etl.extract.world import is_of_world, world_entries
from etl.model.records import SpeakerEntry
from etl.model.vocabulary import SpeakerKind

_NOTHING = Token(0, 0, "", capital=False)
# Classes of words that begin a sentence before a surname: Earlier Kerry said.
_ENGLISH_OPENERS = ("english_link", "english_time", "english_preposition", "english_clause_opener")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of the registry in a text: tokens ``[first, stop)``, who it may be, in which cases."""

    first: int
    stop: int
    speaker_ids: tuple[str, ...]
    cases: frozenset[str]


@dataclass(slots=True)
class _Node:
    """A node of the trie: the words that may follow, and who is named when the name ends here."""

    following: dict[str, "_Node"] = field(default_factory=dict)
    names: dict[str, frozenset[str]] = field(default_factory=dict)
    found: tuple[tuple[str, ...], frozenset[str]] | None = None

    def named(self) -> tuple[tuple[str, ...], frozenset[str]]:
        """Who may be meant here, in order, and in which cases; put together once."""
        if self.found is None:
            self.found = tuple(sorted(self.names)), frozenset().union(*self.names.values())
        return self.found


@dataclass(frozen=True, slots=True, repr=False)
class Registry:
    """Compiled entries. Build with ``Registry.compile``; it is only read afterwards."""

    entries: Mapping[str, SpeakerEntry]
    named: Mapping[str, SpeakerEntry]
    _root: _Node
    _words: dict[str, frozenset[str]] = field(default_factory=dict, compare=False)

    @classmethod
    def compile(cls, entries: Iterable[SpeakerEntry]) -> "Registry":
        """The registry of ``entries``; the order of entries makes no difference."""
        curated = [entry for entry in entries if not is_of_world(entry.speaker_id)]
        ordered = (*sorted(curated, key=lambda entry: entry.speaker_id), *world_entries())
        known = {norm_of(entry.name_en): entry.speaker_id for entry in curated}
        root = _Node()
        for entry in ordered[: len(curated)]:
            for words, cases in names_of(entry).items():
                _insert(root, words, cases, entry.speaker_id, of_world=False)
        for entry, names in zip(world_entries(), _world_names(), strict=True):
            # What the packaged table calls a curated speaker is one more name of that speaker.
            name_of = known.get(norm_of(entry.name_en), entry.speaker_id)
            for words, cases in names.items():
                _insert(root, words, cases, name_of, of_world=True)
        named = {entry.name_en: entry for entry in reversed(ordered)}
        return cls({entry.speaker_id: entry for entry in ordered}, named, root)

    def __reduce__(self) -> tuple[object, tuple[tuple[SpeakerEntry, ...]]]:
        """Another process is sent the curated entries alone: it has the packaged table itself."""
        curated = (entry for entry in self.entries.values() if not is_of_world(entry.speaker_id))
        return Registry.compile, (tuple(curated),)

    def words_of(self, entry: SpeakerEntry) -> frozenset[str]:
        """All words of the names of one of the entries, in comparing form."""
        words = self._words.get(entry.speaker_id)
        if words is None:
            names = (entry.name_ru, entry.name_en, *(alias.text for alias in entry.aliases))
            words = frozenset(norm_of(word) for name in names for word in name.split())
            self._words[entry.speaker_id] = words
        return words

    def mentions(self, tokens: tuple[Token, ...]) -> tuple[Mention, ...]:
        """The names among ``tokens``, in order, without overlap."""
        found: list[Mention] = []
        after = 0
        for place in self._openings(tokens):
            mention = self._longest(tokens, place) if place >= after else None
            if mention is None or self._is_somebody_else(tokens, mention, after):
                continue
            found.append(mention)
            after = mention.stop
        return tuple(found)

    def _openings(self, tokens: tuple[Token, ...]) -> list[int]:
        """Where a name may begin: at its first word, if that or what follows looks like a name."""
        first_words = self._root.following
        found = []
        for place in places_of(first_words, norms_of(tokens)):
            token = tokens[place]
            after = tokens[place + 1] if place + 1 < len(tokens) else _NOTHING
            follows = after.norm in first_words[token.norm].following
            if token.capital or after.capital or follows:
                found.append(place)
        return found

    def _longest(self, tokens: tuple[Token, ...], first: int) -> Mention | None:
        last: _Node | None = None
        end = first
        for stop, node in _walk(self._root, tokens, first):
            if node.names and (tokens[first].capital or stop - first > 1):
                last, end = node, stop
        return None if last is None else Mention(first, end, *last.named())

    def _is_somebody_else(self, tokens: tuple[Token, ...], mention: Mention, after: int) -> bool:
        """A bare surname right after a first name that is not this person's; ``after`` is the end
        of the name before it."""
        if mention.stop - mention.first > 1 or mention.first == 0:
            return False
        before = tokens[mention.first - 1]
        world = all(is_of_world(known) for known in mention.speaker_ids)
        unlike = world and after < mention.first and not _is_title(before.norm)
        if not before.capital or not (unlike or before.norm in given_name_forms()):
            return False
        entries = [self.entries[known] for known in mention.speaker_ids]
        kinds = {entry.kind for entry in entries}
        owners = [entry for entry in entries if before.norm in given_forms(entry)]
        return kinds == {SpeakerKind.PERSON} and not owners


def _walk(node: _Node, tokens: tuple[Token, ...], place: int) -> Iterator[tuple[int, _Node]]:
    """The nodes along the tokens from ``place``; a patronymic inside a name is passed over."""
    depth = 0
    while place < len(tokens):
        following = node.following.get(tokens[place].norm)
        if following is None:
            is_middle = depth == 1 and tokens[place].norm.endswith(PATRONYMIC_ENDINGS)
            if is_middle and tokens[place].capital:
                place, depth = place + 1, depth + 1
                continue
            return
        node, place, depth = following, place + 1, depth + 1
        yield place, node


def _insert(
    root: _Node, words: tuple[str, ...], cases: frozenset[str], speaker_id: str, *, of_world: bool
) -> None:
    node = root
    for word in words:
        following = node.following.get(word)
        if following is None:
            following = node.following[word] = _Node()
        node = following
    if of_world and any(known != speaker_id and not is_of_world(known) for known in node.names):
        return
    before = node.names.get(speaker_id)
    node.names[speaker_id] = cases if before is None else before | cases


def _is_title(norm: str) -> bool:
    """Whether a word with a capital before a surname is no first name."""
    return (
        norm in role_forms()
        or norm in function_words()
        or any(norm in words_of(one) for one in _ENGLISH_OPENERS)
        or norm in words_of("english_title")
        or norm in words_of("english_leading")
    )


@cache
def _world_names() -> tuple[Mapping[tuple[str, ...], frozenset[str]], ...]:
    """The names of each entry of the packaged table, in its order."""
    return tuple(map(names_of, world_entries()))
