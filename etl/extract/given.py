"""First names: their case forms in Russian, their gender, how English writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from etl.extract.declension import name_forms
from etl.extract.tokens import norm_of
from etl.text.packaged import read_table

PATRONYMIC_ENDINGS = ("вич", "вича", "вичу", "вичем", "виче", "вна", "вны", "вне", "вну", "вной")
_SHORTEST_PATRONYMIC = 6


@dataclass(frozen=True, slots=True)
class GivenName:
    """One reading of a form: the name it is a form of, and the cases it can stand in."""

    name: str
    english: str
    gender: str
    cases: frozenset[str]


@cache
def given_names() -> Mapping[str, tuple[GivenName, ...]]:
    """Comparing form -> the names it may be a form of, in the order of the table."""
    cases: dict[str, dict[str, set[str]]] = {}
    rows = {row["name"]: row for row in read_table("etl.extract", "given_names")}
    for name in rows:
        for case, options in name_forms((name,), is_person=True).items():
            for option in options:
                cases.setdefault(option[0], {}).setdefault(name, set()).add(case)
    return {
        form: tuple(
            GivenName(name, rows[name]["english"], rows[name]["gender"], frozenset(found))
            for name, found in names.items()
        )
        for form, names in cases.items()
    }


@cache
def english_given_names() -> Mapping[str, str]:
    """First name as English writes it, in comparing form -> gender; names of both are left out."""
    found: dict[str, str] = {}
    for row in read_table("etl.extract", "given_names"):
        norm = norm_of(row["english"])
        found[norm] = row["gender"] if found.get(norm, row["gender"]) == row["gender"] else ""
    return found


def is_patronymic(norm: str) -> bool:
    """Whether a word ends as patronymics do: Викторович, Ивановны."""
    return len(norm) > _SHORTEST_PATRONYMIC and norm.endswith(PATRONYMIC_ENDINGS)


@cache
def all_given_names() -> frozenset[str]:
    """Every form of a first name in either language."""
    return frozenset(given_names().keys() | english_given_names().keys())


@cache
def given_name_forms() -> Mapping[str, str]:
    """Case form of a common first name -> gender (m or f)."""
    found: dict[str, str] = {}
    for row in read_table("etl.extract", "given_names"):
        for options in name_forms((row["name"],), is_person=True).values():
            found.update({option[0]: row["gender"] for option in options})
    return found
