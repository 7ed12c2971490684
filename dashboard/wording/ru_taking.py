"""What a reader takes along, in Russian."""

from dashboard.wording.plurals import russian_claims, russian_count, russian_number
from dashboard.wording.taking_words import (
    CitationWords,
    DownloadWords,
    NarrowingWords,
    ReportWords,
    TakingWords,
)


def _rows(number: int) -> str:
    return russian_count(number, "строка", "строки", "строк")


_INNER = str.maketrans("«»", "„“")

TAKING = TakingWords(
    copy_link="Скопировать ссылку",
    copy_link_help="Эта страница в том виде, в каком вы её видите, и версия данных, по которой вы "
    "читаете.",
    long_link=lambda number: (
        f"Знаков в этой ссылке: {russian_number(number)}. Такую длинную некоторые программы "
        "обрезают; чем меньше условий, тем она короче."
    ),
    more_unusable=lambda number: (
        f"И ещё параметров, которые эта страница не использует: {russian_number(number)}."
    ),
    cite="Сослаться на это высказывание",
    cite_help="В обеих ссылках названы слова, кто их сказал и где они стоят буква в букву.",
    cite_in_english="По-английски",
    cite_in_russian="По-русски",
    particulars="Что о нём известно",
    unreviewed="Найдено программой. Человек этого ещё не проверял: прежде чем цитировать, прочтите "
    "отрывок.",
    date_words="Дата словами документа",
    way="Через кого дошли слова",
    this_document="этот документ",
    source_words="Как назван в тексте",
    cue_words="Чем введены слова",
    citation=CitationWords(
        said=lambda who, how: f"{who} ({how})",
        quotation=lambda words: f"«{words}»",
        inner=lambda words: words.translate(_INNER),
        translation=lambda words, made_by: f"({made_by}: «{words}»)",
        through=lambda names: f"передано через: {names}",
        within=lambda title, rest: f"// {title}{rest}",
        place=lambda start, stop, sha256: f"Знаки {start}–{stop}, SHA-256 {sha256}.",
        held=lambda claim, dataset, review: (
            f"Same Room, высказывание {claim}, версия данных {dataset} ({review})."
        ),
        undated=lambda date: f"Дата слов: {date}.",
    ),
    report=ReportWords(
        title="Сообщить об ошибке",
        help="Скопируйте этот текст, напишите, что неверно, и пошлите тем, кто ведёт эту копию "
        "Same Room. Отсюда ничего не отправляется.",
        heading="Ошибка в высказывании Same Room",
        claim="Высказывание",
        link="Ссылка",
        dataset="Версия данных",
        document="Документ",
        words="Слова",
        wrong="Что неверно:",
        right="Как должно быть и где это видно:",
    ),
    download=DownloadWords(
        csv=lambda rows: f"CSV, {_rows(rows)}",
        json=lambda rows: f"JSON, {_rows(rows)}",
        preparing="Взять эти строки с собой",
        help="Ровно те высказывания, что отобраны, и в том же порядке. CSV безопасно открывать "
        "в таблице; в JSON сохранён каждый знак.",
        capped=lambda most, total: (
            f"В файле не больше {russian_number(most)} строк: первые по порядку. Всего отобрано: "
            f"{russian_claims(total)}. Чтобы получить остальные, сузьте отбор или выгрузите все "
            "данные командой «python -m etl export»."
        ),
    ),
    narrowing=NarrowingWords(
        heading=lambda number: f"Сузить (условий: {number})" if number else "Сузить",
        help="Первое нажатие отбирает значение, второе исключает, третье снимает.",
        included="отобрано",
        excluded="исключено",
        include_next=lambda name: f"Отобрать: {name}",
        exclude_next=lambda name: f"{name}: отобрано. Нажмите, чтобы исключить",
        clear_next=lambda name: f"{name}: исключено. Нажмите, чтобы снять",
        chosen="Условия",
        take_away=lambda condition: f"Снять условие: {condition}",
        take_all_away="Снять все",
        rows=lambda first, last, total: (
            f"{russian_number(first)}–{russian_number(last)} из {russian_number(total)}"
        ),
        apart=frozenset({"speaker", "event", "topic", "kind", "status", "slot"}),
    ),
)
