"""The texts of the window as they stand in its sources, by context; what Qt's own tool would find, and more.

Qt's lupdate does not know a module's own function in front of `QCoreApplication.translate`; this does.
"""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
WINDOW = ROOT / "expo_app" / "ui"
_MARK = "QT_TRANSLATE_NOOP"
Texts = dict[str, dict[str, str]]
"""Context, then text, then the file that it is found in first."""


@cache
def sources(folder: Path = WINDOW) -> tuple[tuple[Path, ast.Module], ...]:
    """Every module below a folder, read once."""
    paths = sorted(folder.rglob("*.py"))
    return tuple((path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def window_texts(folder: Path = WINDOW) -> Texts:
    """Every text that the window shows, in the order of files and lines."""
    found: Texts = defaultdict(dict)
    for path, tree in sources(folder):
        where = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
        for context, text in _texts_of(tree):
            found[context].setdefault(text, where)
    return found


def unreadable_calls(folder: Path = WINDOW) -> list[str]:
    """Calls of `tr` whose text or context cannot be read off the source, as "file:line"."""
    wrong = []
    for path, tree in sources(folder):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr":
                is_own = isinstance(node.func.value, ast.Name) and node.func.value.id == "self"
                is_marked = isinstance(node.args[0], ast.Subscript)  # of a table whose texts are marked
                if not is_own or not (is_marked or list(_literals(node.args[0]))):
                    wrong.append(f"{path.name}:{node.lineno}")
    return wrong


def _texts_of(tree: ast.Module) -> Iterator[tuple[str, str]]:
    own = _own_functions(tree)
    for owner in ast.walk(tree):
        if isinstance(owner, ast.ClassDef):
            for call in _calls(owner):
                if isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
                    yield from ((owner.name, text) for text in _literals(call.args[0]))
    for call in _calls(tree):
        yield from _texts_of_call(call, own)


def _texts_of_call(call: ast.Call, own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in own and call.args:
        yield from ((own[name], text) for text in _literals(call.args[0]))
    elif name in {"translate", _MARK} and len(call.args) == 2:
        context, text = call.args
        if isinstance(context, ast.Constant) and isinstance(context.value, str):
            yield from ((context.value, found) for found in _literals(text))


def _own_functions(tree: ast.Module) -> dict[str, str]:
    """Functions of a module that hand their text to Qt, with the context they give it."""
    own = {}
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and len(function.args.args) == 1:
            for call in _calls(function):
                named = isinstance(call.func, ast.Attribute) and call.func.attr == "translate"
                if named and isinstance(call.args[0], ast.Constant) and isinstance(call.args[1], ast.Name):
                    own[function.name] = str(call.args[0].value)
    return own


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _literals(node: ast.expr) -> Iterator[str]:
    """The texts that an expression can be: itself, or both sides of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
