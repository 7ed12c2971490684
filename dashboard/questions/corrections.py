"""Where a person decided otherwise than the program about one claim, and why."""

from dataclasses import dataclass

from dashboard.database import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A field that differs. Values are written as in the ledger, None for nothing.

    ``machine_*`` is what the program takes now, ``expected_*`` what it took when the person
    decided. Names are set where a value is a speaker, an event or a topic of the ledger. Reasons
    are empty where the state is unexplained.
    """

    field: str
    state: str
    value: str | None
    value_en: str | None
    value_ru: str | None
    machine_value: str | None
    machine_en: str | None
    machine_ru: str | None
    expected: str | None
    expected_en: str | None
    expected_ru: str | None
    reason_en: str | None
    reason_ru: str | None


_DIFFERING = """
    with named as (
        select 'speaker_id' as field, speaker_id as value, name_en, name_ru from db.speakers
        union all
        select 'event_id', event_id, title_en, title_ru from db.events
        union all
        select 'topic_id', topic_id, title_en, title_ru from db.topics
    )

    select
        corrections.field,
        corrections.state,
        corrections.value,
        decided.name_en as value_en,
        decided.name_ru as value_ru,
        corrections.machine_value,
        machine.name_en as machine_en,
        machine.name_ru as machine_ru,
        corrections.expected,
        expected.name_en as expected_en,
        expected.name_ru as expected_ru,
        corrections.reason_en,
        corrections.reason_ru
    from db.corrections
    left join named as decided
        on corrections.field = decided.field and corrections.value = decided.value
    left join named as machine
        on corrections.field = machine.field and corrections.machine_value = machine.value
    left join named as expected
        on corrections.field = expected.field and corrections.expected = expected.value
    where corrections.claim_id = $claim_id
        and corrections.state in ('holds', 'changed', 'unexplained')
    order by list_position(
        [
            'content', 'source', 'cue', 'speaker_id', 'side', 'kind', 'flags', 'quote_integrity',
            'event_id', 'topic_id'
        ],
        corrections.field
    )
"""


def corrections_of_claim(ledger: Ledger, claim_id: str) -> tuple[Correction, ...]:
    """The fields of a claim in which its person and the program differ now."""
    return ledger.ask(Correction, _DIFFERING, {"claim_id": claim_id})
