"""X was quoted as saying · X was quoted by Y as saying · quoted as saying by Y"""

from dataclasses import replace

from etl.extract.drafts import Draft, Source
from etl.extract.english.anybody import anybody
from etl.extract.english.circumstances import after_circumstance
from etl.extract.english.contents import content_from, has_verb
from etl.extract.english.phrases import english_phrase, english_roles
from etl.extract.english.saying import Saying, is_passive
from etl.extract.english.sources import source_of
from etl.extract.english.verbs import VerbForm
from etl.extract.lexicon import words_of
from etl.model.records import Span


def cited(saying: Saying, before: Span | None, floor: int | None) -> Draft | None:
    """The one who is quoted, his words, and who passes them on."""
    saying_at = next(
        (
            place
            for place in range(saying.cue.stop, min(saying.cue.stop + 12, saying.sentence.stop))
            if saying.norm(place) in {"saying", "telling"} and saying.norm(place - 1) == "as"
        ),
        None,
    )
    source = source_of(saying, floor)
    if saying_at is None or source is None:
        return None
    together = saying_at <= saying.cue.stop + 1
    carriers = _carrier(saying, saying_at + 1 if together else saying.cue.stop)
    if not is_passive(saying) and saying.cue.form is VerbForm.FINITE:
        quoted = _quoted(saying, saying_at - 1)
        if quoted is None:
            return None
        source, carriers = quoted, (source,)
    parts = ((saying.cue.first, saying_at + 1),) if together else (
        (saying.cue.first, saying.cue.stop),
        (saying_at - 1, saying_at + 1),
    )  # fmt: skip
    content = before
    if content is None:
        content = _clause_before(saying, source) or _after(saying, saying_at + 1)
    if content is None:
        return None
    return replace(
        saying.draft("english_quoted_as", source, (content,)),
        cue=tuple(saying.passage.span(first, stop) for first, stop in parts),
        relay=carriers,
        is_quotation=before is not None,
    )


def _clause_before(saying: Saying, source: Source) -> Span | None:
    """«The talks will resume, X was quoted as saying by Y»"""
    phrase, first = source.phrase, saying.sentence.first
    if phrase is None or saying.norm(phrase.first - 1) != ",":
        return None
    if not is_passive(saying) or not has_verb(saying, first, phrase.first - 1):
        return None
    tokens = saying.passage.tokens
    return Span(tokens[first].start, tokens[phrase.first - 2].stop)


def _quoted(saying: Saying, stop: int) -> Source | None:
    """«Y quoted X as saying»: X between the verb and «as»."""
    first = saying.cue.stop
    phrase = english_phrase(saying.passage, first, stop) or anybody(saying.passage, first, stop)
    return None if phrase is None else Source((saying.passage.span(first, phrase.stop),), phrase)


def _after(saying: Saying, first: int) -> Span | None:
    """The content behind «saying», the carrier and the circumstances passed over."""
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
        or (saying.norm(stop - 1) != "by" and saying.norm(stop + 1) in english_roles())
    ):
        stop += 1
    phrase = english_phrase(saying.passage, by + 1, stop)
    return () if phrase is None else (Source((saying.passage.span(phrase.first, stop),), phrase),)
