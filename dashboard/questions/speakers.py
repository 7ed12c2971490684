"""The registry: who speaks, by which names, in which offices, and what each of them said."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.conditions import where_speaker
from dashboard.database import Ledger
from dashboard.filters import Choice, Filter
from dashboard.questions.headline import number_of
from dashboard.questions.search import searched
from dashboard.questions.sql import joined
from dashboard.questions.statements import Statement, statements_at

MOST_SPEAKERS = 300
MOST_SAID = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office. ``since`` and ``until`` are partial ISO dates; ``until`` is empty while it is
    held or where the end is unknown; ``basis`` says where the dates come from."""

    speaker_id: str
    ordinal: int
    role_en: str
    role_ru: str
    institution_id: str | None
    institution_en: str | None
    institution_ru: str | None
    since: str | None
    until: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Who held an office, and the office."""

    name_en: str
    name_ru: str
    side: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """An entry of the registry; ``claims`` counts those that were not rejected. Offices stand
    newest first."""

    speaker_id: str
    name_en: str
    name_ru: str
    kind: str
    side: str
    wikidata: str | None
    note: str | None
    note_ru: str | None
    aliases: tuple[str, ...]
    claims: int
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What a speaker said, newest first and undated last, and how much of it there is."""

    statements: tuple[Statement, ...]
    total: int


_KNOWN = """
    with named as (
        select
            speaker_id,
            list(alias order by language desc, alias) as aliases
        from db.speaker_aliases
        group by speaker_id
    ),

    in_office as (
        select
            roles.speaker_id,
            string_agg(concat_ws(' ', roles.role_en, roles.role_ru, i.name_en, i.name_ru), ' ')
                as offices
        from db.speaker_roles as roles
        left join db.speakers as i on roles.institution_id = i.speaker_id
        group by roles.speaker_id
    ),

    c as (
        select
            speakers.speaker_id, speakers.name_en, speakers.name_ru, speakers.kind, speakers.side,
            speakers.wikidata, speakers.note, speakers.note_ru,
            coalesce(named.aliases, []) as aliases,
            translate(lower(concat_ws(
                ' ', name_en, name_ru, array_to_string(named.aliases, ' '), in_office.offices
            )), 'ё’', 'е''') as search_text
        from db.speakers
        left join named on speakers.speaker_id = named.speaker_id
        left join in_office on speakers.speaker_id = in_office.speaker_id
    )
"""
_SPEAKERS = """
    , said as (
        select speaker_id, count(*) as claims
        from db.claims
        where status <> 'rejected' and speaker_id is not null
        group by speaker_id
    )

    select c.* exclude (search_text), coalesce(said.claims, 0) as claims
    from c
    left join said on c.speaker_id = said.speaker_id
    where
"""
_IN_ORDER = """
    order by
        list_position(['person', 'institution', 'state', 'group', 'outlet'], c.kind),
        list_position(['RU', 'US', 'UA', 'other'], c.side), claims desc, c.speaker_id
    limit $most
"""
_TOTAL = "select count(*) as number from c where"
_ROLES = """
    select
        roles.speaker_id, roles.ordinal, roles.role_en, roles.role_ru, roles.institution_id,
        roles.since, roles.until, roles.basis,
        institutions.name_en as institution_en, institutions.name_ru as institution_ru
    from dated_roles as roles
    left join db.speakers as institutions on roles.institution_id = institutions.speaker_id
    where roles.speaker_id in (select unnest($ids))
    order by roles.speaker_id, roles.first_day desc nulls last, roles.ordinal
"""
_HOLDERS = """
    select
        speakers.name_en, speakers.name_ru, speakers.side,
        roles.speaker_id, roles.ordinal, roles.role_en, roles.role_ru, roles.institution_id,
        institutions.name_en as institution_en, institutions.name_ru as institution_ru,
        roles.since, roles.until, roles.basis
    from dated_roles as roles
    inner join db.speakers on roles.speaker_id = speakers.speaker_id
    inner join db.speakers as institutions on roles.institution_id = institutions.speaker_id
    where roles.institution_id = $institution_id
    order by roles.first_day desc nulls last, roles.speaker_id, roles.ordinal
    limit $most
"""
_OF_SPEAKER = "c.speaker_id = $speaker_id and c.status <> 'rejected'"
_PLACES = "select c.place as number from dated_claims as c where"
_NEWEST = """
    order by c.first_day desc nulls last, c.event_id nulls last, c.document_id, c.start
    limit $most
"""
_SAID_TOTAL = "select count(*) as number from dated_claims as c where"


def speakers(ledger: Ledger, filter: Filter) -> tuple[Speaker, ...]:
    """Who is asked for: people first, then institutions, states, groups and outlets; at most
    ``MOST_SPEAKERS``."""
    asked, bound = where_speaker(filter, searched(ledger, filter.q).wanted)
    sql = joined(_KNOWN, _SPEAKERS, asked, _IN_ORDER)
    rows: tuple[dict[str, Any], ...] = ledger.ask(dict, sql, bound | {"most": MOST_SPEAKERS})
    held = ledger.ask(Role, _ROLES, {"ids": [row["speaker_id"] for row in rows]})
    return tuple(_speaker(row, held) for row in rows)


def count_speakers(ledger: Ledger, filter: Filter) -> int:
    """How many are asked for."""
    asked, bound = where_speaker(filter, searched(ledger, filter.q).wanted)
    return ledger.ask_one(number_of, joined(_KNOWN, _TOTAL, asked), bound) or 0


def speaker(ledger: Ledger, speaker_id: str) -> Speaker | None:
    """One entry, or None where the ledger does not have it."""
    return next(iter(speakers(ledger, Filter(speaker=Choice((speaker_id,))))), None)


def holders(ledger: Ledger, institution_id: str) -> tuple[Holder, ...]:
    """Who held an office of an institution, newest first, at most ``MOST_SPEAKERS``."""
    bound = {"institution_id": institution_id, "most": MOST_SPEAKERS}
    return ledger.ask(_holder, _HOLDERS, bound)


def said_by(ledger: Ledger, speaker_id: str) -> Said:
    """What one speaker said, at most ``MOST_SAID`` of it."""
    bound = {"speaker_id": speaker_id}
    total = ledger.ask_one(number_of, joined(_SAID_TOTAL, _OF_SPEAKER), bound) or 0
    newest = joined(_PLACES, _OF_SPEAKER, _NEWEST)
    places = ledger.ask(number_of, newest, bound | {"most": MOST_SAID})
    return Said(statements_at(ledger, places), total)


def _holder(name_en: str, name_ru: str, side: str, **role: Any) -> Holder:
    return Holder(name_en, name_ru, side, Role(**role))


def _speaker(row: dict[str, Any], held: Sequence[Role]) -> Speaker:
    roles = tuple(role for role in held if role.speaker_id == row["speaker_id"])
    return Speaker(**row | {"roles": roles})
