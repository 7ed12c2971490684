-- The ledger. Small tables carry their keys; the large ones (segments, claims, claim_spans,
-- claim_candidates, tokens, rejections) are proven by the queries of verify.sql instead, since an
-- index on them costs more than it gives.

create table builds (
    dataset_version varchar primary key,
    schema_version integer not null,
    engine_version varchar not null,
    inputs_sha256 varchar not null,
    content_sha256 varchar not null
);
comment on table builds is 'What this ledger is: one row.';
comment on column builds.dataset_version is 'First 12 hexadecimal digits of content_sha256; the data= of a link';
comment on column builds.schema_version is 'Version of these tables; the dashboard opens its own version only';
comment on column builds.engine_version is 'Version of the extraction rules, as etl.extract names it: rules-3+syntax-1, or rules-3 where the language models are absent';
comment on column builds.inputs_sha256 is 'Digest of seeds/, of the CSV files of data/, of the program''s code and of the versions of the packages extraction runs with, the language models among them';
comment on column builds.content_sha256 is 'Digest of the ordered content of all other tables';

create table build_counts (
    item varchar primary key check (item in ('documents', 'segments', 'attributions')),
    read integer not null check (read >= 0),
    loaded integer not null check (loaded >= 0),
    duplicates integer not null check (duplicates >= 0),
    rejected integer not null check (rejected >= 0),
    check (read = loaded + duplicates + rejected)
);
comment on table build_counts is 'What went in and what became of it: read = loaded + duplicates + rejected.';
comment on column build_counts.item is 'What is counted: documents, segments or machine attributions';
comment on column build_counts.read is 'How many were read';
comment on column build_counts.loaded is 'How many are in the ledger';
comment on column build_counts.duplicates is 'How many were there already';
comment on column build_counts.rejected is 'How many were rejected; each is in rejections with its reason';

create table documents (
    document_id varchar primary key,
    file varchar not null unique,
    text varchar not null,
    sha256 varchar not null unique,
    encoding varchar not null,
    language varchar check (language in ('ru', 'en')),
    title varchar,
    outlet varchar,
    url varchar,
    published_on date,
    retrieved_on date,
    rights varchar,
    rights_ru varchar,
    characters integer not null
);
comment on table documents is 'One source each, as received.';
comment on column documents.document_id is 'Slug from seeds/documents.csv, or made from the file name';
comment on column documents.file is 'File name inside seeds/';
comment on column documents.text is 'The bytes decoded with the encoding, the BOM removed, nothing else changed';
comment on column documents.sha256 is 'SHA-256 of the bytes as received';
comment on column documents.encoding is 'Character encoding the bytes were decoded with';
comment on column documents.language is 'Main language: ru or en; empty where not stated';
comment on column documents.title is 'Title as published; empty where unknown';
comment on column documents.outlet is 'Who published it; empty where unknown';
comment on column documents.url is 'Where it was published; http and https only';
comment on column documents.published_on is 'Day of publication; empty where unknown';
comment on column documents.retrieved_on is 'Day it was retrieved; empty where unknown';
comment on column documents.rights is 'Whose words these are, and on what ground they are quoted, in English';
comment on column documents.rights_ru is 'The same in Russian; empty where it was not given';
comment on column documents.characters is 'Length of text in code points';

create table segments (
    document_id varchar not null,
    ordinal integer not null,
    start integer not null,
    stop integer not null,
    kind varchar not null check (
        kind in ('body', 'headline', 'list_item', 'caption', 'narrative', 'boilerplate')
    ),
    reason varchar not null,
    reason_ru varchar,
    check (0 <= start and start < stop)
);
comment on table segments is 'Stretches of a document with a kind.';
comment on column segments.document_id is 'The document';
comment on column segments.ordinal is 'Place in the document, from 1';
comment on column segments.start is 'First code point';
comment on column segments.stop is 'One past the last code point';
comment on column segments.kind is 'body, headline, list_item, caption, narrative or boilerplate';
comment on column segments.reason is 'The name of the rule behind the kind, or why a person decided so, in English';
comment on column segments.reason_ru is 'A person''s reason in Russian; empty where a rule decided';

