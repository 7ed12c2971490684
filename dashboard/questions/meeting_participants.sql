-- Who took part in one event.
select
    participants.speaker_id,
    speakers.name_en,
    speakers.name_ru,
    speakers.side,
    speakers.kind,
    participants.part
from db.event_participants as participants
inner join db.speakers on participants.speaker_id = speakers.speaker_id
where participants.event_id = $event_id
order by speakers.side, participants.part nulls last, participants.speaker_id
