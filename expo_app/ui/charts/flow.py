"""The flow of exhibitors between editions: columns, and bands of who stayed, came and was lost."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from expo_app.report.flow_labels import FlowLabel, flow_labels
from expo_app.report.flow_places import Band, FlowPlaces, Node, Ribbon, flow_places
from expo_app.report.label_places import Room
from expo_app.report.spec import ChartSpec, Tone
from expo_app.ui.charts.drawing import Box, Drawing, Polygon, Target
from expo_app.ui.charts.lettering import LINE_HEIGHT, Metrics
from expo_app.ui.charts.sketch import BOLD, CAPTION, LABEL, Align, Letter, Sketch
from expo_app.ui.charts.steps import CATEGORY_LINE, NOTE_LINE, names_height
from expo_app.ui.charts.tooltip import tooltip_rows
from expo_app.ui.charts.words import ChartWords

_INSIDE = {Band.STAYED: "text", Band.CAME: "surface", Band.LOST: "surface"}
_BESIDE = {Band.STAYED: "text", Band.CAME: "increase", Band.LOST: "decrease"}
_NOTE = Letter(CAPTION, "muted")
_LINE = LABEL * LINE_HEIGHT


def lay_out_flow(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """Columns with their names below them; a value that has no room is in the tooltip."""
    sketch = Sketch(width, height, metrics)
    page = Room(0, 0, width, max(1.0, height - names_height(spec.notes)))
    side = _widest(sketch, spec) / 2
    places = flow_places(spec, Room(side, 0, max(1.0, width - 2 * side), page.height))
    for ribbon in places.ribbons:
        sketch.primitives.append(_shape(ribbon))
    for node in places.nodes:
        _draw_column(sketch, node)
    _write_names(sketch, spec, places, page.bottom)
    for label in flow_labels(places, page, partial(sketch.text_width, letter=BOLD), _LINE):
        _write_label(sketch, label)
    sketch.targets.extend(_targets(spec, places, words))
    return sketch.drawing()


def _widest(sketch: Sketch, spec: ChartSpec) -> float:
    """The width of the widest name at the ends, under whose middle a column stands."""
    ends = (0, len(spec.categories) - 1)
    names = [sketch.text_width(spec.categories[at], BOLD) for at in ends]
    notes = [sketch.text_width(spec.notes[at], _NOTE) for at in ends if spec.notes]
    return max(*names, *notes)


def _shape(ribbon: Ribbon) -> Polygon:
    return Polygon(ribbon.outline(), ribbon.mark.tone.value, "surface")


def _draw_column(sketch: Sketch, node: Node) -> None:
    box = _box(node.room)
    if node.mark.value is None:
        sketch.hatched(box)
    else:
        sketch.bar(box, node.mark.tone.value)


def _write_label(sketch: Sketch, label: FlowLabel) -> None:
    role = (_INSIDE if label.inside else _BESIDE)[label.ribbon.band]
    room = label.room
    for number, line in enumerate(label.lines):
        middle = room.top + (number + 0.5) * _LINE
        sketch.text(room.left + room.width / 2, middle, line, Letter(role=role, bold=True), Align.CENTRE)


def _write_names(sketch: Sketch, spec: ChartSpec, places: FlowPlaces, top: float) -> None:
    """Editions and their totals below the columns; where all have no room only the editions, or none."""
    rooms = [node.room for node in places.nodes]
    step = rooms[1].left - rooms[0].left if len(rooms) > 1 else sketch.width
    lines = [(spec.categories, Letter(), top + CATEGORY_LINE / 2 + 1)]
    lines += [(spec.notes, _NOTE, top + CATEGORY_LINE + NOTE_LINE / 2)] if spec.notes else []
    for texts, plain, middle in lines:
        if max(sketch.text_width(text, replace(plain, bold=True)) for text in texts) > step:
            return
        for node, text in zip(places.nodes, texts, strict=True):
            is_this = node.mark.tone is Tone.THIS and plain is not _NOTE
            centre = node.room.left + node.room.width / 2
            sketch.text(centre, middle, text, replace(plain, bold=is_this), Align.CENTRE)


def _targets(spec: ChartSpec, places: FlowPlaces, words: ChartWords) -> Sequence[Target]:
    """Edition by edition: what came to it and what was lost before it, then itself."""
    total = spec.series[0].name
    columns = [
        (node.place, 1, _column_target(spec.categories[node.place], total, node, words))
        for node in places.nodes
    ]
    bands = [(ribbon.end, 0, _band_target(spec, ribbon, words)) for ribbon in places.ribbons]
    return [target for *_, target in sorted((*columns, *bands), key=lambda found: found[:2])]


def _column_target(name: str, total: str, node: Node, words: ChartWords) -> Target:
    box = _box(node.room)
    return Target(node.mark.key, box, box, name, tooltip_rows((total,), (node.mark,), words))


def _band_target(spec: ChartSpec, ribbon: Ribbon, words: ChartWords) -> Target:
    start, end = spec.categories[ribbon.start], spec.categories[ribbon.end]
    head = end if ribbon.band is Band.CAME else f"{start} → {end}"
    shape = _shape(ribbon)
    rows = tooltip_rows((ribbon.name,), (ribbon.mark,), words)
    return Target(ribbon.mark.key, shape.bounds, shape.bounds, head, rows, (shape,), traced=True)


def _box(room: Room) -> Box:
    return Box(*room)