create table speakers (
    speaker_id varchar primary key,
    name_en varchar not null,
    name_ru varchar not null,
    kind varchar not null check (kind in ('person', 'institution', 'state', 'outlet', 'group')),
    side varchar not null check (side in ('RU', 'US', 'UA', 'other')),
    wikidata varchar,
    note varchar,
    note_ru varchar
);
comment on table speakers is 'People, institutions, states, outlets and groups that speak.';
comment on column speakers.speaker_id is 'Slug';
comment on column speakers.name_en is 'Name in English';
comment on column speakers.name_ru is 'Name in Russian';
comment on column speakers.kind is 'person, institution, state, outlet or group';
comment on column speakers.side is 'Whose position this speaker''s words express: RU, US, UA or other';
comment on column speakers.wikidata is 'Wikidata item; empty where not certain';
comment on column speakers.note is 'Anything a reader should know, in English';
comment on column speakers.note_ru is 'The same in Russian; empty where it was not given';

create table speaker_aliases (
    speaker_id varchar not null references speakers (speaker_id),
    alias varchar not null,
    language varchar not null check (language in ('ru', 'en')),
    decline varchar not null check (decline in ('auto', 'fixed')),
    primary key (speaker_id, alias, language)
);
comment on table speaker_aliases is 'Names a speaker goes by in documents.';
comment on column speaker_aliases.speaker_id is 'Whose name';
comment on column speaker_aliases.alias is 'The name in its dictionary form';
comment on column speaker_aliases.language is 'Language of the name: ru or en';
comment on column speaker_aliases.decline is 'auto: case forms are made by rule; fixed: only this form';

create table speaker_roles (
    speaker_id varchar not null references speakers (speaker_id),
    ordinal integer not null,
    role_en varchar not null,
    role_ru varchar not null,
    institution_id varchar references speakers (speaker_id),
    since varchar,
    until varchar,
    basis varchar not null check (basis in ('stated', 'inferred', 'outside', 'unknown')),
    primary key (speaker_id, ordinal)
);
comment on table speaker_roles is 'Offices people held, with their dates.';
comment on column speaker_roles.speaker_id is 'Who held the office';
comment on column speaker_roles.ordinal is 'Order in the curated file, from 1 for each speaker';
comment on column speaker_roles.role_en is 'Office in English';
comment on column speaker_roles.role_ru is 'Office in Russian';
comment on column speaker_roles.institution_id is 'Institution the office belongs to';
comment on column speaker_roles.since is 'Held since: year, month or day';
comment on column speaker_roles.until is 'Held until: year, month or day; empty while held or unknown';
comment on column speaker_roles.basis is 'Where the dates come from: stated, inferred, outside or unknown';

create table events (
    event_id varchar primary key,
    kind varchar not null check (
        kind in ('meeting', 'call', 'visit', 'speech', 'measure', 'background')
    ),
    title_en varchar not null,
    title_ru varchar not null,
    starts_on date,
    ends_on date,
    date_text varchar,
    date_precision varchar not null check (date_precision in ('day', 'month', 'year', 'none')),
    date_basis varchar not null check (date_basis in ('stated', 'inferred', 'outside', 'unknown')),
    year_basis varchar not null check (year_basis in ('stated', 'inferred', 'outside', 'unknown')),
    place_en varchar,
    place_ru varchar,
    format varchar,
    keywords varchar[] not null,
    note_en varchar,
    note_ru varchar,
    check ((date_precision = 'none') = (starts_on is null)),
    check (ends_on is null or ends_on >= starts_on)
);
comment on table events is 'Meetings, calls, visits, speeches, measures and background events.';
comment on column events.event_id is 'Slug';
comment on column events.kind is 'meeting, call, visit, speech, measure or background';
comment on column events.title_en is 'Title in English';
comment on column events.title_ru is 'Title in Russian';
comment on column events.starts_on is 'First day; for a month or a year its first day';
comment on column events.ends_on is 'Last day, where it lasted longer than one';
comment on column events.date_text is 'The words of a document the date comes from';
comment on column events.date_precision is 'day, month, year or none';
comment on column events.date_basis is 'Where day and month come from: stated, inferred, outside or unknown';
comment on column events.year_basis is 'Where the year comes from: stated, inferred, outside or unknown';
comment on column events.place_en is 'Place in English';
comment on column events.place_ru is 'Place in Russian';
comment on column events.format is 'Format: talks, brief-contact, call, plenary, speech, measure ...';
comment on column events.keywords is 'Words that point to this event in a sentence';
comment on column events.note_en is 'Why the date or place is as it is, in English';
comment on column events.note_ru is 'The same in Russian';

