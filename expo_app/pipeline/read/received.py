"""The sheets that a reading process sends, piece by piece.

A message is a tuple that begins with its kind:
("sheet", name, hidden, share)      a sheet begins; `share` of the whole file was read before
("rows", columns, share)            some of its rows: for each column (separator, texts joined by it)
("end", merged, marks, complete)    it ends: ranges as four numbers, marks by their names, whether it was all
("unusable", sentence)              the file cannot be read
("done",)                           that was all
"""

from collections.abc import Iterable, Iterator
from typing import Any

from expo_app.model.problem import Problem
from expo_app.model.progress import Progress
from expo_app.model.sheet import MergedRange, RawSheet, SheetMarks
from expo_app.pipeline.read.cells import Column, filled_down, widened

Message = tuple[Any, ...]

# A column of which this share of the texts are different is not searched for equal ones.
_MOSTLY_DIFFERENT = 0.5

# These may stand where no cell has a value.
_BEYOND_VALUES = ("error_cells", "empty_formulas")


def received_sheets(messages: Iterator[Message], name: str, progress: Progress) -> tuple[RawSheet, ...]:
    """The sheets that hold cells. Raises Problem when the sender says so, EOFError when it breaks off."""
    sheets: list[RawSheet] = []
    for kind, *content in messages:
        if kind == "done":
            break
        if kind == "unusable":
            raise Problem(f"{name} {content[0]}")
        title, hidden, share = content
        progress(f"Reading sheet {title}", share)
        sheet = _sheet(title, hidden, messages, progress)
        if sheet.columns or not sheet.complete:
            sheets.append(sheet)
    return tuple(sheets)


def _sheet(title: str, hidden: bool, messages: Iterator[Message], progress: Progress) -> RawSheet:
    pieces: list[list[str]] = []
    known: list[dict[str, str]] = []
    for kind, *content in messages:
        if kind == "end":
            return _complete(title, hidden, pieces, *content)
        columns, share = content
        if not pieces:
            pieces, known = [[] for _ in columns], [{} for _ in columns]
        else:
            progress(f"Reading sheet {title}", share)
        for column, texts, (separator, joined) in zip(pieces, known, columns, strict=True):
            column += _shared(joined.split(separator), texts)
    raise EOFError


def _shared(cells: list[str], known: dict[str, str]) -> Iterable[str]:
    """The texts, each equal one the same object: most columns repeat theirs, and a million rows are many."""
    if len(set(cells)) > _MOSTLY_DIFFERENT * len(cells):
        return cells
    return map(known.setdefault, cells, cells)


def _complete(
    title: str,
    hidden: bool,
    pieces: list[list[str]],
    ranges: Iterable[tuple[int, ...]],
    marks: dict[str, Any],
    complete: bool,
) -> RawSheet:
    columns: list[Column] = []
    while pieces:  # each column is let go once it is copied
        columns.append(tuple(pieces.pop()))
    columns.reverse()
    merged = tuple(MergedRange(*numbers) for numbers in ranges)
    beyond = [place[:2] for kind in _BEYOND_VALUES for place in marks.get(kind, ())]
    whole = widened(filled_down(tuple(columns), merged), beyond)
    return RawSheet(title, whole, hidden, merged, SheetMarks(**marks), complete)
