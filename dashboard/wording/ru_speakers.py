"""What the registry of speakers says in Russian."""

from dashboard.holding import Holding
from dashboard.wording.dates import russian_partial, russian_since
from dashboard.wording.plurals import russian_claims, russian_count, russian_form, russian_number
from dashboard.wording.speaker_words import SpeakersWords
from etl.model.vocabulary import Basis, SpeakerKind


def _period(since: str | None, until: str | None) -> str:
    """``с 26 января 2021 года по 20 января 2025 года``."""
    if since and until:
        return f"{russian_since(since)} по {russian_partial(until)}"
    if since:
        return f"{russian_since(since)}, конец не указан"
    if until:
        return f"по {russian_partial(until)}, начало не указано"
    return "даты не указаны"


def _names(number: int) -> str:
    return russian_count(number, "имя", "имени", "имён")


def _of_speakers(number: int) -> str:
    """``1 имени``, ``9 имён``: after a word that asks for the genitive."""
    noun = russian_form(number, "имени", "имён", "имён")
    return f"{russian_number(number)}\u00a0{noun}"


SPEAKERS = SpeakersWords(
    title="Кто говорит",
    question="Кто говорит и в какой должности?",
    lead="Люди, учреждения, государства, издания и группы, чьи слова есть в документах, "
    "с должностями, которые они занимали, и датами.",
    on="Должности на дату",
    found=_names,
    found_on=lambda number: _names(number) + " с известной должностью",
    between=" — ",
    empty="Таких имён нет.",
    widen_all="весь реестр",
    kinds={
        SpeakerKind.PERSON: "человек",
        SpeakerKind.INSTITUTION: "учреждение",
        SpeakerKind.STATE: "государство",
        SpeakerKind.OUTLET: "издание",
        SpeakerKind.GROUP: "группа",
    },
    groups={
        SpeakerKind.PERSON: "Люди",
        SpeakerKind.INSTITUTION: "Учреждения",
        SpeakerKind.STATE: "Государства",
        SpeakerKind.OUTLET: "Издания и агентства",
        SpeakerKind.GROUP: "Группы",
    },
    offices_on=lambda date: f"Кто какую должность занимал: {date}",
    offices_of_a_time="Должности, которые занимали хотя бы часть этого времени.",
    offices_help=lambda number: (
        f"В реестре есть должности только для {_of_speakers(number)}: кого здесь нет, тот тоже "
        "мог занимать должность."
    ),
    whole_registry="Показать весь реестр",
    who="Кто",
    office="Должность",
    held="Когда",
    basis="Откуда даты",
    offices="Должности",
    holders="Кто занимал здесь должности",
    no_offices="Сведений о должностях нет.",
    none_then=lambda date: f"Должность на эту дату не указана: {date}.",
    period=_period,
    holdings={
        Holding.SURE: "в должности",
        Holding.OPEN: "в должности, если срок не закончился раньше: конец не указан",
        Holding.PERHAPS: "возможно, в должности: даты известны неточно",
    },
    bases={
        Basis.STATED: "названы в документах",
        Basis.INFERRED: "выведены из документов",
        Basis.OUTSIDE: "известны не из документов",
        Basis.UNKNOWN: "источник неизвестен",
    },
    side="Сторона",
    what="Что это",
    also="Другие имена",
    wikidata="Викиданные",
    note="Примечание",
    claims=russian_claims,
    no_claims="Высказываний под этим именем у нас нет.",
    over_time="Что передают с этим именем, сначала новое",
    no_event="Событие не определено",
    more=lambda number: f"Ещё {russian_claims(number)}: все на странице высказываний",
    counted="Высказывания по видам и темам",
    all_speakers="Все имена",
    position_help="Сторона рядом с высказыванием — та, чью позицию выражают слова.",
)
