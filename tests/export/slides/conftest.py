"""Templates of other people, made here: odd names, few placeholders, colours and fonts of their own."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
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


def saved(deck: Deck) -> bytes:
    """The deck as a file."""
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


MAKERS = {"odd": odd_template, "sparse": sparse_template, "bare": bare_template}


@pytest.fixture(scope="session", params=list(MAKERS))
def foreign(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Each of the templates in turn."""
    path = tmp_path_factory.mktemp("template") / f"{request.param}.pptx"
    path.write_bytes(MAKERS[request.param]())
    return path


@pytest.fixture(scope="session")
def in_foreign(report: Report, foreign: Path) -> Path:
    """The report as a deck in it."""
    path = foreign.with_name("deck.pptx")
    pptx.in_template(foreign)(report, path)
    return path
