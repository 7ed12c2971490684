-- How much of each account of one event is loaded. Both sides always have a row.
with held as (
    select
        side,
        count(*) as claims,
        count(*) - count(distinct coalesce(cluster_id, claim_id)) as repeats,
        count(distinct document_id) as documents
    from db.claims
    where event_id = $event_id and status <> 'rejected'
    group by side
),

accounts as (
    from db.accounts
    where event_id = $event_id
)

select
    sides.side,
    accounts.completeness,
    accounts.note_en,
    accounts.note_ru,
    coalesce(held.claims, 0) as claims,
    coalesce(held.repeats, 0) as repeats,
    coalesce(held.documents, 0) as documents
from (
    select unnest(['RU', 'US', 'UA', 'other']) as side, unnest([1, 2, 3, 4]) as place
) as sides
left join held on sides.side = held.side
left join accounts on sides.side = accounts.side
where sides.side in ('RU', 'US') or held.side is not null or accounts.side is not null
order by sides.place
