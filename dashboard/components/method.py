"""The method page in words: how it works, what it is held to, what is held, who corrects it."""

from collections.abc import Sequence

from dashboard.components.quote import Markup, element, inner_link, quoted
from dashboard.components.scrolling_table import scrolling_table
from dashboard.components.state_chip import state_legend
from dashboard.components.statement import review_mark
from dashboard.questions.coverage import Accounts, Coverage
from dashboard.wording.words import Wording
from etl.model.vocabulary import Completeness, Side


def contents(words: Wording) -> Markup:
    """Where the sections of the page are."""
    said = words.method
    places = (
        ("how", said.how),
        ("states", said.states),
        ("held", said.coverage.title),
        ("counts", said.counts),
        ("quality", said.quality.title),
        ("downloads", said.downloads.title),
        ("errors", said.errors),
        ("rights", said.rights),
    )
    links = (element("li", inner_link(f"#{name}", title)) for name, title in places)
    return element("nav", element("ul", *links), class_="contents", aria_label=said.on_this_page)


def how_it_works(words: Wording) -> Markup:
    """Five steps, the rules of the house, and the states."""
    said = words.method
    return element(
        "section",
        element("h2", said.how, id="how"),
        element("ol", *(_point(*step) for step in said.steps), class_="steps"),
        element("h2", said.rules, id="rules"),
        element("ul", *(_point(*rule) for rule in said.rule_list), class_="steps"),
        element("h2", said.states, id="states"),
        state_legend(words),
        class_="method",
    )


def _point(title: str, text: str) -> Markup:
    return element("li", element("b", title), f" {text}")


def what_is_held(found: Coverage, words: Wording) -> Markup:
    """How much there is, how far it is reviewed, and how much of each account."""
    said, held = words.method.coverage, found.held
    reviewed = (
        element("li", review_mark(one.status, words), f": {words.shell.number(one.claims)}")
        for one in found.reviewed
    )
    return element(
        "section",
        element("h2", said.title, id="held"),
        element("p", said.held(held.documents, held.characters, held.events, held.claims)),
        element("h3", said.reviewed),
        element("ul", *reviewed, class_="bare"),
        element("h3", said.accounts),
        element("p", said.accounts_help, class_="quiet"),
        _accounts(found.accounts, words),
        class_="method",
    )


def _accounts(accounts: Sequence[Accounts], words: Wording) -> Markup:
    said = words.method.coverage
    sides = [side for side in Side if any(one.side == side for one in accounts)]
    numbers = {(one.completeness, one.side): one.accounts for one in accounts}
    head = (said.completeness, *(words.terms.sides[side] for side in sides))
    rows = (
        element(
            "tr",
            element("th", words.terms.coverage[completeness], scope="row"),
            *(element("td", _number(numbers.get((completeness, side)), words)) for side in sides),
        )
        for completeness in Completeness
    )
    return scrolling_table(said.accounts, head, rows, "narrow")


def _number(number: int | None, words: Wording) -> str:
    return words.method.coverage.none if number is None else words.shell.number(number)


def errors_and_rights(found: Coverage, words: Wording) -> Markup:
    """How to report an error, who decides, and whose words these are."""
    said = words.method
    reviewers = (
        element("li", quoted(said.reviewer(words.reviewer(one.name), one.claims, one.alignments)))
        for one in found.reviewers
    )
    return element(
        "section",
        element("h2", said.errors, id="errors"),
        element("ol", *(element("li", text) for text in said.errors_text), class_="steps"),
        element("h2", said.who, id="who"),
        element("p", f"{said.decided_by}:"),
        element("ul", *reviewers, class_="bare"),
        element("p", said.correction),
        element("h2", said.rights, id="rights"),
        element("p", said.rights_text),
        class_="method",
    )
