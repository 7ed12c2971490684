"""Reports that «как» leads in: Как заявил X, … · …, как заявил X, … · Как X заявил, …"""

from etl.extract.clauses import content_span, words_before
from etl.extract.cues import FINITE, Cue, CueForm
from etl.extract.drafts import AGENTLESS, Draft, Source
from etl.extract.frames.referring import pointer_at
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.subjects import subject_after, subject_before
from etl.model.records import Span

_FARTHEST = 16
_LEADS_TO_HOW = frozenset({"том", "вопрос", "того", "тому", "вот", "так", "тем"})


def as_said(passage: Passage, sentence: Sentence, cue: Cue, _: Source | None) -> Draft | None:
    """Как заявил X, … · …, как заявил X, …"""
    impersonal = cue.word.form is CueForm.IMPERSONAL
    if cue.word.form not in FINITE and not impersonal:
        return None
    how = cue.place - 1
    while how > sentence.first and passage.tokens[how].norm in words_of("adverb"):
        how -= 1
    inside = None
    if how > sentence.first and passage.tokens[how].norm != "как":
        inside = _between(passage, sentence, cue)
        how = how if inside is None or inside.phrase is None else inside.phrase.first - 1
    if how < sentence.first or passage.tokens[how].norm != "как":
        return None
    asked = inside is not None and passage.tokens[max(0, how - 2)].norm in _LEADS_TO_HOW
    opens = how == sentence.first or (passage.tokens[how - 1].norm == "," and not asked)
    if not opens:
        return None
    source = inside or subject_after(passage, cue, sentence.stop)
    if source is None and impersonal and not _is_saw(passage, cue):
        source = AGENTLESS
    if source is None or (source.phrase is None and not impersonal):
        return None
    after = cue.stop if source.phrase is None else max(source.phrase.stop, cue.stop)
    comma = _next_comma(passage, sentence, after)
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


def _is_saw(passage: Passage, cue: Cue) -> bool:
    """«Как говорится, …» quotes nobody."""
    ends = cue.stop >= len(passage.tokens) or passage.tokens[cue.stop].norm == ","
    return cue.word.lemma == "говориться" and ends


def _between(passage: Passage, sentence: Sentence, cue: Cue) -> Source | None:
    """The subject between «как» and its verb: как X заявил."""
    source = subject_before(passage, sentence, cue)
    return source if source is not None and source.phrase is not None else None


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
