-- What every reader of the ledger needs. Made in the reader's own memory, over the attached
-- ledger `db`; the ledger itself is never written.

-- Claims with the days their date covers, and where that date comes from:
--   said    the day it was said
--   stated  the month or year the claim states
--   event   the days of its event, as far as they are known
--   none    there is no date
-- `place` is the row of the table: a few claims are fetched by it without reading all of them.
create view dated_claims as
with claims as (
    select
        *,
        rowid as place
    from db.claims
),

events as (
    from db.events
),

stated as (
    select
        claims.*,
        case
            when claims.said_on is not null or claims.date_partial is null then null
            when starts_with(claims.date_partial, '-') then null
            when length(claims.date_partial) = 4
                then try_cast(claims.date_partial || '-01-01' as date)
            when length(claims.date_partial) = 7
                then try_cast(claims.date_partial || '-01' as date)
        end as stated_first
    from claims
),

final as (
    select
        stated.* exclude (stated_first),
        coalesce(stated.said_on, stated.stated_first, events.starts_on) as first_day,
        case
            when stated.said_on is not null then stated.said_on
            when length(stated.date_partial) = 4 and stated.stated_first is not null
                then make_date(year(stated.stated_first), 12, 31)
            when stated.stated_first is not null then last_day(stated.stated_first)
            when events.date_precision = 'month'
                then last_day(coalesce(events.ends_on, events.starts_on))
            when events.date_precision = 'year'
                then make_date(year(coalesce(events.ends_on, events.starts_on)), 12, 31)
            else coalesce(events.ends_on, events.starts_on)
        end as last_day,
        case
            when stated.said_on is not null then 'said'
            when stated.stated_first is not null then 'stated'
            when events.starts_on is not null then 'event'
            else 'none'
        end as dated_by
    from stated
    left join events on stated.event_id = events.event_id
)

select *
from final;

-- Events with the days they cover.
create view dated_events as
select
    *,
    starts_on as first_day,
    case date_precision
        when 'month' then last_day(coalesce(ends_on, starts_on))
        when 'year' then make_date(year(coalesce(ends_on, starts_on)), 12, 31)
        else coalesce(ends_on, starts_on)
    end as last_day
from db.events;

-- The alignment states a claim stands in.
create view claim_states as
select
    alignment_claims.claim_id,
    alignments.state
from db.alignment_claims
inner join db.alignments on alignment_claims.alignment_id = alignments.alignment_id;

-- One row for each event: claims of each side that were not rejected, how much of each account is
-- loaded, and whether there are words of both sides. What was said to be loaded is no word yet.
create view event_sides as
with events as (
    from db.events
),

accounts as (
    select
        event_id,
        max(completeness) filter (where side = 'RU') as account_ru,
        max(completeness) filter (where side = 'US') as account_us
    from db.accounts
    group by event_id
),

claims as (
    select
        event_id,
        count(*) filter (where side = 'RU') as claims_ru,
        count(*) filter (where side = 'US') as claims_us,
        count(*) filter (where side = 'UA') as claims_ua,
        count(*) filter (where side = 'other') as claims_other,
        count(*) filter (where status = 'machine') as claims_unreviewed
    from db.claims
    where event_id is not null and status <> 'rejected'
    group by event_id
),

final as (
    select
        events.event_id,
        coalesce(claims.claims_ru, 0) as claims_ru,
        coalesce(claims.claims_us, 0) as claims_us,
        coalesce(claims.claims_ua, 0) as claims_ua,
        coalesce(claims.claims_other, 0) as claims_other,
        coalesce(claims.claims_unreviewed, 0) as claims_unreviewed,
        accounts.account_ru,
        accounts.account_us,
        coalesce(claims.claims_ru > 0 and claims.claims_us > 0, false) as has_both
    from events
    left join accounts on events.event_id = accounts.event_id
    left join claims on events.event_id = claims.event_id
)

select *
from final;

-- A claim with the names a person reads beside it.
create view statements as
select
    claims.* exclude (place, search_text, event_evidence),
    claims.place,
    documents.title as document_title,
    documents.outlet,
    documents.url as document_url,
    documents.published_on,
    speakers.name_en as speaker_en,
    speakers.name_ru as speaker_ru,
    events.title_en as event_en,
    events.title_ru as event_ru,
    events.date_precision as event_precision,
    topics.title_en as topic_en,
    topics.title_ru as topic_ru,
    clusters.claim_count as cluster_claims,
    clusters.independent_origins as cluster_origins
from dated_claims as claims
inner join db.documents on claims.document_id = documents.document_id
left join db.speakers on claims.speaker_id = speakers.speaker_id
left join db.events on claims.event_id = events.event_id
left join db.topics on claims.topic_id = topics.topic_id
left join db.clusters on claims.cluster_id = clusters.cluster_id;

-- Offices with the days they may have been held: from the first day `since` covers to the last day
-- `until` covers; null where that end is open or unknown.
create view dated_roles as
with roles as (
    select
        *,
        try_cast(since || right('-01-01', 10 - length(since)) as date) as first_day,
        try_cast(until || right('-01-01', 10 - length(until)) as date) as until_first
    from db.speaker_roles
),

final as (
    select
        * exclude (until_first),
        case length(until)
            when 4 then make_date(year(until_first), 12, 31)
            when 7 then last_day(until_first)
            else until_first
        end as last_day
    from roles
)

select *
from final;
