"""The small tests on single words by which the phrase of an office is read."""

from etl.extract.lexicon import RoleForm
from etl.extract.passage import Passage

_OBLIQUE_ADJECTIVE = ("ого", "его", "ому", "ему", "ыми", "ими", "ую", "юю", "ых", "их", "ом", "ем")


# What an organisation is for (Совет по правам), and upon what it only speaks (по итогам).
_MATTER = ("у", "ю", "ам", "ям", "ой", "ей", "ии", "ике")
_NO_MATTER = frozenset(
    {"итогам", "результатам", "телефону", "словам", "мнению", "данным", "поводу", "случаю"}
    | {"просьбе", "информации", "сведениям", "запросу", "крайней", "этому", "его", "своей"}
    | {"своему", "инициативе", "приглашению"}
)


def stands_apart(passage: Passage, place: int, head: RoleForm) -> bool:
    """Whether an adjective stands in another case than its noun: происходящего … министр."""
    if not head.is_nominative or (head.cases | head.plural_cases) - {"nominative", "accusative"}:
        return False
    return passage.tokens[place].norm.endswith(_OBLIQUE_ADJECTIVE)


def is_addressee(form: RoleForm | None) -> bool:
    """Whether a noun can only be the one spoken to (журналистам), or a means."""
    if form is None:
        return False
    cases = form.cases | form.plural_cases
    return bool(cases) and cases <= {"dative", "instrumental"}


def is_matter(norm: str) -> bool:
    """Whether a word after «по» says what an organisation is for: Совет по правам человека."""
    return norm.endswith(_MATTER) and norm not in _NO_MATTER
