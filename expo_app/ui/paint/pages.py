"""The pages of a report as drawings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from expo_app.report.filled import filled_columns
from expo_app.report.spec import ChartSpec, Page, Remark, Report
from expo_app.ui.charts.drawing import Box, Drawing, Rect
from expo_app.ui.charts.layout import lay_out
from expo_app.ui.charts.lettering import Metrics, wrap
from expo_app.ui.charts.ranked import IN_ROWS, natural_height
from expo_app.ui.charts.sketch import Letter, Sketch
from expo_app.ui.charts.words import chart_words
from expo_app.ui.paint.cards import draw_cards
from expo_app.ui.paint.sheet import A4, Paper, Sheet, cover, sheet
from expo_app.ui.paint.tables import (
    DENSER,
    PADDING,
    Grid,
    draw_grid,
    draw_note,
    grid_height,
    lay_out_grid,
)

SCALES = (1.4, 1.3, 1.2, 1.1, 1.0)
"""How much larger than on the screen charts may be on paper, the best first."""
REMARKS_WIDTH, REMARKS_GAP = 250.0, 40.0
REMARK_HEAD, REMARK_TEXT = Letter(16.0, bold=True), Letter(13.0, "muted")
TABLE_GAP, COLUMN_GAP = 28.0, 48.0
LEFT_SHARE = 0.56
_LARGEST_CUT = 1.2
"""How much larger a chart is whose names are cut anyway."""
_NARROW_COLUMNS = 3
_LEAST_TABLE = 120.0


@dataclass(frozen=True)
class LaidOut:
    """A page of the report and what it takes: a drawing for each sheet."""

    page: Page
    drawings: tuple[Drawing, ...]


def lay_out_report(report: Report, metrics: Metrics, paper: Paper = A4) -> tuple[LaidOut, ...]:
    """Every page, in the report's order; one with long tables takes several sheets."""
    found: list[LaidOut] = []
    number = 1
    for page in report.pages:
        drawings = _drawings(page, number, report.lang, metrics, paper)
        found.append(LaidOut(page, drawings))
        number += len(drawings)
    return tuple(found)


def first_sheet(page: Page, number: int, lang: str, metrics: Metrics, paper: Paper) -> Drawing:
    """The first sheet of a page that has this number."""
    return _drawings(page, number, lang, metrics, paper)[0]


def _drawings(page: Page, number: int, lang: str, metrics: Metrics, paper: Paper) -> tuple[Drawing, ...]:
    if page.is_cover:
        return (cover(page, metrics, paper),)
    if page.tables:
        return _table_pages(page, number, lang, metrics, paper)
    return (_page(page, number, lang, metrics, paper),)


def _page(page: Page, number: int, lang: str, metrics: Metrics, paper: Paper) -> Drawing:
    made = sheet(page, number, metrics, paper)
    if page.cards:
        draw_cards(made.sketch, made.body, page.cards)
    if page.chart:
        _chart_and_remarks(made, page.chart, page.remarks, lang)
    return made.drawing()


def _chart_and_remarks(made: Sheet, chart: ChartSpec, remarks: Sequence[Remark], lang: str) -> None:
    """The chart takes the width; remarks, if any, stand at its right."""
    body = made.body
    side = REMARKS_WIDTH + REMARKS_GAP if remarks else 0.0
    area = Box(body.x, body.y, body.width - side, body.height)
    drawing, scale = _largest(chart, area, made.sketch.metrics, lang)
    made.sketch.add(drawing, body.x, body.y, scale)
    _remarks(made.sketch, Box(body.right - REMARKS_WIDTH, body.y, REMARKS_WIDTH, body.height), remarks)


def _largest(chart: ChartSpec, area: Box, metrics: Metrics, lang: str) -> tuple[Drawing, float]:
    """The chart enlarged as far as it stays in the area with every name whole, and how far that is; a little
    where names are cut at any size."""
    found: list[tuple[Drawing, float]] = []
    for scale in SCALES:
        drawing = lay_out(chart, area.width / scale, area.height / scale, metrics, chart_words(lang))
        too_high = chart.kind in IN_ROWS and natural_height(chart) * scale > area.height
        if not too_high and not any(text.full for text in drawing.texts):
            return drawing, scale
        found += [] if too_high or scale > _LARGEST_CUT else [(drawing, scale)]
    return found[0] if found else (drawing, min(1.0, area.height / drawing.height))


