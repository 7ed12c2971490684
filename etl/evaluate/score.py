"""One passage scored: what extraction found against what a person has marked.

Tokens are those of the passage that share a character with a span of their role. Content is
matched by ``matching``. By kind (direct, indirect, mixed), gold is sorted by the kind the person
gave it and predictions by their own; by form, which predictions have not, only the share found is
counted. Nested gold is left out, and a prediction whose content overlaps it by half or more is
counted only where it hits outermost gold as well.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from etl.evaluate.gold import GoldPassage, GoldQuote
from etl.evaluate.matching import Pair, match, overlap
from etl.evaluate.tally import Measure, Tally, hits
from etl.model.records import Attribution, Span
from etl.model.vocabulary import Direct

HALF = 0.5
THRESHOLDS = {
    HALF: ("iou_50", "IoU .5"),
    0.8: ("iou_80", "IoU .8"),
    1.0: ("exact", "exact"),
}

SameSpeaker = Callable[[str | None, str | None, str | None], bool]
"""Whether gold's name is the speaker predicted: (gold name, predicted name, predicted id)."""

ROLE_TOKENS = {
    role: Measure(f"{role}_tokens", f"{role}, tokens") for role in ("source", "cue", "content")
}
CONTENT = {
    least: Measure(f"content_{name}", f"content, {title}")
    for least, (name, title) in THRESHOLDS.items()
}
TOGETHER = Measure("content_and_source_iou_50", "content and source, IoU .5")
HAS_ATTRIBUTION = Measure("has_attribution", "passage has an attribution")
SPEAKER = Measure("speaker_given_content", "speaker right, given the content", is_share=True)
KINDS = {
    (direct, least): Measure(f"direct_{direct}_{name}", f"direct {direct}, {title}")
    for direct in Direct
    for least, (name, title) in THRESHOLDS.items()
    if least < 1
}

_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sure extraction was of one prediction, whether it was right at IoU .5, and which one of
    its passage it was."""

    confidence: float
    is_right: bool
    place: int = 0


@dataclass(frozen=True, slots=True)
class PassageScore:
    """Everything counted in one passage."""

    tallies: Mapping[Measure, Tally]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class _Compared:
    """Gold and predictions of one passage with the pairs made; ``spared`` overlap nested gold."""

    text: str
    gold: tuple[GoldQuote, ...]
    predictions: Sequence[Attribution]
    pairs: tuple[Pair, ...]
    spared: frozenset[int]

    def hits(self, least: float) -> list[Pair]:
        """The pairs whose contents overlap by ``least`` or more."""
        return [pair for pair in self.pairs if pair.content >= least]

    def counted(self, least: float) -> list[Attribution]:
        """The predictions that count at this threshold."""
        hit = {pair.prediction for pair in self.hits(least)}
        return [
            prediction
            for place, prediction in enumerate(self.predictions)
            if place in hit or place not in self.spared
        ]


def form_measure(form: str) -> Measure:
    """The share found of the attributions of one form."""
    return Measure(f"form_{form}_iou_50", f"form {form}, IoU .5", is_share=True)


def score_passage(
    passage: GoldPassage, predictions: Sequence[Attribution], same_speaker: SameSpeaker
) -> PassageScore:
    """What is right and what is missing in one passage; the order of predictions is of no matter.

    ``predictions`` are the attributions found in the text of ``passage``.
    """
    gold = passage.outermost
    spared = frozenset(
        place
        for place, prediction in enumerate(predictions)
        if any(overlap(quote.content, prediction.content) >= HALF for quote in passage.nested)
    )
    compared = _Compared(passage.document.text, gold, predictions, match(gold, predictions), spared)
    tallies = (
        _token_tallies(compared)
        | _content_tallies(compared, same_speaker)
        | _kind_tallies(compared)
        | _form_tallies(compared)
    )
    return PassageScore(tallies, _verdicts(compared))


def _token_tallies(compared: _Compared) -> dict[Measure, Tally]:
    tokens = [Span(*found.span()) for found in _TOKEN.finditer(compared.text)]
    counted = compared.counted(HALF)
    found: dict[Measure, Tally] = {}
    for role, measure in ROLE_TOKENS.items():
        wanted = _covered(
            tokens, (span for quote in compared.gold for span in getattr(quote, role))
        )
        given = _covered(tokens, (span for quote in counted for span in getattr(quote, role)))
        found[measure] = hits(len(wanted & given), len(given), len(wanted))
    return found


def _covered(tokens: Sequence[Span], spans: Iterable[Span]) -> set[int]:
    """The numbers of the tokens that share a character with one of the spans."""
    stretches = list(spans)
    return {
        number
        for number, token in enumerate(tokens)
        if any(token.overlaps(span) for span in stretches)
    }


def _content_tallies(compared: _Compared, same_speaker: SameSpeaker) -> dict[Measure, Tally]:
    found = {
        measure: hits(len(compared.hits(least)), len(compared.counted(least)), len(compared.gold))
        for least, measure in CONTENT.items()
    }
    matched, counted = compared.hits(HALF), compared.counted(HALF)
    together = sum(pair.source >= HALF for pair in matched)
    found[TOGETHER] = hits(together, len(counted), len(compared.gold))
    has_one, is_given = bool(compared.gold), bool(counted)
    found[HAS_ATTRIBUTION] = hits(int(has_one and is_given), int(is_given), int(has_one))
    right = sum(_is_same(compared, pair, same_speaker) for pair in matched)
    found[SPEAKER] = hits(right, len(matched), len(matched))
    return found


def _is_same(compared: _Compared, pair: Pair, same_speaker: SameSpeaker) -> bool:
    prediction = compared.predictions[pair.prediction]
    return same_speaker(compared.gold[pair.gold].speaker, prediction.speaker, prediction.speaker_id)


def _kind_tallies(compared: _Compared) -> dict[Measure, Tally]:
    found: dict[Measure, Tally] = {}
    for (direct, least), measure in KINDS.items():
        pairs = compared.hits(least)
        found[measure] = Tally(
            sum(compared.predictions[pair.prediction].direct is direct for pair in pairs),
            sum(prediction.direct is direct for prediction in compared.counted(least)),
            sum(compared.gold[pair.gold].direct is direct for pair in pairs),
            sum(quote.direct is direct for quote in compared.gold),
        )
    return found


def _form_tallies(compared: _Compared) -> dict[Measure, Tally]:
    matched = {pair.gold for pair in compared.hits(HALF)}
    found: dict[Measure, Tally] = {}
    for number, quote in enumerate(compared.gold):
        if quote.form is not None:
            measure = form_measure(quote.form)
            one = Tally(found=int(number in matched), gold=1)
            found[measure] = found.get(measure, Tally()) + one
    return found


def _verdicts(compared: _Compared) -> tuple[Verdict, ...]:
    right = {pair.prediction for pair in compared.hits(HALF)}
    return tuple(
        Verdict(prediction.confidence, place in right, place)
        for place, prediction in enumerate(compared.predictions)
        if place in right or place not in compared.spared
    )
