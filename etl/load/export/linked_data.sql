-- What of the ledger is told as linked data, kind by kind. DuckDB gives a single table in the order
-- it was written in; to sort the claims again would take them into memory.

-- thing document
-- A source as received.
select document_id, sha256, language, title, outlet, url, published_on, rights
from documents
order by rowid;

-- thing speaker
-- Who speaks.
select speaker_id, name_en, name_ru, kind, side, wikidata
from speakers
order by rowid;

-- thing event
-- What the accounts are about.
select event_id, kind, title_en, title_ru, starts_on, ends_on, date_precision, date_basis,
    year_basis, place_en, place_ru
from events
order by rowid;

-- thing topic
-- What the accounts are compared on.
select topic_id, title_en, title_ru
from topics
order by rowid;

-- thing claim
-- What was said.
select claim_id, document_id, start, stop, quote, source_text, speaker_id, side, kind, flags,
    event_id, topic_id, said_on, date_partial, language, translation, translation_language, relay,
    status, origin, rule, confidence, reviewed_by, reviewed_on
from claims;

-- thing alignment
-- How two accounts stand.
select alignment_id, event_id, topic_id, state, possible, why_en, why_ru, reviewed_by, reviewed_on,
    (
        select list(claim_id order by claim_id)
        from alignment_claims
        where alignment_claims.alignment_id = alignments.alignment_id
    ) as claim_ids
from alignments
order by rowid;
