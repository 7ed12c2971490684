-- A small ledger in the real tables: two meetings, a call, a measure and ten claims. Every offset
-- is found in the text, never typed.
insert into builds values ('0123456789ab', 3, '1', repeat('0', 64), repeat('1', 64));

insert into build_counts values
    ('documents', 3, 2, 1, 0),
    ('attributions', 12, 10, 1, 1);

insert into documents (
    document_id, file, text, sha256, encoding, language, title, outlet, published_on, characters
)
select
    document_id, document_id || '.txt', text, repeat(language, 32), 'utf-8', language, title,
    outlet, published_on, length(text)
from (
    values
    (
        'agency-report', 'ru', null, 'РИА', null::date,
        E'Итоги встречи 🤝 в Женеве\n\n'
        || '«Мы говорили о зерне», — заявил Лавров. По его словам, об обмене речи не было. '
        || E'Кулеба сказал, что ждёт вывоза зерна.\n\n'
        || E'Встреча длилась полтора часа.\n\n'
        || 'Реклама. ' || repeat('Подробности следуют. ', 60) || E'\n\n'
        || 'Блинкен, сообщает агентство, после разговора с Лавровым назвал беседу «прямой».'
    ),
    (
        'readout-geneva', 'en', 'Readout', null, date '2022-01-21',
        E'Readout of the meeting in Geneva\n\n'
        || 'The Secretary urged Russia to release the detained Americans. '
        || E'He did not discuss grain. The meeting took ninety minutes.\n\n'
        || 'In New Delhi they spoke for less than 10 minutes, an official said.'
    )
) as given (document_id, language, title, outlet, published_on, text);

insert into segments (document_id, ordinal, start, stop, kind, reason)
select
    document_id, ordinal, instr(text, piece) - 1, instr(text, piece) - 1 + length(piece),
    if(ordinal = 1, 'headline', 'body'), if(ordinal = 1, 'first_line', 'default')
from (
    select
        document_id, text, unnest(string_split(text, E'\n\n')) as piece,
        generate_subscripts(string_split(text, E'\n\n'), 1) as ordinal
    from documents
);

insert into rejections
select
    'attributions', 1, document_id, file, instr(text, 'Реклама') - 1, instr(text, 'Реклама') + 6,
    'Реклама', 'by_hand', 'An advertisement', 'Реклама'
from documents
where document_id = 'agency-report';

insert into speakers (speaker_id, name_en, name_ru, kind, side) values
    ('sergey-lavrov', 'Sergey Lavrov', 'Сергей Лавров', 'person', 'RU'),
    ('antony-blinken', 'Antony Blinken', 'Энтони Блинкен', 'person', 'US'),
    ('dmytro-kuleba', 'Dmytro Kuleba', 'Дмитрий Кулеба', 'person', 'UA'),
    ('russian-mfa', 'Russian MFA', 'МИД России', 'institution', 'RU');

insert into speaker_aliases values
    ('sergey-lavrov', 'Лавров', 'ru', 'auto'),
    ('sergey-lavrov', 'Lavrov', 'en', 'fixed'),
    ('antony-blinken', 'Блинкен', 'ru', 'auto'),
    ('antony-blinken', 'Blinken', 'en', 'fixed');

insert into speaker_roles values
    (
        'sergey-lavrov', 1, 'Permanent representative', 'постоянный представитель', null, '1994',
        '2004-03', 'outside'
    ),
    (
        'sergey-lavrov', 2, 'Foreign minister', 'министр иностранных дел', 'russian-mfa',
        '2004-03-09', null, 'outside'
    );

insert into topics values
    ('prisoners', 1, 'Prisoners', 'Заключённые', []),
    ('grain', 2, 'Grain', 'Зерно', []),
    ('arms', 3, 'Arms control', 'Контроль над вооружениями', []);

insert into events
    (event_id, kind, title_en, title_ru, starts_on, ends_on, date_precision, date_basis,
    year_basis, keywords)
values
    ('geneva-2022', 'meeting', 'Geneva', 'Женева', '2022-01-21', null, 'day', 'stated', 'outside', []),
    ('call-2022', 'call', 'Call', 'Разговор', '2022-07-01', null, 'month', 'stated', 'outside', []),
    (
        'new-delhi-2023', 'meeting', 'New Delhi', 'Нью-Дели', '2023-03-01', '2023-03-02', 'day',
        'stated', 'outside', []
    ),
    ('sanctions-2021', 'measure', 'Sanctions', 'Санкции', '2021-01-01', null, 'year', 'stated', 'outside', []),
    ('some-talks', 'meeting', 'Some talks', 'Переговоры', null, null, 'none', 'unknown', 'unknown', []);

insert into event_participants values
    ('geneva-2022', 'sergey-lavrov', 'party'),
    ('geneva-2022', 'antony-blinken', 'party');

insert into accounts values
    ('geneva-2022', 'US', 'full_readout', 'Whole', 'Целиком'),
    ('call-2022', 'RU', 'full_readout', null, null),
    ('call-2022', 'US', 'press_report', null, null),
    ('new-delhi-2023', 'RU', 'none', null, null),
    ('new-delhi-2023', 'US', 'excerpt', null, null);

insert into clusters values ('c1', 'bb01', 2, 1);

