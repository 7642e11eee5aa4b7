"""Files that are written whole or not at all."""

import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from expo_app.model.problem import Problem


def save(path: Path, content: bytes) -> None:
    """Write a file by way of one beside it; folders are made. Raises Problem when it cannot be written."""
    save_all({path: content})


def save_all(files: Mapping[Path, bytes]) -> None:
    """Write files together: none takes its place before all are written and none that is there is held by
    another program. Folders are made. Raises Problem when one cannot be written."""
    made = _missing_folders(files)
    beside = {
        path: path.with_name(f".{path.stem[:40]}-{secrets.token_hex(4)}{path.suffix}") for path in files
    }
    try:
        for path, content in files.items():
            _write(path, beside[path], content)
        for path, written in beside.items():
            _replace(path, written)
        made = []
    finally:
        _take_away(beside.values(), made)


def _take_away(written: Iterable[Path], folders: Iterable[Path]) -> None:
    """Whatever is left of files and folders that were made."""
    for path in written:
        with suppress(OSError):
            path.unlink()
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def _missing_folders(files: Mapping[Path, bytes]) -> list[Path]:
    """The folders that have to be made, the innermost first."""
    above = {folder for path in files for folder in path.parents if not folder.exists()}
    return sorted(above, key=lambda folder: -len(folder.parts))


def _write(path: Path, beside: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            path.open("r+b").close()
        beside.write_bytes(content)
    except OSError as error:
        raise _problem(path, error) from error


def _replace(path: Path, beside: Path) -> None:
    try:
        beside.replace(path)
    except OSError as error:
        raise _problem(path, error) from error


def _problem(path: Path, error: OSError) -> Problem:
    reason = error.strerror or str(error)
    return Problem(
        f"{path} cannot be written ({reason}): close it where it is open, or choose another place."
    )
