"""The paper at 96 pixels an inch, A4 landscape or as wide as a screen, with title, foot and page number."""

from dataclasses import dataclass

from expo_app.report.spec import Page
from expo_app.ui.charts.drawing import Box, Drawing, Rect
from expo_app.ui.charts.lettering import Metrics, wrap, wrap_at_most
from expo_app.ui.charts.sketch import Align, Letter, Sketch

MARGIN, TOP, FOOT = 64.0, 52.0, 76.0
TITLE, TITLE_LINE = Letter(27.0, bold=True), 35.0
SUBTITLE, SUBTITLE_LINE = Letter(15.0, "muted"), 22.0
NOTE, NOTE_LINE = Letter(12.0, "muted"), 17.0
COVER_TITLES = tuple(Letter(size, bold=True) for size in (46.0, 40.0, 34.0, 29.0))
COVER_SUBTITLE = Letter(22.0, "muted")
NUMBER_ROOM = 64.0
_GAP = 30.0
_COVER_TOP = 0.36


@dataclass(frozen=True)
class Paper:
    """The size of the pages in pixels."""

    width: float
    height: float


PAPERS = {"a4": Paper(1122.52, 793.7), "16:9": Paper(1280.0, 720.0)}
A4 = PAPERS["a4"]


@dataclass(frozen=True)
class Sheet:
    """A sheet with title and foot; `body` is what is left for the content."""

    sketch: Sketch
    body: Box

    def drawing(self) -> Drawing:
        """The finished page."""
        return self.sketch.drawing()


def cover(page: Page, metrics: Metrics, paper: Paper = A4) -> Drawing:
    """The first page: event and edition, large."""
    sketch = _white(metrics, paper)
    room = paper.width - 2 * MARGIN
    top = paper.height * _COVER_TOP
    sketch.primitives.append(Rect(Box(MARGIN, top, 64, 6), "accent"))
    letter = next(
        (one for one in COVER_TITLES if _lines(page.title, one, room, metrics) <= 2), COVER_TITLES[-1]
    )
    title = wrap_at_most(page.title, 2, room, letter.size, metrics, bold=True)
    y = sketch.lines(Box(MARGIN, top + 26, room, 0), title, letter, letter.size * 1.3)
    subtitle = wrap_at_most(page.subtitle, 2, room, COVER_SUBTITLE.size, metrics)
    sketch.lines(Box(MARGIN, y + 12, room, 0), subtitle, COVER_SUBTITLE, 32)
    _foot(sketch, page.foot, "")
    return sketch.drawing()


def _lines(text: str, letter: Letter, room: float, metrics: Metrics) -> int:
    return len(wrap(text, room, letter.size, metrics, bold=True))


def sheet(page: Page, number: int, metrics: Metrics, paper: Paper = A4) -> Sheet:
    """A sheet with the page's title, subtitle, foot and number."""
    sketch = _white(metrics, paper)
    room = paper.width - 2 * MARGIN
    title = wrap_at_most(page.title, 2, room, TITLE.size, metrics, bold=True)
    y = sketch.lines(Box(MARGIN, TOP, room, 0), title, TITLE, TITLE_LINE)
    subtitle = wrap_at_most(page.subtitle, 2, room, SUBTITLE.size, metrics)
    y = sketch.lines(Box(MARGIN, y + 4, room, 0), subtitle, SUBTITLE, SUBTITLE_LINE) + _GAP
    _foot(sketch, page.foot, str(number))
    return Sheet(sketch, Box(MARGIN, y, room, paper.height - FOOT - 20 - y))


def _white(metrics: Metrics, paper: Paper) -> Sketch:
    sketch = Sketch(paper.width, paper.height, metrics)
    sketch.primitives.append(Rect(Box(0, 0, paper.width, paper.height), "surface"))
    return sketch


def _foot(sketch: Sketch, foot: str, number: str) -> None:
    top = sketch.height - FOOT
    room = sketch.width - 2 * MARGIN - NUMBER_ROOM
    sketch.line(MARGIN, top, sketch.width - MARGIN, top, "border")
    lines = wrap_at_most(foot, 3, room, NOTE.size, sketch.metrics)
    sketch.lines(Box(MARGIN, top + 8, room, 0), lines, NOTE, NOTE_LINE)
    sketch.text(sketch.width - MARGIN, top + 8 + NOTE_LINE / 2, number, NOTE, Align.RIGHT)
