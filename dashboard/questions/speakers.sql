-- The whole registry: it is curated by hand, so it is never long.
with aliases as (
    select
        speaker_id,
        list({'alias': alias, 'language': language} order by language, alias) as aliases
    from db.speaker_aliases
    group by speaker_id
),

roles as (
    select
        roles.speaker_id,
        list(
            {
                'role_en': roles.role_en,
                'role_ru': roles.role_ru,
                'institution_id': roles.institution_id,
                'institution_en': institutions.name_en,
                'institution_ru': institutions.name_ru,
                'since': roles.since,
                'until': roles.until,
                'basis': roles.basis
            }
            order by roles.ordinal
        ) as roles
    from db.speaker_roles as roles
    left join db.speakers as institutions on roles.institution_id = institutions.speaker_id
    group by roles.speaker_id
),

counted as (
    select
        speaker_id,
        count(*) as claims,
        count(*) filter (where status = 'machine') as unreviewed
    from db.claims
    where speaker_id is not null and status <> 'rejected'
    group by speaker_id
),

final as (
    select
        speakers.speaker_id,
        speakers.name_en,
        speakers.name_ru,
        speakers.kind,
        speakers.side,
        speakers.wikidata,
        speakers.note,
        coalesce(counted.claims, 0) as claims,
        coalesce(counted.unreviewed, 0) as unreviewed,
        coalesce(aliases.aliases, []) as aliases,
        coalesce(roles.roles, []) as roles
    from db.speakers
    left join aliases on speakers.speaker_id = aliases.speaker_id
    left join roles on speakers.speaker_id = roles.speaker_id
    left join counted on speakers.speaker_id = counted.speaker_id
)

select *
from final
order by claims desc, speaker_id
