"""What pages that were not shown yet will ask for, worked out while nobody waits."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from expo_app.model.problem import Problem
from expo_app.model.progress import Progress
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.report.land import lands
from expo_app.report.world import middle_for
from expo_app.session.derive import Derived
from expo_app.session.figures.changing import changed, tests_of
from expo_app.session.figures.profiles import profiles_of
from expo_app.session.figures.rows import country_names, earlier_editions, rows_that_count
from expo_app.session.figures.visiting import visited
from expo_app.ui.asking import answer_of, dossier_of
from expo_app.ui.language import lang
from expo_app.ui.palette.exhibitors import exhibitors_to_find

# With more rows than this to count everybody by every profile would slow down for long what somebody does.
_LONG = 250_000


def work_ahead(derived: Derived, query: Query, progress: Progress) -> None:
    """Let `derived` remember what the pages ask of it beside the dossier of a query, and how everybody counts
    by the other profiles. Raises Cancelled."""
    lands(middle_for(derived.event.host))
    for ask in _questions(derived, query):
        progress("", 0.0)
        try:
            ask()
        except Problem:  # the page will say it where it is shown
            continue


def _questions(derived: Derived, query: Query) -> Iterator[Callable[[], object]]:
    asked = dossier_of(derived, query).query
    of_exhibitors = replace(asked, population=Population.EXHIBITORS)
    yield partial(changed, derived, asked)
    yield partial(rows_that_count, derived, of_exhibitors, ())
    yield partial(earlier_editions, derived, of_exhibitors)
    yield partial(country_names, derived, lang())
    yield partial(tests_of, derived, asked)
    yield partial(visited, derived, asked)
    if len(derived.participations) <= _LONG:
        yield partial(answer_of, derived, Query(profile=asked.profile), exhibitors_to_find)
        for name in profiles_of(derived):
            other = replace(query, profile=name)
            yield partial(dossier_of, derived, other)
            yield partial(changed, derived, other)
            yield partial(visited, derived, other)
