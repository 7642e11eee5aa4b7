"""Files and folders that hold lists."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Progress, quiet
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.collector import collector_paused
from expo_app.pipeline.read.apart import read_apart
from expo_app.pipeline.read.archive import is_workbook
from expo_app.pipeline.read.cells import blank_stretch, is_blank
from expo_app.pipeline.read.encoding import beginning_of
from expo_app.pipeline.read.limits import limits_for
from expo_app.pipeline.read.text import read_text
from expo_app.pipeline.read.unusable import printable, shortened
from expo_app.pipeline.read.web_page import is_web_page

SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt"})

# A web page says so in its first bytes.
_BEGINNING = 5_000
# So much of a text tells its encoding.
_ENOUGH = 200_000_000


def read_file(path: Path, progress: Progress = quiet) -> tuple[RawSheet, ...]:
    """The sheets of a file that hold any cell, in the file's order, hidden ones flagged.

    The content decides how a file is read, not its suffix. Cells merged within one column (a hall or a
    country over many rows) are repeated over their rows; cells merged across columns stay where they
    are written, and `merged` tells both. Raises Problem when there is nothing to read.
    """
    name = printable(path.name)
    sheets = _read(path, name, 0, progress)
    for sheet in sheets:
        _check_stretch(sheet, name)
    return sheets


def read_head(path: Path, rows: int = 200, progress: Progress = quiet) -> tuple[RawSheet, ...]:
    """The first `rows` rows of each sheet, as `read_file` reads them, however long the sheets are.

    A sheet that may hold more says so with `complete`; it has no columns when its first rows hold nothing.
    Columns may be missing in which only later rows hold something, and merged cells that a very long sheet
    lists behind its last row. Raises the Problems that show by then.
    """
    return _read(path, printable(path.name), rows, progress)


def _read(path: Path, name: str, rows: int, progress: Progress) -> tuple[RawSheet, ...]:
    progress(f"Reading {name}", 0.0)
    with _opened(path, name) as file, collector_paused():
        sheets = _sheets(file, name, rows, progress)
    if all(sheet.complete and is_blank(sheet.columns) for sheet in sheets):
        raise Problem(f"{name} holds no cells; choose the file that holds the list.")
    return sheets


def _check_stretch(sheet: RawSheet, name: str) -> None:
    """Raise Problem when something stands so far below the list that only a person can tell whether it
    belongs to it."""
    blank = blank_stretch(sheet.columns)
    if blank:
        first, last = blank
        where = f" of sheet {printable(sheet.name)}" if sheet.name else ""
        found = printable(next(filter(None, sheet.row(last + 1))))
        raise Problem(
            f'{name} holds "{shortened(found)}" in row {last + 1:,}{where}, below {last - first + 1:,} empty '
            "rows, and nothing tells whether it belongs to the list; delete the empty rows if it does, else "
            "what is below them, save the file and import it again."
        )


def _sheets(file: BinaryIO, name: str, rows: int, progress: Progress) -> tuple[RawSheet, ...]:
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    if not size:
        raise Problem(f"{name} is empty; choose the file that holds the list.")
    head = file.read(_BEGINNING)
    file.seek(0)
    if is_workbook(head) or is_web_page(beginning_of(head)):
        return read_apart(file, name, limits_for(size), progress, rows)
    return (read_text(file.read(_ENOUGH if rows else -1), name, rows),)


def list_files(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files that the paths stand for; a folder stands for every spreadsheet right in it.

    Hidden files and the lock files of spreadsheet programs ("~$...") are left out of folders. Raises
    Problems with a sentence for each path that is not there and each folder without a spreadsheet.
    """
    found: dict[Path, None] = {}
    wrong: list[str] = []
    for path in paths:
        files = _in_folder(path) if path.is_dir() else [path]
        found.update(dict.fromkeys(files))
        if not path.exists():
            wrong.append(f"{path} is not there; check the name.")
        elif not files:
            wrong.append(f"{path} holds no spreadsheet; name a folder with lists, or the lists themselves.")
    if wrong:
        raise Problems(tuple(wrong))
    return tuple(found)


def _in_folder(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in SPREADSHEETS and path.is_file() and not path.name.startswith((".", "~$"))
    )


@contextmanager
def _opened(path: Path, name: str) -> Iterator[BinaryIO]:
    """The file without a buffer, since another process reads on where this one stopped."""
    if path.is_dir():
        raise Problem(f"{name} is a folder; name the lists in it.")
    if path.exists() and not path.is_file():
        raise Problem(f"{name} is no file; choose the file that holds the list.")
    try:
        with path.open("rb", buffering=0) as file:
            yield file
    except FileNotFoundError as error:
        raise Problem(f"{name} is not there; check the name.") from error
    except OSError as error:
        raise Problem(f"{name} cannot be read ({error.strerror}); check that you may open it.") from error
