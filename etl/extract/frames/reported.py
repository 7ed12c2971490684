"""Reports in the author's sentence: X заявил, что … · …, заявил X · Как заявил X, …"""

from etl.extract.clauses import (
    DASHES,
    QUESTION_WORDS,
    before_openers,
    content_span,
    trim_stops,
    words_before,
)
from etl.extract.cues import Cue, CueForm
from etl.extract.drafts import AGENTLESS, Draft, Source
from etl.extract.frames.referring import pointer_at
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import is_infinitive, looks_like_verb
from etl.extract.subjects import (
    before_adverbs,
    main_subject,
    subject_after,
    subject_before,
    takes_over,
)
from etl.extract.tokens import TokenKind
from etl.model.records import Span

_COMPLEMENTIZERS = frozenset({"что", "чтобы", "будто"})
_FARTHEST = 16
_SPOKEN = frozenset({CueForm.PAST, CueForm.PRESENT})


def clause(passage: Passage, sentence: Sentence, cue: Cue, carried: Source | None) -> Draft | None:
    """X заявил, что … · добавив, что … · сообщается, что …"""
    if not cue.has("clause"):
        return None
    first = _complementizer(passage, sentence, cue)
    if first is not None and _is_elsewhere(passage, cue, first):
        return None
    content = None if first is None else content_span(passage, sentence, first, cue)
    if first is None or content is None:
        return None
    quoted = _quotation_after(passage, content.stop)
    source = subject_before(passage, sentence, cue)
    if source is None:
        source = subject_after(passage, cue, first - 1)
    if source is None and takes_over(passage, sentence, cue):
        source = carried
        if source is None and cue.word.form is CueForm.CONVERB:
            source = main_subject(passage, sentence, cue)
    if source is None and cue.word.form in {CueForm.CONVERB, CueForm.PARTICIPLE}:
        return None
    return Draft(
        rule="clause",
        sentence=sentence,
        place=cue.place,
        source=source or AGENTLESS,
        cue=_cue_span(passage, cue, first),
        content=(content, *quoted),
        flag=cue.word.flag,
    )


def _quotation_after(passage: Passage, position: int) -> tuple[Span, ...]:
    """The quotation that a colon right after a clause leads to."""
    rest = passage.text[position : position + 8]
    if not rest.lstrip().startswith(":"):
        return ()
    start = position + len(rest) - len(rest.lstrip().removeprefix(":").lstrip())
    pair = passage.quotation_at(start)
    return (pair.span,) if pair is not None and pair.span.start == start else ()


def colon_clause(
    passage: Passage, sentence: Sentence, cue: Cue, carried: Source | None
) -> Draft | None:
    """X заявил: … without quotation marks."""
    if cue.word.form not in _SPOKEN or not cue.has("quote"):
        return None
    colon = cue.stop
    if colon + 1 >= sentence.stop or passage.tokens[colon].norm != ":":
        return None
    source = subject_before(passage, sentence, cue)
    content = content_span(passage, sentence, colon + 1, cue)
    if content is None or source is None:
        return None
    return Draft(
        rule="colon_clause",
        sentence=sentence,
        place=cue.place,
        source=source or carried or AGENTLESS,
        cue=(passage.span(cue.first, cue.stop),),
        content=(content,),
        flag=cue.word.flag,
    )


def aside(passage: Passage, sentence: Sentence, cue: Cue, _: Source | None) -> Draft | None:
    """…, заявил X · …, считает X, …"""
    spoken = cue.word.form in _SPOKEN or cue.word.form is CueForm.IMPERSONAL
    if not spoken or not (cue.has("aside") or cue.has("quote")):
        return None
    before = cue.place - 1
    while before > sentence.first and passage.tokens[before].norm in DASHES | words_of("adverb"):
        before -= 1
    if before <= sentence.first or passage.tokens[before].norm != ",":
        return None
    source = subject_after(passage, cue, sentence.stop, loose=True)
    if source is None or source.phrase is None:
        return None
    start = before_openers(passage, sentence)
    left = trim_stops(passage, passage.tokens[start].start, passage.tokens[before].start)
    if left is None or before - start < 1 or pointer_at(passage, start):
        return None
    right = _rest_after(passage, sentence, source.phrase.stop, start, before)
    if right is None and before - start < 2:
        return None
    return Draft(
        rule="aside",
        sentence=sentence,
        place=cue.place,
        source=source,
        cue=(passage.span(cue.first, cue.stop),),
        content=(left,) if right is None else (left, right),
        flag=cue.word.flag,
    )


def trailing_pointer(
    passage: Passage, sentence: Sentence, cue: Cue, _: Source | None
) -> Draft | None:
    """…, о чём сообщил X"""
    what = before_adverbs(passage, cue.place, sentence.first)
    words = tuple(token.norm for token in passage.tokens[max(0, what - 3) : what])
    if words != (",", "о", "чем"):
        return None
    source = subject_after(passage, cue, sentence.stop)
    content = words_before(passage, sentence, what - 2)
    if source is None or content is None:
        return None
    return Draft(
        rule="trailing_pointer",
        sentence=sentence,
        place=cue.place,
        source=source,
        cue=(passage.span(cue.first, cue.stop),),
        content=(content,),
        flag=cue.word.flag,
    )


