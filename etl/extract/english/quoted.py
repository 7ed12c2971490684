"""“…,” X said · “…,” said X · X said, “…” · “…,” X said, “…”"""

from dataclasses import replace

from etl.extract.drafts import AGENTLESS, Draft, Source
from etl.extract.english.circumstances import after_addressee, after_circumstance, complementizer
from etl.extract.english.cited import cited
from etl.extract.english.inverted import source_after
from etl.extract.english.sources import Saying, source_of, subject_stop
from etl.extract.english.verbs import is_adverb
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage
from etl.model.records import Span

_CLOSING = frozenset({"”", '"', "»", "’’"})
_CLAUSE_OPENS = frozenset({"the", "a", "he", "she", "it", "they", "there", "this", "his", "her"})
_FARTHEST = 20


def quotation(saying: Saying) -> Draft | None:
    """The quotation that ends right before the report, or that the verb announces."""
    cites = saying.cue.has("quoted")
    if not (saying.cue.has("quote") or cites):
        return None
    before = None if _is_followed(saying) else pair_before(saying)
    after = _pair_after(saying)
    if before is None and after is None:
        return cited(saying, None, None) if cites else None
    if cites:
        return cited(saying, before, None if before is None else _floor(saying, before))
    if before is not None:
        by = saying.cue.stop + 1 if saying.norm(saying.cue.stop) == "by" else None
        at_once = saying.passage.tokens[saying.cue.first - 1].start < before.stop
        told = saying.cue.has("whom") and not at_once
        after_verb = None if told else source_after(saying, by)
        source = after_verb or source_of(saying, _floor(saying, before))
        again = _continued(saying, source)
        whole = _half_quoted(saying, before) if saying.cue.has("aside") else before
        content = (whole,) if again is None else (whole, again)
        return _quoted(saying, source, content)
    assert after is not None
    return _quoted(saying, source_of(saying), (after,))


def _half_quoted(saying: Saying, pair: Span) -> Span:
    """«The move “is a mistake,” X said»: the words before the quotation that it goes on with; none
    where they are a report of their own."""
    passage, first = saying.passage, saying.sentence.first
    opens = saying.cue.first
    while opens > first and passage.tokens[opens - 1].start >= pair.start:
        opens -= 1
    told = any(first <= place < opens for place in saying.starts)
    if told or opens == first or not passage.tokens[opens - 1].is_word:
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
            inner = passage.text[token.start - 1] in "'’"
            if saying.norm(place + 1) in {"and", "but"}:
                return None
            spoken = (
                passage.text[token.start - 1 - inner] in ",?!.—…"
                or passage.text[token.stop : token.stop + 1] == ","
            )
            between = any(at in saying.starts for at in range(place + 1, saying.cue.first))
            if pair is None and spoken and not between:
                return _opening_lost(saying, place)
            return pair.span if pair is not None and ends and spoken and not between else None
        if token.norm == "’" and passage.text[token.start - 1] in ",?!":
            return _single(passage, first, place)
        if token.norm in {".", ";", ":"} and not passage.tokens[place - 1].capital:
            return None
    return _sentence_before(saying)


def _single(passage: Passage, first: int, closer: int) -> Span | None:
    """‘…’ in single marks, which no apostrophe can open."""
    for place in range(closer - 1, first - 1, -1):
        if passage.tokens[place].norm == "‘":
            return Span(passage.tokens[place].start, passage.tokens[closer].stop)
    return None


def _single_after(saying: Saying, opener: int) -> Span | None:
    """‘…’ up to the single mark with a mark of its own before it."""
    passage = saying.passage
    for place in range(opener + 1, saying.sentence.stop):
        token = passage.tokens[place]
        if token.norm == "’" and passage.text[token.start - 1] in ",?!.":
            return Span(passage.tokens[opener].start, token.stop)
    return None


def _sentence_before(saying: Saying) -> Span | None:
    """«“…?” X asked.»: the mark of the question ended a sentence, the report is all of this one."""
    passage, sentence = saying.passage, saying.sentence
    last = sentence.first - 1
    if last < 0 or saying.cue.first - sentence.first > _FARTHEST:
        return None
    token = passage.tokens[last]
    stop = after_circumstance(saying, saying.cue.stop)
    alone = saying.norm(stop) in {".", "", ","}
    if token.norm not in _CLOSING or token.start < sentence.line.start or not alone:
        return None
    pair = passage.quotation_at(token.start)
    asks = passage.text[token.start - 1] in "?!…"
    return pair.span if pair is not None and pair.span.stop == token.stop and asks else None


def _pair_after(saying: Saying) -> Span | None:
    """The quotation after a comma or colon, also when it opens the next line; those told, the time
    and the occasion may stand before the mark."""
    passage = saying.passage
    mark = saying.cue.stop
    while is_adverb(saying.norm(mark)) or saying.norm(mark) in words_of("english_time") | {"on"}:
        mark += 1
    if saying.norm(mark) not in {",", ":"}:
        told = saying.cue.stop
        told = after_addressee(saying, told) if saying.cue.has("whom") else told
        mark = after_circumstance(saying, told)
    if saying.norm(mark) not in {",", ":"} or mark + 1 >= len(passage.tokens):
        return None
    opens = passage.tokens[mark + 1]
    if opens.norm == "‘":
        return _single_after(saying, mark + 1)
    following = mark + 1 < saying.sentence.stop or saying.norm(mark) == ":"
    pair = passage.quotation_at(opens.start) if following else None
    lone = passage.quotations.last_lone_opener(opens.start, opens.stop) is not None
    if pair is None and following and lone and opens.stop < len(passage.text):
        return Span(opens.start, max(saying.sentence.span.stop, opens.stop + 1))
    return pair.span if pair is not None and pair.span.start == opens.start else None


def _opening_lost(saying: Saying, closer: int) -> Span | None:
    """«…,” X said»: a quotation without its opening mark begins with its sentence."""
    token = saying.passage.tokens[closer]
    first = saying.passage.tokens[saying.sentence.first]
    lone = saying.passage.quotations.is_lone_closer(token.start)
    return Span(first.start, token.stop) if lone and first.start < token.start else None


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
