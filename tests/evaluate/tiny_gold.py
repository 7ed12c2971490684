"""Two invented passages with what a person marked and what a machine found in them."""

from etl.evaluate.gold import GoldPassage, GoldQuote
from etl.extract.registry import Registry
from etl.model.records import Attribution, Document, Span
from etl.model.vocabulary import ClaimKind, Direct, Language

NOBODY_KNOWN = Registry.compile(())

TALKS = 'Ann Nordic said the talks went well. "We agree," replied Oleg Yug.'
QUIET = "The talks went on."


def at(text: str, *words: str) -> tuple[Span, ...]:
    """The places of ``words``, each the first one in ``text``."""
    starts = [text.index(word) for word in words]
    return tuple(Span(start, start + len(word)) for start, word in zip(starts, words, strict=True))


def found(
    source: tuple[Span, ...],
    cue: tuple[Span, ...],
    content: tuple[Span, ...],
    direct: Direct = Direct.FALSE,
    speaker: str | None = None,
    confidence: float = 0.5,
) -> Attribution:
    """An attribution as extraction gives it."""
    return Attribution(
        source=source,
        cue=cue,
        content=content,
        content_bare=content,
        direct=direct,
        kind=ClaimKind.INDIRECT,
        rule="invented",
        confidence=confidence,
        speaker=speaker,
    )


def as_found(quote: GoldQuote, confidence: float = 1.0) -> Attribution:
    """What a machine without fault would find for ``quote``."""
    return found(quote.source, quote.cue, quote.content, quote.direct, quote.speaker, confidence)


def passage(text: str, *quotes: GoldQuote, language: Language | None = Language.EN) -> GoldPassage:
    """A passage of gold."""
    return GoldPassage(Document(document_id=text[:8], text=text, language=language), quotes)


SAID = GoldQuote(
    source=at(TALKS, "Ann Nordic"),
    cue=at(TALKS, "said"),
    content=at(TALKS, "the talks went well"),
    direct=Direct.FALSE,
    speaker="Ann Nordic",
    form="cl",
)
REPLIED = GoldQuote(
    source=at(TALKS, "Oleg Yug"),
    cue=at(TALKS, "replied"),
    content=at(TALKS, '"We agree,"'),
    direct=Direct.TRUE,
    speaker="Oleg Yug",
    form="qv",
)
GOLD = (passage(TALKS, SAID, REPLIED), passage(QUIET))

FOUND = (
    (
        found(
            at(TALKS, "Nordic"),
            at(TALKS, "said"),
            at(TALKS, "talks went well"),
            speaker="Nordic",
            confidence=0.75,
        ),
        found((), at(TALKS, "replied"), at(TALKS, '"We agree,"'), Direct.TRUE, confidence=0.95),
    ),
    (found(at(QUIET, "The talks"), at(QUIET, "went"), at(QUIET, "on"), Direct.TRUE, None, 0.35),),
)
