"""Whether two editions may be compared, and what to say beside the figures when they may not."""

import itertools
from collections.abc import Iterable, Iterator, Sequence

from expo_app.model.caveat import Caveat, Holding, Warned

LEAD_DAYS = 21
"""Lists made at lead times that differ by more than three weeks list another share of the exhibitors."""
UNKNOWN_PERCENT = 2.0
"""From this share of exhibitors without a country the international share is a lower bound."""


def warnings(this: Holding, previous: Holding, editions: Sequence[str]) -> tuple[Warned, ...]:
    """The caveats of comparing `this` with `previous`; `editions` are all years that are known, oldest
    first, and tell the usual interval."""
    return tuple(
        warned
        for check in (_online, _lead_time, _nomenclature, _venue, _duration, _unknown)
        for warned in check(this, previous)
    ) + tuple(_gap(this, previous, editions))


def at_same_lead_time(pairs: Iterable[tuple[Holding, Holding]]) -> Iterator[Warned]:
    """What the comparison would be with lists made at lead times that differ by no more than three weeks, of
    the pairs (this edition, the one compared with) that older lists make possible: that of the pair whose
    lead times are closest; nothing where none is close enough."""
    close = [(this, previous) for this, previous in pairs if _is_close(this, previous)]
    if not close:
        return
    this, previous = min(close, key=lambda pair: (_apart(*pair), pair[0].exhibitors))
    growth = 100 * (this.exhibitors - previous.exhibitors) / previous.exhibitors
    told = [(one.year, one.lead_time or 0, one.exhibitors) for one in (this, previous)]
    yield Warned(Caveat.SAME_LEAD_TIME, (*told[0], *told[1], growth))


def _is_close(this: Holding, previous: Holding) -> bool:
    is_known = None not in (this.lead_time, previous.lead_time)
    return is_known and bool(this.exhibitors and previous.exhibitors) and _apart(this, previous) <= LEAD_DAYS


def _apart(this: Holding, previous: Holding) -> int:
    return abs((this.lead_time or 0) - (previous.lead_time or 0))


def _online(this: Holding, previous: Holding) -> Iterator[Warned]:
    for holding in (previous, this):
        if holding.online:
            yield Warned(Caveat.ONLINE, (holding.year, holding.online))


def _lead_time(this: Holding, previous: Holding) -> Iterator[Warned]:
    times = (this.lead_time, previous.lead_time)
    if None not in times:
        if _apart(this, previous) > LEAD_DAYS:
            yield Warned(Caveat.LEAD_TIME, (this.year, times[0] or 0, previous.year, times[1] or 0))
    elif times != (None, None):
        undated = this if this.lead_time is None else previous
        yield Warned(Caveat.LIST_DATE_UNKNOWN, (undated.year,))


def _nomenclature(this: Holding, previous: Holding) -> Iterator[Warned]:
    split = dict.fromkeys((*this.split_sectors, *previous.split_sectors))
    if split:
        yield Warned(Caveat.NOMENCLATURE, (len(split), next(iter(split))))


def _venue(this: Holding, previous: Holding) -> Iterator[Warned]:
    if this.venue and previous.venue and this.venue.casefold() != previous.venue.casefold():
        yield Warned(Caveat.VENUE, (previous.venue, this.venue))


def _duration(this: Holding, previous: Holding) -> Iterator[Warned]:
    if this.days and previous.days and this.days != previous.days:
        yield Warned(Caveat.DURATION, (this.year, this.days, previous.year, previous.days))


def _unknown(this: Holding, previous: Holding) -> Iterator[Warned]:
    """Many are without a country, or as many as the international share changed by, to the digit that is
    shown: were all of them from abroad, it would not have grown (those of the edition before) or not have
    fallen (those of this one)."""
    growth = this.percent(this.international) - previous.percent(previous.international)
    for holding, moved in ((previous, growth), (this, -growth)):
        share = holding.percent(holding.without_country)
        if share >= UNKNOWN_PERCENT or round(share, 1) >= round(moved, 1) > 0:
            yield Warned(Caveat.COUNTRY_UNKNOWN, (holding.year, holding.without_country, share))


def _gap(this: Holding, previous: Holding, editions: Sequence[str]) -> Iterator[Warned]:
    """A wider interval than usual: an edition was cancelled, or its list is missing."""
    years = sorted(int(year) for year in editions if year.isdigit())
    steps = [later - earlier for earlier, later in itertools.pairwise(years)]
    if not steps or not (this.year.isdigit() and previous.year.isdigit()):
        return
    interval = int(this.year) - int(previous.year)
    between = [year for year in years if int(previous.year) < year < int(this.year)]
    if interval > min(steps) and not between:
        yield Warned(Caveat.GAP, (previous.year, this.year, min(steps)))
