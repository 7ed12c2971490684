"""Quotation marks: paired over a passage, mended where one was lost."""

import itertools
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.extract.quotes import quotations
from etl.model.vocabulary import ClaimKind, Direct, QuoteIntegrity
from etl.text.sentences import lines


@pytest.mark.parametrize(
    ("text", "pairs", "openers", "closers"),
    [
        ("«А «Б» в»", ["«А «Б» в»"], 0, 0),
        ("Он «А «Б», — сказал", ["«Б»"], 1, 0),
        ('а б", - сказал', [], 0, 1),
        ('передаёт"РИА"и всё', ['"РИА"'], 0, 0),
        ('"на полях" он сказал: "да".', ['"на полях"', '"да"'], 0, 0),
        ("„а“ и “б”", ["„а“", "“б”"], 0, 0),
        ("«а б\nв г»", ["«а б\nв г»"], 0, 0),
        ("без знаков", [], 0, 0),
    ],
)
def test_pairs(text: str, pairs: list[str], openers: int, closers: int) -> None:
    found = quotations(text, tuple(lines(text)))
    assert [pair.span.of(text) for pair in found.pairs] == pairs
    assert (len(found.lone_openers), len(found.lone_closers)) == (openers, closers)


def test_marks_of_two_kinds_are_paired_as_broken() -> None:
    found = quotations('«а б"', tuple(lines('«а б"')))
    assert [pair.integrity for pair in found.pairs] == [QuoteIntegrity.BROKEN]


@given(st.text(alphabet=st.sampled_from('«»"“”„ аб,.\n—'), max_size=200))
def test_pairs_do_not_overlap_and_keep_their_marks(text: str) -> None:
    found = quotations(text, tuple(lines(text)))
    marks = set('«»"“”„')
    for pair in found.pairs:
        assert text[pair.span.start] in marks
        assert text[pair.span.stop - 1] in marks
    spans = [pair.span for pair in found.pairs]
    assert all(not a.overlaps(b) for a, b in itertools.pairwise(spans))


def test_a_lost_opening_mark_is_mended_to_the_sentence(tell: Any) -> None:
    (found,) = tell("Договор соблюдался. Ответа нет», — отметил Лавров.")
    assert found.content == "Ответа нет»"
    assert found.bare == "Ответа нет"
    assert found.found.quote_integrity is QuoteIntegrity.OPEN_MISSING


def test_first_person_sentences_before_a_lost_mark_belong_to_it(tell: Any) -> None:
    (found,) = tell("Встреча прошла утром. Мы ждём ответа. Его нет у нас», — отметил Лавров.")
    assert found.bare == "Мы ждём ответа. Его нет у нас"


def test_a_lost_closing_mark_ends_at_the_report(tell: Any) -> None:
    (found,) = tell("«Санкции не помогут, — отметил Путин.")
    assert found.content == "«Санкции не помогут"
    assert found.bare == "Санкции не помогут"
    assert found.found.quote_integrity is QuoteIntegrity.CLOSE_MISSING


def test_outer_marks_are_left_out_of_the_bare_content(tell: Any) -> None:
    (found,) = tell("«Мы ждём, — сказала Захарова. — Ответа «Белого дома» нет».")
    assert found.bare == "Мы ждём¦Ответа «Белого дома» нет"


@pytest.mark.parametrize(
    ("text", "direct", "kind"),
    [
        ("«Мы ждём ответа», — заявил Лавров.", Direct.TRUE, ClaimKind.DIRECT),
        ("Лавров заявил, что встреча полезна.", Direct.FALSE, ClaimKind.INDIRECT),
        ("Лавров заявил, что «встреча полезна».", Direct.MIXED, ClaimKind.PARTIAL_DIRECT),
        ("Лавров заявил, что «Белый дом» молчит.", Direct.FALSE, ClaimKind.INDIRECT),
        ("Лавров: «Мы ждём ответа»", Direct.TRUE, ClaimKind.HEADLINE),
        ("Лавров: мы ждём ответа", Direct.FALSE, ClaimKind.HEADLINE),
    ],
)
def test_in_whose_words(tell: Any, text: str, direct: Direct, kind: ClaimKind) -> None:
    (found,) = tell(text)
    assert (found.found.direct, found.found.kind) == (direct, kind)


@pytest.mark.parametrize("unit", ["«", "»", '"', "«а», — ", "а» ", "„“”"])
def test_time_grows_with_the_length_only(tell: Any, unit: str) -> None:
    text = unit * (30_000 // len(unit))
    begun = time.perf_counter()
    tell(text)
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize(
    "text",
    [
        "Встреча, считает Лавров, — это шаг вперёд.",
        "Встреча, по мнению Лаврова, – это шаг вперёд.",
    ],
)
def test_no_part_of_a_content_begins_with_a_comma_or_a_dash(tell: Any, text: str) -> None:
    (said,) = tell(text)
    starts = [span.of(text)[0] for span in said.found.content]
    assert not set(starts) & set(",;:—–-)")
