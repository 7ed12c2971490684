-- The words around one claim: $around characters on either side of all its lit words, or up to the
-- end of the segment there, where that is nearer than twice as many.
with claim as (
    select claim_id, document_id, start, stop
    from db.claims
    where claim_id = $claim_id
),

hull as (
    select
        claim.document_id,
        least(claim.start, coalesce(min(spans.start), claim.start)) as start,
        greatest(claim.stop, coalesce(max(spans.stop), claim.stop)) as stop
    from claim
    left join db.claim_spans as spans on claim.claim_id = spans.claim_id
    group by claim.document_id, claim.start, claim.stop
),

edges as (
    select
        hull.document_id,
        max(segments.start) filter (
            where segments.start <= hull.start - $around
            and segments.start >= hull.start - 2 * $around
        ) as nearest_start,
        min(segments.stop) filter (
            where segments.stop >= hull.stop + $around
            and segments.stop <= hull.stop + 2 * $around
        ) as nearest_stop
    from hull
    inner join db.segments on hull.document_id = segments.document_id
    group by hull.document_id
),

bounds as (
    select
        documents.document_id,
        documents.text,
        documents.characters,
        edges.nearest_start is not null or hull.start <= $around as starts_whole,
        edges.nearest_stop is not null or hull.stop + $around >= documents.characters
            as stops_whole,
        greatest(coalesce(edges.nearest_start, hull.start - $around), 0) as start,
        least(coalesce(edges.nearest_stop, hull.stop + $around), documents.characters) as stop
    from hull
    inner join db.documents on hull.document_id = documents.document_id
    left join edges on hull.document_id = edges.document_id
),

final as (
    select
        document_id,
        start,
        stop,
        substring(text, start + 1, stop - start) as text,
        starts_whole,
        stops_whole,
        characters
    from bounds
)

select *
from final
