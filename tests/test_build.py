"""The build: what it makes of the small world, and what it refuses."""

import json
import random
import shutil
from pathlib import Path

import pytest

from etl.build import build, is_current
from etl.errors import CuratedError, InputError
from etl.inputs.columns import columns_of
from etl.inputs.curated import CuratedRow, RejectedClaimRow, SegmentRow
from etl.load.identity import read_identity
from etl.load.verify import verify
from tests.conftest import TINY, World


def test_every_claim_stands_where_it_says(built: World) -> None:
    texts = dict(built.ask("select document_id, text from documents"))
    claims = built.ask("select document_id, start, stop, quote from claims")
    assert len(claims) >= 4
    assert [
        quote
        for document_id, start, stop, quote in claims
        if str(texts[document_id])[start:stop] != quote
    ] == []


def test_every_promise_of_the_ledger_holds(built: World) -> None:
    assert verify(built.database) == ()


def test_a_document_in_another_encoding_is_there_with_its_line_ends(built: World) -> None:
    ((text, encoding),) = built.ask(
        "select text, encoding from documents where document_id = 'headline-cp1251'"
    )
    assert (text, encoding) == ("Северная: «Зерно важнее споров»\r\n", "cp1251")


def test_what_nobody_reviewed_is_there_and_marked(built: World) -> None:
    ((quote, status, speaker, event),) = built.ask(
        "select quote, status, speaker_id, event_id from claims "
        "where document_id = 'headline-cp1251'"
    )
    assert (quote, status) == ("Зерно важнее споров", "machine")
    assert (speaker, event) == ("anna-severnaya", None)


def test_boilerplate_yields_no_claim_and_is_listed_with_its_reason(built: World) -> None:
    rows = built.ask("select quote, reason from rejections where item = 'segments'")
    assert rows == [("Для подписки на рассылку нажмите здесь.", "boilerplate")]
    assert built.ask("select count(*) from claims where quote ilike '%подпис%'") == [(0,)]


def test_counts_in_are_counts_out(built: World) -> None:
    counts = {row[0]: row[1:] for row in built.ask("from build_counts")}
    assert counts["documents"] == (3, 3, 0, 0)
    for read, loaded, duplicates, rejected in counts.values():
        assert read == loaded + duplicates + rejected


def test_lengths_and_places_count_characters_however_wide_they_are(world: World) -> None:
    text = "😀🤝 Северная заявила, что зерно важно. 😀\n"
    (world.seeds / "wide.txt").write_text(text, encoding="utf-8", newline="")
    world.build()
    assert world.ask("select characters from documents where file = 'wide.txt'") == [(len(text),)]
    ((start, stop, quote),) = world.ask(
        "select start, stop, quote from claims where document_id = 'wide'"
    )
    assert text[int(str(start)) : int(str(stop))] == quote


def content(world: World) -> str:
    return read_identity(world.database).content_sha256


def test_the_same_inputs_give_the_same_ledger(world: World, built: World) -> None:
    assert content(world.build()) == content(built)


def test_the_order_of_curated_claims_does_not_matter(world: World, built: World) -> None:
    def shuffled(text: str) -> str:
        header, *rows = text.splitlines(keepends=True)
        random.Random(7).shuffle(rows)
        return "".join([header, *rows])

    world.edit("claims.csv", shuffled)
    assert content(world.build()) == content(built)


