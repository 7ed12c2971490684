"""One topic of a meeting: Russian account left, the state between them, US account right.

On a narrow screen the three stand one below the other, each with its name. Neither side gets
another size, place of honour or word than the other.
"""

from collections.abc import Sequence

from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.components.state_chip import state_chip
from dashboard.components.statement import side_class, statement_block
from dashboard.filters import Choice, Filter
from dashboard.link import View, href
from dashboard.places import Page
from dashboard.questions.comparisons import Comparison, TopicRow
from dashboard.questions.statements import Statement
from dashboard.wording.words import Wording
from etl.model.vocabulary import AlignmentState, DatePrecision, Flag, Side

_ONE_SIDED = (AlignmentState.ONLY_RU, AlignmentState.ONLY_US)


def accounts_head(words: Wording) -> Markup:
    """The names of the two accounts, once, on a wide screen."""
    return element(
        "div",
        element("span", words.terms.side_accounts[Side.RU], class_="side-ru side-name"),
        element("span"),
        element("span", words.terms.side_accounts[Side.US], class_="side-us side-name"),
        class_="accounts-head",
        aria_hidden="true",
    )


def topic_row(row: TopicRow, view: View, words: Wording) -> Markup:
    """Both accounts of one topic and how they stand to each other."""
    compared = row.comparison
    title = words.name(compared.title_en or "", compared.title_ru or "")
    return element(
        "section",
        element("h3", quoted(title) if title else words.meeting.no_topic),
        element(
            "div",
            _account(row.ru, compared.ru_total, Side.RU, compared, view, words),
            _between(compared, words),
            _account(row.us, compared.us_total, Side.US, compared, view, words),
            class_="accounts",
        ),
        _joint(row, view, words),
        _why(compared, words),
        class_="topic",
        id=f"topic-{compared.topic_id}" if compared.topic_id else None,
    )


def _account(
    said: Sequence[Statement],
    total: int,
    side: Side,
    compared: Comparison,
    view: View,
    words: Wording,
) -> Markup:
    """One side's statements: those the state rests on first, the others folded away."""
    resting = [one for one in said if one.claim_id in compared.aligned]
    shown = resting if compared.state else list(said)
    again, folded = _parted([one for one in said if one not in shown], shown)
    pieces = [element("div", words.terms.side_accounts[side], class_="account-name")]
    pieces += [statement_block(one, view, words) for one in shown]
    if not shown:
        pieces.append(element("p", _nothing(side, compared, words), class_="nothing"))
    if again:
        pieces.append(_folded(words.meeting.said_again(len(again)), again, view, words))
    if folded:
        pieces.append(_folded(words.meeting.also_here(len(folded)), folded, view, words))
    if total > len(said):
        address = all_claims_address(view, compared.topic_id, side)
        pieces.append(
            element("p", inner_link(address, words.meeting.more(total - len(said))), class_="quiet")
        )
    return element("div", *pieces, class_=f"account {side_class(side)}")


def _parted(
    rest: Sequence[Statement], shown: Sequence[Statement]
) -> tuple[list[Statement], list[Statement]]:
    """Of the rest, those that repeat what is shown, and the others."""
    told = {one.cluster_id for one in shown if one.cluster_id}
    again = [one for one in rest if one.cluster_id in told]
    return again, [one for one in rest if one not in again]


def _folded(summary: str, said: Sequence[Statement], view: View, words: Wording) -> Markup:
    shown = (statement_block(one, view, words) for one in said)
    return element("details", element("summary", summary), *shown)


def _joint(row: TopicRow, view: View, words: Wording) -> Markup:
    """What the state rests on that is neither side's own: words given to both at once, and, folded
    like all press, those of third parties."""
    resting = [one for one in row.others if one.claim_id in row.comparison.aligned]
    given_to_both = [one for one in resting if Flag.JOINT in one.flags]
    press = [one for one in resting if one not in given_to_both]
    pieces = [statement_block(one, view, words) for one in given_to_both]
    if press:
        pieces.append(_folded(words.meeting.press(len(press)), press, view, words))
    return element("div", *pieces, class_="joint") if pieces else Markup("")


def _nothing(side: Side, compared: Comparison, words: Wording) -> str:
    """Silence is said to be silence only where the whole account of that side is held."""
    name = words.terms.sides[side]
    if compared.state in _ONE_SIDED:
        return words.meeting.nothing_said(name)
    return words.meeting.nothing_held(name)


def _between(compared: Comparison, words: Wording) -> Markup:
    if compared.state is None:
        has_sides = compared.ru_total or compared.us_total
        name = words.overview.uncompared if has_sides else words.overview.press_only
        return element("div", element("span", name, class_="quiet"), class_="middle")
    pieces = [element("div", state_chip(compared.state, words))]
    if _is_gap_between_words(compared):
        pieces.append(element("div", words.meeting.too_little, class_="quiet"))
    if compared.possible:
        pieces.append(
            element(
                "div", words.meeting.possible, class_="possible",
                title=words.meeting.possible_meaning,
            )
        )  # fmt: skip
    return element("div", *pieces, class_="middle")


def _is_gap_between_words(compared: Comparison) -> bool:
    """“Not collected” between two filled columns puzzles unless it is said what is lacking."""
    is_gap = compared.state == AlignmentState.NOT_COLLECTED
    return is_gap and bool(compared.ru_total) and bool(compared.us_total)


def _why(compared: Comparison, words: Wording) -> Markup:
    """The reasons of a person for the state, folded; what the state means, always the same."""
    if compared.state is None:
        return Markup("")
    state = AlignmentState(compared.state)
    lines = [
        element("p", f"{words.terms.states[state]}: {words.terms.state_meanings[state]}."),
        element("p", quoted(words.name(compared.why_en or "", compared.why_ru or ""))),
    ]
    if compared.possible:
        lines.append(element("p", words.meeting.possible_meaning))
    if compared.reviewed_by and compared.reviewed_on:
        day = words.calendar.whole(compared.reviewed_on, DatePrecision.DAY)
        decided = words.meeting.decided(words.reviewer(compared.reviewed_by), day)
        lines.append(element("p", quoted(decided), class_="quiet"))
    return element(
        "details",
        element("summary", words.meeting.why),
        element("div", *lines, class_="why-body"),
        class_="why",
    )


def all_claims_address(view: View, topic_id: str | None, *sides: Side) -> str:
    """All claims of these sides on one topic of this event, or on any."""
    asked = Filter(
        event=Choice((view.event,)) if view.event else Choice(),
        side=Choice(tuple(side.lower() for side in sides)),
        topic=Choice((topic_id,)) if topic_id else Choice(),
    )
    return href(
        Page.CLAIMS,
        View(
            page=Page.CLAIMS, language=view.language, text=view.text, data=view.data, filter=asked
        ),
    )
