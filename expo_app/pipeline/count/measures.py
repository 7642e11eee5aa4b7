"""Every measure of an edition beside the one that it is compared with."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

import numpy as np
import pandas as pd

from expo_app.model.figure import Figure, Measure
from expo_app.model.terms import Population, Role
from expo_app.pipeline.count.attendance import Appearances, appearances
from expo_app.pipeline.count.coding import Flags, Numbers, codes, is_one_of, texts_of
from expo_app.pipeline.count.loyalty import Loyalty, loyalty
from expo_app.pipeline.count.units import represented

Values = dict[Measure, float | None]
_OF_HOST = (
    Measure.INTERNATIONAL_EXHIBITORS,
    Measure.INTERNATIONAL_SHARE,
    Measure.INTERNATIONAL_NET_SPACE,
    Measure.INTERNATIONAL_VISITORS,
)


@dataclass(frozen=True, eq=False)
class Levels:
    """What was counted in each edition, all editions at once; whatever is compared is taken from it.

    `chosen` says who of the exhibitors was where, `everyone` the same without the filter.
    """

    exhibitors: Mapping[str, Values]
    visitors: Mapping[str, Values]
    chosen: Appearances
    everyone: Appearances


def levels(
    exhibitors: pd.DataFrame,
    visitors: pd.DataFrame,
    companies: pd.DataFrame,
    editions: Sequence[str],
    everyone: Appearances,
) -> Levels:
    """The levels of units (either frame may hold the other population, too) and represented companies."""
    return Levels(
        _exhibitor_levels(exhibitors, companies, editions),
        visitor_levels(visitors, editions),
        appearances(exhibitors, editions),
        everyone,
    )


def figures(
    units: pd.DataFrame,
    counted: pd.DataFrame,
    editions: Sequence[str],
    edition: str,
    against: str,
    everyone: pd.DataFrame | None = None,
    companies: pd.DataFrame | None = None,
    known: Levels | None = None,
    host_known: bool = True,
    silent: Set[tuple[str, str]] = frozenset(),
) -> tuple[Figure, ...]:
    """A figure for every Measure but visits, which no row tells alone, in its order.

    `editions` are oldest first, `against` may be empty.

    With a filter `units` is the selection, `everyone` all units (to know who is new at all) and
    `companies` the selection of `represented(counted)`. `counted` tells of which editions there is a list.
    `known` are the levels of these units, where they were counted before. A value is None when the edition
    has no list for it, or when the list does not tell (no row states a space, no row a country; without a
    known host nobody can be said to be international), or when it is one of the `silent` (edition,
    population), whose lists do not tell what the filter asks for. New, returning, won back and lost of
    `against` are against its own predecessor.
    """
    if known is None:
        companies = represented(counted) if companies is None else companies
        seen = appearances(units if everyone is None else everyone, editions)
        known = levels(units, units, companies, editions, seen)
    lists = set(zip(*(counted[name].tolist() for name in ("edition", "population")), strict=True))
    with_exhibitors = [year for year in editions if (year, Population.EXHIBITORS.value) in lists]
    before = _before(with_exhibitors, against)
    told = lists - silent
    this, previous = (
        _values(known, lists, told, year, then) for year, then in ((edition, against), (against, before))
    )
    asked = [measure for measure in Measure if host_known or measure not in _OF_HOST]
    this, previous = ({measure: values.get(measure) for measure in asked} for values in (this, previous))
    return tuple(
        Figure(measure, this.get(measure), previous.get(measure))
        for measure in Measure
        if measure is not Measure.VISITS
    )


def _values(
    known: Levels, lists: Set[tuple[str, str]], told: Set[tuple[str, str]], year: str, predecessor: str
) -> Values:
    """What is known of one edition, its loyalty against its predecessor among it. Who is there for the first
    time is known whether or not the lists of the predecessor tell what the filter asks for."""
    exhibitors, visitors = (population.value for population in Population)
    values: Values = {}
    if (year, exhibitors) in told:
        values |= known.exhibitors[year]
        if (predecessor, exhibitors) in lists:
            found = _loyalty_values(loyalty(known.chosen, known.everyone, year, predecessor))
            is_told = (predecessor, exhibitors) in told
            values |= found if is_told else {Measure.NEW: found[Measure.NEW]}
    return values | (known.visitors[year] if (year, visitors) in told else {})


def _before(editions: Sequence[str], edition: str) -> str:
    """The edition before, "" for the first one."""
    place = editions.index(edition) if edition in editions else 0
    return editions[place - 1] if place else ""


@dataclass(frozen=True, eq=False)
class _Sums:
    """Units of one population by edition. Each method gives one number for each of `editions`, in their
    order; `among` are the rows that are asked for."""

    units: pd.DataFrame
    place: Numbers
    listed: Flags
    count: int

    @classmethod
    def of(cls, units: pd.DataFrame, editions: Sequence[str], population: Population) -> "_Sums":
        place_of = {year: place for place, year in enumerate(editions)}
        # Editions that are not asked for are gathered behind the last one.
        places = [place_of.get(year, len(editions)) for year in texts_of(units["edition"])]
        place = np.array([*places, 0], dtype=np.int64)[codes(units["edition"])]
        return cls(units, place, is_one_of(units["population"], [population.value]), len(editions))

    def heads(self, among: Flags | None = None) -> list[int]:
        listed = self.listed if among is None else self.listed & among
        found: list[int] = np.bincount(self.place[listed], minlength=self.count + 1)[: self.count].tolist()
        return found

    def net_space(self, among: Flags | None = None) -> list[float | None]:
        space = self.units["net_space_sqm"].to_numpy()
        stated = ~np.isnan(space) if among is None else ~np.isnan(space) & among
        heads = self.heads(stated)
        asked = self.listed & stated
        sums = np.bincount(self.place[asked], space[asked], self.count + 1).tolist()
        return [sqm if some else None for sqm, some in zip(sums, heads, strict=False)]

    def countries(self) -> list[int | None]:
        """Distinct known countries and regions; None where there is somebody, and nobody's country is
        known."""
        texts = texts_of(self.units["country"])
        cells = self.place * len(texts) + codes(self.units["country"])
        size = (self.count + 1) * len(texts)
        found = np.bincount(cells[self.listed], minlength=size).reshape(self.count + 1, len(texts)) > 0
        known = found[:, [place for place, text in enumerate(texts) if text]].sum(axis=1).tolist()
        return [many if many or not heads else None for many, heads in zip(known, self.heads(), strict=False)]


def _exhibitor_levels(
    units: pd.DataFrame, companies: pd.DataFrame, editions: Sequence[str]
) -> Mapping[str, Values]:
    sums = _Sums.of(units, editions, Population.EXHIBITORS)
    abroad, countries = units["international"].to_numpy(), sums.countries()
    heads, heads_abroad = sums.heads(), sums.heads(abroad)
    columns = {
        Measure.EXHIBITORS: heads,
        Measure.INTERNATIONAL_EXHIBITORS: _where_known(heads_abroad, countries),
        Measure.INTERNATIONAL_SHARE: _where_known(_percent(heads_abroad, heads), countries),
        Measure.EXHIBITING_COUNTRIES: countries,
        Measure.MAIN_EXHIBITORS: sums.heads(is_one_of(units["role"], [Role.MAIN.value])),
        Measure.CO_EXHIBITORS: sums.heads(is_one_of(units["role"], [Role.CO.value])),
        Measure.REPRESENTED_COMPANIES: _Sums.of(companies, editions, Population.EXHIBITORS).heads(),
        Measure.NET_SPACE: sums.net_space(),
        Measure.INTERNATIONAL_NET_SPACE: sums.net_space(abroad),
    }
    return _by_edition(columns, editions)


def visitor_levels(units: pd.DataFrame, editions: Sequence[str]) -> Mapping[str, Values]:
    """What the visitors among units are in each edition."""
    sums = _Sums.of(units, editions, Population.VISITORS)
    countries = sums.countries()
    columns = {
        Measure.VISITORS: sums.heads(),
        Measure.INTERNATIONAL_VISITORS: _where_known(
            sums.heads(units["international"].to_numpy()), countries
        ),
        Measure.ATTENDING_COUNTRIES: countries,
    }
    return _by_edition(columns, editions)


def _by_edition(
    columns: Mapping[Measure, Sequence[float | None]], editions: Sequence[str]
) -> Mapping[str, Values]:
    return {
        year: {measure: values[place] for measure, values in columns.items()}
        for place, year in enumerate(editions)
    }


def _where_known(values: Sequence[float | None], countries: Sequence[int | None]) -> Sequence[float | None]:
    """The values of the editions whose lists tell countries."""
    return [None if many is None else value for value, many in zip(values, countries, strict=True)]


def _percent(parts: Sequence[int], wholes: Sequence[int]) -> Sequence[float | None]:
    return [100 * part / whole if whole else None for part, whole in zip(parts, wholes, strict=True)]


def _loyalty_values(bridge: Loyalty) -> Values:
    return {
        Measure.NEW: bridge.new,
        Measure.RETURNING: bridge.returning,
        Measure.WON_BACK: bridge.won_back,
        Measure.LOST: bridge.lost,
        Measure.RETENTION_RATE: bridge.retention_rate,
        Measure.CHURN_RATE: bridge.churn_rate,
    }
