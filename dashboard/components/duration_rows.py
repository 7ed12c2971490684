"""Durations made ready for the dot plot, its legend and its words for those who cannot see it."""

from collections.abc import Sequence

from dashboard.charts.duration_marks import MOST_DRAWN, DurationMark, DurationWords
from dashboard.components.dates import event_date_text
from dashboard.components.fact_cards import minutes_of, value_address, value_name
from dashboard.components.quote import Markup, element
from dashboard.components.statement import teller_and_side
from dashboard.link import View
from dashboard.questions.facts import Fact
from dashboard.wording.words import Wording
from etl.model.hidden_characters import closed
from etl.model.vocabulary import Modifier, ReviewStatus, Side

_SIDE_SIGNS = {Side.RU: "●", Side.US: "■", Side.UA: "▲", Side.OTHER: "◆"}
_SIGNS = {
    Modifier.EXACTLY: "◆",
    Modifier.ABOUT: "◇",
    Modifier.AT_LEAST: "◇━",
    Modifier.AT_MOST: "━◇",
}


def duration_marks(facts: Sequence[Fact], view: View, words: Wording) -> list[DurationMark]:
    """What the chart draws of these durations, in their order."""
    marks = [
        _mark(fact, minutes, view, words)
        for fact in facts
        if (minutes := minutes_of(fact)) is not None and minutes >= 0
    ]
    return marks[:MOST_DRAWN]


def _mark(fact: Fact, minutes: float, view: View, words: Wording) -> DurationMark:
    side = words.terms.sides[Side(fact.side)]
    doubt = f", {words.facts.not_reviewed}" if fact.status == ReviewStatus.MACHINE else ""
    title = words.name(fact.event_en, fact.event_ru)
    return DurationMark(
        event_id=fact.event_id,
        event=f"{event_date_text(fact, words)} · {closed(title)}",
        minutes=minutes,
        modifier=Modifier(fact.modifier or Modifier.EXACTLY),
        side=fact.side,
        address=value_address(fact, view),
        label=f"{closed(value_name(fact, words))} · {side}{doubt}",
        words=fact.value_text,
        who=teller_and_side(fact, words),
        through=" › ".join(map(closed, fact.relay)),
    )


def chart_words(words: Wording) -> DurationWords:
    """The names the chart shows."""
    return DurationWords(
        minutes=words.facts.in_minutes,
        value=words.facts.told_as,
        who=words.facts.who,
        through=words.facts.through,
        event=words.facts.event,
    )


def duration_alt(marks: Sequence[DurationMark], words: Wording) -> str:
    """What the chart shows, in a sentence."""
    told = "; ".join(f"{mark.event}: {mark.label}" for mark in marks)
    return words.facts.durations_alt(len(marks), len({mark.event_id for mark in marks}), told)


def duration_legend(marks: Sequence[DurationMark], words: Wording) -> Markup:
    """The shapes and fillings in use."""
    sides = [side for side in Side if any(mark.side == side for mark in marks)]
    meant = [known for known in Modifier if any(mark.modifier is known for mark in marks)]
    entries = [
        (_SIDE_SIGNS[side], words.terms.sides[side], f"side-{side.value.lower()}") for side in sides
    ]
    entries += [(_SIGNS[known], words.facts.marks[known], "side-other") for known in meant]
    return element(
        "p",
        *(
            element("span", element("span", sign, class_="mark dot", aria_hidden="true"), name,
                    class_=look)
            for sign, name, look in entries
        ),
        class_="legend",
    )  # fmt: skip
