"""Native tables drawn from lines and columns, with hairlines instead of a table style."""

from dataclasses import dataclass

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.table import Table, _Cell

from expo_app.export.palette import colours
from expo_app.export.slides.place import Box, emu
from expo_app.export.slides.text import Run, describe, write

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


@dataclass(frozen=True)
class Column:
    """A column's width in pixels and whether its texts stand at the right; `pad` keeps the next one off."""

    width: float
    right: bool = False
    pad: float = 0


@dataclass(frozen=True)
class Line:
    """A row: a run for each column, its height in pixels, and the palette's colours of its rules.

    `top` is the room above the text in pixels; without it the text stands in the middle. Of a row that
    `is_one_cell` only the first run is written, over all columns.
    """

    cells: tuple[Run, ...]
    height: float
    rule_above: str = ""
    rule_below: str = ""
    rule_width: float = 0.75
    top: float | None = None
    is_one_cell: bool = False


@dataclass(frozen=True)
class Grid:
    """A table with its name and alternative text; `head` says that the first line is a header."""

    name: str
    description: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    head: bool = True


def add_grid(slide: Slide, box: Box, grid: Grid) -> Table:
    """Draw the table from the upper left corner of the box; columns and lines bring their sizes."""
    width = sum(column.width for column in grid.columns)
    height = sum(line.height for line in grid.lines)
    frame = slide.shapes.add_table(
        len(grid.lines), len(grid.columns), *Box(box.left, box.top, width, height).emu
    )
    describe(frame, grid.name, grid.description)
    _undress(frame.table, grid.head and len(grid.lines) > 1)
    for at, column in enumerate(grid.columns):
        frame.table.columns[at].width = emu(column.width)
    for at, line in enumerate(grid.lines):
        frame.table.rows[at].height = emu(line.height)
        for cell, column, run in zip(frame.table.rows[at].cells, grid.columns, line.cells, strict=True):
            _fill_cell(cell, column, line, run)
        if line.is_one_cell and len(grid.columns) > 1:
            frame.table.cell(at, 0).merge(frame.table.cell(at, len(grid.columns) - 1))
    return frame.table


def _undress(table: Table, has_head: bool) -> None:
    """No style of its own: the rules are drawn where they are wanted."""
    table.first_row = has_head
    table.horz_banding = False
    next(table._tbl.iter(qn("a:tableStyleId"))).text = _NO_STYLE


def _fill_cell(cell: _Cell, column: Column, line: Line, run: Run) -> None:
    cell.margin_left = cell.margin_bottom = emu(0)
    cell.margin_right = emu(column.pad)
    cell.margin_top = emu(line.top or 0)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE if line.top is None else MSO_ANCHOR.TOP
    write(cell.text_frame, [[run]], PP_ALIGN.RIGHT if column.right else PP_ALIGN.LEFT)
    _set_rules(cell, line)


def _set_rules(cell: _Cell, line: Line) -> None:
    properties = cell._tc.get_or_add_tcPr()
    sides = (("lnL", ""), ("lnR", ""), ("lnT", line.rule_above), ("lnB", line.rule_below))
    for at, (side, colour) in enumerate(sides):
        properties.insert(at, parse_xml(_rule(side, colour, line.rule_width)))


def _rule(side: str, colour: str, width: float) -> str:
    if not colour:
        return f'<a:{side} {nsdecls("a")} w="0"><a:noFill/></a:{side}>'
    return (
        f'<a:{side} {nsdecls("a")} w="{round(width * 12700)}"><a:solidFill>'
        f'<a:srgbClr val="{colours()[colour].removeprefix("#")}"/></a:solidFill></a:{side}>'
    )
