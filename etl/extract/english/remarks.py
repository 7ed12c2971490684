"""What an author adds behind a clause that somebody has said."""

from etl.extract.english.saying import Saying
from etl.extract.english.verbs import is_adverb
from etl.extract.lexicon import words_of


def author_remarks(saying: Saying, first: int) -> bool:
    """…, according to X · …, hours after X did it · …, a charge X denies"""
    words = [saying.norm(place) for place in range(first, first + 5)]
    if words[:2] == ["according", "to"]:
        return True
    near = next((at for at, norm in enumerate(words) if norm in {"after", "before"}), 0)
    if near and all(_is_when(norm) for norm in words[:near]):
        return True
    return words[0] in {"a", "an"} and bool(set(words[1:3]) & words_of("english_summary"))


def _is_when(norm: str) -> bool:
    small = {"a", "an", "the", "just", "shortly", "barely", "hours", "minutes", "days", "weeks"}
    many = words_of("english_time") | words_of("english_quantity")
    return norm in small | many | {"months", "years"} or norm.isdigit() or is_adverb(norm)