create table event_participants (
    event_id varchar not null references events (event_id),
    speaker_id varchar not null references speakers (speaker_id),
    part varchar check (part in ('party', 'host', 'mediator', 'observer')),
    primary key (event_id, speaker_id)
);
comment on table event_participants is 'Who took part in an event.';
comment on column event_participants.event_id is 'The event';
comment on column event_participants.speaker_id is 'Who took part';
comment on column event_participants.part is 'party, host, mediator or observer';

create table topics (
    topic_id varchar primary key,
    ordinal integer not null,
    title_en varchar not null,
    title_ru varchar not null,
    keywords varchar[] not null
);
comment on table topics is 'Subjects the accounts are compared on.';
comment on column topics.topic_id is 'Slug';
comment on column topics.ordinal is 'Order on the screen';
comment on column topics.title_en is 'Title in English';
comment on column topics.title_ru is 'Title in Russian';
comment on column topics.keywords is 'Words that point to the topic, Russian and English';

create table clusters (
    cluster_id varchar primary key,
    canonical_claim_id varchar not null,
    claim_count integer not null check (claim_count >= 2),
    independent_origins integer not null check (independent_origins >= 1)
);
comment on table clusters is 'Claims that repeat each other. Repetition is not corroboration.';
comment on column clusters.cluster_id is 'Hash of the claim ids it holds';
comment on column clusters.canonical_claim_id is 'The claim shown for the cluster: the first in document order';
comment on column clusters.claim_count is 'How many claims it holds';
comment on column clusters.independent_origins is 'How many of them go back to different origins';

