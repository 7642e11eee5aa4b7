"""The map of the world as native shapes in one group: each country can be coloured anew."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pptx.dml.color import RGBColor
from pptx.dml.fill import FillFormat
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Pt

from expo_app.export.palette import ramp
from expo_app.export.slides import fit
from expo_app.export.slides.outlines import Outlined, add_outlines, fit_group
from expo_app.export.slides.place import Box, emu, points
from expo_app.export.slides.text import Ink, add_text, describe, rgb, undress
from expo_app.export.wording import wording
from expo_app.report.heat_steps import SEQUENTIAL
from expo_app.report.label_places import Room, label_places
from expo_app.report.land import spots
from expo_app.report.map_classes import class_begins, class_names, class_of, leading, steps
from expo_app.report.spec import ChartSpec, Mark, Tone
from expo_app.report.world import Point, middle_of, world

_LEGEND, _LINE, _SWATCH, _RADIUS = 116, 26, 26, 6
_SIZE, _MOST, _CORNERS = 11.0, 4, 20
_PADDING, _LABEL_HEIGHT = 6, 22


@dataclass(frozen=True)
class _Sheet:
    """Where the map lies on the slide, in pixels."""

    left: float
    top: float
    scale: float

    def at(self, point: Point) -> Point:
        """A point of the map on the slide."""
        return self.left + point[0] * self.scale, self.top + point[1] * self.scale


def add_map(slide: Slide, box: Box, spec: ChartSpec, lang: str) -> None:
    """Draw the map with its legend at the left; names and values of the first countries beside them."""
    flat = world(spec.middle)
    legend, room = box.cut_left(_LEGEND)
    scale = min(room.width, room.height / flat.height)
    down = (room.height - scale * flat.height) / 2
    sheet = _Sheet(room.left + (room.width - scale) / 2, room.top + down, scale)
    begins = class_begins(mark.value or 0 for mark in spec.series[0].marks if mark.tone is not Tone.OTHER)
    names = dict(zip((mark.key for mark in spec.series[0].marks), spec.categories, strict=True))
    marks = {mark.key: mark for mark in spec.series[0].marks}
    shapes = [
        _outlined(names.get(code, code), [sheet.at(point) for point in outline], marks.get(code), begins)
        for code, outline in flat.outlines
    ]
    shapes += [
        _outlined(names[code], _circle(sheet.at(point)), marks[code], begins, is_dot=True)
        for code, point in _small(spec)
    ]
    group = slide.shapes.add_group_shape()
    add_outlines(group, shapes, group.shape_id + 1)
    describe(group, f"Map {spec.id}", spec.description)
    _add_legend(slide, legend, begins, spec, lang)
    before = len(slide.shapes._spTree)
    _add_labels(slide, box, sheet, spec)
    # The labels are moved with the map when somebody moves it.
    group._element.extend(list(slide.shapes._spTree)[before:])
    fit_group(group)


def _small(spec: ChartSpec) -> Iterator[tuple[str, Point]]:
    """The marked states that are too small to have an outline."""
    flat, marked = world(spec.middle), {mark.key for mark in spec.series[0].marks}
    drawn = {code for code, _ in flat.outlines}
    return ((code, point) for code, point in flat.places if code in marked and code not in drawn)


def _circle(place: Point) -> list[Point]:
    """A dot for a small state, as an outline."""
    turns = (2 * math.pi * step / _CORNERS for step in range(_CORNERS))
    return [(place[0] + _RADIUS * math.cos(turn), place[1] + _RADIUS * math.sin(turn)) for turn in turns]


def _outlined(
    name: str, points: Sequence[Point], mark: Mark | None, begins: Sequence[int], *, is_dot: bool = False
) -> Outlined:
    title = f"{name} {mark.label}" if mark else name
    if mark is not None and mark.tone is Tone.OTHER:
        muted = str(rgb("muted"))
        return Outlined(title, points, muted, muted, 0.5, ground=str(rgb("surface")))
    line, width = ("text", 1.0) if is_dot else ("surface", 0.5)
    return Outlined(title, points, str(_colour(mark, begins)), str(rgb(line)), width)


def _colour(mark: Mark | None, begins: Sequence[int]) -> RGBColor:
    place = class_of(mark.value, begins) if mark is not None and mark.value is not None else -1
    return rgb("missing_ground") if place < 0 else _step(place)


def _step(place: int) -> RGBColor:
    return RGBColor.from_string(ramp(SEQUENTIAL)[place].removeprefix("#"))


def _add_legend(slide: Slide, box: Box, begins: Sequence[int], spec: ChartSpec, lang: str) -> None:
    """What the colours mean, most first; then none, the host and the dots."""
    texts = wording(lang)
    names = (*reversed(class_names(begins)), texts.nobody)
    colours = (*(_step(place) for place in reversed(steps(begins))), rgb("missing_ground"))
    top = box.top
    for name, colour in zip(names, colours, strict=True):
        _legend_line(slide, Box(box.left, top, box.width, _LINE), name).fore_color.rgb = colour
        top += _LINE
    if any(mark.tone is Tone.OTHER for mark in spec.series[0].marks):
        fill = _legend_line(slide, Box(box.left, top, box.width, _LINE), texts.host, patterned=True)
        fill.pattern = MSO_PATTERN.PERCENT_10
        fill.fore_color.rgb, fill.back_color.rgb = rgb("muted"), rgb("surface")
        top += _LINE
    if any(_small(spec)):
        _dot_line(slide, Box(box.left, top, box.width, _LINE), texts.small_state)


def _dot_line(slide: Slide, box: Box, name: str) -> None:
    """An empty dot, for each has the colour of its value, and what it stands for."""
    left, top = box.left + _SWATCH / 2 - _RADIUS, box.top + _LINE / 2 - _RADIUS
    dot = slide.shapes.add_shape(MSO_SHAPE.OVAL, *Box(left, top, 2 * _RADIUS, 2 * _RADIUS).emu)
    undress(dot)
    dot.fill.background()
    dot.line.color.rgb, dot.line.width = rgb("text"), Pt(1)
    _legend_name(slide, box, name)


def _legend_name(slide: Slide, box: Box, name: str) -> None:
    text = Box(box.left + _SWATCH + 8, box.top, box.width - _SWATCH - 8, box.height)
    add_text(slide, text, [[(name, Ink(_SIZE))]], anchor=MSO_ANCHOR.MIDDLE)


def _legend_line(slide: Slide, box: Box, name: str, *, patterned: bool = False) -> FillFormat:
    """A swatch and its name; the fill of the swatch."""
    swatch = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *Box(box.left, box.top + 6, _SWATCH, _LINE - 12).emu)
    undress(swatch)
    swatch.line.fill.background()
    _legend_name(slide, box, name)
    if patterned:
        swatch.fill.patterned()
    else:
        swatch.fill.solid()
    return swatch.fill


def _add_labels(slide: Slide, box: Box, sheet: _Sheet, spec: ChartSpec) -> None:
    land = spots(spec.middle, {mark.key for mark in spec.series[0].marks}, sheet.left, sheet.top, sheet.scale)
    texts = list(_labelled(spec, sheet))
    wanted = [(place, fit.width(text, _SIZE, bold=True) / points(1) + 2 * _PADDING) for text, place in texts]
    page, legend = Room(*_sides(box)), Room(box.left, box.top, _LEGEND, box.height)
    dots = [Room(x - _RADIUS, y - _RADIUS, 2 * _RADIUS, 2 * _RADIUS) for x, y in _dots(spec, sheet)]
    rooms = label_places(wanted, _LABEL_HEIGHT, land, page, [legend, *dots])
    for (text, place), room in zip(texts, rooms, strict=True):
        if room is not None:
            _lead(slide, room.nearest(place), place)
            inner = Box(*room).inside(_PADDING / 2, 0)
            run = [[(text, Ink(_SIZE, bold=True))]]
            written = add_text(slide, inner, run, PP_ALIGN.CENTER, MSO_ANCHOR.MIDDLE)
            written.text_frame.word_wrap = False
            written.fill.solid()  # what lies below a label must not make it hard to read
            written.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1


def _dots(spec: ChartSpec, sheet: _Sheet) -> Iterator[Point]:
    return (sheet.at(point) for _, point in _small(spec))


def _sides(box: Box) -> tuple[float, float, float, float]:
    return box.left, box.top, box.width, box.height


def _labelled(spec: ChartSpec, sheet: _Sheet) -> Iterator[tuple[str, Point]]:
    """Texts and places of the countries that come first."""
    flat = world(spec.middle)
    middles = {code: middle_of(outline) for code, outline in reversed(flat.outlines)} | dict(flat.places)
    names = dict(zip((mark.key for mark in spec.series[0].marks), spec.categories, strict=True))
    known = [m for m in spec.series[0].marks if m.tone is not Tone.OTHER and m.key in middles]
    for mark in leading(known, _MOST):
        yield f"{names[mark.key]} {mark.label}", sheet.at(middles[mark.key])


def _lead(slide: Slide, start: Point, end: Point) -> None:
    """A fine line from a label to its place."""
    ends = (*map(emu, start), *map(emu, end))
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
    line.line.color.rgb = rgb("text")
    line.line.width = Pt(0.75)
