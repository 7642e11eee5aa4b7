"""Files and folders that hold lists."""

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Progress, quiet
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.read.archive import Kind, kind_of
from expo_app.pipeline.read.cells import is_blank
from expo_app.pipeline.read.text import read_text
from expo_app.pipeline.read.workbook import read_workbook

SPREADSHEETS = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt"})


def read_file(path: Path, progress: Progress = quiet) -> tuple[RawSheet, ...]:
    """The sheets of a file that hold any cell, in the file's order, hidden ones flagged.

    The content decides how a file is read, not its suffix. Cells merged within one column (a hall or a
    country over many rows) are repeated over their rows; cells merged across columns stay where they
    are written, and `merged` tells both. Raises Problem when there is nothing to read.
    """
    progress(f"Reading {path.name}", 0.0)
    data = _bytes(path)
    with _collector_paused():
        if kind_of(data, path.name) is Kind.WORKBOOK:
            sheets = read_workbook(data, path.name, progress)
        else:
            sheets = (read_text(data, path.name),)
    if all(is_blank(sheet.columns) for sheet in sheets):
        raise Problem(f"{path.name} holds no cells; choose the file that holds the list.")
    return sheets


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


def _bytes(path: Path) -> bytes:
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise Problem(f"{path} is not there; check the name.") from error
    except IsADirectoryError as error:
        raise Problem(f"{path} is a folder; name the lists in it.") from error
    except OSError as error:
        raise Problem(
            f"{path.name} cannot be read ({error.strerror}); check that you may open it."
        ) from error
    if not data:
        raise Problem(f"{path.name} is empty; choose the file that holds the list.")
    return data
