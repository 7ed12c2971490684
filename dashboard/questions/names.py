"""The registries by name, for the widgets of a filter and the words of its sentence."""

from dataclasses import dataclass

from dashboard.database import Ledger


@dataclass(frozen=True, slots=True)
class Name:
    """A slug with both its names, and the claims it has that were not rejected."""

    slug: str
    name_en: str
    name_ru: str
    claims: int


_SPEAKERS = """
    select
        speakers.speaker_id as slug,
        speakers.name_en,
        speakers.name_ru,
        count(claims.claim_id) as claims
    from db.speakers
    left join db.claims
        on speakers.speaker_id = claims.speaker_id and claims.status <> 'rejected'
    group by all
    order by claims desc, slug
"""

_EVENTS = """
    select
        events.event_id as slug,
        events.title_en as name_en,
        events.title_ru as name_ru,
        count(claims.claim_id) as claims
    from db.events
    left join db.claims on events.event_id = claims.event_id and claims.status <> 'rejected'
    group by events.event_id, events.title_en, events.title_ru, events.starts_on
    order by events.starts_on desc nulls last, slug
"""

_TOPICS = """
    select
        topics.topic_id as slug,
        topics.title_en as name_en,
        topics.title_ru as name_ru,
        count(claims.claim_id) as claims
    from db.topics
    left join db.claims on topics.topic_id = claims.topic_id and claims.status <> 'rejected'
    group by topics.topic_id, topics.title_en, topics.title_ru, topics.ordinal
    order by topics.ordinal, slug
"""


def speaker_names(ledger: Ledger) -> tuple[Name, ...]:
    """All speakers, those with most claims first."""
    return ledger.ask(Name, _SPEAKERS)


def event_names(ledger: Ledger) -> tuple[Name, ...]:
    """All events, newest first, undated last."""
    return ledger.ask(Name, _EVENTS)


def topic_names(ledger: Ledger) -> tuple[Name, ...]:
    """All topics in the order of the screen."""
    return ledger.ask(Name, _TOPICS)
