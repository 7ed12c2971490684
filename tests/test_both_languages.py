"""What people write to explain a decision is carried in both languages, from CSV to screen."""

import html
import json
import re
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from etl.inputs.columns import columns_of
from etl.inputs.curated_files import read_curated
from etl.inputs.tables import DATA_FILES, DOCUMENTS, CuratedFile
from tests.conftest import World

ROOT = Path(__file__).resolve().parent.parent
PLACED = "document_id,content,prefix,suffix,"
REVIEWED = ",Test editors,2024-07-01\n"


@pytest.fixture(scope="module")
def explained(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The small world with a decision of every sort that has a reason."""
    world = World(tmp_path_factory.mktemp("explained"))
    shutil.copytree(ROOT / "tests" / "tiny", world.folder, dirs_exist_ok=True)
    seed = world.seeds / "oslo-talks.txt"
    more = "\n\nЗа окном шёл дождь.\n\nПосол Марш заявил: «До скорой встречи в этом зале».\n"
    seed.write_text(seed.read_text(encoding="utf-8") + more, encoding="utf-8")
    (world.data / "segments.csv").write_text(
        PLACED + "kind,reason,reason_ru,reviewed_by,reviewed_on\n"
        "oslo-talks,За окном шёл дождь.,,,boilerplate,Weather,Погода" + REVIEWED,
        encoding="utf-8",
    )
    (world.data / "rejected_claims.csv").write_text(
        PLACED + "reason,reason_ru,reviewed_by,reviewed_on\n"
        "oslo-talks,До скорой встречи в этом зале,,,A farewell,Прощание" + REVIEWED,
        encoding="utf-8",
    )
    world.edit(
        "claim_candidates.csv",
        lambda text: text + "marsh-grain,said_on,2024-05,After the talks,После переговоров\n",
    )
    return world.build()


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> World:
    """The ledger people start with."""
    world = World(tmp_path_factory.mktemp("shipped"))
    shutil.copytree(ROOT / "seeds", world.seeds)
    shutil.copytree(ROOT / "data", world.data, ignore=shutil.ignore_patterns("*.duckdb*", ".*"))
    return world.build()


def page_of(world: World, monkeypatch: pytest.MonkeyPatch, place: str, **parameters: str) -> str:
    """The markup of a page of the dashboard on the ledger of ``world``."""
    monkeypatch.setenv("SAME_ROOM_DATABASE", str(world.database))
    page = AppTest.from_file(str(ROOT / "dashboard" / "app.py"), default_timeout=30)
    page.switch_page(f"views/{place}.py")
    for name, value in parameters.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    return "\n".join(item.proto.body for item in page.get("html"))


def words_of(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup)).split())


def test_a_reason_in_two_languages_comes_to_the_ledger_in_both(explained: World) -> None:
    assert explained.ask("select reason, reason_ru from segments where reason_ru is not null") == [
        ("Weather", "Погода")
    ]
    assert explained.ask(
        "select detail, detail_ru from rejections where detail_ru is not null"
    ) == [("Weather", "Погода")]
    assert explained.ask("select field, evidence, evidence_ru from claim_candidates") == [
        ("said_on", "After the talks", "После переговоров")
    ]
    assert explained.ask("select distinct rights, rights_ru from documents") == [
        ("Invented for tests", "Выдумано для тестов")
    ]
    assert explained.ask("select distinct note, note_ru from speakers where note is not null") == [
        ("Invented", "Выдумано")
    ]
    ((evidence,),) = explained.ask(
        "select event_evidence from claims where claim_key = 'marsh-grain'"
    )
    assert json.loads(str(evidence)) == [
        {"kind": "reviewed", "text": "The same passage", "text_ru": "Тот же отрывок"}
    ]


def test_a_rejected_claim_says_why_in_both(explained: World) -> None:
    assert explained.ask(
        "select quote, note_en, note_ru, reviewed_by from claims where status = 'rejected'"
    ) == [("До скорой встречи в этом зале", "A farewell", "Прощание", "Test editors")]


@pytest.mark.parametrize(
    ("language", "told", "other"),
    [
        ("en", ["Weather", "A farewell", "Invented for tests"], "Прощание"),
        ("ru", ["Погода", "Прощание", "Выдумано для тестов"], "A farewell"),
    ],
)
def test_a_document_gives_its_reasons_in_the_readers_language(
    explained: World, monkeypatch: pytest.MonkeyPatch, language: str, told: list[str], other: str
) -> None:
    shown = words_of(page_of(explained, monkeypatch, "sources", doc="oslo-talks", lang=language))
    assert [text for text in told if text not in shown] == []
    assert other not in shown


def pairs_of(table: CuratedFile) -> list[tuple[str, str]]:
    """The columns of a file that say the same in English and in Russian."""
    names = [column.name for column in columns_of(table.row_type)]
    stems = [name.removesuffix("_ru") for name in names if name.endswith("_ru")]
    return [
        (english, f"{stem}_ru")
        for stem in stems
        for english in (stem, f"{stem}_en")
        if english in names
    ]


EXPLANATIONS = {
    "documents.csv": {"rights"},
    "speakers.csv": {"note"},
    "events.csv": {"note_en"},
    "claims.csv": {"event_evidence", "note_en"},
    "claim_candidates.csv": {"evidence"},
    "rejected_claims.csv": {"reason"},
    "segments.csv": {"reason"},
    "accounts.csv": {"note_en"},
    "alignments.csv": {"why_en"},
}


@pytest.mark.parametrize("table", (DOCUMENTS, *DATA_FILES), ids=lambda table: table.file)
def test_everything_shipped_in_one_language_is_there_in_the_other(table: CuratedFile) -> None:
    pairs = pairs_of(table)
    assert EXPLANATIONS.get(table.file, set()) <= {english for english, _ in pairs}
    curated = read_curated(ROOT / "seeds", ROOT / "data")
    rows = getattr(curated, table.file.removesuffix(".csv"))
    assert [
        (row.row, english)
        for row in rows
        for english, russian in pairs
        if bool(getattr(row, english)) != bool(getattr(row, russian))
    ] == []
    assert [
        (row.row, english)
        for row in rows
        for english, russian in pairs
        if english in EXPLANATIONS.get(table.file, set())
        and getattr(row, english)
        and getattr(row, english) == getattr(row, russian)
    ] == []


@pytest.mark.parametrize(
    ("claim_key", "told"),
    [
        ("lavrov-punctuality", "Лавров сказал это журналистам после переговоров в Женеве"),
        ("council-closed-doors", "«участникам Совета» может означать Арктический совет"),
    ],
)
def test_the_russian_page_of_a_shipped_claim_explains_itself_in_russian(
    shipped: World, monkeypatch: pytest.MonkeyPatch, claim_key: str, told: str
) -> None:
    ((claim_id,),) = shipped.ask("select claim_id from claims where claim_key = ?", claim_key)
    shown = words_of(page_of(shipped, monkeypatch, "claims", claim=str(claim_id), lang="ru"))
    assert told in shown
    assert re.findall("outside knowledge|the words give no|press conference", shown) == []


def test_every_reason_of_the_shipped_ledger_is_there_in_russian(shipped: World) -> None:
    rows = shipped.ask("select event_evidence from claims where event_evidence is not null")
    items = [item for (evidence,) in rows for item in json.loads(str(evidence))]
    assert [item for item in items if item["kind"] == "reviewed" and not item.get("text_ru")] == []
    assert (
        shipped.ask("from claim_candidates where evidence is not null and evidence_ru is null")
        == []
    )
    assert shipped.ask("from documents where rights is not null and rights_ru is null") == []
    assert shipped.ask("from speakers where note is not null and note_ru is null") == []
