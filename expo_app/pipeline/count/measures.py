"""Every measure of an edition beside the one that it is compared with."""

from collections.abc import Sequence, Set

import narwhals as nw
import pandas as pd

from expo_app.model.figure import Figure, Measure
from expo_app.model.terms import Population, Role
from expo_app.pipeline.count.loyalty import Loyalty, loyalty
from expo_app.pipeline.count.tally import Cells, Tally, tally, total
from expo_app.pipeline.count.units import represented

Values = dict[Measure, float | None]
_OF_HOST = (
    Measure.INTERNATIONAL_EXHIBITORS,
    Measure.INTERNATIONAL_SHARE,
    Measure.INTERNATIONAL_NET_SPACE,
    Measure.INTERNATIONAL_VISITORS,
)


def figures(
    units: pd.DataFrame,
    counted: pd.DataFrame,
    editions: Sequence[str],
    edition: str,
    against: str,
    everyone: pd.DataFrame | None = None,
    companies: pd.DataFrame | None = None,
    tallied: tuple[Tally, Tally] | None = None,
    host_known: bool = True,
) -> tuple[Figure, ...]:
    """A figure for every Measure, in its order; `editions` are oldest first, `against` may be empty.

    With a filter `units` is the selection, `everyone` all units (to know who is new at all) and
    `companies` the selection of `represented(counted)`. `counted` tells of which editions there is a list.
    `tallied` are the units by country, role and whether international, and the companies, where they were
    tallied before; then `units` need hold exhibitors alone. A value is None when the edition has no list for
    it, or when the list does not tell (no row states a space, no row a country; without a known host nobody
    can be said to be international). New, returning, won back and lost of `against` are against its own
    predecessor.
    """
    everyone = units if everyone is None else everyone
    companies = represented(counted) if companies is None else companies
    found, beside = tallied or (tally(units, "country", "role", "international"), tally(companies))
    lists = _lists(counted, editions, found.keys())
    with_exhibitors = [year for year in editions if (year, Population.EXHIBITORS.value) in lists]

    def values(year: str, predecessor: str) -> Values:
        exhibitors, visitors = ((year, population.value) for population in Population)
        known: Values = {}
        if exhibitors in lists:
            companies_beside = total(beside.get(exhibitors, {}).values()).heads
            known |= _exhibitor_values(found.get(exhibitors, {}), companies_beside)
        if exhibitors in lists and predecessor in with_exhibitors:
            known |= _loyalty_values(loyalty(units, everyone, with_exhibitors, year, predecessor))
        if visitors in lists:
            known |= _visitor_values(found.get(visitors, {}))
        return known

    this, previous = values(edition, against), values(against, _before(with_exhibitors, against))
    told = [measure for measure in Measure if host_known or measure not in _OF_HOST]
    this, previous = ({measure: known.get(measure) for measure in told} for known in (this, previous))
    return tuple(Figure(measure, this.get(measure), previous.get(measure)) for measure in Measure)


def _lists(
    counted: pd.DataFrame, editions: Sequence[str], at_least: Set[tuple[str, str]]
) -> Set[tuple[str, str]]:
    """The (edition, population) pairs of which there is a list, though nobody in it may be asked for."""
    if at_least >= {(year, population.value) for year in editions for population in Population}:
        return at_least
    pairs = nw.from_native(counted, eager_only=True).select("edition", "population").unique()
    return set(pairs.iter_rows())


def _before(editions: Sequence[str], edition: str) -> str:
    """The edition before, "" for the first one."""
    place = editions.index(edition) if edition in editions else 0
    return editions[place - 1] if place else ""


def _exhibitor_values(cells: Cells, companies: int) -> Values:
    """`cells` by country, role and whether international."""
    everyone = total(cells.values())
    abroad = total(count for (_, _, international), count in cells.items() if international)
    known = _tells_countries(cells)
    return {
        Measure.EXHIBITORS: everyone.heads,
        Measure.INTERNATIONAL_EXHIBITORS: abroad.heads if known else None,
        Measure.INTERNATIONAL_SHARE: _percent(abroad.heads, everyone.heads) if known else None,
        Measure.EXHIBITING_COUNTRIES: _countries(cells),
        Measure.MAIN_EXHIBITORS: _in_role(cells, Role.MAIN),
        Measure.CO_EXHIBITORS: _in_role(cells, Role.CO),
        Measure.REPRESENTED_COMPANIES: companies,
        Measure.NET_SPACE: everyone.net_space,
        Measure.INTERNATIONAL_NET_SPACE: abroad.net_space,
    }


def _loyalty_values(bridge: Loyalty) -> Values:
    return {
        Measure.NEW: bridge.new,
        Measure.RETURNING: bridge.returning,
        Measure.WON_BACK: bridge.won_back,
        Measure.LOST: bridge.lost,
        Measure.RETENTION_RATE: bridge.retention_rate,
        Measure.CHURN_RATE: bridge.churn_rate,
    }


def _visitor_values(cells: Cells) -> Values:
    abroad = total(count for (_, _, international), count in cells.items() if international)
    return {
        Measure.VISITORS: total(cells.values()).heads,
        Measure.INTERNATIONAL_VISITORS: abroad.heads if _tells_countries(cells) else None,
        Measure.ATTENDING_COUNTRIES: _countries(cells),
    }


def _tells_countries(cells: Cells) -> bool:
    """Whether the country of anybody is known, or there is nobody."""
    return not cells or any(country for country, _, _ in cells)


def _countries(cells: Cells) -> int | None:
    """Distinct countries and regions, the host among them."""
    return len({country for country, _, _ in cells} - {""}) if _tells_countries(cells) else None


def _in_role(cells: Cells, asked: Role) -> int:
    return total(count for (_, role, _), count in cells.items() if role == asked).heads


def _percent(part: int, whole: int) -> float | None:
    return 100 * part / whole if whole else None
