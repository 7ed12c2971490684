"""Where SQL is written in our code, and whether a value could have come into it.

A statement may be put together from pieces that stand in our code or in our ``.sql`` files, and
of nothing else. Each hand-over to the database is read from the syntax: its text must be provably
made of such pieces, or be named in ``PROVEN_ELSEWHERE`` with the reason.
"""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_HANDING_OVER = {"execute": 0, "executemany": 0, "sql": 0, "query": 0, "ask": 1, "ask_one": 1}
_PUTS_TOGETHER = {"joined", "read", "schema_sql", "tuple", "map"}
_CONDITIONS = {"condition", "where", "where_cell", "where_speaker", "best_first"}
"""What gives a condition and, apart from it, its values. That the text is the same whatever the
values are is tried in tests/dashboard_core/test_filter.py."""

PROVEN_ELSEWHERE: Mapping[tuple[str, str], str] = {
    ("dashboard/database.py", "sql"): "ask_one hands on to ask what it was handed",
    ("dashboard/database.py", "_only_question(cursor, sql)"): "ask hands on what it was handed",
    ("dashboard/questions/sizes.py", "joined(*_query(_COUNTED))"): (
        "the names of tables stand in _COUNTED, a constant of the module"
    ),
    ("etl/load/advice.py", "question.query"): "a query of advice.sql, whole",
    ("etl/load/verify.py", "promise.query"): "a query of verify.sql, whole",
    ("etl/load/export/linked_data.py", "query.query"): "a query of linked_data.sql, whole",
    ("etl/load/export/tables.py", "table.query"): "a query of tables.sql, whole",
    ("etl/load/export/tables.py", "f'describe {query}'"): "a query of tables.sql, whole",
    (
        "etl/load/export/tables.py",
        "f'select coalesce(max(rowid) + 1, 0) from {table.name}'",
    ): "the name of a query of tables.sql",
}


@dataclass(frozen=True, slots=True)
class Written:
    """One hand-over of a statement: where, its text as code, and whether it is ours alone."""

    file: str
    line: int
    text: str
    is_ours: bool


def statements_written(root: Path = ROOT) -> tuple[Written, ...]:
    """Every hand-over in ``dashboard/`` and ``etl/``."""
    files = [path for room in ("dashboard", "etl") for path in sorted((root / room).rglob("*.py"))]
    return tuple(
        one
        for path in files
        for one in written_in(path.read_text("utf-8"), path.relative_to(root).as_posix())
    )


def built_from_values(written: tuple[Written, ...]) -> tuple[Written, ...]:
    """What is neither ours alone nor named as proven elsewhere."""
    return tuple(
        one for one in written if not one.is_ours and (one.file, one.text) not in PROVEN_ELSEWHERE
    )


def written_in(source: str, file: str) -> Iterator[Written]:
    """The hand-overs of one module."""
    module = ast.parse(source)
    for scope in [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)]:
        pieces = _Pieces(module, scope)
        for node in ast.walk(scope):
            text = _handed_over(node)
            if text is not None:
                yield Written(file, text.lineno, ast.unparse(text), pieces.are_ours(text))


