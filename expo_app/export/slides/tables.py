"""Tables on slides: native, with hairlines, as large as they can be without leaving their room."""

from pptx.slide import Slide

from expo_app.export.slides import fit
from expo_app.export.slides.grid import Column, Grid, add_grid
from expo_app.export.slides.place import Box, points
from expo_app.export.slides.table_lines import (
    STEPS,
    Look,
    height_of,
    is_number,
    lines_of,
    lines_within,
    look_of,
)
from expo_app.export.slides.text import MUTED, Ink, add_text
from expo_app.export.slides.widths import PAD
from expo_app.report.filled import filled_columns
from expo_app.report.spec import TableSpec

_TITLE, _NOTE_GAP, _NOTE_SIZE = 28, 8, 10.0


def add_table(slide: Slide, box: Box, table: TableSpec, lang: str, *, titled: bool, first: int = 0) -> float:
    """Draw a table from the top of the box, at the first of STEPS from `first` on that fits; returns the
    lower edge of what was drawn."""
    table = filled_columns(table)
    room = _add_heading(slide, box, table.title) if titled and table.title else box
    note, note_height = _note(table, box.width)
    free = _free(room.height, note_height)
    look = _looks(table, lang, room.width)[max(first, _step(table, lang, room.width, free))]
    lines = lines_within(look, free)
    grid = Grid(f"Table {table.id}", _description(table), _columns(look), tuple(lines), look.has_header)
    add_grid(slide, room, grid)
    end = room.top + height_of(lines)
    if note:
        place = Box(box.left, end + _NOTE_GAP, box.width, note_height)
        add_text(slide, place, [[(note, Ink(_NOTE_SIZE, colour=MUTED))]])
        end = place.bottom
    return end


def step_within(table: TableSpec, box: Box, lang: str) -> int:
    """At which of STEPS a table with its title is drawn in a box."""
    table = filled_columns(table)
    free = _free(box.height - (_TITLE if table.title else 0), _note(table, box.width)[1])
    return _step(table, lang, box.width, free)


def natural_height(table: TableSpec, width: float, lang: str, step: tuple[float, float] = STEPS[0]) -> float:
    """Pixels that a table takes at one of STEPS, with its title and note."""
    table = filled_columns(table)
    note, note_height = _note(table, width)
    own = height_of(lines_of(look_of(table, lang, width, step)))
    return own + (_TITLE if table.title else 0) + (note_height + _NOTE_GAP if note else 0)


def _add_heading(slide: Slide, box: Box, title: str) -> Box:
    heading, room = box.cut_top(_TITLE)
    text, size = fit.shaped(title, (points(box.width), points(_TITLE)), (12, 11, 10), bold=True)
    add_text(slide, heading, [[(text, Ink(size, bold=True))]])
    return room


def _description(table: TableSpec) -> str:
    headers = ", ".join(column.header for column in table.columns if column.header)
    return f"{table.title or table.id}: {headers}"


def _columns(look: Look) -> tuple[Column, ...]:
    last = len(look.widths) - 1
    return tuple(
        Column(width, is_number(column.kind), 0 if at == last else PAD)
        for at, (width, column) in enumerate(zip(look.widths, look.table.columns, strict=True))
    )


def _note(table: TableSpec, width: float) -> tuple[str, float]:
    """At most three lines, and their height in pixels."""
    text = fit.elided(table.note, _NOTE_SIZE, points(width), 3)
    return text, fit.height(text, _NOTE_SIZE, points(width)) / points(1) + 2 if text else 0.0


def _free(room: float, note: float) -> float:
    """What a note leaves for the rows."""
    return room - (note + _NOTE_GAP if note else 0)


def _looks(table: TableSpec, lang: str, width: float) -> list[Look]:
    return [look_of(table, lang, width, step) for step in STEPS]


def _step(table: TableSpec, lang: str, width: float, room: float) -> int:
    """The first of STEPS at which the table fits without breaking a word; the last when none does."""
    looks = enumerate(_looks(table, lang, width))
    fitting = (at for at, look in looks if not look.is_crammed and height_of(lines_of(look)) <= room)
    return next(fitting, len(STEPS) - 1)
