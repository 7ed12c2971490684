"""“…,” X said · “…,” said X · X said, “…” · “…,” X said, “…”"""

from dataclasses import replace

from etl.extract.drafts import AGENTLESS, Draft, Source
from etl.extract.english.circumstances import after_addressee, after_circumstance, complementizer
from etl.extract.english.cited import cited
from etl.extract.english.inverted import source_after
from etl.extract.english.pairs import pair_after, pair_before
from etl.extract.english.saying import Saying, subject_stop
from etl.extract.english.sources import source_of
from etl.extract.lexicon import words_of
from etl.model.records import Span

_CLAUSE_OPENS = frozenset({"the", "a", "he", "she", "it", "they", "there", "this", "his", "her"})
_FARTHEST = 20


def quotation(saying: Saying) -> Draft | None:
    """The quotation that ends right before the report, or that the verb announces."""
    cites = saying.cue.has("quoted")
    if not (saying.cue.has("quote") or cites):
        return None
    before = None if _is_followed(saying) else pair_before(saying)
    before = None if before is not None and _is_title(saying, before) else before
    after = pair_after(saying)
    if before is None and after is None:
        return cited(saying, None, None) if cites else None
    if cites:
        words = None if before is None else _cited_words(saying, before)
        return cited(saying, words, None if before is None else _floor(saying, before))
    if before is not None:
        by = saying.cue.stop + 1 if saying.norm(saying.cue.stop) == "by" else None
        at_once = saying.passage.tokens[saying.cue.first - 1].start < before.stop
        told = saying.cue.has("whom") and not at_once
        after_verb = None if told else source_after(saying, by)
        source = after_verb or source_of(saying, _floor(saying, before))
        again = _continued(saying, source)
        whole = _half_quoted(saying, before, source) if saying.cue.has("aside") else before
        content = (whole,) if again is None else (whole, again)
        return _quoted(saying, source, content)
    assert after is not None
    source = source_of(saying)
    return _quoted(saying, source, (*_begun(saying, after, source), after))


def _begun(saying: Saying, pair: Span, source: Source | None) -> tuple[Span, ...]:
    """«Peace, X said, “is near”»: the words before the report that a quotation goes on with."""
    passage, first = saying.passage, saying.sentence.first
    phrase = None if source is None else source.phrase
    if phrase is None or not passage.text[pair.start + 1 : pair.start + 2].islower():
        return ()
    comma = phrase.first - 1
    while saying.norm(first) in words_of("english_link") | {",", "•", "*"}:
        first += 1
    told = any(first <= place < comma for place in saying.starts)
    if told or saying.norm(comma) != "," or comma <= first:
        return ()
    if saying.norm(first) in words_of("english_preposition") | words_of("english_subordinate"):
        return ()
    return (Span(passage.tokens[first].start, passage.tokens[comma - 1].stop),)


def _is_title(saying: Saying, pair: Span) -> bool:
    """Whether the marks hold the name of a programme: on X's “Face the Country,”"""
    passage = saying.passage
    owned = passage.text[max(0, pair.start - 3) : pair.start] in {"'s ", "’s "}
    words = passage.text[pair.start + 1 : pair.stop - 1].split()
    return owned and len(words) > 1 and words[0][:1].isupper() and words[-1][:1].isupper()


def _half_quoted(saying: Saying, pair: Span, source: Source | None) -> Span:
    """«The move “is a mistake,” X said»: the words before the quotation that it goes on with; none
    where they are a report of the same speaker."""
    passage, first = saying.passage, saying.sentence.first
    opens = saying.cue.first
    while opens > first and passage.tokens[opens - 1].start >= pair.start:
        opens -= 1
    told = any(first <= place < opens for place in saying.starts)
    phrase = None if source is None else source.phrase
    ahead = range(opens, saying.cue.first if phrase is None else phrase.first)
    after = [saying.norm(at) for at in ahead if passage.tokens[at].start >= pair.stop]
    if "as" in after:
        return pair
    shared = source is None or not source.spans or source.spans[0].start < pair.stop
    if (told and shared) or opens == first or not passage.tokens[opens - 1].is_word:
        return pair
    while first < opens and (saying.norm(first) in words_of("english_link") | {",", "•", "*"}):
        first += 1
    return Span(passage.tokens[first].start, pair.stop) if first < opens else pair


def _is_followed(saying: Saying) -> bool:
    """Whether the words of the report follow its verb, whatever quotation stands before it."""
    if complementizer(saying, saying.cue.stop, far=saying.cue.has("whom")) is not None:
        return True
    told = after_addressee(saying, saying.cue.stop) if saying.cue.has("whom") else saying.cue.stop
    ahead = saying.norm(after_circumstance(saying, told))
    subject = saying.passage.tokens[subject_stop(saying) - 1].is_word
    unheard = saying.cue.has("whom") and told == saying.cue.stop
    return subject and not unheard and ahead in _CLAUSE_OPENS


def _quoted(saying: Saying, source: Source | None, content: tuple[Span, ...]) -> Draft:
    draft = saying.draft("english_quotation", source or AGENTLESS, content)
    return replace(draft, is_quotation=True)


def _cited_words(saying: Saying, before: Span) -> Span:
    """The quotation, with the report that it ends where the one cited tells what others said."""
    first = saying.sentence.first
    tokens = saying.passage.tokens
    told = any(place in saying.starts for place in range(first, saying.cue.first))
    whole = Span(tokens[first].start, before.stop)
    return whole if told and tokens[first].start < before.start else before


def _floor(saying: Saying, before: Span) -> int:
    """The first token after a quotation."""
    place = saying.cue.first
    while place > saying.sentence.first and (saying.passage.tokens[place - 1].start >= before.stop):
        place -= 1
    return place


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
            goes_on = opens and _is_cut(saying, ahead) and not _is_reported(saying, pair.span)
            return pair.span if goes_on else None
        if ahead in saying.starts or token.norm in {":", ";"}:
            return None
        if token.norm == "." and ahead + 1 < saying.sentence.stop and ahead > place + 3:
            return None
    return None


def _is_cut(saying: Saying, place: int) -> bool:
    """Whether the quotation goes on here: after a comma, or as a new sentence of its own."""
    before = saying.passage.tokens[place - 1].norm
    return before in {",", "."} or place == saying.sentence.stop


def _is_reported(saying: Saying, pair: Span) -> bool:
    """«…,” she added: a quotation that ends in a comma has a report of its own."""
    text = saying.passage.text
    return text[pair.stop - 2] == "," and text[pair.stop : pair.stop + 1] != "."
