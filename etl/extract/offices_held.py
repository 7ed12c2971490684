"""Offices as far as they can be compared: the role, the portfolio, and whose office it is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache

from etl.extract.lexicon import role_forms
from etl.extract.tokens import norm_of, tokenize
from etl.extract.world import state_named, states_among
from etl.model.records import Role, SpeakerEntry
from etl.model.vocabulary import SpeakerKind
from etl.text.packaged import read_table

# By how much the date of a collection may follow its documents.
_LATE = timedelta(days=180)
# The portfolio of those who hold no public office.
PRIVATE = "private"
# How a word begins that says an office was given up.
FORMER = ("экс-", "бывш", "former", "ex-", "отставн")


@dataclass(frozen=True, slots=True)
class Office:
    """A role noun, the portfolios its words name, and the states and institutions beside it.

    ``states`` are those of ``houses`` that are states or bodies of states (UN, NATO), ``owner`` is
    the house named first. ``is_over`` says that the office was not held when the document was
    written.
    """

    role: str
    portfolios: frozenset[str] = frozenset()
    houses: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    owner: str | None = None
    is_over: bool = False

    def may_be(self, other: "Office") -> bool:
        """Whether nothing known of two offices keeps them from being the same one."""
        if self.portfolios and other.portfolios and not self.portfolios & other.portfolios:
            return False
        return not (self.states and other.states) or bool(self.states & other.states)


def office_of(norms: Iterable[str], role: str, owners: Iterable[SpeakerEntry] = ()) -> Office:
    """The office that a phrase of the words ``norms`` with the head ``role`` names."""
    words = list(norms)
    states = set(states_among(words))
    adjective = state_named(words)
    states |= {adjective} if adjective else set()
    houses = set(states)
    known = tuple(owners)
    owner_name = adjective or (known[0].name_en if known else None)
    for entry in known:
        houses.add(entry.name_en)
        if entry.kind in {SpeakerKind.STATE, SpeakerKind.GROUP}:
            states.add(entry.name_en)
        elif entry.kind == SpeakerKind.INSTITUTION:
            owner = state_named(_words_of(entry.name_en))
            states |= {owner} if owner else set()
            words += _words_of(entry.name_ru)
    return Office(role, portfolios_named(words), frozenset(houses), frozenset(states), owner_name)


@lru_cache(maxsize=4096)
def _words_of(name: str) -> tuple[str, ...]:
    return tuple(norm_of(word) for word in name.split())


def portfolios_named(norms: Iterable[str]) -> frozenset[str]:
    """The portfolios that words name: «МИД», «внешнеполитического», «foreign» are one."""
    return frozenset(found for norm in norms if (found := _portfolio(norm)) is not None)


@lru_cache(maxsize=20_000)
def _portfolio(norm: str) -> str | None:
    """The portfolio that one word names, if it names any."""
    fits = (portfolio for stem, portfolio in _portfolios() if norm.startswith(stem))
    return next(fits, None)


def entry_offices(entry: SpeakerEntry, on: date | None) -> tuple[Office, ...]:
    """The offices of an entry as they stood on a day; without a day all of them are held."""
    return _offices_on(entry.roles, on)


@lru_cache(maxsize=4096)
def _offices_on(roles: tuple[Role, ...], on: date | None) -> tuple[Office, ...]:
    return tuple(
        replace(office, is_over=_is_over(role, on))
        for role in roles
        for office in _offices_named(role.role_ru)
    )


@cache
def _offices_named(role: str) -> tuple[Office, ...]:
    norms = [token.norm for token in tokenize(role)]
    heads = (role_forms()[norm] for norm in norms if norm in role_forms())
    head = next((one for one in heads if one.kind == "person"), None)
    return () if head is None else (office_of(norms, head.lemma),)


@cache
def _portfolios() -> tuple[tuple[str, str], ...]:
    """Beginnings of words and what they name, the longest first."""
    rows = read_table("etl.extract", "portfolios")
    pairs = [(stem, row["portfolio"]) for row in rows for stem in row["stems"].split()]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def is_ended(role: Role, on: date) -> bool:
    """Whether an office was given up well before a day: documents are often dated too late."""
    if role.until is None or on - date.min < _LATE:
        return False
    day = (on - _LATE).isoformat()
    return role.until < day[: len(role.until)]


def is_private_office(role: Role) -> bool:
    """Whether an office is one of a company or a profession, and of no state."""
    norms = [token.norm for token in tokenize(role.role_ru)]
    opens = next((role_forms()[norm].lemma for norm in norms if norm in role_forms()), None)
    return opens in unofficial_roles() or PRIVATE in portfolios_named(norms)


def _is_over(role: Role, on: date | None) -> bool:
    """Whether an office was not held on a day; partial dates are compared as far as they go."""
    if on is None:
        return False
    day = on.isoformat()
    ended = is_ended(role, on)
    return ended or (role.since is not None and role.since > day[: len(role.since)])


@cache
def unofficial_roles() -> frozenset[str]:
    """The nouns of those who speak for nobody."""
    return frozenset(row["role"] for row in read_table("etl.extract", "unofficial_roles"))
