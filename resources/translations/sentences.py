"""The sentences that the rooms below the window make, as templates, read off their sources.

A sentence such as f"{name} is empty" is the template "{name} is empty". Its translation stands beside it in
sentences.tsv; the window finds the template that a sentence was made of, and writes the translation with the
same values.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
TSV = HERE / "sentences.tsv"
PACKAGE = HERE.parent.parent / "expo_app"
# Rooms whose texts a user reads; the silent modules hold words of lists, of files or of databases only.
ROOMS = ("model", "pipeline", "storage", "session", "export", "ui/paint")
SILENT = (
    "pipeline/map/compounds", "pipeline/map/dates", "pipeline/map/facts", "pipeline/map/headings",
    "pipeline/map/names", "pipeline/map/ordinals", "pipeline/map/phases", "pipeline/map/sections",
    "pipeline/map/totals", "pipeline/map/trades", "pipeline/map/vocabulary", "pipeline/match/keys",
    "pipeline/read/alphabets", "pipeline/read/encoding", "pipeline/clean/dittos", "session/packing",
    "session/contract", "session/side", "export/sheets", "export/slides", "export/wording", "model/profile",
    "session/lists/event_names", "pipeline/read/watch", "export/numbers", "export/bridging",
    "session/season_file", "session/figures/rules_json",
)  # fmt: skip
# Modules whose short texts are shown, too; elsewhere what is no whole sentence may be a key or a list's word.
SHORT_TEXTS = (
    "model/terms", "pipeline/match/circumstances", "pipeline/match/scoring", "pipeline/match/verdict",
    "session/checking/checking_findings", "session/checking/suggesting", "session/decisions/step_labels",
)  # fmt: skip
_PROSE = re.compile(r"[A-Za-z“\"{ ,(][^\\<>|*\n]*")
_WORD = re.compile(r"(?<![{\w])[A-Za-z]{2,}")
_SQL = re.compile(r"(?:SELECT|INSERT|UPDATE|PRAGMA|BEGIN|ALTER|CREATE) ")


def sentences(package: Path = PACKAGE) -> dict[str, str]:
    """Every template of the rooms below, with the file that it stands in first."""
    found: dict[str, str] = {}
    for room in ROOMS:
        for path in sorted((package / room).rglob("*.py")):
            name = path.relative_to(package).as_posix()
            if not name.startswith(SILENT):
                for template in _templates(ast.parse(path.read_text(encoding="utf-8"))):
                    if template.endswith(".") or name.startswith(SHORT_TEXTS):
                        found.setdefault(template, name)
    return found


def translations(path: Path = TSV) -> dict[str, str]:
    """The Chinese of each template."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


def _templates(tree: ast.Module) -> Iterator[str]:
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr | ast.Subscript | ast.Compare):
            inside |= {id(child) for child in ast.iter_child_nodes(node) if isinstance(child, ast.Constant)}
    for node in ast.walk(tree):
        if id(node) not in inside and (template := _template(node)) and is_prose(template):
            yield template


def _template(node: ast.AST) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.sub(r"\{0\.(\w+)\}", r"{\1}", node.value)
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts: list[str] = []
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            name = re.findall(r"[A-Za-z_]+", ast.unparse(part.value) or "value")[-1]
            taken = sum(before.strip("{}").rstrip("0123456789") == name for before in parts)
            parts.append(f"{{{name}{taken + 1 if taken else ''}}}")
        elif isinstance(part, ast.Constant):
            parts.append(str(part.value))
    return "".join(parts)


def is_prose(text: str) -> bool:
    """Whether a text is made of words for people: two of them at least, or one and a value."""
    words = len(_WORD.findall(text))
    enough = words >= 2 or (words == 1 and "{" in text and " " in text)
    return bool(enough and " " in text.strip() and _PROSE.fullmatch(text)) and not _SQL.match(text)