create temp table said as
from (
    values
    (
        'aa01', 'agency-report', 'Мы говорили о зерне', 'Лавров', 'заявил', 'sergey-lavrov', 'RU',
        'direct', [], 'geneva-2022', 'grain', '2022-01-21'::date, null, 'confirmed', null,
        '["РИА"]', 'мы говорили о зерне we spoke about grain sergey lavrov сергей лавров'
    ),
    (
        'aa02', 'agency-report', 'об обмене речи не было', 'По его словам', null, 'sergey-lavrov',
        'RU', 'indirect', ['denial'], 'geneva-2022', 'prisoners', null, null, 'machine', null,
        '[]', 'об обмене речи не было по его словам sergey lavrov сергей лавров'
    ),
    (
        'aa03', 'agency-report', 'ждёт вывоза зерна', 'Кулеба', 'сказал', 'dmytro-kuleba', 'UA',
        'indirect', [], 'geneva-2022', 'grain', null, null, 'confirmed', null,
        '[]', 'ждет вывоза зерна кулеба сказал dmytro kuleba дмитрий кулеба'
    ),
    (
        'aa04', 'agency-report', 'Встреча длилась полтора часа', null, null, null, 'other',
        'narrative', [], 'geneva-2022', null, null, null, 'confirmed', null,
        '[]', 'встреча длилась полтора часа'
    ),
    (
        'aa05', 'agency-report', 'Реклама', null, null, null, 'other',
        'indirect', [], null, null, null, null, 'rejected', null, '[]', 'реклама'
    ),
    (
        'aa06', 'agency-report', 'прямой', 'Блинкен', 'назвал', 'antony-blinken', 'US',
        'partial_direct', [], null, null, null, '2022-07', 'machine', null, '["AP", "РИА"]',
        'прямой после разговора с лавровым блинкен назвал antony blinken энтони блинкен'
    ),
    (
        'bb01', 'readout-geneva', 'release the detained Americans', 'The Secretary', 'urged',
        'antony-blinken', 'US', 'indirect', ['demand'], 'geneva-2022', 'prisoners', null, null,
        'confirmed', 'c1', '[]',
        'release the detained americans the secretary urged antony blinken энтони блинкен'
    ),
    (
        'bb02', 'readout-geneva', 'did not discuss grain', 'He', null, 'antony-blinken', 'US',
        'indirect', ['denial'], 'geneva-2022', 'grain', '2022-01-22', null, 'confirmed', null,
        '[]', 'did not discuss grain he antony blinken энтони блинкен'
    ),
    (
        'bb03', 'readout-geneva', 'The meeting took ninety minutes', null, null, null, 'US',
        'indirect', [], 'geneva-2022', null, null, null, 'corrected', null, '[]',
        'the meeting took ninety minutes'
    ),
    (
        'bb04', 'readout-geneva', 'they spoke for less than 10 minutes', 'an official', 'said',
        null, 'US', 'indirect', [], 'new-delhi-2023', null, null, null, 'confirmed', 'c1', '[]',
        'they spoke for less than 10 minutes an official said'
    )
) as given (
    claim_id, document_id, quote, source_text, cue, speaker_id, side, kind, flags, event_id,
    topic_id, said_on, date_partial, status, cluster_id, relay, search_text
);

insert into claims by name
select
    said.*,
    instr(text, quote) - 1 as start,
    instr(text, quote) - 1 + length(quote) as stop,
    instr(text, cue) - 1 as cue_start,
    instr(text, cue) - 1 + length(cue) as cue_stop,
    'whole' as quote_integrity,
    if(event_id is null, null, 0.8) as event_confidence,
    if(claim_id = 'aa01', '[{"kind": "keyword", "text": "Женеве", "start": 18, "stop": 24}]', null)
        as event_evidence,
    case when said_on is not null then 'day' when date_partial is not null then 'month' else 'none' end
        as date_precision,
    if(said_on is null and date_partial is null, 'unknown', 'stated') as date_basis,
    if(said_on is null and date_partial is null, 'unknown', 'inferred') as year_basis,
    language,
    if(claim_id = 'aa01', 'We spoke about grain', null) as translation,
    if(claim_id = 'aa01', 'en', null) as translation_language,
    if(claim_id = 'aa01', 'ours', null) as translation_kind,
    'machine' as origin,
    'exact' as anchor_state
from said
inner join documents on said.document_id = documents.document_id;

insert into claim_spans
select claim_id, role, 1, instr(text, words) - 1, instr(text, words) - 1 + length(words), words
from (
    select claim_id, document_id, 'content' as role, quote as words from said
    union all
    select claim_id, document_id, 'source', source_text from said where source_text is not null
    union all
    select claim_id, document_id, 'cue', cue from said where cue is not null
) as stretches
inner join documents on stretches.document_id = documents.document_id;

insert into claim_candidates values
    ('aa06', 'event_id', 'call-2022', 0.5, 'keyword: July', 'ключевое слово: July'),
    ('aa06', 'event_id', 'geneva-2022', 0.25, null, null);

insert into alignments
select event_id || '--' || topic_id, event_id, topic_id, state, possible, 'Because', 'Потому',
    'editor', '2026-11-01'
from (
    values
    ('geneva-2022', 'grain', 'contradict', false),
    ('geneva-2022', 'prisoners', 'explicit_denial', true),
    ('new-delhi-2023', 'arms', 'not_collected', false)
) as given (event_id, topic_id, state, possible);

insert into alignment_claims values
    ('geneva-2022--grain', 'aa01', 'RU'),
    ('geneva-2022--grain', 'bb02', 'US'),
    ('geneva-2022--prisoners', 'aa02', 'RU'),
    ('geneva-2022--prisoners', 'bb01', 'US');

insert into fact_values values
    (
        'geneva-2022-duration-1', 'geneva-2022', 'duration', null, 'полтора часа', 90, 'minute',
        'exactly', null, 'aa04'
    ),
    (
        'geneva-2022-duration-2', 'geneva-2022', 'duration', null, 'ninety minutes', 90, 'minute',
        'exactly', null, 'bb03'
    ),
    (
        'geneva-2022-topic-raised-1', 'geneva-2022', 'topic_raised', 'grain',
        'Мы говорили о зерне', null, null, null, 'yes', 'aa01'
    );
