"""What the interface says in English."""

from dashboard.reading import Reason
from dashboard.wording import (
    en_corrections,
    en_facts,
    en_ledger,
    en_method,
    en_places,
    en_search,
    en_sources,
    en_speakers,
    en_taking,
    en_versions,
)
from dashboard.wording.dates import (
    ENGLISH_SHORT_MONTHS,
    english_date,
    english_partial,
    english_period,
)
from dashboard.wording.plurals import english_number
from dashboard.wording.terms_en import ENGLISH_TERMS
from dashboard.wording.words import Calendar, Refusals, Sentence, Shell, Wording
from etl.model.vocabulary import Language, Side


def _period(since: str | None, until: str | None, within: str | None) -> str:
    """``from 2022 to March 2023``; inclusive at both ends."""
    pieces = []
    if since:
        pieces.append(f"from {english_partial(since)}")
    if until:
        pieces.append(f"to {english_partial(until)}")
    if within:
        pieces.append(f"in {english_partial(within)}" if len(within) < 10 else _on(within))
    return " ".join(pieces)


def _on(day: str) -> str:
    return f"on {english_partial(day)}"


ENGLISH = Wording(
    language=Language.EN,
    terms=ENGLISH_TERMS,
    calendar=Calendar(
        months_short=ENGLISH_SHORT_MONTHS,
        whole=english_date,
        period=english_period,
        partial=english_partial,
        unknown="date not known",
        of_event=lambda day: f"day not stated; event of {day}",
        without_year=lambda day: f"{day}, year not stated",
    ),
    shell=Shell(
        tagline="What Russian and US officials each said about the same meeting",
        overview="Overview",
        meeting="Meeting",
        claims="Claims",
        sources="Sources",
        method="Method",
        interface_language="Language of the interface",
        filters="Filter",
        filters_set=lambda name, number: f"{name} ({number} set)",
        beside_facets="Dates and more",
        choose="Any",
        choose_side="Side",
        choose_speaker="Speaker",
        choose_topic="Topic",
        choose_event="Event",
        choose_kind="Kind",
        choose_status="Review",
        choose_from="From",
        choose_to="To",
        choose_query="Words or names",
        date_example="2022 or 2022-07 or 2022-07-29",
        except_for=lambda name: f"not {name}",
        unnamed="No.",
        number=english_number,
        part=lambda shown, total: f"Showing {shown:,} of {total:,}.",
        table_twin="The same as a table",
        notice_title="Not everything asked for could be done",
        notice_newer_data="The data has changed since this link was made",
        notice_link="Open this view without it",
        dataset=lambda version: f"Dataset {version}",
        promise="Every quotation stands in its document, letter for letter.",
        other_dataset=lambda asked, held: (
            f"The link was made on dataset {asked}; you are reading {held}."
        ),
    ),
    sentence=Sentence(
        either=" or ",
        marked=lambda state: f"“{state}”",
        sides={
            Side.RU: "the Russian side",
            Side.US: "the US side",
            Side.UA: "the Ukrainian side",
            Side.OTHER: "third parties",
        },
        include={
            "side": lambda names: f"from {names}",
            "speaker": lambda names: f"by {names}",
            "event": lambda names: f"about {names}",
            "topic": lambda names: f"on {names}",
            "kind": lambda names: f"kind: {names}",
            "state": lambda names: f"in cells marked {names}",
            "status": lambda names: f"review: {names}",
            "slot": lambda names: f"giving the fact: {names}",
        },
        exclude={
            "side": lambda names: f"not from {names}",
            "speaker": lambda names: f"not by {names}",
            "event": lambda names: f"not about {names}",
            "topic": lambda names: f"not on {names}",
            "kind": lambda names: f"not of the kind: {names}",
            "state": lambda names: f"not in cells marked {names}",
            "status": lambda names: f"review is not: {names}",
            "slot": lambda names: f"not giving the fact: {names}",
        },
        period=_period,
        with_words=lambda words: f"with the words “{words}”",
        unreadable=lambda name, value: f"{name}: “{value}” (not readable)",
    ),
    refusals=Refusals(
        reasons={
            Reason.UNKNOWN_PARAMETER: "there is no such parameter",
            Reason.NOT_USED_HERE: "this page does not use it",
            Reason.UNREADABLE: "it is not written as this parameter has to be",
            Reason.DAMAGED: "it holds characters that do not belong in a link",
            Reason.TOO_LONG: "it is too long",
            Reason.TOO_MANY: "there are too many values",
            Reason.REPEATED: "it may stand only once",
            Reason.CONTRADICTORY: "the same value is asked for and left out",
            Reason.NO_SUCH_VALUE: "there is no such value",
            Reason.NOT_IN_THIS_LEDGER: "this version of the data does not hold it",
            Reason.OTHER_DATA: "the link was made on another version of the data",
            Reason.NOTHING_TO_SEARCH: "there is no word in it that can be searched for",
            Reason.NO_SEARCH: "only a search has an order by best match",
            Reason.CUT: "it is longer than 200 characters",
            Reason.NO_SUCH_PLACE: "there is no such page",
        },
        nothing_shown="Because it was meant to narrow the view, nothing is shown in its place.",
        ignored="It was left out; the rest of the view is as asked.",
        first_page="This is the first page.",
        value=lambda name, value: f"{name} = {value}",
    ),
    overview=en_places.OVERVIEW,
    meeting=en_places.MEETING,
    statement=en_places.STATEMENT,
    claims=en_places.CLAIMS,
    corrections=en_corrections.CORRECTIONS,
    facts=en_facts.FACTS,
    speakers=en_speakers.SPEAKERS,
    sources=en_sources.SOURCES,
    taking=en_taking.TAKING,
    ledger=en_ledger.LEDGER,
    search=en_search.SEARCH,
    versions=en_versions.VERSIONS,
    method=en_method.METHOD,
)