create table claims (
    claim_id varchar not null,
    claim_key varchar,
    document_id varchar not null,
    start integer not null,
    stop integer not null,
    quote varchar not null,
    cue varchar,
    cue_start integer,
    cue_stop integer,
    source_text varchar,
    speaker_id varchar,
    side varchar not null check (side in ('RU', 'US', 'UA', 'other')),
    kind varchar not null check (
        kind in ('direct', 'partial_direct', 'indirect', 'headline', 'narrative')
    ),
    flags varchar[] not null,
    quote_integrity varchar not null check (
        quote_integrity in ('whole', 'open_missing', 'close_missing', 'broken')
    ),
    event_id varchar,
    event_confidence double check (event_confidence between 0 and 1),
    event_evidence json,
    topic_id varchar,
    said_on date,
    date_text varchar,
    date_partial varchar,
    date_precision varchar not null check (date_precision in ('day', 'month', 'year', 'none')),
    date_basis varchar not null check (date_basis in ('stated', 'inferred', 'outside', 'unknown')),
    year_basis varchar not null check (year_basis in ('stated', 'inferred', 'outside', 'unknown')),
    language varchar not null check (language in ('ru', 'en')),
    translation varchar,
    translation_language varchar check (translation_language in ('ru', 'en')),
    translation_kind varchar check (translation_kind in ('ours', 'source', 'machine')),
    relay json not null,
    status varchar not null check (status in ('machine', 'confirmed', 'corrected', 'rejected')),
    origin varchar not null check (origin in ('machine', 'human')),
    confidence double check (confidence between 0 and 1),
    rule varchar,
    anchor_state varchar not null check (anchor_state in ('exact', 'moved', 'lost')),
    cluster_id varchar,
    characterises_event boolean,
    note_en varchar,
    note_ru varchar,
    reviewed_by varchar,
    reviewed_on date,
    search_text varchar not null,
    check (0 <= start and start < stop),
    check ((event_id is null) = (event_confidence is null)),
    check (kind <> 'narrative' or (side = 'other' and speaker_id is null)),
    check ((translation is null) = (translation_language is null)),
    check ((translation is null) = (translation_kind is null))
);
comment on table claims is 'Every statement in the ledger, each with its place.';
comment on column claims.claim_id is 'Hash of document_id, quote and its occurrence number; survives a rebuild';
comment on column claims.claim_key is 'Handle in data/claims.csv; empty for machine claims';
comment on column claims.document_id is 'The document the words stand in';
comment on column claims.start is 'First code point of the quote in documents.text';
comment on column claims.stop is 'One past its last code point';
comment on column claims.quote is 'The words from start to stop: the hull of the content without outer quotation marks';
comment on column claims.cue is 'The verb or phrase of speech, as it stands';
comment on column claims.cue_start is 'First code point of the cue';
comment on column claims.cue_stop is 'One past its last code point';
comment on column claims.source_text is 'The words that name who speaks, as they stand';
comment on column claims.speaker_id is 'Who speaks; empty where the text does not say';
comment on column claims.side is 'Whose position the words express: RU, US, UA or other';
comment on column claims.kind is 'direct, partial_direct, indirect, headline or narrative';
comment on column claims.flags is 'denial, threat, promise, demand, question, hedge, joint';
comment on column claims.quote_integrity is 'Whether the quotation marks came through: whole, open_missing, close_missing or broken';
comment on column claims.event_id is 'The event it is about; empty where open';
comment on column claims.event_confidence is 'How sure the link to the event is, 0 to 1';
comment on column claims.event_evidence is 'What the link rests on: a list of kind, text and, where it stands in the document, start and stop; what is in words of our own (kinds reviewed and participant) has text in English and text_ru in Russian';
comment on column claims.topic_id is 'The subject';
comment on column claims.said_on is 'Day it was said; filled only when day, month and year are known';
comment on column claims.date_text is 'The words that say when';
comment on column claims.date_partial is 'What they state, as partial ISO: 2022-07-29, 2022-07, 2022 or --03-02';
comment on column claims.date_precision is 'How much is known: day, month, year or none';
comment on column claims.date_basis is 'Where the stated part comes from: stated, inferred, outside or unknown';
comment on column claims.year_basis is 'Where the year comes from: stated, inferred, outside or unknown';
comment on column claims.language is 'Language of the quote';
comment on column claims.translation is 'The quote in the other language; square brackets hold the cue';
comment on column claims.translation_language is 'Language of the translation';
comment on column claims.translation_kind is 'Who made it: ours, source or machine';
comment on column claims.relay is 'Who passed the words on, from the origin to this document: a JSON list of texts';
comment on column claims.status is 'machine, confirmed, corrected or rejected';
comment on column claims.origin is 'Who found it first: machine or human';
comment on column claims.confidence is 'How sure extraction is of the attribution, 0 to 1; empty for claims found by people';
comment on column claims.rule is 'Extraction rule that found it; empty for claims found by people';
comment on column claims.anchor_state is 'exact, moved or lost';
comment on column claims.cluster_id is 'The cluster of repeats it belongs to';
comment on column claims.characterises_event is 'Whether it describes the meeting itself';
comment on column claims.note_en is 'What a reader should know, in English; of a rejected claim, why it is none';
comment on column claims.note_ru is 'The same in Russian';
comment on column claims.reviewed_by is 'Who decided';
comment on column claims.reviewed_on is 'When';
comment on column claims.search_text is 'Folded quote, translation, source, cue and speaker names, for the exact phrases of a search';

create table claim_spans (
    claim_id varchar not null,
    role varchar not null check (role in ('source', 'cue', 'content', 'relay', 'addressee')),
    ordinal integer not null,
    start integer not null,
    stop integer not null,
    text varchar not null,
    check (0 <= start and start < stop)
);
comment on table claim_spans is 'The stretches of a claim''s passage: what the screen lights and quotes.';
comment on column claim_spans.claim_id is 'The claim';
comment on column claim_spans.role is 'source, cue, content, relay or addressee';
comment on column claim_spans.ordinal is 'Order within the role, from 1';
comment on column claim_spans.start is 'First code point';
comment on column claim_spans.stop is 'One past the last code point';
comment on column claim_spans.text is 'The words from start to stop';

create table claim_candidates (
    claim_id varchar not null,
    field varchar not null check (field in ('event_id', 'speaker_id', 'said_on')),
    value varchar not null,
    score double,
    evidence varchar,
    evidence_ru varchar
);
comment on table claim_candidates is 'What was left open, and between what.';
comment on column claim_candidates.claim_id is 'The claim';
comment on column claim_candidates.field is 'The field left open: event_id, speaker_id or said_on';
comment on column claim_candidates.value is 'The candidate';
comment on column claim_candidates.score is 'How much speaks for it, 0 to 1; empty where a person listed it';
comment on column claim_candidates.evidence is 'What speaks for it, in English';
comment on column claim_candidates.evidence_ru is 'The same in Russian; empty where evidence is nothing but words of the document';

