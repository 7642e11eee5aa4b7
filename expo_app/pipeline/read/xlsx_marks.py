"""The marks of the sheets of an xlsx or xlsm workbook, and the looks that they depend on."""

import zipfile

from expo_app.pipeline.read.elements import Attributes
from expo_app.pipeline.read.marks import Marks
from expo_app.pipeline.read.struck_text import struck_in_xml
from expo_app.pipeline.read.xlsx_package import Package, sheet_parts
from expo_app.pipeline.read.xlsx_sheet import Look, scan_sheet


def xlsx_marks(archive: zipfile.ZipFile) -> dict[int, Marks]:
    """The marks of each sheet by its place; parts that are missing or no proper XML tell nothing.

    Raises Unusable when a sheet holds a cell absurdly far away.
    """
    package = Package(archive)
    book = package.book()
    struck, indents = _formats(package, package.linked(book, "styles", "xl/styles.xml"))
    look = Look(struck, indents, _struck_texts(package, package.texts(book, "sharedStrings.xml")))
    found = {}
    for place, name in enumerate(sheet_parts(package, book)):
        if name in package.parts:
            with archive.open(package.parts[name]) as file:
                found[place] = scan_sheet(file, look)
    return found


def _struck_texts(package: Package, texts: str) -> dict[int, float]:
    if texts not in package.parts:
        return {}
    with package.archive.open(package.parts[texts]) as file:
        return struck_in_xml(file)


def _formats(package: Package, styles: str) -> tuple[set[int], dict[int, int]]:
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
    return (
        {at for at, (font, _) in enumerate(formats) if font in struck},
        {at: indent for at, (_, indent) in enumerate(formats) if indent},
    )


def _whole(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 0
