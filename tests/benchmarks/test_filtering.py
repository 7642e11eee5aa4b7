"""How long the figures of the window take to follow a change of filter."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from expo_app.model.query import Query
from expo_app.report import charts
from expo_app.report.cards import headline_cards
from expo_app.report.tables_groups import countries_table, sectors_table
from expo_app.report.words import words
from expo_app.session.derive import Derived
from expo_app.session.figures.changing import changed
from expo_app.session.figures.figures import dossier

MOST_SECONDS = 0.1
ROUNDS = 3
EN = words("en")
FILTERS = [
    (("origin", "international"),),
    (("sector", "Sector 3"),),
    (("region", "western_europe"),),
    (("role", "main"),),
    (("hall", "E1,E2"), ("origin", "international")),
    (("country", "DEU"),),
]


@pytest.mark.parametrize("visitors", [0.0, 0.5], ids=["exhibitors", "half of them visitors"])
def test_a_change_of_filter(fair: Callable[..., Derived], visitors: float) -> None:
    """100,000 participations of ten editions: the dossier, the charts and tables of the pages made of it, and
    what a change is made of, in the processor's time. The profile was shown before, the filter never."""
    derived = fair(100_000, visitors)
    dossier(derived, Query())
    changed(derived, Query())
    for where in FILTERS:
        query = Query(where=where)
        drawn, change = _seconds(derived, query, _drawn), _seconds(derived, query, changed)
        print(f"\n{where}: figures and charts {drawn:.3f} s, change {change:.3f} s")
        assert max(drawn, change) <= MOST_SECONDS


def _seconds(derived: Derived, query: Query, work: Callable[[Derived, Query], object]) -> float:
    """The fastest of some rounds, none of which has seen the filter before."""
    took = []
    for _ in range(ROUNDS):
        unasked = replace(derived, cache=dict(derived.cache))
        begun = time.process_time()
        work(unasked, query)
        took.append(time.process_time() - begun)
    return min(took)


def _drawn(derived: Derived, query: Query) -> None:
    found = dossier(derived, query)
    headline_cards(found, EN)
    for chart in (charts.trend, charts.international_share, charts.bridge):
        chart(found, EN)
    charts.top_countries(found, EN, 11)
    for table in (countries_table, sectors_table):
        table(found, EN)
