"""Files that are written whole or not at all."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from expo_app.model.problem import Problem


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path beside `path` to write to; it takes the place of `path` when the block ends well.

    On any failure, a cancellation included, nothing is left and an older file stays as it was. Raises
    Problem when the folder or the file cannot be written (missing rights, full disk, open elsewhere).
    """
    beside = _empty_file_beside(path)
    try:
        yield beside
        beside.replace(path)
    except OSError as error:
        raise _problem(path, error) from error
    finally:
        beside.unlink(missing_ok=True)


def _empty_file_beside(path: Path) -> Path:
    """A new file in the same folder, so that replacing is one step of the file system."""
    beside = path.with_name(f".{path.stem[:40]}-{secrets.token_hex(4)}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.touch(exist_ok=False)
    except OSError as error:
        raise _problem(path, error) from error
    return beside


def _problem(path: Path, error: OSError) -> Problem:
    reason = error.strerror or str(error)
    return Problem(
        f"{path} cannot be written ({reason}): close it where it is open, or choose another place."
    )
