"""The outline (bookmarks) of a PDF, which Qt does not write: appended to the file as an update of it.

A PDF may be followed by new and changed objects, a table of their places, and a trailer that points to the
table before. Nothing of what Qt wrote is moved or altered.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)", re.DOTALL)


@dataclass(frozen=True)
class Heading:
    """A heading that leads to a page (counted from 0), with the headings under it."""

    title: str
    page: int
    under: tuple["Heading", ...] = ()


@dataclass
class _Update:
    """New objects by their numbers; `free` is the next number."""

    free: int
    objects: dict[int, bytes]

    def reserve(self) -> int:
        self.free += 1
        return self.free - 1


def with_outline(written: bytes, headings: Sequence[Heading], language: str) -> bytes:
    """The PDF with an outline that opens with it, its title shown by viewers, and its language named.

    Takes what QPdfWriter writes: one page tree, a plain table of objects. Without headings it stays.
    """
    if not headings:
        return written
    trailer = _TRAILER.search(written)
    assert trailer, "Qt ends a PDF with a trailer"
    size, root = (_number(trailer[1], name) for name in (b"Size", b"Root"))
    update = _Update(size, {})
    outline = _add_outline(update, headings, _pages(written))
    more = (
        f"/Outlines {outline} 0 R\n/PageMode /UseOutlines\n/Lang ({language})\n"
        "/ViewerPreferences << /DisplayDocTitle true >>\n"
    )
    update.objects[root] = _object(written, root).replace(b"<<", b"<<\n" + more.encode(), 1)
    kept = re.sub(rb"/(?:Size|Prev) \d+\s*", b"", trailer[1]).strip()
    return _appended(written, update, kept, int(trailer[2]))


def _number(trailer: bytes, name: bytes) -> int:
    found = re.search(rb"/" + name + rb"\s+(\d+)", trailer)
    assert found, "a trailer names its size and its root"
    return int(found[1])


def _pages(written: bytes) -> list[int]:
    """The object numbers of the pages, in their order."""
    kids = _KIDS.search(written)
    assert kids, "Qt writes one page tree"
    return [int(number) for number in _REFERENCE.findall(kids[1])]


def _object(written: bytes, number: int) -> bytes:
    found = re.search(rb"\n%d 0 obj\s*(.*?)\s*endobj" % number, written, re.DOTALL)
    assert found, "the root is in the file"
    return found[1]


def _add_outline(update: _Update, headings: Sequence[Heading], pages: Sequence[int]) -> int:
    """Add the outline's root; its number."""
    root = update.reserve()
    first, last, count = _add_level(update, headings, root, pages)
    update.objects[root] = _dictionary(
        Type="/Outlines", First=f"{first} 0 R", Last=f"{last} 0 R", Count=count
    )
    return root


def _add_level(
    update: _Update, headings: Sequence[Heading], parent: int, pages: Sequence[int]
) -> tuple[int, int, int]:
    """Add headings under a parent; the first, the last, and how many are open with all below them."""
    numbers = [update.reserve() for _ in headings]
    every = len(headings)
    for at, (number, heading) in enumerate(zip(numbers, headings, strict=True)):
        entries: dict[str, object] = {
            "Title": _text(heading.title),
            "Parent": f"{parent} 0 R",
            "Dest": f"[{pages[heading.page]} 0 R /Fit]",
        }
        if at:
            entries["Prev"] = f"{numbers[at - 1]} 0 R"
        if at + 1 < len(numbers):
            entries["Next"] = f"{numbers[at + 1]} 0 R"
        if heading.under:
            first, last, count = _add_level(update, heading.under, number, pages)
            entries |= {"First": f"{first} 0 R", "Last": f"{last} 0 R", "Count": count}
            every += count
        update.objects[number] = _dictionary(**entries)
    return numbers[0], numbers[-1], every


def _dictionary(**entries: object) -> bytes:
    return ("<<\n" + "".join(f"/{name} {value}\n" for name, value in entries.items()) + ">>").encode("ascii")


def _text(text: str) -> str:
    """A text string in UTF-16, as hexadecimal digits."""
    return f"<{(chr(0xFEFF) + text).encode('utf-16-be').hex().upper()}>"


def _appended(written: bytes, update: _Update, trailer: bytes, before: int) -> bytes:
    """The file, the new objects, the table of their places, and the trailer."""
    parts = [written if written.endswith(b"\n") else written + b"\n"]
    at = len(parts[0])
    table = []
    for number, content in sorted(update.objects.items()):
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        table.append(b"%d 1\n%010d 00000 n \n" % (number, at))
        at += len(parts[-1])
    end = b"trailer\n<<\n/Size %d\n/Prev %d\n%s\n>>\nstartxref\n%d\n%%%%EOF\n"
    parts.append(b"xref\n" + b"".join(table) + end % (update.free, before, trailer, at))
    return b"".join(parts)
