"""Finds who said what in a text, each word with its place.

``extract`` is a pure function of one document and the registry: no clock, no randomness, nothing
read but the packaged tables and, where they are installed, the language models. It judges nothing
and chooses between nobody: where two answers fit, the field stays empty.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from etl.extract.engine import extract_attributions
from etl.extract.parts import LONGEST_PART, clipped, parts, placed
from etl.extract.registry import Registry
from etl.extract.syntax import Syntax, installed_syntax
from etl.model.records import Attribution, Document, Segment
from etl.text.segments import segment

RULES_VERSION = "rules-3"

__all__ = ["Registry", "Syntax", "engine_version", "extract", "extract_with"]


@cache
def engine_version() -> str:
    """What finds attributions here: the rules, and the syntax under them if it is installed."""
    syntax = installed_syntax()
    return RULES_VERSION if syntax is None else f"{RULES_VERSION}+{syntax.version}"


def extract(
    document: Document, registry: Registry, segments: tuple[Segment, ...] | None = None
) -> tuple[Attribution, ...]:
    """The attributions of ``document``, in the order of their cues, found with all that is here.

    ``segments`` are its parts where somebody has decided what they are; else the machine tells.
    A text of more than ``LONGEST_PART`` characters is read part by part.
    """
    return extract_with(installed_syntax(), document, registry, segments)


def extract_with(
    syntax: Syntax | None,
    document: Document,
    registry: Registry,
    segments: tuple[Segment, ...] | None = None,
) -> tuple[Attribution, ...]:
    """The same with a syntax of one's own under the rules; None leaves everything to the rules."""
    if len(document.text) > LONGEST_PART:
        return tuple(_in_parts(syntax, document, registry, segments))
    known = segment(document.text) if segments is None else segments
    return extract_attributions(document, registry, known, syntax)


def _in_parts(
    syntax: Syntax | None,
    document: Document,
    registry: Registry,
    segments: tuple[Segment, ...] | None,
) -> Iterator[Attribution]:
    for part in parts(document.text):
        own = replace(document, text=part.of(document.text))
        inside = None if segments is None else clipped(document.text, segments, part)
        for attribution in extract_with(syntax, own, registry, inside):
            yield placed(attribution, part)
