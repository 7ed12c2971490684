"""The face of a filter that DuckDB reads: a condition on claims whose values are always bound.

The condition speaks of one row of ``dated_claims`` under the alias ``c``: the claims of the ledger
with ``first_day`` and ``last_day``, the days the claim's date covers. That date is ``said_on``;
else the month or year the claim states; else the days of its event; else it has none, and a
period leaves the claim out.
"""

import re
from collections.abc import Mapping, Sequence

from dashboard.filters import Choice, Filter
from dashboard.partial_dates import first_day, last_day
from dashboard.wanted import Wanted, Word
from etl.model.vocabulary import ReviewStatus, Side

Bound = dict[str, object]

NOTHING = "false"

_INCLUDE = {
    "event": "c.event_id in (select unnest($event_include))",
    "side": "c.side in (select unnest($side_include))",
    "speaker": "c.speaker_id in (select unnest($speaker_include))",
    "topic": "c.topic_id in (select unnest($topic_include))",
    "kind": "c.kind in (select unnest($kind_include))",
    "status": "c.status in (select unnest($status_include))",
    "state": "c.claim_id in (select claim_id from claim_states"
    " where state in (select unnest($state_include)))",
    "slot": "c.claim_id in (select claim_id from db.fact_values"
    " where slot in (select unnest($slot_include)))",
}
# A value to leave out that this ledger does not hold is a mistake, and a mistake shows nothing.
_EXCLUDE = {
    "event": "not list_contains($event_exclude, coalesce(c.event_id, ''))"
    " and list_has_all((select list(event_id) from db.events), $event_exclude)",
    "side": "not list_contains($side_exclude, c.side)",
    "speaker": "not list_contains($speaker_exclude, coalesce(c.speaker_id, ''))"
    " and list_has_all((select list(speaker_id) from db.speakers), $speaker_exclude)",
    "topic": "not list_contains($topic_exclude, coalesce(c.topic_id, ''))"
    " and list_has_all((select list(topic_id) from db.topics), $topic_exclude)",
    "kind": "not list_contains($kind_exclude, c.kind)",
    "status": "not list_contains($status_exclude, c.status)",
    "state": "c.claim_id not in (select claim_id from claim_states"
    " where state in (select unnest($state_exclude)))",
    "slot": "c.claim_id not in (select claim_id from db.fact_values"
    " where slot in (select unnest($slot_exclude)))",
}
_STATE_INCLUDE = {"state": "c.state in (select unnest($state_include))"}
_STATE_EXCLUDE = {"state": "not list_contains($state_exclude, coalesce(c.state, ''))"}
_HELD_AN_OFFICE = """c.speaker_id in (
    select speaker_id from dated_roles
    where coalesce(last_day, $on_first) >= $on_first and coalesce(first_day, $on_last) <= $on_last
)"""
_SIDES = {side.lower(): side.value for side in Side}
_HOLDERS = "select claim_id from db.tokens where token in"
_WORD_BEGINS = r"(?:^|[^\pL\pM\pN])"
_WORD_ENDS = r"(?:[^\pL\pM\pN]|$)"


def where(filter: Filter, wanted: Wanted | None = None) -> tuple[str, Bound]:
    """The condition on claims, and its values. ``wanted`` is what the filter's ``q`` asks for: a
    search that asks for nothing finds nothing."""
    if filter.unreadable or (filter.q and not wanted):
        return NOTHING, {}
    conditions: list[str] = []
    bound: Bound = {}
    for name in _INCLUDE:
        _add_choice(name, filter.choice(name), (_INCLUDE, _EXCLUDE), conditions, bound)
    if ReviewStatus.REJECTED not in filter.status.include:
        conditions.append("c.status <> 'rejected'")
    _add_period(filter, conditions, bound)
    if filter.q and wanted:
        _add_words(wanted, conditions, bound)
    return " and ".join(conditions) or "true", bound


def where_cell(filter: Filter) -> tuple[str, Bound]:
    """The same for cells of the matrix, under the alias ``c``: event, topic, state and period.

    A cell's date is its event's.
    """
    if filter.unreadable:
        return NOTHING, {}
    conditions: list[str] = []
    bound: Bound = {}
    for name in ("event", "topic"):
        _add_choice(name, filter.choice(name), (_INCLUDE, _EXCLUDE), conditions, bound)
    _add_choice("state", filter.state, (_STATE_INCLUDE, _STATE_EXCLUDE), conditions, bound)
    _add_period(filter, conditions, bound)
    return " and ".join(conditions) or "true", bound


