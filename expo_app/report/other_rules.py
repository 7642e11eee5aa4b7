"""The figures by other rules and other assumptions, as tables."""

from collections.abc import Sequence

from expo_app.model.dossier import Dossier
from expo_app.model.figure import FURTHER_FIRMS, ROWS_READ, Measure, Unit
from expo_app.model.query import Answer
from expo_app.model.rules_dossier import ASPECTS, Aspect, Assumption, Dimension, Range, RulesDossier
from expo_app.model.terms import Reason
from expo_app.report.definitions import profile_label
from expo_app.report.international_tests import tests_table
from expo_app.report.spec import Cell, CellKind, TableColumn, TableSpec
from expo_app.report.words import Words

_ALONE = (
    (Measure.EXHIBITORS, "exhibitors", CellKind.COUNT),
    (Measure.INTERNATIONAL_EXHIBITORS, "international", CellKind.COUNT),
    (Measure.INTERNATIONAL_SHARE, "international_share", CellKind.PERCENT),
    (Measure.EXHIBITING_COUNTRIES, "places", CellKind.COUNT),
    (Measure.NET_SPACE, "net_space", CellKind.AREA),
)
_GROWTH = frozenset({Measure.EXHIBITORS, Measure.INTERNATIONAL_EXHIBITORS, Measure.NET_SPACE})
_KINDS = {
    "growth": CellKind.CHANGE_PERCENT,
    "points": CellKind.POINTS,
    Unit.COUNT: CellKind.COUNT,
    Unit.PERCENT: CellKind.PERCENT,
}
_STEPS = (ROWS_READ, FURTHER_FIRMS, "Totals and blank rows", *(reason.value for reason in Reason))


def profiles_table(rules: RulesDossier, against: str, words: Words, *, in_full: bool = False) -> TableSpec:
    """A row for each profile: exhibitors, international ones, share, countries and net space, each with its
    change; `in_full` with the values of the edition compared with. Keys are the profiles' names."""
    made = [_columns(one, against, words, in_full) for one in _ALONE]
    columns = (TableColumn(words.text("column.profile")), *(column for part in made for column in part))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            profile_label(side.profile, words.lang),
            *(cell for measure, *_ in _ALONE for cell in _cells(side.answer, measure, against, in_full)),
        )
        for side in rules.profiles
    )
    keys = tuple(side.profile.name for side in rules.profiles)
    return TableSpec("profiles", words.text("table.profiles"), columns, rows, keys)


def profiles_title(rules: RulesDossier, words: Words) -> str:
    """ "1,812 to 1,921 exhibitors, depending on the rule"."""
    found = (side.answer.figure(Measure.EXHIBITORS).value for side in rules.profiles)
    known = [value for value in found if value is not None]
    if not known:
        return words.text("profiles.title.unknown")
    facts = {"low": words.number(min(known)), "high": words.number(max(known))}
    if facts["low"] == facts["high"]:
        return words.text("profiles.title.same", exhibitors=words.counted("noun.exhibitors", max(known)))
    return words.text("profiles.title", **facts)


def waterfalls_table(rules: RulesDossier, edition: str, words: Words) -> TableSpec:
    """From the rows read to the exhibitors, a column for each profile; the total is what is left."""
    found = [_steps(side.answer) for side in rules.profiles]
    labels = [label for label in _STEPS if any(label in steps for steps in found)]
    columns = [TableColumn(words.text("column.step"))]
    columns += [
        TableColumn(profile_label(side.profile, words.lang), CellKind.COUNT) for side in rules.profiles
    ]
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (words.texts.get(f"step.{label}", label), *(steps.get(label, 0) for steps in found))
        for label in labels
    )
    left = words.text("total.exhibitors", edition=edition)
    total: tuple[Cell, ...] = (left, *(sum(steps.values()) for steps in found))
    return TableSpec("waterfalls", words.text("table.waterfalls"), tuple(columns), rows, tuple(labels), total)


def sensitivity_table(
    rules: RulesDossier, words: Words, dimensions: Sequence[Dimension] = tuple(Dimension)
) -> TableSpec:
    """A row for each figure: as asked, its range over the assumptions of each dimension, and which of all
    gives the lowest and the highest value."""
    names = (
        *("column.aspect", "column.stated"),
        *(f"dimension.{dimension}" for dimension in dimensions),
        *("column.low", "column.low_by", "column.high", "column.high_by"),
    )
    columns = tuple(
        TableColumn(words.text(name), CellKind.TEXT if name.endswith(("aspect", "_by")) else CellKind.WRITTEN)
        for name in names
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        _range_row(rules, place, words, dimensions) for place in range(len(ASPECTS))
    )
    keys = tuple(str(aspect.measure) for aspect in ASPECTS)
    note = words.text("note.sensitivity")
    return TableSpec("sensitivity", words.text("table.sensitivity"), columns, rows, keys, note=note)


def sensitivity_title(rules: RulesDossier, words: Words) -> str:
    """ "International exhibitors +48.1 % to +61.0 %, whatever is assumed"; of the share without growth."""
    of = {(one.aspect.measure, one.aspect.of): one for one in rules.ranges if one.dimension is None}
    for key, measure, what in (
        ("growth", Measure.INTERNATIONAL_EXHIBITORS, "growth"),
        ("share", Measure.INTERNATIONAL_SHARE, "value"),
        ("count", Measure.EXHIBITORS, "value"),
    ):
        found = of[measure, what]
        if found.low is not None and found.high is not None:
            low, high = (_said(found.aspect, value, words) for value in (found.low, found.high))
            exhibitors = words.counted("noun.exhibitors", found.high)
            same = ".same" if low == high else ""
            return words.text(f"sensitivity.title.{key}{same}", low=low, high=high, exhibitors=exhibitors)
    return words.text("sensitivity.title.unknown")


