"""What the registry of speakers says, as a shape both languages must fill."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from dashboard.holding import Holding
from dashboard.wording.place_words import Count, Naming
from etl.model.vocabulary import Basis, SpeakerKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakersWords:
    """The registry, and one speaker in full. ``period`` writes a role's partial dates."""

    title: str
    question: str
    lead: str
    on: str
    found: Count
    found_on: Count
    between: str
    empty: str
    widen_all: str
    kinds: Mapping[SpeakerKind, str]
    groups: Mapping[SpeakerKind, str]
    offices_on: Naming
    offices_of_a_time: str
    offices_help: Count
    whole_registry: str
    who: str
    office: str
    held: str
    basis: str
    offices: str
    holders: str
    no_offices: str
    none_then: Naming
    period: Callable[[str | None, str | None], str]
    holdings: Mapping[Holding, str]
    bases: Mapping[Basis, str]
    side: str
    what: str
    also: str
    wikidata: str
    note: str
    claims: Count
    no_claims: str
    over_time: str
    no_event: str
    more: Count
    counted: str
    all_speakers: str
    position_help: str
