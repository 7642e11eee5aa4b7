"""What is known of an edition where comparability is concerned."""

from collections.abc import Iterator, Sequence

from expo_app.model.caveat import Caveat, Holding, Warned, lead_time
from expo_app.model.event import Edition
from expo_app.model.query import Query
from expo_app.model.terms import Population, Reason
from expo_app.pipeline.count.comparability import at_same_lead_time, warnings
from expo_app.reference.date_ranges import date_range
from expo_app.session.derive import Derived
from expo_app.session.figures.counting import coded_part, units_part
from expo_app.session.figures.older_lists import with_older_lists
from expo_app.session.figures.profiles import profile_of


def caveats(derived: Derived, query: Query) -> tuple[Warned, ...]:
    """What stands in the way of comparing the editions of a resolved query; nothing without a second one.

    The filter plays no part: a warning is about the lists. Remembered.
    """
    if not query.against:
        return ()
    key = ("caveats", query.profile, query.edition, query.against)
    if key not in derived.cache:
        this, previous = (holding(derived, query, year) for year in (query.edition, query.against))
        years = [edition.year for edition in derived.editions]
        counts_rows = not profile_of(derived, query.profile).each_once
        listed = (Warned(Caveat.AS_LISTED),) if counts_rows else ()
        found = warnings(this, previous, years)
        derived.cache[key] = (*listed, *found, *_as_early(derived, query, this, previous, found))
    remembered: tuple[Warned, ...] = derived.cache[key]
    return remembered


def _as_early(
    derived: Derived, query: Query, this: Holding, previous: Holding, found: Sequence[Warned]
) -> Iterator[Warned]:
    """The comparison with a list as early, where the lists were not and there is one."""
    if not any(warned.caveat is Caveat.LEAD_TIME for warned in found):
        return
    pairs: list[tuple[Holding, Holding]] = []
    for older in with_older_lists(derived, (query.edition, query.against)):
        pairs.append((holding(older, query, query.edition), previous))
        pairs.append((this, holding(older, query, query.against)))
    yield from at_same_lead_time(pairs)


def holding(derived: Derived, query: Query, year: str) -> Holding:
    """One edition of a resolved query; the sectors are those split between its two editions."""
    rules = profile_of(derived, query.profile)
    units = units_part(derived, rules, Population.EXHIBITORS)
    rows = coded_part(derived, rules, Population.EXHIBITORS)
    here = units[units["edition"] == year]
    online = rows[(rows["edition"] == year) & (rows["not_counted_because"] == Reason.ONLINE.value)]
    edition = next((one for one in derived.editions if one.year == year), Edition(year))
    days = date_range(edition.dates)
    return Holding(
        year,
        len(here),
        int(online["organisation_id"].nunique()),
        int((here["country"] == "").sum()),
        edition.venue,
        days.days if days else None,
        lead_time(_list_date(derived, year), days.first if days else None),
        tuple(sorted(derived.sectors.not_comparable(query.edition, query.against))),
        int(here["international"].sum()),
    )


def _list_date(derived: Derived, year: str) -> str:
    """The date of the newest list of an edition's exhibitors, "" when none tells it."""
    asked = (year, Population.EXHIBITORS)
    dates = (one.list_date for one in derived.layouts.values() if (one.edition, one.population) == asked)
    return max(dates, default="")
