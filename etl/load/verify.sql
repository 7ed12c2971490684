-- The promises of a ledger. Each query has a name and a sentence for people in the comment above it,
-- and returns the rows that break it; no rows, no breach. Offsets count code points from 0.

-- promise claim_in_place
-- Every claim's words stand in its document from start to stop.
select owner as claim_id, document_id, start, stop, words from misplaced where what = 'claim' order by all;

-- promise cue_in_place
-- Every claim's cue stands in its document from cue_start to cue_stop.
select claim_id, cue_start, cue_stop, cue
from claims
where (cue is null) <> (cue_start is null) or (cue is null) <> (cue_stop is null)
union all
select owner, start, stop, words from misplaced where what = 'cue'
order by all;

-- promise span_in_place
-- Every stretch of a claim's passage stands in its document from start to stop.
select owner as span, document_id, start, stop, words from misplaced where what = 'span' order by all;

-- promise content_makes_claim
-- A claim reaches from the start of its first content stretch to the stop of its last.
with content as (
    select claim_id, min(start) as first_start, max(stop) as last_stop
    from claim_spans
    where role = 'content'
    group by claim_id
)
select claims.claim_id, claims.start, claims.stop, content.first_start, content.last_stop
from claims
left join content using (claim_id)
where claims.start is distinct from content.first_start
    or claims.stop is distinct from content.last_stop
order by all;

-- promise evidence_in_place
-- Evidence for an event that says where it stands does stand there.
select owner as claim_id, start, stop, words from misplaced where what = 'evidence' order by all;

-- promise rejection_in_place
-- The words of every rejection stand in their document from start to stop.
select owner as rejection, start, stop, words from misplaced where what = 'rejection' order by all;

-- promise document_length
-- A document says how many characters its text has.
select document_id, characters, length(text) as found
from documents
where characters <> length(text)
order by all;

-- promise segment_in_document
-- Every segment lies inside its document.
select segments.document_id, segments.ordinal, segments.stop, length(documents.text) as characters
from segments
join documents using (document_id)
where segments.stop > length(documents.text)
order by all;

-- promise segments_apart
-- Segments of a document share no character.
with in_order as (
    select
        document_id,
        ordinal,
        start,
        max(stop) over (
            partition by document_id
            order by start, ordinal
            rows between unbounded preceding and 1 preceding
        ) as reached
    from segments
)
select document_id, ordinal, start, reached
from in_order
where start < reached
order by all;

-- promise claim_id_unique
-- Every claim has an id of its own.
select claim_id, count(*) as times from claims group by all having count(*) > 1 order by all;

-- promise claim_key_unique
-- Every handle of a curated claim is used once.
select claim_key, count(*) as times
from claims
where claim_key is not null
group by all
having count(*) > 1
order by all;

-- promise span_unique
-- Every stretch of a claim has a place of its own in its role.
select claim_id, role, ordinal, count(*) as times
from claim_spans
group by all
having count(*) > 1
order by all;

-- promise segment_unique
-- Every segment has a place of its own in its document.
select document_id, ordinal, count(*) as times
from segments
group by all
having count(*) > 1
order by all;

-- promise token_unique
-- Every stem is counted once for a field of a claim.
select claim_id, field, token, count(*) as times
from tokens
group by all
having count(*) > 1
order by all;

-- promise rejection_unique
-- Every rejection has a number of its own.
select item, ordinal, count(*) as times
from rejections
group by all
having count(*) > 1
order by all;

-- promise segment_has_document
-- Every segment belongs to a document.
select document_id, ordinal from segments anti join documents using (document_id) order by all;

-- promise claim_has_document
-- Every claim stands in a document.
select claim_id, document_id from claims anti join documents using (document_id) order by all;

-- promise claim_has_speaker
-- Every speaker a claim names is registered.
select claim_id, speaker_id
from claims
anti join speakers using (speaker_id)
where speaker_id is not null
order by all;

-- promise claim_has_event
-- Every event a claim names is registered.
select claim_id, event_id
from claims
anti join events using (event_id)
where event_id is not null
order by all;

