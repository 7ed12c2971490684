"""Whether two names are one speaker's: by the registry, else by surname.

Two names the registry knows are compared by its entries. Otherwise the surnames, written in Latin
letters, must sound the same: Шольц, Sholts and Scholz do; so must the consonants alone where the
first names are the same (Steve Beyker, Steve Baker). Names of institutions have no surname and are
compared as a set of words: German Ministry of Foreign Affairs, Ministry of Foreign Affairs of
Germany. Several speakers («A and B») are compared one by one, in any order.
"""

import re
import unicodedata

from etl.extract.naming import latin_name
from etl.extract.registry import Registry
from etl.extract.tokens import norm_of, tokenize
from etl.extract.world import state_named
from etl.model.vocabulary import SpeakerKind
from etl.text.fold import fold

_JOINED = re.compile(r"\s+and\s+|,\s+")
_NO_PERSON = frozenset(
    {"of", "for", "ministry", "department", "government", "council", "office", "agency"}
)
_VOWELS = re.compile("[aeouy]")
_JOINING = frozenset({"of", "the", "for"})
_SPELLINGS = {"defense": "defence", "center": "centre", "labor": "labour", "cabinet": "government"}
# Letters with a mark that stand for another sound than without it.
_LETTERS = str.maketrans(
    {"ș": "sh", "ş": "sh", "š": "sh", "ț": "ts", "ţ": "ts", "č": "ch", "ž": "zh"}
)
# Spellings of one sound, in the order they are replaced.
_SOUNDS = tuple(
    (re.compile(written), sound)
    for written, sound in (
        ("d?zh", "y"), ("t?sch", "sh"), ("t[sz]", "z"), ("ck", "k"), ("c(?!h)|q", "k"),
        ("ph", "f"), ("w", "v"), ("x", "ks"), ("[ij]", "y"), ("ae", "e"), ("y+([eo])", r"\1"),
        ("kh|(?<![scz])h", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


def same_speaker(
    gold: str | None, name: str | None, speaker_id: str | None, registry: Registry
) -> bool:
    """Whether ``gold`` is the speaker called ``name``, whose registry entry is ``speaker_id``.

    Nobody is the same as nobody only.
    """
    if gold is None or name is None:
        return gold is name
    if fold(gold) == fold(name):
        return True
    wanted = _known(gold, registry)
    given = frozenset({speaker_id}) if speaker_id is not None else _known(name, registry)
    if wanted and given:
        return wanted == given
    if _words(gold) == _words(name):
        return True
    parts, others = _JOINED.split(gold), _JOINED.split(name)
    if len(parts) > 1 or len(others) > 1:
        return _same_group(parts, others, registry)
    if any(registry.entries[one].kind != SpeakerKind.PERSON for one in wanted | given):
        return False
    return _same_surname(gold, name)


def _same_group(parts: list[str], others: list[str], registry: Registry) -> bool:
    left = list(others)
    for part in parts:
        partner = next((one for one in left if same_speaker(part, one, None, registry)), None)
        if partner is None:
            return False
        left.remove(partner)
    return not left


def _known(name: str, registry: Registry) -> frozenset[str]:
    """The entries a whole name may stand for; empty where the registry does not know it."""
    tokens = tokenize(name)
    for mention in registry.mentions(tokens):
        if (mention.first, mention.stop) == (0, len(tokens)):
            return frozenset(mention.speaker_ids)
    return frozenset()


def _same_surname(first: str, second: str) -> bool:
    words, others = latin_name(first).lower().split(), latin_name(second).lower().split()
    if not words or not others or _NO_PERSON & {*words, *others}:
        return False
    sound, other = _sound(words[-1]), _sound(others[-1])
    if sound == other:
        return bool(sound)
    named_alike = len(words) > 1 < len(others) and _sound(words[0]) == _sound(others[0])
    consonants = _VOWELS.sub("", sound)
    return named_alike and len(consonants) > 1 and consonants == _VOWELS.sub("", other)


def _words(name: str) -> frozenset[str]:
    """The words of an institution's name, states by their names, without what only joins them."""
    short = name.replace("United States", "US").replace("United Kingdom", "UK")
    words = (word.strip("'’.,").removesuffix("'s").removesuffix("’s") for word in short.split())
    folded = [norm_of(word) for word in words]
    places = (state_named([word]) or _SPELLINGS.get(word, word) for word in folded)
    return frozenset(norm_of(word) for word in places) - _JOINING


def _sound(word: str) -> str:
    """A surname as it sounds, for comparison only."""
    plain = unicodedata.normalize("NFD", word.translate(_LETTERS))
    sound = "".join(letter for letter in plain if letter.isalpha())
    for written, replacement in _SOUNDS:
        sound = written.sub(replacement, sound)
    return sound
