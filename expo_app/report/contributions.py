"""What each country and each sector adds to the growth, as bars to both sides of zero."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, By, Measure, Unit
from expo_app.report.clauses import change_clause, direction, short_clause
from expo_app.report.foot import source_line
from expo_app.report.marks import description
from expo_app.report.names import group_name
from expo_app.report.several import one_key
from expo_app.report.spec import (
    CellKind,
    ChartKind,
    ChartSpec,
    Mark,
    Series,
    TableColumn,
    TableSpec,
    Tone,
)
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.titles import spoken, titled, told_exhibitors
from expo_app.report.width import NAME, elided
from expo_app.report.words import Words

TOP = 10
_NAMED = 3


@dataclass(frozen=True)
class Added:
    """What a group adds: exhibitors, and percentage points of the total's growth."""

    key: str
    name: str
    change: int
    points: float


def change_title(dossier: Dossier, words: Words) -> str:
    """ "Exhibitors up 17.2 %; 9.1 of 17.2 points come from China, Germany and Singapore"."""
    figure = told_exhibitors(dossier)
    clause = short_clause(figure, words) or change_clause(figure, words)
    every = added(dossier.countries, words)
    along = _first_ones(_along(every, direction(figure.change)))
    if not along or not figure.change_percent or len(every) < 2:
        return titled(dossier, words, clause)
    points, total = abs(sum(one.points for one in along)), abs(figure.change_percent)
    names = words.embedded(words.listed([spoken(one.key, one.name, words) for one in along]))
    values = {"points": words.number(points, 1), "names": names}
    if points > total:
        way = "up" if figure.change_percent > 0 else "down"
        rest = words.number(points - total, 1)
        beyond = words.text(f"change.beyond.{way}", clause=clause, rest=rest, **values)
        return titled(dossier, words, beyond, clause)
    if values["points"] == words.number(total, 1):
        return titled(dossier, words, words.text("change.all", clause=clause, names=names), clause)
    part = words.text("change.from", clause=clause, total=words.number(total, 1), **values)
    return titled(dossier, words, part, clause)


def by_country(dossier: Dossier, words: Words, limit: int = TOP) -> ChartSpec | None:
    """Contributions of countries and regions. With the rest they add up to the growth of all exhibitors."""
    change = dossier.answer.figure(Measure.EXHIBITORS).change
    every = added(dossier.countries, words)
    return _chart("contribution_countries", every, By.COUNTRY, dossier, words, limit, change)


def by_sector(dossier: Dossier, words: Words, limit: int = TOP) -> ChartSpec | None:
    """Contributions of sectors, in mentions; sectors that do not mean the same in both are left out."""
    every = added(dossier.sectors, words)
    summed = sum(one.change for one in every)
    return _chart("contribution_sectors", every, By.SECTOR, dossier, words, limit, summed)


def added(breakdown: Breakdown, words: Words) -> tuple[Added, ...]:
    """The groups of which a contribution is known, the largest gain first, the largest loss last."""
    known = [
        Added(row.key, group_name(breakdown.by, row, words), row.change, row.contribution_points)
        for row in breakdown.rows
        if row.change is not None and row.contribution_points is not None
    ]
    return tuple(sorted(known, key=lambda one: (-one.change, one.name)))


def contributions_table(breakdown: Breakdown, words: Words) -> TableSpec:
    """A row for each group of which a contribution is known, the largest gain first; keys are the groups'."""
    columns = (
        TableColumn(words.text(f"column.{breakdown.by}")),
        TableColumn(words.text("column.change"), CellKind.CHANGE),
        TableColumn(words.text("column.points"), CellKind.POINTS),
    )
    every = added(breakdown, words)
    rows = tuple((one.name, one.change, one.points) for one in every)
    keys = tuple(one.key for one in every)
    return TableSpec("contributions", words.text("table.contributions"), columns, rows, keys)


def _along(every: Sequence[Added], way: int) -> list[Added]:
    """The groups that moved with the total, the largest movement first."""
    return sorted((one for one in every if one.change * way > 0), key=lambda one: (-abs(one.change), one.key))


def _first_ones(along: Sequence[Added]) -> Sequence[Added]:
    """Those that a title names: at most three, and none that moved as much as one that is not named."""
    after = [abs(one.change) for one in along[_NAMED : _NAMED + 1]]
    return [one for one in along[:_NAMED] if abs(one.change) not in after]


def _chart(
    chart_id: str,
    every: Sequence[Added],
    by: By,
    dossier: Dossier,
    words: Words,
    limit: int,
    change: float | None,
) -> ChartSpec | None:
    if not every or change is None:
        return None
    largest = sorted(every, key=lambda one: (-abs(one.change), one.key))[:limit]
    shown = [one for one in every if one in largest]
    marks = tuple(_mark(one.key, one.change, one.points, words) for one in shown)
    series = (Series(words.sentence(words.text("measure.exhibitors")), marks),)
    names = tuple(one.name for one in shown)
    left = change - sum(one.change for one in shown)
    title = titled(dossier, words, _most(every, direction(change) or 1, words))
    subtitle = chart_subtitle(dossier, words, f"subtitle.contribution.{by}")
    return ChartSpec(
        chart_id,
        ChartKind.SIGNED,
        title,
        subtitle,
        source_line(dossier, words),
        Unit.COUNT,
        names,
        series,
        description(title, subtitle, names, series, words),
        rest=_rest(by, [one.key for one in every if one not in shown], left, dossier, words),
    )


def _mark(key: str, change: float, points: float, words: Words) -> Mark:
    tone = Tone.DECREASE if change < 0 else Tone.INCREASE
    return Mark(change, words.signed(change), tone, key, words.signed(points, 1), direction(change))


def _rest(
    by: By, others: Sequence[str], change: float, dossier: Dossier, words: Words
) -> tuple[str, Mark] | None:
    """What is not shown; for countries also who has none, so that all bars add up."""
    if not others and not change:
        return None
    previous = dossier.answer.figure(Measure.EXHIBITORS).previous
    points = 100 * change / previous if previous else 0.0
    of_all = by is By.COUNTRY
    mark = _mark(one_key((*others, "") if of_all else others), change, points, words)
    name = words.counted("contribution.rest" if of_all else "contribution.mentions", len(others))
    return name, replace(mark, tone=Tone.OTHER)


def _most(every: Sequence[Added], way: int, words: Words) -> str:
    """Who adds most, or takes most away where the total fell; all that share the first place."""
    along = _along(every, way)
    if not along:
        return words.text("contribution.none")
    most = [one for one in along if one.change == along[0].change]
    first = [spoken(one.key, elided(one.name, NAME), words) for one in most]
    if len(first) > _NAMED:
        first = [*first[: _NAMED - 1], words.counted("rest", len(first) - _NAMED + 1)]
    key = f"contribution.{'up' if way > 0 else 'down'}{'.each' if len(first) > 1 else ''}"
    points = words.signed(along[0].points, 1)
    return words.text(key, names=words.embedded(words.listed(first)), points=points)
