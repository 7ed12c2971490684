"""The journalist cites a denial, the student reads both languages, the sceptic asks why."""

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visitor


def test_a_journalist_opens_a_shared_link_to_a_denial_and_copies_a_citation(
    chromium: Browser, shipped_site: str
) -> None:
    with chromium.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        visitor = Visitor(context.new_page(), shipped_site)
        page = visitor.open("/meeting?event=new-delhi-2023&topic=prisoners").page
        topic = page.locator("section.topic", has_text="Explicit denial")
        expect(topic).to_contain_text("possible link")
        denial = topic.locator(".account.side-ru .statement", has_text="даже не заикался").first
        denial.get_by_role("link", name="Open this claim").click()
        visitor.settle()
        box = page.locator("[data-testid=stExpander]", has_text="Cite this claim")
        box.locator("summary").click()
        box.get_by_role("button", name="Copy to clipboard").first.click()
        copied = str(page.evaluate("navigator.clipboard.readText()"))
        assert copied.startswith("Russian Ministry of Foreign Affairs, Russia")
        assert "Госсекретарь США на этот счет даже не заикался" in copied
        assert "did not so much as mention it" in copied
        assert "claim=" in copied and "SHA-256" in copied
        assert visitor.complaints == []


def test_a_student_reads_one_meeting_in_both_languages_and_sees_what_is_not_collected(
    chromium: Browser, shipped_site: str
) -> None:
    with chromium.new_context() as context:
        visitor = Visitor(context.new_page(), shipped_site)
        page = visitor.open("/meeting?event=geneva-2022-01-21").page
        expect(page.locator("h1")).to_have_text("Talks of Lavrov and Blinken, Geneva")
        held = page.locator(".coverage")
        expect(held).to_contain_text("Silence below means “not collected”, not “not said”.")
        relations = page.locator("#topic-relations")
        expect(relations).to_contain_text("Washington wants to resolve the accumulated problems")
        expect(relations).to_contain_text("Russia: not collected")
        page.get_by_role("link", name="RU", exact=True).click()
        expect(page.locator("h1")).to_have_text("Переговоры Лаврова и Блинкена, Женева")
        visitor.settle()
        assert "event=geneva-2022-01-21" in page.url and "lang=ru" in page.url
        expect(held).to_contain_text("Пробел ниже значит «не собрано», а не «не сказано».")
        expect(relations).to_contain_text("Россия: не собрано")
        page.get_by_text("оригинал", exact=True).click()
        page.wait_for_url("**text=original**")
        expect(visitor.settle().page.locator("#topic-relations .translation")).to_have_count(0)
        assert visitor.complaints == []


def test_a_sceptic_asks_why_a_cell_says_contradict_and_sees_rule_words_and_gaps(
    chromium: Browser, shipped_site: str
) -> None:
    with chromium.new_context() as context:
        visitor = Visitor(context.new_page(), shipped_site)
        page = visitor.open("/").page
        page.locator(".matrix a", has_text="Contradict").first.click()
        expect(page.locator("h1")).to_have_text("Video call of Biden and Putin")
        topic = visitor.settle().page.locator("section.topic", has_text="Contradict").first
        topic.locator("summary", has_text="Why this state?").click()
        why = topic.locator(".why-body")
        expect(why).to_contain_text("the two accounts cannot both be complete and true")
        expect(why).to_contain_text("known from the Kremlin's account of the call")
        expect(why).to_contain_text("Decided by Same Room editors")
        expect(page.locator(".coverage")).to_contain_text("No full readout of either side is held.")
        for side in (".side-ru", ".side-us"):
            expect(topic.locator(f".account{side} .statement .words").first).to_be_visible()
        topic.locator(".account.side-ru").get_by_role("link", name="Passage").first.click()
        visitor.settle()
        expect(page.locator("mark.opened").first).to_be_visible()
        expect(page.locator("mark.opened").first).to_contain_text("не следует перекладывать")
        assert visitor.complaints == []
