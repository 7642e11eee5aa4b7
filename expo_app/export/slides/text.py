"""Text on slides: runs with a size, a weight and a colour of the theme."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.text.text import Font
from pptx.util import Length

from expo_app.export.palette import colours
from expo_app.export.slides.place import Box
from expo_app.report.spec import Tone
from expo_app.report.unbroken import unbroken

TEXT = MSO_THEME_COLOR.TEXT_1
MUTED = MSO_THEME_COLOR.TEXT_2
TONES = {
    Tone.THIS: MSO_THEME_COLOR.ACCENT_1,
    Tone.PREVIOUS: MSO_THEME_COLOR.ACCENT_2,
    Tone.EARLIER: MSO_THEME_COLOR.ACCENT_3,
    Tone.INCREASE: MSO_THEME_COLOR.ACCENT_4,
    Tone.DECREASE: MSO_THEME_COLOR.ACCENT_5,
    Tone.OTHER: MSO_THEME_COLOR.ACCENT_6,
}


@dataclass(frozen=True)
class Ink:
    """How a run looks; `size` in points."""

    size: float
    bold: bool = False
    colour: MSO_THEME_COLOR = TEXT

    def sized(self, size: float) -> "Ink":
        """The same at another size."""
        return replace(self, size=size)


Run = tuple[str, Ink]
EMU_PER_POINT = 12700
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_FILLS = frozenset(
    map(qn, ("a:noFill", "a:solidFill", "a:gradFill", "a:blipFill", "a:pattFill", "a:grpFill"))
)
_PROPERTIES, _RUN_PROPERTIES = qn("p:cNvPr"), qn("a:rPr")
_CHART_PROPERTIES = (qn("a:defRPr"), qn("a:endParaRPr"), qn("a:rPr"))


def direction_colour(direction: int) -> MSO_THEME_COLOR:
    """Blue for more, orange for less, muted for the same."""
    return {1: TONES[Tone.INCREASE], -1: TONES[Tone.DECREASE]}.get(direction, MUTED)


def rgb(name: str) -> RGBColor:
    """A colour of the palette that is none of the theme's."""
    return RGBColor.from_string(colours()[name].removeprefix("#"))


def size_of(size: float) -> Length:
    """A font size in points, halves included."""
    return Length(round(size * EMU_PER_POINT))


def set_font(font: Font, ink: Ink) -> None:
    """Size, weight and colour; the typeface stays the theme's, in every script."""
    properties = font._element
    properties.set("sz", str(_size(ink)))
    properties.set("b", str(int(ink.bold)))
    set_fill(properties, ink.colour)


def set_fill(properties: BaseOxmlElement, colour: MSO_THEME_COLOR) -> None:
    """A solid fill of a theme colour, in the properties of a shape or of a text without an outline. Written
    as it is: python-pptx takes half a millisecond."""
    for fill in [child for child in properties if child.tag in _FILLS]:
        properties.remove(fill)
    name = scheme_name(colour)
    made = parse_xml(f'<a:solidFill {nsdecls("a")}><a:schemeClr val="{name}"/></a:solidFill>')
    properties.insert(0, made)


def paragraphs_xml(paragraphs: Sequence[Sequence[Run]], align: PP_ALIGN | None = None) -> str:
    """a:p for each list of runs. Written as text: python-pptx takes a millisecond for each run."""
    properties = f'<a:pPr algn="{PP_ALIGN.to_xml(align)}"/>' if align is not None else ""
    return "".join(f"<a:p>{properties}{_runs(runs)}</a:p>" for runs in paragraphs)


def plain_paragraphs_xml(text: str, language: str) -> str:
    """a:p for each line of a text that looks as its place says."""
    look = f'<a:rPr lang="{language}"/>'
    lines = printable(text).split("\n")
    return "".join(
        f"<a:p><a:r>{look}<a:t>{escape(line)}</a:t></a:r></a:p>" if line else "<a:p/>" for line in lines
    )


def _runs(runs: Sequence[Run]) -> str:
    written = "".join(_run(text, ink) for text, ink in runs if text)
    # An empty line, too, is as high as its font, which must not push a table's row open.
    empty = [f'<a:endParaRPr sz="{_size(ink)}"/>' for text, ink in runs if not text]
    return written + "".join(empty[:1])