def _remarks(sketch: Sketch, box: Box, remarks: Sequence[Remark]) -> None:
    y = box.y
    left, room = box.x + 16, box.width - 16
    for remark in remarks:
        head = wrap(remark.head, room, REMARK_HEAD.size, sketch.metrics, bold=True)
        text = wrap(remark.text, room, REMARK_TEXT.size, sketch.metrics)
        end = sketch.lines(Box(left, y, room, 0), head, REMARK_HEAD, 24)
        end = sketch.lines(Box(left, end, room, 0), text, REMARK_TEXT, 19)
        sketch.primitives.append(Rect(Box(box.x, y, 3, end - y), "accent"))
        y = end + 22


@dataclass
class _Flow:
    """Where the next table goes on the sheet at hand: two columns, and their common width below."""

    page: Page
    number: int
    metrics: Metrics
    paper: Paper
    sheets: list[Sheet]
    left: float = 0.0
    right: float = 0.0

    def start_sheet(self) -> None:
        """Begin another sheet with the page's title; remarks stand at the right of each."""
        made = sheet(self.page, self.number + len(self.sheets), self.metrics, self.paper)
        if self.page.remarks:
            body = made.body
            side = Box(body.right - REMARKS_WIDTH, body.y, REMARKS_WIDTH, body.height)
            if not self.sheets:
                _remarks(made.sketch, side, self.page.remarks)
            made = Sheet(made.sketch, body.inset(0, 0, REMARKS_WIDTH + REMARKS_GAP, 0))
        self.sheets.append(made)
        self.left = self.right = self.sheets[-1].body.y

    def place(self, is_narrow: bool) -> Box:
        """The box for a narrow or a wide table: what is free from there to the foot."""
        body = self.sheets[-1].body
        left_width = body.width * LEFT_SHARE - COLUMN_GAP / 2
        if not is_narrow:
            top = max(self.left, self.right)
            return Box(body.x, top, body.width, body.bottom - top)
        if self.left <= self.right:
            return Box(body.x, self.left, left_width, body.bottom - self.left)
        x = body.x + left_width + COLUMN_GAP
        return Box(x, self.right, body.right - x, body.bottom - self.right)

    def advance(self, box: Box, y: float) -> None:
        """Remember that a box is taken down to y."""
        body = self.sheets[-1].body
        if box.x == body.x:
            self.left = y + TABLE_GAP
        if box.right >= body.right - 1:
            self.right = y + TABLE_GAP


def _table_pages(page: Page, number: int, lang: str, metrics: Metrics, paper: Paper) -> tuple[Drawing, ...]:
    """The sheets of a page with tables; their rows are set closer where that saves a sheet."""
    best = _table_sheets(page, number, lang, metrics, paper, PADDING)
    for padding in DENSER if len(best) > 1 else ():
        closer = _table_sheets(page, number, lang, metrics, paper, padding)
        best = closer if len(closer) < len(best) else best
    return best


def _table_sheets(
    page: Page, number: int, lang: str, metrics: Metrics, paper: Paper, padding: float
) -> tuple[Drawing, ...]:
    flow = _Flow(page, number, metrics, paper, [])
    flow.start_sheet()
    for table in page.tables:
        # What the page's title says already is no heading.
        table = filled_columns(replace(table, title="") if table.title == page.title else table)
        is_narrow = len(table.columns) <= _NARROW_COLUMNS and len(page.tables) > 1
        grid = lay_out_grid(flow.sheets[-1].sketch, table, flow.place(is_narrow).width, lang, padding)
        _draw_over_pages(flow, grid, is_narrow)
    return tuple(made.drawing() for made in flow.sheets)


def _draw_over_pages(flow: _Flow, grid: Grid, is_narrow: bool) -> None:
    """Draw the grid, going on over new sheets; one that fits on a sheet is not cut."""
    box = flow.place(is_narrow)
    whole = grid_height(flow.sheets[-1].sketch, grid)
    fits_alone = whole <= flow.sheets[-1].body.height
    if box.height < min(whole, _LEAST_TABLE) or (whole > box.height and fits_alone):
        flow.start_sheet()
    row = 0
    while row < len(grid.rows):
        box = flow.place(is_narrow)
        row, bottom = draw_grid(flow.sheets[-1].sketch, grid, box, row)
        if row == len(grid.rows):
            bottom = draw_note(flow.sheets[-1].sketch, grid, box, bottom)
        flow.advance(box, bottom)
        if row < len(grid.rows):
            flow.start_sheet()
