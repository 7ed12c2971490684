"""What surrounds a claim in its document: its sentences, and who is named in them."""

from bisect import bisect_left, bisect_right

from etl.extract.registry import Registry
from etl.extract.tokens import tokenize
from etl.model.records import Document, Span
from etl.text.sentences import sentences


class Surroundings:
    """The sentences and the named speakers of one document, read once."""

    def __init__(self, document: Document, registry: Registry) -> None:
        self._sentences = sentences(document.text)
        self._starts = [sentence.start for sentence in self._sentences]
        tokens = tokenize(document.text)
        mentions = registry.mentions(tokens)
        self._named = [frozenset(mention.speaker_ids) for mention in mentions]
        self._places = [tokens[mention.first].start for mention in mentions]

    def sentences_of(self, place: Span) -> Span:
        """The hull of the sentences that hold ``place``."""
        first = max(0, bisect_right(self._starts, place.start) - 1)
        last = max(first, bisect_left(self._starts, place.stop) - 1)
        if not self._sentences:
            return place
        return Span(
            min(place.start, self._sentences[first].start),
            max(place.stop, self._sentences[last].stop),
        )

    def named_in(self, sentence: Span) -> frozenset[str]:
        """The speakers whose names stand in ``sentence``."""
        first = bisect_left(self._places, sentence.start)
        last = bisect_left(self._places, sentence.stop)
        return frozenset().union(*self._named[first:last])
