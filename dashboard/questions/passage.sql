-- The words around one claim: $around characters on either side of all its lit words, or up to the
-- end of the segment there, where that is nearer than twice as many. Segments that meet inside a
-- line end nothing: the reader would be left with half a sentence.
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

near as (
    select
        segments.start,
        segments.stop,
        hull.start as hull_start,
        hull.stop as hull_stop,
        documents.document_id,
        documents.text
    from hull
    inner join db.segments on hull.document_id = segments.document_id
    inner join db.documents on hull.document_id = documents.document_id
    where segments.start <= hull.stop + 2 * $around and segments.stop >= hull.start - 2 * $around
),

edges as (
    select
        document_id,
        max(start) filter (
            where start between hull_start - 2 * $around and hull_start - $around
            and regexp_matches(
                substring(text, greatest(start - 3, 1)::integer, least(start, 4)::integer),
                '(^|\n)\s*$'
            )
        ) as nearest_start,
        min(stop) filter (
            where stop between hull_stop + $around and hull_stop + 2 * $around
            and regexp_matches(substring(text, stop + 1, 4), '^\s*(\n|$)')
        ) as nearest_stop
    from near
    group by document_id
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
