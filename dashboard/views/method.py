"""Method: how is this made, and how far can you trust it?"""

from dashboard.components.address import settle
from dashboard.components.claim_list import pager
from dashboard.components.downloads import downloads
from dashboard.components.method import contents, errors_and_rights, how_it_works, what_is_held
from dashboard.components.notice import notice
from dashboard.components.page import Room, room
from dashboard.components.quality_table import quality_table
from dashboard.components.quote import Markup, element, show
from dashboard.components.rejected import every_rejected, what_became
from dashboard.link import View
from dashboard.quality import quality
from dashboard.questions.coverage import coverage
from dashboard.questions.identity import identity
from dashboard.questions.rejections import (
    counts,
    rejected_documents,
    rejected_page,
    rejection_reasons,
)


def show_method(here: Room) -> None:
    """The whole page."""
    words = here.words
    view = settle(here.view)
    show(notice(view, here.problems(view), here.version, words))
    held = coverage(here.ledger)
    show(
        element("h1", words.method.question),
        element("p", words.method.lead, class_="lead"),
        contents(words),
        how_it_works(words),
        what_is_held(held, words),
        _in_and_out(here, view),
        quality_table(quality(), identity(here.ledger).engine_version, words),
    )
    downloads(here)
    show(errors_and_rights(held, words))


def _in_and_out(here: Room, view: View) -> Markup:
    found = rejected_page(here.ledger, view.page_number)
    return element(
        "section",
        what_became(
            counts(here.ledger),
            rejection_reasons(here.ledger),
            rejected_documents(here.ledger),
            here.words,
        ),
        every_rejected(
            found,
            pager(found.page_number, found.pages, view, here.words),
            here.words,
            is_open=view.page_number > 1,
        ),
        class_="method",
        id="counts",
    )


show_method(room())
