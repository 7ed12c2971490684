"""Transcripts: a label in capitals opens a turn, which runs to the next label.

One label alone counts only where it names an office or somebody known; a turn may have several
paragraphs. Sentences inside a turn give nothing else.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from etl.extract.clauses import trim_stops
from etl.extract.drafts import Draft, Source
from etl.extract.english.phrases import english_phrase, english_roles
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import NounPhrase, is_kind
from etl.model.records import Span
from etl.model.vocabulary import Language, SegmentKind, SpeakerKind

_LONGEST_LABEL = 8
_TITLES = frozenset({"mr", "ms", "mrs", "dr"})


@dataclass(frozen=True, slots=True)
class _Label:
    """The label of a turn: its sentence, its tokens ``[first, stop)``, the colon if it has one."""

    sentence: Sentence
    first: int
    stop: int
    colon: int | None


def turns(passage: Passage) -> tuple[tuple[Draft, Span], ...]:
    """Each turn with the stretch of text that it covers, label included."""
    found = (_label(passage, sentence) for sentence in passage.sentences)
    labels = [label for label in found if label is not None]
    if len(labels) == 1 and not _is_speaker(passage, labels[0]):
        return ()
    colons = any(label.colon is not None for label in labels)
    labels = [label for label in labels if label.colon is not None or colons]
    return tuple(_turns(passage, labels))


def _turns(passage: Passage, labels: list[_Label]) -> Iterator[tuple[Draft, Span]]:
    for number, label in enumerate(labels):
        following = labels[number + 1].sentence.span.start if number + 1 < len(labels) else None
        stop = passage.sentences[-1].span.stop if following is None else following
        begins = label.stop if label.colon is None else label.colon + 1
        content = trim_stops(passage, passage.tokens[begins].start, stop)
        if content is None:
            continue
        source = passage.span(label.first, label.stop)
        colon = label.stop - 1 if label.colon is None else label.colon
        yield (
            Draft(
                rule="english_transcript",
                sentence=label.sentence,
                place=colon,
                source=Source((source,), _phrase(passage, label)),
                cue=(passage.span(colon, colon + 1),),
                content=(content,),
                is_quotation=True,
            ),
            Span(source.start, stop),
        )


def _label(passage: Passage, sentence: Sentence) -> _Label | None:
    """The label that opens the line of a sentence."""
    if sentence.span.start != sentence.line.start or sentence.language is not Language.EN:
        return None
    if sentence.kind is SegmentKind.HEADLINE:
        return None
    first = sentence.first
    while first < sentence.stop - 1 and not passage.tokens[first].is_word:
        first += 1
    limit = min(first + _LONGEST_LABEL + 2, sentence.stop - 1)
    colon = next((at for at in range(first + 1, limit) if passage.tokens[at].norm == ":"), None)
    if colon is None:
        return _question(passage, sentence)
    stop = next((at for at in range(first + 1, colon) if passage.tokens[at].norm == "("), colon)
    written = passage.span(first, stop).of(passage.text)
    barred = passage.tokens[first].norm in words_of("english_no_label")
    label = written.isupper() or _is_known(passage, first, stop)
    return _Label(sentence, first, stop, colon) if label and not barred else None


def _is_known(passage: Passage, first: int, stop: int) -> bool:
    """Whether a label without capitals is a person of the registry, or «Question»."""
    known = passage.mention_at.get(first)
    if known is None:
        return stop == first + 1 and passage.tokens[first].norm in {"question", "answer"}
    return (known.first, known.stop) == (first, stop) and is_kind(
        passage, known, SpeakerKind.PERSON
    )


def _question(passage: Passage, sentence: Sentence) -> _Label | None:
    """The label Q, which has no colon."""
    first = passage.tokens[sentence.first]
    alone = first.written_in(passage.text) == "Q" and sentence.stop - sentence.first > 3
    return _Label(sentence, sentence.first, sentence.first + 1, None) if alone else None


def _phrase(passage: Passage, label: _Label) -> NounPhrase | None:
    """Who takes the turn; nobody who could be named asks as «QUESTION»."""
    titles = (at for at in range(label.first, label.stop) if passage.tokens[at].norm in _TITLES)
    first = next(titles, label.first)
    unnamed = passage.tokens[first].norm in words_of("english_nobody")
    return None if unnamed else english_phrase(passage, first, label.stop)


def _is_speaker(passage: Passage, label: _Label) -> bool:
    words = {passage.tokens[place].norm for place in range(label.first, label.stop)}
    titled = bool(words & words_of("english_title")) or any(one in english_roles() for one in words)
    known = any(place in passage.mention_at for place in range(label.first, label.stop))
    return label.colon is not None and (titled or known)
