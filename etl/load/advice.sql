-- What a person should look at next. Each query has a name and a sentence for people in the comment
-- above it, and returns an id, words to know it by and, where it takes more, what it is about; the most
-- telling come first.

-- advice anchor_moved
-- The words of these claims are not where they were when a person read them; read them again.
select claim_id, quote
from claims
where anchor_state <> 'exact'
order by document_id, start, claim_id;

-- advice alignment_of_another_event
-- These claims support an alignment of an event they are not linked to; correct one of the two.
select distinct alignment_claims.claim_id, claims.quote
from alignment_claims
join alignments using (alignment_id)
join claims using (claim_id)
where claims.event_id is distinct from alignments.event_id
order by all;

-- advice fact_of_another_event
-- These claims give a fact of an event they are not linked to; correct one of the two.
select distinct fact_values.claim_id, claims.quote
from fact_values
join claims using (claim_id)
where claims.event_id is distinct from fact_values.event_id
order by all;

-- advice event_not_compared
-- Russia and the US both speak about these events and no topic is compared; add to alignments.csv.
with two_sided as (
    select event_id, count(*) as claim_count
    from claims
    where event_id is not null and side in ('RU', 'US')
    group by event_id
    having count(distinct side) = 2
)
select events.event_id, events.title_en
from two_sided
join events using (event_id)
anti join alignments using (event_id)
order by two_sided.claim_count desc, events.event_id;

-- advice account_not_described
-- A side speaks about these events and nobody says how much of its account is loaded; add to accounts.csv.
with speaking as (
    select distinct event_id, side
    from claims
    where event_id is not null and side in ('RU', 'US')
)
select speaking.event_id, speaking.side || ': ' || events.title_en
from speaking
join events using (event_id)
anti join accounts using (event_id, side)
order by all;

-- advice event_left_open
-- No one event is certain for these claims; decide in claims.csv, or leave them open.
select claims.claim_id, claims.quote
from claims
semi join (select claim_id from claim_candidates where field = 'event_id') candidates
    using (claim_id)
where claims.event_id is null
order by claims.status <> 'machine', claims.document_id, claims.start, claims.claim_id;

-- advice speaker_left_open
-- No one speaker is certain for these claims; decide in claims.csv, or leave them open.
select claims.claim_id, claims.quote
from claims
semi join (select claim_id from claim_candidates where field = 'speaker_id') candidates
    using (claim_id)
where claims.speaker_id is null
order by claims.status <> 'machine', claims.document_id, claims.start, claims.claim_id;

-- advice correction_changed
-- The engine no longer takes what these corrections expect; see whether they still hold, then write what it takes now into expect.
select
    corrections.claim_id,
    claims.quote,
    format(
        '{}, {}: expected {}, engine {} takes {}; decided: {}',
        claims.claim_key, field, coalesce(expected, 'nothing'), builds.engine_version,
        coalesce(machine_value, 'nothing'), coalesce(value, 'nothing')
    ) as differs
from corrections
join claims using (claim_id)
cross join builds
where state = 'changed'
order by claims.document_id, claims.start, corrections.claim_id, field;

-- advice correction_not_needed
-- The engine now agrees with the person; these rows of corrections.csv can go.
select
    corrections.claim_id,
    claims.quote,
    format(
        '{}, {}: expected {}, engine {} takes {} as decided',
        claims.claim_key, field, coalesce(expected, 'nothing'), builds.engine_version,
        coalesce(machine_value, 'nothing')
    ) as differs
from corrections
join claims using (claim_id)
cross join builds
where state = 'not_needed'
order by claims.document_id, claims.start, corrections.claim_id, field;

-- advice correction_unmet
-- The engine finds no attribution at these claims any more; their corrections wait for one that does.
select
    corrections.claim_id,
    claims.quote,
    format(
        '{}, {}: expected {}, engine {} finds nothing there; decided: {}',
        claims.claim_key, field, coalesce(expected, 'nothing'), builds.engine_version,
        coalesce(value, 'nothing')
    ) as differs
from corrections
join claims using (claim_id)
cross join builds
where state = 'unmet'
order by claims.document_id, claims.start, corrections.claim_id, field;

-- advice correction_unexplained
-- Here person and engine differ and nobody has said why; add a row with the reason to corrections.csv.
select
    corrections.claim_id,
    claims.quote,
    format(
        '{}, {}: engine {} takes {}; decided: {}',
        claims.claim_key, field, builds.engine_version, coalesce(machine_value, 'nothing'),
        coalesce(value, 'nothing')
    ) as differs
from corrections
join claims using (claim_id)
cross join builds
where state = 'unexplained'
order by claims.document_id, claims.start, corrections.claim_id, field;

-- advice engine_without_models
-- This ledger was made without the language models; corrections that were decided with them may not fit what the rules alone find.
select engine_version, 'corrections that expect something else: ' || count(*)
from builds
cross join corrections
where not contains(engine_version, 'syntax') and state in ('changed', 'not_needed', 'unmet')
group by engine_version
order by all;

-- advice claim_unread
-- Only the machine has found these claims; confirm, correct or reject them, those of an event first.
select claim_id, quote
from claims
where status = 'machine'
order by event_id is null, event_id, document_id, start, claim_id;

-- advice words_uncovered
-- Words of these documents stand in no claim, no rejected segment and no narration; read them, and say what they are in claims.csv or segments.csv.
with claimed as (
    select claims.document_id, min(claim_spans.start) as start, max(claim_spans.stop) as stop
    from claims
    join claim_spans using (claim_id)
    group by claims.document_id, claim_id
),
covered as (
    from claimed
    union all
    select document_id, start, stop from segments where kind in ('narrative', 'boilerplate')
    union all
    select document_id, characters, characters from documents
),
in_order as (
    select
        document_id,
        start,
        max(stop) over (
            partition by document_id
            order by start, stop
            rows between unbounded preceding and 1 preceding
        ) as reached
    from covered
),
gaps as (
    select
        document_id,
        coalesce(reached, 0) as start,
        trim(substring(text, coalesce(reached, 0) + 1, start - coalesce(reached, 0))) as words
    from in_order
    join documents using (document_id)
    where start > coalesce(reached, 0)
)
select
    document_id,
    arg_min(words, start) as words,
    format('the first of {} stretches, {} characters', count(*), sum(length(words))) as size
from gaps
where regexp_matches(words, '[\p{L}\p{N}]')
group by document_id
order by sum(length(words)) desc, document_id;

-- advice document_undescribed
-- These documents lack outlet or date; fill them in where they are known, in seeds/documents.csv.
select document_id, coalesce(title, file)
from documents
where outlet is null or published_on is null
order by document_id;
