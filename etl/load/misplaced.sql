-- Words that do not stand where the ledger says, for the promises of verify.sql. Cutting words out
-- of a long text by offset reads it from its start each time, so every text is cut once into
-- blocks of 1,000 code points and words are looked up in the blocks they touch.

create or replace temp table misplaced as
with blocks as (
    select
        document_id,
        unnest(pieces) as piece,
        generate_subscripts(pieces, 1) - 1 as block
    from (select document_id, regexp_extract_all(text, '(?s).{1,1000}') as pieces from documents)
),

evidence as (
    select
        claim_id,
        document_id,
        unnest(
            from_json(event_evidence, '[{"text": "VARCHAR", "start": "INTEGER", "stop": "INTEGER"}]')
        ) as item
    from claims
    where event_evidence is not null
),

expected as (
    select 'claim' as what, claim_id as owner, document_id, start, stop, quote as words
    from claims
    union all
    select 'cue', claim_id, document_id, cue_start, cue_stop, cue
    from claims
    where cue is not null and cue_start is not null and cue_stop is not null
    union all
    select
        'span', concat_ws(' ', claim_spans.claim_id, role, ordinal), claims.document_id,
        claim_spans.start, claim_spans.stop, claim_spans.text
    from claim_spans
    join claims using (claim_id)
    union all
    select 'evidence', claim_id, document_id, item.start, item.stop, item.text
    from evidence
    where item.start is not null and item.stop is not null
    union all
    select 'rejection', concat_ws(' ', item, ordinal), document_id, start, stop, quote
    from rejections
    where start is not null and stop is not null and quote is not null
),

numbered as (
    select row_number() over () as number, expected.*
    from expected
    semi join documents using (document_id)
),

touched as (
    select numbered.*, unnest(range(start // 1000, greatest(stop - 1, start) // 1000 + 1)) as block
    from numbered
),

found as (
    select
        touched.number,
        any_value(touched.what) as what,
        any_value(touched.owner) as owner,
        any_value(touched.document_id) as document_id,
        any_value(touched.start) as start,
        any_value(touched.stop) as stop,
        any_value(touched.words) as words,
        coalesce(string_agg(blocks.piece, '' order by touched.block), '') as around
    from touched
    left join blocks using (document_id, block)
    group by touched.number
),

final as (
    select what, owner, document_id, start, stop, words
    from found
    where substring(around, start % 1000 + 1, stop - start) <> words
)

select * from final;
