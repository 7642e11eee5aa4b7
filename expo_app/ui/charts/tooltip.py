"""What a tooltip says about a mark."""

from collections.abc import Sequence
from html import escape

from expo_app.report.spec import Mark
from expo_app.ui.charts.drawing import Target
from expo_app.ui.charts.words import ChartWords
from expo_app.ui.theme.directions import ARROWS


def tooltip_rows(
    names: Sequence[str], marks: Sequence[Mark | None], words: ChartWords
) -> tuple[tuple[str, str], ...]:
    """Names and values: each edition's value, then share and change of the first mark."""
    rows = [(name, mark.label) for name, mark in zip(names, marks, strict=True) if mark]
    first = marks[0]
    if first and first.share:
        rows.append((words.share, first.share))
    if first and first.change:
        rows.append((words.change, ARROWS[first.direction] + first.change))
    if first and first.rank_change:
        rows.append((words.rank, first.rank_change))
    return tuple(rows)


def tooltip_html(target: Target) -> str:
    """The tooltip as rich text; names are data and are escaped."""
    lines = "".join(
        f"<tr><td>{escape(name)}&nbsp;&nbsp;</td><td align='right'><b>{escape(value)}</b></td></tr>"
        for name, value in target.rows
    )
    return f"<b>{escape(target.head)}</b><table cellspacing='0' cellpadding='1'>{lines}</table>"
