"""The benchmark runs; what it measures is looked at by people."""

import gzip
import json
from pathlib import Path

import pytest

from tests.benchmarks.extraction import main


def test_it_tells_speed_growth_and_memory(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--count", "2", "--length", "300", "--longest", "10000", "--only", "bullets"]) == 0
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


def test_it_refuses_a_file_without_lines(tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.write_text("", encoding="utf-8")
    with pytest.raises(SystemExit, match="no lines"):
        main(["--documents", str(path)])