def _handed_over(node: ast.AST) -> ast.expr | None:
    """The text of the statement a call hands over to a connection or a ledger."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    place = _HANDING_OVER.get(node.func.attr)
    if place is None:
        return None
    named = [one.value for one in node.keywords if one.arg in ("sql", "query")]
    return (*node.args[place : place + 1], *named, None)[0]


class _Pieces:
    """Tells, within one function, what is made of pieces of ours alone."""

    def __init__(
        self, module: ast.Module, scope: ast.FunctionDef, asked: frozenset[str] = frozenset()
    ) -> None:
        self._module = module
        self._scope = scope
        self._asked = asked
        self._names: list[str] = []

    def are_ours(self, node: ast.expr) -> bool:
        """Whether no value of somebody else can be in it. Whatever is not understood is not."""
        match node:
            case ast.Constant():
                return True
            case ast.JoinedStr(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
                return all(map(self.are_ours, parts))
            case ast.FormattedValue(value=part) | ast.Starred(value=part):
                return self.are_ours(part)
            case ast.Dict(values=parts):
                return all(map(self.are_ours, parts))
            case ast.BinOp(left=left, right=right):
                return self.are_ours(left) and self.are_ours(right)
            case ast.IfExp(body=left, orelse=right):
                return self.are_ours(left) and self.are_ours(right)
            case ast.Subscript(value=part):
                return self.are_ours(part)
            case ast.Name(id=name):
                return self._is_ours_by_name(name)
            case ast.Call():
                return self._is_ours_by_call(node)
        return False

    def _is_ours_by_name(self, name: str) -> bool:
        if name in self._names:  # a text that is made longer, step by step
            return True
        given = list(_given(self._scope, name))
        if given:
            self._names.append(name)
            ours = all(self._is_ours_as_given(value) for value in given)
            self._names.pop()
            return ours and (name not in _parameters(self._scope))
        if name in _parameters(self._scope):
            return self._is_ours_by_callers(name)
        module = _Pieces(self._module, _NO_FUNCTION, self._asked)
        known = [value for value in _given(self._module, name) if value is not None]
        return bool(known) and all(map(module.are_ours, known))

    def _is_ours_as_given(self, value: ast.expr | None) -> bool:
        if isinstance(value, ast.Call) and _name_of(value.func) in _CONDITIONS:
            return True
        return value is not None and self.are_ours(value)

    def _is_ours_by_call(self, call: ast.Call) -> bool:
        name = _name_of(call.func)
        if name == "read_text":
            return not any(
                part.id in _parameters(self._scope)
                for part in ast.walk(call.func)
                if isinstance(part, ast.Name)
            )
        if name in _PUTS_TOGETHER:
            return all(map(self.are_ours, call.args))
        ours = _function(self._module, name)
        if ours is None or name in self._asked:
            return False
        inside = _Pieces(self._module, ours, self._asked | {name})
        returned = [one.value for one in ast.walk(ours) if isinstance(one, ast.Return)]
        return bool(returned) and all(
            inside.are_ours(one.elts[0] if isinstance(one, ast.Tuple) else one)
            for one in returned
            if one is not None
        )

    def _is_ours_by_callers(self, parameter: str) -> bool:
        """A parameter of a function of the module alone is what the module hands it."""
        name = self._scope.name
        if not name.startswith("_") or name in self._asked:
            return False
        place = _parameters(self._scope).index(parameter)
        calls = [
            (caller, call)
            for caller in ast.walk(self._module)
            if isinstance(caller, ast.FunctionDef)
            for call in ast.walk(caller)
            if isinstance(call, ast.Call) and _name_of(call.func) == name
        ]
        return bool(calls) and all(
            len(call.args) > place
            and _Pieces(self._module, caller, self._asked | {name}).are_ours(call.args[place])
            for caller, call in calls
        )


_NO_FUNCTION = next(
    node for node in ast.parse("def nothing(): pass").body if isinstance(node, ast.FunctionDef)
)


def _given(scope: ast.AST, name: str) -> Iterator[ast.expr | None]:
    """Each value the name is given in a function, or at the top of a module; None for one that is
    not understood. Of several names the first is the text."""
    inside = scope.body if isinstance(scope, ast.Module) else list(ast.walk(scope))
    for node in inside:
        match node:
            case ast.Assign(targets=[ast.Name(id=known)], value=value) if known == name:
                yield value
            case ast.AnnAssign(target=ast.Name(id=known), value=value) if known == name:
                yield value
            case ast.AugAssign(target=ast.Name(id=known), value=value) if known == name:
                yield value
            case ast.For(target=ast.Name(id=known), iter=value) if known == name:
                yield value
            case ast.Assign(targets=[ast.Tuple(elts=names)], value=value):
                held = [one.id for one in names if isinstance(one, ast.Name)]
                if name in held:
                    yield value if _is_text_of(value, held.index(name)) else None
            case ast.comprehension(target=target) | ast.For(target=target):
                if name in {one.id for one in ast.walk(target) if isinstance(one, ast.Name)}:
                    yield None


def _is_text_of(value: ast.expr, place: int) -> bool:
    """Whether the name in this place is a text: two of three are where claims are ranked."""
    is_ranked = isinstance(value, ast.Call) and _name_of(value.func) == "best_first"
    return place == 0 or (is_ranked and place == 1)


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Name):
        return function.id
    return function.attr if isinstance(function, ast.Attribute) else ""


def _parameters(scope: ast.FunctionDef) -> list[str]:
    return [one.arg for one in (*scope.args.posonlyargs, *scope.args.args, *scope.args.kwonlyargs)]


def _function(module: ast.Module, name: str) -> ast.FunctionDef | None:
    found = (one for one in module.body if isinstance(one, ast.FunctionDef) and one.name == name)
    return next(found, None)