create table corrections (
    claim_id varchar not null,
    field varchar not null check (
        field in (
            'content', 'source', 'cue', 'speaker_id', 'side', 'kind', 'flags', 'quote_integrity',
            'event_id', 'topic_id'
        )
    ),
    machine_value varchar,
    expected varchar,
    value varchar,
    reason_en varchar,
    reason_ru varchar,
    state varchar not null check (
        state in ('holds', 'changed', 'not_needed', 'unmet', 'unexplained')
    ),
    reviewed_by varchar,
    reviewed_on date,
    primary key (claim_id, field),
    check ((reason_en is null) = (state = 'unexplained')),
    check ((reason_en is null) = (reason_ru is null)),
    check ((reason_en is null) = (reviewed_by is null)),
    check ((reason_en is null) = (reviewed_on is null))
);
comment on table corrections is 'Fields of reviewed claims where a person decided otherwise than the engine, and why.';
comment on column corrections.claim_id is 'The claim';
comment on column corrections.field is 'The field that differs: content, source, cue, speaker_id, side, kind, flags, quote_integrity, event_id or topic_id';
comment on column corrections.machine_value is 'What the engine of this build takes; empty for nothing';
comment on column corrections.expected is 'What the engine took when the person decided; empty for nothing';
comment on column corrections.value is 'What the person decided: it stands in claims; empty for nothing';
comment on column corrections.reason_en is 'Why, in English; empty where nobody has given a reason';
comment on column corrections.reason_ru is 'The same in Russian';
comment on column corrections.state is 'holds: the engine still takes what is expected; changed: it takes something else; not_needed: it takes what the person decided; unmet: it finds no attribution there; unexplained: nobody has said why the two differ';
comment on column corrections.reviewed_by is 'Who decided';
comment on column corrections.reviewed_on is 'When';

create table accounts (
    event_id varchar not null references events (event_id),
    side varchar not null check (side in ('RU', 'US', 'UA', 'other')),
    completeness varchar not null check (
        completeness in ('full_readout', 'press_conference', 'excerpt', 'press_report', 'none')
    ),
    note_en varchar,
    note_ru varchar,
    primary key (event_id, side)
);
comment on table accounts is 'How much of one side''s account of an event is loaded.';
comment on column accounts.event_id is 'The event';
comment on column accounts.side is 'Whose account';
comment on column accounts.completeness is 'full_readout, press_conference, excerpt, press_report or none';
comment on column accounts.note_en is 'What is loaded and what is missing, in English';
comment on column accounts.note_ru is 'The same in Russian';

create table alignments (
    alignment_id varchar primary key,
    event_id varchar not null references events (event_id),
    topic_id varchar not null references topics (topic_id),
    state varchar not null check (
        state in (
            'agree', 'agree_other_words', 'emphasis_differs', 'contradict', 'explicit_denial',
            'only_ru', 'only_us', 'not_collected'
        )
    ),
    possible boolean not null,
    why_en varchar not null,
    why_ru varchar not null,
    reviewed_by varchar not null,
    reviewed_on date not null,
    unique (event_id, topic_id)
);
comment on table alignments is 'One event and one topic: how the two accounts stand, and why.';
comment on column alignments.alignment_id is 'event_id and topic_id, joined by two hyphens';
comment on column alignments.event_id is 'The event';
comment on column alignments.topic_id is 'The topic';
comment on column alignments.state is 'How the accounts stand to each other';
comment on column alignments.possible is 'Whether the link between the claims takes knowledge from outside the documents';
comment on column alignments.why_en is 'Why, in English';
comment on column alignments.why_ru is 'Why, in Russian';
comment on column alignments.reviewed_by is 'Who decided';
comment on column alignments.reviewed_on is 'When';

create table alignment_claims (
    alignment_id varchar not null references alignments (alignment_id),
    claim_id varchar not null,
    side varchar not null check (side in ('RU', 'US', 'UA', 'other')),
    primary key (alignment_id, claim_id)
);
comment on table alignment_claims is 'The claims an alignment rests on.';
comment on column alignment_claims.alignment_id is 'The alignment';
comment on column alignment_claims.claim_id is 'The claim';
comment on column alignment_claims.side is 'The side of the claim';

