"""The outline (bookmarks) of a PDF, which Qt does not write."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from expo_app.ui.paint.pdf_update import Update

_KIDS = re.compile(rb"/Kids\s*\[([^\]]*)\]")
_REFERENCE = re.compile(rb"(\d+) 0 R")


@dataclass(frozen=True)
class Heading:
    """A heading that leads to a page (counted from 0), with the headings under it."""

    title: str
    page: int
    under: tuple["Heading", ...] = ()


def add_outline(update: Update, headings: Sequence[Heading], language: str) -> None:
    """Add an outline that opens with the file; viewers show its title, and its language is named."""
    if not headings:
        return
    outline = update.reserve()
    first, last, count = _add_level(update, headings, outline, _pages(update.written))
    update.objects[outline] = _dictionary(
        Type="/Outlines", First=f"{first} 0 R", Last=f"{last} 0 R", Count=count
    )
    more = (
        f"/Outlines {outline} 0 R\n/PageMode /UseOutlines\n/Lang ({language})\n"
        "/ViewerPreferences << /DisplayDocTitle true >>\n"
    )
    catalogue = update.content(update.root)
    update.objects[update.root] = catalogue.replace(b"<<", b"<<\n" + more.encode("ascii"), 1)


def _pages(written: bytes) -> list[int]:
    """The object numbers of the pages, in their order."""
    kids = _KIDS.search(written)
    assert kids, "Qt writes one page tree"
    return [int(number) for number in _REFERENCE.findall(kids[1])]


def _add_level(
    update: Update, headings: Sequence[Heading], parent: int, pages: Sequence[int]
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
