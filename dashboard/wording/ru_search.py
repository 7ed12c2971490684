"""What is said about a search in Russian."""

from dashboard.wording.search_wording import SearchWording

SEARCH = SearchWording(
    words="Искали во всех формах:",
    phrases="Искали дословно:",
    left_out="Исключили:",
    ignored="Не искали, слишком коротко или часто:",
    cut="Ищем только по первым 200 знакам.",
    example='Уилан, "точные слова", -лишнее',
)
