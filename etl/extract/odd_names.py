"""Names that are no run of capitals: addresses in the net, names in quotation marks."""

from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase, Via, short_quotation

_LONGEST_QUOTED = 6
DOMAINS = frozenset({"md", "ru", "com", "net", "org", "ua", "info", "ro", "by", "kz", "eu", "рф"})


def address(passage: Passage, first: int, limit: int) -> NounPhrase | None:
    """An outlet called by its address in the net: Novosti.md."""
    if first + 2 >= limit or passage.tokens[first + 1].norm != ".":
        return None
    name, dot, domain = passage.tokens[first : first + 3]
    if domain.norm not in DOMAINS or not name.is_word:
        return None
    if name.stop != dot.start or dot.stop != domain.start:
        return None
    return NounPhrase(first=first, stop=first + 3, via=Via.NAME, name=(first, first + 3))


def quoted_name(passage: Passage, first: int, limit: int) -> NounPhrase | None:
    """A short name in marks that no table knows: «Вечерний вестник»."""
    stop = short_quotation(passage, first, limit)
    if not stop or stop - first > _LONGEST_QUOTED or not passage.tokens[first + 1].capital:
        return None
    return NounPhrase(
        first=first, stop=stop, via=Via.NAME, name=(first + 1, stop - 1), ends_plural=False
    )
