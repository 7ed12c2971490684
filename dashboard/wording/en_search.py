"""What is said about a search in English."""

from dashboard.wording.search_wording import SearchWording

SEARCH = SearchWording(
    words="Searched, in all their forms:",
    phrases="Searched exactly:",
    left_out="Left out:",
    ignored="Ignored, too short or too common:",
    cut="Only its first 200 characters are searched for.",
    example='Whelan, "exact words", -unwanted',
)
