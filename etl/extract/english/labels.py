"""The labels of a transcript: MS. PSAKI: … · QUESTION: … · Q … · FM Sergey Lavrov: …

A label opens its line, or stands inside a line where the breaks between turns were lost; there it
needs a title, so that no other capitals are taken for a label.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from etl.extract.english.phrases import english_roles
from etl.extract.lexicon import words_of
from etl.extract.passage import Passage, Sentence
from etl.extract.phrases import is_kind
from etl.model.vocabulary import Language, SegmentKind, SpeakerKind

_LONGEST_LABEL = 8
_JOINS = frozenset({".", "-", "'", "’", "‑"})
_BEFORE_LABEL = frozenset({".", "?", "!", ")", "]", "—", "–", "-", "…", "”", '"', ","})


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a turn: its sentence, its tokens ``[first, stop)``, the colon if it has one."""

    sentence: Sentence
    first: int
    stop: int
    colon: int | None


def labels_of(passage: Passage) -> list[Label]:
    """All labels of a passage in order; a lone Q counts only beside labels with a colon."""
    found: list[Label] = []
    for sentence in passage.sentences:
        if sentence.language is not Language.EN:
            continue
        labels = _in_sentence(passage, sentence)
        if sentence.kind is SegmentKind.HEADLINE:  # a name and a colon are a title's
            labels = (label for label in labels if _is_formal(passage, label))
        found.extend(labels)
    colons = any(label.colon is not None for label in found)
    return [label for label in found if label.colon is not None or colons]


def is_speaker(passage: Passage, label: Label) -> bool:
    """Whether a label names an office or somebody known."""
    words = {passage.tokens[place].norm for place in range(label.first, label.stop)}
    titled = bool(words & words_of("english_title")) or any(one in english_roles() for one in words)
    known = any(place in passage.mention_at for place in range(label.first, label.stop))
    return label.colon is not None and (titled or known)


def _is_formal(passage: Passage, label: Label) -> bool:
    """Whether a label is Q, or capitals with a title."""
    written = passage.span(label.first, label.stop).of(passage.text)
    words = {passage.tokens[place].norm for place in range(label.first, label.stop)}
    return written.isupper() and bool(words & words_of("english_title"))


def _in_sentence(passage: Passage, sentence: Sentence) -> Iterator[Label]:
    opening = _opening(passage, sentence) if _opens_line(sentence) else None
    if opening is not None:
        yield opening
    begins = sentence.first if opening is None else opening.stop + 1
    for place in range(begins, sentence.stop):
        norm = passage.tokens[place].norm
        if norm == ":":
            label = _inside(passage, sentence, place, begins)
        elif norm == "q" and (place > begins or not _opens_line(sentence)):
            label = _question(passage, sentence, place)
        else:
            continue
        if label is not None:
            yield label


def _opens_line(sentence: Sentence) -> bool:
    return sentence.span.start == sentence.line.start


def _opening(passage: Passage, sentence: Sentence) -> Label | None:
    """The label that opens the line of a sentence."""
    first = sentence.first
    while first < sentence.stop - 1 and not passage.tokens[first].is_word:
        first += 1
    limit = min(first + _LONGEST_LABEL + 6, sentence.stop - 1)
    colon = next((at for at in range(first + 1, limit) if passage.tokens[at].norm == ":"), None)
    if colon is None:
        return _question(passage, sentence, first)
    stop = next((at for at in range(first + 1, colon) if passage.tokens[at].norm == "("), colon)
    zones = [at for at in range(first, stop) if passage.tokens[at].norm in words_of("english_zone")]
    first = zones[-1] + 1 if zones and zones[-1] + 1 < stop else first
    written = passage.span(first, stop).of(passage.text)
    barred = passage.tokens[first].norm in words_of("english_no_label")
    short = stop - first <= _LONGEST_LABEL + 1
    label = (written.isupper() and short) or _is_known(passage, first, stop)
    if label and not barred:
        return Label(sentence, first, stop, colon)
    return _question(passage, sentence, first)


def _is_known(passage: Passage, first: int, stop: int) -> bool:
    """Whether a label without capitals is a person of the registry with nothing but titles before
    the name, or «Question»."""
    known = passage.mention_at.get(stop - 1)
    if known is None or known.first < first:
        return stop == first + 1 and passage.tokens[first].norm in words_of("english_asker")
    titles = words_of("english_title") | words_of("english_portfolio") | {"of", "prime", "fm", "pm"}
    before = [passage.tokens[place] for place in range(first, known.first)]
    titled = all(
        token.norm in titles or token.norm in english_roles() or not token.is_word
        for token in before
    )
    return known.stop == stop and titled and is_kind(passage, known, SpeakerKind.PERSON)


def _inside(passage: Passage, sentence: Sentence, colon: int, least: int) -> Label | None:
    """The label in capitals that ends before a colon in the midst of a line."""
    tokens, text = passage.tokens, passage.text
    first = colon
    if tokens[colon - 1].norm == ")":
        opens = (at for at in range(colon - 2, max(least, colon - 6), -1) if tokens[at].norm == "(")
        first = next(opens, colon)
    stop = first
    while first > least and stop - first < _LONGEST_LABEL:
        token = tokens[first - 1]
        if token.is_word and not token.written_in(text).isupper():
            break
        if not token.is_word and (token.norm not in _JOINS or not _is_glued(passage, first - 1)):
            break
        first -= 1
    first = _without_rest(passage, first, stop)
    words = {token.norm for token in tokens[first:stop]}
    titled = bool(words & words_of("english_title")) or any(one in english_roles() for one in words)
    return Label(sentence, first, stop, colon) if titled else None


def _without_rest(passage: Passage, first: int, stop: int) -> int:
    """Where a label begins behind capitals that belong to the turn before: I. MS. PSAKI:"""
    norms = [token.norm for token in passage.tokens[first:stop]]
    begins = [place for place, norm in enumerate(norms) if norm in words_of("english_honorific")]
    if begins:
        return first + begins[-1]
    zones = [place for place, norm in enumerate(norms) if norm in words_of("english_zone")]
    first += zones[-1] + 1 if zones else 0
    while first < stop and passage.tokens[first].norm in {"i", "a", "q", ".", "-", "'", "’"}:
        first += 1
    return first


def _is_glued(passage: Passage, place: int) -> bool:
    """Whether a mark stands right behind a word: MS. · JEAN-PIERRE"""
    before = passage.tokens[place - 1]
    short = passage.tokens[place].norm != "." or before.stop - before.start <= 3
    return before.is_word and before.stop == passage.tokens[place].start and short


def _question(passage: Passage, sentence: Sentence, place: int) -> Label | None:
    """The label Q, which has no colon."""
    token = passage.tokens[place]
    alone = token.written_in(passage.text) == "Q" and place + 1 < sentence.stop
    if not alone or passage.tokens[place + 1].norm in {"&", ".", "'", "’", ")", "-"}:
        return None
    opens = place == sentence.first or passage.tokens[place - 1].norm in _BEFORE_LABEL
    return Label(sentence, place, place + 1, None) if opens else None
