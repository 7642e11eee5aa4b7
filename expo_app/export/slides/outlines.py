"""Many drawn shapes at once, written as XML: python-pptx takes some milliseconds for each."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.group import GroupShape

from expo_app.export.slides.place import EMU_PER_PIXEL
from expo_app.export.slides.text import printable

_PLACE = f"{qn('p:spPr')}/{qn('a:xfrm')}"
Point = tuple[float, float]


@dataclass(frozen=True)
class Outlined:
    """A closed outline in pixels: its name, its fill and its line ("RRGGBB"), the line's width in points.

    With a `ground` the fill is a pattern of dots on it.
    """

    name: str
    points: Sequence[Point]
    fill: str
    line: str
    width: float
    ground: str = ""


def add_outlines(group: GroupShape, shapes: Sequence[Outlined], first: int) -> None:
    """Put the shapes into a group; their ids begin at `first`. The group takes their size."""
    tree = group._element
    for number, shape in enumerate(shapes, first):
        tree.append(parse_xml(_xml(number, shape)))
    fit_group(group)


def fit_group(group: GroupShape) -> None:
    """Give a group the box around all that is in it."""
    places = [place for child in group._element if (place := child.find(_PLACE)) is not None]
    lefts, tops = ([int(place[0].get(side)) for place in places] for side in "xy")
    widths, heights = ([int(place[1].get(side)) for place in places] for side in ("cx", "cy"))
    right = max(left + width for left, width in zip(lefts, widths, strict=True))
    bottom = max(top + height for top, height in zip(tops, heights, strict=True))
    place = group._element.grpSpPr.get_or_add_xfrm()
    place[:] = []
    for at, size in (("off", "ext"), ("chOff", "chExt")):
        place.append(parse_xml(f'<a:{at} {nsdecls("a")} x="{min(lefts)}" y="{min(tops)}"/>'))
        across, down = right - min(lefts), bottom - min(tops)
        place.append(parse_xml(f'<a:{size} {nsdecls("a")} cx="{across}" cy="{down}"/>'))


def _xml(number: int, shape: Outlined) -> str:
    points = [(round(x * EMU_PER_PIXEL), round(y * EMU_PER_PIXEL)) for x, y in shape.points]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    width, height = max(x for x, _ in points) - left, max(y for _, y in points) - top
    steps = [f'<a:pt x="{x - left}" y="{y - top}"/>' for x, y in points]
    path = f"<a:moveTo>{steps[0]}</a:moveTo>" + "".join(f"<a:lnTo>{step}</a:lnTo>" for step in steps[1:])
    name = quoteattr(printable(shape.name))
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name={name}/>'
        "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
        f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="l" t="t" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width}" h="{height}">{path}<a:close/></a:path></a:pathLst></a:custGeom>'
        f'{_fill(shape)}<a:ln w="{round(shape.width * 12700)}"><a:solidFill><a:srgbClr val="{shape.line}"/>'
        "</a:solidFill></a:ln></p:spPr></p:sp>"
    )


def _fill(shape: Outlined) -> str:
    if not shape.ground:
        return f'<a:solidFill><a:srgbClr val="{shape.fill}"/></a:solidFill>'
    return (
        f'<a:pattFill prst="pct10"><a:fgClr><a:srgbClr val="{shape.fill}"/></a:fgClr>'
        f'<a:bgClr><a:srgbClr val="{shape.ground}"/></a:bgClr></a:pattFill>'
    )
