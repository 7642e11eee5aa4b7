"""Charts, tables, pages and the report as data; every writer and every window draws from these."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from expo_app.model.figure import Measure, Unit
from expo_app.model.progress import Progress


class ChartKind(StrEnum):
    """The family of charts.

    RANKED: horizontal bars, largest first, this edition beside the previous one.
    COLUMNS: one column for each edition. LINE: one point for each edition.
    BRIDGE: from the previous edition's total through signed steps to this edition's.
    SIGNED: horizontal bars to both sides of zero, in the order given.
    HEAT: a grid of coloured cells, a row for each category and a column for each series. In percent the
    colour runs from 0 to 100, otherwise from decrease to increase; marks of tone OTHER are sums without one.
    STACKED: one column for each category, the series piled up from the first. SLOPE: two categories (before,
    now) and a line for each series. SCATTER: a point for each category, the first series across and the
    second upwards. MAP: countries by the keys of their marks, coloured by value; the mark of tone OTHER is
    the host, which has no colour. FLOW: a column for each category. The first series is its total, the second
    what stayed of the category before, the last (negative) what left that one, the others what came: stayed
    and came are the total, stayed less left is the total before. A total that is None is passed by.
    """

    RANKED = "ranked"
    COLUMNS = "columns"
    LINE = "line"
    BRIDGE = "bridge"
    SIGNED = "signed"
    HEAT = "heat"
    STACKED = "stacked"
    SLOPE = "slope"
    SCATTER = "scatter"
    MAP = "map"
    FLOW = "flow"


class Tone(StrEnum):
    """What a mark's colour means; the palette has the colour."""

    THIS = "this_edition"
    PREVIOUS = "previous_edition"
    EARLIER = "earlier_edition"
    INCREASE = "increase"
    DECREASE = "decrease"
    OTHER = "missing"


@dataclass(frozen=True)
class Mark:
    """One bar, column or point.

    `value` None is drawn hatched, as not known. In a BRIDGE the first and last values are totals, those
    between are signed steps. `label` is the value as text, `change` the change as text with its sign
    ("+19", empty without), `direction` 1, 0 or -1; `rank_change` like "↑ 2". `key` is what a click asks
    for (alpha-3, region, sector, edition). `share` is the value's share of the whole as text, for the
    tooltip.
    """

    value: float | None
    label: str
    tone: Tone
    key: str = ""
    change: str = ""
    direction: int = 0
    rank_change: str = ""
    share: str = ""


@dataclass(frozen=True)
class Series:
    """The marks of one series, one for each category."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class ChartSpec:
    """One chart.

    `id` names its files ("top_countries"); `title` says the finding, `subtitle` the measure, the
    population and the profile, `source` the footnote. `categories` are the names along the axis,
    `notes` a second line under each (or empty). `rest` sums up what is not shown ("29 others", 157) or
    is None. `description` is the alternative text. `unit` is that of the values, in a SCATTER of those
    upwards; `unit_across` is that of the others. `middle` is the longitude in the middle of a MAP.
    """

    id: str
    kind: ChartKind
    title: str
    subtitle: str
    source: str
    unit: Unit
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    description: str
    notes: tuple[str, ...] = ()
    rest: tuple[str, Mark] | None = None
    unit_across: Unit = Unit.COUNT
    middle: int = 0


@dataclass(frozen=True)
class Card:
    """A headline figure as text: name, value with its unit, change in both forms, previous value.

    `direction` is 1, 0 or -1; `trend` the values of all editions, oldest first, None where not known.
    `value` is None when nothing tells it, and `hint` then says why; with `asks_list` it is a list that would
    tell it, and is to be imported. `warning` says what stands in the way of the comparison, empty when
    nothing does.
    """

    measure: Measure
    name: str
    value: str | None
    unit: str = ""
    change: str = ""
    other_change: str = ""
    previous: str = ""
    direction: int = 0
    trend: tuple[float | None, ...] = ()
    hint: str = ""
    warning: str = ""
    asks_list: bool = False


class CellKind(StrEnum):
    """How a column's values are written; None is always an empty cell. WRITTEN are figures of several units
    that are texts already."""

    TEXT = "text"
    WRITTEN = "written"
    COUNT = "count"
    CHANGE = "change"
    PERCENT = "percent"
    CHANGE_PERCENT = "change_percent"
    POINTS = "points"
    AREA = "area"
    RANK = "rank"


Cell = str | float | int | None


@dataclass(frozen=True)
class TableColumn:
    """A column: its header and the kind of its values. Percents are numbers such as 54.0.

    `measure` is what its figures count, where it is not what the whole table counts, and `edition` of which
    edition they are, where it is not the table's.
    """

    header: str
    kind: CellKind = CellKind.TEXT
    measure: Measure | None = None
    edition: str = ""

    @property
    def head(self) -> str:
        """The header with the unit of its areas, as a page shows it."""
        if self.kind is not CellKind.AREA or "m²" in self.header:
            return self.header
        is_chinese = any("\u4e00" <= char <= "\u9fff" for char in self.header)
        return f"{self.header}（m²）" if is_chinese else f"{self.header}, m²"


@dataclass(frozen=True)
class TableSpec:
    """A table. `id` names its sheet; `keys` (one for each row, or empty) are what a click asks for;
    `total` is a last row that is pinned, or empty. `chart` is the chart that belongs to it."""

    id: str
    title: str
    columns: tuple[TableColumn, ...]
    rows: Sequence[tuple[Cell, ...]]
    keys: Sequence[str] = ()
    total: tuple[Cell, ...] = ()
    note: str = ""
    chart: ChartSpec | None = None


@dataclass(frozen=True)
class Remark:
    """A short statement at the side of a chart, true by construction."""

    head: str
    text: str


@dataclass(frozen=True)
class Page:
    """One page or slide: one finding.

    `title` says it in at most two lines. Of `cards`, `chart` and `tables` a page uses what it has;
    `foot` is source and definition, `speaker_notes` filters, profile, files with date and hash, rows.
    `section` is the heading under which a deck and an outline list it.
    """

    id: str
    title: str
    subtitle: str
    foot: str
    speaker_notes: str
    cards: tuple[Card, ...] = ()
    chart: ChartSpec | None = None
    tables: tuple[TableSpec, ...] = ()
    remarks: tuple[Remark, ...] = ()
    is_cover: bool = False
    section: str = ""


@dataclass(frozen=True)
class Report:
    """Everything that one export writes. `lang` is "en" or "zh"; `tables` are the workbook's sheets; `paper`
    is one of PAPERS, the size of a PDF's pages, `scale` one of SCALES."""

    title: str
    subtitle: str
    lang: str
    pages: tuple[Page, ...]
    tables: tuple[TableSpec, ...]
    charts: tuple[ChartSpec, ...] = field(default=())
    paper: str = "a4"
    scale: int = 2


PAPERS = ("a4", "16:9")
"""A4 landscape, and the shape of a screen."""
SCALES = (1, 2, 3)
"""Device pixels to a pixel of the pictures of charts."""
Writer = Callable[[Report, Path, Progress], None]
"""Writes a report to a path, complete or not at all. Raises OSError, Cancelled."""
