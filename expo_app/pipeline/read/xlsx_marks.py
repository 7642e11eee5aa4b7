"""The parts of an xlsx or xlsm workbook in which its marks are found."""

import zipfile
from posixpath import basename, dirname, join, normpath

from expo_app.pipeline.read.archive import BROKEN
from expo_app.pipeline.read.elements import Attributes, Visit, walk
from expo_app.pipeline.read.mark import Marks
from expo_app.pipeline.read.xlsx_sheet import Look, scan_sheet

# No program writes so large a list of sheets, links or looks.
_LARGEST_PART = 50_000_000


def xlsx_marks(archive: zipfile.ZipFile) -> dict[int, Marks]:
    """The marks of each sheet by its place; parts that are missing or no proper XML tell nothing.

    Raises Unusable when a sheet holds a cell absurdly far away.
    """
    package = _Package(archive)
    book = package.linked("", "officeDocument", "xl/workbook.xml")
    look = _look(package, package.linked(book, "styles", "xl/styles.xml"))
    found = {}
    for place, name in enumerate(_sheet_parts(package, book)):
        if name in package.parts:
            with archive.open(package.parts[name]) as file:
                found[place] = scan_sheet(file, look)
    return found


class _Package:
    """The parts of the workbook by their names, and how they are linked."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.parts = {part.filename.removeprefix("/"): part for part in archive.infolist()}

    def walk(self, name: str, visit: Visit) -> None:
        """Go through a part, as far as it is proper XML."""
        part = self.parts.get(name)
        if part is None or part.file_size > _LARGEST_PART:
            return
        try:
            walk(self._archive.read(part), visit)
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


def _sheet_parts(package: _Package, book: str) -> list[str]:
    """The worksheet's part of each sheet, in the workbook's order; "" for a chart or when it is not told."""
    links = package.links(book)
    sheets: list[str] = []

    def visit(path: tuple[str, ...], facts: Attributes) -> None:
        if path == ("sheets", "sheet"):
            kind, part = links.get(facts.get("id", ""), ("", ""))
            sheets.append(part if kind == "worksheet" else "")

    package.walk(book, visit)
    return sheets


def _look(package: _Package, styles: str) -> Look:
    """Which formats of cells strike through and which indent."""
    struck_fonts: list[bool] = []
    formats: list[tuple[int, int]] = []
    within = ""

    def visit(path: tuple[str, ...], facts: Attributes) -> None:
        nonlocal within
        name = path[-1]
        if name in ("font", "xf"):
            within = path[0]
        if path == ("fonts", "font"):
            struck_fonts.append(False)
        elif path == ("font", "strike") and within == "fonts":
            struck_fonts[-1] = facts.get("val", "1") not in ("0", "false")
        elif path == ("cellXfs", "xf"):
            formats.append((_whole(facts.get("fontId")), 0))
        elif path == ("xf", "alignment") and within == "cellXfs":
            formats[-1] = (formats[-1][0], _whole(facts.get("indent")))

    package.walk(styles, visit)
    struck = {number for number, is_struck in enumerate(struck_fonts) if is_struck}
    return Look(
        {at for at, (font, _) in enumerate(formats) if font in struck},
        {at: indent for at, (_, indent) in enumerate(formats) if indent},
    )


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0
