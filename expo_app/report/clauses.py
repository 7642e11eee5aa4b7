"""A figure and its change as a clause: "exhibitors up 17.2 % to 1,812"."""

from expo_app.model.figure import SMALL_BASE, Figure, Measure, Unit
from expo_app.report.words import Words, rounded


def direction(change: float | None) -> int:
    """1, 0 or -1; 0 also when the change is not known."""
    return 0 if not change else 1 if change > 0 else -1


def change_clause(figure: Figure, words: Words) -> str:
    """Value and change; "" when the value is not known, the value alone without a previous one."""
    if figure.value is None:
        return ""
    if figure.change is None:
        return words.text(
            "only", name=_name(figure.measure, words), value=_quantity(figure, figure.value, words)
        )
    return _clause("change", figure, words)


def short_clause(figure: Figure, words: Words) -> str:
    """The change alone; "" when it is not known."""
    return "" if figure.change is None else _clause("short", figure, words)


def percent_text(value: float, previous: float | None, words: Words) -> str:
    """The change in percent, with its base when that is small; "" without a base."""
    return words.change_percent(value, previous) if previous else ""


def _clause(form: str, figure: Figure, words: Words) -> str:
    kind = _kind(figure)
    way = "" if kind in {"same", "steady"} else ".up" if (figure.change or 0) > 0 else ".down"
    value, previous = figure.value or 0.0, figure.previous or 0.0
    return words.text(
        f"{form}.{kind}{way}",
        name=_name(figure.measure, words),
        value=_quantity(figure, value, words),
        previous=_quantity(figure, previous, words),
        change=_size(kind, figure, words),
        percent=percent_text(value, previous, words),
    )


def _kind(figure: Figure) -> str:
    """How the change is worded: never "up 0.0 %", never a bare percentage of a small base."""
    change, previous = figure.change or 0.0, figure.previous or 0.0
    if change == 0:
        return "same"
    if figure.unit is Unit.PERCENT:
        return "points" if rounded(change, 1) else "steady"
    if not previous:
        return "zero"
    if previous < SMALL_BASE:
        return "base"
    return "percent" if rounded(100 * change / previous, 1) else "by"


def _size(kind: str, figure: Figure, words: Words) -> str:
    size = abs(figure.change or 0.0)
    if kind == "by":
        return _quantity(figure, size, words)
    if figure.unit is Unit.PERCENT:
        return words.points(size)
    return words.percent(100 * size / figure.previous) if figure.previous else ""


def _quantity(figure: Figure, value: float, words: Words) -> str:
    return words.quantity(figure.measure, figure.unit, value)


def _name(measure: Measure, words: Words) -> str:
    return words.text(f"measure.{measure}")
