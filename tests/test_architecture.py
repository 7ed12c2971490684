"""The arrows of the house, read from the imports themselves."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

STAGES = {
    "etl.model": set(),
    "etl.errors": set(),
    "etl.paths": set(),
    "etl.progress": set(),
    "etl.text": {"etl.model", "etl.errors"},
    "etl.inputs": {"etl.model", "etl.errors"},
    "etl.extract": {"etl.model", "etl.errors", "etl.text"},
    "etl.evaluate": {
        "etl.model",
        "etl.errors",
        "etl.text",
        "etl.inputs",
        "etl.extract",
        "etl.transform",
    },
    "etl.transform": {"etl.model", "etl.errors", "etl.text", "etl.inputs", "etl.extract"},
    "etl.load": {"etl.model", "etl.errors", "etl.text", "etl.inputs", "etl.transform"},
}
"""Each room of the pipeline with the rooms it may look into."""

MAY_IMPORT_ALL = {"etl.build", "etl.__main__"}


def modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path} imports relatively"
            yield node.module


def room_of(module: str) -> str:
    return ".".join(module.split(".")[:2])


@pytest.mark.parametrize("path", modules("etl"), ids=name_of)
def test_a_stage_looks_only_at_the_stages_before_it(path: Path) -> None:
    room = room_of(name_of(path))
    if room in MAY_IMPORT_ALL or room == "etl":
        return
    looked_into = {room_of(name) for name in imports(path) if name.startswith("etl.")}
    assert looked_into - {room} <= STAGES[room]


def test_only_the_command_line_evaluates() -> None:
    lookers = {
        name_of(path)
        for path in modules("etl")
        if "etl.evaluate" in {room_of(name) for name in imports(path)}
    }
    assert {name for name in lookers if room_of(name) != "etl.evaluate"} <= {"etl.__main__"}


@pytest.mark.parametrize("path", modules("dashboard"), ids=name_of)
def test_the_dashboard_knows_only_the_vocabulary_of_the_pipeline(path: Path) -> None:
    assert [
        name
        for name in imports(path)
        if name.split(".")[0] == "etl" and not name.startswith("etl.model")
    ] == []


def importers(library: str) -> set[str]:
    return {
        name_of(path)
        for package in ("etl", "dashboard")
        for path in modules(package)
        if library in {name.split(".")[0] for name in imports(path)}
    }


def test_only_the_loader_and_the_database_module_speak_to_duckdb() -> None:
    found = importers("duckdb")
    assert "dashboard.database" in found
    assert {name for name in found if not name.startswith("etl.load.")} == {"dashboard.database"}


def test_only_app_views_and_components_draw_with_streamlit() -> None:
    rooms = {room_of(name) for name in importers("streamlit")}
    assert rooms == {"dashboard.app", "dashboard.views", "dashboard.components"}


def test_only_the_charts_draw_with_altair() -> None:
    assert {room_of(name) for name in importers("altair")} == {"dashboard.charts"}


def test_only_the_parser_reads_language_models() -> None:
    """The package that carries the models is never imported, the others in one place only."""
    assert importers("natasha") == set()
    for library in ("navec", "numpy", "slovnet"):
        assert importers(library) == {"etl.extract.syntax.network"}


EVERY_MODULE_OF_THE_DASHBOARD = """
import sys
from importlib import import_module
from pkgutil import walk_packages
import dashboard
names = [module.name for module in walk_packages(dashboard.__path__, "dashboard.")]
for name in names:
    if name != "dashboard.app":  # draws a page as soon as it is imported
        import_module(name)
rooms = {".".join(name.split(".")[:2]) for name in sys.modules}
print(len(names) > 50, sorted(rooms & {"navec", "slovnet", "natasha", "razdel"}))
print(sorted(room for room in rooms if room.startswith("etl.")))
"""


def test_the_dashboard_s_process_holds_no_models_and_no_stage_of_the_pipeline() -> None:
    """Whatever way it might be imported in: the ledger is built in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", EVERY_MODULE_OF_THE_DASHBOARD],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.splitlines() == ["True []", "['etl.model']"]


def test_the_models_are_read_when_a_sentence_needs_them_and_not_before() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, etl.model, dashboard.database, etl.extract as e; e.engine_version();"
            "print({'navec', 'slovnet', 'natasha'} & set(sys.modules))",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "set()"


def test_nothing_of_the_product_reads_the_clock() -> None:
    for path in modules("etl"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow"}:
                pytest.fail(f"{path.name}, line {node.lineno}: reads the clock")


def test_the_top_level_holds_the_agreed_names_only() -> None:
    agreed = {"pyproject.toml", "requirements.txt", "README.md", "seeds", "dashboard", "etl"}
    agreed |= {"tests", "data"}
    made = {"build", "dist"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    found = {name for name in found if not name.endswith(".egg-info")}
    assert found - made == agreed


NO_TABLE_IS_READ = """
from importlib import import_module
from pkgutil import walk_packages
import etl
from etl.text import packaged

def refuse(package, name):
    raise SystemExit(f"{name} is read while modules are loaded")

packaged.read_table = refuse
for module in walk_packages(etl.__path__, "etl."):
    import_module(module.name)
"""


def test_no_table_is_read_before_the_command_line_can_tell_what_is_wrong_with_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", NO_TABLE_IS_READ], cwd=ROOT, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
