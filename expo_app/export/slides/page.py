"""One page of the report as one slide: which part stands where."""

from collections.abc import Sequence
from dataclasses import replace

from pptx.slide import Slide

from expo_app.export.slides import furniture
from expo_app.export.slides.bridge import add_bridge
from expo_app.export.slides.cards import add_cards
from expo_app.export.slides.editions import add_columns, add_line
from expo_app.export.slides.flow import add_flow
from expo_app.export.slides.heat import add_heat
from expo_app.export.slides.notes import add_notes
from expo_app.export.slides.on_bands import make_readable
from expo_app.export.slides.place import Box
from expo_app.export.slides.ranked import add_ranked
from expo_app.export.slides.remarks import GAP_BESIDE, WIDTH, add_remarks
from expo_app.export.slides.scatter import add_scatter
from expo_app.export.slides.scheme import translate
from expo_app.export.slides.signed import add_signed
from expo_app.export.slides.slope import add_slope
from expo_app.export.slides.stacked import add_stacked
from expo_app.export.slides.stage import Frame, Stage
from expo_app.export.slides.table_lines import STEPS
from expo_app.export.slides.tables import add_table, natural_height, step_within
from expo_app.export.slides.text import set_language
from expo_app.export.slides.world import add_map
from expo_app.export.wording import wording
from expo_app.report.spec import ChartKind, ChartSpec, Page, TableSpec

_DRAW = {
    ChartKind.RANKED: add_ranked,
    ChartKind.COLUMNS: add_columns,
    ChartKind.LINE: add_line,
    ChartKind.BRIDGE: add_bridge,
    ChartKind.SIGNED: add_signed,
    ChartKind.HEAT: add_heat,
    ChartKind.STACKED: add_stacked,
    ChartKind.SLOPE: add_slope,
    ChartKind.SCATTER: add_scatter,
    ChartKind.MAP: add_map,
    ChartKind.FLOW: add_flow,
}
_TABLE_GAP, _STACK_GAP = 48, 24
_LEFT_TABLE = 0.58
_SIDE, _SIDE_GAP = 0.27, 0.06
_BELOW_TWO = 3  # of the STEPS: at what size a table below two others finds room
_NARROW = 4  # columns that a table beside another one may have


def add_page(stage: Stage, page: Page, lang: str) -> Slide:
    """Add a slide with everything that the page holds."""
    layout = stage.cover.layout if page.is_cover else stage.frame.layout
    slide = stage.deck.slides.add_slide(layout)
    if page.is_cover:
        furniture.fill_cover(slide, page, stage.cover)
    else:
        _fill(slide, page, lang, stage.frame)
        furniture.add_foot(slide, page.foot, len(stage.deck.slides), stage.frame)
    furniture.drop_empty(slide)
    language = wording(lang).language
    add_notes(slide, page.speaker_notes, language)
    charts = [shape.chart._chartSpace for shape in slide.shapes if shape.has_chart]
    set_language(slide, charts, language)
    if stage.scheme:
        translate([slide._element, *charts], stage.scheme)
        make_readable(slide)
    return slide


def _fill(slide: Slide, page: Page, lang: str, frame: Frame) -> None:
    grown = furniture.add_title(slide, page.title, frame.title)
    furniture.add_subtitle(slide, page.subtitle, frame.subtitle, grown)
    room = frame.body.cut_top(0, grown)[1]
    if page.remarks:
        width, gap = min(WIDTH, room.width * _SIDE), min(GAP_BESIDE, room.width * _SIDE_GAP)
        add_remarks(slide, Box(room.right - width, room.top, width, room.height), page.remarks)
        room = Box(room.left, room.top, room.width - width - gap, room.height)
    _fill_room(slide, room, page, lang)


