"""The address tells what is shown: a place that is none is said, and a long link is warned of."""

import pytest

from dashboard.components import address as address_of_run
from tests.screen.conftest import Open, address, text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "/nonsense : there is no such page. This is the first page."),
        ("ru", "/nonsense : такой страницы нет. Показана первая страница."),
    ],
)
def test_a_place_that_is_none_is_told_above_the_first_page(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    monkeypatch.setattr(address_of_run, "_path_of_no_page", lambda: "nonsense")
    running = open_page("overview", side=["ru"], lang=[language])
    assert said in text(running)
    assert address(running)["side"] == ["ru"]
    assert "nonsense" not in text(open_page("claims"))


def test_a_link_that_programs_may_cut_is_warned_of(open_page: Open) -> None:
    long = [f"topic-{number}-{'x' * 40}" for number in range(50)]
    assert "Some programs cut a link that long" in text(open_page("claims", topic=long))
    assert "Some programs cut" not in text(open_page("claims", topic=long[:5]))


def test_cells_asked_for_and_left_out_by_their_state_at_once_are_read_back(open_page: Open) -> None:
    running = open_page("overview", state=["contradict", "-only_ru"])
    assert "not in cells marked “Russia only”" in text(running)
