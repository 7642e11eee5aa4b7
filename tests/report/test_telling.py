"""Which charts are worth a page of their own."""

from dataclasses import replace

import pytest

from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.report.telling import says_little


def chart(kind: ChartKind, *values: float | None, unit: Unit = Unit.COUNT) -> ChartSpec:
    marks = tuple(Mark(value, "", Tone.THIS) for value in values)
    names = tuple(str(at) for at in range(len(values)))
    return ChartSpec("id", kind, "t", "s", "f", unit, names, (Series("2025", marks),), "d")


@pytest.mark.parametrize(
    ("kind", "values", "little"),
    [
        (ChartKind.COLUMNS, (915,), True),
        (ChartKind.COLUMNS, (None, 915), True),
        (ChartKind.COLUMNS, (800, None, 915), False),
        (ChartKind.LINE, (0, 0), True),
        (ChartKind.LINE, (0, 1.5), False),
        (ChartKind.RANKED, (60,), True),
        (ChartKind.RANKED, (60, 0), False),
        (ChartKind.SIGNED, (20,), True),
        (ChartKind.MAP, (60, 0), True),
        (ChartKind.MAP, (60, 1), False),
        (ChartKind.BRIDGE, (1,), False),
        (ChartKind.HEAT, (1, 2), False),
    ],
)
def test_one_bar_is_no_page(kind: ChartKind, values: tuple[float | None, ...], little: bool) -> None:
    assert says_little(chart(kind, *values)) is little


def test_level_slopes_tell_nothing() -> None:
    level, moved = chart(ChartKind.SLOPE, 16.71, 16.69), chart(ChartKind.SLOPE, 16.7, 18)
    assert says_little(level)
    assert not says_little(replace(level, series=(*level.series, *moved.series)))


def test_cohorts_are_told_from_the_third_edition_on() -> None:
    assert says_little(chart(ChartKind.HEAT, 100, 20, unit=Unit.PERCENT))
    assert not says_little(chart(ChartKind.HEAT, 100, 20, 10, unit=Unit.PERCENT))


def test_the_host_alone_makes_no_map() -> None:
    host = Mark(500, "500", Tone.OTHER)
    spec = ChartSpec(
        *("id", ChartKind.MAP, "t", "s", "f", Unit.COUNT, ("CHN", "DEU")),
        (Series("2025", (host, Mark(3, "3", Tone.THIS))),),
        "d",
    )
    assert says_little(spec)
