"""The places of the dashboard and the parameters each of them honours."""

from dataclasses import dataclass
from enum import StrEnum


class Page(StrEnum):
    """A place; its value is its path, the overview's being the root."""

    OVERVIEW = "overview"
    MEETING = "meeting"
    CLAIMS = "claims"
    FACTS = "facts"
    SPEAKERS = "speakers"
    SOURCES = "sources"
    METHOD = "method"

    @property
    def path(self) -> str:
        """The path below the application's root, without a leading slash."""
        return "" if self is Page.OVERVIEW else self.value


class Sort(StrEnum):
    """The order of the claims on the claims page; undated claims stand last.

    ``relevance`` is for a search only, and then the default: what fits it best stands first.
    """

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    SOURCE = "source"


class Layout(StrEnum):
    """How a page shows its rows: the parameter ``view``."""

    CHART = "chart"
    CARDS = "cards"
    TABLE = "table"


class Text(StrEnum):
    """Which words of a statement are shown: the parameter ``text``."""

    BOTH = "both"
    ORIGINAL = "original"
    TRANSLATION = "translation"


PARAMETERS = (
    "event", "side", "speaker", "topic", "kind", "state", "status", "slot", "from", "to", "on",
    "q", "claim", "doc", "lang", "text", "view", "sort", "page", "data",
)  # fmt: skip
"""Every parameter there is, in the order links are written in."""

FILTERS = frozenset(PARAMETERS[: PARAMETERS.index("claim")])
"""The parameters that narrow what is shown: where one cannot be read, nothing is shown."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a page honours. The first of ``layouts`` is its default; none means no choice."""

    honours: frozenset[str]
    layouts: tuple[Layout, ...] = ()


_EVERYWHERE = frozenset({"lang", "data"})
_CLAIM_FILTERS = FILTERS - {"slot"}

PLACES: dict[Page, Place] = {
    Page.OVERVIEW: Place(
        _EVERYWHERE | _CLAIM_FILTERS | {"view"}, layouts=(Layout.CHART, Layout.TABLE)
    ),
    Page.MEETING: Place(_EVERYWHERE | {"event", "topic", "state", "claim", "text"}),
    Page.CLAIMS: Place(
        _EVERYWHERE | _CLAIM_FILTERS | {"slot", "claim", "text", "view", "sort", "page"},
        layouts=(Layout.CARDS, Layout.TABLE),
    ),
    Page.FACTS: Place(
        _EVERYWHERE | FILTERS | {"claim", "text", "view"}, layouts=(Layout.CHART, Layout.TABLE)
    ),
    Page.SPEAKERS: Place(_EVERYWHERE | {"side", "speaker", "on", "q"}),
    Page.SOURCES: Place(_EVERYWHERE | {"doc", "claim", "text", "page"}),
    Page.METHOD: Place(_EVERYWHERE | {"page"}),
}