def test_a_document_speaker_and_event_given_as_files_alone_appear(world: World) -> None:
    (world.seeds / "vienna.txt").write_text(
        "В Вене 3 июля посол Пётр Громов заявил: «Мы привезли новые предложения».",
        encoding="utf-8",
    )
    documents = world.seeds / "documents.csv"
    row = "vienna,vienna.txt,ru,,,,,,,Invented for tests,\n"
    documents.write_text(documents.read_text(encoding="utf-8") + row, encoding="utf-8")
    person = "petr-gromov,person,Petr Gromov,Пётр Громов,RU,,,\n"
    world.edit("speakers.csv", lambda text: text + person)
    world.edit("speaker_aliases.csv", lambda text: text + "petr-gromov,Пётр Громов,ru,auto\n")
    world.edit(
        "events.csv",
        lambda text: (
            text
            + "vienna-2024,meeting,Meeting in Vienna,Встреча в Вене,2024-07-03,,3 июля,"
            + "stated,outside,Vienna,Вена,talks,,,\n"
        ),
    )
    world.build()
    assert world.ask(
        "select quote, speaker_id, side, event_id, status from claims where document_id = 'vienna'"
    ) == [("Мы привезли новые предложения", "petr-gromov", "RU", "vienna-2024", "machine")]


def test_a_quote_that_is_not_in_the_document_stops_the_build(world: World) -> None:
    world.build()
    before = content(world)
    world.edit("claims.csv", lambda text: text.replace("не обсуждался", "не обсуждали", 1))
    with pytest.raises(CuratedError) as caught:
        world.build()
    (fault,) = caught.value.faults
    assert (fault.file, fault.row, fault.column) == ("data/claims.csv", 4, "content")
    assert fault.value == "вопрос о консульствах не обсуждали"
    assert content(world) == before


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "claims.csv",
            "john-marsh,US,oslo-2024",
            "john-marsh,RU,oslo-2024",
            "is not the side of john-marsh, which is US",
        ),
        (
            "alignments.csv",
            "tone,not_collected",
            "tone,only_ru",
            "needs a full readout of side US in accounts.csv; silence is not a gap",
        ),
        (
            "alignment_claims.csv",
            "oslo-2024,tone,severnaya-useful",
            "oslo-2024,tone,marsh-consulates",
            "belongs to event call-2024-06-14",
        ),
        (
            "alignment_claims.csv",
            "call-2024-06-14,consulates,marsh-consulates\n",
            "",
            "needs claims of RU and US alone, and has claims of RU",
        ),
        (
            "claims.csv",
            ",yes,,,,Test editors",
            ",yes,marsh-grain,,,Test editors",
            "is a claim of side US; a claim repeats another of its own side",
        ),
        (
            "claims.csv",
            "Разговор был полезным, мы договорились продолжать",
            "Для подписки на рассылку нажмите здесь",
            "stands in boilerplate",
        ),
        (
            "claim_candidates.csv",
            "evidence_ru\n",
            "evidence_ru\nmarsh-grain,event_id,call-2024-06-14,,\n",
            "the claim has its event_id already, oslo-2024",
        ),
        (
            "claim_candidates.csv",
            "evidence_ru\n",
            "evidence_ru\nmarsh-grain,said_on,soon,,\n",
            "is not a date",
        ),
        (
            "speaker_roles.csv",
            ",2020,,outside",
            ",2020-05,2020-04-30,outside",
            "ends before it begins, since 2020-05",
        ),
        (
            "claims.csv",
            "direct,,whole,anna-severnaya,RU,oslo-2024",
            "narrative,,whole,,RU,oslo-2024",
            "a narrator's or a joint statement is nobody's position",
        ),
        (
            "claims.csv",
            "indirect,demand,whole,john-marsh,US,oslo-2024",
            "indirect,demand ; joint,whole,john-marsh,US,oslo-2024",
            "a narrator's or a joint statement is nobody's position",
        ),
        ("claims.csv", "--06-14,day", "--06-14,month", "does not fit date_partial"),
        ("events.csv", "2024-05-20,,", "2024-05-20,2024-06,", "is a month, and starts_on is a day"),
        ("claims.csv", "john-marsh,US,oslo-2024", "john-marsh,US,", "that is not named"),
        ("claims.csv", ",call-june,", ",call-july,", "is not a loaded document"),
    ],
)
def test_a_decision_that_breaks_an_honesty_rule_stops_the_build(
    world: World, file: str, old: str, new: str, message: str
) -> None:
    world.edit(file, lambda text: text.replace(old, new, 1))
    with pytest.raises(CuratedError, match=message):
        world.build()
    assert not world.database.exists()


