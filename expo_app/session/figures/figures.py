"""Answers to queries, from what was derived."""

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from expo_app.model.dossier import Dossier, SourceNote
from expo_app.model.figure import Breakdown, By, Waterfall
from expo_app.model.finding import Severity
from expo_app.model.problem import Problem
from expo_app.model.query import Answer, NotTold, Query
from expo_app.model.stand_sizes import StandSizes
from expo_app.model.terms import Population
from expo_app.pipeline.count.breakdowns import breakdown
from expo_app.pipeline.count.dimensions import Dimension, dimension
from expo_app.pipeline.count.measures import figures
from expo_app.pipeline.count.selection import select
from expo_app.pipeline.count.sizes import stand_sizes
from expo_app.pipeline.count.slices import Sliced
from expo_app.pipeline.count.waterfall import waterfall
from expo_app.session.derive import Derived
from expo_app.session.figures import counting
from expo_app.session.figures.counting import coded_part, lists_told, sliced, units_part
from expo_app.session.figures.holdings import caveats
from expo_app.session.figures.markets import market_of
from expo_app.session.figures.profiles import profile_of
from expo_app.session.figures.selecting import asked_stands, selection
from expo_app.session.figures.told_fields import asked_of, left_out, tells, untold
from expo_app.session.sectors.sector_marks import asked_sectors, with_sector_marks

ABROAD = (("origin", "international"),)


def counted(derived: Derived, profile: str = "ufi") -> pd.DataFrame:
    """All rows (schema.COUNTED): which count by this profile, and why the others do not. The index is that of
    the participations, exhibitors come first."""
    return counting.counted_rows(derived, profile_of(derived, profile))


def resolve(derived: Derived, query: Query) -> Query:
    """The query with edition and against filled in, and sectors under their one name. Raises Problem for an
    edition that has no list, and for a profile that does not exist."""
    profile_of(derived, query.profile)
    editions = derived.editions_with(query.population)
    if not editions:
        raise Problem(f"No list of {query.population} was imported yet; import one first.")
    edition = query.edition or editions[-1]
    for asked in filter(None, (edition, query.against)):
        if asked not in editions:
            known = ", ".join(editions)
            raise Problem(f"There is no list of {query.population} for {asked}; there is {known}.")
    earlier = [year for year in editions if year < edition]
    asked_of = asked_sectors(derived.sectors, query)
    return replace(asked_of, edition=edition, against=query.against or (earlier[-1] if earlier else ""))


def answer(derived: Derived, query: Query, frame: str = "") -> Answer:
    """All measures, and the breakdown and waterfall that the query asks for.

    Of visitors the filter is asked as far as the lists of the edition `frame` tell it (usually the query's
    own): so the editions of a history have been asked the same.
    """
    query = resolve(derived, query)
    rules = profile_of(derived, query.profile)
    frame = frame or query.edition
    selected = selection(derived, rules, query.where, frame)
    not_told = tuple(_not_told(derived, query, frame))
    both = (query.edition, query.against)
    years = [edition.year for edition in derived.editions]
    return Answer(
        derived.event.name,
        query.edition,
        query.against,
        query.population,
        query.profile,
        figures(
            selected.units[Population.EXHIBITORS],
            lists_told(derived),
            years,
            query.edition,
            query.against,
            units_part(derived, rules, Population.EXHIBITORS),
            selected.companies,
            selected.levels,
            bool(derived.event.host),
            {(one.edition, str(one.population)) for one in not_told},
        ),
        _asked_for(derived, query, selected.units[query.population]),
        _waterfall(derived, query),
        left_out(derived, rules, query.where, frame) if derived.editions_with(Population.VISITORS) else (),
        _sizes(query, selected.units[Population.EXHIBITORS]),
        tuple(one for one in not_told if one.edition in both),
    )


def _not_told(derived: Derived, query: Query, frame: str) -> Iterator[NotTold]:
    """What the lists of every edition do not tell of the filter of a resolved query."""
    rules = profile_of(derived, query.profile)
    for population in Population:
        where = asked_of(derived, rules, query.where, population, frame)
        for year in derived.editions_with(population):
            for field in untold(derived, rules, where, population, year):
                yield NotTold(year, population, field)


def dossier(derived: Derived, query: Query) -> Dossier:
    """Everything that pages, slides and sentences may speak of. Fast enough for a change of filter."""
    query = resolve(derived, query)
    selected = selection(derived, profile_of(derived, query.profile), query.where, query.edition).units
    exhibitors = selected[Population.EXHIBITORS]

    def by(group: By, units: pd.DataFrame = exhibitors) -> Breakdown:
        return broken_down(derived, replace(query, by=group, population=Population.EXHIBITORS), units)

    return Dossier(
        derived.event,
        derived.editions,
        query,
        profile_of(derived, query.profile),
        answer(derived, query),
        _history(derived, query),
        by(By.COUNTRY),
        by(By.COUNTRY, select(exhibitors, ABROAD)),
        by(By.REGION),
        by(By.SECTOR),
        by(By.ROLE),
        _waterfall(derived, query),
        _source_notes(derived),
        _visitor_countries(derived, selected[Population.VISITORS], query),
        sum(finding.severity > Severity.NOTE for finding in derived.findings),
        by(By.BLOC),
        warnings=caveats(derived, query),
        indicators=derived.indicators,
        market=market_of(derived),
        halls=by(By.HALL),
        sizes=by(By.SIZE),
        loyalty=by(By.LOYALTY),
        stand_sizes=stand_sizes(exhibitors, query.edition),
        previous_stand_sizes=stand_sizes(exhibitors, query.against) if query.against else None,
    )


