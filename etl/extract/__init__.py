"""Finds who said what in a text, each word with its place.

``extract`` is a pure function of one document and the registry: no clock, no randomness, nothing
read but the packaged tables. It judges nothing and chooses between nobody: where two answers fit,
the field stays empty.
"""

from collections.abc import Iterator
from dataclasses import replace

from etl.extract.engine import extract_attributions
from etl.extract.parts import LONGEST_PART, clipped, parts, placed
from etl.extract.registry import Registry
from etl.model.records import Attribution, Document, Segment
from etl.text.segments import segment

ENGINE_VERSION = "rules-2"

__all__ = ["ENGINE_VERSION", "Registry", "extract"]


def extract(
    document: Document, registry: Registry, segments: tuple[Segment, ...] | None = None
) -> tuple[Attribution, ...]:
    """The attributions of ``document``, in the order of their cues.

    ``segments`` are its parts where somebody has decided what they are; else the machine tells.
    A text of more than ``LONGEST_PART`` characters is read part by part.
    """
    if len(document.text) > LONGEST_PART:
        return tuple(_in_parts(document, registry, segments))
    return extract_attributions(
        document, registry, segment(document.text) if segments is None else segments
    )


def _in_parts(
    document: Document, registry: Registry, segments: tuple[Segment, ...] | None
) -> Iterator[Attribution]:
    for part in parts(document.text):
        own = replace(document, text=part.of(document.text))
        inside = None if segments is None else clipped(document.text, segments, part)
        for attribution in extract(own, registry, inside):
            yield placed(attribution, part)
