"""What the interface says in Russian."""

from dashboard.reading import Reason
from dashboard.wording import (
    ru_corrections,
    ru_facts,
    ru_ledger,
    ru_method,
    ru_places,
    ru_search,
    ru_sources,
    ru_speakers,
    ru_taking,
    ru_versions,
)
from dashboard.wording.dates import (
    RUSSIAN_SHORT_MONTHS,
    russian_date,
    russian_partial,
    russian_period,
    russian_since,
)
from dashboard.wording.plurals import russian_number
from dashboard.wording.terms_ru import RUSSIAN_TERMS
from dashboard.wording.words import Calendar, Refusals, Sentence, Shell, Wording
from etl.model.vocabulary import Language, Side


def _period(since: str | None, until: str | None, within: str | None) -> str:
    """``с 2022 года по март 2023 года``; inclusive at both ends."""
    pieces = []
    if since:
        pieces.append(russian_since(since))
    if until:
        pieces.append(f"по {russian_partial(until)}")
    if within:
        is_day = within.count("-") == 2
        pieces.append(russian_partial(within) if is_day else f"за {russian_partial(within)}")
    return " ".join(pieces)


RUSSIAN = Wording(
    language=Language.RU,
    terms=RUSSIAN_TERMS,
    calendar=Calendar(
        months_short=RUSSIAN_SHORT_MONTHS,
        whole=russian_date,
        period=russian_period,
        partial=russian_partial,
        unknown="дата неизвестна",
        of_event=lambda day: f"день не назван; дата события: {day}",
        without_year=lambda day: f"{day}, год не указан",
    ),
    shell=Shell(
        tagline="Что представители России и США рассказали об одной и той же встрече",
        overview="Обзор",
        meeting="Встреча",
        claims="Высказывания",
        sources="Источники",
        method="Метод",
        interface_language="Язык интерфейса",
        filters="Отбор",
        filters_set=lambda name, number: f"{name} (условий: {number})",
        beside_facets="Даты и другое",
        choose="Любое значение",
        choose_side="Сторона",
        choose_speaker="Кто говорит",
        choose_topic="Тема",
        choose_event="Событие",
        choose_kind="Вид",
        choose_status="Проверка",
        choose_from="С",
        choose_to="По",
        choose_query="Слова или имена",
        date_example="2022, 2022-07 или 2022-07-29",
        except_for=lambda name: f"кроме: {name}",
        unnamed="№",
        number=russian_number,
        part=lambda shown, total: f"Показано: {russian_number(shown)} из {russian_number(total)}.",
        table_twin="То же таблицей",
        notice_title="Не всё удалось выполнить",
        notice_newer_data="Данные изменились с тех пор, как была сделана эта ссылка",
        notice_link="Открыть без этого параметра",
        dataset=lambda version: f"Версия данных {version}",
        promise="Каждая цитата стоит в своём документе буква в букву.",
        other_dataset=lambda asked, held: (
            f"Ссылка сделана на версии данных {asked}, а открыта версия {held}."
        ),
    ),
    sentence=Sentence(
        either=" или ",
        marked=lambda state: f"«{state}»",
        sides={
            Side.RU: "российской стороны",
            Side.US: "американской стороны",
            Side.UA: "украинской стороны",
            Side.OTHER: "третьих сторон",
        },
        include={
            "side": lambda names: f"от {names}",
            "speaker": lambda names: f"говорит {names}",
            "event": lambda names: f"событие: {names}",
            "topic": lambda names: f"тема: {names}",
            "kind": lambda names: f"вид: {names}",
            "state": lambda names: f"в ячейках с пометкой {names}",
            "status": lambda names: f"проверка: {names}",
            "slot": lambda names: f"факт: {names}",
        },
        exclude={
            "side": lambda names: f"не от {names}",
            "speaker": lambda names: f"говорит не {names}",
            "event": lambda names: f"кроме события: {names}",
            "topic": lambda names: f"кроме темы: {names}",
            "kind": lambda names: f"кроме вида: {names}",
            "state": lambda names: f"не в ячейках с пометкой {names}",
            "status": lambda names: f"проверка, кроме: {names}",
            "slot": lambda names: f"кроме факта: {names}",
        },
        period=_period,
        with_words=lambda words: f"со словами «{words}»",
        unreadable=lambda name, value: f"{name}: «{value}» (не читается)",
    ),
    refusals=Refusals(
        reasons={
            Reason.UNKNOWN_PARAMETER: "такого параметра нет",
            Reason.NOT_USED_HERE: "эта страница его не использует",
            Reason.UNREADABLE: "значение записано не так, как нужно этому параметру",
            Reason.DAMAGED: "в значении есть знаки, которых в ссылке быть не может",
            Reason.TOO_LONG: "значение слишком длинное",
            Reason.TOO_MANY: "значений слишком много",
            Reason.REPEATED: "параметр может стоять только один раз",
            Reason.CONTRADICTORY: "одно и то же значение сразу и задано, и исключено",
            Reason.NO_SUCH_VALUE: "такого значения нет",
            Reason.NOT_IN_THIS_LEDGER: "в этой версии данных его нет",
            Reason.OTHER_DATA: "ссылка сделана на другой версии данных",
            Reason.NOTHING_TO_SEARCH: "в нём нет слова, которое можно искать",
            Reason.NO_SEARCH: "без поиска нечего упорядочивать по соответствию",
            Reason.CUT: "оно длиннее 200 знаков",
            Reason.NO_SUCH_PLACE: "такой страницы нет",
        },
        nothing_shown="Параметр должен был сузить показ, поэтому вместо него не показано ничего.",
        ignored="Параметр опущен, остальное показано как задано.",
        first_page="Показана первая страница.",
        value=lambda name, value: f"{name} = {value}",
    ),
    overview=ru_places.OVERVIEW,
    meeting=ru_places.MEETING,
    statement=ru_places.STATEMENT,
    claims=ru_places.CLAIMS,
    corrections=ru_corrections.CORRECTIONS,
    facts=ru_facts.FACTS,
    speakers=ru_speakers.SPEAKERS,
    sources=ru_sources.SOURCES,
    taking=ru_taking.TAKING,
    ledger=ru_ledger.LEDGER,
    search=ru_search.SEARCH,
    versions=ru_versions.VERSIONS,
    method=ru_method.METHOD,
)
