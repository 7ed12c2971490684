"""A running dashboard follows the ledger: what is built while it runs is on the next view."""

from playwright.sync_api import Browser

from tests.browser.conftest import Visitor
from tests.conftest import World
from tests.serving import served


def test_a_document_added_while_the_dashboard_runs_is_on_the_next_view(
    chromium: Browser, world: World
) -> None:
    world.build()
    with served(world.database) as site:
        context = chromium.new_context()
        visitor = Visitor(context.new_page(), site)
        before = visitor.open("/claims").claim_ids()
        (world.seeds / "later.txt").write_text(
            "Марш заявил: «Следующая встреча будет осенью».", encoding="utf-8"
        )
        world.build()
        after = visitor.open("/claims").claim_ids()
        assert len(after) == len(before) + 1
        assert "Следующая встреча будет осенью" in visitor.words()
        assert visitor.complaints == []
        context.close()


def test_hostile_words_are_shown_and_never_obeyed(chromium: Browser, world: World) -> None:
    hostile = (
        '<img src="http://203.0.113.9/x.png" onerror="document.title=1"> ![](http://203.0.113.9)'
    )
    (world.seeds / "hostile.txt").write_text(f"Марш заявил: «{hostile}».", encoding="utf-8")
    world.build()
    with served(world.database) as site:
        context = chromium.new_context()
        visitor = Visitor(context.new_page(), site)
        assert hostile in visitor.open("/sources?doc=hostile").words()
        assert visitor.complaints == []
        context.close()