def _fill_room(slide: Slide, room: Box, page: Page, lang: str) -> None:
    """Cards at the top, then the chart, with tables at its side or below the cards."""
    drawable = page.chart if page.chart is not None and has_data(page.chart) else None
    if page.cards:
        others = drawable is not None or page.tables
        cards, room = room.cut_top(room.height * 0.45, _STACK_GAP) if others else (room, room)
        add_cards(slide, cards, page.cards)
    if drawable is not None and page.tables:
        chart, tables = room.cut_left(room.width * _LEFT_TABLE, _TABLE_GAP)
        _DRAW[drawable.kind](slide, chart, drawable, lang)
        _stack(slide, tables, page.tables, lang)
    elif drawable is not None:
        _DRAW[drawable.kind](slide, room, drawable, lang)
    elif page.tables:
        _add_tables(slide, room, page.tables, lang)


def has_data(chart: ChartSpec) -> bool:
    """Whether there is anything to draw; a chart without categories cannot be opened."""
    return bool(chart.categories) and any(series.marks for series in chart.series)


def _add_tables(slide: Slide, room: Box, tables: Sequence[TableSpec], lang: str) -> None:
    """The first table at the left, further narrow ones at its right, wide ones below across the slide."""
    first, *others = tables
    narrow = [table for table in others if len(table.columns) <= _NARROW]
    wide = [table for table in others if len(table.columns) > _NARROW]
    # Two tables beside each other, or one below the other, have letters and rows of one size.
    least = 0 if narrow else _common_step((replace(first, title=""), *wide), room, lang)
    upper = room
    if wide:
        step = STEPS[_BELOW_TWO if narrow else least]
        lower = min(room.height / 2, sum(natural_height(table, room.width, lang, step) for table in wide))
        upper = room.cut_top(room.height - lower - 2 * _STACK_GAP)[0]
    if narrow:
        left, right = upper.cut_left(upper.width * _LEFT_TABLE - _TABLE_GAP / 2, _TABLE_GAP)
        pair = ((first, left), (narrow[0], right))
        beside = max(step_within(*one, lang) for one in pair) if len(narrow) == 1 else 0
        end = add_table(slide, left, first, lang, titled=True, first=beside)
        end = max(end, _stack(slide, right, narrow, lang, beside))
    else:
        end = add_table(slide, upper, first, lang, titled=False, first=least)
    if wide:
        _stack(slide, room.cut_top(end - room.top, 2 * _STACK_GAP)[1], wide, lang, least)


def _common_step(tables: Sequence[TableSpec], room: Box, lang: str) -> int:
    """The first of STEPS at which tables find room below each other; the last when none does."""
    free = room.height - 2 * _STACK_GAP * (len(tables) - 1)
    needed = (sum(natural_height(table, room.width, lang, step) for table in tables) for step in STEPS)
    return next((at for at, height in enumerate(needed) if height <= free), len(STEPS) - 1)


def _stack(slide: Slide, room: Box, tables: Sequence[TableSpec], lang: str, first: int = 0) -> float:
    """Tables below each other, each with room in proportion to what it would like to have, but no step to a
    total is left out for a list; where they end."""
    heights = _heights(tables, room.width, room.height - _STACK_GAP * (len(tables) - 1), lang)
    top = room.top
    for table, height in zip(tables, heights, strict=True):
        place = Box(room.left, top, room.width, height)
        top = add_table(slide, place, table, lang, titled=True, first=first) + _STACK_GAP
    return top - _STACK_GAP


def _heights(tables: Sequence[TableSpec], width: float, free: float, lang: str) -> list[float]:
    wanted = [natural_height(table, width, lang) for table in tables]
    scale = min(1.0, free / sum(wanted))
    heights = [height * scale for height in wanted]
    least = [natural_height(table, width, lang, STEPS[-1]) if table.total else 0.0 for table in tables]
    kept = sum(max(few, height) for few, height in zip(least, heights, strict=True) if few)
    lists = sum(height for few, height in zip(least, heights, strict=True) if not few)
    if not lists or kept >= free:
        return heights
    share = min(1.0, (free - kept) / lists)
    return [max(few, height) if few else height * share for few, height in zip(least, heights, strict=True)]
