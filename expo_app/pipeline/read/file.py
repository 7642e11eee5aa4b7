"""Files and folders that hold lists."""

import gc
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Progress, quiet
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.read.apart import read_apart
from expo_app.pipeline.read.archive import is_workbook
from expo_app.pipeline.read.cells import blank_stretch, is_blank
from expo_app.pipeline.read.encoding import beginning_of
from expo_app.pipeline.read.limits import limits_for
from expo_app.pipeline.read.text import read_text
from expo_app.pipeline.read.unusable import printable
from expo_app.pipeline.read.web_page import is_web_page

SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt"})

# A web page says so in its first bytes.
_BEGINNING = 5_000


def read_file(path: Path, progress: Progress = quiet) -> tuple[RawSheet, ...]:
    """The sheets of a file that hold any cell, in the file's order, hidden ones flagged.

    The content decides how a file is read, not its suffix. Cells merged within one column (a hall or a
    country over many rows) are repeated over their rows; cells merged across columns stay where they
    are written, and `merged` tells both. Raises Problem when there is nothing to read.
    """
    name = printable(path.name)
    progress(f"Reading {name}", 0.0)
    with _opened(path, name) as file, _collector_paused():
        sheets = _sheets(file, name, progress)
    if all(is_blank(sheet.columns) for sheet in sheets):
        raise Problem(f"{name} holds no cells; choose the file that holds the list.")
    for sheet in sheets:
        _check_stretch(sheet, name)
    return sheets


def _check_stretch(sheet: RawSheet, name: str) -> None:
    """Raise Problem when something stands so far below the list that all between is work for nothing."""
    blank = blank_stretch(sheet.columns)
    if blank:
        where = f" of sheet {printable(sheet.name)}" if sheet.name else ""
        raise Problem(
            f"{name} holds something in row {blank[1] + 1:,}{where}, far below the list (nothing from row "
            f"{blank[0]:,} on); delete the empty rows and what is below, save it and import it again."
        )


def _sheets(file: BinaryIO, name: str, progress: Progress) -> tuple[RawSheet, ...]:
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    if not size:
        raise Problem(f"{name} is empty; choose the file that holds the list.")
    head = file.read(_BEGINNING)
    file.seek(0)
    if is_workbook(head) or is_web_page(beginning_of(head)):
        return read_apart(file, name, limits_for(size), progress)
    return (read_text(file.read(), name),)


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


@contextmanager
def _collector_paused() -> Iterator[None]:
    """No garbage collection meanwhile: it would look through the millions of new cells, which form no
    cycles, again and again (a third of the time at a million rows)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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
