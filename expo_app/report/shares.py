"""How the shares of the sectors moved between two editions, as a slope chart."""

from collections.abc import Sequence
from dataclasses import dataclass

from expo_app.model.dossier import Dossier
from expo_app.model.figure import By, Unit
from expo_app.report.clauses import direction
from expo_app.report.foot import source_line
from expo_app.report.marks import description
from expo_app.report.names import group_name
from expo_app.report.sentences import sectors
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Remark, Series, Tone
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.titles import titled
from expo_app.report.width import NAME, elided
from expo_app.report.words import Words, rounded

SHOWN = 8
_NAMED = 3


@dataclass(frozen=True)
class Share:
    """A sector's share of the exhibitors that name one, in percent, now and before."""

    key: str
    name: str
    now: float
    before: float

    @property
    def change(self) -> float:
        """Percentage points."""
        return self.now - self.before

    @property
    def way(self) -> int:
        """1 or -1 where the change to one decimal is one, otherwise 0."""
        return direction(float(rounded(self.change, 1)))


def shares_chart(dossier: Dossier, words: Words) -> ChartSpec | None:
    """A line for each of the largest sectors; None where fewer than two can be compared."""
    every = shares(dossier, words)
    if len(every) < 2:
        return None
    shown = sorted(every, key=lambda share: (-max(share.now, share.before), share.name))[:SHOWN]
    names = (dossier.query.against, dossier.query.edition)
    series = tuple(
        Series(share.name, tuple(_mark(share, value, words) for value in (share.before, share.now)))
        for share in shown
    )
    title = titled(dossier, words, _title(every, words))
    subtitle = chart_subtitle(dossier, words, "subtitle.shares")
    before, now = (Series(year, tuple(line.marks[at] for line in series)) for at, year in enumerate(names))
    told = description(title, subtitle, tuple(share.name for share in shown), (now, before), words)
    source = words.text("space").join(filter(None, (source_line(dossier, words), left_apart(dossier, words))))
    return ChartSpec(
        "sector_shares", ChartKind.SLOPE, title, subtitle, source, Unit.PERCENT, names, series, told
    )


def shares_title(dossier: Dossier, words: Words) -> str:
    """Which share moved most; what the sectors themselves say where fewer than two can be compared."""
    every = shares(dossier, words)
    return titled(dossier, words, _title(every, words)) if len(every) > 1 else sectors(dossier, words)


def left_apart(dossier: Dossier, words: Words) -> str:
    """That sectors which were split or joined have no line; "" where there are none."""
    every = all(row.comparable for row in dossier.sectors.rows)
    return "" if every else words.text("note.left_apart")


def shares(dossier: Dossier, words: Words) -> tuple[Share, ...]:
    """The sectors of both editions of which both shares are known: a name of one edition only may be a new
    name for an old sector."""
    return tuple(
        Share(
            row.key,
            group_name(By.SECTOR, row, words),
            row.share_percent,
            row.share_percent - row.share_change_points,
        )
        for row in dossier.sectors.rows
        if row.comparable and row.value and row.previous
        if row.share_percent is not None and row.share_change_points is not None
    )


def shares_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """How many sectors gain and how many lose, each with the first of them."""
    every = sorted(shares(dossier, words), key=lambda share: (-share.change, share.name))
    up = [share for share in every if share.way > 0]
    down = [share for share in reversed(every) if share.way < 0]
    found = (("remark.gained.head", up), ("remark.lost_share.head", down))
    return tuple(
        Remark(words.counted(head, len(moved)), _first(moved, words)) for head, moved in found if moved
    )


def _first(moved: Sequence[Share], words: Words) -> str:
    named = (
        words.text(
            "remark.shares.text", name=elided(share.name, NAME), points=words.signed_points(share.change)
        )
        for share in moved[:_NAMED]
    )
    return words.text("list.comma").join(named)


def _mark(share: Share, value: float, words: Words) -> Mark:
    tone = {1: Tone.INCREASE, -1: Tone.DECREASE}.get(share.way, Tone.PREVIOUS)
    return Mark(value, words.percent(value), tone, share.key, words.signed(share.change, 1), share.way)


def _title(every: Sequence[Share], words: Words) -> str:
    """The sector whose share moved most, gains before losses; all that share the first place."""
    moved = [share for share in every if share.way]
    if not moved:
        return words.text("shares.same")
    way = max(share.way for share in moved)
    along = [share for share in moved if share.way == way]
    most = max(abs(share.change) for share in along)
    first = [share for share in along if rounded(abs(share.change), 1) == rounded(most, 1)]
    names = [elided(share.name, NAME) for share in first[:_NAMED]]
    if len(first) > _NAMED:
        names[-1] = words.counted("rest", len(first) - _NAMED + 1)
    key = f"shares.{'up' if way > 0 else 'down'}{'.each' if len(first) > 1 else ''}"
    return words.text(
        key,
        names=words.embedded(words.listed(names)),
        points=words.points(most),
        share=words.percent(first[0].now),
    )
