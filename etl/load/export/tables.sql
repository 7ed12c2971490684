-- What is exported: every table of the ledger, row by row in the order of the ledger, a stretch of
-- rows at a time, so that sorting never takes more memory than a stretch. Beside its own
-- columns a row has dataset_version, permalink (a path below the address of the dashboard) and, where
-- it rests on words, the place of the words: document_id, start, stop and document_sha256.

-- table builds
-- What this ledger is: one row.
select builds.*, '/method?data=' || $version as permalink
from builds
where builds.rowid between $first and $last
order by builds.rowid;

-- table build_counts
-- What went in and what became of it.
select $version as dataset_version, build_counts.*, '/method?data=' || $version as permalink
from build_counts
where build_counts.rowid between $first and $last
order by build_counts.rowid;

-- table documents
-- One source each, as received.
select
    $version as dataset_version, documents.*, documents.sha256 as document_sha256,
    '/sources?doc=' || document_id || '&data=' || $version as permalink
from documents
where documents.rowid between $first and $last
order by documents.rowid;

-- table segments
-- Stretches of a document with a kind.
select
    $version as dataset_version, segments.*, documents.sha256 as document_sha256,
    '/sources?doc=' || segments.document_id || '&data=' || $version as permalink
from segments
left join documents on segments.document_id = documents.document_id
where segments.rowid between $first and $last
order by segments.rowid;

-- table speakers
-- Who speaks.
select
    $version as dataset_version, speakers.*,
    '/speakers?speaker=' || speaker_id || '&data=' || $version as permalink
from speakers
where speakers.rowid between $first and $last
order by speakers.rowid;

-- table speaker_aliases
-- Names a speaker goes by.
select
    $version as dataset_version, speaker_aliases.*,
    '/speakers?speaker=' || speaker_id || '&data=' || $version as permalink
from speaker_aliases
where speaker_aliases.rowid between $first and $last
order by speaker_aliases.rowid;

-- table speaker_roles
-- Offices people held.
select
    $version as dataset_version, speaker_roles.*,
    '/speakers?speaker=' || speaker_id || '&data=' || $version as permalink
from speaker_roles
where speaker_roles.rowid between $first and $last
order by speaker_roles.rowid;

-- table events
-- What the accounts are about.
select
    $version as dataset_version, events.*,
    '/meeting?event=' || event_id || '&data=' || $version as permalink
from events
where events.rowid between $first and $last
order by events.rowid;

-- table event_participants
-- Who took part.
select
    $version as dataset_version, event_participants.*,
    '/meeting?event=' || event_id || '&data=' || $version as permalink
from event_participants
where event_participants.rowid between $first and $last
order by event_participants.rowid;

-- table topics
-- Subjects the accounts are compared on.
select
    $version as dataset_version, topics.*,
    '/claims?topic=' || topic_id || '&data=' || $version as permalink
from topics
where topics.rowid between $first and $last
order by topics.rowid;

-- table clusters
-- Claims that repeat each other.
select
    $version as dataset_version, clusters.*,
    '/claims?claim=' || canonical_claim_id || '&data=' || $version as permalink
from clusters
where clusters.rowid between $first and $last
order by clusters.rowid;

-- table claims
-- Every statement, with its place.
select
    $version as dataset_version, claims.*, documents.sha256 as document_sha256,
    '/claims?claim=' || claim_id || '&data=' || $version as permalink
from claims
left join documents on claims.document_id = documents.document_id
where claims.rowid between $first and $last
order by claims.rowid;

-- table claim_spans
-- The stretches of a claim.
select
    $version as dataset_version, claim_spans.*, claims.document_id,
    documents.sha256 as document_sha256,
    '/claims?claim=' || claim_spans.claim_id || '&data=' || $version as permalink
from claim_spans
left join claims on claim_spans.claim_id = claims.claim_id
left join documents on claims.document_id = documents.document_id
where claim_spans.rowid between $first and $last
order by claim_spans.rowid;

-- table claim_candidates
-- What was left open, and between what.
select
    $version as dataset_version, claim_candidates.*, claims.document_id, claims.start, claims.stop,
    documents.sha256 as document_sha256,
    '/claims?claim=' || claim_candidates.claim_id || '&data=' || $version as permalink
from claim_candidates
left join claims on claim_candidates.claim_id = claims.claim_id
left join documents on claims.document_id = documents.document_id
where claim_candidates.rowid between $first and $last
order by claim_candidates.rowid;

-- table corrections
-- Where a person decided otherwise than the engine.
select
    $version as dataset_version, corrections.*, claims.document_id, claims.start, claims.stop,
    documents.sha256 as document_sha256,
    '/claims?claim=' || corrections.claim_id || '&data=' || $version as permalink
from corrections
left join claims on corrections.claim_id = claims.claim_id
left join documents on claims.document_id = documents.document_id
where corrections.rowid between $first and $last
order by corrections.rowid;

-- table accounts
-- How much of each account is loaded.
select
    $version as dataset_version, accounts.*,
    '/meeting?event=' || event_id || '&data=' || $version as permalink
from accounts
where accounts.rowid between $first and $last
order by accounts.rowid;

-- table alignments
-- How the two accounts stand on one topic.
select
    $version as dataset_version, alignments.*,
    '/meeting?event=' || event_id || '&topic=' || topic_id || '&data=' || $version as permalink
from alignments
where alignments.rowid between $first and $last
order by alignments.rowid;

-- table alignment_claims
-- The claims an alignment rests on.
select
    $version as dataset_version, alignment_claims.*, claims.document_id, claims.start, claims.stop,
    documents.sha256 as document_sha256,
    '/claims?claim=' || alignment_claims.claim_id || '&data=' || $version as permalink
from alignment_claims
left join claims on alignment_claims.claim_id = claims.claim_id
left join documents on claims.document_id = documents.document_id
where alignment_claims.rowid between $first and $last
order by alignment_claims.rowid;

-- table fact_values
-- What each account gives for a fact.
select
    $version as dataset_version, fact_values.*, claims.document_id, claims.start, claims.stop,
    documents.sha256 as document_sha256,
    '/claims?claim=' || fact_values.claim_id || '&data=' || $version as permalink
from fact_values
left join claims on fact_values.claim_id = claims.claim_id
left join documents on claims.document_id = documents.document_id
where fact_values.rowid between $first and $last
order by fact_values.rowid;

-- table tokens
-- Word stems, for search.
select
    $version as dataset_version, tokens.*,
    '/claims?claim=' || claim_id || '&data=' || $version as permalink
from tokens
where tokens.rowid between $first and $last
order by tokens.rowid;

-- table spellings
-- Names in both scripts, for search.
select $version as dataset_version, spellings.*, '/method?data=' || $version as permalink
from spellings
where spellings.rowid between $first and $last
order by spellings.rowid;

-- table search_rules
-- How the word stems were made.
select $version as dataset_version, search_rules.*, '/method?data=' || $version as permalink
from search_rules
where search_rules.rowid between $first and $last
order by search_rules.rowid;

-- table rejections
-- What was not loaded, and why.
select
    $version as dataset_version, rejections.*, documents.sha256 as document_sha256,
    coalesce('/sources?doc=' || rejections.document_id || '&data=', '/method?data=') || $version
        as permalink
from rejections
left join documents on rejections.document_id = documents.document_id
where rejections.rowid between $first and $last
order by rejections.rowid;

-- table kept_items
-- What earlier versions held.
select $version as dataset_version, kept_items.*, '/method?data=' || version as permalink
from kept_items
where kept_items.rowid between $first and $last
order by kept_items.rowid;