create table fact_values (
    fact_id varchar primary key,
    event_id varchar not null references events (event_id),
    slot varchar not null check (
        slot in (
            'initiator', 'format', 'duration', 'place', 'host', 'first_since', 'topic_raised',
            'next_step', 'tone'
        )
    ),
    topic_id varchar references topics (topic_id),
    value_text varchar not null,
    value_number double,
    unit varchar,
    modifier varchar check (modifier in ('exactly', 'about', 'at-least', 'at-most')),
    value_slug varchar,
    claim_id varchar not null
);
comment on table fact_values is 'What each account gives for a contestable fact of an event.';
comment on column fact_values.fact_id is 'event_id, slot, topic_id where there is one and the key of the claim, joined by two hyphens; a number where one claim gives several values';
comment on column fact_values.event_id is 'The event';
comment on column fact_values.slot is 'initiator, format, duration, place, host, first_since, topic_raised, next_step or tone';
comment on column fact_values.topic_id is 'For topic_raised: which topic';
comment on column fact_values.value_text is 'The value in the words of the document';
comment on column fact_values.value_number is 'The value as a number';
comment on column fact_values.unit is 'Unit of the number';
comment on column fact_values.modifier is 'about, at-least, at-most or exactly';
comment on column fact_values.value_slug is 'The value as a slug, for values that are no number';
comment on column fact_values.claim_id is 'The claim that says so';

create table tokens (
    claim_id varchar not null,
    field varchar not null check (
        field in ('quote', 'translation', 'source', 'cue', 'speaker', 'mention')
    ),
    token varchar not null,
    occurrences integer not null check (occurrences >= 1)
);
comment on table tokens is 'What a search finds each claim by: forms of one word share one token, and so do verbs and the nouns made of them.';
comment on column tokens.claim_id is 'The claim';
comment on column tokens.field is 'Where it stands: quote, translation, source or cue; speaker and mention hold all names, in both scripts, of who speaks and of who is named in the words';
comment on column tokens.token is 'The stem of a folded word, as search_rules make it; words too common are left out';
comment on column tokens.occurrences is 'How often';

create table spellings (
    key varchar not null,
    token varchar not null,
    primary key (key, token)
);
comment on table spellings is 'Tokens that write the same name, so that either script finds the other.';
comment on column spellings.key is 'A token, or ~ and the sound of a name';
comment on column spellings.token is 'A token that is looked for too; it stands in tokens';

create table search_rules (
    ordinal integer primary key,
    step varchar not null check (
        step in ('common', 'form', 'suffix', 'alternation', 'letter', 'spelling', 'name_ending')
    ),
    letters varchar not null,
    becomes varchar not null,
    shortest integer not null check (shortest >= 0)
);
comment on table search_rules is 'How the tokens were made, so that a searched word is made into one the same way.';
comment on column search_rules.ordinal is 'Order in the tables of etl/text/tables, from 1';
comment on column search_rules.step is 'common: a word nobody searches for; form: a word to be read as another; suffix, alternation: after the Snowball stem; letter, spelling, name_ending: the sound of a name';
comment on column search_rules.letters is 'The word, the ending or the letters';
comment on column search_rules.becomes is 'What stands in their place; may be empty';
comment on column search_rules.shortest is 'How many letters have to stand before an ending';

create table rejections (
    item varchar not null check (item in ('documents', 'segments', 'attributions')),
    ordinal integer not null,
    document_id varchar,
    file varchar not null,
    start integer,
    stop integer,
    quote varchar,
    reason varchar not null,
    detail varchar,
    detail_ru varchar
);
comment on table rejections is 'What was not loaded, and why.';
comment on column rejections.item is 'What was rejected: documents, segments or attributions';
comment on column rejections.ordinal is 'Running number within the item';
comment on column rejections.document_id is 'The document it stands in; empty for a document that was not loaded';
comment on column rejections.file is 'File name inside seeds/';
comment on column rejections.start is 'First code point';
comment on column rejections.stop is 'One past the last code point';
comment on column rejections.quote is 'The words rejected, as they stand';
comment on column rejections.reason is 'The rule or the decision: a short name';
comment on column rejections.detail is 'More about the reason, in English: what a person gave, the rule, or what the reader of files says';
comment on column rejections.detail_ru is 'What a person gave, in Russian; empty otherwise';

