"""A heat map on a sheet: Excel has no such chart, so the cells of the table are coloured by their values, and
coloured anew when a value is changed."""

from collections.abc import Iterable, Sequence

from xlsxwriter.worksheet import Worksheet

from expo_app.export.palette import ramp
from expo_app.report.heat_steps import DIVERGING, SEQUENTIAL
from expo_app.report.spec import CellKind, ChartSpec, TableSpec, Tone

_NUMBERS = (CellKind.COUNT, CellKind.CHANGE, CellKind.PERCENT)
_WEAK, _PALE = (1, 5), 3
"""Steps of the diverging ramp, and of the sequential one, on which dark text can be read."""


def add_colours(page: Worksheet, table: TableSpec, spec: ChartSpec, header: int) -> None:
    """Colour the cells of a table whose header stands in that row; sums stay as they are."""
    kinds = [column.kind for column in table.columns]
    across = [at for at, kind in enumerate(kinds) if kind in _NUMBERS]
    across = _known(across, [column.header for column in table.columns], _plain_series(spec))
    down = _known(range(len(table.rows)), [row[0] for row in table.rows], _plain_categories(spec))
    if across and down:
        first, last = header + 1 + min(down), header + 1 + max(down)
        page.conditional_format(first, min(across), last, max(across), _scale(kinds[across[0]], spec))


def _known(places: Iterable[int], names: Sequence[object], wanted: frozenset[str]) -> list[int]:
    """The places whose names the map has, all of them where it calls them otherwise."""
    every = list(places)
    return [at for at in every if names[at] in wanted] or every


def _plain_series(spec: ChartSpec) -> frozenset[str]:
    """The columns of the map that are no sums."""
    return frozenset(s.name for s in spec.series if any(mark.tone is not Tone.OTHER for mark in s.marks))


def _plain_categories(spec: ChartSpec) -> frozenset[str]:
    """The rows of the map that are no sums."""
    return frozenset(
        name
        for at, name in enumerate(spec.categories)
        if any(series.marks[at].tone is not Tone.OTHER for series in spec.series)
    )


def _scale(kind: CellKind, spec: ChartSpec) -> dict[str, object]:
    if kind is CellKind.CHANGE:
        down, up = (ramp(DIVERGING)[at] for at in _WEAK)
        values = (mark.value or 0 for s in spec.series for mark in s.marks if mark.tone is not Tone.OTHER)
        largest = max(map(abs, values), default=0) or 1
        colours = {"min_color": down, "mid_color": "#FFFFFF", "max_color": up}
        numbers = {"min_value": -largest, "mid_value": 0, "max_value": largest}
        kinds = dict.fromkeys(("min_type", "mid_type", "max_type"), "num")
        return {"type": "3_color_scale", **colours, **numbers, **kinds}
    return {"type": "2_color_scale", "min_color": ramp(SEQUENTIAL)[0], "max_color": ramp(SEQUENTIAL)[_PALE]}
