"""Marks: values with their labels, changes and colours, and the sentence that describes a chart."""

from expo_app.model.figure import Unit
from expo_app.report.clauses import direction
from expo_app.report.ranking import Entry
from expo_app.report.spec import Mark, Series, Tone
from expo_app.report.words import Words


def plain_mark(value: float | None, unit: Unit, tone: Tone, key: str, words: Words) -> Mark:
    """A value without a change; hatched and said to be not known when it is None."""
    label = words.text("chart.unknown") if value is None else words.amount(unit, value)
    return Mark(value, label, tone, key)


def entry_mark(entry: Entry, unit: Unit, words: Words) -> Mark:
    """This edition's bar of a ranking, with the change and the change of rank."""
    return Mark(
        entry.value,
        words.amount(unit, entry.value),
        Tone.THIS,
        entry.key,
        "" if entry.change is None else words.signed(entry.change),
        direction(entry.change),
        rank_change(entry, words),
        "" if entry.share_percent is None else words.percent(entry.share_percent),
    )


def rank_change(entry: Entry, words: Words) -> str:
    """ "↑ 2", "↓ 2", "=", or the word for new; "" when nothing was compared."""
    if entry.previous is None or entry.rank is None or not entry.comparable:
        return ""
    if entry.previous_rank is None:
        return words.text("rank.new")
    moved = entry.previous_rank - entry.rank
    return words.text("rank.same") if not moved else f"{'↑' if moved > 0 else '↓'} {abs(moved)}"


def step_mark(change: float, key: str, words: Words) -> Mark:
    """A signed step of a bridge."""
    tone = Tone.DECREASE if change < 0 else Tone.INCREASE
    text = words.signed(change)
    return Mark(change, text, tone, key, text, direction(change))


def description(
    title: str, subtitle: str, categories: tuple[str, ...], series: tuple[Series, ...], words: Words
) -> str:
    """The alternative text: the finding and every value shown, with the previous one."""
    points = words.text("list.comma").join(
        _point(category, series, place, words) for place, category in enumerate(categories)
    )
    return words.text("alt.points", title=title, subtitle=subtitle, points=points)


def _point(category: str, series: tuple[Series, ...], place: int, words: Words) -> str:
    value = series[0].marks[place].label
    if len(series) == 1:
        return words.text("chart.point", category=category, value=value)
    previous = series[1].marks[place].label
    return words.text(
        "chart.point.previous", category=category, value=value, against=series[1].name, previous=previous
    )
