"""Folders that are written whole or not at all."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from expo_app.model.problem import Problem


@contextmanager
def whole_folder(path: Path, mark: str) -> Iterator[Path]:
    """A new folder beside `path` to fill; it takes the place of `path` when the block ends well.

    An older folder is replaced when it is empty or holds a file called `mark`, which says that it was
    written by us. On any failure, a cancellation included, nothing is left and the older folder stays as it
    was. Raises Problem for a folder with other things, and for a place that cannot be written.
    """
    check_place(path, mark)
    beside = path.with_name(f".{path.name[:40]}-{secrets.token_hex(4)}")
    try:
        beside.mkdir(parents=True)
        yield beside
        _take_the_place(beside, path)
    except OSError as error:
        raise _problem(path, error) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def check_place(path: Path, mark: str) -> None:
    """Raise Problem for a place that `whole_folder` would refuse."""
    if not path.exists():
        return
    if not path.is_dir():
        raise Problem(f"{path} is a file; choose a folder that does not exist yet.")
    if any(path.iterdir()) and not (path / mark).is_file():
        raise Problem(f"{path} holds other things already; choose a folder that does not exist yet.")


def _take_the_place(beside: Path, path: Path) -> None:
    """The older folder is moved aside first, and back when the new one cannot take its place."""
    if not path.exists():
        beside.rename(path)
        return
    older = path.with_name(f"{beside.name}-older")
    path.rename(older)
    try:
        beside.rename(path)
    except OSError:
        older.rename(path)
        raise
    shutil.rmtree(older, ignore_errors=True)


def _problem(path: Path, error: OSError) -> Problem:
    reason = error.strerror or str(error)
    return Problem(f"{path} cannot be written ({reason}): close what is open in it, or choose another place.")
