"""The parts of an xlsx, xlsm or xlsb workbook and how they are linked."""

import zipfile
from posixpath import basename, dirname, join, normpath

from expo_app.pipeline.read.archive import BROKEN
from expo_app.pipeline.read.elements import Attributes, Visit, walk

# No program writes so large a list of sheets, links or looks.
_LARGEST_PART = 50_000_000


class Package:
    """The parts of the workbook by their names, and how they are linked."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.parts = {part.filename.removeprefix("/"): part for part in archive.infolist()}

    def read(self, name: str) -> bytes:
        """The part, b"" when it is missing or absurdly large."""
        part = self.parts.get(name)
        return b"" if part is None or part.file_size > _LARGEST_PART else self.archive.read(part)

    def walk(self, name: str, visit: Visit) -> None:
        """Go through a part, as far as it is proper XML."""
        try:
            walk(self.read(name), visit)
        except BROKEN:
            return

    def links(self, source: str) -> dict[str, tuple[str, str]]:
        """(kind, part) of each link of a part, or of the whole package (""), by its id."""
        found = {}

        def visit(path: tuple[str, ...], facts: Attributes) -> None:
            if path[-1] == "Relationship":
                target = normpath(join("/", dirname(source), facts.get("Target", ""))).lstrip("/")
                found[facts.get("Id", "")] = (basename(facts.get("Type", "")), target)

        self.walk(join(dirname(source), "_rels", f"{basename(source)}.rels"), visit)
        return found

    def linked(self, source: str, kind: str, usual: str) -> str:
        """The part of this kind that another one links to; the usual one when it does not tell."""
        return next((part for known, part in self.links(source).values() if known == kind), usual)

    def book(self, usual: str = "xl/workbook.xml") -> str:
        """The part that lists the sheets."""
        return self.linked("", "officeDocument", usual)

    def holds(self, book: str, sheets: list[str]) -> bool:
        """Whether the parts of all these sheets are there, "" being a chart or one that is not told."""
        others = sum(kind.endswith("sheet") and kind != "worksheet" for kind, _ in self.links(book).values())
        return (
            bool(sheets)
            and sheets.count("") <= others
            and self.parts.keys() >= {name for name in sheets if name}
        )

    def texts(self, book: str, usual: str) -> str:
        """The part of the texts that the sheets share."""
        return self.linked(book, "sharedStrings", join(dirname(book), usual))

    def beside(self, book: str, others: set[str]) -> dict[str, bytes]:
        """The parts in the folder of the one that lists the sheets, but these others: without them a
        workbook is none."""
        folders = {"", "_rels", dirname(book), join(dirname(book), "_rels")}
        return {name: self.read(name) for name in self.parts.keys() - others if dirname(name) in folders}


def sheet_parts(package: Package, book: str) -> list[str]:
    """The worksheet's part of each sheet, in the workbook's order; "" for a chart or when it is not told."""
    links = package.links(book)
    sheets: list[str] = []

    def visit(path: tuple[str, ...], facts: Attributes) -> None:
        if path == ("sheets", "sheet"):
            kind, part = links.get(facts.get("id", ""), ("", ""))
            sheets.append(part if kind == "worksheet" else "")

    package.walk(book, visit)
    return sheets
