"""The map of the world: countries coloured by value, small states as dots, the host dotted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from expo_app.report.heat_steps import SEQUENTIAL
from expo_app.report.land import spots
from expo_app.report.map_classes import class_begins, class_names, class_of, steps
from expo_app.report.spec import ChartSpec, Mark, Tone
from expo_app.report.world import Outline, Point, world
from expo_app.ui.charts.drawing import Box, Drawing, Polygon, Target
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.charts.sketch import CAPTION, Letter, Sketch
from expo_app.ui.charts.tooltip import tooltip_rows
from expo_app.ui.charts.words import ChartWords
from expo_app.ui.charts.world_labels import write_labels

LEGEND, LEGEND_LINE, SWATCH = 96.0, 18.0, 20.0
NOBODY, HOST_GROUND, HOST_DOTS = "missing_ground", "surface", "muted"
RADIUS, DOT_STEP, DOT = 5.0, 6.0, 0.8
TOO_SMALL = 4.0
"""A country whose outlines are smaller than this both ways, in pixels, is shown as a dot as well."""
_HOST = -2
_CAPTION = Letter(CAPTION)

Shapes = Mapping[str, Sequence[Polygon]]


@dataclass(frozen=True)
class Country:
    """One marked country on the page: its outlines, or the place of its dot."""

    name: str
    mark: Mark
    role: str
    shapes: tuple[Polygon, ...]
    dot: tuple[float, float] | None

    @property
    def box(self) -> Box:
        """Around the dot, or around the largest outline."""
        if self.dot is not None:
            return Box(self.dot[0] - RADIUS, self.dot[1] - RADIUS, 2 * RADIUS, 2 * RADIUS)
        return max((shape.bounds for shape in self.shapes), key=lambda box: box.area)

    @property
    def is_host(self) -> bool:
        """Whether the fair is held there."""
        return self.mark.tone is Tone.OTHER


@dataclass(frozen=True)
class _Sheet:
    """Where the map with this longitude in the middle lies on the page."""

    middle: int
    left: float
    top: float
    scale: float

    def at(self, point: Point) -> Point:
        """A point of the map on the page."""
        return self.left + point[0] * self.scale, self.top + point[1] * self.scale


def lay_out_map(spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords) -> Drawing:
    """The drawing: the legend at the left, the map in the room beside it."""
    sketch = Sketch(width, height, metrics)
    marks = spec.series[0].marks
    begins = class_begins(mark.value or 0 for mark in marks if mark.tone is not Tone.OTHER)
    classes = {mark.key: _HOST if mark.tone is Tone.OTHER else _class(mark, begins) for mark in marks}
    sheet = _sheet(spec.middle, Box(LEGEND, 0, max(width - LEGEND, 40.0), height))
    shapes = _land(sketch, sheet, classes)
    countries = list(_countries(spec, sheet, classes, shapes))
    for country in countries:
        if country.dot is not None:
            sketch.taken.append(sketch.dot(*country.dot, RADIUS, "text"))
            sketch.dot(*country.dot, RADIUS - 1, country.role)
    _legend(sketch, begins, countries, words)
    sketch.taken.append(Box(0, 0, LEGEND, height))
    land = spots(spec.middle, classes.keys(), sheet.left, sheet.top, sheet.scale)
    write_labels(sketch, [country for country in countries if not country.is_host], land)
    sketch.targets.extend(_target(country, spec.series[0].name, words) for country in countries)
    return sketch.drawing()


def _sheet(middle: int, room: Box) -> _Sheet:
    height = world(middle).height
    scale = min(room.width, room.height / height)
    left, top = room.x + (room.width - scale) / 2, room.y + (room.height - scale * height) / 2
    return _Sheet(middle, left, top, scale)


@lru_cache(maxsize=4)  # another filter colours the same outlines
def _outlines(sheet: _Sheet) -> tuple[tuple[str, Outline], ...]:
    """The outlines of all countries on the page, by alpha-3."""
    return tuple((code, tuple(map(sheet.at, outline))) for code, outline in world(sheet.middle).outlines)


def _class(mark: Mark, begins: Sequence[int]) -> int:
    return -1 if mark.value is None else class_of(mark.value, begins)


def _role(place: int) -> str:
    return HOST_GROUND if place == _HOST else NOBODY if place < 0 else f"{SEQUENTIAL}:{place}"


def _land(sketch: Sketch, sheet: _Sheet, classes: Mapping[str, int]) -> dict[str, list[Polygon]]:
    """Paint all countries; their outlines by alpha-3."""
    shapes: dict[str, list[Polygon]] = {}
    for code, outline in _outlines(sheet):
        place = classes.get(code, -1)
        edge = HOST_DOTS if place == _HOST else "surface"
        shape = Polygon(outline, _role(place), edge)
        sketch.primitives.append(shape)
        shapes.setdefault(code, []).append(shape)
        if place == _HOST:
            for x, y in _dotted(shape):
                sketch.dot(x, y, DOT, HOST_DOTS)
    return shapes


def _dotted(shape: Polygon) -> Iterator[tuple[float, float]]:
    """The points of a grid that lie inside, the same grid for all outlines."""
    box = shape.bounds
    for column in range(int(box.x // DOT_STEP), int(box.right // DOT_STEP) + 1):
        for row in range(int(box.y // DOT_STEP), int(box.bottom // DOT_STEP) + 1):
            if shape.contains(column * DOT_STEP, row * DOT_STEP):
                yield column * DOT_STEP, row * DOT_STEP


def _countries(
    spec: ChartSpec, sheet: _Sheet, classes: Mapping[str, int], shapes: Shapes
) -> Iterator[Country]:
    """The marked countries that the map can show, in the order of the marks."""
    places = dict(world(sheet.middle).places)
    for name, mark in zip(spec.categories, spec.series[0].marks, strict=True):
        own = tuple(shapes.get(mark.key, ()))
        boxes = [shape.bounds for shape in own]
        is_small = all(max(box.width, box.height) < TOO_SMALL for box in boxes)
        dot = sheet.at(places[mark.key]) if mark.key in places and is_small else None
        if dot is None and is_small and boxes:
            dot = boxes[0].centre, boxes[0].middle
        if own or dot is not None:
            yield Country(name, mark, _role(classes[mark.key]), own, dot)


def _target(country: Country, series: str, words: ChartWords) -> Target:
    rows = tooltip_rows((series,), (country.mark,), words) if country.mark.label else ()
    head = f"{country.name} ({words.host})" if country.is_host else country.name
    if country.dot is not None:
        return Target(country.mark.key, country.box, country.box, head, rows)
    boxes = [shape.bounds for shape in country.shapes]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
    around = Box(left, top, right - left, bottom - top)
    return Target(country.mark.key, around, country.box, head, rows, country.shapes, traced=True)


def _frame(sketch: Sketch, box: Box) -> None:
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        sketch.line(x1, y1, x2, y2, "axis")


def _legend(sketch: Sketch, begins: Sequence[int], countries: Sequence[Country], words: ChartWords) -> None:
    """What the colours mean, most first."""
    names = zip(steps(begins), class_names(begins), strict=True)
    lines = [(_role(place), name) for place, name in names][::-1]
    lines.append((NOBODY, words.nobody))
    host = any(country.is_host for country in countries)
    small = any(country.dot is not None for country in countries)
    for number, (role, name) in enumerate(lines):
        middle = (number + 0.5) * LEGEND_LINE
        swatch = Box(0, middle - 6, SWATCH, 12)
        sketch.bar(swatch, role)
        if role == NOBODY:  # hardly lighter or darker than what it stands on
            _frame(sketch, swatch)
        sketch.text(SWATCH + 8, middle, name, _CAPTION)
    middle = (len(lines) + 0.5) * LEGEND_LINE
    if host:
        _frame(sketch, Box(0, middle - 6, SWATCH, 12))
        for number in range(3):
            sketch.dot(4 + number * DOT_STEP, middle, DOT, HOST_DOTS)
        sketch.text(SWATCH + 8, middle, words.host, _CAPTION)
        middle += LEGEND_LINE
    if small:
        sketch.dot(SWATCH / 2, middle, RADIUS, "text")
        sketch.dot(SWATCH / 2, middle, RADIUS - 1, "surface")
        sketch.text(SWATCH + 8, middle, words.small_state, _CAPTION, room=LEGEND - SWATCH - 12)
