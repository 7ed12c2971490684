"""What the sources say in Russian."""

from dashboard.wording.plurals import russian_claims, russian_count, russian_number
from dashboard.wording.source_words import SourcesWords

SOURCES = SourcesWords(
    question="Откуда эти слова?",
    lead="Каждый документ — как получен: байты сохранены, отпечаток показан, высказывания выделены "
    "на своих местах.",
    documents=lambda number: russian_count(number, "документ", "документа", "документов"),
    claims_in=russian_claims,
    characters=lambda number: russian_count(number, "знак", "знака", "знаков"),
    unknown="неизвестно",
    outlet="Кто опубликовал",
    published="Опубликовано",
    retrieved="Получено",
    encoding="Кодировка",
    language="Язык",
    hash="SHA-256 байтов",
    rights="Права",
    address="Адрес",
    file="Файл",
    the_passage="Отрывок",
    in_the_document="Перейти к нему в документе",
    the_document="Документ целиком",
    about_document="Об этом документе",
    all_documents="Все документы",
    gone=lambda document: f"Документа {document} в этой версии данных нет.",
    legend="Выделены высказывания, цвет — сторона; пунктирная черта — не проверено. "
    "Зачёркнутые серые слова не относятся к статье.",
    not_article="не относится к статье",
    cut=lambda shown, total: (
        f"Показано знаков: {russian_number(shown)} из {russian_number(total)}."
    ),
    lit=lambda shown, total: (
        f"Выделено высказываний: {russian_number(shown)} из {russian_number(total)}."
    ),
    what_became="Что вошло и что с этим стало",
    what_became_help="Ничто не пропадает молча: прочитано = взято + повторы + не взято.",
    item="Что",
    read="Прочитано",
    loaded="Взято",
    duplicates="Повторы",
    left_out="Не взято",
    reasons="Почему не взято",
    cite="Сослаться на этот документ",
    document_held=lambda document, sha256, dataset: (
        f"SHA-256 {sha256}. Same Room, документ {document}, версия данных {dataset}."
    ),
    rejected=lambda number: f"Не взято, с причиной ({number})",
    rejected_help="Не взято как высказывания: то, что не относится к статье, слова, которые уже "
    "есть в проверенном высказывании, и отклонённое человеком.",
    title="Название",
    claims="Высказывания",
)
