"""The benchmark of pages runs; what it measures is looked at by people."""

import pytest

from tests.benchmarks.pages import INTERACTIONS, main
from tests.conftest import World


def test_it_tells_the_time_of_every_interaction(
    shipped: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SAME_ROOM_DATABASE", "")
    assert main(["--database", str(shipped.database), "--runs", "1"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line.partition(" median ")[0].rstrip() for line in told] == [
        *INTERACTIONS,
        "all interactions",
    ]
