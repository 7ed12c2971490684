"""Which drafts stand: of two reports over the same words the outer one counts.

What somebody says about other people's words stays theirs, so a report inside another's content is
dropped. An outlet around somebody's report is no speaker but the relay of that report, and a
sentence that only points back to a report adds its outlet as a relay, or nothing.
"""

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from etl.extract.drafts import Draft
from etl.extract.passage import Passage
from etl.extract.phrases import is_kind
from etl.model.records import Span, hull
from etl.model.vocabulary import SpeakerKind

_TOLD_BY = frozenset({"aside", "referring", "as_said"})
_CARRYING = frozenset({"передавать", "передать"})
_NOTICES = frozenset(
    {"сообщать", "сообщить", "передавать", "передать", "писать", "сообщаться", "информировать"}
)
_BEHIND = frozenset({"english_aside", "english_quoted_as"})
_SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_RANK = (
    "carried_words",
    "quotation_then_cue",
    "interrupted_quotation",
    "cue_then_quotation",
    "headline_colon",
    "line_colon",
    "with_reference",
    "as_said",
    "aside",
    "prefaced",
    "clause",
    "colon_clause",
)

_RANKS = {rule: rank for rank, rule in enumerate(_RANK)}


def settle(passage: Passage, drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """The drafts that stand, in the order of their cues."""
    ordered = sorted(drafts, key=lambda draft: (draft.cue[0], _rank(draft)))
    said = [draft for draft in ordered if draft.rule != "referring"]
    back = [draft for draft in ordered if draft.rule == "referring"]
    standing = _outermost(passage, [draft for draft in said if not _inside_marks(passage, draft)])
    by_sentence: dict[int, list[Draft]] = {}
    for draft in standing:
        by_sentence.setdefault(draft.sentence.number, []).append(draft)
    for draft in back:
        _point_back(passage, by_sentence, draft)
    left = (draft for group in by_sentence.values() for draft in group)
    return tuple(sorted(left, key=lambda draft: (draft.cue[0], _rank(draft))))


def _only_passes_on(passage: Passage, outer: Draft, others: Iterable[Draft]) -> bool:
    """Whether the outer report says little more than that others of its sentence were made: an
    outlet's, or, in an aside, an institution's own («…, сообщает пресс-служба»)."""
    agentless = outer.rule in {"as_said", "aside"} and outer.source.phrase is None
    according = outer.rule == "english_prefaced"
    passes_on = _is_notice(passage, outer) or _is_for_another(passage, outer)
    if not (agentless or according or is_outlet(passage, outer) or passes_on):
        return False
    whole = hull(outer.content)
    told = 0
    for other in others:
        beside = outer.rule in _TOLD_BY or outer.rule.startswith("english_")
        speaker = other.source.spans if beside else ()
        part = hull((*speaker, *other.cue, *other.content))
        if other is not outer and _in_content(outer, other.cue[0]):
            told += min(part.stop, whole.stop) - max(part.start, whole.start)
    return 2 * told > whole.stop - whole.start


def _is_notice(passage: Passage, draft: Draft) -> bool:
    phrase, cue = draft.source.phrase, passage.cues.get(draft.place)
    if draft.rule not in {"aside", "as_said"} or phrase is None or cue is None:
        return False
    institution = phrase.head is not None and phrase.head.kind == "organisation"
    return institution and phrase.person is None and cue.word.lemma in _NOTICES


def _is_for_another(passage: Passage, draft: Draft) -> bool:
    """«A told B that …, a spokesman said»: a spokesman who tells what others said."""
    phrase = draft.source.phrase
    if phrase is None or draft.rule not in _BEHIND:
        return False
    tokens = passage.tokens[phrase.first : phrase.stop]
    return any(token.norm in _SPOKESMEN for token in tokens)


def is_outlet(passage: Passage, draft: Draft) -> bool:
    """Whether the source of a draft is a press outlet."""
    phrase = draft.source.phrase
    if phrase is None or phrase.person is not None:
        return False
    if phrase.head is not None and phrase.head.kind == "outlet":
        return True
    norms = {token.norm for token in passage.tokens[phrase.first : phrase.stop]}
    if norms & {"news", "media", "television", "tv", "radio"}:
        return True
    known = phrase.belongs_to
    if known is not None:
        return is_kind(passage, known, SpeakerKind.OUTLET)
    carries = passage.cues.get(draft.place)
    return (carries is not None and carries.word.lemma in _CARRYING) or _is_abbreviation(
        passage, draft
    )


def _is_abbreviation(passage: Passage, draft: Draft) -> bool:
    """An unknown name in capitals or in Latin letters at the end of a report (CNN, ТАСС)."""
    phrase = draft.source.phrase
    if (
        phrase is None
        or phrase.name is None
        or phrase.head is not None
        or draft.rule not in _TOLD_BY
    ):
        return False
    words = [token.written_in(passage.text) for token in passage.tokens[phrase.first : phrase.stop]]
    return all(word.isascii() or word.isupper() for word in words)


def _rank(draft: Draft) -> int:
    return _RANKS.get(draft.rule, len(_RANKS))


def _inside_marks(passage: Passage, draft: Draft) -> bool:
    """Whether the cue stands inside a quotation that is not the draft's own interrupted one."""
    pair = passage.quotation_at(draft.cue[0].start)
    if pair is None:
        return False
    own = draft.is_quotation and draft.content[0].start == pair.span.start
    return not own and draft.rule not in {"headline_colon", "line_colon"}


def _outermost(passage: Passage, drafts: list[Draft]) -> list[Draft]:
    """Drafts whose cue lies in nobody else's content, with outlets turned into relays."""
    coming = deque(sorted(drafts, key=lambda draft: hull(draft.content).start))
    kept: list[Draft] = []
    relays: set[Draft] = set()
    inside: dict[int, list[Draft]] = {}
    for draft in drafts:
        inside.setdefault(draft.sentence.number, []).append(draft)
    active: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: one.cue[0]):
        while coming and hull(coming[0].content).start <= draft.cue[0].start:
            active.append(coming.popleft())
        active = [other for other in active if hull(other.content).stop > draft.cue[0].start]
        owners = [other for other in active if _owns(other, draft)]
        if all(_only_passes_on(passage, owner, inside[draft.sentence.number]) for owner in owners):
            relays.update(owners)
            carried = tuple(owner.source for owner in owners if owner.source.spans)
            kept.append(replace(draft, relay=(*draft.relay, *carried)) if carried else draft)
    return [draft for draft in kept if draft not in relays] if relays else kept