def outcomes_table(rules: RulesDossier, words: Words) -> TableSpec:
    """A row for each assumption, a column for each figure; blank where it is not known."""
    columns = [TableColumn(words.text("column.assumption"))]
    columns += [
        TableColumn(aspect_name(aspect, words), _KINDS.get(aspect.of) or _KINDS[aspect.unit], aspect.measure)
        for aspect in ASPECTS
    ]
    rows = tuple(
        (words.sentence(assumption_name(one.assumption, rules, words)), *one.values) for one in rules.outcomes
    )
    note, keys = words.text("note.sensitivity"), tuple(str(row[0]) for row in rows)
    return TableSpec("outcomes", words.text("table.outcomes"), tuple(columns), rows, keys, note=note)


def rules_tables(dossier: Dossier, words: Words) -> tuple[TableSpec, ...]:
    """The sheets about other rules; none where they were not asked for."""
    rules, query = dossier.rules, dossier.query
    if rules is None:
        return ()
    return (
        tests_table(rules.tests, words),
        profiles_table(rules, query.against, words, in_full=True),
        waterfalls_table(rules, query.edition, words),
        sensitivity_table(rules, words),
        outcomes_table(rules, words),
    )


def aspect_name(aspect: Aspect, words: Words) -> str:
    """ "International exhibitors, growth"."""
    name = words.sentence(words.text(f"measure.{aspect.measure}"))
    return words.text(f"aspect.{aspect.of}", name=name)


def assumption_name(assumption: Assumption, rules: RulesDossier, words: Words) -> str:
    """An assumption as people call it."""
    if assumption.dimension is not Dimension.PROFILE:
        return words.text(f"assumed.{assumption.dimension}.{assumption.key}")
    profiles = {side.profile.name: side.profile for side in rules.profiles}
    return profile_label(profiles[assumption.key], words.lang)


def _columns(
    one: tuple[Measure, str, CellKind], against: str, words: Words, in_full: bool
) -> Sequence[TableColumn]:
    """The columns of one measure: now, then (in full), and the change."""
    measure, key, kind = one
    name = words.text(f"column.{key}")
    columns = [TableColumn(name, kind)]
    if not against:
        return columns
    if in_full:
        columns.append(TableColumn(words.text("column.of_year", name=name, edition=against), kind))
    if measure in _GROWTH:
        columns.append(TableColumn(words.text("column.growth_of", name=name), CellKind.CHANGE_PERCENT))
    elif measure is Measure.INTERNATIONAL_SHARE:
        columns.append(TableColumn(words.text("column.points_of", name=name), CellKind.POINTS))
    return columns


def _cells(answer: Answer, measure: Measure, against: str, in_full: bool) -> Sequence[Cell]:
    figure = answer.figure(measure)
    cells: list[Cell] = [figure.value]
    if not against:
        return cells
    if in_full:
        cells.append(figure.previous)
    if measure in _GROWTH:
        cells.append(figure.change_percent)
    elif measure is Measure.INTERNATIONAL_SHARE:
        cells.append(figure.change_points)
    return cells


def _steps(answer: Answer) -> dict[str, int]:
    return {step.label: step.rows for step in answer.waterfall.steps} if answer.waterfall else {}


def _range_row(
    rules: RulesDossier, place: int, words: Words, dimensions: Sequence[Dimension]
) -> tuple[Cell, ...]:
    aspect = ASPECTS[place]
    found = {one.dimension: one for one in rules.ranges if one.aspect == aspect}
    over_all = found[None]
    is_range = _said(aspect, over_all.low, words) != _said(aspect, over_all.high, words)
    ends = (
        (over_all.low, over_all.low_by if is_range else None),
        (over_all.high, over_all.high_by if is_range else None),
    )
    return (
        aspect_name(aspect, words),
        _said(aspect, rules.stated[place], words),
        *(_range(found[dimension], words) for dimension in dimensions),
        *(cell for value, by in ends for cell in (_said(aspect, value, words), _by(by, rules, words))),
    )


def _range(found: Range, words: Words) -> str:
    """Both ends, the unit said once."""
    low, high = (_said(found.aspect, value, words) for value in (found.low, found.high))
    if low == high or found.low is None:
        return low
    if found.aspect.of != "value":
        low = words.signed(found.low, 1)
    elif found.aspect.unit is Unit.PERCENT:
        low = words.number(found.low, 1)
    return words.text("sensitivity.range", low=low, high=high)


def _said(aspect: Aspect, value: float | None, words: Words) -> str:
    """A value in its own unit, with its sign where it is a change; of points the row names the unit."""
    if value is None:
        return words.text("sensitivity.unknown")
    if aspect.of == "growth":
        return words.signed_percent(value)
    if aspect.of == "points":
        return words.signed(value, 1)
    return words.amount(aspect.unit, value)


def _by(assumption: Assumption | None, rules: RulesDossier, words: Words) -> str:
    return assumption_name(assumption, rules, words) if assumption else ""
