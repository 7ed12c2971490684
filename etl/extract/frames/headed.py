"""Lines that begin with who speaks and a colon: «Блинкен: …», «С.В.Лавров: …»."""

from collections.abc import Iterator

from etl.extract.clauses import before_openers, trim_stops
from etl.extract.drafts import Draft
from etl.extract.earlier_subjects import source_of
from etl.extract.nominative import stem_of
from etl.extract.nouns import noun_phrase
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, is_kind
from etl.extract.subjects import subject_before
from etl.extract.turning import DASHES
from etl.model.vocabulary import SegmentKind, SpeakerKind

COLON = frozenset({":"})
OPENING_MARKS = frozenset({"«", "„", "“", '"'})
_TITLES = frozenset({SegmentKind.HEADLINE, SegmentKind.LIST_ITEM})
_LONGEST_TITLE = 200
_LONGEST_REPORT = 600
_ENDS_SPEAKER = frozenset({"о", "об", "про", ".", ",", "—", "–"})


def headed(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """The line's own speaker, told by a name and a colon at its very beginning."""
    first = before_openers(passage, sentence)
    phrase = noun_phrase(passage, first, sentence.stop)
    if phrase is None or phrase.plural or phrase.stop >= sentence.stop - 1:
        return
    opens_line = sentence.span.start == sentence.line.start
    if not opens_line and not _is_outlet(passage, phrase):
        return
    colon = phrase.nominative and passage.tokens[phrase.stop].norm == ":"
    if not colon or not _may_head(passage, sentence, phrase):
        return
    start = passage.tokens[phrase.stop + 1].start
    stop = sentence.line.stop if opens_line else sentence.span.stop
    content = trim_stops(passage, start, stop)
    if content is None:
        return
    pair = passage.quotation_at(content.start)
    yield Draft(
        rule="headline_colon" if sentence.kind in _TITLES else "line_colon",
        sentence=sentence,
        place=phrase.stop,
        source=source_of(passage, phrase),
        cue=(passage.span(phrase.stop, phrase.stop + 1),),
        content=(content,),
        is_quotation=pair is not None and pair.span == content,
    )


def _may_head(passage: Passage, sentence: Sentence, phrase: NounPhrase) -> bool:
    """Registered people speak anywhere; states, offices and unknown names in titles only."""
    if phrase.person is not None:
        return True
    if _is_outlet(passage, phrase):
        return sentence.span.stop - sentence.span.start <= _LONGEST_REPORT
    short = sentence.line.stop - sentence.line.start <= _LONGEST_TITLE
    if sentence.kind not in _TITLES and not short:
        return False
    if phrase.belongs_to is not None or (phrase.head is not None and phrase.head.kind == "person"):
        return True
    return sentence.kind in _TITLES and phrase.name is not None and _is_named(passage, phrase.name)


def _is_outlet(passage: Passage, phrase: NounPhrase) -> bool:
    known = phrase.belongs_to
    return known is not None and is_kind(passage, known, SpeakerKind.OUTLET)


def _is_named(passage: Passage, name: tuple[int, int]) -> bool:
    """Whether an unknown name stands elsewhere in the text too, so that it is no mere topic."""
    stem = stem_of(passage.tokens[name[1] - 1].norm)
    return any(
        token.capital and token.norm.startswith(stem) and not name[0] <= place < name[1]
        for place, token in enumerate(passage.tokens)
    )


def headline_dash(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """«…» — глава МИД об итогах встречи: a title that quotes and names the speaker after a dash."""
    pair = passage.quotation_at(passage.tokens[sentence.first].start)
    if sentence.kind not in _TITLES or pair is None or pair.span.start != sentence.span.start:
        return
    dash = next(
        at
        for at in range(sentence.first, sentence.stop + 1)
        if at == sentence.stop or passage.tokens[at].start >= pair.span.stop
    )
    if dash + 1 >= sentence.stop or passage.tokens[dash].norm not in DASHES:
        return
    phrase = noun_phrase(passage, dash + 1, sentence.stop)
    if phrase is None or not phrase.nominative or not _is_person(phrase):
        return
    ends = phrase.stop == sentence.stop or passage.tokens[phrase.stop].norm in _ENDS_SPEAKER
    if ends:
        yield Draft(
            rule="headline_colon",
            sentence=sentence,
            place=dash,
            source=source_of(passage, phrase),
            cue=(passage.span(dash, dash + 1),),
            content=(pair.span,),
            integrity=pair.integrity,
            is_quotation=True,
        )


def _is_person(phrase: NounPhrase) -> bool:
    return phrase.person is not None or (phrase.head is not None and phrase.head.kind == "person")


def headline_quotation(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """«…». В МИД ответили X: a title that quotes, and says in its next sentence who speaks."""
    after = passage.following(sentence)
    if sentence.kind not in _TITLES or after is None or after.line != sentence.line:
        return
    first = before_openers(passage, sentence)
    pair = passage.quotation_at(passage.tokens[first].start)
    if pair is None or pair.span.start != passage.tokens[first].start:
        return
    if passage.text[pair.span.stop : sentence.span.stop].strip(" .!?…"):
        return
    for cue in passage.cues_of(after):
        source = subject_before(passage, after, cue)
        if source is not None:
            yield Draft(
                rule="headline_quotation",
                sentence=sentence,
                place=cue.place,
                source=source,
                cue=(passage.span(cue.first, cue.stop),),
                content=(pair.span,),
                integrity=pair.integrity,
                is_quotation=True,
            )
            return
