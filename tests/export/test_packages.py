"""Decks and workbooks as packages: what makes Office offer a repair is looked for without the libraries that
wrote them. Rules of ECMA-376: part 2 (packages), 18.5 (tables), 18.2 (names) and 19.2 (ids)."""

import io
import posixpath
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from expo_app.export import pptx, xlsx
from expo_app.export.slides.template import OWN_NARROW
from expo_app.report.spec import Report, Writer

Parts = Mapping[str, bytes]
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SHOW = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
CELL = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
AREA = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]{0,3}\$?\d+(?::\$?[A-Z]{0,3}\$?\d+)?")
NAME = re.compile(r"[A-Za-z_\\][\w.\\]*")
SHEET_ORDER = [
    *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter", "mergeCells"),
    *("conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup"),
    *("headerFooter", "rowBreaks", "drawing", "legacyDrawing", "tableParts", "extLst"),
]


def parts_of(package: bytes) -> dict[str, bytes]:
    """The parts by their names; a name may occur once."""
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        assert len(set(map(str.casefold, opened.namelist()))) == len(opened.namelist())
        return {name: opened.read(name) for name in opened.namelist()}


def relations_of(name: str) -> str:
    """The part with the relationships of a part ("" is the package)."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def targets(parts: Parts, name: str) -> dict[str, str]:
    """What the relationships of a part lead to within the package, by their ids."""
    found = {}
    content = parts.get(relations_of(name))
    for one in ElementTree.fromstring(content) if content else ():
        if one.get("TargetMode") != "External":
            target = one.get("Target", "").split("#")[0]
            folder = "/" if target.startswith("/") else posixpath.dirname(name)
            found[one.get("Id", "")] = posixpath.normpath(posixpath.join(folder, target)).lstrip("/")
    return found


def package_faults(parts: Parts) -> Iterator[str]:
    """Parts without a type, types without a part, ids that lead nowhere, parts that nothing leads to."""
    types = ElementTree.fromstring(parts["[Content_Types].xml"])
    endings = {one.get("Extension", "").lower() for one in types.iter(f"{PACKAGE}content-types}}Default")}
    named = [one.get("PartName", "")[1:] for one in types.iter(f"{PACKAGE}content-types}}Override")]
    yield from (f"two types for {name}" for name, count in Counter(named).items() if count > 1)
    yield from (f"a type for {name}, which is not there" for name in named if name not in parts)
    contents = [name for name in parts if name != "[Content_Types].xml"]
    for name in contents:
        if name not in named and name.rsplit(".", 1)[-1].lower() not in endings:
            yield f"{name} has no type"
    reached = {relations_of("")}
    waiting = list(targets(parts, "").values())
    while waiting:
        name = waiting.pop()
        if name not in reached and name in parts:
            reached |= {name, relations_of(name)}
            waiting += targets(parts, name).values()
    yield from (f"nothing leads to {name}" for name in contents if name not in reached)
    for name in ["", *contents]:
        yield from _loose_ends(parts, name)


def _loose_ends(parts: Parts, name: str) -> Iterator[str]:
    content = parts.get(relations_of(name))
    ids = [one.get("Id") for one in ElementTree.fromstring(content)] if content else []
    if len(set(ids)) < len(ids):
        yield f"{name}: two relationships of one id"
    yield from (f"{name} leads to {one}" for one in targets(parts, name).values() if one not in parts)
    if name.endswith(".xml") and name != "[Content_Types].xml":
        for element in ElementTree.fromstring(parts[name]).iter():
            for attribute, value in element.attrib.items():
                if attribute.startswith(OFFICE) and value and value not in ids:
                    yield f"{name}: {element.tag} asks for {value}"


def deck_faults(parts: Parts) -> Iterator[str]:
    """What is wrong with a deck: its package, ids that are there twice, slides without notes or layout."""
    yield from package_faults(parts)
    slides = [name for name in parts if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    for name in slides:
        root = ElementTree.fromstring(parts[name])
        ids = [one.get("id") for one in root.iter(f"{SHOW}cNvPr")]
        yield from (f"{name}: two shapes {one}" for one, count in Counter(ids).items() if count > 1)
        kinds = Counter(posixpath.dirname(target) for target in targets(parts, name).values())
        if (kinds["ppt/slideLayouts"], kinds["ppt/notesSlides"]) != (1, 1):
            yield f"{name}: {dict(kinds)}"
    deck = ElementTree.fromstring(parts["ppt/presentation.xml"])
    shown = list(deck.iter(f"{SHOW}sldId"))
    if len(shown) != len(slides) or len({one.get("id") for one in shown}) != len(slides):
        yield "the slides are not those of the list"
    if any(not 256 <= int(one.get("id", "0")) < 2**31 for one in shown):
        yield "an id of a slide is out of bounds"
    for name in (name for name in parts if name.endswith(".xlsx")):
        yield from (f"{name}: {fault}" for fault in book_faults(parts_of(parts[name])))


def book_faults(parts: Parts) -> Iterator[str]:
    """What is wrong with a workbook: its package, names, styles and texts that are not there, tables."""
    yield from package_faults(parts)
    book = ElementTree.fromstring(parts["xl/workbook.xml"])
    sheets = [one.get("name", "") for one in book.iter(f"{MAIN}sheet")]
    if len({name.casefold() for name in sheets}) < len(sheets):
        yield "two sheets of one name"
    yield from (
        f"a sheet {name!r}" for name in sheets if not 0 < len(name) <= 31 or set(name) & set("[]:*?/\\")
    )
    yield from _name_faults(book, sheets)
    yield from _table_names(parts)
    for name in (name for name in parts if name.startswith("xl/worksheets/sheet")):
        yield from _sheet_faults(parts, name)


def _name_faults(book: ElementTree.Element, sheets: list[str]) -> Iterator[str]:
    defined = list(book.iter(f"{MAIN}definedName"))
    keys = [(one.get("name", "").casefold(), one.get("localSheetId")) for one in defined]
    yield from (f"two names {key}" for key, count in Counter(keys).items() if count > 1)
    for one in defined:
        area = AREA.fullmatch(one.text or "")
        sheet = (area[1] or area[2]).replace("''", "'") if area else ""
        if sheet != sheets[int(one.get("localSheetId", "0"))] or not NAME.fullmatch(one.get("name", "")):
            yield f"the name {one.get('name')} is {one.text}"


def _table_names(parts: Parts) -> Iterator[str]:
    tables = [ElementTree.fromstring(parts[name]) for name in parts if name.startswith("xl/tables/")]
    for key in ("id", "name", "displayName"):
        found = Counter(table.get(key, "").casefold() for table in tables)
        yield from (f"two tables with {key} {one}" for one, count in found.items() if count > 1)
    for name in (table.get("displayName", "") for table in tables):
        if not NAME.fullmatch(name) or CELL.fullmatch(name) or len(name) > 255:
            yield f"a table {name!r}"


def _sheet_faults(parts: Parts, name: str) -> Iterator[str]:
    root = ElementTree.fromstring(parts[name])
    order = [child.tag.removeprefix(MAIN) for child in root]
    if order != sorted(order, key=SHEET_ORDER.index):
        yield f"{name}: {order}"
    if root.find(f"{MAIN}mergeCells") is not None or root.find(f".//{MAIN}f") is not None:
        yield f"{name} has merged cells or formulas"
    styles = ElementTree.fromstring(parts["xl/styles.xml"]).find(f"{MAIN}cellXfs")
    strings = list(ElementTree.fromstring(parts["xl/sharedStrings.xml"]))
    cells = {one.get("r", ""): one for one in root.iter(f"{MAIN}c")}
    for place, cell in cells.items():
        if int(cell.get("s", "0")) >= len(styles if styles is not None else ()):
            yield f"{name} {place}: no such style"
        if cell.get("t") == "s" and int(cell.findtext(f"{MAIN}v") or -1) >= len(strings):
            yield f"{name} {place}: no such text"
    said = {
        place: "".join(strings[int(cell.findtext(f"{MAIN}v") or 0)].itertext())
        for place, cell in cells.items()
        if cell.get("t") == "s"
    }
    for target in (one for one in targets(parts, name).values() if one.startswith("xl/tables/")):
        yield from (
            f"{target}: {fault}" for fault in _table_faults(ElementTree.fromstring(parts[target]), said)
        )


def _table_faults(table: ElementTree.Element, said: Mapping[str, str]) -> Iterator[str]:
    """The heads of a table are texts in the cells of its first row, each once; its filter covers it."""
    (left, top), (right, bottom) = (CELL.fullmatch(one).groups() for one in table.get("ref", "").split(":"))
    columns = [one.get("name", "") for one in table.iter(f"{MAIN}tableColumn")]
    across = range(_number(left), _number(right) + 1)
    if len(columns) != len(across) or len({name.casefold() for name in columns}) != len(columns):
        yield f"{columns} over {table.get('ref')}"
    for number, column in zip(across, columns, strict=False):
        if said.get(f"{_letters(number)}{top}") != column:
            yield f"the head of {column!r} is {said.get(f'{_letters(number)}{top}')!r}"
    if int(bottom) <= int(top):
        yield "no row"
    covered = table.find(f"{MAIN}autoFilter")
    if covered is not None and covered.get("ref") != table.get("ref"):
        yield f"a filter over {covered.get('ref')}"


def _number(letters: str) -> int:
    found = 0
    for letter in letters:
        found = 26 * found + ord(letter) - 64
    return found


def _letters(number: int) -> str:
    found = ""
    while number:
        number, rest = divmod(number - 1, 26)
        found = chr(65 + rest) + found
    return found


def written(write: Writer, report: Report, path: Path) -> dict[str, bytes]:
    write(report, path)
    return parts_of(path.read_bytes())


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_decks_need_no_repair(report: Report, hostile: Report, tmp_path: Path, lang: str) -> None:
    for told in (report, hostile):
        for write in (pptx.write, pptx.in_template(OWN_NARROW)):
            parts = written(write, replace(told, lang=lang), tmp_path / "deck.pptx")
            assert list(deck_faults(parts)) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_workbooks_need_no_repair(report: Report, hostile: Report, tmp_path: Path, lang: str) -> None:
    for told in (report, hostile):
        parts = written(xlsx.write, replace(told, lang=lang), tmp_path / "book.xlsx")
        assert sum(name.startswith("xl/tables/") for name in parts) >= 2
        assert list(book_faults(parts)) == []


def _without_a_type(parts: dict[str, bytes]) -> None:
    parts["[Content_Types].xml"] = re.sub(
        rb"<Override[^>]*slide1\.xml[^>]*>", b"", parts["[Content_Types].xml"]
    )
    parts["ppt/slides/extra.bin"] = b""


def _with_a_twin(parts: dict[str, bytes]) -> None:
    name = "ppt/slides/slide2.xml"
    parts[name] = re.sub(rb'cNvPr id="\d+"', b'cNvPr id="7"', parts[name])


def _without_a_chart(parts: dict[str, bytes]) -> None:
    del parts[next(name for name in parts if name.startswith("ppt/charts/chart"))]


def _without_relations(parts: dict[str, bytes]) -> None:
    name = next(name for name in parts if "slides/_rels" in name and b"chart" in parts[name])
    parts[name] = re.sub(rb"<Relationship [^>]*chart[^>]*/>", b"", parts[name])


@pytest.mark.parametrize("spoil", [_without_a_type, _with_a_twin, _without_a_chart, _without_relations])
def test_faults_of_a_deck_are_found(
    report: Report, tmp_path: Path, spoil: Callable[[dict[str, bytes]], None]
) -> None:
    parts = written(pptx.write, report, tmp_path / "deck.pptx")
    spoil(parts)
    assert list(deck_faults(parts))


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("xl/tables/", b'ref="A4:', b'ref="A5:'),
        ("xl/tables/", b'displayName="T1', b'displayName="T 1'),
        ("xl/workbook", b'localSheetId="1"', b'localSheetId="2"'),
        ("xl/worksheets/", b's="1"', b's="9999"'),
        ("xl/worksheets/", b"<sheetData>", b"<hyperlinks/><sheetData>"),
    ],
)
def test_faults_of_a_workbook_are_found(
    report: Report, tmp_path: Path, kind: str, old: bytes, new: bytes
) -> None:
    parts = written(xlsx.write, report, tmp_path / "book.xlsx")
    name = next(name for name in parts if name.startswith(kind) and old in parts[name])
    parts[name] = parts[name].replace(old, new)
    assert list(book_faults(parts))
