"""The architecture: who may import whom, how long things may be, and what no code here does."""

import ast
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "expo_app"

MAY_IMPORT = {
    "model": set(),
    "reference": {"model"},
    "pipeline": {"model", "reference"},
    "report": {"model", "reference"},
    "storage": {"model"},
    "export": {"model", "report"},
    "session": {"model", "reference", "pipeline", "report", "storage", "export"},
    "ui": {"model", "report", "session"},
}
VERBS = {"read", "map", "clean", "match", "count"}
QT = {"PySide6", "shiboken6", "pyqtgraph"}
NAMES_NOTHING = {"utils", "util", "common", "helpers", "helper", "core", "misc", "shared"}
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef
BRANCHES = (
    ast.If,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.ExceptHandler,
    ast.FunctionDef,
    ast.AsyncFunctionDef,
)


@dataclass(frozen=True)
class Module:
    path: Path

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text(encoding="utf-8"))

    @cached_property
    def name(self) -> str:
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def room(self) -> str:
        return (self.name.split(".") + [""])[1]

    @cached_property
    def lines(self) -> int:
        return len(self.path.read_text(encoding="utf-8").splitlines())

    def imports(self, late: bool) -> Iterator[str]:
        """Dotted names imported when the module is loaded; with `late` those inside functions as well."""
        for node in _nodes(self.tree, into_functions=late):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            if isinstance(node, ast.ImportFrom) and node.module:
                yield from (f"{node.module}.{alias.name}" for alias in node.names)

    @property
    def functions(self) -> Iterator[FUNCTIONS]:
        return (node for node in ast.walk(self.tree) if isinstance(node, FUNCTIONS))


def _nodes(tree: ast.AST, into_functions: bool) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(tree):
        typing_only = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(child.test)
        if typing_only or (isinstance(child, FUNCTIONS) and not into_functions):
            continue
        yield child
        yield from _nodes(child, into_functions)


MODULES = [Module(path) for path in sorted(PACKAGE.rglob("*.py"))]
BY_NAME = {module.name: module for module in MODULES}


def _ours(name: str) -> str | None:
    """The module of ours that an imported name lies in."""
    return next((part for part in (name, name.rpartition(".")[0]) if part in BY_NAME), None)


def _edges(late: bool) -> dict[str, set[str]]:
    targets = {module.name: {_ours(name) for name in module.imports(late)} for module in MODULES}
    return {name: {t for t in found if t and t != name} for name, found in targets.items()}


def _reachable(start: str, edges: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    queue = [start]
    while queue:
        new = edges[queue.pop()] - seen
        seen |= new
        queue += new
    return seen


@pytest.mark.parametrize("late", [False, True])
def test_no_import_cycles(late: bool) -> None:
    edges = _edges(late)
    assert [name for name in edges if name in _reachable(name, edges)] == []


def test_every_room_imports_only_what_it_may() -> None:
    broken = [
        f"{source} imports {target}"
        for source, targets in _edges(late=True).items()
        for target in targets
        if not _allowed(BY_NAME[source], BY_NAME[target])
    ]
    assert broken == []


def _allowed(source: Module, target: Module) -> bool:
    if source.room not in MAY_IMPORT or not target.room:
        return True
    if source.room != target.room:
        return target.room in MAY_IMPORT[source.room]
    ours, theirs = source.name.split(".")[2:3], target.name.split(".")[2:3]
    return source.room != "pipeline" or ours == theirs or theirs[:1] == ["schema"] or not VERBS & set(theirs)


def test_qt_is_known_to_the_window_alone() -> None:
    found = [
        f"{module.name} imports {name}"
        for module in MODULES
        for name in module.imports(late=module.room not in ("cli", "app"))
        if name.split(".")[0] in QT and module.room not in ("ui", "app")
    ]
    assert found == []


def test_the_command_line_starts_without_qt_and_pandas() -> None:
    edges = _edges(late=False)
    loaded = _reachable("expo_app.cli.verbs", edges) | {"expo_app.cli.verbs"}
    heavy = {name.split(".")[0] for module in loaded for name in BY_NAME[module].imports(late=False)}
    assert heavy.isdisjoint(QT | {"pandas", "pyarrow", "babel", "pptx", "xlsxwriter"})


def _percentile(values: list[int], share: float) -> int:
    return sorted(values)[math.ceil(share * len(values)) - 1]


def test_files_are_short() -> None:
    lengths = {module.name: module.lines for module in MODULES}
    assert {name: lines for name, lines in lengths.items() if lines > 400} == {}
    assert _percentile(list(lengths.values()), 0.9) <= 280


def _length(function: FUNCTIONS) -> int:
    total = (function.end_lineno or 0) - function.lineno + 1
    if ast.get_docstring(function) is None:
        return total
    docstring = function.body[0]
    return total - ((docstring.end_lineno or 0) - docstring.lineno + 1)


def test_functions_are_short() -> None:
    lengths = [(_length(f), f"{module.name}.{f.name}") for module in MODULES for f in module.functions]
    assert [name for length, name in lengths if length > 50] == []
    assert _percentile([length for length, _ in lengths], 0.9) <= 20


def _complexity(function: FUNCTIONS) -> int:
    inner = (node for node in ast.walk(function) if node is not function)
    return 1 + sum(isinstance(node, (*BRANCHES, ast.match_case)) for node in inner)


def test_functions_are_simple() -> None:
    tangled = [
        f"{module.name}.{f.name}" for module in MODULES for f in module.functions if _complexity(f) > 10
    ]
    assert tangled == []


def test_names_name_something() -> None:
    parts = {part.lstrip("_") for module in MODULES for part in module.name.split(".")}
    assert parts.isdisjoint(NAMES_NOTHING)


def test_packages_pass_nothing_on() -> None:
    inits = (module for module in MODULES if module.path.name == "__init__.py")
    passed_on = [name for module in inits for name in module.imports(late=False) if _ours(name)]
    assert passed_on == []


def test_only_the_job_runner_catches_everything() -> None:
    broad = [
        module.name
        for module in MODULES
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or "Exception" in {getattr(n, "id", "") for n in ast.walk(node.type)})
    ]
    assert broad in ([], ["expo_app.ui.jobs"])


def test_nouns_are_frozen() -> None:
    thawed = [
        f"{module.name}.{node.name}"
        for module in MODULES
        if module.room == "model"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef)
        for decorator in node.decorator_list
        if "dataclass" in ast.dump(decorator) and "frozen" not in ast.dump(decorator)
    ]
    assert thawed == []