def where_speaker(filter: Filter, wanted: Wanted | None = None) -> tuple[str, Bound]:
    """The same for speakers, under the alias ``c``: side, speaker, words of their names and
    offices, and that an office may have been held on the days asked for."""
    if filter.unreadable or (filter.q and not wanted):
        return NOTHING, {}
    conditions: list[str] = []
    bound: Bound = {}
    for name in ("side", "speaker"):
        _add_choice(name, filter.choice(name), (_INCLUDE, _EXCLUDE), conditions, bound)
    if filter.on:
        conditions.append(_HELD_AN_OFFICE)
        bound["on_first"], bound["on_last"] = first_day(filter.on), last_day(filter.on)
    if filter.q and wanted:
        _add_beginnings(wanted, conditions, bound)
    return " and ".join(conditions) or "true", bound


def _add_choice(
    name: str,
    chosen: Choice,
    texts: tuple[Mapping[str, str], Mapping[str, str]],
    conditions: list[str],
    bound: Bound,
) -> None:
    """What to include, then what to leave out; ``texts`` has the conditions for each."""
    given = (chosen.include, chosen.exclude)
    for part, values, text in zip(("include", "exclude"), given, texts, strict=True):
        if values:
            conditions.append(text[name])
            is_side = name == "side"
            bound[f"{name}_{part}"] = [_SIDES[value] if is_side else value for value in values]


def _add_period(filter: Filter, conditions: list[str], bound: Bound) -> None:
    """A claim stays when the days of its date and the days asked for share one."""
    if filter.from_:
        conditions.append("c.last_day >= $from_day")
        bound["from_day"] = first_day(filter.from_)
    if filter.to:
        conditions.append("c.first_day <= $to_day")
        bound["to_day"] = last_day(filter.to)
    if filter.on:
        conditions.append("c.last_day >= $on_first and c.first_day <= $on_last")
        bound["on_first"], bound["on_last"] = first_day(filter.on), last_day(filter.on)


def _add_words(wanted: Wanted, conditions: list[str], bound: Bound) -> None:
    """What is wanted and what is left out. The names of parameters are ours: w0_0, x0_0, p0."""
    if wanted.words:
        conditions.append(f"c.claim_id in ({_holding(wanted.words, 'w', bound)})")
    for number, words in enumerate(wanted.words_out):
        held = _holding(words, f"x{number}_", bound)
        conditions.append(f"not exists (from ({held}) as held where held.claim_id = c.claim_id)")
    for number, phrase in enumerate(wanted.phrases):
        conditions.append(_phrase(f"p{number}", phrase, bound))
    for number, phrase in enumerate(wanted.phrases_out):
        conditions.append(f"not {_phrase(f'px{number}', phrase, bound)}")


def _add_beginnings(wanted: Wanted, conditions: list[str], bound: Bound) -> None:
    """The same where there is no index: a token finds the words that begin with it."""
    for number, tokens in enumerate(wanted.words):
        conditions.append(_begun(f"w{number}", tokens, bound))
    for number, group in enumerate(wanted.words_out):
        begun = (_begun(f"x{number}_{place}", tokens, bound) for place, tokens in enumerate(group))
        conditions.append(f"not ({' and '.join(begun)})")
    for number, phrase in enumerate(wanted.phrases):
        conditions.append(_phrase(f"p{number}", phrase, bound))
    for number, phrase in enumerate(wanted.phrases_out):
        conditions.append(f"not {_phrase(f'px{number}', phrase, bound)}")


def _begun(name: str, tokens: Word, bound: Bound) -> str:
    bound[name] = f"{_WORD_BEGINS}(?:{'|'.join(map(re.escape, tokens))})"
    return f"regexp_matches(c.search_text, ${name})"


def _holding(words: Sequence[Word], name: str, bound: Bound) -> str:
    """The claims that hold every word, by one of its tokens each. Tokens lie in order, so naming
    them one by one reads only their stretches of the table."""
    listed = []
    for number, tokens in enumerate(words):
        for place, token in enumerate(tokens):
            bound[f"{name}{number}_{place}"] = token
        listed.append(", ".join(f"${name}{number}_{place}" for place in range(len(tokens))))
    claims = " ".join((_HOLDERS, f"({', '.join(listed)})"))
    if len(listed) == 1:
        return claims
    held = " and ".join(f"bool_or(token in ({tokens}))" for tokens in listed)
    return f"{claims} group by claim_id having {held}"


def _phrase(name: str, phrase: str, bound: Bound) -> str:
    """Where a phrase stands. Looking for the mere letters first spares most of the work."""
    bound[name] = phrase
    bound[f"{name}_words"] = _WORD_BEGINS + re.escape(phrase) + _WORD_ENDS
    return f"(contains(c.search_text, ${name}) and regexp_matches(c.search_text, ${name}_words))"
