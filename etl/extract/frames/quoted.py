"""Quotations and the report that stands before, after or inside them.

A quotation that lost one of its marks is mended: it begins with the sentence of its closing mark
(and the first-person sentences before it), or ends where the report begins.
"""

from etl.extract.clauses import QUESTION_WORDS, trim_stops
from etl.extract.cues import FINITE, Cue, CueForm
from etl.extract.drafts import AGENTLESS, Draft, Source
from etl.extract.frames.mending import last_sentence_stop
from etl.extract.frames.quotation_places import (
    continuation,
    following_quotation,
    mark_before,
    quotation_before,
)
from etl.extract.passage import Passage, Sentence
from etl.extract.plain_subjects import plain_subject
from etl.extract.subjects import subject_after, subject_before, takes_over
from etl.model.records import Span
from etl.model.vocabulary import QuoteIntegrity

_SPOKEN = FINITE | {CueForm.IMPERSONAL}
_LONGEST_REPORT = 30
# Words with which a quotation itself goes on after a dash or a comma.
_GOES_ON = frozenset(
    {"но", "а", "и", "или", "что", "чтобы", "если", "когда", "все", "мы", "вы", "я"}
)


def quotation_then_cue(
    passage: Passage, sentence: Sentence, cue: Cue, carried: Source | None
) -> Draft | None:
    """«…», — заявил X. · «…, — заявил X. — …» · …», — заявил X."""
    if cue.word.form not in _SPOKEN or not (cue.has("quote") or cue.has("aside")):
        return None
    mark = mark_before(passage, cue.place)
    if mark is None:
        return None
    leads = {token.norm for token in passage.tokens[mark + 1 : cue.first]}
    found = None if leads & _GOES_ON else quotation_before(passage, sentence, cue, mark)
    if found is None:
        return None
    source = subject_after(passage, cue, _report_stop(passage, cue.place), loose=True)
    if source is None and mark + 1 < cue.place:
        source = subject_before(passage, sentence, cue)
    if source is None and not takes_over(passage, sentence, cue):
        source = AGENTLESS
    content, integrity = found
    content += continuation(passage, sentence, cue, content)
    return Draft(
        rule="interrupted_quotation" if len(content) > 1 else "quotation_then_cue",
        sentence=sentence,
        place=cue.place,
        source=source or carried or AGENTLESS,
        cue=(passage.span(cue.first, cue.stop),),
        content=content,
        integrity=integrity,
        flag=cue.word.flag,
        is_quotation=True,
    )


def cue_then_quotation(
    passage: Passage, sentence: Sentence, cue: Cue, carried: Source | None
) -> Draft | None:
    """X заявил: «…»."""
    if cue.word.form not in _SPOKEN | {CueForm.CONVERB} or not cue.has("quote"):
        return None
    colon = _colon_after(passage, sentence, cue.place)
    if colon is None or colon + 1 >= len(passage.tokens):
        return None
    start = passage.tokens[colon + 1].start
    pair = passage.quotation_at(start)
    if pair is not None and pair.span.start == start:
        content: tuple[Span, ...] = (pair.span,)
        integrity = pair.integrity
    elif passage.quotations.last_lone_opener(start, start + 1) is not None:
        stop = last_sentence_stop(passage, sentence)
        mended = trim_stops(passage, start, stop)
        if mended is None:
            return None
        content, integrity = (mended,), QuoteIntegrity.CLOSE_MISSING
    else:
        return None
    source = subject_before(passage, sentence, cue) or subject_after(passage, cue, colon)
    source = source or plain_subject(passage, sentence, cue)
    if source is None and takes_over(passage, sentence, cue):
        source = carried
    content += following_quotation(passage, content[-1].stop)
    return Draft(
        rule="cue_then_quotation",
        sentence=sentence,
        place=cue.place,
        source=source or AGENTLESS,
        cue=(passage.span(cue.first, cue.stop),),
        content=content,
        integrity=integrity,
        flag=cue.word.flag,
        is_quotation=True,
    )


def _colon_after(passage: Passage, sentence: Sentence, place: int) -> int | None:
    """The colon that leads to the quotation, with no complementizer or other verb before it."""
    for after in range(place + 1, min(place + _LONGEST_REPORT, sentence.stop)):
        token = passage.tokens[after]
        if token.norm == ":":
            return after
        asks = passage.tokens[after - 1].norm == "," and token.norm in QUESTION_WORDS
        complementizer = asks or token.norm in {"что", "чтобы", "будто"}
        if complementizer or after in passage.cues or token.norm in {";", ".", "?", "!"}:
            if token.norm == "." and passage.tokens[after - 1].capital:
                continue
            return None
    return None


def _report_stop(passage: Passage, place: int) -> int:
    """The token at which the report after a quotation ends."""
    for after in range(place + 1, min(place + _LONGEST_REPORT, len(passage.tokens))):
        token = passage.tokens[after]
        one_letter = passage.tokens[after - 1].stop - passage.tokens[after - 1].start == 1
        if token.norm == "." and not one_letter:
            return after
        if "\n" in passage.text[passage.tokens[after - 1].stop : token.start]:
            return after
    return min(place + _LONGEST_REPORT, len(passage.tokens))
