"""How many exhibitors have stands of which size: a column for each class, hatched where no size is stated."""

from dataclasses import replace

from expo_app.model.change_dossier import CROSSED
from expo_app.model.dossier import Dossier
from expo_app.model.figure import BreakdownRow, By, Unit
from expo_app.model.stand_sizes import SIZE_CLASSES, StandSizes
from expo_app.report.clauses import direction
from expo_app.report.foot import source_line
from expo_app.report.marks import description
from expo_app.report.names import group_name
from expo_app.report.several import one_key
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.titles import titled
from expo_app.report.told_groups import as_told, missing_before, tells_none
from expo_app.report.words import Words, rounded

UNSTATED = one_key(("",))
"""The key of those without a size."""


def sizes_chart(dossier: Dossier, words: Words) -> ChartSpec | None:
    """Columns of this edition beside those of the one compared with; None where no size is stated. Keys are
    those of the classes, behind the edition where it is not this one."""
    rows, title = size_rows(dossier, words), sizes_title(dossier, words)
    if not title:
        return None
    categories = tuple(group_name(By.SIZE, row, words) for row in rows)
    this = Series(dossier.query.edition, tuple(_mark(row, words) for row in rows))
    known = [row for row in rows if row.previous is not None]
    against = dossier.query.against
    then = Series(against, tuple(_previous_mark(row, against, words) for row in rows))
    # Time runs from left to right.
    series = (then, this) if known else (this,)
    subtitle = chart_subtitle(dossier, words, "subtitle.sizes")
    told = description(title, subtitle, categories, (this, then) if known else (this,), words)
    note = missing_before("sizes", dossier.sizes, dossier, words)
    source = words.text("space").join(filter(None, (source_line(dossier, words), note)))
    return ChartSpec(
        "stand_sizes", ChartKind.COLUMNS, title, subtitle, source, Unit.COUNT, categories, series, told
    )


def size_rows(dossier: Dossier, words: Words) -> tuple[BreakdownRow, ...]:
    """Every class in its order, also where nobody has such a stand, and last those without a size, if there
    are any; no rows where no list states any."""
    found = as_told(dossier.sizes)
    if not found.rows:
        return ()
    is_compared = any(row.previous is not None for row in found.rows)
    known = {row.key: row for row in found.rows}
    nobody = BreakdownRow("", "", 0, 0 if is_compared else None, 0.0, contribution_points=0.0)
    rows = tuple(known.get(key) or replace(nobody, key=key, label=key) for key in SIZE_CLASSES)
    previous = found.previous_unassigned if is_compared else None
    if not found.unassigned and not previous:
        return rows
    name = words.text("sizes.unstated")
    unstated = BreakdownRow(UNSTATED, name, found.unassigned, previous, names=((words.lang, name),))
    points = found.unassigned_contribution_points if is_compared else None
    return (*rows, replace(unstated, contribution_points=points))


def sizes_title(dossier: Dossier, words: Words) -> str:
    """ "Median stand down from 33 m² to 27 m², most often 19–36 m²"; "" where no size is stated."""
    now = dossier.stand_sizes
    if now is None or now.median is None or tells_none(dossier.sizes):
        return ""
    median = _median(now, dossier, words)
    most = max(row.value for row in dossier.sizes.rows)
    common = [row for row in dossier.sizes.rows if row.value == most]
    if len(common) > 1:
        return titled(dossier, words, median)
    name = group_name(By.SIZE, common[0], words)
    return titled(dossier, words, words.text("sizes.common", median=median, name=name), median)


def metres(value: float, words: Words) -> str:
    """Square metres, with one decimal where they have any."""
    decimals = 0 if value == round(value) else 1
    return words.text("sizes.metres", number=words.number(value, decimals))


def _median(now: StandSizes, dossier: Dossier, words: Words) -> str:
    """The median as a clause, beside the one before where both editions state most sizes."""
    then, value = dossier.previous_stand_sizes, now.median or 0.0
    facts = {"value": metres(value, words), "against": dossier.query.against}
    if not now.is_told:
        stated, whole = words.number(now.stated), words.counted("noun.exhibitors", now.exhibitors)
        return words.text("sizes.median.part", stated=stated, whole=whole, **facts)
    if then is None or then.median is None or not then.is_told:
        return words.text("sizes.median.only", **facts)
    way = direction(float(rounded(value, 1) - rounded(then.median, 1)))
    key = {1: "up", -1: "down"}.get(way, "same")
    return words.text(f"sizes.median.{key}", previous=metres(then.median, words), **facts)


def _mark(row: BreakdownRow, words: Words) -> Mark:
    """This edition's column; who states no size is drawn hatched, as many as there are."""
    return Mark(
        row.value,
        words.number(row.value),
        Tone.OTHER if row.key == UNSTATED else Tone.THIS,
        row.key,
        "" if row.change is None else words.signed(row.change),
        direction(row.change),
        share="" if row.share_percent is None else words.percent(row.share_percent),
    )


def _previous_mark(row: BreakdownRow, edition: str, words: Words) -> Mark:
    """The column of the edition compared with, whose key says so."""
    tone = Tone.OTHER if row.key == UNSTATED else Tone.PREVIOUS
    value = row.previous or 0
    return Mark(value, words.number(value), tone, f"{edition}{CROSSED}{row.key}")
