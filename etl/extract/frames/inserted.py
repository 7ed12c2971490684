"""A report between commas inside the marks themselves: «К осени, заявил X, мост будет открыт»."""

from etl.extract.cues import FINITE, Cue
from etl.extract.drafts import Draft, Source
from etl.extract.passage import Passage, Sentence
from etl.extract.subjects import subject_after
from etl.model.records import Span


def inserted_report(
    passage: Passage, sentence: Sentence, cue: Cue, _: Source | None
) -> Draft | None:
    """«…, заявил X, …»: the report interrupts the first sentence of the quotation."""
    if cue.word.form not in FINITE or not cue.has("aside") or cue.first <= sentence.first:
        return None
    pair = passage.quotation_at(passage.tokens[cue.first].start)
    comma = passage.tokens[cue.first - 1]
    if pair is None or comma.norm != "," or pair.span.start < sentence.span.start:
        return None
    source = subject_after(passage, cue, sentence.stop)
    phrase = None if source is None else source.phrase
    if source is None or phrase is None or phrase.stop + 1 >= sentence.stop:
        return None
    if passage.tokens[phrase.stop].norm != ",":
        return None
    right = passage.tokens[phrase.stop + 1].start
    if comma.start - pair.span.start < 2 or right >= pair.span.stop - 1:
        return None
    return Draft(
        rule="interrupted_quotation",
        sentence=sentence,
        place=cue.place,
        source=source,
        cue=(passage.span(cue.first, cue.stop),),
        content=(Span(pair.span.start, comma.start), Span(right, pair.span.stop)),
        integrity=pair.integrity,
        flag=cue.word.flag,
        is_quotation=True,
    )
