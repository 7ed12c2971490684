"""“…,” X said · “…,” said X · X said, “…” · “…,” X said, “…” · X was quoted as saying"""

from dataclasses import replace

from etl.extract.drafts import AGENTLESS, Draft, Source
from etl.extract.english.contents import after_circumstance, content_from
from etl.extract.english.phrases import english_phrase, english_roles
from etl.extract.english.sources import Saying, source_of
from etl.extract.english.verbs import is_adverb
from etl.extract.lexicon import words_of
from etl.model.records import Span

_CLOSING = frozenset({"”", '"', "»", "’’"})
_FARTHEST = 20


def quotation(saying: Saying) -> Draft | None:
    """The quotation that ends right before the report, or that the verb announces."""
    cited = saying.cue.has("quoted")
    if not (saying.cue.has("quote") or cited):
        return None
    before = pair_before(saying)
    after = _pair_after(saying)
    if before is None and after is None:
        return _cited(saying, None) if cited else None
    if cited:
        return _cited(saying, before)
    if before is not None:
        after_verb = None if saying.cue.has("whom") else source_after(saying)
        source = after_verb or source_of(saying, _floor(saying, before))
        again = _continued(saying, source)
        content = (before,) if again is None else (before, again)
        return _quoted(saying, source, content)
    assert after is not None
    return _quoted(saying, source_of(saying), (after,))


def _quoted(saying: Saying, source: Source | None, content: tuple[Span, ...]) -> Draft:
    draft = saying.draft("english_quotation", source or AGENTLESS, content)
    return replace(draft, is_quotation=True)


def _floor(saying: Saying, before: Span) -> int:
    """The first token after a quotation."""
    place = saying.cue.first
    while place > saying.sentence.first and (saying.passage.tokens[place - 1].start >= before.stop):
        place -= 1
    return place


def pair_before(saying: Saying) -> Span | None:
    """The quotation that ends right before the report."""
    passage, first = saying.passage, saying.sentence.first
    for place in range(saying.cue.first - 1, max(first - 1, saying.cue.first - _FARTHEST), -1):
        token = passage.tokens[place]
        if token.norm in _CLOSING:
            pair = passage.quotation_at(token.start)
            ends = pair is not None and pair.span.stop == token.stop
            spoken = (
                passage.text[token.start - 1] in ",?!.—…"
                or passage.text[token.stop : token.stop + 1] == ","
            )
            between = any(at in saying.starts for at in range(place + 1, saying.cue.first))
            return pair.span if pair is not None and ends and spoken and not between else None
        if token.norm in {".", ";", ":"} and not passage.tokens[place - 1].capital:
            return None
    return None


def _pair_after(saying: Saying) -> Span | None:
    """The quotation after a comma or colon, also when it opens the next line."""
    passage = saying.passage
    mark = saying.cue.stop
    while is_adverb(saying.norm(mark)) or saying.norm(mark) in words_of("english_time") | {"on"}:
        mark += 1
    if saying.norm(mark) not in {",", ":"} or mark + 1 >= len(passage.tokens):
        return None
    opens = passage.tokens[mark + 1]
    following = mark + 1 < saying.sentence.stop or saying.norm(mark) == ":"
    pair = passage.quotation_at(opens.start) if following else None
    return pair.span if pair is not None and pair.span.start == opens.start else None


def _continued(saying: Saying, source: Source | None) -> Span | None:
    """The second part of an interrupted quotation: it opens right after the report."""
    passage = saying.passage
    place = saying.cue.stop
    if source is not None and source.spans and source.spans[-1].start >= saying.cue.span.stop:
        while place < saying.sentence.stop and passage.tokens[place].start < source.spans[-1].stop:
            place += 1
    for ahead in range(place, min(place + _FARTHEST, len(passage.tokens))):
        token = passage.tokens[ahead]
        pair = None if token.is_word else passage.quotation_at(token.start)
        if pair is not None and pair.span.start == token.start:
            opens = passage.text[token.start] in '"“«'
            return pair.span if opens and _is_cut(saying, ahead) else None
        if ahead in saying.starts or token.norm in {":", ";"}:
            return None
        if token.norm == "." and ahead + 1 < saying.sentence.stop and ahead > place + 3:
            return None
    return None


def _is_cut(saying: Saying, place: int) -> bool:
    """Whether the quotation goes on here: after a comma, or as a new sentence of its own."""
    before = saying.passage.tokens[place - 1].norm
    return before in {",", "."} or place == saying.sentence.stop


def source_after(saying: Saying) -> Source | None:
    """The subject right after the verb: said X · said X, the minister"""
    passage = saying.passage
    stop = saying.cue.stop
    small = words_of("english_inside_name")
    while stop < saying.sentence.stop and (
        passage.tokens[stop].capital
        or saying.norm(stop) in small
        or saying.norm(stop) in english_roles()
        or _adjective(saying, stop)
    ):
        stop += 1
    while stop > saying.cue.stop and saying.norm(stop - 1) in small:
        stop -= 1
    if stop == saying.cue.stop or not passage.tokens[saying.cue.stop].is_word:
        return None
    phrase = english_phrase(passage, saying.cue.stop, stop)
    return None if phrase is None else Source((passage.span(phrase.first, stop),), phrase)


def _adjective(saying: Saying, place: int) -> bool:
    """A small word between article and office: said the diplomatic source."""
    if saying.norm(place - 1) not in {"the", "a", "an", "one", "senior"}:
        return False
    ahead = {saying.norm(place + 1), saying.norm(place + 2)}
    return any(norm in english_roles() for norm in ahead)


def _cited(saying: Saying, before: Span | None) -> Draft | None:
    """X was quoted as saying · X was quoted by Y as saying · quoted as saying by Y"""
    saying_at = next(
        (
            place
            for place in range(saying.cue.stop, min(saying.cue.stop + 12, saying.sentence.stop))
            if saying.norm(place) in {"saying", "telling"} and saying.norm(place - 1) == "as"
        ),
        None,
    )
    source = source_of(saying, None if before is None else _floor(saying, before))
    if saying_at is None or source is None:
        return None
    together = saying_at == saying.cue.stop + 1
    parts = ((saying.cue.first, saying_at + 1),) if together else (
        (saying.cue.first, saying.cue.stop),
        (saying_at - 1, saying_at + 1),
    )  # fmt: skip
    content = before
    if content is None:
        content = _after(saying, saying_at + 1)
    if content is None:
        return None
    by = saying.cue.stop if not together else saying_at + 1
    return replace(
        saying.draft("english_quoted_as", source, (content,)),
        cue=tuple(saying.passage.span(first, stop) for first, stop in parts),
        relay=_carrier(saying, by),
        is_quotation=before is not None,
    )


def _after(saying: Saying, first: int) -> Span | None:

    place = first
    if saying.norm(place) == "by":
        relay = _carrier(saying, place)
        place = place + 1 if not relay or relay[0].phrase is None else relay[0].phrase.stop
    place = after_circumstance(saying, place)
    return content_from(saying, place + (saying.norm(place) in {",", ":"}))


def _carrier(saying: Saying, by: int) -> tuple[Source, ...]:
    """Who passes the words on: «by Y»."""
    if saying.norm(by) != "by":
        return ()
    stop = by + 1
    small = words_of("english_inside_name")
    while stop < saying.sentence.stop and (
        saying.passage.tokens[stop].capital
        or saying.norm(stop) in small
        or saying.norm(stop) in english_roles()
    ):
        stop += 1
    phrase = english_phrase(saying.passage, by + 1, stop)
    return () if phrase is None else (Source((saying.passage.span(phrase.first, stop),), phrase),)
