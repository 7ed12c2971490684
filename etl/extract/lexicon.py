"""The closed word classes extraction looks at, read once from its tables."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from etl.extract.declension import CASES
from etl.extract.tokens import norm_of
from etl.text.packaged import read_table


@dataclass(frozen=True, slots=True)
class RoleForm:
    """A form of a noun that can speak: an office, an organisation, an outlet or a document."""

    lemma: str
    kind: str
    gender: str
    cases: frozenset[str]
    plural_cases: frozenset[str]

    @property
    def is_nominative(self) -> bool:
        """Whether the form can be a subject."""
        return "nominative" in self.cases or "nominative" in self.plural_cases


@cache
def role_forms() -> Mapping[str, RoleForm]:
    """Form -> noun. Where two nouns share a form, the first of the table keeps it."""
    cases: dict[tuple[str, str], tuple[set[str], set[str]]] = {}
    rows = {row["lemma"]: row for row in read_table("etl.extract", "role_nouns")}
    for lemma, row in rows.items():
        for case in CASES:
            for place, column in enumerate((case, f"plural_{case}")):
                if row[column]:
                    cases.setdefault((row[column], lemma), (set(), set()))[place].add(case)
    found: dict[str, RoleForm] = {}
    for (form, lemma), (singular, plural) in cases.items():
        row = rows[lemma]
        entry = RoleForm(lemma, row["kind"], row["gender"], frozenset(singular), frozenset(plural))
        found.setdefault(norm_of(form), entry)
    return found


def role_form(norm: str) -> RoleForm | None:
    """The noun a form belongs to; of two joined by a hyphen, the one that is known."""
    found = role_forms().get(norm)
    if found is not None or "-" not in norm:
        return found
    first, _, last = norm.partition("-")
    known = role_forms().get(last) or role_forms().get(first)
    return known if known is not None and known.kind == "person" else None


@cache
def words_of(word_class: str) -> frozenset[str]:
    """The words of a class of ``tables/function_words.csv``."""
    return _classes().get(word_class, frozenset())


@cache
def _classes() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in read_table("etl.extract", "function_words"):
        found.setdefault(row["class"], set()).add(row["word"])
    return {word_class: frozenset(words) for word_class, words in found.items()}


# How adverbs made of adjectives end, where no noun does.
_ADVERB = ("льно", "чно", "нно", "вно", "тно", "рно", "дно", "зно", "сно", "ески", "ньше")


def is_adverb(norm: str) -> bool:
    """Whether a word is an adverb of the table, or looks like one: первоначально, критически."""
    if norm in words_of("adverb"):
        return True
    return len(norm) > 5 and norm.endswith(_ADVERB) and norm not in role_forms()


@cache
def function_words() -> frozenset[str]:
    """All words that cannot be part of a name."""
    return frozenset().union(
        *(
            words
            for word_class, words in _classes().items()
            if word_class not in {"noun_in_soft_sign", "silence"}
            and not word_class.startswith("english_")
        )
    )
