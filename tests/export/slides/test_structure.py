"""The package as a strict reader sees it: the order of elements, relationships, content types, workbooks.

Programs that write such files differ in what they forgive; the orders here are those of the standard
(ECMA-376, parts 1 and 4).
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from expo_app.export import pptx, xlsx
from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Page, Report, Series, Tone

SHOWN = "showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator"
AXIS = (
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark "
    "tickLblPos spPr txPr crossAx crosses crossesAt"
)
SERIES = "idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars"
ORDERS = {
    "c:chartSpace": "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection "
    "chart spPr txPr externalData printSettings userShapes extLst",
    "c:chart": "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly "
    "dispBlanksAs showDLblsOverMax extLst",
    "c:plotArea": "layout barChart lineChart scatterChart catAx valAx dTable spPr extLst",
    "c:barChart": "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst",
    "c:lineChart": "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst",
    "c:scatterChart": "scatterStyle varyColors ser dLbls axId extLst",
    "c:ser": f"{SERIES} cat val xVal yVal smooth shape extLst",
    "c:dPt": "idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst",
    "c:dLbls": f"dLbl delete numFmt spPr txPr dLblPos {SHOWN} showLeaderLines leaderLines extLst",
    "c:dLbl": f"idx delete layout tx numFmt spPr txPr dLblPos {SHOWN} extLst",
    "c:catAx": f"{AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst",
    "c:valAx": f"{AXIS} crossBetween majorUnit minorUnit dispUnits extLst",
    "c:scaling": "logBase orientation max min",
    "c:legend": "legendPos legendEntry layout overlay spPr txPr extLst",
    "c:marker": "symbol size spPr extLst",
    "c:manualLayout": "layoutTarget xMode yMode wMode hMode x y w h extLst",
    "c:spPr": "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst",
    "p:spPr": "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst",
    "p:sp": "nvSpPr spPr style txBody extLst",
    "p:graphicFrame": "nvGraphicFramePr xfrm graphic extLst",
    "p:presentation": "sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags "
    "embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst",
    "p:sld": "cSld clrMapOvr transition timing extLst",
    "p:txBody": "bodyPr lstStyle p",
    "a:txBody": "bodyPr lstStyle p",
    "a:rPr": "ln noFill solidFill gradFill effectLst highlight latin ea cs sym hlinkClick extLst",
    "a:defRPr": "ln noFill solidFill gradFill effectLst highlight latin ea cs sym hlinkClick extLst",
    "a:tcPr": "lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D noFill solidFill gradFill headers extLst",
    "a:tc": "txBody tcPr extLst",
    "a:ln": "noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd",
    "a:fld": "rPr pPr t",
    "a:r": "rPr t",
    "a:tbl": "tblPr tblGrid tr",
}


def every_kind() -> Report:
    """A chart of each kind that the other reports have not: piled up, sloping, points."""

    def series(name: str, values: tuple[float | None, ...], tone: Tone) -> Series:
        return Series(
            name, tuple(Mark(value, "" if value is None else f"{value:g}", tone) for value in values)
        )

    one, other = Tone.INCREASE, Tone.PREVIOUS
    charts = (
        (
            ChartKind.STACKED,
            ("2024", "2025"),
            (series("Again", (600, 900), other), series("New", (7, 800), one)),
        ),
        (
            ChartKind.SLOPE,
            ("2024", "2025"),
            (series("AI & data", (7.1, 9.4), one), series("Health", (7.2, 9.3), one)),
        ),
        (
            ChartKind.SCATTER,
            ("Germany", "Hong Kong SAR", "=1+1"),
            (series("Exhibitors", (41, None, 7), Tone.THIS), series("Space", (1710, 5, 30), Tone.THIS)),
        ),
    )
    pages = tuple(
        Page(
            kind,
            f"A {kind} chart",
            "",
            "foot",
            "notes",
            chart=ChartSpec(kind, kind, "t", "s", "f", Unit.COUNT, names, drawn, f"The {kind} chart"),
            section=("One", "Two & three")[at > 0],
        )
        for at, (kind, names, drawn) in enumerate(charts)
    )
    return Report("Fair", "2025", "en", pages, ())


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    path = tmp_path_factory.mktemp("deck") / "deck.pptx"
    pptx.write(every_kind(), path)
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def misplaced(content: bytes) -> Iterator[str]:
    """Elements that stand before one that has to come first, and those that the standard does not know."""
    for element in etree.fromstring(content).iter():
        if not isinstance(element.tag, str):
            continue
        for name, order in ORDERS.items():
            if element.tag == qn(name):
                known = order.split()
                names = [etree.QName(child).localname for child in element if isinstance(child.tag, str)]
                places = [known.index(child) if child in known else -1 for child in names]
                if -1 in places or places != sorted(places):
                    yield f"{name}: {names}"


def test_elements_stand_in_the_order_of_the_standard(
    package: dict[str, bytes], report: Report, tmp_path: Path
) -> None:
    pptx.write(report, tmp_path / "other.pptx")
    with zipfile.ZipFile(tmp_path / "other.pptx") as opened:
        others = {f"other {name}": opened.read(name) for name in opened.namelist()}
    parts = {name: content for name, content in (package | others).items() if name.endswith(".xml")}
    assert any("/charts/" in name for name in parts)
    assert [(name, fault) for name, content in parts.items() for fault in misplaced(content)] == []


def test_elements_stand_in_order_in_templates_of_other_people(in_foreign: Path) -> None:
    with zipfile.ZipFile(in_foreign) as opened:
        parts = {name: opened.read(name) for name in opened.namelist() if name.endswith(".xml")}
    written = [name for name in parts if "/slides/" in name or "/charts/" in name]
    assert [(name, fault) for name in written for fault in misplaced(parts[name])] == []


def test_charts_of_a_workbook_stand_in_the_same_order(report: Report, tmp_path: Path) -> None:
    for number, told in enumerate((every_kind(), report)):
        charts = tuple(page.chart for page in told.pages if page.chart is not None)
        xlsx.write(replace(told, charts=charts), tmp_path / f"{number}.xlsx")
        with zipfile.ZipFile(tmp_path / f"{number}.xlsx") as opened:
            parts = {name: opened.read(name) for name in opened.namelist() if "charts/chart" in name}
        assert parts
        assert [(name, fault) for name, content in parts.items() for fault in misplaced(content)] == []


def test_the_check_of_the_order_finds_what_is_misplaced(package: dict[str, bytes]) -> None:
    name = next(name for name in package if "/charts/chart" in name and name.endswith(".xml"))
    root = etree.fromstring(package[name])
    series = root.find(f".//{qn('c:ser')}")
    series.append(series[0])
    assert list(misplaced(etree.tostring(root)))


def test_relationships_lead_to_parts_and_every_part_has_a_type(package: dict[str, bytes]) -> None:
    space = "{http://schemas.openxmlformats.org/package/2006/"
    types = ElementTree.fromstring(package["[Content_Types].xml"])
    endings = {one.get("Extension") for one in types.iter(f"{space}content-types}}Default")}
    named = {one.get("PartName", "").lstrip("/") for one in types.iter(f"{space}content-types}}Override")}
    assert named <= package.keys()
    for name in package.keys() - {"[Content_Types].xml"}:
        assert name in named or name.rsplit(".", 1)[-1] in endings
    for name in (name for name in package if name.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(name))
        relations = list(ElementTree.fromstring(package[name]).iter(f"{space}relationships}}Relationship"))
        assert len({one.get("Id") for one in relations}) == len(relations)
        for one in relations:
            target = one.get("Target", "")
            base = "/" if target.startswith("/") else folder
            assert posixpath.normpath(posixpath.join(base, target)).lstrip("/") in package


def test_every_embedded_workbook_opens_and_holds_what_the_chart_caches(package: dict[str, bytes]) -> None:
    books = {name: content for name, content in package.items() if name.endswith(".xlsx")}
    assert len(books) == len(every_kind().pages)
    for content in books.values():
        sheet = openpyxl.load_workbook(io.BytesIO(content))["Sheet1"]
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert not [cell for cell in cells if cell.data_type == "f"]
    for name in (name for name in package if "/charts/chart" in name and name.endswith(".xml")):
        relations = package[f"ppt/charts/_rels/{posixpath.basename(name)}.rels"].decode()
        book = next(content for path, content in books.items() if posixpath.basename(path) in relations)
        sheet = openpyxl.load_workbook(io.BytesIO(book))["Sheet1"]
        for reference in etree.fromstring(package[name]).iter(qn("c:numRef")):
            area = sheet[reference.find(qn("c:f")).text.split("!")[1].replace("$", "")]
            held = [row[0].value for row in area]
            cached = {
                int(one.get("idx")): float(one.find(qn("c:v")).text) for one in reference.iter(qn("c:pt"))
            }
            assert [cached.get(at) for at in range(len(held))] == held


def test_sections_group_the_slides(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    pptx.write(every_kind(), path)
    deck = Presentation(str(path))
    space = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
    sections = [
        (section.get("name"), [slide.get("id") for slide in section.iter(f"{space}sldId")])
        for section in deck.part._element.iter(f"{space}section")
    ]
    identities = [slide.get("id") for slide in deck.slides._sldIdLst]
    assert sections == [("One", identities[:1]), ("Two & three", identities[1:])]


def test_pages_without_sections_make_none(tmp_path: Path) -> None:
    plain = every_kind()
    pages = tuple(replace(page, section="") for page in plain.pages)
    pptx.write(replace(plain, pages=pages), tmp_path / "deck.pptx")
    with zipfile.ZipFile(tmp_path / "deck.pptx") as opened:
        assert b"sectionLst" not in opened.read("ppt/presentation.xml")
