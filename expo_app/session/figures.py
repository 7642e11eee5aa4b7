"""Answers to queries, from what was derived."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from expo_app.model.dossier import Dossier, SourceNote
from expo_app.model.figure import Breakdown, By
from expo_app.model.finding import Severity
from expo_app.model.problem import Problem
from expo_app.model.profile import PROFILES, CountingProfile
from expo_app.model.query import Answer, Query
from expo_app.model.terms import Population
from expo_app.pipeline.count.breakdowns import breakdown
from expo_app.pipeline.count.measures import figures
from expo_app.pipeline.count.rules import count_rows
from expo_app.pipeline.count.selection import select
from expo_app.pipeline.count.units import represented, units
from expo_app.pipeline.count.waterfall import waterfall
from expo_app.session.derive import Derived
from expo_app.session.kept_columns import narrowed, represented_rows, standing

ABROAD = (("origin", "international"),)


def profile_of(name: str) -> CountingProfile:
    """A counting profile by its name. Raises Problem for one that does not exist."""
    if name not in PROFILES:
        raise Problem(f"There is no counting profile {name!r}; choose one of {', '.join(PROFILES)}.")
    return PROFILES[name]


def counted(derived: Derived, profile: str = "ufi") -> pd.DataFrame:
    """All rows (schema.COUNTED): which count by this profile, and why the others do not."""
    return _once(
        derived,
        ("counted", profile),
        lambda: count_rows(derived.participations, profile_of(profile), derived.event.host),
    )


def counted_units(derived: Derived, profile: str = "ufi") -> pd.DataFrame:
    """What is counted, one row for each exhibitor (or visitor) and edition."""
    return _once(derived, ("units", profile), lambda: units(counted(derived, profile)))


def represented_companies(derived: Derived, profile: str = "ufi") -> pd.DataFrame:
    """The represented companies that do not count otherwise, in the form of units."""
    return _once(derived, ("represented", profile), lambda: represented(counted(derived, profile)))


def _once(derived: Derived, key: object, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    if key not in derived.cache:
        derived.cache[key] = make()
    frame: pd.DataFrame = derived.cache[key]
    return frame


def resolve(derived: Derived, query: Query) -> Query:
    """The query with edition and against filled in. Raises Problem for an edition that has no list."""
    editions = derived.editions_with(query.population)
    if not editions:
        raise Problem(f"No list of {query.population} was imported yet; import one first.")
    edition = query.edition or editions[-1]
    for asked in filter(None, (edition, query.against)):
        if asked not in editions:
            known = ", ".join(editions)
            raise Problem(f"There is no list of {query.population} for {asked}; there is {known}.")
    earlier = [year for year in editions if year < edition]
    return replace(query, edition=edition, against=query.against or (earlier[-1] if earlier else ""))


def answer(derived: Derived, query: Query) -> Answer:
    """All measures, and the breakdown and waterfall that the query asks for."""
    query = resolve(derived, query)
    everyone, rows = counted_units(derived, query.profile), counted(derived, query.profile)
    selected = narrowed(derived, everyone, query.where, standing(rows))
    companies = represented_companies(derived, query.profile)
    companies = narrowed(derived, companies, query.where, represented_rows(rows))
    years = [edition.year for edition in derived.editions]
    return Answer(
        derived.event.name,
        query.edition,
        query.against,
        query.population,
        query.profile,
        figures(selected, rows, years, query.edition, query.against, everyone, companies),
        breakdown(selected, query.by, query.edition, query.against, query.population, everyone)
        if query.by
        else None,
        waterfall(rows, query.edition, query.population, _skipped(derived, query)),
    )


def dossier(derived: Derived, query: Query) -> Dossier:
    """Everything that pages, slides and sentences may speak of. Fast enough for a change of filter."""
    query = resolve(derived, query)
    everyone = counted_units(derived, query.profile)
    selected = narrowed(derived, everyone, query.where, standing(counted(derived, query.profile)))
    abroad = select(selected, ABROAD)

    def by(group: By, units: pd.DataFrame = selected) -> Breakdown:
        return breakdown(units, group, query.edition, query.against, Population.EXHIBITORS, everyone)

    return Dossier(
        derived.event,
        derived.editions,
        query,
        profile_of(query.profile),
        answer(derived, query),
        _history(derived, query),
        by(By.COUNTRY),
        by(By.COUNTRY, abroad),
        by(By.REGION),
        by(By.SECTOR),
        by(By.ROLE),
        waterfall(counted(derived, query.profile), query.edition, query.population, _skipped(derived, query)),
        _source_notes(derived),
        _visitor_countries(derived, selected, query, everyone),
        sum(finding.severity > Severity.NOTE for finding in derived.findings),
    )


def _history(derived: Derived, query: Query) -> tuple[Answer, ...]:
    """One answer for each edition with a list of exhibitors, each against the one before it."""
    years = derived.editions_with(Population.EXHIBITORS)
    asked = replace(query, population=Population.EXHIBITORS, by=None)
    return tuple(answer(derived, replace(asked, edition=year, against="")) for year in years)


def _visitor_countries(
    derived: Derived, selected: pd.DataFrame, query: Query, everyone: pd.DataFrame
) -> Breakdown | None:
    if query.edition not in derived.editions_with(Population.VISITORS):
        return None
    return breakdown(selected, By.COUNTRY, query.edition, query.against, Population.VISITORS, everyone)


def _skipped(derived: Derived, query: Query) -> int:
    """Totals, blank and repeated header rows of the edition's lists."""
    return sum(
        len(layout.skipped)
        for layout in derived.layouts.values()
        if (layout.edition, layout.population) == (query.edition, query.population)
    )


def _source_notes(derived: Derived) -> tuple[SourceNote, ...]:
    rows = derived.participations["source"].value_counts()
    return tuple(
        SourceNote(
            derived.sources[identity].file,
            derived.sources[identity].sheet.name,
            derived.sources[identity].short_hash,
            layout.edition,
            layout.population or Population.EXHIBITORS,
            int(rows.get(identity, 0)),
            layout.list_date,
        )
        for identity, layout in derived.layouts.items()
    )
