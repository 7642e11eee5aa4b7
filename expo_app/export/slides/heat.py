"""A grid of coloured cells as a native table, which can be edited."""

from collections.abc import Callable, Iterator, Sequence

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.slide import Slide

from expo_app.export.palette import ramp
from expo_app.export.slides import fit
from expo_app.export.slides.grid import Column, Grid, Line, add_grid
from expo_app.export.slides.place import Box, points
from expo_app.export.slides.text import MUTED, Ink, Run
from expo_app.model.figure import Unit
from expo_app.report.heat_steps import heat_scale, heat_step, is_strong
from expo_app.report.hyphens import hyphenated
from expo_app.report.spec import ChartSpec, Mark, Tone

_HEAD, _ROW, _WIDEST_NAME, _WIDEST_CELL, _GAP = 44, 38, 220, 140, 12
_FEW, _TALL_ROW, _WIDE_CELL, _LARGE = 6, 72, 220, 13.5  # a small grid is drawn larger
_SLACK = 0.93  # names stay on one line also in a wider font
_SIZE = 10.5
_HEAD_SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0)


def add_heat(slide: Slide, box: Box, spec: ChartSpec, lang: str) -> None:
    """Draw the grid: a header of the series' names, then a row for each category."""
    size = min(_LARGE if _is_small(spec) else _SIZE, points(_row_height(box, spec)) / 1.7)
    widest = max(fit.width(name, size) for name in spec.categories) / points(1)
    names = min(_WIDEST_NAME, widest / _SLACK + _GAP + 1)
    widest_cell = _WIDE_CELL if _is_small(spec) else _WIDEST_CELL
    cell = min(widest_cell, (box.width - names) / len(spec.series))
    columns = (Column(names, pad=_GAP), *(Column(cell, centred=True) for _ in spec.series))
    lines = (_header(spec, cell), *_lines(spec, box, names, size))
    add_grid(slide, box, Grid(f"Heat map {spec.id}", spec.description, columns, lines))


def _row_height(box: Box, spec: ChartSpec) -> float:
    highest = _TALL_ROW if _is_small(spec) else _ROW
    return min(highest, (box.height - _HEAD) / max(len(spec.categories), 1))


def _is_small(spec: ChartSpec) -> bool:
    return max(len(spec.categories), len(spec.series)) <= _FEW


def _header(spec: ChartSpec, width: float) -> Line:
    """The names in the largest size at which no word has to be cut."""
    room, names = points(width) * _SLACK, [series.name for series in spec.series]
    whole = (size for size in _HEAD_SIZES if all(_fits(name, size, room) for name in names))
    size = next(whole, _HEAD_SIZES[-1])
    ink = Ink(size, colour=MUTED)
    cells: Sequence[Run] = [(_in_lines(name, size, room), ink) for name in names]
    return Line((("", ink), *cells), _HEAD)


def _fits(name: str, size: float, room: float) -> bool:
    return fit.longest_word(name, size) <= room and fit.lines(name, size, room) <= _most(size)


def _most(size: float) -> int:
    """Lines that the header holds."""
    return int(points(_HEAD) / (size * fit.LINE))


def _in_lines(name: str, size: float, room: float) -> str:
    """A name that breaks between words, with hyphens only where a word has no room; cut where it would take a
    line too many."""

    def fits(part: str) -> bool:
        return fit.longest_word(part, size) <= room

    parts = (part for word in name.split() for part in _broken(word, fits))
    words = "".join(part if fits(part.strip()) else fit.elided(part, size, room) for part in parts).strip()
    return fit.elided(words, size, room, _most(size)).replace(f"-{fit.ELLIPSIS}", fit.ELLIPSIS)


def _broken(word: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """The parts of a word, each but the last on a line of its own, and the space behind it."""
    *heads, tail = hyphenated(word, fits)
    yield from (f"{head}\n" for head in heads)
    yield f"{tail} "


def _lines(spec: ChartSpec, box: Box, names: float, size: float) -> tuple[Line, ...]:
    room, height, scale = points(names - _GAP) * _SLACK, _row_height(box, spec), heat_scale(spec)
    return tuple(
        Line(
            (
                (fit.elided(name, size, room), Ink(size)),
                *(_run(series.marks[row], spec.unit, scale, size) for series in spec.series),
            ),
            height,
            rule_below="surface",
            fills=("", *(_ground(series.marks[row], spec.unit, scale) for series in spec.series)),
        )
        for row, name in enumerate(spec.categories)
    )


def _run(mark: Mark, unit: Unit, scale: float, size: float) -> Run:
    if mark.value is None:
        return "–" if mark.label else "", Ink(size, colour=MUTED)
    is_sum = mark.tone is Tone.OTHER
    strong = not is_sum and is_strong(heat_step(mark.value, unit, scale))
    colour = MSO_THEME_COLOR.BACKGROUND_1 if strong else MSO_THEME_COLOR.TEXT_1
    return mark.label, Ink(size, is_sum, colour)


def _ground(mark: Mark, unit: Unit, scale: float) -> str:
    """The step of the ramp that the value takes; sums and what is not known have no ground."""
    if mark.value is None or mark.tone is Tone.OTHER:
        return ""
    name, place = heat_step(mark.value, unit, scale)
    return ramp(name)[place]