def _asked_for(derived: Derived, query: Query, units: pd.DataFrame) -> Breakdown | None:
    """The groups that a resolved query asks for; None where it asks for none, or its filter for what the
    lists of its edition do not tell."""
    is_told = query.edition not in _silent(derived, query)
    return broken_down(derived, query, units) if query.by and is_told else None


def _sizes(query: Query, exhibitors: pd.DataFrame) -> tuple[StandSizes, ...]:
    """Median and mean beside the classes of both editions, where a resolved query asks for classes."""
    if query.by is not By.SIZE or query.population is not Population.EXHIBITORS:
        return ()
    return tuple(stand_sizes(exhibitors, year) for year in (query.edition, query.against) if year)


def _waterfall(derived: Derived, query: Query) -> Waterfall:
    """From the rows read to what is counted, whatever the filter."""
    key = ("waterfall", query.profile, query.edition, query.population)
    if key not in derived.cache:
        rows = coded_part(derived, profile_of(derived, query.profile), query.population)
        skipped = _skipped(derived, query)
        derived.cache[key] = waterfall(rows, query.edition, query.population, skipped)
    found: Waterfall = derived.cache[key]
    return found


def broken_down(derived: Derived, query: Query, units: pd.DataFrame) -> Breakdown:
    """The groups that a resolved query asks for; `units` are those of its population that pass its filter.
    Nothing is compared where the lists of the edition compared with do not tell what it asks for. Remembered
    as long as these units are. Raises Problem for how visitors came: lists of visitors do not tell who came
    again."""
    assert query.by is not None
    if query.population is Population.VISITORS and By.LOYALTY in (query.by, query.across):
        raise Problem("Lists of visitors do not tell who came again; ask for exhibitors by loyalty.")
    chosen = sliced(derived, units, query.population)
    return chosen.once(query, lambda: _broken_down(derived, query, chosen))


def _broken_down(derived: Derived, query: Query, chosen: Sliced) -> Breakdown:
    assert query.by is not None
    kinds = [by for by in (query.by, query.across) if by]
    everyone = units_part(derived, profile_of(derived, query.profile), query.population)
    found = breakdown(
        chosen,
        query.by,
        query.edition,
        query.against,
        query.population,
        sliced(derived, everyone, query.population),
        across=query.across,
        dimensions=[_dimension(derived, query, by) for by in kinds],
        silent=_silent(derived, query),
        stands=_stands(derived, query) if By.HALL in kinds else None,
    )
    return with_sector_marks(found, derived.sectors, query)


def _stands(derived: Derived, query: Query) -> pd.DataFrame | None:
    """The stands of the exhibitors; lists of visitors tell none."""
    if query.population is Population.VISITORS:
        return None
    return asked_stands(derived, profile_of(derived, query.profile), query.where)


def compared_with(derived: Derived, query: Query) -> str:
    """The edition with which the filter of a resolved query can be compared; "" where the lists of one of
    both do not tell what it asks for (of visitors it is asked as far as those of the edition tell)."""
    return query.against if _silent(derived, query).isdisjoint((query.edition, query.against)) else ""


def _silent(derived: Derived, query: Query) -> frozenset[str]:
    """The editions whose lists of its population do not tell what the filter of a resolved query asks for."""
    rules, whom = profile_of(derived, query.profile), query.population
    where = asked_of(derived, rules, query.where, whom, query.edition)
    years = derived.editions_with(whom)
    return frozenset(year for year in years if not tells(derived, rules, where, whom, year))


def _dimension(derived: Derived, query: Query, by: By) -> Dimension:
    """What a breakdown groups by, looked up once for each profile."""
    key = ("dimension", by, query.population, query.profile)
    if key not in derived.cache:
        everyone = units_part(derived, profile_of(derived, query.profile), query.population)
        derived.cache[key] = dimension(everyone, by, derived.event.labels, derived.groupings)
    found: Dimension = derived.cache[key]
    return found


def _history(derived: Derived, query: Query) -> tuple[Answer, ...]:
    """One answer for each edition with a list of exhibitors, each against the one before it."""
    years = derived.editions_with(Population.EXHIBITORS)
    asked = replace(query, population=Population.EXHIBITORS, by=None)
    return tuple(answer(derived, replace(asked, edition=year, against=""), query.edition) for year in years)


def _visitor_countries(derived: Derived, visitors: pd.DataFrame, query: Query) -> Breakdown | None:
    if query.edition not in derived.editions_with(Population.VISITORS):
        return None
    asked = replace(query, by=By.COUNTRY, population=Population.VISITORS)
    if visitors is units_part(derived, profile_of(derived, query.profile), Population.VISITORS):
        asked = replace(asked, where=())  # most filters leave all visitors as they are: one answer for them
    return broken_down(derived, asked, visitors)


def _skipped(derived: Derived, query: Query) -> int:
    """Totals, blank and repeated header rows of the edition's lists."""
    return sum(
        len(layout.skipped)
        for layout in derived.layouts.values()
        if (layout.edition, layout.population) == (query.edition, query.population)
    )


def _source_notes(derived: Derived) -> tuple[SourceNote, ...]:
    """Which lists there are and how many rows each has; counted once for a Derived."""
    key = "source notes"
    if key not in derived.cache:
        rows = derived.participations["source"].value_counts()
        derived.cache[key] = tuple(_noted(derived, identity, rows) for identity in derived.layouts)
    found: tuple[SourceNote, ...] = derived.cache[key]
    return found


def _noted(derived: Derived, identity: str, rows: pd.Series) -> SourceNote:
    source, layout = derived.sources[identity], derived.layouts[identity]
    return SourceNote(
        source.file,
        source.sheet.name,
        source.short_hash,
        layout.edition,
        layout.population or Population.EXHIBITORS,
        int(rows.get(identity, 0)),
        layout.list_date,
    )
