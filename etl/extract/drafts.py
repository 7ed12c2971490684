"""What a rule hands over: an attribution whose speaker and rivals are still to be looked at."""

from dataclasses import dataclass

from etl.extract.passage import Sentence
from etl.extract.phrases import NounPhrase
from etl.model.records import Span
from etl.model.vocabulary import Flag, QuoteIntegrity


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks: the spans to show, and the phrase to resolve (None for agentless speech)."""

    spans: tuple[Span, ...]
    phrase: NounPhrase | None


AGENTLESS = Source((), None)

WANTED = Source((), None)
"""Stands for a speaker whom a report cannot do without; told from ``AGENTLESS`` by identity."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An attribution as one rule sees it.

    ``content`` holds outer quotation marks. ``place`` is the token of the cue. ``relay`` holds the
    phrases of those who pass the words on. ``is_quotation`` says that marks, whole or mended, bound
    the content.
    """

    rule: str
    sentence: Sentence
    place: int
    source: Source
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    integrity: QuoteIntegrity = QuoteIntegrity.WHOLE
    flag: Flag | None = None
    relay: tuple[Source, ...] = ()
    is_quotation: bool = False
