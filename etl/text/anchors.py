"""Places of quoted words in a text.

A content is a tuple of parts in text order. Its first part may stand anywhere; each later part is
taken at its nearest occurrence after the part before it, at most ``REACH`` characters on.
Comparison is exact, character by character: a quotation that only looks the same is not found.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from etl.model.records import Span, hull

REACH = 2_000

# Between a content and its prefix or suffix, this many of these characters may be passed over.
_PASSED_OVER = "«»“”„‟‹›\"'‘’‚‛"
_MOST_PASSED_OVER = 32


class AnchorFault(StrEnum):
    """Why words could not be given one place."""

    NOT_FOUND = "not_found"
    SEVERAL = "several"
    CONTEXT_DIFFERS = "context_differs"


@dataclass(frozen=True, slots=True)
class Anchor:
    """The spans of a content, one for each part, or the fault that kept it from being placed.

    ``occurrences`` counts the places where all parts stand in order; ``fitting`` those among them
    that also have the prefix and the suffix asked for.
    """

    spans: tuple[Span, ...]
    fault: AnchorFault | None
    occurrences: int
    fitting: int

    def explain(self) -> str:
        """The fault and its remedy as a sentence; empty for words that were placed."""
        match self.fault:
            case None:
                return ""
            case AnchorFault.NOT_FOUND:
                return "The words do not stand in the document; copy them exactly as they stand."
            case AnchorFault.SEVERAL:
                return f"The words stand {self.fitting} times; add a prefix or suffix."
            case AnchorFault.CONTEXT_DIFFERS:
                times = "once" if self.occurrences == 1 else f"{self.occurrences} times"
                return f"The words stand {times}, never with this prefix and suffix; mend those."


def find_all(text: str, exact: str) -> list[int]:
    """Every start of ``exact`` in ``text``, overlapping ones included; none for empty words."""
    return list(_starts(text, exact))


def anchor(text: str, parts: tuple[str, ...], prefix: str | None, suffix: str | None) -> Anchor:
    """The one place where ``parts`` stand in order, between ``prefix`` and ``suffix``.

    The prefix must end right before the first part, the suffix begin right after the last one,
    except that up to 32 characters of white space and quotation marks are passed over there, in
    the text and in the prefix or suffix alike. All other characters must be equal. A prefix or
    suffix of nothing but such characters must stand there exactly. None or empty asks for nothing.
    """
    chains = list(_chains(text, parts, lambda _: True))
    fitting = [chain for chain in chains if _has_context(text, hull(chain), prefix, suffix)]
    if len(fitting) == 1:
        return Anchor(fitting[0], None, len(chains), 1)
    if not chains:
        return Anchor((), AnchorFault.NOT_FOUND, 0, 0)
    fault = AnchorFault.SEVERAL if fitting else AnchorFault.CONTEXT_DIFFERS
    return Anchor((), fault, len(chains), len(fitting))


def nearest(
    text: str, exact_parts: tuple[str, ...], around: Span, avoid: tuple[Span, ...]
) -> tuple[Span, ...] | None:
    """The place of ``exact_parts`` nearest to ``around``, touching none of ``avoid``.

    Distance is the number of characters between the two stretches, 0 where they overlap; of two
    equally near the earlier one is taken. A place on another line is taken only when there is none
    on the line of ``around``, one that cuts a word only when there is no other at all.
    """

    def free(span: Span) -> bool:
        return not any(span.overlaps(other) for other in avoid)

    chains = list(_chains(text, exact_parts, free))
    if not chains:
        return None

    def order(chain: tuple[Span, ...]) -> tuple[bool, bool, int]:
        place = hull(chain)
        return _cuts_word(text, chain), _lines_apart(text, place, around), place.distance(around)

    return min(chains, key=order)


def _starts(text: str, exact: str) -> Iterator[int]:
    start = text.find(exact) if exact else -1
    while start >= 0:
        yield start
        start = text.find(exact, start + 1)


def _chains(
    text: str, parts: tuple[str, ...], allowed: Callable[[Span], bool]
) -> Iterator[tuple[Span, ...]]:
    """Every place of the first part with the nearest allowed places of the later ones."""
    if not parts:
        return
    for start in _starts(text, parts[0]):
        chain = [Span(start, start + len(parts[0]))]
        if not allowed(chain[0]):
            continue
        for part in parts[1:]:
            following = _following(text, part, chain[-1].stop, allowed)
            if following is None:
                break
            chain.append(following)
        if len(chain) == len(parts):
            yield tuple(chain)


def _following(text: str, part: str, after: int, allowed: Callable[[Span], bool]) -> Span | None:
    limit = after + REACH + len(part)
    start = text.find(part, after, limit) if part else -1
    while start >= 0:
        span = Span(start, start + len(part))
        if allowed(span):
            return span
        start = text.find(part, start + 1, limit)
    return None


def _has_context(text: str, place: Span, prefix: str | None, suffix: str | None) -> bool:
    return _ends_with(text, place.start, prefix) and _begins_with(text, place.stop, suffix)


def _ends_with(text: str, position: int, prefix: str | None) -> bool:
    if not prefix:
        return True
    core = _strip_right(prefix)
    if not core:
        return text.endswith(prefix, 0, position)
    before = text[max(0, position - _MOST_PASSED_OVER) : position]
    passed = len(before) - len(_strip_right(before))
    return text.endswith(core, 0, position - passed)


def _begins_with(text: str, position: int, suffix: str | None) -> bool:
    if not suffix:
        return True
    core = _strip_left(suffix)
    if not core:
        return text.startswith(suffix, position)
    after = text[position : position + _MOST_PASSED_OVER]
    passed = len(after) - len(_strip_left(after))
    return text.startswith(core, position + passed)


def _strip_right(words: str) -> str:
    while words and (words[-1].isspace() or words[-1] in _PASSED_OVER):
        words = words[:-1]
    return words


def _strip_left(words: str) -> str:
    while words and (words[0].isspace() or words[0] in _PASSED_OVER):
        words = words[1:]
    return words


def _cuts_word(text: str, chain: tuple[Span, ...]) -> bool:
    """Whether an edge of some part lies inside a word."""
    return any(_inside_word(text, edge) for span in chain for edge in (span.start, span.stop))


def _lines_apart(text: str, place: Span, around: Span) -> bool:
    """Whether a line ends between the two stretches."""
    first, last = sorted((place, around))
    return "\n" in text[first.stop : last.start]


def _inside_word(text: str, edge: int) -> bool:
    return 0 < edge < len(text) and text[edge - 1].isalnum() and text[edge].isalnum()
