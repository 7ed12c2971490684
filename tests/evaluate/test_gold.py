"""Gold is read strictly: what is there is taken exactly, what is wrong is named."""

import json
from pathlib import Path
from typing import Any

import pytest

from etl.errors import InputError
from etl.evaluate.gold import read_gold
from etl.model.records import Span
from etl.model.vocabulary import Direct, Language

QUOTE: dict[str, Any] = {
    "source": [[0, 4]],
    "cue": [[5, 9]],
    "content": [[10, 14], [15, 18]],
    "direct": "mixed",
    "speaker": "Anna Nord",
}
TEXT = "Anna said that yes."


def write(folder: Path, *quotes: object, **more: object) -> Path:
    path = folder / "gold.jsonl"
    good = {"doc_id": "good", "text": "", "quotes": []}
    line = {"doc_id": "second", "text": TEXT, "quotes": quotes, **more}
    path.write_text(f"{json.dumps(good)}\n{json.dumps(line)}\n", encoding="utf-8")
    return path


def test_a_passage_holds_its_document_and_its_quotes(tmp_path: Path) -> None:
    nested = QUOTE | {"nested": True, "form": "cl", "side": "US", "relay": [[0, 4]], "id": "q2"}
    more = {"lang": "en", "date": "2022-03-02", "outlet": "Daily", "traps": []}
    quiet, told = read_gold(write(tmp_path, QUOTE, nested, **more))
    assert (quiet.document.document_id, quiet.quotes) == ("good", ())
    assert (told.document.text, told.document.language) == (TEXT, Language.EN)
    assert (str(told.document.published_on), told.document.outlet) == ("2022-03-02", "Daily")
    (plain,), (inner,) = told.outermost, told.nested
    assert (plain.source, plain.cue) == ((Span(0, 4),), (Span(5, 9),))
    assert plain.content == (Span(10, 14), Span(15, 18))
    assert (plain.direct, plain.speaker, plain.form) == (Direct.MIXED, "Anna Nord", None)
    assert (inner.nested, inner.form) == (True, "cl")


@pytest.mark.parametrize(
    ("written", "direct"), [(True, Direct.TRUE), (False, Direct.FALSE), ("mixed", Direct.MIXED)]
)
def test_directness_is_written_as_extract_writes_it(
    tmp_path: Path, written: object, direct: Direct
) -> None:
    told = read_gold(write(tmp_path, QUOTE | {"direct": written}))[1]
    assert [quote.direct for quote in told.quotes] == [direct]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"source": None}, "quotes[1].source: it is no list. Write a list of [start, end] pairs"),
        ({"content": []}, "quotes[1].content: it is empty. Mark what is said"),
        ({"cue": [[5]]}, "quotes[1].cue[0]: it is no pair of whole numbers"),
        ({"cue": [[5, True]]}, "quotes[1].cue[0]: it is no pair"),
        ({"cue": [[0, 4], [5, 20]]}, "quotes[1].cue[1]: it is [5, 20], outside the 19 characters"),
        ({"cue": [[5, 5]]}, "quotes[1].cue[0]: it is [5, 5]"),
        ({"cue": [[-1, 5]]}, "quotes[1].cue[0]: it is [-1, 5]"),
        ({"direct": 1}, 'quotes[1].direct: it is not known. Write true, false or "mixed"'),
        ({"direct": "true"}, "quotes[1].direct: it is not known"),
        ({"speaker": 7}, "quotes[1].speaker: it is no text"),
        ({"speaker": " "}, "quotes[1].speaker: it is no text"),
        ({"form": []}, "quotes[1].form: it is no text"),
        ({"form": "\ud800"}, "quotes[1].form: it holds half a surrogate pair"),
        ({"nested": "yes"}, "quotes[1].nested: it is neither true nor false"),
        ({"side": "ru"}, "quotes[1].side: it is no side. Write RU, US, other or null"),
        ({"relay": 3}, "quotes[1].relay: it is no list"),
    ],
)
def test_a_bad_field_is_named_with_line_and_remedy(
    tmp_path: Path, change: dict[str, object], says: str
) -> None:
    with pytest.raises(InputError, match=r"gold\.jsonl, line 2, ") as caught:
        read_gold(write(tmp_path, QUOTE, QUOTE | change))
    assert says in str(caught.value)


@pytest.mark.parametrize("name", sorted(QUOTE))
def test_a_missing_field_is_named(tmp_path: Path, name: str) -> None:
    short = {key: value for key, value in QUOTE.items() if key != name}
    with pytest.raises(InputError, match=rf"line 2, quotes\[0\]\.{name}: it is missing"):
        read_gold(write(tmp_path, short))


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"quotes": None}, r"line 2, quotes: it is no list\. Write \[\]"),
        ({"quotes": ["x"]}, r"line 2, quotes\[0\]: it is no object"),
        ({"text": None}, "line 2: text is missing"),
        ({"doc_id": "good"}, "line 2: doc_id 'good' stands on line 1 already"),
    ],
)
def test_a_bad_passage_is_named_with_its_line(
    tmp_path: Path, more: dict[str, object], says: str
) -> None:
    with pytest.raises(InputError, match=says):
        read_gold(write(tmp_path, **more))


def test_a_file_without_passages_is_no_gold(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(b"")
    with pytest.raises(InputError, match="holds no passage"):
        read_gold(path)


def test_a_folder_and_a_missing_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no plain file"):
        read_gold(tmp_path)
    with pytest.raises(InputError, match=r"nowhere\.jsonl: No such file"):
        read_gold(tmp_path / "nowhere.jsonl")
