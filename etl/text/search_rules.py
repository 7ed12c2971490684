"""The rules of search, read from the tables beside: what a linguist edits, in the order applied."""

from functools import cache

from etl.model.search_words import RuleStep, SearchRule
from etl.text.packaged import number_in, read_table

_PACKAGE = "etl.text"
_SHORTEST_NAME = 3


@cache
def search_rules() -> tuple[SearchRule, ...]:
    """All rules: words too common, forms unlike others, endings of words, sounds of names."""
    common = (
        SearchRule(RuleStep.COMMON, row["word"], "", 0)
        for row in read_table(_PACKAGE, "common_words")
    )
    forms = (
        SearchRule(RuleStep.FORM, row["form"], row["like"], 0)
        for row in read_table(_PACKAGE, "unlike_forms")
    )
    endings = (
        SearchRule(RuleStep(row["step"]), row["letters"], row["becomes"], _shortest(row))
        for row in read_table(_PACKAGE, "word_endings")
    )
    sounds = (
        SearchRule(RuleStep(row["step"]), row["letters"], row["becomes"], _SHORTEST_NAME)
        for row in read_table(_PACKAGE, "name_sounds")
    )
    return (*common, *forms, *endings, *sounds)


def _shortest(row: dict[str, str]) -> int:
    return int(number_in(_PACKAGE, "word_endings", row, "shortest"))
