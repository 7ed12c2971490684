"""Where a clause begins, where a content ends.

Both walk over tokens, step over quotations as a whole, and stop at marks and at the words that open
another clause.
"""

from functools import cache

from etl.extract.cues import Cue
from etl.extract.passage import Passage, Sentence
from etl.extract.quotes import QUOTATION_MARKS
from etl.extract.remembered import remembered
from etl.extract.tokens import TokenKind
from etl.extract.turning import TURNS, author_goes_on
from etl.model.records import Span
from etl.text.packaged import read_table
from etl.text.sentences import trimmed

OPENERS = frozenset({"что", "чтобы", "будто", "если", "когда", "хотя", "пока", "поскольку"})
JOINERS = frozenset({"и", "а", "но", "однако", "зато"})
QUESTION_WORDS = frozenset(
    {"какой", "какая", "какое", "какие", "какую", "каким", "каковы", "почему", "зачем", "где"}
    | {"куда", "кто", "кого", "сколько", "насколько", "как"}
)
_RELATIVE = ("котор", "где", "что", "чтобы")


@remembered(lambda sentence, place: (sentence.first, sentence.span.start, place))
def clause_start(passage: Passage, sentence: Sentence, place: int) -> int:
    """The first token of the clause that token ``place`` stands in."""
    first = place
    while first > sentence.first:
        token = passage.tokens[first - 1]
        if token.kind is TokenKind.MARK and not _is_inner_mark(passage, first - 1):
            pair = passage.quotation_at(token.start)
            inside = pair is not None and pair.span.stop == token.stop
            if pair is None or not inside or pair.span.start < sentence.span.start:
                return first
            while passage.tokens[first - 1].start > pair.span.start:
                first -= 1
        elif token.norm in OPENERS or (token.norm in JOINERS and not _is_name(passage, first - 1)):
            return first
        first -= 1
    return first


def _is_name(passage: Passage, place: int) -> bool:
    """Whether a joining word is a name, by its capital after another one: Ван И."""
    return place > 0 and passage.tokens[place].capital and passage.tokens[place - 1].capital


def _is_inner_mark(passage: Passage, place: int) -> bool:
    """A full stop after an initial or an abbreviation, a percent sign and the like."""
    token = passage.tokens[place]
    if token.norm in {"%", "№", "$", "€", "/", "'", "’"}:
        return True
    before = passage.tokens[place - 1] if place else None
    return token.norm == "." and before is not None and before.stop - before.start <= 1


def content_span(
    passage: Passage, sentence: Sentence, first: int, cue: Cue | None = None
) -> Span | None:
    """The content that begins with token ``first``: to the end of its sentence, or to the words
    with which the author goes on to another report. A quotation that has begun is taken whole.
    """
    stop = content_stop(passage, sentence, first, cue)
    if stop <= first:
        return None
    return trim_stops(passage, passage.tokens[first].start, _reach(passage, sentence, first, stop))


@remembered(lambda sentence, first, cue: (sentence.first, sentence.stop, first, cue and cue.place))
def content_stop(passage: Passage, sentence: Sentence, first: int, cue: Cue | None) -> int:
    """The token at which a content that begins with ``first`` ends (exclusive)."""
    place = first
    while place < sentence.stop:
        token = passage.tokens[place]
        pair = passage.quotation_at(token.start) if token.norm in QUOTATION_MARKS else None
        if pair is not None and pair.span.start == token.start:
            while place < sentence.stop and passage.tokens[place].start < pair.span.stop:
                place += 1
            continue
        if place > first and _ends_content(passage, sentence, place, cue):
            return place
        place += 1
    return sentence.stop


def _ends_content(passage: Passage, sentence: Sentence, place: int, cue: Cue | None) -> bool:
    norm = passage.norms[place]
    if norm in TURNS:
        return author_goes_on(passage, sentence, place, cue)
    return norm == ";" and _another_item(passage, sentence, place)


def _another_item(passage: Passage, sentence: Sentence, place: int) -> bool:
    """A semicolon ends a content, unless another clause of the same report follows it."""
    ahead = {token.norm for token in passage.tokens[place + 1 : min(place + 4, sentence.stop)]}
    return not ahead & {"что", "чтобы"}


def trim_stops(passage: Passage, start: int, stop: int) -> Span | None:
    """``[start, stop)`` without the marks that belong to nobody's words: final stops and dashes."""
    text = passage.text
    while stop > start:
        character = text[stop - 1]
        inside_quotation = passage.quotation_at(stop - 1) is not None
        abbreviation = character == "." and text[max(start, stop - 3) : stop - 1] in {" г", "гг"}
        if (
            abbreviation
            or inside_quotation
            or not (character.isspace() or character in ".,;:—–-!?…")
        ):
            break
        stop -= 1
    return trimmed(text, start, stop) if stop > start else None


def _reach(passage: Passage, sentence: Sentence, first: int, stop: int) -> int:
    """The end of the last token, or of the quotation that it leaves open."""
    end = passage.tokens[stop - 1].stop
    pair = passage.quotation_at(end - 1) if stop == sentence.stop else None
    if pair is None or pair.span.start < passage.tokens[first].start:
        return end
    return max(end, pair.span.stop)


def words_before(passage: Passage, sentence: Sentence, place: int) -> Span | None:
    """The content that stands before a report put in at ``place``, its comma left out: from the
    relative word that opens the clause, else from the beginning of the sentence."""
    opens = before_openers(passage, sentence)
    if place <= opens or passage.tokens[place - 1].norm != ",":
        return None
    start = clause_start(passage, sentence, place - 1)
    if not passage.tokens[start].norm.startswith(_RELATIVE):
        start = opens
    return trim_stops(passage, passage.tokens[start].start, passage.tokens[place - 1].start)


@remembered(lambda sentence: (sentence.first, sentence.stop))
def before_openers(passage: Passage, sentence: Sentence) -> int:
    """The first token of a sentence that is not the author's own link (Кроме того, При этом)."""
    place = sentence.first
    while place < sentence.stop and passage.tokens[place].norm in {"-", "•", "*", "#", "—", "–"}:
        place += 1
    for link in _links().get(passage.tokens[min(place, sentence.stop - 1)].norm, ()):
        norms = tuple(token.norm for token in passage.tokens[place : place + len(link)])
        if norms != link:
            continue
        place += len(link)
        if place < sentence.stop and passage.tokens[place].norm == ",":
            place += 1
        break
    return min(place, sentence.stop - 1)


@cache
def _links() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word -> the author's links that begin with it, longest first."""
    rows = (tuple(row["words"].split()) for row in read_table("etl.extract", "links"))
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for link in sorted(rows, key=len, reverse=True):
        found[link[0]] = (*found.get(link[0], ()), link)
    return found
