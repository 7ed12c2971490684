"""How well the program finds, as measured, beside what the figures were measured on."""

from dashboard.components.quote import Markup, element, quoted
from dashboard.components.scrolling_table import scrolling_table
from dashboard.quality import LANGUAGES, Figure, MarkedSet, Quality
from dashboard.wording.words import Wording
from etl.model.vocabulary import DatePrecision, Language

_BY_TRUST = (MarkedSet.NEW, MarkedSet.UNREAD, MarkedSet.DEVELOPMENT)
"""Those that flatter least come first: on a phone they are what is seen."""


def quality_table(quality: Quality, engine: str, words: Wording) -> Markup:
    """The figures; ``engine`` is the version that made the ledger."""
    said = words.method.quality
    head = (
        said.figure,
        *(
            f"{said.sets[marked]}, {words.terms.languages[language]}"
            for marked in _BY_TRUST
            for language in LANGUAGES
        ),
    )
    rows = (_row(figure, quality, words) for figure in Figure)
    sets = (_set(marked, quality, words) for marked in _BY_TRUST)
    day = words.calendar.whole(quality.measured_on, DatePrecision.DAY)
    measured = said.measured(day, quality.engine)
    other = said.other_engine(engine) if engine != quality.engine else ""
    return element(
        "section",
        element("h2", said.title, id="quality"),
        element("p", said.lead),
        scrolling_table(said.title, head, rows, "figures-table"),
        element("ul", *sets, class_="quiet sets"),
        element("p", quoted(f"{measured} {other}".strip()), " ", said.caution, class_="quiet"),
        class_="method",
    )


def _row(figure: Figure, quality: Quality, words: Wording) -> Markup:
    cells = (
        element("td", _number(quality.figure(figure, marked, language), words))
        for marked in _BY_TRUST
        for language in LANGUAGES
    )
    return element("tr", element("th", words.method.quality.figures[figure], scope="row"), *cells)


def _number(value: float, words: Wording) -> str:
    told = f"{value:.3f}"
    return told.replace(".", ",") if words.language is Language.RU else told


def _set(marked: MarkedSet, quality: Quality, words: Wording) -> Markup:
    said, sizes = words.method.quality, quality.sizes[marked]
    russian, english = sizes[Language.RU], sizes[Language.EN]
    told = said.sizes(
        russian.passages, russian.attributions, english.passages, english.attributions
    )
    name = element("b", said.sets[marked])
    return element("li", name, f": {said.set_meanings[marked]} ({told}).")