def _run(text: str, ink: Ink) -> str:
    look = (
        f'<a:rPr sz="{_size(ink)}" b="{int(ink.bold)}"><a:solidFill>'
        f'<a:schemeClr val="{scheme_name(ink.colour)}"/></a:solidFill></a:rPr>'
    )
    lines = (f"<a:r>{look}<a:t>{escape(line)}</a:t></a:r>" for line in printable(unbroken(text)).split("\n"))
    return f"<a:br>{look}</a:br>".join(lines)  # a bare one is as high as the default font


def _size(ink: Ink) -> int:
    return round(ink.size * 100)


@cache
def scheme_name(colour: MSO_THEME_COLOR) -> str:
    """What a theme colour is called in the file."""
    return str(MSO_THEME_COLOR.to_xml(colour))


def add_text(
    slide: Slide,
    box: Box,
    paragraphs: Sequence[Sequence[Run]],
    align: PP_ALIGN = PP_ALIGN.LEFT,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
) -> Shape:
    """A text box without margins that keeps its size."""
    number = next_number(slide)
    element = parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="TextBox {number - 1}"/>'
        f'<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{place_xml(box)}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" '
        f'anchor="{MSO_ANCHOR.to_xml(anchor)}"/><a:lstStyle/>{paragraphs_xml(paragraphs, align)}'
        "</p:txBody></p:sp>"
    )
    slide.shapes._spTree.append(element)
    return Shape(element, slide.shapes)


def add_box(
    slide: Slide, box: Box, name: str, *, fill: str = "", line: str = "", rounding: float = 0.0
) -> Shape:
    """A rectangle: `fill` is a colour of the scheme ("accent1"), `line` is "RRGGBB"; none is drawn without.
    `rounding` is the radius of its corners as a share of its shorter side."""
    number = next_number(slide)
    corners = f'<a:gd name="adj" fmla="val {round(rounding * 100000)}"/>' if rounding else ""
    filled = f'<a:solidFill><a:schemeClr val="{fill}"/></a:solidFill>' if fill else "<a:noFill/>"
    ruled = f'<a:solidFill><a:srgbClr val="{line}"/></a:solidFill>' if line else "<a:noFill/>"
    element = parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(printable(name))}/>'
        f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{place_xml(box)}"
        f'<a:prstGeom prst="{"roundRect" if rounding else "rect"}"><a:avLst>{corners}</a:avLst></a:prstGeom>'
        f'{filled}<a:ln w="9525">{ruled}</a:ln></p:spPr></p:sp>'
    )
    slide.shapes._spTree.append(element)
    return Shape(element, slide.shapes)


def place_xml(box: Box) -> str:
    """a:xfrm of a box."""
    left, top, width, height = box.emu
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def next_number(slide: Slide) -> int:
    """An id for a new shape."""
    return 1 + max(int(one.get("id")) for one in slide.shapes._spTree.iter(_PROPERTIES))


def printable(text: str) -> str:
    """The text without control characters, which a slide's XML cannot hold; line breaks stay."""
    return _CONTROL.sub(" ", text)


def describe(shape: Shape | GraphicFrame | GroupShape, name: str, description: str) -> None:
    """A name for the selection pane and the alternative text."""
    shape.name = printable(name)
    properties = next(shape._element.iter(qn("p:cNvPr")))
    properties.set("descr", printable(description))


def undress(shape: Shape) -> None:
    """Take away the theme's own style of shapes, which brings shadows; fill and line are set anyway."""
    for style in shape._element.findall(qn("p:style")):
        shape._element.remove(style)


def set_language(slide: Slide, charts: Iterable[BaseOxmlElement], language: str) -> None:
    """Say the language of every run, for proofing, for reading aloud, and for the shapes of Chinese letters;
    in charts of their axes, labels and legends."""
    for name in (qn("a:r"), qn("a:fld")):
        for run in slide._element.iter(name):
            properties = run.find(_RUN_PROPERTIES)
            (run.get_or_add_rPr() if properties is None else properties).set("lang", language)
    for properties in (one for chart in charts for one in chart.iter(*_CHART_PROPERTIES)):
        properties.set("lang", language)