def as_said(passage: Passage, sentence: Sentence, cue: Cue, _: Source | None) -> Draft | None:
    """Как заявил X, … · …, как заявил X, …"""
    if cue.word.form not in _SPOKEN:
        return None
    how = cue.place - 1
    while how > sentence.first and passage.tokens[how].norm in words_of("adverb"):
        how -= 1
    opens = how == sentence.first or passage.tokens[how - 1].norm == ","
    if how < sentence.first or passage.tokens[how].norm != "как" or not opens:
        return None
    source = subject_after(passage, cue, sentence.stop)
    if source is None or source.phrase is None:
        return None
    comma = _next_comma(passage, sentence, source.phrase.stop)
    content = _around(passage, sentence, how, comma)
    if not content or (comma is not None and pointer_at(passage, comma + 1)):
        return None
    return Draft(
        rule="as_said",
        sentence=sentence,
        place=cue.place,
        source=source,
        cue=(passage.span(cue.first, cue.stop),),
        content=content,
        flag=cue.word.flag,
    )


def _around(passage: Passage, sentence: Sentence, how: int, comma: int | None) -> tuple[Span, ...]:
    """What stands before «как» and after the report, where each is more than a joining word."""
    left = words_before(passage, sentence, how)
    right = None
    if comma is not None and comma + 1 < sentence.stop:
        right = content_span(passage, sentence, comma + 1)
    return tuple(span for span in (left, right) if span is not None)


def _next_comma(passage: Passage, sentence: Sentence, place: int) -> int | None:
    for after in range(place, min(place + _FARTHEST, sentence.stop)):
        if passage.tokens[after].norm == ",":
            return after
        if passage.tokens[after].norm in {".", ";", ":"}:
            return None
    return None


def _rest_after(
    passage: Passage, sentence: Sentence, stop: int, start: int, comma: int
) -> Span | None:
    """The words after an aside that stands inside its content: «Санкции, считает X, это …»."""
    whole = any(
        looks_like_verb(passage.tokens[place].norm) or place in passage.cues
        for place in range(start, comma)
    )
    if whole or stop + 1 >= sentence.stop or passage.tokens[stop].norm != ",":
        return None
    following = passage.tokens[stop + 1].norm
    cue = passage.cues.get(stop + 1)
    leaves = following.startswith("котор") or following.endswith(("ая", "яя", "вшись"))
    if leaves or (cue is not None and cue.word.form is CueForm.CONVERB):
        return None
    return content_span(passage, sentence, stop + 1)


def _complementizer(passage: Passage, sentence: Sentence, cue: Cue) -> int | None:
    """The token with which the reported clause begins."""
    commas = 0
    for place in range(cue.stop, min(cue.place + _FARTHEST, sentence.stop)):
        token = passage.tokens[place]
        before = passage.tokens[place - 1].norm
        if token.norm in _COMPLEMENTIZERS and before not in {"потому", "так", "и", "тем"}:
            return place
        asks = before == "," and (token.norm in QUESTION_WORDS or _has_whether(passage, place))
        if asks and place - cue.place > 1 and commas <= 1:
            return place
        if token.norm == ",":
            commas += 1
        other = passage.cues.get(place)
        ends = token.norm in {".", ";", ":", "?", "!"} and passage.tokens[place - 1].norm not in {
            "г"
        }
        if commas > 2 or ends or (other is not None and other.word.form is not CueForm.PARTICIPLE):
            return None
        if token.kind is TokenKind.MARK and token.norm in DASHES:
            return None
    return None


def _is_elsewhere(passage: Passage, cue: Cue, first: int) -> bool:
    """Whether the clause depends on a word between: an infinitive, or somebody's question."""
    between = [token.norm for token in passage.tokens[cue.stop : first]]
    asked = any(norm.startswith("вопрос") for norm in between)
    return asked or (cue.has("inf") and any(is_infinitive(norm) for norm in between))


def _has_whether(passage: Passage, place: int) -> bool:
    """Whether an indirect question with «ли» begins at ``place``."""
    ahead = passage.tokens[place + 1 : place + 3]
    return any(token.norm == "ли" for token in ahead)


def _cue_span(passage: Passage, cue: Cue, first: int) -> tuple[Span, ...]:
    """The verb, with its noun where it is a light one (выразил надежду, что)."""
    stop = cue.stop
    light = cue.has("express") or cue.has("stand")
    nouns = first - 1 - stop
    if light and 0 < nouns <= 4 and passage.tokens[first - 1].norm == ",":
        words = passage.tokens[stop : first - 1]
        if all(token.is_word and not token.capital for token in words):
            stop = first - 1
    return (passage.span(cue.first, stop),)
