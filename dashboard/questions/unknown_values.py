"""Values of a link this ledger does not have: items that are gone, or were never there, and a
search without a word that can be searched for."""

from dashboard.database import Ledger
from dashboard.filters import Choice
from dashboard.link import View
from dashboard.questions.identity import identity
from dashboard.questions.search import searched
from dashboard.questions.versions import changes_since
from dashboard.reading import Problem, Reason
from etl.model.vocabulary import Kept

_MISSING = {
    "event": """
        select slug from (select unnest($slugs) as slug)
        where slug not in (select event_id from db.events) order by slug
    """,
    "speaker": """
        select slug from (select unnest($slugs) as slug)
        where slug not in (select speaker_id from db.speakers) order by slug
    """,
    "topic": """
        select slug from (select unnest($slugs) as slug)
        where slug not in (select topic_id from db.topics) order by slug
    """,
    "claim": """
        select slug from (select unnest($slugs) as slug)
        where slug not in (select claim_id from db.claims) order by slug
    """,
    "doc": """
        select slug from (select unnest($slugs) as slug)
        where slug not in (select document_id from db.documents) order by slug
    """,
}


def unknown_values(ledger: Ledger, view: View) -> tuple[Problem, ...]:
    """What the view names that this ledger does not have, and ``data`` where it is of another.

    The filter keeps such values: they match nothing.
    """
    problems = [
        Problem(name, slug, Reason.NOT_IN_THIS_LEDGER)
        for name, slugs in _named(view).items()
        if slugs
        for slug in ledger.ask(_slug_of, _MISSING[name], {"slugs": slugs})
    ]
    if view.filter.q and not searched(ledger, view.filter.q).wanted:
        problems.append(Problem("q", view.filter.q, Reason.NOTHING_TO_SEARCH))
    if view.data and view.data != identity(ledger).dataset_version:
        changes = changes_since(ledger, view.data, _kept_by_name(view))
        problems.append(Problem("data", view.data, Reason.OTHER_DATA, changes))
    return tuple(problems)


def _named(view: View) -> dict[str, list[str]]:
    return {
        "event": [*_values(view.filter.event), *_given(view.event)],
        "speaker": _values(view.filter.speaker),
        "topic": _values(view.filter.topic),
        "claim": _given(view.claim),
        "doc": _given(view.document),
    }


def _kept_by_name(view: View) -> dict[Kept, list[str]]:
    """What the view names, as a version keeps it. An event and one topic name their comparison."""
    named = _named(view)
    topics = named["topic"]
    return {
        Kept.EVENT: named["event"],
        Kept.SPEAKER: named["speaker"],
        Kept.TOPIC: topics,
        Kept.CLAIM: named["claim"],
        Kept.DOCUMENT: named["doc"],
        Kept.ALIGNMENT: [f"{event}--{topic}" for event in named["event"] for topic in topics],
    }


def _values(choice: Choice) -> list[str]:
    return sorted({*choice.include, *choice.exclude})


def _given(value: str | None) -> list[str]:
    return [] if value is None else [value]


def _slug_of(slug: str) -> str:
    return slug
