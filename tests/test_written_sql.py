"""No SQL is built from values, read from the code itself."""

import pytest

from tests.written_sql import PROVEN_ELSEWHERE, built_from_values, statements_written, written_in


def test_no_statement_is_built_from_values() -> None:
    written = statements_written()
    assert len(written) > 100
    assert built_from_values(written) == ()


def test_every_exception_is_still_needed() -> None:
    needed = {(one.file, one.text) for one in statements_written() if not one.is_ours}
    assert set(PROVEN_ELSEWHERE) <= needed


@pytest.mark.parametrize(
    "body",
    [
        'ledger.ask(dict, f"select {name}")',
        'ledger.ask(dict, "select " + name)',
        'ledger.ask(dict, "select %s" % name)',
        'ledger.ask(dict, "select {}".format(name))',
        'ledger.ask(dict, " ".join(["select", name]))',
        "ledger.ask_one(dict, joined(_ONE, name))",
        "connection.execute(f\"attach '{name}' as db\")",
        'text = "select 1"\n    text += name\n    connection.execute(text)',
        "for text in name:\n        connection.execute(text)",
        "connection.execute(_made(name))",
        "connection.execute(_ONE if name else name)",
        "connection.execute([text for text in name][0])",
        "asked, bound = somewhere(name)\n    ledger.ask(dict, asked, bound)",
        "bound, asked = condition(name)\n    ledger.ask(dict, asked, bound)",
        "connection.execute(UNKNOWN)",
    ],
)
def test_a_value_in_a_statement_is_found(body: str) -> None:
    source = f"""
_ONE = "select 1"

def _made(text):
    return f"select {{text}}"

def asked_of(connection, ledger, name):
    {body}
"""
    assert [one.is_ours for one in written_in(source, "made up")] == [False]


@pytest.mark.parametrize(
    "body",
    [
        'connection.execute("select $name", {"name": name})',
        "connection.execute(_ONE)",
        "connection.execute(_MANY[name])",
        "ledger.ask(dict, joined(_ONE, _MANY[name]))",
        "asked, bound = condition(ledger, name)\n    ledger.ask(dict, joined(_ONE, asked), bound)",
        "for one in _ALL:\n        connection.execute(one)",
        "connection.execute(_chosen(name))",
    ],
)
def test_pieces_of_ours_are_no_values(body: str) -> None:
    source = f"""
_ONE = "select 1"
_MANY = {{"a": "select 2", "b": _ONE}}
_ALL = (_ONE, f"select {{60 * 1_000}}")

def _chosen(name):
    return _ONE if name else "select 2"

def asked_of(connection, ledger, name):
    {body}
"""
    assert [one.is_ours for one in written_in(source, "made up")] == [True]
