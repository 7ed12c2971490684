"""What has changed since an earlier version of the data, where its ids were kept."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from dashboard.changes import Change, Changed, Changes
from dashboard.database import Ledger
from dashboard.questions.headline import number_of
from dashboard.questions.sql import joined
from etl.model.vocabulary import Kept

MOST_CHANGED = 100

_IS_KEPT = "select count(*) as number from db.kept_items where version = $version"
_CHANGED = """
    with kept as (
        select item, item_id, seal, name_en, name_ru
        from db.kept_items
        where version = $version
    ),

    changed as (
        select
            case
                when held.item_id is null then 'removed'
                when kept.item_id is null then 'added'
                else 'changed'
            end as change,
            coalesce(held.item, kept.item) as item,
            coalesce(held.item_id, kept.item_id) as item_id,
            if(held.item_id is null, kept.name_en, held.name_en) as name_en,
            if(held.item_id is null, kept.name_ru, held.name_ru) as name_ru
        from kept
        full join db.sealed_items as held on kept.item = held.item and kept.item_id = held.item_id
        where kept.seal is distinct from held.seal
    )
"""
_TOTALS = "select change, count(*) as number from changed group by change order by change"
_ROWS = """
    select change, item, item_id, name_en, name_ru
    from changed
    order by
        list_position(['removed', 'changed', 'added'], change),
        list_position(
            ['event', 'alignment', 'claim', 'fact', 'speaker', 'topic', 'document'], item
        ),
        item_id
    limit $most
"""
_NAMED = """
    select change, item, item_id, name_en, name_ru
    from changed
    where change <> 'added' and list_contains($named, item || ' ' || item_id)
    order by list_position(['removed', 'changed'], change), item, item_id
"""


@dataclass(frozen=True, slots=True)
class _Total:
    change: str
    number: int


def changes_since(
    ledger: Ledger, version: str, named: Mapping[Kept, Collection[str]]
) -> Changes | None:
    """What is not as it was in ``version``; None where what it held was not kept.

    ``named`` are the things the reader asked for, by what they are.
    """
    of_version = {"version": version}
    if not ledger.ask_one(number_of, _IS_KEPT, of_version):
        return None
    asked = sorted(f"{item} {item_id}" for item, ids in named.items() for item_id in ids)
    totals = ledger.ask(_Total, joined(_CHANGED, _TOTALS), of_version)
    return Changes(
        totals={Change(one.change): one.number for one in totals},
        rows=ledger.ask(_changed, joined(_CHANGED, _ROWS), {**of_version, "most": MOST_CHANGED}),
        named=ledger.ask(_changed, joined(_CHANGED, _NAMED), {**of_version, "named": asked})
        if asked
        else None,
    )


def _changed(
    change: str, item: str, item_id: str, name_en: str | None, name_ru: str | None
) -> Changed:
    return Changed(
        change=Change(change), item=Kept(item), item_id=item_id, name_en=name_en, name_ru=name_ru
    )
