"""The benchmark runs; what it measures is looked at by people."""

import gzip
import json
from pathlib import Path

import pytest

from etl.extract.syntax import installed_syntax
from tests.benchmarks import extraction
from tests.benchmarks.extraction import RULES, WITH_SYNTAX, main


@pytest.mark.parametrize("variant", [RULES, WITH_SYNTAX])
def test_it_tells_speed_growth_and_memory(variant: str, capsys: pytest.CaptureFixture[str]) -> None:
    if variant == WITH_SYNTAX and installed_syntax() is None:
        pytest.skip("the language models are not installed")
    small = ["--count", "2", "--length", "300", "--longest", "10000", "--only", "bullets"]
    assert main([*small, "--variant", variant]) == 0
    speed, head, row, memory = capsys.readouterr().out.splitlines()
    assert speed.startswith("2 documents of 300 characters, ")
    assert "documents/s" in speed
    assert "MB/s" in speed
    assert head.split() == ["seconds", "for", "characters", "10,000"]
    assert row.startswith("bullets ")
    assert memory.startswith("peak memory ")


def test_it_reads_other_documents(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "documents.jsonl.gz"
    lines = [
        json.dumps({"text": "Лавров заявил, что встреча полезна.", "lang": "ru"}),
        json.dumps({"text": "Nobody speaks here.", "lang": "en"}),
    ]
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    asked = ["--documents", str(path), "--language", "ru"]
    assert main([*asked, "--count", "3", "--length", "35", "--longest", "0"]) == 0
    assert "3 documents of 35 characters, 3 attributions" in capsys.readouterr().out


def test_syntax_that_is_not_installed_is_not_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "installed_syntax", lambda: None)
    with pytest.raises(SystemExit, match="not installed"):
        main(["--variant", WITH_SYNTAX])


def test_it_refuses_a_file_without_lines(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("", encoding="utf-8")
    with pytest.raises(SystemExit, match="no lines"):
        main(["--documents", str(path)])
