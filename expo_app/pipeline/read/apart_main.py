"""The process that reads one file: from its standard input, as messages to its standard output.

It imports little, since it starts for every file. Here are no dataclasses, which take as long to
import as all the rest.
"""

import gc
import marshal
import sys
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from expo_app.pipeline.read.archive import is_workbook
from expo_app.pipeline.read.unusable import OUT_OF_MEMORY, Unusable

if TYPE_CHECKING:
    from expo_app.pipeline.read.received import Message


def main(memory: int, rows: int) -> None:
    """Read the first so many rows of each sheet, or all (0), within so many MB. Ends with exit
    code 3 when they do not suffice."""
    _limit(memory * 1_000_000)
    gc.disable()  # millions of new cells form no cycles
    out = sys.stdout.buffer
    try:
        for message in _messages(sys.stdin.buffer.read(), rows):
            marshal.dump(message, out)
            out.flush()
    except Unusable as reason:
        marshal.dump(("unusable", str(reason)), out)
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)


def _messages(data: bytes, rows: int) -> "Iterator[Message]":
    if is_workbook(data):
        from expo_app.pipeline.read import workbook  # late: only one of the readers is needed

        return workbook.messages(data, rows)
    from expo_app.pipeline.read import web_page  # late: takes longer to import than to read a small file

    return web_page.messages(data, rows)


def _limit(size: int) -> None:
    """No more memory than so many bytes, where the system can refuse it; and no core file of a crash. The
    process is watched from outside as well."""
    if sys.platform == "win32":
        return
    import resource  # late: Windows has no such module

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    allowed = size if most == resource.RLIM_INFINITY else min(size, most)
    with suppress(ValueError, OSError):  # macOS knows this limit, but may not let it be set
        resource.setrlimit(resource.RLIMIT_AS, (allowed, most))
