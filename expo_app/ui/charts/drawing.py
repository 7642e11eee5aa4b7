"""What a chart consists of before anything is painted: boxes, lines and texts in pixels.

A drawing has no colours, only roles (names of a palette's colours), so that a change of theme needs no
new layout; and no pixels, so that screen, SVG, PNG and PDF show the same and tests can measure it.
"""

from dataclasses import dataclass, replace

_ARROWS = "▲▼ "


@dataclass(frozen=True)
class Box:
    """A rectangle; y grows downwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """The y half way down."""
        return self.y + self.height / 2

    @property
    def area(self) -> float:
        """Width times height."""
        return self.width * self.height

    @property
    def centre(self) -> float:
        """The x half way across."""
        return self.x + self.width / 2

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def inset(self, left: float, top: float, right: float, bottom: float) -> "Box":
        """The box without margins."""
        return Box(self.x + left, self.y + top, self.width - left - right, self.height - top - bottom)


@dataclass(frozen=True)
class Rect:
    """A filled rectangle."""

    box: Box
    role: str


@dataclass(frozen=True)
class Line:
    """A straight line; a dashed one is 2 px on, 2 px off."""

    x1: float
    y1: float
    x2: float
    y2: float
    role: str
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True)
class Dot:
    """A filled circle."""

    x: float
    y: float
    radius: float
    role: str


@dataclass(frozen=True)
class Polygon:
    """A filled polygon; `edge` is the role of a fine line around it, "" without one."""

    points: tuple[tuple[float, float], ...]
    role: str
    edge: str = ""

    @property
    def bounds(self) -> Box:
        """The box around the outline."""
        across, down = zip(*self.points, strict=True)
        return Box(min(across), min(down), max(across) - min(across), max(down) - min(down))

    def contains(self, x: float, y: float) -> bool:
        """Whether the point lies inside: a ray to the right crosses the outline an odd number of times."""
        inside = False
        for (x1, y1), (x2, y2) in zip(self.points, (*self.points[1:], self.points[0]), strict=True):
            if (y1 > y) != (y2 > y) and x < x1 + (y - y1) * (x2 - x1) / (y2 - y1):
                inside = not inside
        return inside


@dataclass(frozen=True)
class Text:
    """One line of text that fills `box`. `full` is the whole name when `text` is elided."""

    box: Box
    text: str
    size: float
    role: str
    bold: bool = False
    full: str = ""


Primitive = Rect | Line | Dot | Polygon | Text


@dataclass(frozen=True)
class Target:
    """What the pointer and the keyboard reach: one mark of the chart.

    `box` is the area that answers, `mark` the bar or point to outline, `key` is Mark.key. `head` and
    `rows` (name, value) are the tooltip, `spoken` the same as one line for a screen reader. `shapes` are the
    outlines that answer inside the box; without any, all of it does. `traced` outlines these.
    """

    key: str
    box: Box
    mark: Box
    head: str
    rows: tuple[tuple[str, str], ...]
    shapes: tuple[Polygon, ...] = ()
    traced: bool = False

    def answers(self, x: float, y: float) -> bool:
        """Whether the point belongs to the mark."""
        within = self.box.contains(x, y)
        return within and (not self.shapes or any(shape.contains(x, y) for shape in self.shapes))

    @property
    def spoken(self) -> str:
        """The mark in one line; signs say which way, arrows would be read out as shapes."""
        told = (f"{name} {value.lstrip(_ARROWS)}".strip() for name, value in self.rows)
        return ", ".join([self.head, *told])


@dataclass(frozen=True)
class Drawing:
    """A laid-out chart. `height` may be more than was asked for when the rows do not fit."""

    width: float
    height: float
    primitives: tuple[Primitive, ...]
    targets: tuple[Target, ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        """All texts."""
        return tuple(item for item in self.primitives if isinstance(item, Text))

    def target_at(self, x: float, y: float) -> int | None:
        """The number of the target at a point, the smallest where several answer."""
        hits = (number for number, target in enumerate(self.targets) if target.answers(x, y))
        return min(hits, key=lambda number: self.targets[number].box.area, default=None)


NOTHING = Drawing(0, 0, (), ())
"""What is drawn before there is anything to draw."""


def placed(primitive: Primitive, x: float, y: float, scale: float = 1.0) -> Primitive:
    """The primitive moved to (x, y) after enlarging it, texts and line widths included."""
    if isinstance(primitive, Line):
        return replace(
            primitive,
            x1=x + primitive.x1 * scale,
            y1=y + primitive.y1 * scale,
            x2=x + primitive.x2 * scale,
            y2=y + primitive.y2 * scale,
            width=primitive.width * scale,
        )
    if isinstance(primitive, Dot):
        return replace(
            primitive, x=x + primitive.x * scale, y=y + primitive.y * scale, radius=primitive.radius * scale
        )
    if isinstance(primitive, Polygon):
        return replace(
            primitive, points=tuple((x + px * scale, y + py * scale) for px, py in primitive.points)
        )
    box = primitive.box
    moved = Box(x + box.x * scale, y + box.y * scale, box.width * scale, box.height * scale)
    if isinstance(primitive, Text):
        return replace(primitive, box=moved, size=primitive.size * scale)
    return replace(primitive, box=moved)
