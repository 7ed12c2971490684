"""A world small enough for thousands of tries, with every curated file in it, and what came of it.

A ledger is read back in two ways: as the rows the build hands to the database, which is quick, and
out of a database the build has published.
"""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from etl.build import build, decide
from etl.load.rows import content_of
from etl.progress import Silent
from tests.conftest import TINY, World

Tables = Mapping[str, Sequence[Mapping[str, object]]]

BY = "Test editors,2024-07-01"
ADDED = {
    "corrections.csv": (
        "claim_key,field,expect,reason_en,reason_ru,reviewed_by,reviewed_on\n"
        f"marsh-grain,kind,direct,No quotation marks,Без кавычек,{BY}\n"
        f"marsh-consulates,cue,говорили,The verb of speech,Глагол речи,{BY}\n"
    ),
    "rejected_claims.csv": (
        "document_id,content,prefix,suffix,reason,reason_ru,reviewed_by,reviewed_on\n"
        f"headline-cp1251,Зерно важнее споров,«,»,A headline,Заголовок,{BY}\n"
        f"oslo-talks,госсекретаря США,,,An office,Должность,{BY}\n"
    ),
    "segments.csv": (
        "document_id,content,prefix,suffix,kind,reason,reason_ru,in_sentence,reviewed_by,"
        "reviewed_on\n"
        f"call-june,14 июня Северная и Марш поговорили,,,narrative,Told,Рассказ,yes,{BY}\n"
        f"oslo-talks,В Осло завершились,,,narrative,Told,Рассказ,,{BY}\n"
    ),
    "fact_values.csv": (
        "event_id,slot,topic_id,value_text,value_number,unit,modifier,value_slug,claim_key\n"
        "oslo-2024,tone,,полезным,,,,useful,severnaya-useful\n"
        "call-2024-06-14,topic_raised,consulates,о консульствах,,,,raised,marsh-consulates\n"
        "call-2024-06-14,duration,,14 июня,14.5,day,about,,severnaya-consulates\n"
    ),
    "claim_candidates.csv": (
        "claim_key,field,value,evidence,evidence_ru\n"
        "severnaya-useful,said_on,2024-05-20,The talks ended,Переговоры завершились\n"
        "marsh-grain,said_on,2024-05,,\n"
    ),
}
ADDED["versions/0123456789ab.csv"] = (
    "item,item_id,seal,name_en,name_ru\n"
    "claim,c0123456789abcdef,0123456789ab,Зерно важнее споров,\n"
    "topic,grain,ba9876543210,Grain,Зерно\n"
    "alignment,oslo-2024--tone,aaaaaaaaaaaa,Talks · Tone,Переговоры · Тон\n"
)
DECIDED = (
    "claims.csv", "alignments.csv", "alignment_claims.csv", "accounts.csv", "events.csv",
    "event_participants.csv",
)  # fmt: skip
"""The files of the small world that speak of its documents."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a build took in: the rows of its tables, and the sentences it told a person."""

    tables: Tables
    notes: tuple[str, ...]


def lay_world(folder: Path) -> World:
    """The small world with rows in every curated file."""
    shutil.copytree(TINY, folder, dirs_exist_ok=True)
    (folder / "data" / "versions").mkdir()
    for name, text in ADDED.items():
        (folder / "data" / name).write_text(text, encoding="utf-8")
    return World(folder)


def lay_bare_world(folder: Path) -> World:
    """The same without a document, and without a decision about one."""
    shutil.copytree(TINY, folder, dirs_exist_ok=True)
    world = World(folder)
    for path in [*(world.data / name for name in DECIDED), world.seeds / "documents.csv"]:
        header = path.read_text(encoding="utf-8").split("\n", 1)[0]
        path.write_text(f"{header}\n", encoding="utf-8")
    for path in world.seeds.glob("*.txt"):
        path.unlink()
    return world


def decided(world: World) -> Seen:
    """What the build hands to the database."""
    ledger, notes = decide(world.seeds, world.data, Silent())
    return Seen(content_of(ledger).tables, notes)


def published(world: World) -> Seen:
    """What stands in the database the build has published."""
    notes: list[str] = []
    build(world.seeds, world.data, world.database, warn=notes.append)
    return Seen(tables_in(world.database), tuple(notes))


def tables_in(database: Path) -> Tables:
    """Every row of every table of a ledger."""
    with duckdb.connect(str(database), read_only=True) as connection:
        names = [
            row[0]
            for row in connection.execute("select table_name from duckdb_tables()").fetchall()
        ]
        found: dict[str, list[dict[str, object]]] = {}
        for name in names:
            result = connection.execute("from query_table(?)", [name])
            columns = [column[0] for column in result.description or ()]
            found[name] = [dict(zip(columns, row, strict=True)) for row in result.fetchall()]
    return found


def shown(value: object) -> str:
    """A value of the ledger as a cell of a curated file has it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return " ; ".join(str(item) for item in value)
    return str(value)


def from_json(value: object) -> object:
    """A JSON value, which a database gives as text."""
    return json.loads(value) if isinstance(value, str) else value
