"""English in its simple forms: X said that … · “…,” X said · X urged Y to … · according to X.

English word order does most of the work: the subject stands between the beginning of the clause and
the verb, the content fills the rest of the sentence.
"""

from collections.abc import Iterator

from etl.extract.clauses import trim_stops
from etl.extract.drafts import AGENTLESS, Draft, Source
from etl.extract.english_words import EnglishCue, cues_of, source_before, source_phrase
from etl.extract.passage import Passage, Sentence
from etl.model.records import Span

MOST_CUES = 40
_PASSIVE = frozenset({"was", "were", "been", "being", "is", "are", "be"})
_LONGEST_LABEL = 6
_FARTHEST = 16


def english_drafts(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """Reports in one English sentence; inside a turn of a transcript there is only the turn."""
    turn = _turn(passage, sentence)
    if turn is not None:
        yield turn
        return
    carried: Source | None = None
    cues = cues_of(passage, sentence)
    if len(cues) > MOST_CUES:
        return
    starts = frozenset(cue.first for cue in cues)
    for cue in cues:
        draft = _quotation(passage, sentence, cue)
        draft = draft or _report(passage, sentence, cue, starts, carried)
        if draft is not None:
            carried = draft.source if draft.source.phrase is not None else carried
            yield draft
    yield from _according(passage, sentence)


def _turn(passage: Passage, sentence: Sentence) -> Draft | None:
    """SECRETARY BLINKEN: the whole line, where a label in capitals opens it."""
    if sentence.span.start != sentence.line.start:
        return None
    limit = min(sentence.first + _LONGEST_LABEL + 2, sentence.stop)
    colon = next(
        (at for at in range(sentence.first, limit) if passage.tokens[at].norm == ":"), None
    )
    if colon is None or colon == sentence.first:
        return None
    label = passage.span(sentence.first, colon)
    content = trim_stops(passage, passage.tokens[colon].stop, sentence.line.stop)
    if not label.of(passage.text).isupper() or content is None:
        return None
    phrase = source_phrase(passage, sentence.first, colon)
    return Draft(
        rule="english_transcript",
        sentence=sentence,
        place=colon,
        source=Source((label,), phrase),
        cue=(passage.span(colon, colon + 1),),
        content=(content,),
        is_quotation=True,
    )


def _quotation(passage: Passage, sentence: Sentence, cue: EnglishCue) -> Draft | None:
    """“…,” X said · “…,” said X · X said, “…”"""
    if "quote" not in cue.frames:
        return None
    before = _pair_before(passage, sentence, cue)
    if before is not None:
        source = _source_after(passage, cue) or source_before(passage, sentence, cue, before)
        return _draft("english_quotation", sentence, cue, source, (before,), is_quotation=True)
    mark = cue.stop
    if mark + 1 < sentence.stop and passage.tokens[mark].norm in {",", ":"}:
        pair = passage.quotation_at(passage.tokens[mark + 1].start)
        if pair is not None and pair.span.start == passage.tokens[mark + 1].start:
            source = source_before(passage, sentence, cue, None)
            content = (pair.span,)
            return _draft("english_quotation", sentence, cue, source, content, is_quotation=True)
    return None


def _pair_before(passage: Passage, sentence: Sentence, cue: EnglishCue) -> Span | None:
    """The quotation that ends right before the report."""
    for place in range(cue.first - 1, max(sentence.first - 1, cue.first - _FARTHEST), -1):
        token = passage.tokens[place]
        if token.norm in {"”", '"', "»"}:
            pair = passage.quotation_at(token.start)
            ends = pair is not None and pair.span.stop == token.stop
            spoken = passage.text[token.start - 1] in ",?!.—"
            return pair.span if pair is not None and ends and spoken else None
        if token.norm in {".", ";", ":"} and not passage.tokens[place - 1].capital:
            return None
    return None


def _source_after(passage: Passage, cue: EnglishCue) -> Source | None:
    """The subject right after the verb: said X."""
    stop = cue.stop
    while stop < len(passage.tokens) and (
        passage.tokens[stop].capital or passage.tokens[stop].norm in {"the", "of", "a", "'", "’"}
    ):
        stop += 1
    if stop == cue.stop or not passage.tokens[cue.stop].is_word:
        return None
    phrase = source_phrase(passage, cue.stop, stop)
    return None if phrase is None else Source((passage.span(cue.stop, stop),), phrase)


def _report(
    passage: Passage,
    sentence: Sentence,
    cue: EnglishCue,
    starts: frozenset[int],
    carried: Source | None,
) -> Draft | None:
    """X said that … · X urged Y to … · X condemned Y"""
    found = _content_first(passage, sentence, cue)
    if found is None:
        return None
    rule, first = found
    before = passage.tokens[cue.first - 1].norm if cue.first > sentence.first else ""
    source = AGENTLESS if before in _PASSIVE else source_before(passage, sentence, cue, None)
    joined = before in {"and", "but", ","} or before.endswith("ly")
    if source is None and joined:
        source = carried
    if source is None or (before in _PASSIVE and rule != "english_clause"):
        return None
    content = trim_stops(
        passage, passage.tokens[first].start, _content_stop(passage, sentence, first, starts)
    )
    return None if content is None else _draft(rule, sentence, cue, source, (content,))


def _content_first(passage: Passage, sentence: Sentence, cue: EnglishCue) -> tuple[str, int] | None:
    """The rule that fits the words after the verb, and the token its content begins with."""
    limit = min(cue.stop + _FARTHEST, sentence.stop)
    if cue.stop >= sentence.stop:
        return None
    if "clause" in cue.frames:
        for place in range(cue.stop, limit):
            if passage.tokens[place].norm in {"that", "whether"}:
                return "english_clause", place
            if passage.tokens[place].norm in {".", ";", ":", "”"}:
                break
    following = passage.tokens[cue.stop]
    if not following.is_word and passage.quotation_at(following.start) is None:
        return None
    if "zero" in cue.frames and following.norm not in {"in", "on", "at", "to", "of", "after"}:
        return "english_clause", cue.stop
    norms = [token.norm for token in passage.tokens[cue.stop : limit]]
    if "inf" in cue.frames and "to" in norms:
        return "inf", cue.stop
    for frame in ("about", "accuse", "object"):
        if frame in cue.frames and following.norm not in {"to", "by", "in", "on", "that", "of"}:
            return frame, cue.stop
    return None


def _content_stop(passage: Passage, sentence: Sentence, first: int, starts: frozenset[int]) -> int:
    """The end of the sentence, or the place where the author adds another report."""
    for place in range(first + 1, sentence.stop):
        norm = passage.tokens[place].norm
        ahead = place + 1
        while ahead < sentence.stop and passage.tokens[ahead].norm in {"and", "but", "also"}:
            ahead += 1
        if norm in {"and", "but", ","} and ahead in starts:
            return passage.tokens[place].start
    pair = passage.quotation_at(passage.tokens[sentence.stop - 1].start)
    return pair.span.stop if pair is not None else sentence.span.stop


def _according(passage: Passage, sentence: Sentence) -> Iterator[Draft]:
    """…, according to X · According to X, …"""
    for place in range(sentence.first, sentence.stop - 2):
        if passage.tokens[place].norm != "according" or passage.tokens[place + 1].norm != "to":
            continue
        stop = next(
            (at for at in range(place + 2, sentence.stop)
             if passage.tokens[at].norm in {",", ".", ";"}), sentence.stop,
        )  # fmt: skip
        phrase = source_phrase(passage, place + 2, stop) if stop > place + 2 else None
        start, end = passage.tokens[stop - 1].stop + 1, sentence.span.stop
        if place > sentence.first:
            start, end = sentence.span.start, passage.tokens[place].start
        content = trim_stops(passage, start, end) if start < end else None
        if phrase is None or content is None:
            continue
        yield Draft(
            rule="english_prefaced",
            sentence=sentence,
            place=place,
            source=Source((passage.span(place + 2, stop),), phrase),
            cue=(passage.span(place, place + 2),),
            content=(content,),
        )


def _draft(
    rule: str,
    sentence: Sentence,
    cue: EnglishCue,
    source: Source | None,
    content: tuple[Span, ...],
    *,
    is_quotation: bool = False,
) -> Draft:
    return Draft(
        rule=rule,
        sentence=sentence,
        place=cue.first,
        source=source or AGENTLESS,
        cue=(cue.span,),
        content=content,
        flag=cue.flag,
        is_quotation=is_quotation,
    )