def test_a_build_that_is_current_says_so_until_an_input_changes(world: World) -> None:
    assert not is_current(world.seeds, world.data, world.database)
    world.build()
    assert is_current(world.seeds, world.data, world.database)
    world.edit("topics.csv", lambda text: text.replace("Grain", "Grain deliveries"))
    assert not is_current(world.seeds, world.data, world.database)


def test_seeds_without_a_readable_document_are_refused(tmp_path: Path) -> None:
    shutil.copytree(TINY / "data", tmp_path / "data")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "documents.csv").write_text(
        (TINY / "seeds" / "documents.csv").read_text(encoding="utf-8").splitlines()[0] + "\n",
        encoding="utf-8",
    )
    (tmp_path / "seeds" / "archive.zip").write_bytes(b"PK")
    with pytest.raises(InputError, match=r"archive\.zip: unknown_format"):
        build(tmp_path / "seeds", tmp_path / "data", tmp_path / "ledger.duckdb")


def test_evidence_of_a_link_is_json_a_program_can_read(built: World) -> None:
    rows = built.ask("select event_evidence from claims where event_id is not null")
    for (evidence,) in rows:
        for item in json.loads(str(evidence)):
            assert set(item) <= {"kind", "text", "text_ru", "start", "stop"}


@pytest.mark.parametrize(
    ("file", "old", "new", "column"),
    [
        ("claims.csv", "14 июня,--06-14", "15 июня,--06-14", "date_text"),
        ("events.csv", "14 июня,stated", "15 июня,stated", "date_text"),
        ("claims.csv", ",,yes,,,,Test", ",Рейтер,yes,,,,Test", "relay"),
    ],
)
def test_words_given_as_a_documents_own_must_stand_in_it(
    world: World, file: str, old: str, new: str, column: str
) -> None:
    world.edit(file, lambda text: text.replace(old, new, 1))
    with pytest.raises(CuratedError, match="does not stand in the document") as caught:
        world.build()
    assert [fault.column for fault in caught.value.faults] == [column]


FACTS = "event_id,slot,topic_id,value_text,value_number,unit,modifier,value_slug,claim_key\n"


def test_a_fact_in_words_of_our_own_stops_the_build(world: World) -> None:
    row = "oslo-2024,duration,,сто минут,100,minute,about,,severnaya-useful\n"
    (world.data / "fact_values.csv").write_text(FACTS + row, encoding="utf-8")
    with pytest.raises(CuratedError, match="does not stand in the document"):
        world.build()


def test_a_role_may_end_in_the_year_it_began(world: World) -> None:
    world.edit("speaker_roles.csv", lambda text: text.replace(",2020,,", ",2020-05,2020,"))
    world.build()
    assert world.ask("select since, until from speaker_roles where until is not null") == [
        ("2020-05", "2020")
    ]


def test_the_same_value_of_a_fact_twice_in_a_claim_stops_the_build(world: World) -> None:
    row = "oslo-2024,tone,,полезным,,,,useful,severnaya-useful\n"
    (world.data / "fact_values.csv").write_text(FACTS + row * 2, encoding="utf-8")
    with pytest.raises(CuratedError, match="stands in row 2 already"):
        world.build()


def write_stretches(
    world: World, file: str, row_type: type[CuratedRow], *given: dict[str, str]
) -> None:
    """Rows about stretches of the talks in Oslo; what they do not say is made up."""
    names = [column.name for column in columns_of(row_type)]
    always = {
        "document_id": "oslo-talks",
        "reason": "A word",
        "reason_ru": "Слово",
        "reviewed_by": "Test editors",
        "reviewed_on": "2024-07-01",
    }
    lines = [",".join({**always, **row}.get(name, "") for name in names) for row in given]
    (world.data / file).write_text("\n".join([",".join(names), *lines, ""]), encoding="utf-8")


