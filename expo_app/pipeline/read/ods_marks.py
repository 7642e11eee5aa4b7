"""The marks of the sheets of an ods workbook, found in its content part."""

import zipfile
from collections.abc import Callable

from expo_app.pipeline.read.archive import BROKEN
from expo_app.pipeline.read.elements import Attributes, walk
from expo_app.pipeline.read.grid import LAST_COLUMN
from expo_app.pipeline.read.marks import Marks, is_struck

_CONTENT = "content.xml"
_LARGEST_PART = 400_000_000
# A sheet ends here in every program; what is repeated beyond is nothing.
_LAST_ROW = 1_048_576
# Programs indent by steps of 10 points (0.353 cm).
_STEP_CM = 0.353
_CM = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72}
_UNSEEN = ("collapse", "filter")


def ods_marks(archive: zipfile.ZipFile) -> dict[int, Marks]:
    """The marks and merged ranges of each sheet by its place; what is no proper XML tells nothing."""
    part = archive.getinfo(_CONTENT)
    content = _Content()
    if part.file_size > _LARGEST_PART:
        return {}
    try:
        walk(archive.read(part), content.visit, content.leave)
    except BROKEN:
        return {}
    return dict(enumerate(content.sheets))


class _Content:
    """Follows the elements of the content part from the styles to the last cell."""

    def __init__(self) -> None:
        self.sheets: list[Marks] = []
        self._struck: set[str] = set()
        self._indents: dict[str, int] = {}
        self._style = ""
        self._columns: list[tuple[int, str]] = []
        self._row = self._column = self._rows = 0
        self._filled = self._struck_cells = 0
        self._begins: dict[str, Callable[[Attributes], None]] = {
            "style": self._begin_style,
            "text-properties": self._text_look,
            "paragraph-properties": self._paragraph_look,
            "table": self._begin_table,
            "table-column": self._begin_columns,
            "table-row": self._begin_row,
            "table-cell": self._cell,
            "covered-table-cell": self._cell,
        }

    def visit(self, path: tuple[str, ...], facts: Attributes) -> None:
        """An element begins."""
        begin = self._begins.get(path[-1])
        if begin and (self.sheets or path[-1] in _BEFORE_CELLS):
            begin(facts)

    def leave(self, name: str) -> None:
        """An element is complete."""
        if name == "table-row" and self.sheets:
            if self._struck_cells and is_struck(self._struck_cells, self._filled):
                self.sheets[-1].struck_rows += range(self._row + 1, self._row + self._rows + 1)
            self._row += self._rows

    def _begin_style(self, facts: Attributes) -> None:
        self._style = facts.get("name", "") if facts.get("family") == "table-cell" else ""

    def _text_look(self, facts: Attributes) -> None:
        line = facts.get("text-line-through-style") or facts.get("text-line-through-type") or "none"
        if self._style and line != "none":
            self._struck.add(self._style)

    def _paragraph_look(self, facts: Attributes) -> None:
        level = _level(facts.get("margin-left", ""))
        if self._style and level:
            self._indents[self._style] = level

    def _begin_table(self, _facts: Attributes) -> None:
        self.sheets.append(Marks())
        self._columns = []
        self._row = self._column = 0

    def _begin_columns(self, facts: Attributes) -> None:
        repeated = min(_count(facts, "number-columns-repeated"), LAST_COLUMN)
        if facts.get("visibility") in _UNSEEN:
            self.sheets[-1].hidden_columns += range(self._column + 1, self._column + repeated + 1)
        self._column += repeated
        self._columns.append((self._column, facts.get("default-cell-style-name", "")))

    def _begin_row(self, facts: Attributes) -> None:
        self._rows = min(_count(facts, "number-rows-repeated"), max(1, _LAST_ROW - self._row))
        self._column = self._filled = self._struck_cells = 0
        if facts.get("visibility") in _UNSEEN:
            self.sheets[-1].hidden_rows += range(self._row + 1, self._row + self._rows + 1)

    def _cell(self, facts: Attributes) -> None:
        repeated = _count(facts, "number-columns-repeated")
        if "value-type" in facts or "formula" in facts:
            self._filled_cell(facts, repeated)
        self._column += repeated

    def _filled_cell(self, facts: Attributes, repeated: int) -> None:
        marks, place = self.sheets[-1], (self._row + 1, self._column + 1)
        style = facts.get("style-name") or self._column_style()
        self._filled += repeated
        self._struck_cells += repeated if style in self._struck else 0
        if style in self._indents:
            marks.indents.append((*place, self._indents[style]))
        if facts.get("value-type") == "error" or "err:" in facts.get("formula", ""):
            marks.error_cells.append((*place, ""))
        elif "formula" in facts and "value-type" not in facts:
            marks.empty_formulas.append(place)
        down, across = _count(facts, "number-rows-spanned"), _count(facts, "number-columns-spanned")
        if down > 1 or across > 1:
            marks.merged.append((*place, place[0] + down - 1, place[1] + across - 1))

    def _column_style(self) -> str:
        return next((style for last, style in self._columns if last > self._column), "")


_BEFORE_CELLS = ("style", "text-properties", "paragraph-properties", "table")


def _count(facts: Attributes, name: str) -> int:
    """A positive number of rows or columns; 1 when there is none."""
    text = facts.get(name, "")
    return max(1, min(int(text), _LAST_ROW)) if text.isascii() and text.isdigit() and len(text) < 10 else 1


def _level(length: str) -> int:
    """The level of an indent given as a length, 0 when it is none."""
    number, unit = length[:-2], length[-2:]
    if unit not in _CM or not number.replace(".", "", 1).isdigit():
        return 0
    return round(float(number) * _CM[unit] / _STEP_CM)
