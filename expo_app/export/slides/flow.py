"""The flow between editions as native shapes in one group: bands are freeforms, each can be coloured anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide

from expo_app.export.slides import fit
from expo_app.export.slides.outlines import fit_group
from expo_app.export.slides.place import Box, emu, points
from expo_app.export.slides.text import (
    MUTED,
    TEXT,
    TONES,
    Ink,
    add_text,
    describe,
    next_number,
    place_xml,
    printable,
    scheme_name,
)
from expo_app.report.flow_labels import FlowLabel, flow_labels
from expo_app.report.flow_places import Band, Edge, FlowPlaces, Node, Ribbon, flow_places
from expo_app.report.label_places import Point, Room
from expo_app.report.spec import ChartSpec, Tone

_SIZE, _SMALL = 12.0, 10.5
_NAMES, _NOTE = 24.0, 20.0
_SLACK = 4.0
_RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_FINE_LINE = '<a:ln w="9525"><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:ln>'
_HATCHED = (
    '<a:pattFill prst="wdUpDiag"><a:fgClr><a:schemeClr val="accent6"/></a:fgClr>'
    '<a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>'
)


def add_flow(slide: Slide, box: Box, spec: ChartSpec, lang: str) -> None:
    """Draw columns, bands and their texts; the group has the alternative text."""
    down = box.height - _NAMES - (_NOTE if spec.notes else 0)
    side = max(_width(text, _SIZE) for text in (*spec.categories, *spec.notes)) / 2
    page = Room(box.left, box.top, box.width, down)
    places = flow_places(spec, Room(box.left + side, box.top, box.width - 2 * side, down))
    group = slide.shapes.add_group_shape()
    for number, shape in enumerate(_shapes(spec, places), next_number(slide)):
        group._element.append(parse_xml(shape.xml(number)))
    before = len(slide.shapes._spTree)
    _add_names(slide, spec, places.nodes, page.bottom)
    for label in flow_labels(places, page, lambda text: _width(text, _SIZE), _SIZE * fit.LINE / points(1)):
        _add_label(slide, label)
    # The texts are moved with the bands when somebody moves them.
    group._element.extend(list(slide.shapes._spTree)[before:])
    fit_group(group)
    describe(group, f"Flow {spec.id}", spec.description)


def _width(text: str, size: float) -> float:
    return fit.width(text, size, bold=True) / points(1) + _SLACK


@dataclass(frozen=True)
class _Shape:
    """A shape in the parts of its XML."""

    name: str
    place: str
    geometry: str
    fill: str
    line: str

    def xml(self, number: int) -> str:
        return (
            f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(self.name)}/>'
            f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{self.place}{self.geometry}{self.fill}{self.line}"
            "</p:spPr></p:sp>"
        )


def _shapes(spec: ChartSpec, places: FlowPlaces) -> Iterator[_Shape]:
    """Bands below, columns above."""
    for ribbon in places.ribbons:
        start, end = spec.categories[ribbon.start], spec.categories[ribbon.end]
        name = f"{start} – {end}: {ribbon.name} {ribbon.mark.label}"
        place, geometry = _freeform(ribbon)
        yield _Shape(printable(name), place, geometry, _solid(ribbon.mark.tone), _FINE_LINE)
    for node in places.nodes:
        name = f"{spec.categories[node.place]}: {node.mark.label}"
        fill = _HATCHED if node.mark.value is None else _solid(node.mark.tone)
        yield _Shape(printable(name), place_xml(_box(node.room)), _RECTANGLE, fill, _NO_LINE)


def _solid(tone: Tone) -> str:
    return f'<a:solidFill><a:schemeClr val="{scheme_name(TONES[tone])}"/></a:solidFill>'


def _freeform(ribbon: Ribbon) -> tuple[str, str]:
    """Place and path of a band: its upper edge to the right, its lower edge back."""
    upper, lower = _curve(ribbon, ribbon.upper), _curve(ribbon, ribbon.lower)[::-1]
    end, start = ribbon.point_at_end(), ribbon.point_at_start()
    corners = (*upper, *end, *lower, *start)
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    right, bottom = max(x for x, _ in corners), max(y for _, y in corners)
    box = Box(left, top, right - left, bottom - top)

    def path(tag: str, among: Sequence[Point]) -> str:
        told = (f'<a:pt x="{emu(x - left)}" y="{emu(y - top)}"/>' for x, y in among)
        return f"<a:{tag}>{''.join(told)}</a:{tag}>" if among else ""

    steps = (
        *(path("moveTo", upper[:1]), path("cubicBezTo", upper[1:]), path("lnTo", end)),
        *(path("lnTo", lower[:1]), path("cubicBezTo", lower[1:]), path("lnTo", start)),
    )
    size = f'w="{emu(box.width)}" h="{emu(box.height)}"'
    geometry = (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="l" t="t" r="r" b="b"/><a:pathLst>'
        f"<a:path {size}>{''.join(steps)}<a:close/></a:path></a:pathLst></a:custGeom>"
    )
    return place_xml(box), geometry


def _curve(ribbon: Ribbon, edge: Edge) -> tuple[Point, ...]:
    third = (ribbon.right - ribbon.left) / 3
    return tuple((ribbon.left + step * third, y) for step, y in enumerate(edge))


def _add_names(slide: Slide, spec: ChartSpec, nodes: Sequence[Node], top: float) -> None:
    """Editions, and their totals where each has room, below the columns."""
    step = nodes[1].room.left - nodes[0].room.left
    notes = spec.notes if all(_width(note, _SMALL) <= step for note in spec.notes) else ()
    for node in nodes:
        is_this = node.mark.tone is Tone.THIS
        name = Ink(_SIZE, bold=is_this)
        _add_centred(slide, node, spec.categories[node.place], name, (top, _NAMES))
        if notes:
            _add_centred(slide, node, notes[node.place], Ink(_SMALL, colour=MUTED), (top + _NAMES, _NOTE))


def _add_centred(slide: Slide, node: Node, text: str, ink: Ink, down: tuple[float, float]) -> None:
    width, centre = _width(text, ink.size), node.room.left + node.room.width / 2
    _add_lines(slide, Box(centre - width / 2, down[0], width, down[1]), (text,), ink)


def _add_label(slide: Slide, label: FlowLabel) -> None:
    band, tone = label.ribbon.band, label.ribbon.mark.tone
    colour = TONES[tone] if band is not Band.STAYED else TEXT
    if label.inside and band is not Band.STAYED:
        colour = MSO_THEME_COLOR.BACKGROUND_1
    _add_lines(slide, _box(label.room), label.lines, Ink(_SIZE, True, colour))


def _add_lines(slide: Slide, box: Box, lines: Sequence[str], ink: Ink) -> None:
    runs = [[(line, ink)] for line in lines]
    add_text(slide, box, runs, PP_ALIGN.CENTER, MSO_ANCHOR.MIDDLE).text_frame.word_wrap = False


def _box(room: Room) -> Box:
    return Box(*room)
