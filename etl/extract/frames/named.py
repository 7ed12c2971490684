"""Naming with the thing before the verb and no subject of its own: «В X это назвали …»."""

from etl.extract.agreement import before_adverbs
from etl.extract.clauses import clause_start, content_span
from etl.extract.cues import Cue, CueForm
from etl.extract.drafts import Draft, Source
from etl.extract.earlier_subjects import source_of
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase
from etl.extract.subjects import subject_after, subject_before


def fronted_name(passage: Passage, sentence: Sentence, cue: Cue, _: Source | None) -> Draft | None:
    """В X это назвали … · Это назвали в X …: the thing named stands before the verb."""
    if not cue.has("name") or not cue.word.plural or cue.word.form is CueForm.CONVERB:
        return None
    subject = subject_before(passage, sentence, cue)
    if subject is not None and subject.phrase is not None and _is_subject(passage, subject.phrase):
        return None
    left = clause_start(passage, sentence, cue.place)
    stop = before_adverbs(passage, cue.place, left)
    after = subject_after(passage, cue, sentence.stop)
    if after is not None and after.phrase is not None and stop > left:
        return _named(passage, sentence, cue, after, (left, stop), after.phrase.stop)
    for place in range(left, stop):
        if passage.tokens[place].norm not in {"в", "во"}:
            continue
        phrase = noun_phrase(passage, place + 1, stop)
        if phrase is None or phrase.person is not None:
            return None
        source = source_of(passage, phrase)
        if phrase.stop >= stop:
            return _named(passage, sentence, cue, source, (left, place), cue.stop)
        return _named(passage, sentence, cue, source, (phrase.stop, stop), cue.stop)
    return None


def _named(
    passage: Passage,
    sentence: Sentence,
    cue: Cue,
    source: Source,
    thing: tuple[int, int],
    rest: int,
) -> Draft | None:
    if thing[0] >= thing[1]:
        return None
    before = passage.span(*thing)
    after = content_span(passage, sentence, rest, cue) if rest < sentence.stop else None
    if after is None:
        return None
    return Draft(
        rule="name",
        sentence=sentence,
        place=cue.place,
        source=source,
        cue=(passage.span(cue.first, cue.stop),),
        content=(before, after),
        flag=cue.word.flag,
    )


def _is_subject(passage: Passage, phrase: NounPhrase) -> bool:
    """Whether a phrase is the subject itself, not a place one speaks in."""
    before = passage.tokens[phrase.first - 1].norm if phrase.first else ""
    return phrase.nominative and before not in {"в", "во", "на"}
