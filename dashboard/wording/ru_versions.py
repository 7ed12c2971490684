"""What is said of earlier versions of the data in Russian."""

from dashboard.changes import Change
from dashboard.wording.plurals import russian_number
from dashboard.wording.version_words import VersionsWords
from etl.model.vocabulary import Kept

VERSIONS = VersionsWords(
    not_kept="Состав той версии не сохранён, поэтому перечислить изменения нельзя.",
    nothing="Всё, что видит читатель, осталось прежним.",
    nothing_named="То, что названо в ссылке, осталось прежним.",
    all_changes="Все изменения с тех пор",
    of_link={
        Change.REMOVED: "С тех пор удалено",
        Change.CHANGED: "С тех пор изменено",
        Change.ADDED: "С тех пор добавлено",
    },
    names={
        Change.REMOVED: "Удалено",
        Change.CHANGED: "Изменено",
        Change.ADDED: "Добавлено",
    },
    counted={
        Change.REMOVED: lambda number: f"удалено {russian_number(number)}",
        Change.CHANGED: lambda number: f"изменено {russian_number(number)}",
        Change.ADDED: lambda number: f"добавлено {russian_number(number)}",
    },
    items={
        Kept.DOCUMENT: "Документ",
        Kept.SPEAKER: "Кто говорит",
        Kept.EVENT: "Событие",
        Kept.TOPIC: "Тема",
        Kept.CLAIM: "Высказывание",
        Kept.ALIGNMENT: "Сравнение",
        Kept.FACT: "Факт",
    },
)
