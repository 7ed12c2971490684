"""What the registry of speakers says in English."""

from dashboard.holding import Holding
from dashboard.wording.dates import english_partial
from dashboard.wording.plurals import english_claims, english_count
from dashboard.wording.speaker_words import SpeakersWords
from etl.model.vocabulary import Basis, SpeakerKind


def _period(since: str | None, until: str | None) -> str:
    """``26 January 2021 to 20 January 2025``, ``since 9 March 2004, no end on record``."""
    if since and until:
        return f"{english_partial(since)} to {english_partial(until)}"
    if since:
        return f"since {english_partial(since)}, no end on record"
    if until:
        return f"until {english_partial(until)}, no beginning on record"
    return "dates not on record"


SPEAKERS = SpeakersWords(
    title="Speakers",
    question="Who speaks, and in what office?",
    lead="People, institutions, states, outlets and groups whose words stand in the documents, "
    "with the offices they held and when.",
    on="Offices on a date",
    found=lambda number: english_count(number, "speaker", "speakers"),
    found_on=lambda number: (
        english_count(number, "speaker", "speakers") + " with an office on record"
    ),
    between=": ",
    empty="No speaker matches.",
    widen_all="the whole registry",
    kinds={
        SpeakerKind.PERSON: "person",
        SpeakerKind.INSTITUTION: "institution",
        SpeakerKind.STATE: "state",
        SpeakerKind.OUTLET: "news outlet",
        SpeakerKind.GROUP: "group",
    },
    groups={
        SpeakerKind.PERSON: "People",
        SpeakerKind.INSTITUTION: "Institutions",
        SpeakerKind.STATE: "States",
        SpeakerKind.OUTLET: "News outlets",
        SpeakerKind.GROUP: "Groups",
    },
    offices_on=lambda date: f"Who held which office: {date}",
    offices_of_a_time="Offices held at any time within it; not each of them all the time.",
    offices_help=lambda number: (
        f"The registry knows the offices of {english_count(number, 'speaker', 'speakers')} only: "
        "who is not listed here may have held one too."
    ),
    whole_registry="Show the whole registry",
    who="Who",
    office="Office",
    held="Held",
    basis="Where the dates come from",
    offices="Offices",
    holders="Who held office here",
    no_offices="No office on record.",
    none_then=lambda date: f"No office on record for this date: {date}.",
    period=_period,
    holdings={
        Holding.SURE: "in office",
        Holding.OPEN: "in office, unless it had ended: no end is on record",
        Holding.PERHAPS: "perhaps in office: the dates on record are not exact enough",
    },
    bases={
        Basis.STATED: "stated in the documents",
        Basis.INFERRED: "inferred from the documents",
        Basis.OUTSIDE: "outside knowledge",
        Basis.UNKNOWN: "origin unknown",
    },
    side="Side",
    what="What it is",
    also="Also called",
    wikidata="Wikidata",
    note="Note",
    claims=english_claims,
    no_claims="No claim of this speaker is held.",
    over_time="What is reported of them, newest first",
    no_event="Event left open",
    more=lambda number: f"{english_claims(number)} more: see all on the claims page",
    counted="Claims by kind and topic",
    all_speakers="All speakers",
    position_help="The side beside each claim is the side whose position the words express.",
)
