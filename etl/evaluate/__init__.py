"""Scores extraction against gold: how much of who said what it finds, and how sure it may be."""

from collections.abc import Sequence

from etl.evaluate.figures import Group, figures
from etl.evaluate.gold import GoldPassage, read_gold
from etl.evaluate.report import as_json, as_text
from etl.extract import extract
from etl.extract.registry import Registry

__all__ = ["as_json", "as_text", "evaluate", "read_gold"]


def evaluate(passages: Sequence[GoldPassage], registry: Registry) -> tuple[Group, ...]:
    """The figures of the engine on ``passages``: of all, then of each language."""
    found = [extract(passage.document, registry) for passage in passages]
    return figures(passages, found, registry)
