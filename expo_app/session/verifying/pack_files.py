"""The files of an audit pack: whether they are there, unchanged, and what their tables say."""

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from expo_app.export.harmless import text_as_it_was
from expo_app.export.pack import LINES, ROWS, SUM_OF_SUMS, SUMS, csv_line, line_sum
from expo_app.model.problem import Problem

Line = Mapping[str, str]
_SHOWN = 5


def check_is_pack(folder: Path) -> None:
    """Raise Problem for what is no audit pack."""
    if not folder.is_dir():
        raise Problem(f"{folder} is no folder; name the folder of an audit pack.")
    if not (folder / SUMS).is_file():
        raise Problem(f"{folder} has no file {SUMS}: it is no audit pack, or that file was taken away.")


def is_pack_folder(folder: Path) -> bool:
    """Whether an audit pack was written into a folder."""
    return (folder / SUMS).is_file()


def checksum_of(folder: Path) -> str:
    """The one checksum that stands for the whole pack."""
    return hashlib.sha256(_read(folder / SUMS)).hexdigest()


def changed_files(folder: Path) -> Iterator[tuple[str, str]]:
    """(file, sentence) for each file that is missing, changed, or not of the pack; of the rows for each line
    that was changed."""
    listed = _listed(folder)
    noted = _noted(folder)
    if noted is None:
        yield SUM_OF_SUMS, f"{SUM_OF_SUMS} is missing from the pack."
    elif noted != checksum_of(folder):
        yield (
            SUMS,
            f"{SUMS} was changed after the pack was written: {SUM_OF_SUMS} has another checksum of it.",
        )
    for name, wanted in listed.items():
        if not (folder / name).is_file():
            yield name, f"{name} is missing from the pack."
        elif hashlib.sha256(_read(folder / name)).hexdigest() != wanted:
            for sentence in _changes(folder, name):
                yield name, sentence
    for name in sorted(_there(folder) - listed.keys() - {SUMS, SUM_OF_SUMS}):
        yield name, f"{name} does not belong to the pack: {SUMS} does not name it."


def table(folder: Path, name: str, needed: Sequence[str]) -> list[Line]:
    """The lines of a table, by the names of its columns; texts as they were before they were made harmless.

    Raises Problem when it cannot be read, or lacks one of the columns `needed`.
    """
    header, *lines = _cells(folder, name)
    for column in needed:
        if column not in header:
            raise Problem(f"{name} has no column {column!r}.")
    for number, line in enumerate(lines, 2):
        if len(line) != len(header):
            raise Problem(f"{name}: line {number} has {len(line)} cells, its header has {len(header)}.")
    return [dict(zip(header, map(text_as_it_was, line), strict=True)) for line in lines]


def document(folder: Path, name: str) -> Any:
    """The content of a JSON file. Raises Problem when it cannot be read."""
    try:
        return json.loads(_read(folder / name))
    except ValueError as error:
        raise Problem(f"{name} cannot be read as JSON ({error}).") from error


def _cells(folder: Path, name: str) -> list[list[str]]:
    try:
        text = _read(folder / name).decode("utf-8-sig")
        found = list(csv.reader(io.StringIO(text, newline="")))
    except (UnicodeDecodeError, csv.Error) as error:
        raise Problem(f"{name} cannot be read as a table ({error}).") from error
    if not found:
        raise Problem(f"{name} is empty.")
    return found


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem(f"{path.name} cannot be read ({error.strerror}).") from error


def _there(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def _listed(folder: Path) -> dict[str, str]:
    """File -> SHA-256, as the list of checksums has them."""
    found = {}
    for line in _read(folder / SUMS).decode("utf-8", "replace").splitlines():
        digits, _, name = line.partition("  ")
        inside = name and not Path(name).is_absolute() and ".." not in Path(name).parts
        if len(digits) != 64 or not inside:
            raise Problem(f"{SUMS} has a line that is no checksum of a file of the pack: {line[:80]!r}.")
        found[name] = digits
    return found


def _noted(folder: Path) -> str | None:
    """The checksum that was written beside the list of checksums."""
    path = folder / SUM_OF_SUMS
    return _read(path).decode("utf-8", "replace").split(" ")[0].strip() if path.is_file() else None


def _changes(folder: Path, name: str) -> Iterator[str]:
    """Sentences about a file that was changed: of the rows which lines, by their addresses."""
    if name != ROWS or not (folder / LINES).is_file():
        yield f"{name} was changed after the pack was written."
        return
    wanted = _read(folder / LINES).decode("utf-8", "replace").split()
    found = _cells(folder, ROWS)
    if len(found) != len(wanted):
        rows, written = f"{len(found) - 1:,}", f"{len(wanted) - 1:,}"
        yield f"{name} was changed after the pack was written: it has {rows} rows, {written} were written."
        return
    differing = [at for at, line in enumerate(found) if line_sum(csv_line(line)) != wanted[at]]
    if not differing:
        yield f"{name} was changed after the pack was written, in its form alone: no cell differs."
    for at in differing[:_SHOWN]:
        yield _changed_line(name, found, at)
    if len(differing) > _SHOWN:
        yield f"{name} was changed after the pack was written: {len(differing) - _SHOWN:,} more lines differ."


def _changed_line(name: str, lines: Sequence[Sequence[str]], at: int) -> str:
    """A sentence about a line, with the address that it tells."""
    if not at:
        return f"{name} was changed after the pack was written: its header differs."
    told = dict(zip(lines[0], lines[at], strict=False))
    sheet = f", sheet {told.get('sheet')}" if told.get("sheet") else ""
    place, number = f"{told.get('file')}{sheet}, row {told.get('row')}", f"{at + 1:,}"
    return f"{name} was changed after the pack was written: line {number} ({place}) differs."
