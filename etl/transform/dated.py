"""The dates of a sentence with their values, each with the tense of the clause around it."""

from dataclasses import dataclass

from etl.extract.dates import DateMention, find_dates
from etl.model.records import Document, Span
from etl.model.vocabulary import Basis
from etl.transform.reckoning import Reckoned, reckon
from etl.transform.tense import Tense, tense_around


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a sentence: its words, their value, and the tense of the clause around them."""

    mention: DateMention
    value: Reckoned
    tense: Tense

    @property
    def is_reckoned(self) -> bool:
        """Whether the value rests on the document's own date."""
        return self.value.partial is not None and self.value.year_basis is Basis.INFERRED


def dates_of(document: Document, sentence: Span) -> tuple[Dated, ...]:
    """The dates of one sentence, in order, each with its value."""
    text = document.text
    found = find_dates(text, sentence)
    years = {one.partial[:4] for one in found if one.partial and not one.partial.startswith("--")}
    dated: list[Dated] = []
    for mention in found:
        tense = tense_around(text, mention.span, sentence)
        value = reckon(mention, document.published_on, tense, own_year=not years)
        dated.append(Dated(mention, value, tense))
    return tuple(dated)
