"""Reports in the author's sentence: X заявил, что … · …, заявил X · Как заявил X, …"""

from etl.extract.clauses import QUESTION_WORDS, content_span
from etl.extract.converb_owners import plain_owner
from etl.extract.cues import FINITE, Cue, CueForm
from etl.extract.drafts import AGENTLESS, WANTED, Draft, Source
from etl.extract.earlier_subjects import main_subject
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import is_infinitive
from etl.extract.plain_subjects import plain_subject
from etl.extract.subjects import subject_after, subject_before, takes_over
from etl.extract.tokens import TokenKind
from etl.extract.turning import DASHES
from etl.model.records import Span

_COMPLEMENTIZERS = frozenset({"что", "чтобы", "будто"})
_FARTHEST = 16
_POINTS_AT = frozenset({"того", "тому", "тем", "так", "тех", "теми", "всех", "всем", "те"})


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
    if source is None:
        source = plain_subject(passage, sentence, cue)
    if source is None and takes_over(passage, sentence, cue):
        source = carried
        if source is None and cue.word.form is CueForm.CONVERB:
            source = main_subject(passage, sentence, cue) or plain_owner(passage, sentence, cue)
    if source is None and cue.word.form is CueForm.PARTICIPLE:
        return None
    begun = is_infinitive(passage.norms[cue.place])
    if source is None and (cue.word.form is CueForm.CONVERB or begun):
        source = WANTED
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


def colon_clause(passage: Passage, sentence: Sentence, cue: Cue, _: Source | None) -> Draft | None:
    """X заявил: … without quotation marks."""
    impersonal = cue.word.form is CueForm.IMPERSONAL
    if not (impersonal or cue.word.form in FINITE) or not (cue.has("quote") or cue.has("aside")):
        return None
    colon = cue.stop
    if colon + 1 >= sentence.stop or passage.tokens[colon].norm != ":":
        return None
    source = subject_before(passage, sentence, cue)
    if source is None and not impersonal:
        source = plain_subject(passage, sentence, cue)
    content = content_span(passage, sentence, colon + 1, cue)
    if content is None:
        return None
    return Draft(
        rule="colon_clause",
        sentence=sentence,
        place=cue.place,
        source=source or WANTED,
        cue=(passage.span(cue.first, cue.stop),),
        content=(content,),
        flag=cue.word.flag,
    )


def _complementizer(passage: Passage, sentence: Sentence, cue: Cue) -> int | None:
    """The token with which the reported clause begins."""
    commas = 0
    for place in range(cue.stop, min(cue.place + _FARTHEST, sentence.stop)):
        token = passage.tokens[place]
        before = passage.tokens[place - 1].norm
        if token.norm in _COMPLEMENTIZERS and before not in {"потому", "так", "и", "тем"}:
            return place
        after_that = passage.tokens[place - 2].norm in _POINTS_AT
        asks = (
            before == ","
            and not after_that
            and (token.norm in QUESTION_WORDS or _has_whether(passage, place))
        )
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
        if len(words) > 1 and words[-1].norm in _POINTS_AT | {"том"}:
            words = words[:-1]
        while len(words) > 1 and words[-1].norm in words_of("preposition"):
            words = words[:-1]
        if all(token.is_word and not token.capital for token in words):
            stop += len(words)
    return (passage.span(cue.first, stop),)
