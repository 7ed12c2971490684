"""The values of facts as a table, and as a file for a spreadsheet."""

from collections.abc import Iterator, Sequence

from dashboard.components.dates import event_date
from dashboard.components.fact_cards import minutes_of, value_address, value_name
from dashboard.components.matrix import meeting_address
from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.components.scrolling_table import scrolling_table
from dashboard.components.statement import review_mark, side_class, speaker, teller
from dashboard.link import View, permalink
from dashboard.questions.facts import Fact
from dashboard.spreadsheet import Cell, safe_csv
from dashboard.wording.words import Wording
from etl.model.vocabulary import FactSlot, Language

COLUMNS = (
    "fact_id", "event_id", "event", "event_starts_on", "event_ends_on", "event_date_precision",
    "event_date_basis", "event_year_basis", "slot", "topic_id", "value", "value_text",
    "value_number", "unit", "modifier", "minutes", "value_slug", "side", "speaker_id", "teller",
    "source_text", "relay", "kind", "status", "quote", "language", "translation",
    "translation_kind", "document_id", "start", "stop", "claim_id", "dataset_version",
    "permalink",
)  # fmt: skip
"""The columns of the file: the same names in both languages."""


def facts_table(facts: Sequence[Fact], view: View, words: Wording, caption: str) -> Markup:
    """One row a value, each leading to the claim it stands in."""
    said = words.facts
    names = (said.event, said.fact, said.value, said.told_as, said.who, said.through,
             words.shell.choose_status)  # fmt: skip
    rows = (_row(fact, view, words) for fact in facts)
    return scrolling_table(caption, names, rows, "facts-table")


def _row(fact: Fact, view: View, words: Wording) -> Markup:
    event = inner_link(
        meeting_address(fact.event_id, None, view), quoted(words.name(fact.event_en, fact.event_ru))
    )
    topic = words.name(fact.topic_en or "", fact.topic_ru or "")
    slot = words.terms.slots[FactSlot(fact.slot)]
    told = quoted(fact.value_text, Language(fact.language))
    return element(
        "tr",
        element("th", event, element("div", event_date(fact, words), class_="quiet"), scope="row"),
        element("td", slot, element("div", quoted(topic), class_="quiet") if topic else ""),
        element("td", value_name(fact, words) or "–"),
        element("td", inner_link(value_address(fact, view), told), lang=fact.language),
        element("td", speaker(fact, words)),
        element("td", quoted(" › ".join(fact.relay)) if fact.relay else "–"),
        element("td", review_mark(fact.status, words)),
        class_=side_class(fact.side),
        data_fact=fact.fact_id,
    )


def facts_file(facts: Sequence[Fact], version: str, words: Wording) -> bytes:
    """The values as CSV, each with its permanent link."""
    return safe_csv(COLUMNS, (list(_cells(fact, version, words)) for fact in facts))


def _cells(fact: Fact, version: str, words: Wording) -> Iterator[Cell]:
    yield from (fact.fact_id, fact.event_id, words.name(fact.event_en, fact.event_ru))
    yield from (fact.starts_on, fact.ends_on, fact.date_precision, fact.date_basis)
    yield from (fact.year_basis, fact.slot, fact.topic_id, value_name(fact, words) or None)
    yield from (fact.value_text, fact.value_number, fact.unit, fact.modifier, minutes_of(fact))
    yield from (fact.value_slug, fact.side, fact.speaker_id, teller(fact, words))
    yield from (fact.source_text, fact.relay, fact.kind, fact.status)
    yield from (fact.quote, fact.language, fact.translation, fact.translation_kind)
    yield fact.document_id
    yield from (fact.start, fact.stop, fact.claim_id)
    yield from (version, permalink(fact.claim_id, version))
