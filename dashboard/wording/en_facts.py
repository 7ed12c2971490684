"""What the facts say in English."""

from dashboard.wording.fact_words import FactsWords
from dashboard.wording.plurals import english_count, english_number
from etl.model.vocabulary import Modifier

_MODIFIERS = {
    Modifier.EXACTLY: "",
    Modifier.ABOUT: "about ",
    Modifier.AT_LEAST: "at least ",
    Modifier.AT_MOST: "at most ",
}


def _minutes(number: float, modifier: Modifier) -> str:
    """``about 10 minutes``."""
    written = english_number(int(number)) if float(number).is_integer() else f"{number:,.1f}"
    return f"{_MODIFIERS[modifier]}{written}\u00a0{'minute' if number == 1 else 'minutes'}"


def _values(number: int) -> str:
    return english_count(number, "value", "values")


def _download(number: int) -> str:
    listed = "this value" if number == 1 else f"these {english_number(number)} values"
    return f"Download {listed} (CSV)"


FACTS = FactsWords(
    title="Facts",
    question="What does each account give as fact?",
    lead="How long it lasted, who asked for it, what it was called, what was raised: each value "
    "as it was told, with who tells it and through whom. Being listed here makes none of them "
    "true.",
    fact="Fact",
    found=_values,
    between=" ",
    undated=lambda number: (
        f"Also matching: {_values(number)}; without a date, so outside the period."
    ),
    empty="No value matches.",
    widen_all="all facts",
    index="The facts, with how many values are told for each",
    all_facts="All facts",
    as_chart="chart and cards",
    as_table="table",
    minutes=_minutes,
    in_minutes="minutes",
    durations_help="Each mark is one telling; the same shape and colour is the same side. Choose "
    "a mark to open the claim it comes from.",
    durations_alt=lambda values, events, told: (
        f"Dot plot of {english_count(values, 'duration', 'durations')} told for "
        f"{english_count(events, 'event', 'events')}, in minutes. {told}."
    ),
    durations_none="No duration among these values is told as a number.",
    durations_left_out=lambda number: (
        f"Not in the chart: {english_count(number, 'duration', 'durations')}, beyond the number "
        "of marks it can hold or told without a number."
    ),
    marks={
        Modifier.EXACTLY: "as stated",
        Modifier.ABOUT: "“about”",
        Modifier.AT_LEAST: "“at least”",
        Modifier.AT_MOST: "“at most”, “less than”",
    },
    not_reviewed="not reviewed",
    different=lambda number: english_count(number, "different value", "different values"),
    told_once=lambda number: f"Told once ({number})",
    raised_help="“Raised” and “denied” are what is told. What was in fact said in the room, no "
    "document here can show.",
    untold=lambda number: f"Not told of other meetings and calls ({number})",
    untold_help="No document we hold says it of these. That is a gap in what is collected, not the "
    "silence of a side.",
    told_as="In the words of the document",
    value="Value",
    who="Who says so",
    through="Passed on by",
    event="Event",
    opened="The claim of this link",
    close="Close this claim",
    download=_download,
    download_help="Exactly the values of this view. A text that a spreadsheet would run as a "
    "formula begins with an apostrophe.",
    download_cut=lambda number: f"The file holds the first {_values(number)}.",
    values={
        "brief-conversation": "brief conversation",
        "call": "telephone call",
        "china": "China",
        "constructive-and-useful": "constructive and useful",
        "crossed-paths": "“crossed paths”",
        "delhi": "Delhi",
        "denied": "denied",
        "february-2022": "since February 2022",
        "first-ever": "the first ever",
        "geneva": "Geneva",
        "helsinki": "Helsinki",
        "india": "India",
        "july-2022": "since July 2022",
        "milder-than-with-china": "milder than with China",
        "new-delhi": "New Delhi",
        "not-raised": "not raised",
        "plenary": "plenary session",
        "raised": "raised",
        "reykjavik": "Reykjavik",
        "russia": "Russia",
        "serious-sober-businesslike": "serious, sober, businesslike",
        "sharper-outside": "sharper outside the room",
        "stockholm": "Stockholm",
        "told-off": "“told off”",
        "ukraine": "Ukraine",
        "united-states": "United States",
    },
    reads_slugs=True,
)
