"""Everything the pages ask of a ledger, asked at once, and what a ledger holds, as one digest."""

from collections.abc import Callable
from functools import partial
from hashlib import sha256

from dashboard.database import Ledger
from dashboard.filters import Choice, Filter
from dashboard.places import Sort
from dashboard.questions.claim import claim
from dashboard.questions.claim_rows import claims_as_csv
from dashboard.questions.claims import claims_page, facets
from dashboard.questions.comparisons import topic_rows
from dashboard.questions.corrections import corrections_of_claim
from dashboard.questions.coverage import coverage
from dashboard.questions.document import document
from dashboard.questions.events import event, events
from dashboard.questions.facts import counts_by_slot, facts, facts_of_claim, facts_of_event
from dashboard.questions.headline import headline
from dashboard.questions.identity import identity
from dashboard.questions.left_open import left_open
from dashboard.questions.matrix import matrix, states
from dashboard.questions.meeting import meeting, newest_event
from dashboard.questions.names import event_names, speaker_names, topic_names
from dashboard.questions.passages import passage
from dashboard.questions.rejections import counts, rejected_documents, rejected_page
from dashboard.questions.search import searched
from dashboard.questions.sizes import size_as_json
from dashboard.questions.sources import sources
from dashboard.questions.speakers import holders, said_by, speakers
from dashboard.questions.timeline import timeline
from dashboard.questions.untold import untold
from dashboard.questions.versions import changes_since
from etl.load.tables import TABLES

_ALL = Filter()
_SEARCH = Filter(q="встреча -санкции", side=Choice(("ru",)))
_PERIOD = Filter(from_="2022", to="2022-12", status=Choice((), ("confirmed",)))
_ROW = "select count(*) as rows, sum(hash(t)::hugeint)::varchar as digest from"


Question = tuple[str, Callable[[], object]]


def questions(ledger: Ledger) -> tuple[Question, ...]:
    """Every question of the pages by name. Which things are asked for is asked of the ledger."""
    return (
        ("identity", lambda: identity(ledger)),
        ("names", lambda: (event_names(ledger), speaker_names(ledger), topic_names(ledger))),
        ("sizes", lambda: size_as_json(ledger)),
        *(one for asked in (_ALL, _SEARCH, _PERIOD) for one in _lists(ledger, asked)),
        ("search", lambda: searched(ledger, "Lavrov встреча")),
        ("untold", lambda: untold(ledger, "duration", _ALL)),
        ("file", lambda: claims_as_csv(ledger, _ALL, Sort.SOURCE)),
        *_claims(ledger),
        *_meetings(ledger),
        *_sources(ledger),
        ("coverage", lambda: coverage(ledger)),
        ("rejected", lambda: (counts(ledger), rejected_documents(ledger), rejected_page(ledger))),
        ("versions", lambda: changes_since(ledger, "0" * 12, {})),
    )


def _lists(ledger: Ledger, asked: Filter) -> tuple[Question, ...]:
    return (
        ("headline", lambda: headline(ledger, asked)),
        ("matrix", lambda: (matrix(ledger, asked), states(ledger, asked))),
        ("timeline", lambda: timeline(ledger, asked)),
        ("claims", lambda: claims_page(ledger, asked, Sort.RELEVANCE)),
        ("facets", lambda: facets(ledger, asked)),
        ("facts", lambda: (facts(ledger, asked), counts_by_slot(ledger, asked))),
    )


def _claims(ledger: Ledger) -> tuple[Question, ...]:
    def whole(claim_id: str) -> object:
        more = corrections_of_claim(ledger, claim_id), facts_of_claim(ledger, claim_id)
        return claim(ledger, claim_id), passage(ledger, claim_id), more

    listed = claims_page(ledger, _ALL, Sort.SOURCE).statements[:3]
    return tuple((f"claim {one.claim_id}", partial(whole, one.claim_id)) for one in listed)


def _meetings(ledger: Ledger) -> tuple[Question, ...]:
    def whole(event_id: str) -> object:
        compared = topic_rows(ledger, event_id), left_open(ledger, event_id)
        given = event(ledger, event_id), facts_of_event(ledger, event_id)
        return meeting(ledger, event_id), compared, given

    found = [newest_event(ledger) or "", *(one.event_id for one in events(ledger)[:2])]
    return tuple((f"meeting {one}", partial(whole, one)) for one in dict.fromkeys(found))


def _sources(ledger: Ledger) -> tuple[Question, ...]:
    documents = [one.document_id for one in sources(ledger).sources[:4]]
    registry = [one.speaker_id for one in speakers(ledger, _ALL)[:3]]
    return (
        ("sources", lambda: sources(ledger)),
        *((f"document {one}", partial(document, ledger, one)) for one in documents),
        ("speakers", lambda: speakers(ledger, _ALL)),
        *((f"said by {one}", partial(said_by, ledger, one)) for one in registry),
        ("holders", lambda: holders(ledger, "us-state-department")),
    )


def answers_of(ledger: Ledger, turn: int = 0, of: int = 1) -> dict[str, str]:
    """A digest of each answer by the question's number and name; every ``of``-th from ``turn``."""
    asked = [(f"{place} {name}", ask) for place, (name, ask) in enumerate(questions(ledger))]
    return {name: sha256(repr(ask()).encode()).hexdigest() for name, ask in asked[turn % of :: of]}


def content_digest(ledger: Ledger) -> str:
    """One digest of every value of every table, asked of the ledger as a page asks."""
    held: list[dict[str, object] | None] = [
        ledger.ask_one(dict, f"{_ROW} db.{table} as t") for table in TABLES
    ]
    return sha256(repr(held).encode()).hexdigest()
