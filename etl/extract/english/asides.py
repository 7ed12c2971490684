"""Reports beside what is said: as X said, … · …, X said, … · …, said X."""

from dataclasses import replace

from etl.extract.clauses import trim_stops
from etl.extract.drafts import Draft, Source
from etl.extract.english.circumstances import after_addressee, after_circumstance
from etl.extract.english.contents import has_verb
from etl.extract.english.inverted import source_after
from etl.extract.english.saying import Saying, is_passive, subject_stop
from etl.extract.english.sources import source_of
from etl.extract.english.verbs import VerbForm
from etl.extract.lexicon import words_of
from etl.model.records import Span


def as_said(saying: Saying) -> Draft | None:
    """As X has made clear, … · …, as X said."""
    if not (saying.cue.has("aside") or saying.cue.has("kak")) or is_passive(saying):
        return None
    source = source_of(saying)
    if source is None or source.phrase is None or not _is_before_verb(saying, source):
        return None
    opens = source.phrase.first - 1
    if saying.norm(opens) != "as":
        return None
    stop = after_circumstance(saying, saying.cue.stop)
    if opens == saying.sentence.first and saying.norm(stop) == ",":
        content = _between(saying, stop + 1, saying.sentence.stop)
    elif saying.norm(opens - 1) == "," and _closes(saying, stop):
        content = _between(saying, saying.sentence.first, opens - 1)
    elif saying.norm(opens - 1) == "," and saying.norm(stop) == ",":
        draft = _around(saying, source, opens - 1, stop)
        return None if draft is None else replace(draft, rule="english_as_said")
    else:
        return None
    return None if content is None else saying.draft("english_as_said", source, (content,))


def aside(saying: Saying) -> Draft | None:
    """…, X said. · …, X said, … · …, said X."""
    if not saying.cue.has("aside") or saying.cue.form is not VerbForm.FINITE or is_passive(saying):
        return None
    source = _before_verb(saying)
    if source is not None and source.phrase is not None:
        comma, stop = source.phrase.first - 1, saying.cue.stop
    else:
        inverted = subject_stop(saying) == saying.cue.first and not _closes_relative(saying)
        source = source_after(saying) if inverted else None
        if source is None or source.phrase is None:
            return None
        comma, stop = saying.cue.first - 1, source.phrase.stop
    if saying.cue.has("whom"):
        stop = after_addressee(saying, stop)
    stop = after_circumstance(saying, stop)
    if saying.norm(comma) != "," or not (_closes(saying, stop) or saying.norm(stop) == ","):
        return None
    return _around(saying, source, comma, stop)


def _around(saying: Saying, source: Source, comma: int, stop: int) -> Draft | None:
    first = saying.sentence.first
    tokens, marks = saying.passage.tokens, {"•", "-", "–", "—", "*", ","}
    while first < comma and (
        saying.norm(first) in words_of("english_link") or tokens[first].norm in marks
    ):
        first += 1
    before = _between(saying, _after_subordinate(saying, first, comma), comma)
    if before is None:
        return None
    if _closes(saying, stop) or _tells_more(saying, stop + 1):
        return saying.draft("english_aside", source, (before,))
    alone = comma - first < 2 and saying.norm(first) not in {"that", "this", "it"}
    if alone and saying.norm(stop + 1) not in _verbs():
        return None
    after = _between(saying, stop + 1, saying.sentence.stop)
    parts = (before,) if after is None else (before, after)
    return saying.draft("english_aside", source, parts)


def _tells_more(saying: Saying, place: int) -> bool:
    """Whether the author goes on behind the report: …, said X, who … · …, said X, urging …"""
    norm = saying.norm(place)
    return norm in {"who", "which", "citing", "referring", "with"} or (
        place in saying.starts and norm.endswith("ing")
    )


def _verbs() -> frozenset[str]:
    return words_of("english_auxiliary_verb") | words_of("english_irregular_past")


def _after_subordinate(saying: Saying, first: int, comma: int) -> int:
    """«While X condemned it, the talks went on, Y said»: what X did is told by the author."""
    if saying.norm(first) not in words_of("english_subordinate"):
        return first
    ends = next((at for at in range(first, comma) if saying.norm(at) == ","), comma)
    told = any(place in saying.starts for place in range(first, ends))
    return ends + 1 if told and ends < comma else first


def _is_before_verb(saying: Saying, source: Source) -> bool:
    """Whether the subject stands right before its verb and is not shared with another; what tells
    more of it may stand between."""
    if source.phrase is None or source.phrase.stop > subject_stop(saying):
        return False
    between = range(source.phrase.stop, subject_stop(saying))
    return all(saying.passage.tokens[place].is_word for place in between)


def _before_verb(saying: Saying) -> Source | None:
    """The subject right before the verb, or before what tells more of it."""
    source = source_of(saying)
    if source is None or source.phrase is None:
        return None
    beside = _is_before_verb(saying, source) or _is_inserted(saying, source)
    return source if beside else None


def _is_inserted(saying: Saying, source: Source) -> bool:
    """…, X, a spokesman for Y, said."""
    phrase, last = source.phrase, subject_stop(saying) - 1
    stop = after_circumstance(saying, saying.cue.stop)
    if phrase is None or saying.norm(last) != "," or not _closes(saying, stop):
        return False
    first = saying.sentence.first
    return phrase.first - 1 > first and has_verb(saying, first, phrase.first - 1)


def _closes_relative(saying: Saying) -> bool:
    """X, who is …, announced: what follows the verb is no subject."""
    first = saying.sentence.first
    commas = (at for at in range(saying.cue.first - 2, first, -1) if saying.norm(at) == ",")
    return saying.norm(next(commas, first) + 1) in {"who", "which"}


def _closes(saying: Saying, place: int) -> bool:
    return place >= saying.sentence.stop or (
        saying.norm(place) in {".", "!", "?"} and place == saying.sentence.stop - 1
    )


def _between(saying: Saying, first: int, stop: int) -> Span | None:
    if first >= stop:
        return None
    tokens = saying.passage.tokens
    return trim_stops(saying.passage, tokens[first].start, tokens[stop - 1].stop)
