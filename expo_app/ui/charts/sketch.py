"""The pad on which a layout puts its boxes and texts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from expo_app.ui.charts.drawing import (
    Box,
    Dot,
    Drawing,
    Line,
    Polygon,
    Primitive,
    Rect,
    Target,
    Text,
    placed,
)
from expo_app.ui.charts.lettering import LINE_HEIGHT, Metrics, elide

CAPTION, LABEL = 11.0, 12.0
TRIANGLE_WIDTH, TRIANGLE_HEIGHT, TRIANGLE_GAP = 11.0, 9.5, 4.0
HATCH_STEP, HATCH_WIDTH = 6.0, 1.6


class Align(Enum):
    """Where a text stands at its x: the share of its width that lies to the left of it."""

    LEFT = 0.0
    CENTRE = 0.5
    RIGHT = 1.0


@dataclass(frozen=True)
class Letter:
    """How a text is written."""

    size: float = LABEL
    role: str = "text"
    bold: bool = False


MUTED = Letter(role="muted")
BOLD = Letter(bold=True)


@dataclass
class Sketch:
    """Collects primitives and knows which places are taken."""

    width: float
    height: float
    metrics: Metrics
    primitives: list[Primitive] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    taken: list[Box] = field(default_factory=list)

    def drawing(self, height: float | None = None) -> Drawing:
        """What was sketched."""
        return Drawing(self.width, height or self.height, tuple(self.primitives), tuple(self.targets))

    def bar(self, box: Box, role: str) -> Box:
        """A filled box that no label may cover."""
        self.primitives.append(Rect(box, role))
        self.taken.append(box)
        return box

    def line(
        self, x1: float, y1: float, x2: float, y2: float, role: str, width: float = 1.0, dashed: bool = False
    ) -> None:
        """A straight line."""
        self.primitives.append(Line(x1, y1, x2, y2, role, width, dashed))

    def dot(self, x: float, y: float, radius: float, role: str) -> Box:
        """A filled circle; the box around it."""
        self.primitives.append(Dot(x, y, radius, role))
        return Box(x - radius, y - radius, 2 * radius, 2 * radius)

    def hatched(self, box: Box) -> Box:
        """A box that says "not known"."""
        self.bar(box, "missing_ground")
        for line in hatch(box):
            self.line(*line, "missing", HATCH_WIDTH)
        return box

    def text_width(self, text: str, letter: Letter = Letter()) -> float:
        """How wide a text is in a letter."""
        return self.metrics.width(text, letter.size, letter.bold)

    def text_box(self, x: float, middle: float, text: str, letter: Letter, align: Align) -> Box:
        """Where a text would stand: moved inside the sketch when it would stick out at a side."""
        width, height = self.text_width(text, letter), letter.size * LINE_HEIGHT
        left = min(x - align.value * width, self.width - width)
        return Box(max(0.0, left), middle - height / 2, width, height)

    def text(
        self,
        x: float,
        middle: float,
        text: str,
        letter: Letter = Letter(),
        align: Align = Align.LEFT,
        room: float | None = None,
    ) -> Box:
        """Write a text whose vertical middle is given, elided when there is only so much room."""
        shown = text if room is None else elide(text, room, letter.size, self.metrics, letter.bold)
        box = self.text_box(x, middle, shown, letter, align)
        if shown:
            full = text if shown != text else ""
            self.primitives.append(Text(box, shown, letter.size, letter.role, letter.bold, full))
            self.taken.append(box)
        return box

    def lines(self, box: Box, lines: Sequence[str], letter: Letter, line_height: float) -> float:
        """Write lines below each other from the top left of a box; the y below the last one."""
        for number, line in enumerate(lines):
            self.text(box.x, box.y + (number + 0.5) * line_height, line, letter)
        return box.y + len(lines) * line_height

    def add(self, drawing: Drawing, x: float, y: float, scale: float = 1.0) -> None:
        """Put another drawing at a place, enlarged."""
        self.primitives.extend(placed(primitive, x, y, scale) for primitive in drawing.primitives)

    def is_free(self, box: Box) -> bool:
        """Whether nothing is there yet and the box lies inside the sketch."""
        inside = box.y >= 0 and box.bottom <= self.height and box.x >= 0 and box.right <= self.width
        return inside and not any(box.overlaps(other) for other in self.taken)

    def change_width(self, text: str, direction: int) -> float:
        """How wide a change is with its arrow."""
        arrow = TRIANGLE_WIDTH + TRIANGLE_GAP if direction else 0.0
        return arrow + self.text_width(text, BOLD) if text else 0.0

    def change(self, x: float, middle: float, text: str, direction: int, align: Align = Align.RIGHT) -> None:
        """Write a change with its arrow, painted so that it looks the same in every font."""
        if not text:
            return
        left = x - align.value * self.change_width(text, direction)
        role = {1: "increase", -1: "decrease"}.get(direction, "muted")
        if direction:
            self.primitives.append(Polygon(triangle(left, middle, direction), role))
            left += TRIANGLE_WIDTH + TRIANGLE_GAP
        self.text(left, middle, text, Letter(role=role, bold=bool(direction)))


def triangle(left: float, middle: float, direction: int) -> tuple[tuple[float, float], ...]:
    """The arrow of a change: up for 1, down for -1."""
    base = middle + direction * TRIANGLE_HEIGHT / 2
    tip = middle - direction * TRIANGLE_HEIGHT / 2
    return ((left, base), (left + TRIANGLE_WIDTH, base), (left + TRIANGLE_WIDTH / 2, tip))


def hatch(box: Box) -> Sequence[tuple[float, float, float, float]]:
    """Lines rising at 45 degrees, cut at the edges of the box."""
    lines = []
    offset = HATCH_STEP / 2
    while offset < box.width + box.height:
        start = (box.x + max(0.0, offset - box.height), box.y + min(offset, box.height))
        end = (box.x + min(offset, box.width), box.y + max(0.0, offset - box.width))
        lines.append((*start, *end))
        offset += HATCH_STEP
    return lines
