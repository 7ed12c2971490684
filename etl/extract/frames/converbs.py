"""Converbs before their sentence's own verb: «Отметив, что …, в МИД заявили о …».

Who speaks stands in the main clause, and what is said ends where that clause begins.
"""

from dataclasses import replace

from etl.extract.clauses import OPENERS, before_openers, clause_start
from etl.extract.cues import FINITE, Cue, CueForm
from etl.extract.drafts import Draft, Source
from etl.extract.frames.acted import complement
from etl.extract.frames.reported import clause
from etl.extract.passage import Passage, Sentence
from etl.extract.subjects import subject_after, subject_before
from etl.model.records import Span

_LATEST = 2


def opening_converb(
    passage: Passage, sentence: Sentence, cue: Cue, _: Source | None
) -> Draft | None:
    """The report of a converb that opens its sentence, if the main verb reports too."""
    if cue.word.form is not CueForm.CONVERB or cue.word.lemma == "ссылаться":
        return None
    if cue.place - before_openers(passage, sentence) >= _LATEST:
        return None
    main = _main_clause(passage, sentence, cue)
    if main is None:
        return None
    source, left = main
    own = _up_to(passage, sentence, left - 1)
    draft = clause(passage, own, cue, source) or complement(passage, own, cue, source)
    return None if draft is None else replace(draft, source=source, sentence=sentence)


def _main_clause(passage: Passage, sentence: Sentence, converb: Cue) -> tuple[Source, int] | None:
    """Who speaks in the main clause, and the token it begins with."""
    for cue in passage.cues_of(sentence):
        if cue.place <= converb.stop + 1 or cue.word.form not in FINITE:
            continue
        left = clause_start(passage, sentence, cue.place)
        opens = passage.tokens[left].norm
        dependent = opens in OPENERS or opens.startswith("котор")
        if left - 1 <= converb.stop or passage.tokens[left - 1].norm != "," or dependent:
            continue
        source = subject_before(passage, sentence, cue)
        source = source or subject_after(passage, cue, sentence.stop)
        phrase = None if source is None else source.phrase
        if source is not None and phrase is not None and phrase.first >= left:
            return source, left
    return None


def _up_to(passage: Passage, sentence: Sentence, stop: int) -> Sentence:
    """The sentence as if it ended before token ``stop``."""
    return replace(sentence, stop=stop, span=Span(sentence.span.start, passage.tokens[stop].start))
