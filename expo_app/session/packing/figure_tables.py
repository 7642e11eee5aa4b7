"""Figures, groups and waterfalls as plain tables, a line for each number."""

from collections.abc import Iterable, Iterator, Sequence

from expo_app.export.pack import Table, Value, filter_text
from expo_app.model.figure import Breakdown, BreakdownRow, By
from expo_app.report.names import group_name
from expo_app.report.words import words
from expo_app.session.packing.compared import Compared

FIGURES = (
    *("profile", "edition", "against", "measure", "name", "name_zh", "unit"),
    *("value", "previous", "change", "change_percent", "change_points", "filter"),
)
GROUPS = (
    *("profile", "population", "edition", "against", "by", "key", "name", "name_zh", "value", "previous"),
    *("change", "change_percent", "share_percent", "share_change_points", "contribution_points"),
    *("rank", "previous_rank", "net_space_sqm", "previous_net_space_sqm", "comparable", "filter"),
)
STEPS = ("profile", "population", "edition", "step", "step_zh", "rows")
UNASSIGNED = ""
"""The key of the line that says how many belong to no group."""

Line = Sequence[Value]


def figures_table(found: Iterable[Compared]) -> Table:
    """A line for every measure of every comparison; an empty cell is not known, never zero."""
    return FIGURES, [line for one in found for line in _figures(one)]


def groups_table(found: Iterable[Compared]) -> Table:
    """A line for every country, region, bloc and so on, and one for those that belong to none."""
    return GROUPS, [
        (one.profile.name, str(population), one.edition, one.against, str(by), *cells, filter_text(one.where))
        for one in found
        for (population, by), breakdown in one.groups.items()
        for cells in _groups(by, breakdown)
    ]


def steps_table(found: Iterable[Compared]) -> Table:
    """The way from rows to what is counted, for each profile, population and edition once."""
    lines: dict[tuple[str, str, str], list[Line]] = {}
    for one in found:
        for population, waterfall in one.waterfalls.items():
            place = (one.profile.name, str(population), one.edition)
            lines[place] = [
                (*place, step.label, words("zh").texts.get(f"step.{step.label}", ""), step.rows)
                for step in waterfall.steps
            ]
    return STEPS, [line for steps in lines.values() for line in steps]


def _figures(one: Compared) -> Iterator[Line]:
    for figure in one.answer.figures:
        yield (
            *(one.profile.name, one.edition, one.against, str(figure.measure)),
            *(words(lang).text(f"measure.{figure.measure}") for lang in ("en", "zh")),
            *(str(figure.unit), figure.value, figure.previous),
            *(figure.change, figure.change_percent, figure.change_points, filter_text(one.where)),
        )


def _groups(by: By, breakdown: Breakdown) -> Iterator[Line]:
    for row in breakdown.rows:
        yield row.key, *(group_name(by, row, words(lang)) for lang in ("en", "zh")), *_numbers(row)
    beside = GROUPS.index("filter") - GROUPS.index("value")
    counts: list[Value] = [breakdown.unassigned, breakdown.previous_unassigned]
    yield UNASSIGNED, "not known", "未知", *counts, *[None] * (beside - len(counts))


def _numbers(row: BreakdownRow) -> Line:
    return (
        *(row.value, row.previous, row.change, row.change_percent),
        *(row.share_percent, row.share_change_points, row.contribution_points, row.rank, row.previous_rank),
        *(row.net_space, row.previous_net_space, row.comparable),
    )
