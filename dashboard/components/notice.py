"""What is said when a link could not be honoured: which parameter, which value, why, and what is
done instead, with a link to the view without it. Nothing widens silently.
"""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.components.changed import what_changed
from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.filters import CHOICES, Choice
from dashboard.link import View, encode, href, parse
from dashboard.places import FILTERS
from dashboard.reading import Problem, Reason
from dashboard.wording.words import Wording

MOST_IDLE = 20
"""Of the parameters that do nothing here, this many are named and the others counted."""

_IDLE = (Reason.UNKNOWN_PARAMETER, Reason.NOT_USED_HERE)
_DATES = ("from", "to", "on")


def notice(view: View, problems: Sequence[Problem], version: str, words: Wording) -> Markup:
    """The notice on top of a page, or nothing where there is no problem. ``version`` is held."""
    if not problems:
        return Markup("")
    is_only_newer = all(problem.reason is Reason.OTHER_DATA for problem in problems)
    named = _named(problems)
    lines = [element("li", _line(view, problem, version, words)) for problem in named]
    if len(named) < len(problems):
        lines.append(element("li", words.taking.more_unusable(len(problems) - len(named))))
    return element(
        "section",
        element(
            "strong", words.shell.notice_newer_data if is_only_newer else words.shell.notice_title
        ),
        element("ul", *lines),
        class_="notice",
        role="status",
    )


def _named(problems: Sequence[Problem]) -> list[Problem]:
    """All that narrow the view or tell of the data, and the first of those that do nothing."""
    idle = [problem for problem in problems if problem.reason in _IDLE]
    beyond = set(idle[MOST_IDLE:])
    return [problem for problem in problems if problem not in beyond]


def _line(view: View, problem: Problem, version: str, words: Wording) -> Markup:
    if problem.reason is Reason.OTHER_DATA:
        return element(
            "div",
            element("p", quoted(words.shell.other_dataset(problem.value, version))),
            what_changed(problem.changes, view, words),
        )
    if problem.reason is Reason.NO_SUCH_PLACE:
        return element(
            "span",
            element("code", quoted(problem.value)),
            f": {_reason(problem, words)}. {words.refusals.first_page}",
        )
    narrows = problem.parameter in FILTERS and problem.reason not in (*_IDLE, Reason.CUT)
    name = words.terms.parameters.get(problem.parameter)
    said = words.refusals.nothing_shown if narrows else words.refusals.ignored
    if problem.reason is Reason.CUT:
        said = words.search.cut
    line = element("code", quoted(problem.parameter), " = ", quoted(problem.value))
    if name and name != problem.parameter:
        line += element("span", f" ({name})")
    line += element("span", f": {_reason(problem, words)}. {said} ")
    if narrows:
        line += inner_link(href(view.page, without(view, problem)), words.shell.notice_link)
    return line


def _reason(problem: Problem, words: Wording) -> str:
    """Why; of a date that cannot be read, how one is written, too."""
    reason = words.refusals.reasons[problem.reason]
    if problem.reason is Reason.UNREADABLE and problem.parameter in _DATES:
        return f"{reason} ({words.shell.date_example})"
    return reason


def without(view: View, problem: Problem) -> View:
    """The same view without the value that could not be honoured."""
    pair = (problem.parameter, problem.value)
    left = tuple(known for known in view.filter.unreadable if known != pair)
    cleaned = replace(view, filter=replace(view.filter, unreadable=left), problems=())
    if problem.parameter in CHOICES and view.event != problem.value:
        chosen = cleaned.filter.choice(problem.parameter)
        bare = problem.value.removeprefix("-")
        return replace(
            cleaned, filter=cleaned.filter.with_choice(problem.parameter, _less(chosen, bare))
        )
    written = encode(cleaned)
    if written.get(problem.parameter) == [problem.value]:
        written.pop(problem.parameter)
        return parse(view.page, written)
    return cleaned


def _less(chosen: Choice, value: str) -> Choice:
    return Choice(
        tuple(known for known in chosen.include if known != value),
        tuple(known for known in chosen.exclude if known != value),
    )
