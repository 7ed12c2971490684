"""A broken curated file stops the build and says where, what and what to do; all faults at once."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from etl.errors import CuratedError, InputError
from etl.inputs.curated_files import read_curated
from tests.conftest import World

Change = Callable[[str], str]


def faults_of(world: World) -> list[str]:
    with pytest.raises(CuratedError) as caught:
        read_curated(world.seeds, world.data)
    return [str(fault) for fault in caught.value.faults]


def replaced(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


CASES: dict[str, tuple[str, Change, str]] = {
    "missing column": (
        "speakers.csv",
        replaced("name_en,", ""),
        "data/speakers.csv, row 1, column name_en: column is missing. "
        "Add it to the header and every row.",
    ),
    "unknown column": (
        "topics.csv",
        replaced("keywords_en", "keyword_en"),
        "data/topics.csv, row 1: column is not known (found 'keyword_en'). "
        "Columns are: topic_id, title_en, title_ru, keywords_ru, keywords_en.",
    ),
    "unknown speaker": (
        "event_participants.csv",
        replaced("oslo-2024,john-marsh", "oslo-2024,john-marsch"),
        "data/event_participants.csv, row 3, column speaker_id: is not in speakers.csv "
        "(found 'john-marsch'). Correct it, or add a row to speakers.csv first.",
    ),
    "duplicate id": (
        "events.csv",
        replaced("call-2024-06-14,call", "oslo-2024,call"),
        "data/events.csv, row 3, column event_id: stands in row 2 already (found 'oslo-2024'). "
        "Every row needs its own; change or remove one.",
    ),
    "bad date": (
        "events.csv",
        replaced("2024-05-20", "20.05.2024"),
        "data/events.csv, row 2, column starts_on: is not a date with a year "
        "(found '20.05.2024'). "
        "Write YYYY, YYYY-MM or YYYY-MM-DD; year_basis says where the year comes from.",
    ),
    "event without a year": (
        "events.csv",
        replaced("2024-05-20", "--05-20"),
        "data/events.csv, row 2, column starts_on: is not a date with a year (found '--05-20'). "
        "Write YYYY, YYYY-MM or YYYY-MM-DD; year_basis says where the year comes from.",
    ),
    "claim date in another form": (
        "claims.csv",
        replaced("--06-14", "14.06"),
        "data/claims.csv, row 4, column date_partial: is not a partial date (found '14.06'). "
        "Write YYYY, YYYY-MM, YYYY-MM-DD, or --MM-DD without a year.",
    ),
    "day that does not exist": (
        "claims.csv",
        replaced("--06-14", "--06-31"),
        "data/claims.csv, row 4, column date_partial: is no day of the calendar "
        "(found '--06-31'). Check year, month and day.",
    ),
    "unknown word": (
        "claims.csv",
        replaced(",direct,", ",literal,"),
        "data/claims.csv, row 2, column kind: is not a known value (found 'literal'). "
        "Use one of: direct, partial_direct, indirect, headline, narrative.",
    ),
    "empty required cell": (
        "topics.csv",
        replaced("grain,Grain", "grain,"),
        "data/topics.csv, row 3, column title_en: must not be empty. Fill it in.",
    ),
    "short row": (
        "topics.csv",
        replaced("consulates,Consulates,", "consulates,"),
        "data/topics.csv, row 4: row has 4 cells, the header has 5. Check for a missing comma, "
        "or for a cell with a comma that is not in quotation marks.",
    ),
    "empty row": (
        "topics.csv",
        lambda text: text + "\n",
        "data/topics.csv, row 5: row is empty. Delete it.",
    ),
    "slug with capitals": (
        "topics.csv",
        replaced("grain,Grain", "Grain,Grain"),
        "data/topics.csv, row 3, column topic_id: is not a slug (found 'Grain'). "
        "Use lower-case letters a-z, digits and single hyphens: new-delhi-2023.",
    ),
    "slug too long for a link": (
        "topics.csv",
        replaced("grain,Grain", "g" * 101 + ",Grain"),
        "column topic_id: has 101 characters, and links carry 100",
    ),
    "day in digits of another script": (
        "claims.csv",
        replaced("2024-07-01", "２０２４-07-01"),
        "data/claims.csv, row 2, column reviewed_on: is not a date (found '２０２４-07-01'). "
        "Write it as YYYY-MM-DD, for example 2023-03-02.",
    ),
    "UTF-16 without a mark": (
        "topics.csv",
        lambda text: "".join(f"{character}\0" for character in text),
        "data/topics.csv: holds the character NUL on line 1: it is no CSV in UTF-8 (UTF-16?). "
        "Save it as CSV UTF-8.",
    ),
    "semicolons": (
        "topics.csv",
        lambda text: text.replace(",", ";"),
        "data/topics.csv, row 1: is separated by semicolons. Save it with commas.",
    ),
    "control character": (
        "topics.csv",
        replaced("Grain", "Gra\x1bin"),
        "data/topics.csv, row 3, column title_en: holds the control character U+001B "
        "(found 'Gra\\x1bin'). Remove it.",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_names_file_row_column_value_and_remedy(world: World, case: str) -> None:
    file, change, message = CASES[case]
    world.edit(file, change)
    assert message in "\n".join(faults_of(world))


def test_an_open_quotation_mark_is_not_read_over(world: World) -> None:
    world.edit("topics.csv", lambda text: text.replace("Grain", '"Grain', 1))
    (fault,) = faults_of(world)
    assert fault == (
        "data/topics.csv, row 3: is not well-formed CSV from line 3 on (unexpected end of data). "
        "Look for a quotation mark that is not closed, or not doubled inside a cell."
    )


def test_a_row_is_counted_in_records_and_found_by_the_line_it_begins_on(world: World) -> None:
    world.edit("topics.csv", replaced("Grain", '"Grain\nand\nflour"'))
    world.edit("topics.csv", replaced("Consulates", '"Consulates" of both'))
    (fault,) = faults_of(world)
    assert fault.startswith("data/topics.csv, row 4: is not well-formed CSV from line 6 on")


def test_a_cell_that_is_too_long_is_named_by_its_row(world: World) -> None:
    world.edit("topics.csv", replaced("Grain", "G" * 100_001))
    assert faults_of(world) == [
        "data/topics.csv, row 3: row begins on line 3 and has a cell of more than 100,000 "
        "characters. Look for a quotation mark that is not closed, or shorten the cell."
    ]


def test_the_longest_cell_is_read_whole(world: World) -> None:
    world.edit("topics.csv", replaced("Grain", "G" * 100_000))
    assert len(read_curated(world.seeds, world.data).topics[1].title_en) == 100_000


def test_a_hundred_thousand_rows_take_ten_times_what_ten_thousand_take(world: World) -> None:
    header = (world.data / "topics.csv").read_text(encoding="utf-8")

    def seconds_for(rows: int) -> float:
        more = "".join(f"topic-{number},Topic,Предмет,,\n" for number in range(rows))
        (world.data / "topics.csv").write_text(header + more, encoding="utf-8")
        began = time.process_time()
        assert len(read_curated(world.seeds, world.data).topics) == 3 + rows
        return time.process_time() - began

    assert seconds_for(100_000) < 30 * seconds_for(10_000)


def test_a_file_the_system_does_not_let_us_read_is_named(
    world: World, as_somebody_else: Callable[[Path], AbstractContextManager[None]]
) -> None:
    path = world.data / "topics.csv"
    path.chmod(0)
    with as_somebody_else(world.folder):
        assert faults_of(world) == [
            "data/topics.csv: cannot be read (Permission denied). See that you may read it."
        ]


def test_a_folder_that_is_not_there_is_named(world: World) -> None:
    for seeds, data in ((world.folder / "gone", world.data), (world.seeds, world.folder / "gone")):
        with pytest.raises(InputError, match="gone is not there"):
            read_curated(seeds, data)


def test_a_file_in_another_encoding_is_refused(world: World) -> None:
    path = world.data / "topics.csv"
    path.write_bytes(path.read_text(encoding="utf-8").encode("cp1251"))
    assert faults_of(world) == [
        "data/topics.csv: is not UTF-8 (line 2, byte 77 of the file) (found '\\\\xd2'). "
        "Save it as CSV UTF-8."
    ]


def test_a_byte_order_mark_is_no_part_of_the_header(world: World) -> None:
    path = world.data / "topics.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    topics = read_curated(world.seeds, world.data).topics
    assert [topic.topic_id for topic in topics] == ["tone", "grain", "consulates"]


def test_every_fault_of_every_file_is_listed_at_once(world: World) -> None:
    world.edit("topics.csv", replaced("grain,Grain", "grain,"))
    world.edit("speakers.csv", replaced("Q159", "Q159,surplus"))
    world.edit("events.csv", replaced("meeting", "gathering"))
    assert len(faults_of(world)) == 3


def test_a_missing_file_and_an_unknown_one_are_both_named(world: World) -> None:
    (world.data / "topics.csv").rename(world.data / "topic.csv")
    assert [fault.split(":")[0] for fault in faults_of(world)] == [
        "data/topic.csv",
        "data/topics.csv",
    ]


@pytest.mark.parametrize(
    "name", ["segments.CSV", "topics.csv.gz", "claims.csv~", "claims (1).csv.bak", "all.xlsx"]
)
def test_what_a_person_may_take_for_a_table_is_not_passed_over(world: World, name: str) -> None:
    (world.data / name).write_bytes(b"\x1f\x8b")
    (fault,) = faults_of(world)
    assert fault.startswith(f"data/{name}: is not a file the build knows. Only plain CSV is read")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("javascript:alert(1)", "is neither http nor https"),
        ("//example.org/x", "is neither http nor https"),
        ("http://", "names no host"),
        ("https://kremlin.example@evil.example/", "carries a user name before the host"),
        ("https://example.org\\@evil.example/", "holds a backslash"),
        ("https://example.org/\u202egnp", "holds white space or an invisible character"),
    ],
)
def test_an_address_that_may_not_become_a_link_is_refused(
    world: World, address: str, reason: str
) -> None:
    path = world.seeds / "documents.csv"
    text = path.read_text(encoding="utf-8").replace("https://example.org/oslo", address)
    path.write_text(text, encoding="utf-8")
    (fault,) = faults_of(world)
    assert fault.startswith(f"seeds/documents.csv, row 2, column url: {reason}")


def test_each_curated_file_of_the_small_world_is_read_whole(world: World) -> None:
    curated = read_curated(world.seeds, world.data)
    assert len(curated.claims) == 4
    assert curated.claims[2].date_partial == "--06-14"
    assert curated.topics[0].keywords_ru == ("полезный разговор", "конструктивный")
    assert curated.fact_values == ()


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        (
            "claims.csv",
            "The same passage,Тот же отрывок",
            "The same passage,",
            "data/claims.csv, row 3, column event_evidence_ru: is empty, and event_evidence is not."
            " Give both or neither.",
        ),
        (
            "claims.csv",
            "The same passage,Тот же отрывок",
            ",Тот же отрывок",
            "data/claims.csv, row 3, column event_evidence: is empty, and event_evidence_ru is not."
            " Give both or neither.",
        ),
        (
            "claim_candidates.csv",
            "evidence_ru\n",
            "evidence_ru\nmarsh-grain,said_on,2024,A guess,\n",
            "data/claim_candidates.csv, row 2, column evidence_ru: is empty, and evidence is not. "
            "Give both or neither.",
        ),
    ],
)
def test_what_explains_a_decision_is_given_in_both_languages(
    world: World, file: str, old: str, new: str, fault: str
) -> None:
    world.edit(file, replaced(old, new))
    assert faults_of(world) == [fault]


def test_a_description_in_one_language_is_read_and_its_column_may_be_absent(world: World) -> None:
    world.edit("speakers.csv", replaced("Invented,Выдумано", "Invented,"))
    documents = world.seeds / "documents.csv"
    lines = documents.read_text(encoding="utf-8").splitlines()
    shorter = [line.rpartition(",")[0] for line in lines]
    documents.write_text("\n".join(shorter) + "\n", encoding="utf-8")
    curated = read_curated(world.seeds, world.data)
    assert (curated.speakers[0].note, curated.speakers[0].note_ru) == ("Invented", None)
    assert {(row.rights, row.rights_ru) for row in curated.documents} == {
        ("Invented for tests", None)
    }
