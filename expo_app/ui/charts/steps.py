"""The axis that columns, lines and bridges stand on: one step for each category, no ticks."""

from dataclasses import dataclass

from expo_app.report.spec import Mark, Tone
from expo_app.ui.charts.drawing import Box
from expo_app.ui.charts.lettering import elide
from expo_app.ui.charts.sketch import CAPTION, LABEL, Align, Letter, Sketch

CATEGORY_LINE, NOTE_LINE = 20.0, 15.0
LABEL_ROOM = 22.0
LABEL_MIDDLE = 11.0
UNKNOWN_WIDTH, UNKNOWN_HEIGHT = 44.0, 16.0
_LEAST_NAME = 4


@dataclass(frozen=True)
class Steps:
    """Equal steps between two edges."""

    left: float
    right: float
    count: int

    @property
    def width(self) -> float:
        """The width of a step."""
        return (self.right - self.left) / max(1, self.count)

    def centre(self, number: int) -> float:
        """The middle of a step; the first one is number 0."""
        return self.left + (number + 0.5) * self.width

    def box(self, number: int, area: Box) -> Box:
        """The whole height of an area above a step: what answers to the pointer."""
        return Box(self.left + number * self.width, area.y, self.width, area.height)


def names_height(notes: tuple[str, ...]) -> float:
    """The room that category names and notes take below the base line."""
    return CATEGORY_LINE + (NOTE_LINE if any(notes) else 0.0)


def name_steps(
    sketch: Sketch,
    steps: Steps,
    base: float,
    names: tuple[str, ...],
    notes: tuple[str, ...],
    strong: set[int],
) -> None:
    """Write the category names below the base line, elided; short ones are thinned out, from the last."""
    every = _every(sketch, steps, names)
    for number in _shown(names, every):
        letter = Letter(bold=number in strong)
        middle = base + CATEGORY_LINE / 2 + 1
        room = _room(sketch, steps, number, every)
        sketch.text(steps.centre(number), middle, names[number], letter, Align.CENTRE, room)
    for number, note in enumerate(notes):
        middle = base + CATEGORY_LINE + NOTE_LINE / 2
        if note and every == 1:
            room = _room(sketch, steps, number, every)
            sketch.text(steps.centre(number), middle, note, Letter(CAPTION, "muted"), Align.CENTRE, room)


def _shown(names: tuple[str, ...], every: int) -> range:
    """The steps that are named: every so many-th, counted from the last."""
    return range((len(names) - 1) % every, len(names), every)


def _room(sketch: Sketch, steps: Steps, number: int, every: int) -> float:
    """The width that a name may take where every so many-th is shown. One that would stick out at a side is
    moved inside, which leaves it less."""
    whole, centre = every * steps.width, steps.centre(number)
    beyond = max(0.0, whole / 2 - centre, whole / 2 - (sketch.width - centre))
    return whole - beyond - 6


def _every(sketch: Sketch, steps: Steps, names: tuple[str, ...]) -> int:
    """1 when each name, elided at worst to a few letters, has its place; else every so many-th is shown."""

    def have_room(every: int) -> bool:
        return all(
            _fits(sketch, names[number], _room(sketch, steps, number, every))
            for number in _shown(names, every)
        )

    return next((every for every in range(1, len(names)) if have_room(every)), max(1, len(names)))


def _fits(sketch: Sketch, name: str, room: float) -> bool:
    shown = elide(name, room, LABEL, sketch.metrics, bold=True)
    return shown == name or (len(shown) > _LEAST_NAME and not name.isdecimal())


def strong_steps(marks: tuple[Mark, ...]) -> set[int]:
    """The steps of the edition that the chart is about."""
    return {number for number, mark in enumerate(marks) if mark.tone is Tone.THIS}


def write_values(sketch: Sketch, places: list[tuple[float, float, Mark]]) -> None:
    """Write value labels at (centre, middle), this edition's first, leaving out those without room.

    A number is never elided; what has no room is in the tooltip.
    """
    ordered = sorted(places, key=lambda place: (place[2].tone is Tone.THIS, place[0]), reverse=True)
    for x, middle, mark in ordered:
        letter = Letter(role="text" if mark.value is not None else "muted", bold=mark.tone is Tone.THIS)
        if sketch.is_free(sketch.text_box(x, middle, mark.label, letter, Align.CENTRE)):
            sketch.text(x, middle, mark.label, letter, Align.CENTRE)
