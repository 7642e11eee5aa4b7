"""The short statements beside charts of halls and of stand sizes."""

from collections.abc import Iterator

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure, Unit
from expo_app.report import rankings
from expo_app.report.movers import name_in
from expo_app.report.remarks import AT_MOST, unassigned
from expo_app.report.size_chart import metres
from expo_app.report.spec import Remark
from expo_app.report.told_groups import as_told, in_no_hall, told_none
from expo_app.report.words import Words

_SMALL, _LARGE = ("0-9", "10-18"), ("73-150", "151+")
_SMALL_TO = 18.0
_LARGE_FROM = 72.0
"""Square metres, the upper end of the class before."""


def hall_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """How many halls gained, who is in several, the hall with the most space, and how many are in none."""
    found = (*_changes(dossier, words), *_several(dossier, words), *_space(dossier, words))
    return (*found, *unassigned(dossier.halls, dossier, words))[:AT_MOST]


def hall_space_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """The hall with the most space, and what is in no hall."""
    return (*_space(dossier, words), *_no_hall(dossier, words))[:AT_MOST]


def size_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """As many of the statements about sizes as a slide has room for."""
    return size_facts(dossier, words)[:AT_MOST]


def size_facts(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """Median and mean, what large stands take, who has no size, and who is outdoors, as far as known."""
    if dossier.stand_sizes is None or dossier.stand_sizes.median is None:
        return ()
    return tuple(_size_facts(dossier, words))


def _changes(dossier: Dossier, words: Words) -> Iterator[Remark]:
    rows = [row for row in as_told(dossier.halls).rows if row.change is not None]
    if len(rows) < 2:
        return
    more = sum(1 for row in rows if (row.change or 0) > 0)
    fewer = sum(1 for row in rows if (row.change or 0) < 0)
    head = words.text("remark.hall_change.head", count=words.counted("noun.halls", more))
    same = len(rows) - more - fewer
    key = "remark.hall_change.text" if same else "remark.hall_change.all"
    yield Remark(head, words.text(key, fewer=words.number(fewer), same=words.number(same)))


def _several(dossier: Dossier, words: Words) -> Iterator[Remark]:
    """That the halls add up to more than the exhibitors, where some are in several."""
    halls, together = dossier.halls, sum(row.value for row in dossier.halls.rows)
    if not halls.repeated or together <= halls.total:
        return
    mentions = words.number(together)
    total = words.counted("noun.exhibitors", halls.total)
    head = words.text("remark.several_halls.head", mentions=mentions)
    yield Remark(head, words.of(halls.total, "remark.several_halls.text", total=total))


def _no_hall(dossier: Dossier, words: Words) -> Iterator[Remark]:
    """What of the space no hall has, where some have any."""
    space = in_no_hall(dossier.halls)
    if space and any(row.net_space for row in dossier.halls.rows):
        head = words.text("remark.no_hall.head", space=words.amount(Unit.SQUARE_METRES, space))
        yield Remark(head, words.text("remark.no_hall.text"))


def _space(dossier: Dossier, words: Words) -> Iterator[Remark]:
    ranking = rankings.hall_space(dossier, words)
    whole = dossier.answer.figure(Measure.NET_SPACE).value
    if len(ranking.entries) < 2 or not whole:
        return
    first, second = ranking.entries[:2]
    if first.value == second.value:
        return
    head = words.text("remark.hall_space.head", share=words.percent(100 * first.value / whole))
    space, stated = (words.amount(Unit.SQUARE_METRES, value) for value in (first.value, whole))
    facts = {"name": name_in(first, words), "space": space, "whole": stated}
    yield Remark(head, words.text("remark.hall_space.text", **facts))


def _size_facts(dossier: Dossier, words: Words) -> Iterator[Remark]:
    yield _middle(dossier, words)
    if told_none(dossier.sizes):
        against = dossier.query.against
        head = words.text("remark.no_sizes.head", edition=against)
        yield Remark(head, words.text("remark.no_sizes.text"))
    yield from _unstated(dossier, words)
    yield from _large(dossier, words)
    yield from _small(dossier, words)
    yield from _outdoors(dossier, words)


def _middle(dossier: Dossier, words: Words) -> Remark:
    """Median and mean, beside those before."""
    now, then = dossier.stand_sizes, dossier.previous_stand_sizes
    assert now is not None
    head = words.text("remark.middle.head", **_both(now.median, now.mean, words))
    if then is None or then.median is None:
        stated = words.counted("noun.exhibitors", now.stated)
        return Remark(head, words.text("remark.middle.only", stated=stated))
    before = _both(then.median, then.mean, words)
    return Remark(head, words.text("remark.middle.text", against=dossier.query.against, **before))


def _both(median: float | None, mean: float | None, words: Words) -> dict[str, str]:
    return {"median": metres(median or 0.0, words), "mean": metres(mean or 0.0, words)}


def _unstated(dossier: Dossier, words: Words) -> Iterator[Remark]:
    """How many state no size, which is not a size of zero."""
    found = as_told(dossier.sizes)
    if not found.unassigned:
        return
    head = words.text("remark.unstated.head", count=words.counted("noun.exhibitors", found.unassigned))
    facts = {"edition": dossier.query.edition, "against": dossier.query.against}
    if found.previous_unassigned is None or told_none(dossier.sizes):
        yield Remark(head, words.of(found.unassigned, "remark.unstated.text", **facts))
        return
    previous = words.number(found.previous_unassigned)
    yield Remark(head, words.text("remark.unstated.previous", previous=previous, **facts))


def _large(dossier: Dossier, words: Words) -> Iterator[Remark]:
    """What the stands of the two largest classes take of the space."""
    rows = [row for row in dossier.sizes.rows if row.key in _LARGE and row.value]
    whole = sum(row.net_space or 0.0 for row in dossier.sizes.rows)
    if not rows or not whole:
        return
    share = words.percent(100 * sum(row.net_space or 0.0 for row in rows) / whole)
    count = words.counted("noun.exhibitors", sum(row.value for row in rows))
    text = words.text("remark.large.text", count=count, size=metres(_LARGE_FROM, words))
    yield Remark(words.text("remark.large.head", share=share), text)


def _small(dossier: Dossier, words: Words) -> Iterator[Remark]:
    """Which share of those with a size have one or two booths."""
    found, now = as_told(dossier.sizes), dossier.stand_sizes
    rows = [row for row in found.rows if row.key in _SMALL]
    part = sum(row.value for row in rows)
    if not part or now is None:
        return
    share = words.percent(100 * part / now.stated)
    head = words.text("remark.small.head", share=share, size=metres(_SMALL_TO, words))
    facts = {"part": words.number(part), "stated": words.counted("noun.exhibitors", now.stated)}
    yield Remark(head, words.text("remark.small.text", **facts))


def _outdoors(dossier: Dossier, words: Words) -> Iterator[Remark]:
    """Who stands on open ground, where the lists name any."""
    now = dossier.stand_sizes
    if now is None or not now.outdoors:
        return
    head = words.text("remark.outdoors.head", count=words.counted("noun.exhibitors", now.outdoors))
    if now.outdoor_space is None:
        yield Remark(head, words.of(now.outdoors, "remark.outdoors.only"))
        return
    space = words.amount(Unit.SQUARE_METRES, now.outdoor_space)
    yield Remark(head, words.text("remark.outdoors.text", space=space))