-- What earlier versions of the data held. It is read from data/versions/ and is no part of the
-- content: keeping a version must not make another one.
create table kept_items (
    version varchar not null,
    item varchar not null check (
        item in ('document', 'speaker', 'event', 'topic', 'claim', 'alignment', 'fact')
    ),
    item_id varchar not null,
    seal varchar not null,
    name_en varchar,
    name_ru varchar,
    primary key (version, item, item_id)
);
comment on table kept_items is 'What earlier versions of the data held, for links made on them.';
comment on column kept_items.version is 'Dataset version it was kept of';
comment on column kept_items.item is 'document, speaker, event, topic, claim, alignment or fact';
comment on column kept_items.item_id is 'Its id';
comment on column kept_items.seal is 'Fingerprint of what a reader sees of it: 12 hexadecimal digits';
comment on column kept_items.name_en is 'Its name in English, or the first words of a statement as they stand';
comment on column kept_items.name_ru is 'Its name in Russian; empty where the first is as it stands';

-- The same of this ledger. A seal covers what a reader sees of a thing, and neither its place in a
-- document nor how sure the engine is of it.
create view sealed_items as
with said as (
    select
        'document' as item,
        document_id as item_id,
        to_json([sha256, language, title, outlet, url, published_on::varchar, rights, rights_ru]) as seen,
        coalesce(title, file) as name_en,
        null as name_ru
    from documents
    union all
    select 'speaker', speaker_id, to_json([name_en, name_ru, kind, side, wikidata, note, note_ru]),
        name_en, name_ru
    from speakers
    union all
    select
        'event', event_id,
        to_json([
            kind, title_en, title_ru, starts_on::varchar, ends_on::varchar, date_precision,
            date_basis, year_basis, place_en, place_ru, format, note_en, note_ru
        ]),
        title_en, title_ru
    from events
    union all
    select 'topic', topic_id, to_json([title_en, title_ru]), title_en, title_ru
    from topics
    union all
    select
        'claim', claim_id,
        to_json([
            quote, cue, source_text, speaker_id, side, kind, array_to_string(flags, ' '),
            quote_integrity, event_id, topic_id, said_on::varchar, date_text, date_partial,
            date_basis, year_basis, translation, translation_kind, relay::varchar, status,
            anchor_state, characterises_event::varchar, note_en, note_ru, reviewed_by,
            reviewed_on::varchar
        ]),
        if(length(quote) > 80, left(quote, 79) || '…', quote), null
    from claims
    union all
    select
        'alignment', alignments.alignment_id,
        to_json([
            state, possible::varchar, why_en, why_ru, reviewed_by, reviewed_on::varchar,
            array_to_string(
                (
                    select list(claim_id order by claim_id)
                    from alignment_claims
                    where alignment_claims.alignment_id = alignments.alignment_id
                ),
                ' '
            )
        ]),
        events.title_en || ' · ' || topics.title_en, events.title_ru || ' · ' || topics.title_ru
    from alignments
    inner join events on alignments.event_id = events.event_id
    inner join topics on alignments.topic_id = topics.topic_id
    union all
    select
        'fact', fact_id,
        to_json([
            event_id, slot, topic_id, value_text, value_number::varchar, unit, modifier, value_slug,
            claim_id
        ]),
        value_text, null
    from fact_values
),

final as (
    select
        item,
        item_id,
        left(sha256(seen::varchar), 12) as seal,
        name_en,
        name_ru
    from said
)

select *
from final;
comment on view sealed_items is 'What this ledger holds, as data/versions/ keeps it.';
comment on column sealed_items.item is 'document, speaker, event, topic, claim, alignment or fact';
comment on column sealed_items.item_id is 'Its id';
comment on column sealed_items.seal is 'Fingerprint of what a reader sees of it: 12 hexadecimal digits';
comment on column sealed_items.name_en is 'Its name in English, or the first words of a statement as they stand';
comment on column sealed_items.name_ru is 'Its name in Russian; empty where the first is as it stands';
