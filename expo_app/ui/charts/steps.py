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
    room = steps.width - 6
    every = _every(sketch, names, room)
    for number, name in enumerate(names):
        if (len(names) - 1 - number) % every == 0:
            letter = Letter(bold=number in strong)
            middle = base + CATEGORY_LINE / 2 + 1
            sketch.text(steps.centre(number), middle, name, letter, Align.CENTRE, room * every)
    for number, note in enumerate(notes):
        middle = base + CATEGORY_LINE + NOTE_LINE / 2
        if note and every == 1:
            sketch.text(steps.centre(number), middle, note, Letter(CAPTION, "muted"), Align.CENTRE, room)


def _every(sketch: Sketch, names: tuple[str, ...], room: float) -> int:
    """1 when each name, elided at worst to a few letters, has its place; else every so many-th is shown."""
    every = 1
    while every < len(names) and not all(_fits(sketch, name, room * every) for name in names):
        every += 1
    return every


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
