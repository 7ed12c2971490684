-- One event by topic: how the accounts stand, and the first claims of each side. The claims an
-- alignment rests on stand under its topic, before the others. First come the topics both sides
-- speak about, then those of one side, of third parties alone, and those nobody has compared.
with alignments as (
    from db.alignments
    where event_id = $event_id
),

aligned as (
    select alignment_claims.claim_id, alignments.topic_id, true as is_aligned
    from alignments
    inner join db.alignment_claims
        on alignments.alignment_id = alignment_claims.alignment_id
),

others as (
    select claim_id, topic_id, false as is_aligned
    from db.claims
    where event_id = $event_id and claim_id not in (select claim_id from aligned)
),

placed as (
    select
        pieces.claim_id,
        pieces.topic_id,
        pieces.is_aligned,
        case when claims.side in ('RU', 'US') then claims.side else 'other' end as part,
        claims.document_id,
        claims.start
    from (
        from aligned
        union all
        from others
    ) as pieces
    inner join db.claims on pieces.claim_id = claims.claim_id
    where claims.status <> 'rejected'
),

ranked as (
    select
        *,
        row_number() over (
            partition by topic_id, part
            order by is_aligned desc, document_id, start, claim_id
        ) as place
    from placed
),

gathered as (
    select
        topic_id,
        count(*) filter (where part = 'RU') as ru_total,
        count(*) filter (where part = 'US') as us_total,
        count(*) filter (where part = 'other') as others_total,
        list(claim_id order by place) filter (where part = 'RU' and place <= $most) as ru,
        list(claim_id order by place) filter (where part = 'US' and place <= $most) as us,
        list(claim_id order by place) filter (where part = 'other' and place <= $most)
            as others,
        list(claim_id order by part, place) filter (where is_aligned and place <= $most)
            as aligned
    from ranked
    group by topic_id
)

select
    coalesce(alignments.topic_id, gathered.topic_id) as topic_id,
    topics.title_en,
    topics.title_ru,
    alignments.state,
    coalesce(alignments.possible, false) as possible,
    alignments.why_en,
    alignments.why_ru,
    alignments.reviewed_by,
    alignments.reviewed_on,
    coalesce(gathered.aligned, []) as aligned,
    coalesce(gathered.ru, []) as ru,
    coalesce(gathered.us, []) as us,
    coalesce(gathered.others, []) as others,
    coalesce(gathered.ru_total, 0) as ru_total,
    coalesce(gathered.us_total, 0) as us_total,
    coalesce(gathered.others_total, 0) as others_total
from gathered
full join alignments on gathered.topic_id = alignments.topic_id
left join db.topics on coalesce(alignments.topic_id, gathered.topic_id) = topics.topic_id
order by
    case
        when alignments.state is null then 3
        when alignments.state <> 'not_collected' then 0
        when coalesce(gathered.ru_total, 0) + coalesce(gathered.us_total, 0) > 0 then 1
        else 2
    end,
    topics.ordinal nulls last,
    1 nulls last
