"""Native tables drawn from lines and columns, with hairlines instead of a table style."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.slide import Slide

from expo_app.export.palette import colours
from expo_app.export.slides.place import Box, emu
from expo_app.export.slides.text import Run, next_number, paragraphs_xml, place_xml, printable

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


@dataclass(frozen=True)
class Column:
    """A column's width in pixels and whether its texts stand at the right or are centred; `pad` keeps the
    next one off."""

    width: float
    right: bool = False
    pad: float = 0
    centred: bool = False


@dataclass(frozen=True)
class Line:
    """A row: a run for each column, its height in pixels, and the palette's colours of its rules.

    `top` is the room above the text in pixels; without it the text stands in the middle. Of a row that
    `is_one_cell` only the first run is written, over all columns. `fills` are the grounds of the cells
    ("#RRGGBB" or none), one for each column.
    """

    cells: tuple[Run, ...]
    height: float
    rule_above: str = ""
    rule_below: str = ""
    rule_width: float = 0.75
    top: float | None = None
    is_one_cell: bool = False
    fills: tuple[str, ...] = ()


@dataclass(frozen=True)
class Grid:
    """A table with its name and alternative text; `head` says that the first line is a header."""

    name: str
    description: str
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    head: bool = True


def add_grid(slide: Slide, box: Box, grid: Grid) -> None:
    """Draw the table from the upper left corner of the box; columns and lines bring their sizes."""
    width = sum(column.width for column in grid.columns)
    height = sum(line.height for line in grid.lines)
    place = place_xml(Box(box.left, box.top, width, height)).replace("a:xfrm", "p:xfrm")
    head = ' firstRow="1"' if grid.head and len(grid.lines) > 1 else ""
    columns = "".join(f'<a:gridCol w="{emu(column.width)}"/>' for column in grid.columns)
    lines = "".join(_line(line, grid.columns) for line in grid.lines)
    name, told = quoteattr(printable(grid.name)), quoteattr(printable(grid.description))
    frame = (
        f"<p:graphicFrame {nsdecls('p', 'a')}><p:nvGraphicFramePr>"
        f'<p:cNvPr id="{next_number(slide)}" name={name} descr={told}/>'
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f"</p:nvGraphicFramePr>{place}<a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        f"<a:tbl><a:tblPr{head}><a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{columns}</a:tblGrid>{lines}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )
    slide.shapes._spTree.append(parse_xml(frame))


def _line(line: Line, columns: Sequence[Column]) -> str:
    fills = line.fills or ("",) * len(columns)
    rules = "".join(
        _rule(side, colour, line.rule_width)
        for side, colour in (("lnL", ""), ("lnR", ""), ("lnT", line.rule_above), ("lnB", line.rule_below))
    )
    cells = (
        _cell(at, line, column, run, rules + _fill(fill))
        for at, (column, run, fill) in enumerate(zip(columns, line.cells, fills, strict=True))
    )
    return f'<a:tr h="{emu(line.height)}">{"".join(cells)}</a:tr>'


def _cell(at: int, line: Line, column: Column, run: Run, look: str) -> str:
    merged = f' gridSpan="{len(line.cells)}"' if at == 0 else ' hMerge="1"'
    span = merged if line.is_one_cell and len(line.cells) > 1 else ""
    align = PP_ALIGN.RIGHT if column.right else PP_ALIGN.CENTER if column.centred else PP_ALIGN.LEFT
    anchor = "ctr" if line.top is None else "t"
    return (
        f"<a:tc{span}><a:txBody><a:bodyPr/><a:lstStyle/>{paragraphs_xml([[run]], align)}</a:txBody>"
        f'<a:tcPr marL="0" marR="{emu(column.pad)}" marT="{emu(line.top or 0)}" marB="0" anchor="{anchor}">'
        f"{look}</a:tcPr></a:tc>"
    )


def _rule(side: str, colour: str, width: float) -> str:
    if not colour:
        return f'<a:{side} w="0"><a:noFill/></a:{side}>'
    return f'<a:{side} w="{round(width * 12700)}">{_fill(colours()[colour])}</a:{side}>'


def _fill(colour: str) -> str:
    """A solid fill of "#RRGGBB"; nothing without one."""
    if not colour:
        return ""
    return f'<a:solidFill><a:srgbClr val="{colour.removeprefix("#")}"/></a:solidFill>'
