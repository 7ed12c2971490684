"""Where a clause begins, where a content ends.

Both walk over tokens, step over quotations as a whole, and stop at marks and at the words that open
another clause.
"""

from functools import cache

from etl.extract.cues import Cue, CueForm
from etl.extract.lexicon import words_of
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.tokens import TokenKind
from etl.model.records import Span
from etl.text.packaged import read_table
from etl.text.sentences import trimmed

OPENERS = frozenset({"что", "чтобы", "будто", "если", "когда", "хотя", "пока", "поскольку"})
JOINERS = frozenset({"и", "а", "но", "однако", "зато"})
DASHES = frozenset("—–-−―‒")
QUESTION_WORDS = frozenset(
    {"какой", "какая", "какое", "какие", "какую", "каким", "каковы", "почему", "зачем", "где"}
    | {"куда", "кто", "кого", "сколько", "насколько", "как"}
)
_RELATIVE = ("котор", "где", "что", "чтобы")
_FINITE = frozenset({CueForm.PAST, CueForm.PRESENT})
_REPORTS = frozenset({"clause", "object", "inf", "name", "accuse", "about", "express"})


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
        elif token.norm in OPENERS or token.norm in JOINERS:
            return first
        first -= 1
    return first


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


def content_stop(passage: Passage, sentence: Sentence, first: int, cue: Cue | None) -> int:
    """The token at which a content that begins with ``first`` ends (exclusive)."""
    place = first
    while place < sentence.stop:
        token = passage.tokens[place]
        pair = passage.quotation_at(token.start) if token.kind is TokenKind.MARK else None
        if pair is not None and pair.span.start == token.start:
            while place < sentence.stop and passage.tokens[place].start < pair.span.stop:
                place += 1
            continue
        if place > first and _author_goes_on(passage, sentence, place, cue):
            return place
        place += 1
    return sentence.stop


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


def _author_goes_on(passage: Passage, sentence: Sentence, place: int, cue: Cue | None) -> bool:
    """Whether the author's next report begins at token ``place``."""
    norm = passage.tokens[place].norm
    if norm == "," and _is_inserted_report(passage, sentence, place + 1):
        return True
    if norm == ",":
        return _aside_at(passage, sentence, place + 1) or _report_at(passage, sentence, place, cue)
    if norm in {"и", "а", "но"}:
        return _report_at(passage, sentence, place, cue)
    if norm in DASHES:
        return _aside_at(passage, sentence, place + 1)
    return norm == "(" and passage.tokens[min(place + 1, sentence.stop - 1)].norm.startswith("цит")


def _is_inserted_report(passage: Passage, sentence: Sentence, place: int) -> bool:
    """«…, которое, по мнению X, …»: somebody else judges what was said."""
    words = [token.norm for token in passage.tokens[place : min(place + 3, sentence.stop)]]
    return (
        len(words) == 3
        and words[0].startswith("котор")
        and words[1:] in ([",", "по"], [",", "как"])
    )


def _aside_at(passage: Passage, sentence: Sentence, place: int) -> bool:
    """«…, [—] заявил X» that runs to the end of the sentence or to the next comma."""
    while place < sentence.stop and passage.tokens[place].norm in DASHES:
        place += 1
    cue = passage.cues.get(place)
    if cue is None or not (cue.has("aside") or cue.has("quote")):
        return False
    impersonal = cue.word.form is CueForm.IMPERSONAL
    if cue.word.form not in _FINITE and not impersonal:
        return False
    if place + 1 >= sentence.stop:
        return False
    phrase = noun_phrase(passage, after_adverbs(passage, place + 1, sentence.stop), sentence.stop)
    if phrase is not None and phrase.nominative:
        return True
    return passage.tokens[place + 1].norm in {"в", "на"} and (cue.word.plural or impersonal)


def _report_at(passage: Passage, sentence: Sentence, place: int, cue: Cue | None) -> bool:
    """«…, добавив, что», «… и призвал» with the form of the first verb, «…, а Y обвинил»."""
    comma = passage.tokens[place].norm == ","
    ahead = place + 1
    joined = ahead < sentence.stop and passage.tokens[ahead].norm in {"и", "а", "но", "также"}
    while ahead < sentence.stop and passage.tokens[ahead].norm in {"и", "а", "но", "также"}:
        ahead += 1
    ahead = after_adverbs(passage, ahead, sentence.stop)
    other = passage.cues.get(ahead)
    if other is not None and not other.word.frames & _REPORTS:
        return False
    if other is not None and other.word.form is CueForm.CONVERB:
        return (comma or not joined) and _is_authors(passage, sentence, ahead, other)
    if other is None:
        return comma and joined and _other_subject(passage, sentence, place + 1, ahead)
    return cue is not None and (not comma or joined) and same_form(cue, other)


def _is_authors(passage: Passage, sentence: Sentence, place: int, converb: Cue) -> bool:
    """Whether a converb goes on with the author's report: it opens a clause of its own
    (добавив, что), or names or calls (назвав это …)."""
    ahead = passage.tokens[place + 1 : min(place + 5, sentence.stop)]
    opens = any(token.norm in {"что", "чтобы"} for token in ahead)
    return opens or (converb.has("name") and not converb.has("clause")) or converb.has("accuse")


def same_form(left: Cue, right: Cue) -> bool:
    """Whether two verbs agree in tense, number and gender."""
    one, two = left.word, right.word
    agree = one.plural == two.plural and one.gender == two.gender
    return agree and one.form is two.form and one.form in _FINITE


def _other_subject(passage: Passage, sentence: Sentence, joiner: int, place: int) -> bool:
    """«…, а Y обвинил»: somebody else's report begins."""
    if passage.tokens[joiner].norm != "а":
        return False
    phrase = noun_phrase(passage, place, sentence.stop)
    if phrase is None or not phrase.nominative:
        return False
    verb = passage.cues.get(after_adverbs(passage, phrase.stop, sentence.stop))
    return verb is not None and verb.word.form in _FINITE


def after_adverbs(passage: Passage, place: int, limit: int) -> int:
    """The first token from ``place`` on that is no adverb or particle."""
    while place < limit and passage.tokens[place].norm in words_of("adverb"):
        place += 1
    return place


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


def before_openers(passage: Passage, sentence: Sentence) -> int:
    """The first token of a sentence that is not the author's own link (Кроме того, При этом)."""
    place = sentence.first
    while place < sentence.stop and passage.tokens[place].norm in {"-", "•", "*", "#", "—", "–"}:
        place += 1
    for link in _links():
        norms = tuple(token.norm for token in passage.tokens[place : place + len(link)])
        if norms != link:
            continue
        place += len(link)
        if place < sentence.stop and passage.tokens[place].norm == ",":
            place += 1
        break
    return min(place, sentence.stop - 1)


@cache
def _links() -> tuple[tuple[str, ...], ...]:
    """The author's links, longest first."""
    rows = read_table("etl.extract", "links")
    return tuple(sorted((tuple(row["words"].split()) for row in rows), key=len, reverse=True))
