"""Changes to a PDF that Qt wrote, appended to the file.

A PDF may be followed by new and changed objects, a table of their places, and a trailer that points to the
table before. Nothing of what Qt wrote is moved.
"""

import re
from dataclasses import dataclass, field

_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)", re.DOTALL)


@dataclass
class Update:
    """New objects of a PDF by their numbers. Takes what QPdfWriter writes: one plain table of objects."""

    written: bytes
    objects: dict[int, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        found = _TRAILER.search(self.written)
        assert found, "Qt ends a PDF with a trailer"
        self._trailer, self._before = found[1], int(found[2])
        self._free = self._told(b"Size")

    @property
    def root(self) -> int:
        """The number of the catalogue."""
        return self._told(b"Root")

    def reserve(self) -> int:
        """A number for a new object."""
        self._free += 1
        return self._free - 1

    def content(self, number: int) -> bytes:
        """What is between obj and endobj: the new object, or the one that was written."""
        if number in self.objects:
            return self.objects[number]
        found = re.search(rb"\n%d 0 obj\s*(.*?)\s*endobj" % number, self.written, re.DOTALL)
        assert found, "the object is in the file"
        return found[1]

    def file(self) -> bytes:
        """The PDF as it was, the new objects, the table of their places, and the trailer."""
        if not self.objects:
            return self.written
        parts = [self.written if self.written.endswith(b"\n") else self.written + b"\n"]
        at = len(parts[0])
        table = []
        for number, content in sorted(self.objects.items()):
            parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
            table.append(b"%d 1\n%010d 00000 n \n" % (number, at))
            at += len(parts[-1])
        kept = re.sub(rb"/(?:Size|Prev) \d+\s*", b"", self._trailer).strip()
        end = b"trailer\n<<\n/Size %d\n/Prev %d\n%s\n>>\nstartxref\n%d\n%%%%EOF\n"
        parts.append(b"xref\n" + b"".join(table) + end % (self._free, self._before, kept, at))
        return b"".join(parts)

    def _told(self, name: bytes) -> int:
        found = re.search(rb"/" + name + rb"\s+(\d+)", self._trailer)
        assert found, "a trailer names its size and its root"
        return int(found[1])
