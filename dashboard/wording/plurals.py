"""Numbers with the right form of the noun beside them, in both languages."""

NON_BREAKING_SPACE = "\u00a0"


def english_number(number: int) -> str:
    """``12,000``."""
    return f"{number:,}"


def russian_number(number: int) -> str:
    """``12 000``."""
    return f"{number:,}".replace(",", NON_BREAKING_SPACE)


def english_count(number: int, one: str, many: str) -> str:
    """``1 claim``, ``2 claims``, ``12,000 claims``."""
    return f"{english_number(number)}{NON_BREAKING_SPACE}{one if number == 1 else many}"


def russian_form(number: int, one: str, few: str, many: str) -> str:
    """The form Russian uses after ``number``: 1, 21 one; 2-4, 22 few; 0, 5-20, 25 many."""
    last_two = abs(number) % 100
    last = last_two % 10
    if 11 <= last_two <= 14:
        return many
    if last == 1:
        return one
    if 2 <= last <= 4:
        return few
    return many


def russian_count(number: int, one: str, few: str, many: str) -> str:
    """``1 высказывание``, ``2 высказывания``, ``12 000 высказываний``."""
    form = russian_form(number, one, few, many)
    return f"{russian_number(number)}{NON_BREAKING_SPACE}{form}"


def english_claims(number: int) -> str:
    """``1 claim``, ``2 claims``."""
    return english_count(number, "claim", "claims")


def russian_claims(number: int) -> str:
    """``1 высказывание``, ``2 высказывания``, ``5 высказываний``."""
    return russian_count(number, "высказывание", "высказывания", "высказываний")
