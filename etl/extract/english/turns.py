"""Transcripts: a label opens a turn, which runs to the next label or to the end of the record.

One label alone counts only where it names an office or somebody known; a turn may have several
paragraphs. Sentences inside a turn give nothing else. The noise of the room, the clock at the end,
links and tags below a record belong to nobody's words.
"""

import re
from collections.abc import Iterator

from etl.extract.clauses import trim_stops
from etl.extract.drafts import Draft, Source
from etl.extract.english.labels import Label, is_speaker, labels_of
from etl.extract.english.phrases import english_phrase
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage
from etl.extract.phrases import NounPhrase
from etl.model.records import Span

_HEAD = re.compile(
    r"\((?:via interpreter|through (?:an )?interpreter|in [A-Z][a-z]+|as interpreted|translated|"
    r"off[- ]mic|off[- ]mike|laugh|inaudible|crosstalk|cross-talk|no audio)[^()\n]{0,20}\)\s*",
    re.IGNORECASE,
)
_RECORD_ENDS = re.compile(r"\n[ \t]*[*_=—–-]{3,}[ \t]*(?=\n|$)")
_TAIL = re.compile(
    r"(?:\s|^)(?:\((?:[^()\n]{0,20})?(?:laugh|applause|inaudible|crosstalk|cross-talk|cheers|"
    r"chuckl|gestur|pause|via interpreter)[^()\n]{0,30}\)|"
    r"(?:END\s+)?\d{1,2}:\d{2}\s*[AP]\.?\s?M\.?(?:\s+[A-Z]{2,4}\b)?|END\)?|\(END\)|#{3}|\\#{1,3})\W*$",
    re.IGNORECASE,
)
_TAGS = re.compile(
    r"\s*(?:\n[^\w\n]*(?:#\w+[ \t,]*)+|\n\W*(?:Read|Watch|Listen|Learn|Full)\b[^\n]*"
    r"(?:in full|more|text|video|transcript|live|here)\W*)\s*$"
)
_WINDOW = 160
_DASHES = "—–-*_ \t"


def turns(passage: Passage) -> tuple[tuple[Draft, Span], ...]:
    """Each turn with the stretch of text that it covers, label included."""
    labels = labels_of(passage)
    if len(labels) == 1 and not is_speaker(passage, labels[0]):
        return ()
    return tuple(_turns(passage, labels))


def _turns(passage: Passage, labels: list[Label]) -> Iterator[tuple[Draft, Span]]:
    for number, label in enumerate(labels):
        following = labels[number + 1] if number + 1 < len(labels) else None
        stop = passage.sentences[-1].span.stop
        if following is not None:
            sentence = following.sentence
            place = following.first
            while place > sentence.first and not passage.tokens[place - 1].is_word:
                place -= 1  # the sign before a label: ** or a picture
            opens = place == sentence.first and sentence.span.start == sentence.line.start
            stop = passage.tokens[place if opens else following.first].start
        begins = label.stop if label.colon is None else label.colon + 1
        source = passage.span(label.first, label.stop)
        if begins >= len(passage.tokens):
            continue
        start = passage.tokens[begins].start
        ends = _RECORD_ENDS.search(passage.text, start, stop)
        stop = stop if ends is None else ends.start()
        content = _spoken(passage, start, stop)
        if content is None:
            continue
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


def _spoken(passage: Passage, start: int, stop: int) -> Span | None:
    """The words of a turn without what surrounds them."""
    text = passage.text
    while start < stop and text[start] in _DASHES:
        start += 1
    opens = _HEAD.match(text, start, stop)
    start = start if opens is None else opens.end()
    for _ in range(8):
        stop = start + len(text[start:stop].rstrip(" \t\n\r\u00a0*_"))
        least = max(start, stop - _WINDOW)
        tail = _TAGS.search(text[least:stop]) or _TAIL.search(text[least:stop])
        if tail is None:
            break
        stop = least + tail.start()
    return trim_stops(passage, start, stop) if stop > start else None


def _phrase(passage: Passage, label: Label) -> NounPhrase | None:
    """Who takes the turn; nobody who could be named asks as «QUESTION»."""
    honorifics = words_of("english_honorific")
    titles = (at for at in range(label.first, label.stop) if passage.norms[at] in honorifics)
    first = next(titles, label.first)
    unnamed = passage.norms[first] in words_of("english_nobody")
    stop = label.stop
    while stop - 1 > first and _is_number(passage.norms[stop - 1]):
        stop -= 1  # OFFICIAL TWO
    return None if unnamed else english_phrase(passage, first, stop)


def _is_number(norm: str) -> bool:
    return norm.isdigit() or norm in {"one", "#"} or norm in words_of("english_quantity")
