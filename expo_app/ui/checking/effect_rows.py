"""The effect of a pair on the figures, as text."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from expo_app.model.decision import MatchDecision
from expo_app.model.figure import Measure, Unit
from expo_app.model.matching import Match
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.session.checking.pairs import same
from expo_app.session.derive import Derived
from expo_app.session.figures.effects import Effect, effect
from expo_app.ui.checking.effect_panel import EffectRow, ShownEffect
from expo_app.ui.language import WORDS
from expo_app.ui.translated import QT_TRANSLATE_NOOP

_NAMES = {
    Measure.EXHIBITORS: QT_TRANSLATE_NOOP("Effect", "Exhibitors"),
    Measure.RETURNING: QT_TRANSLATE_NOOP("Effect", "Came again"),
    Measure.LOST: QT_TRANSLATE_NOOP("Effect", "Lost"),
    Measure.NEW: QT_TRANSLATE_NOOP("Effect", "First-time"),
    Measure.WON_BACK: QT_TRANSLATE_NOOP("Effect", "Won back"),
    Measure.RETENTION_RATE: QT_TRANSLATE_NOOP("Effect", "Retention"),
}
_COUNTS = (Measure.EXHIBITORS, Measure.RETURNING, Measure.WON_BACK, Measure.LOST, Measure.NEW)
_ALWAYS = (Measure.RETURNING, Measure.LOST, Measure.NEW, Measure.RETENTION_RATE)


def shown_effect(
    derived: Derived, match: Match, taken: Sequence[MatchDecision], query: Query, pairs: int
) -> ShownEffect:
    """The effect of calling a pair the same, after the decisions `taken` that `derived` does not know yet.
    `pairs` is how many are open."""
    title = _tr("Effect on retention")
    try:
        after = {item.measure: item for item in effect(derived, (*taken, same(match)), query)}
        now = {measure: item.now for measure, item in after.items()}
        if taken:
            now = {item.measure: item.then for item in effect(derived, taken, query)}
    except Problem:
        return ShownEffect(title, _tr("No list of exhibitors tells it yet."))
    retention = after.get(Measure.RETENTION_RATE)
    if retention is None or retention.then is None:
        return ShownEffect(title, _tr("Import the edition before to see who came again."))
    told = [after[measure] for measure in _NAMES if measure in after and _told(now, after[measure])]
    rows = tuple(_row(now[item.measure], item) for item in told)
    changed = any(row.direction for row in rows)
    line = _sentence(now, after) if changed else _tr("If Y: none of these figures changes.")
    return ShownEffect(title, line, rows, _range(retention, pairs))


def _told(now: dict[Measure, float | None], item: Effect) -> bool:
    """Some figures are told only where they change."""
    if item.then is None or now[item.measure] is None:
        return False
    return item.measure in _ALWAYS or item.then != now[item.measure]


def _row(now: float | None, item: Effect) -> EffectRow:
    assert now is not None
    assert item.then is not None
    change = item.then - now
    decimals = 2 if item.measure is Measure.RETENTION_RATE else 0
    said = WORDS.signed(change, decimals) if change else "="
    direction = (change > 0) - (change < 0)
    return EffectRow(_name(item.measure), _value(item, now), _value(item, item.then), said, direction)


def _name(measure: Measure) -> str:
    return QCoreApplication.translate("Effect", _NAMES[measure])


def _value(item: Effect, value: float) -> str:
    if item.measure is Measure.RETENTION_RATE:
        return WORDS.text("percent", number=WORDS.number(value, 2))
    return WORDS.amount(Unit.COUNT, value)


def _sentence(now: dict[Measure, float | None], after: dict[Measure, Effect]) -> str:
    """ "If Y: one more came again, one fewer lost and first-time"."""
    names: dict[float, list[str]] = {}
    for measure in _COUNTS:
        if measure in after and _told(now, after[measure]):
            change = (after[measure].then or 0) - (now[measure] or 0)
            names.setdefault(change, []).append(_name(measure).lower())
    parts = [
        (_tr("{count} more {names}") if change > 0 else _tr("{count} fewer {names}")).format(
            count=_tr("one") if abs(change) == 1 else WORDS.number(abs(change)), names=WORDS.listed(named)
        )
        for change, named in names.items()
        if change
    ]
    if not parts:
        return _tr("If Y: retention changes")
    return _tr("If Y: {parts}").format(parts=_tr(", ").join(parts))


def _range(retention: Effect, pairs: int) -> str:
    if retention.low is None or retention.high is None or pairs < 2:
        return ""
    text = _tr("With all {count} pairs open, retention lies between {low} and {high}.")
    low, high = WORDS.percent(retention.low), WORDS.percent(retention.high)
    return text.format(count=f"{pairs:,}", low=low, high=high)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Effect", text)
