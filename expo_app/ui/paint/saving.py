"""Files that are written whole or not at all."""

import secrets
from pathlib import Path

from expo_app.model.problem import Problem


def save(path: Path, content: bytes) -> None:
    """Write a file by way of one beside it; folders are made. Raises Problem when it cannot be written."""
    beside = path.with_name(f".{path.stem[:40]}-{secrets.token_hex(4)}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, beside, content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise Problem(
            f"{path} cannot be written ({reason}): close it where it is open, or choose another place."
        ) from error


def _replace(path: Path, beside: Path, content: bytes) -> None:
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
