"""The quotation beside a verb of speech: the one that ends before it, the one it announces."""

from etl.extract.english.circumstances import after_addressee, after_circumstance
from etl.extract.english.saying import Saying
from etl.extract.english.verbs import is_adverb
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage
from etl.model.records import Span

_CLOSING = frozenset({"”", '"', "»"})
_FARTHEST = 20


def pair_before(saying: Saying) -> Span | None:
    """The quotation that ends right before the report."""
    passage, first = saying.passage, saying.sentence.first
    for place in range(saying.cue.first - 1, max(first - 1, saying.cue.first - _FARTHEST), -1):
        token = passage.tokens[place]
        if token.norm in _CLOSING:
            pair = passage.quotation_at(token.start)
            ends = pair is not None and pair.span.stop == token.stop
            inner = passage.text[token.start - 1] in "'’"
            if saying.norm(place + 1) in {"and", "but"}:
                return None
            spoken = (
                passage.text[token.start - 1 - inner] in ",?!.—…"
                or passage.text[token.stop : token.stop + 1] == ","
            )
            between = any(at in saying.starts for at in range(place + 1, saying.cue.first))
            if pair is None and spoken and not between:
                return _opening_lost(saying, place)
            return pair.span if pair is not None and ends and spoken and not between else None
        if token.norm == "’" and passage.text[token.start - 1] in ",?!":
            return _single(passage, first, place)
        if token.norm in {".", ";", ":"} and not passage.tokens[place - 1].capital:
            return None
    return _sentence_before(saying)


def _single(passage: Passage, first: int, closer: int) -> Span | None:
    """‘…’ in single marks, which no apostrophe can open."""
    for place in range(closer - 1, first - 1, -1):
        if passage.tokens[place].norm == "‘":
            return Span(passage.tokens[place].start, passage.tokens[closer].stop)
    return None


def _single_after(saying: Saying, opener: int) -> Span | None:
    """‘…’ up to the single mark with a mark of its own before it."""
    passage = saying.passage
    for place in range(opener + 1, saying.sentence.stop):
        token = passage.tokens[place]
        if token.norm == "’" and passage.text[token.start - 1] in ",?!.":
            return Span(passage.tokens[opener].start, token.stop)
    return None


def _sentence_before(saying: Saying) -> Span | None:
    """«“…?” X asked.»: the mark of the question ended a sentence, the report is all of this one."""
    passage, sentence = saying.passage, saying.sentence
    last = sentence.first - 1
    if last < 0 or saying.cue.first - sentence.first > _FARTHEST:
        return None
    token = passage.tokens[last]
    stop = after_circumstance(saying, saying.cue.stop)
    alone = saying.norm(stop) in {".", "", ","}
    if token.norm not in _CLOSING or token.start < sentence.line.start or not alone:
        return None
    pair = passage.quotation_at(token.start)
    asks = passage.text[token.start - 1] in "?!…"
    return pair.span if pair is not None and pair.span.stop == token.stop and asks else None


def pair_after(saying: Saying) -> Span | None:
    """The quotation after a comma or colon, also when it opens the next line; those told, the time
    and the occasion may stand before the mark."""
    passage = saying.passage
    mark = saying.cue.stop
    while is_adverb(saying.norm(mark)) or saying.norm(mark) in words_of("english_time") | {"on"}:
        mark += 1
    if saying.norm(mark) not in {",", ":"}:
        told = saying.cue.stop
        told = after_addressee(saying, told) if saying.cue.has("whom") else told
        mark = after_circumstance(saying, told)
    if saying.norm(mark) not in {",", ":"} or mark + 1 >= len(passage.tokens):
        return None
    opens = passage.tokens[mark + 1]
    if opens.norm == "‘":
        return _single_after(saying, mark + 1)
    following = mark + 1 < saying.sentence.stop or saying.norm(mark) == ":"
    pair = passage.quotation_at(opens.start) if following else None
    lone = passage.quotations.last_lone_opener(opens.start, opens.stop) is not None
    if pair is None and following and lone and opens.stop < len(passage.text):
        return Span(opens.start, max(saying.sentence.span.stop, opens.stop + 1))
    return pair.span if pair is not None and pair.span.start == opens.start else None


def _opening_lost(saying: Saying, closer: int) -> Span | None:
    """«…,” X said»: a quotation without its opening mark begins with its sentence."""
    token = saying.passage.tokens[closer]
    first = saying.passage.tokens[saying.sentence.first]
    lone = saying.passage.quotations.is_lone_closer(token.start)
    return Span(first.start, token.stop) if lone and first.start < token.start else None
