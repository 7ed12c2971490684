"""The written descriptions of data/ say what the reader does."""

import json
import re
from pathlib import Path

import pytest

from etl.inputs.columns import columns_of
from etl.inputs.description import data_package
from etl.inputs.tables import DATA_FILES, DOCUMENTS, CuratedFile

DATA = Path(__file__).resolve().parents[2] / "data"


def test_the_data_package_is_the_one_the_reader_follows() -> None:
    assert json.loads((DATA / "datapackage.json").read_text(encoding="utf-8")) == data_package()


@pytest.mark.parametrize("table", (DOCUMENTS, *DATA_FILES), ids=lambda table: table.file)
def test_the_readme_of_data_describes_every_column(table: CuratedFile) -> None:
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    section = readme.split(f"## {table.file}\n")[1].split("\n## ")[0]
    described = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", section, re.MULTILINE))
    columns = columns_of(table.row_type)
    assert list(described) == [column.name for column in columns]
    for column in columns:
        assert described[column.name].startswith(column.description)
        assert ("**required**" in described[column.name]) == column.required
        assert all(f"`{choice}`" in described[column.name] for choice in column.choices)


def test_every_file_of_data_is_described() -> None:
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    files = {path.name for path in DATA.glob("*.csv")}
    assert files <= set(re.findall(r"^## (\S+)$", readme, re.MULTILINE))