-- promise claim_has_topic
-- Every topic a claim names is registered.
select claim_id, topic_id
from claims
anti join topics using (topic_id)
where topic_id is not null
order by all;

-- promise claim_has_cluster
-- Every cluster a claim names is there.
select claim_id, cluster_id
from claims
anti join clusters using (cluster_id)
where cluster_id is not null
order by all;

-- promise span_has_claim
-- Every stretch belongs to a claim.
select claim_id, role, ordinal from claim_spans anti join claims using (claim_id) order by all;

-- promise candidate_has_claim
-- Every candidate belongs to a claim.
select claim_id, field, value from claim_candidates anti join claims using (claim_id) order by all;

-- promise correction_has_claim
-- Every correction belongs to a claim that a person has reviewed.
select claim_id, field
from corrections
anti join (select claim_id from claims where status in ('confirmed', 'corrected')) reviewed using (claim_id)
order by all;

-- promise correction_as_stated
-- What a correction says of itself follows from what was expected, what is found and what is decided.
select claim_id, field, state, expected, machine_value, value
from corrections
where not case state
    when 'holds' then machine_value is not distinct from expected
        and machine_value is distinct from value
    when 'changed' then machine_value is distinct from expected
        and machine_value is distinct from value
    when 'not_needed' then machine_value is not distinct from value
    when 'unmet' then machine_value is null
    when 'unexplained' then machine_value is distinct from value
end
order by all;

-- promise correction_is_applied
-- What a person decided stands in the claim, whatever the engine says.
with applied as (
    select corrections.*, case field
        when 'speaker_id' then claims.speaker_id
        when 'side' then claims.side
        when 'kind' then claims.kind
        when 'quote_integrity' then claims.quote_integrity
        when 'event_id' then claims.event_id
        when 'topic_id' then claims.topic_id
        when 'flags' then nullif(array_to_string(claims.flags, ' ; '), '')
    end as stands
    from corrections
    join claims using (claim_id)
    where field not in ('content', 'source', 'cue')
)
select claim_id, field, value, stands
from applied
where case field
    when 'flags' then list_sort(string_split(coalesce(value, ''), ' ; '))
        is distinct from list_sort(string_split(coalesce(stands, ''), ' ; '))
    else value is distinct from stands
end
order by all;

-- promise corrected_says_where
-- A claim is called corrected exactly when a field of it differs from what the engine found.
with differing as (
    select distinct claim_id from corrections where state in ('holds', 'changed', 'unexplained')
)
select claims.claim_id, claims.status
from claims
left join differing using (claim_id)
where claims.status in ('confirmed', 'corrected')
    and (claims.status = 'corrected') <> (differing.claim_id is not null)
order by all;

-- promise token_has_claim
-- Every stem belongs to a claim.
select claim_id, field, token from tokens anti join claims using (claim_id) order by all;

-- promise reviewed_claim_has_token
-- Every reviewed claim that has a Cyrillic or Latin word or number of two signs is found by one.
select claim_id
from claims
anti join (from tokens where field = 'quote') using (claim_id)
where status in ('confirmed', 'corrected') and regexp_matches(quote, '[0-9\p{Latin}\p{Cyrillic}]{2}')
order by all;

-- promise spelling_has_token
-- Every other spelling of a name is one that claims are found by.
select key, token from spellings anti join tokens using (token) order by all;

-- promise alignment_has_claim
-- Every claim an alignment rests on is there.
select alignment_id, claim_id
from alignment_claims
anti join claims using (claim_id)
order by all;

-- promise fact_has_claim
-- Every value of a contested fact is said by a claim.
select fact_id, claim_id from fact_values anti join claims using (claim_id) order by all;

-- promise cluster_has_claims
-- A cluster is shown by one of its own claims and says how many it holds.
with held as (
    select cluster_id, count(*) as found, list(claim_id) as claim_ids
    from claims
    where cluster_id is not null
    group by cluster_id
)
select clusters.cluster_id, clusters.canonical_claim_id, clusters.claim_count, held.found
from clusters
left join held using (cluster_id)
where held.found is distinct from clusters.claim_count
    or not list_contains(held.claim_ids, clusters.canonical_claim_id)
