"""The flow of exhibitors between editions: who stayed, who came, who was lost."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure, Unit
from expo_app.model.flow import Flow, FlowStop
from expo_app.report.foot import source_line
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.titles import titled
from expo_app.report.words import Words

KEY = ":"
"""Joins the measure and the edition that a mark stands for."""
_NONE = Mark(None, "", Tone.OTHER)


@dataclass(frozen=True)
class _Point:
    """An edition of the chart: its stop (None without a list) and the stop before."""

    year: str
    stop: FlowStop | None
    before: FlowStop | None
    is_this: bool

    def key(self, measure: Measure) -> str:
        return f"{measure}{KEY}{self.year}"


def flow_chart(dossier: Dossier, words: Words) -> ChartSpec | None:
    """The last editions side by side and what flows between them; None for fewer than two lists."""
    flow = flow_of(dossier)
    if flow is None:
        return None
    points = _points(flow)
    years = tuple(point.year for point in points)
    series = tuple(
        Series(words.text(f"flow.{name}"), tuple(make(point, words) for point in points))
        for name, make in _MAKERS.items()
    )
    title = titled(dossier, words, *_titles(flow, words))
    subtitle = chart_subtitle(dossier, words, "subtitle.flow", with_editions=False)
    source = source_line(dossier, words, years=years)
    told = _description(title, subtitle, years, series, words)
    notes = tuple(_note(point, words) for point in points)
    kind, unit = ChartKind.FLOW, Unit.COUNT
    return ChartSpec("flow", kind, title, subtitle, source, unit, years, series, told, notes)


def flow_of(dossier: Dossier) -> Flow | None:
    """The flow through at least two editions with exhibitors; None without."""
    flow = dossier.changed.flow if dossier.changed else None
    return flow if flow and len(flow.stops) > 1 and any(stop.exhibitors for stop in flow.stops) else None


def rates(stop: FlowStop) -> tuple[float | None, float | None]:
    """What share in percent of an edition's first-time exhibitors, and of all its others, came to the next
    one; None where there are none, or it is not known who came first."""
    first = stop.part(Measure.NEW)
    if first is None or first.stayed is None or stop.stayed is None:
        return None, None
    others = stop.exhibitors - first.exhibitors
    share = 100 * first.stayed / first.exhibitors if first.exhibitors else None
    return share, 100 * (stop.stayed - first.stayed) / others if others else None


def _titles(flow: Flow, words: Words) -> Iterator[str]:
    """Whether the newcomers of the edition before came again as the others did, where that is known; else
    who stayed, was lost and came."""
    before, this = flow.stops[-2:]
    first, (share, other) = before.part(Measure.NEW), rates(before)
    editions = {"edition": before.edition, "next": this.edition}
    if first is not None and share is not None and other is not None:
        shares = {"share": words.percent(share), "other": words.percent(other)}
        yield _counted("flow.title", first.exhibitors, words, **editions, **shares)
    stayed = before.stayed or 0
    moved = {"lost": words.number(before.lost or 0), "came": words.number(this.exhibitors - stayed)}
    yield _counted("flow.whole", stayed, words, **editions, **moved)


def _counted(key: str, count: int, words: Words, **values: str) -> str:
    form = "one" if count == 1 else "many"
    return words.text(f"{key}.{form}", number=words.number(count), **values)


def _points(flow: Flow) -> list[_Point]:
    stops = {stop.edition: stop for stop in flow.stops}
    before = {later.edition: stop for stop, later in pairwise(flow.stops)}
    last = flow.stops[-1].edition
    return [
        _Point(year, stops.get(year), before.get(year), year == last)
        for year in sorted((*stops, *flow.unlisted))
    ]


def _whole(point: _Point, words: Words) -> Mark:
    if point.stop is None:
        return Mark(None, words.text("flow.unlisted"), Tone.OTHER)
    count, tone = point.stop.exhibitors, Tone.THIS if point.is_this else Tone.PREVIOUS
    return Mark(count, words.number(count), tone, point.key(Measure.EXHIBITORS))


def _stayed(point: _Point, words: Words) -> Mark:
    if point.before is None or point.before.stayed is None:
        return _NONE
    count = point.before.stayed
    share = _share(count, point.before, words)
    return Mark(count, words.number(count), Tone.EARLIER, point.key(Measure.RETURNING), share=share)


def _arrived(measure: Measure, point: _Point, words: Words) -> Mark:
    part = point.stop.part(measure) if point.stop and point.before else None
    if part is None or point.stop is None:
        return _NONE
    label, share = words.signed(part.exhibitors), _share(part.exhibitors, point.stop, words)
    return Mark(part.exhibitors, label, Tone.INCREASE, point.key(measure), direction=1, share=share)


def _lost(point: _Point, words: Words) -> Mark:
    if point.before is None or point.before.lost is None:
        return _NONE
    count, share = -point.before.lost, _share(point.before.lost, point.before, words)
    return Mark(count, words.signed(count), Tone.DECREASE, point.key(Measure.LOST), "", -1, share=share)


_MAKERS: dict[str, Callable[[_Point, Words], Mark]] = {
    "exhibitors": _whole,
    "stayed": _stayed,
    "new": partial(_arrived, Measure.NEW),
    "won_back": partial(_arrived, Measure.WON_BACK),
    "lost": _lost,
}
"""How each series makes its mark of an edition, in the order that ChartKind.FLOW wants."""


def _share(count: int, stop: FlowStop, words: Words) -> str:
    """ "64.0 % of 2024"."""
    if not stop.exhibitors:
        return ""
    share = words.percent(100 * count / stop.exhibitors)
    return words.text("flow.part", share=share, edition=stop.edition)


def _note(point: _Point, words: Words) -> str:
    return words.counted("noun.exhibitors", point.stop.exhibitors) if point.stop else _unlisted(words)


def _unlisted(words: Words) -> str:
    return words.text("flow.unlisted")


def _description(
    title: str, subtitle: str, years: tuple[str, ...], series: tuple[Series, ...], words: Words
) -> str:
    """Every value of every edition, edition by edition."""
    comma = words.text("list.comma")
    points = words.text("flow.next").join(
        words.text(
            "flow.edition",
            edition=year,
            points=comma.join(f"{one.name} {one.marks[at].label}" for one in series if one.marks[at].label),
        )
        for at, year in enumerate(years)
    )
    return words.text("alt.points", title=title, subtitle=subtitle, points=points)
