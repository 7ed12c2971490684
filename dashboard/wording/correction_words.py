"""What is said where a person decided otherwise than the program, as both languages must fill it.

A sentence runs: ``took`` or ``once`` + value (+ ``takes_now`` + value) + ``decided`` + value.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from etl.model.vocabulary import CorrectedField


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionWords:
    """The corrections of one claim."""

    title: str
    took: str
    once: str
    takes_now: str
    decided: str
    because: str
    no_reason: str
    quotes: tuple[str, str]
    fields: Mapping[CorrectedField, str]
    nothing: Mapping[CorrectedField, str]
