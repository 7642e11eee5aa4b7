"""How long the figures of the window take to follow a change of filter."""

from collections.abc import Callable

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
def test_a_change_of_filter(
    fair: Callable[..., Derived], seconds: Callable[..., float], visitors: float
) -> None:
    """100,000 participations of ten editions: the dossier, the charts and tables of the pages made of it, and
    what a change is made of. The profile was shown before, the filter never."""
    derived = fair(100_000, visitors)
    dossier(derived, Query())
    changed(derived, Query())
    for where in FILTERS:
        query = Query(where=where)
        counted = seconds(lambda asked=query: dossier(derived, asked))
        shown = seconds(lambda asked=query: _drawn(derived, asked))
        change = seconds(lambda asked=query: changed(derived, asked))
        print(f"\n{where}: figures {counted:.3f} s, charts {shown - counted:.3f} s, change {change:.3f} s")
        assert max(counted, shown - counted, change) <= MOST_SECONDS


def _drawn(derived: Derived, query: Query) -> None:
    found = dossier(derived, query)
    headline_cards(found, EN)
    for chart in (charts.trend, charts.international_share, charts.bridge):
        chart(found, EN)
    charts.top_countries(found, EN, 11)
    for table in (countries_table, sectors_table):
        table(found, EN)