@pytest.mark.parametrize(
    ("file", "row_type"), [("segments.csv", SegmentRow), ("rejected_claims.csv", RejectedClaimRow)]
)
def test_a_stretch_decided_twice_stops_the_build(
    world: World, file: str, row_type: type[CuratedRow]
) -> None:
    one = {"content": "поставкам", "kind": "narrative"}
    write_stretches(world, file, row_type, one, {**one, "prefix": "по "})
    with pytest.raises(CuratedError, match="is the stretch of row 2 already") as caught:
        world.build()
    assert [(fault.file, fault.row) for fault in caught.value.faults] == [(f"data/{file}", 3)]


def test_narration_inside_a_sentence_does_not_cut_it_for_the_engine(world: World) -> None:
    seed = world.seeds / "oslo-talks.txt"
    text = seed.read_text(encoding="utf-8")
    seed.write_text(text.replace("Марш заявил", "В ответ Марш заявил"), encoding="utf-8")
    tie = {"content": "В ответ", "kind": "narrative", "in_sentence": "yes"}
    query = "select claim_id, rule, confidence, status from claims order by claim_id"
    before = world.build().ask(query)
    write_stretches(world, "segments.csv", SegmentRow, tie)
    assert world.build().ask(query) == before
    assert world.ask(
        "select substring(text, start + 1, stop - start) from segments "
        "join documents using (document_id) where kind = 'narrative'"
    ) == [("В ответ",)]


def test_only_narration_is_part_of_a_sentence(world: World) -> None:
    row = {"content": "по поставкам зерна", "kind": "boilerplate", "in_sentence": "yes"}
    write_stretches(world, "segments.csv", SegmentRow, row)
    with pytest.raises(CuratedError, match="is part of a sentence that is read as one"):
        world.build()


def test_a_fact_about_another_meeting_stops_the_build(world: World) -> None:
    row = "call-2024-06-14,tone,,полезным,,,,useful,severnaya-useful\n"
    (world.data / "fact_values.csv").write_text(FACTS + row, encoding="utf-8")
    with pytest.raises(CuratedError, match="belongs to event oslo-2024"):
        world.build()


def test_a_document_that_was_not_loaded_is_named(world: World) -> None:
    (world.seeds / "other.txt").write_bytes("Лавров".encode("cp1251"))
    notes: list[str] = []
    build(world.seeds, world.data, world.database, warn=notes.append)
    assert [note.split(":")[0] for note in notes] == [
        "seeds/other.txt was not loaded (encoding_wrong)"
    ]


def test_a_decision_about_a_document_that_was_refused_says_why_it_was(world: World) -> None:
    (world.seeds / "call-june.txt").write_bytes(b"\xff")
    with pytest.raises(CuratedError, match=r"call-june\.txt was not loaded \(encoding_wrong\)"):
        world.build()


def test_a_fact_keeps_its_id_whatever_rows_stand_around_it(world: World) -> None:
    facts = world.data / "fact_values.csv"
    rows = ["oslo-2024,tone,,полезным,,,,useful,severnaya-useful\n"]
    facts.write_text(FACTS + rows[0], encoding="utf-8")
    assert fact_ids(world) == ["oslo-2024--tone--severnaya-useful"]
    rows.append("oslo-2024,tone,,полезн,,,,rather-useful,severnaya-useful\n")
    ids = set()
    for order in (rows, rows[::-1]):
        facts.write_text(FACTS + "".join(order), encoding="utf-8")
        ids.add(tuple(fact_ids(world)))
    numbered = ("oslo-2024--tone--severnaya-useful", "oslo-2024--tone--severnaya-useful--2")
    assert ids == {numbered}


def fact_ids(world: World) -> list[object]:
    return [row[0] for row in world.build().ask("select fact_id from fact_values")]
