"""Every edition beside the one before it, by several counting profiles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from expo_app.model.figure import Breakdown, By, Waterfall
from expo_app.model.profile import CountingProfile
from expo_app.model.progress import Progress, quiet
from expo_app.model.query import Answer, Query
from expo_app.model.terms import Population
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import answer, broken_down, resolve
from expo_app.session.figures.profiles import profile_of
from expo_app.session.figures.selecting import selection
from expo_app.session.figures.told_fields import tells
from expo_app.session.figures.visiting import with_visits
from expo_app.session.remembering import Memory

GROUPS: Mapping[Population, tuple[By, ...]] = {
    Population.EXHIBITORS: tuple(By),
    Population.VISITORS: (By.COUNTRY, By.REGION, By.BLOC),
}


@dataclass(frozen=True, eq=False)
class Compared:
    """An edition by one profile, beside another edition or alone: its figures, its groups, and how its rows
    became what is counted. A population of which the edition has no list has neither, one whose lists do not
    tell what the filter asks for no groups."""

    profile: CountingProfile
    where: Sequence[tuple[str, str]]
    answer: Answer
    groups: Mapping[tuple[Population, By], Breakdown]
    waterfalls: Mapping[Population, Waterfall]

    @property
    def edition(self) -> str:
        """The edition that is counted."""
        return self.answer.edition

    @property
    def against(self) -> str:
        """The edition that it is compared with, "" when with none."""
        return self.answer.against


def compared(
    derived: Derived,
    query: Query,
    profiles: Sequence[str],
    progress: Progress = quiet,
    whole_too: bool = False,
) -> Iterator[Compared]:
    """Each edition against the one before it, and the comparison of the query, by each of the profiles; with
    `whole_too` without the query's filter first, then with it.

    What was counted for another profile than the query's is let go before the next one.
    """
    for number, name in enumerate(profiles):
        progress(f"Counting by {name}", number / len(profiles))
        own = name == query.profile
        apart = derived if own else replace(derived, cache=dict(derived.cache), memory=Memory())
        for where in dict.fromkeys(((), query.where) if whole_too else (query.where,)):
            for asked in _comparisons(apart, replace(query, profile=name, by=None, where=where)):
                yield _compared(apart, asked)


def _comparisons(derived: Derived, query: Query) -> tuple[Query, ...]:
    """The queries with edition and against filled in, oldest first, none twice."""
    every = [
        resolve(derived, replace(query, population=population, edition=year, against=""))
        for population in Population
        for year in derived.editions_with(population)
    ]
    asked = {(one.edition, one.against): one for one in (resolve(derived, query), *reversed(every))}
    return tuple(asked[pair] for pair in sorted(asked))


def _compared(derived: Derived, query: Query) -> Compared:
    profile = profile_of(derived, query.profile)
    listed = [one for one in Population if query.edition in derived.editions_with(one)]
    told = [one for one in listed if one is Population.VISITORS or _is_told(derived, query)]
    units = selection(derived, profile, query.where, query.edition).units
    groups = {
        (population, by): broken_down(
            derived, replace(query, population=population, by=by), units[population]
        )
        for population in told
        for by in GROUPS[population]
    }
    waterfalls = {population: _waterfall(derived, query, population) for population in listed}
    found = with_visits(derived, query, answer(derived, query))
    return Compared(profile, query.where, found, groups, waterfalls)


def _is_told(derived: Derived, query: Query) -> bool:
    """Whether the lists of exhibitors of a query's edition tell what its filter asks for."""
    rules = profile_of(derived, query.profile)
    return tells(derived, rules, query.where, Population.EXHIBITORS, query.edition)


def _waterfall(derived: Derived, query: Query, population: Population) -> Waterfall:
    """From rows to what is counted of a population, which may have another edition before this one."""
    found = answer(derived, replace(query, population=population, against="")).waterfall
    return found or Waterfall(query.edition, ())
