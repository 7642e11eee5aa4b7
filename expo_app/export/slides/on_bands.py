"""Text that a template sets on a band in a colour that can hardly be read there."""

from collections.abc import Iterator, Mapping

from lxml import etree
from pptx.oxml.ns import qn
from pptx.slide import Slide, SlideLayout

from expo_app.export.slides.bands import drawn
from expo_app.export.slides.contrast import contrast
from expo_app.export.slides.place import EMU_PER_PIXEL, Box
from expo_app.export.slides.scheme import colours_by_role

_LEAST = 3.0
_FILL = f"{qn('p:spPr')}/{qn('a:solidFill')}"
_FIRST_LEVEL = f"{qn('a:lvl1pPr')}/{qn('a:defRPr')}/{qn('a:solidFill')}"
_STYLES = {"title": "titleStyle", "ctrTitle": "titleStyle", "body": "bodyStyle", "subTitle": "bodyStyle"}


def make_readable(slide: Slide) -> None:
    """Give the placeholders that lie on a band the theme's text or ground colour where they cannot be read;
    what can be read keeps the template's colour."""
    layout = slide.slide_layout
    colours = colours_by_role(layout)
    grounds = list(_grounds(layout, colours))
    for shape in slide.placeholders if grounds else ():
        if None in (shape.left, shape.top, shape.width, shape.height):
            continue
        middle = (shape.left + shape.width / 2, shape.top + shape.height / 2)
        ground = next((ground for box, ground in reversed(grounds) if _holds(box, *middle)), "")
        ink = _ink(shape._element, layout, colours)
        if ground and contrast(ink, ground) < _LEAST:
            best = max(("bg1", "tx1"), key=lambda name: contrast(colours.get(name, "000000"), ground))
            _paint(shape._element, best)


def _grounds(layout: SlideLayout, colours: Mapping[str, str]) -> Iterator[tuple[Box, str]]:
    """Where layout and master draw in one plain colour, and the colour "RRGGBB", the lowest first."""
    for element, box in drawn(layout):
        fill = element.find(_FILL)
        if fill is not None and len(fill):
            yield box, _colour(fill, colours)


def _colour(fill: etree._Element, colours: Mapping[str, str]) -> str:
    name = str(fill[0].get("val") or "")
    return colours.get(name, name if len(name) == 6 else "FFFFFF")


def _holds(box: Box, x: float, y: float) -> bool:
    across, down = x / EMU_PER_PIXEL, y / EMU_PER_PIXEL
    return box.left <= across <= box.right and box.top <= down <= box.bottom


def _ink(element: etree._Element, layout: SlideLayout, colours: Mapping[str, str]) -> str:
    """The colour of a placeholder's text: its own, or that of the layout's or master's placeholder of its
    kind, or of the master's style."""
    own = element.find(f".//{qn('a:rPr')}/{qn('a:solidFill')}")
    if own is not None and len(own):
        return _colour(own, colours)
    holder = element.find(f".//{qn('p:ph')}")
    kind = holder.get("type", "body")
    for level in (layout, layout.slide_master):
        for found in level._element.iter(qn("p:sp")):
            its = found.find(f".//{qn('p:ph')}")
            if its is not None and its.get("type", "body").replace("ctrT", "t") == kind.replace("ctrT", "t"):
                fill = found.find(f".//{qn('a:lstStyle')}/{_FIRST_LEVEL}")
                if fill is not None and len(fill):
                    return _colour(fill, colours)
    style = _STYLES.get(kind, "otherStyle")
    fill = layout.slide_master._element.find(f"{qn('p:txStyles')}/{qn(f'p:{style}')}/{_FIRST_LEVEL}")
    return _colour(fill, colours) if fill is not None and len(fill) else colours.get("tx1", "000000")


def _paint(element: etree._Element, name: str) -> None:
    """Set the colour of every run and field."""
    for run in element.iter(qn("a:r"), qn("a:fld")):
        properties = run.find(qn("a:rPr"))
        if properties is None:
            properties = etree.Element(qn("a:rPr"))
            run.insert(0, properties)
        for old in properties.findall(qn("a:solidFill")):
            properties.remove(old)
        fill = etree.Element(qn("a:solidFill"))
        etree.SubElement(fill, qn("a:schemeClr"), val=name)
        line = properties.find(qn("a:ln"))
        properties.insert(0 if line is None else 1, fill)
