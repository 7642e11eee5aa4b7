"""Templates of other people, made here: odd names, few placeholders, colours and fonts of their own."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.util import Inches

from expo_app.export import pptx
from expo_app.report.spec import Report

ODD_COLOURS = {
    "dk1": "1B1B3A", "lt1": "FFFFFF", "dk2": "5B4B8A", "lt2": "F4EEFF", "accent1": "6A1B9A",
    "accent2": "C62828", "accent3": "1565C0", "accent4": "D84315", "accent5": "00838F", "accent6": "9E9D24",
}  # fmt: skip
GREY_COLOURS = {
    "dk1": "202020", "lt1": "FFFFFF", "dk2": "606060", "lt2": "EEEEEE", "accent1": "404040",
    "accent2": "707070", "accent3": "8A8A8A", "accent4": "A0A0A0", "accent5": "B8B8B8", "accent6": "D0D0D0",
}  # fmt: skip

DARK_COLOURS = {
    "dk1": "0B1220", "lt1": "F5F7FA", "dk2": "16233B", "lt2": "C9D3E3", "accent1": "4FD1C5",
    "accent2": "F6AD55", "accent3": "63B3ED", "accent4": "FC8181", "accent5": "B794F4", "accent6": "68D391",
}  # fmt: skip


def set_theme(deck: Deck, colours: Mapping[str, str], latin: str, east_asian: str) -> None:
    """Colours and fonts of the deck's first master; an empty font stays open."""
    part = deck.slide_master.part.part_related_by(RT.THEME)
    theme = etree.fromstring(part.blob)
    for name, colour in colours.items():
        theme.find(f".//{qn('a:clrScheme')}/{qn(f'a:{name}')}")[:] = [
            etree.Element(qn("a:srgbClr"), val=colour)
        ]
    for role in ("majorFont", "minorFont"):
        fonts = theme.find(f".//{qn(f'a:{role}')}")
        fonts.find(qn("a:latin")).set("typeface", latin)
        fonts.find(qn("a:ea")).set("typeface", east_asian)
        for font in fonts.findall(qn("a:font")):
            fonts.remove(font)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def keep_layouts(deck: Deck, names: Sequence[str]) -> None:
    """Only these layouts."""
    for layout in list(deck.slide_layouts):
        if layout.name not in names:
            deck.slide_layouts.remove(layout)


def odd_template() -> bytes:
    """4:3, eleven layouts with names that say nothing, own colours, one slide that is in the way."""
    deck = Presentation()
    for number, layout in enumerate(deck.slide_layouts):
        layout._element.cSld.set("name", f"Folie {number} · 版式")
        layout._element.attrib.pop("type", None)
    set_theme(deck, ODD_COLOURS, "Georgia", "SimSun")
    slide = deck.slides.add_slide(deck.slide_layouts[0])
    slide.shapes.title.text = "This slide is not ours"
    return saved(deck)


def sparse_template() -> bytes:
    """16:9 with one layout that has a title and nothing else; grey, without an East Asian font."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    keep_layouts(deck, ["Title Only"])
    layout = deck.slide_layouts[0]
    for holder in list(layout.placeholders):
        if holder.placeholder_format.idx != 0:
            holder._element.getparent().remove(holder._element)
    title = next(iter(layout.placeholders))
    title.left, title.top, title.width, title.height = Inches(1), Inches(0.4), Inches(11.3), Inches(0.9)
    set_theme(deck, GREY_COLOURS, "Arial", "")
    return saved(deck)


def bare_template() -> bytes:
    """A small 16:9 page with one layout that has no placeholder at all."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(10), Inches(5.625)
    keep_layouts(deck, ["Blank"])
    for holder in list(deck.slide_layouts[0].placeholders):
        holder._element.getparent().remove(holder._element)
    return saved(deck)


def dark_template() -> bytes:
    """16:9, light text on a dark ground: the master gives the theme's colours the roles of each other."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    keep_layouts(deck, ["Title Slide", "Title Only"])
    set_theme(deck, DARK_COLOURS, "Georgia", "SimSun")
    roles = deck.slide_master._element.find(qn("p:clrMap"))
    for role, name in (("bg1", "dk1"), ("tx1", "lt1"), ("bg2", "dk2"), ("tx2", "lt2")):
        roles.set(role, name)
    return saved(deck)


def band_template() -> bytes:
    """16:9 with a band behind the title that is higher than it, a bar behind the footers, and a text on the
    master that is wider than the title."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    keep_layouts(deck, ["Title Slide", "Title Only"])
    set_theme(deck, ODD_COLOURS, "Trebuchet MS", "KaiTi")
    for level in (deck.slide_master, deck.slide_layouts[1]):
        for holder in level.placeholders:
            if holder.placeholder_format.type is PP_PLACEHOLDER.TITLE:
                place(holder, 0.6, 0.2, 9.5, 0.8)
            elif holder.placeholder_format.type is PP_PLACEHOLDER.BODY:
                place(holder, 0.6, 1.6, 12, 5)
            else:
                place(holder, 0.6 + 4 * (holder.placeholder_format.idx % 3), 7, 3, 0.4)
    for number, top, height in ((90, 0, 1.3), (91, 6.9, 0.6)):
        deck.slide_master.shapes._spTree.insert(2, band(number, top, height))
    return saved(deck)


def place(holder: LayoutPlaceholder, left: float, top: float, width: float, height: float) -> None:
    """A placeholder in inches."""
    holder.left, holder.top, holder.width, holder.height = map(Inches, (left, top, width, height))


def band(number: int, top: float, height: float) -> etree._Element:
    """A filled rectangle across a slide of 13.333 inches."""
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="Band {number}"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="{Inches(top)}"/>'
        f'<a:ext cx="{Inches(13.333)}" cy="{Inches(height)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        '</a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>'
    )


def saved(deck: Deck) -> bytes:
    """The deck as a file."""
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


MAKERS = {
    "odd": odd_template,
    "sparse": sparse_template,
    "bare": bare_template,
    "dark": dark_template,
    "band": band_template,
}


@pytest.fixture(scope="session", params=list(MAKERS))
def foreign(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each of the templates in turn."""
    path = tmp_path_factory.mktemp("template") / f"{request.param}.pptx"
    path.write_bytes(MAKERS[request.param]())
    return path


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    """The template in 4:3."""
    (tmp_path / "odd.pptx").write_bytes(odd_template())
    return tmp_path / "odd.pptx"


@pytest.fixture
def dark(tmp_path: Path) -> Path:
    """The template with a dark ground."""
    (tmp_path / "dark.pptx").write_bytes(dark_template())
    return tmp_path / "dark.pptx"


@pytest.fixture
def banded(tmp_path: Path) -> Path:
    """The template with a band behind the title."""
    (tmp_path / "band.pptx").write_bytes(band_template())
    return tmp_path / "band.pptx"


@pytest.fixture(scope="session")
def in_foreign(report: Report, foreign: Path) -> Path:
    """The report as a deck in it."""
    path = foreign.with_name("deck.pptx")
    pptx.in_template(foreign)(report, path)
    return path
