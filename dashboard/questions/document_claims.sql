-- The claims to light in a part of a document: the first $most, and the opened one in any case.
with claims as (
    select *
    from db.claims
    where
        document_id = $document_id
        and start < $stop
        and stop > $start
        and status <> 'rejected'
    order by claim_id = $opened desc, start, stop, claim_id
    limit $most
),

spans as (
    select
        claim_id,
        list({'role': role, 'start': start, 'stop': stop, 'text': text}
            order by start, stop, role) as spans
    from db.claim_spans
    where claim_id in (select claim_id from claims)
    group by claim_id
)

select
    claims.claim_id, claims.start, claims.stop, claims.side, claims.kind, claims.status,
    claims.speaker_id, speakers.name_en as speaker_en, speakers.name_ru as speaker_ru,
    coalesce(spans.spans, []) as spans
from claims
left join spans on claims.claim_id = spans.claim_id
left join db.speakers on claims.speaker_id = speakers.speaker_id
order by claims.start, claims.stop, claims.claim_id