def _owns(outer: Draft, inner: Draft) -> bool:
    """Whether the inner cue lies in the outer content (both ways: the higher rank owns)."""
    if outer is inner or "headline_quotation" in (outer.rule, inner.rule):
        return False
    if not _in_content(outer, inner.cue[0]):
        return outer.cue[0] == inner.cue[0] and _rank(outer) < _rank(inner)
    return not _in_content(inner, outer.cue[0]) or _rank(outer) < _rank(inner)


def _in_content(draft: Draft, place: Span) -> bool:
    return any(span.holds(place) for span in draft.content)


def _same_report(draft: Draft, back: Draft) -> bool:
    """Whether a draft reads the words that point back as said themselves."""
    return draft.place == back.place or draft.rule != "nominal"


def _point_back(passage: Passage, by_sentence: dict[int, list[Draft]], back: Draft) -> None:
    """Take in a sentence that points back to the sentence before it."""
    number = back.sentence.number
    said = by_sentence.get(number - 1, [])
    own = by_sentence.get(number, [])
    if not said:
        apart = [draft for draft in own if not _same_report(draft, back)]
        by_sentence[number] = [back, *apart]
        return
    if is_outlet(passage, back):
        passing = (back.source, *back.relay)
        relayed = [replace(draft, relay=(*draft.relay, *passing)) for draft in said]
        by_sentence[number - 1] = relayed
        by_sentence[number] = []
        return
    by_sentence[number] = [draft for draft in own if draft.cue[0] != back.cue[0]]
