"""What pages that were not shown yet will ask for, worked out while nobody waits."""

from dataclasses import replace

from expo_app.model.problem import Problem
from expo_app.model.progress import Progress
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.report.world import middle_for, world
from expo_app.session.derive import Derived
from expo_app.session.figures.changing import changed, tests_of
from expo_app.session.figures.rows import country_names, earlier_editions, rows_behind
from expo_app.session.figures.visiting import visited
from expo_app.ui.language import lang


def work_ahead(derived: Derived, query: Query, progress: Progress) -> None:
    """Let `derived` remember what the pages ask of it beside the dossier of a query. Raises Cancelled."""
    world(middle_for(derived.event.host))
    of_exhibitors = replace(query, population=Population.EXHIBITORS)
    for ask in (
        lambda: changed(derived, query),
        lambda: rows_behind(derived, of_exhibitors),
        lambda: earlier_editions(derived, of_exhibitors),
        lambda: country_names(derived, lang()),
        lambda: tests_of(derived, query),
        lambda: visited(derived, query),
    ):
        progress("", 0.0)
        try:
            ask()
        except Problem:  # the page will say it where it is shown
            continue
