"""A workspace that is made for lists, and not left behind without them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from expo_app.session.workspace import Workspace


@contextmanager
def new_workspace(path: Path) -> Iterator[Workspace]:
    """A new workspace; it stays only when the block ends well. Raises Problem when the place is taken or
    cannot be written."""
    workspace = Workspace.create(path)
    is_filled = False
    try:
        yield workspace
        is_filled = True
    finally:
        workspace.close()
        for journal in () if is_filled else ("", "-wal", "-shm"):
            path.with_name(path.name + journal).unlink(missing_ok=True)


def workspace_name(event: str) -> str:
    """A file name for an event's workspace that every file system takes."""
    name = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", event).strip(" .")
    return f"{name[:80].strip(' .') or 'Event'}.expo"