order by all;

-- promise silence_is_no_gap
-- "Only Russia" and "only the US" are said only when the other side's full account is loaded.
with silent as (
    select
        alignment_id,
        event_id,
        state,
        case state when 'only_ru' then 'US' when 'only_us' then 'RU' end as side
    from alignments
    where state in ('only_ru', 'only_us')
),
full_accounts as (
    select event_id, side from accounts where completeness = 'full_readout'
)
select silent.alignment_id, silent.state, silent.side as side_without_full_account
from silent
anti join full_accounts using (event_id, side)
order by all;

-- promise alignment_keeps_side
-- A claim has the same side in an alignment as in the ledger.
select alignment_claims.alignment_id, alignment_claims.claim_id, alignment_claims.side, claims.side
from alignment_claims
join claims using (claim_id)
where alignment_claims.side <> claims.side
order by all;

-- promise joint_takes_no_side
-- What is given to several parties at once is not counted for Russia or the US.
select claim_id, side
from claims
where side in ('RU', 'US') and list_contains(flags, 'joint')
order by all;

-- promise narrator_is_no_party
-- A narrator's statement has no speaker and no side.
select claim_id, speaker_id, side
from claims
where kind = 'narrative' and (speaker_id is not null or side <> 'other')
order by all;

-- promise day_is_known
-- A day of saying is filled exactly when day, month and year are known.
select claim_id, said_on, date_partial, date_precision
from claims
where (said_on is not null and date_precision <> 'day')
    or (
        regexp_full_match(date_partial, '\d{4}-\d{2}-\d{2}')
        and date_partial is distinct from strftime(said_on, '%Y-%m-%d')
    )
order by all;

-- promise machine_gives_reasons
-- What only the machine has found names its rule and how sure it is.
select claim_id, rule, confidence
from claims
where status = 'machine' and (rule is null or confidence is null)
order by all;

-- promise boilerplate_says_nothing
-- No claim takes its words from boilerplate.
select claim_spans.claim_id, segments.document_id, segments.ordinal
from claim_spans
join claims using (claim_id)
join segments
    on segments.document_id = claims.document_id
    and segments.start < claim_spans.stop
    and claim_spans.start < segments.stop
where claim_spans.role = 'content' and segments.kind = 'boilerplate'
order by all;

-- promise event_has_evidence
-- A claim linked to an event says what the link rests on.
select claim_id, event_id, event_evidence
from claims
where event_id is not null and coalesce(json_array_length(event_evidence), 0) = 0
order by all;

-- promise translation_into_other_language
-- A translation is in another language than the quote.
select claim_id, language, translation_language
from claims
where language = translation_language
order by all;

-- promise links_lead_to_web
-- A document's link begins with http:// or https:// and names a host.
select document_id, url
from documents
where not regexp_matches(url, '^https?://[^\s/?#]')
order by all;

-- promise loaded_is_counted
-- What is counted as loaded is in the ledger.
with found as (
    select 'documents' as item, count(*) as rows_found from documents
    union all
    select 'segments', count(*) from segments where kind <> 'boilerplate'
    union all
    select 'attributions', count(*) from claims where origin = 'machine'
)
select found.item, build_counts.loaded, found.rows_found
from found
left join build_counts using (item)
where build_counts.loaded is distinct from found.rows_found
order by all;

-- promise boilerplate_is_rejected
-- Every segment of boilerplate is listed as rejected, with its reason.
select segments.document_id, segments.ordinal
from segments
anti join (select document_id, start, stop from rejections where item = 'segments') listed
    using (document_id, start, stop)
where segments.kind = 'boilerplate'
order by all;

-- promise rejected_is_listed
-- What is counted as rejected is listed with its reason.
with found as (
    select item, count(*) as rows_found from rejections group by item
)
select item, build_counts.rejected, found.rows_found
from build_counts
full join found using (item)
where coalesce(build_counts.rejected, 0) <> coalesce(found.rows_found, 0)
order by all;
