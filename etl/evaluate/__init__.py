"""Scores extraction against gold: how much of who said what it finds, and how sure it may be."""

from collections.abc import Sequence
from functools import partial

from etl.evaluate.figures import Group, figures
from etl.evaluate.fitting import Trial
from etl.evaluate.gold import GoldPassage, read_gold
from etl.evaluate.report import as_json, as_text
from etl.evaluate.score import score_passage
from etl.evaluate.speakers import same_speaker
from etl.extract import extract
from etl.extract.registry import Registry

__all__ = ["as_json", "as_text", "evaluate", "read_gold", "trials"]


def evaluate(passages: Sequence[GoldPassage], registry: Registry) -> tuple[Group, ...]:
    """The figures of the engine on ``passages``: of all, then of each language."""
    found = [extract(passage.document, registry) for passage in passages]
    return figures(passages, found, registry)


def trials(passages: Sequence[GoldPassage], registry: Registry) -> tuple[Trial, ...]:
    """Every prediction on ``passages`` that counts, with the product of its priors."""
    same = partial(same_speaker, registry=registry)
    found: list[Trial] = []
    for passage in passages:
        predictions = extract(passage.document, registry)
        document_id = passage.cut_from or passage.document.document_id
        for verdict in score_passage(passage, predictions, same).verdicts:
            one = predictions[verdict.place]
            if one.prior is not None:
                found.append(Trial(document_id, one.rule, one.prior, verdict))
    return tuple(found)
