"""Figures and groups of an edition, from units alone."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from expo_app.model.figure import By, Measure
from expo_app.model.terms import Population, Role
from expo_app.session.verifying.belonging import Belonging
from expo_app.session.verifying.recounted_units import Place, Unit, Units

Number = float | None
Numbers = Mapping[str, Number]
_OF_HOST = ("international_exhibitors", "international_share", "international_net_space")


@dataclass(frozen=True)
class Asked:
    """The units that a filter lets pass, and all of them: those tell who is new at all, and of which edition
    there is a list. Nothing is known of the places that are `silent` about what the filter asks for. `visits`
    are the days of each visitor, in the editions whose lists tell them."""

    chosen: Units
    everyone: Units
    silent: frozenset[Place] = frozenset()
    visits: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def years(self, population: Population) -> list[str]:
        """The editions of which there is somebody, oldest first."""
        counted = self.everyone.counted
        return sorted(year for (year, whom), units in counted.items() if whom == population and units)

    def ever(self, edition: str, against: str) -> Set[str]:
        """Who was in the edition compared with, or in any before this one."""
        years = [year for year in self.everyone.editions if year < edition]
        return set().union(*(self.everyone.names(year) for year in {*years, against} - {edition}))


def figures(asked: Asked, edition: str, against: str, host_known: bool) -> Mapping[str, Numbers]:
    """Every measure with value, previous value and change."""
    before = _before(asked.everyone.editions, against)
    this, previous = _values(asked, edition, against), _values(asked, against, before)
    found = {}
    for measure in map(str, Measure):
        told = host_known or measure not in (*_OF_HOST, "international_visitors")
        value, then = (this.get(measure), previous.get(measure)) if told else (None, None)
        found[measure] = _changed(value, then, measure.endswith(("share", "rate")))
    return found


def _before(years: Sequence[str], edition: str) -> str:
    """The edition before one of these, "" for the first and for one that is not among them."""
    place = years.index(edition) if edition in years else 0
    return years[place - 1] if place else ""


def groups(
    asked: Asked, population: Population, by: By, edition: str, against: str, belonging: Belonging
) -> Mapping[str, Numbers]:
    """Every group with its numbers, and under "" how many belong to none."""

    def side(year: str, predecessor: str) -> _Side:
        told = predecessor if (predecessor, str(population)) not in asked.silent else ""
        belongs = _how_it_came(asked, year, told) if by is By.LOYALTY else belonging.groups(by)
        return _Side(asked.chosen.of(year, population), by, belongs)

    years = asked.years(population)
    before = _before(years, against)
    this, then = side(edition, against), side(against, before)
    # How somebody came to the first edition is not known.
    told = {year for year in years if (year, str(population)) not in asked.silent}
    has_previous = against in told and (by is not By.LOYALTY or before in told)
    keys = this.groups.keys() | (then.groups.keys() if has_previous else set())
    found: dict[str, Numbers] = {key: _group(key, this, then, has_previous) for key in keys}
    found[""] = {"value": this.unassigned, "previous": then.unassigned if has_previous else None}
    return found


def _how_it_came(asked: Asked, edition: str, against: str) -> Callable[[Unit], Iterable[str]]:
    """What tells how an exhibitor came to an edition: nothing where there is none before it."""
    ever = asked.ever(edition, against)
    previous = asked.chosen.names(against)

    def came(unit: Unit) -> Iterable[str]:
        if not against:
            return []
        if unit.unit not in ever:
            return ["new"]
        return ["returning" if unit.unit in previous else "won_back"]

    return came


class _Side:
    """One edition of a breakdown; `belongs` tells the groups of a unit."""

    def __init__(self, units: Sequence[Unit], by: By, belongs: Callable[[Unit], Iterable[str]]) -> None:
        self.units, self.by = units, by
        self.groups: dict[str, list[Unit]] = {}
        self.assigned = 0
        for unit in units:
            keys = [key for key in belongs(unit) if key]
            # A country that is known but in no bloc is not unassigned.
            self.assigned += bool(unit.country if by is By.BLOC else keys)
            for key in keys:
                self.groups.setdefault(key, []).append(unit)

    @property
    def unassigned(self) -> int:
        return len(self.units) - self.assigned

    def heads(self, key: str) -> int:
        return len(self.groups.get(key, ()))

    def space(self, key: str) -> Number:
        units = self.groups.get(key, ())
        return _sum(unit.space_in(key) for unit in units) if self.by is By.HALL else _space(units)

    def share(self, key: str) -> Number:
        return 100 * self.heads(key) / self.assigned if self.assigned else None

    def rank(self, key: str) -> Number:
        if key not in self.groups:
            return None
        return 1 + sum(len(others) > self.heads(key) for others in self.groups.values())


def _group(key: str, this: _Side, then: _Side, has_previous: bool) -> Numbers:
    found: dict[str, Number] = {
        "value": this.heads(key),
        "share_percent": this.share(key),
        "rank": this.rank(key),
        "net_space_sqm": this.space(key),
    }
    if not has_previous:
        return found
    value, previous = this.heads(key), then.heads(key)
    share, shared = this.share(key), then.share(key)
    return found | {
        "previous": previous,
        "change": value - previous,
        "change_percent": 100 * (value - previous) / previous if previous else None,
        "share_change_points": None if share is None or shared is None else share - shared,
        "contribution_points": 100 * (value - previous) / len(then.units) if then.units else None,
        "previous_rank": then.rank(key),
        "previous_net_space_sqm": then.space(key),
    }


def _values(asked: Asked, edition: str, before: str) -> dict[str, Number]:
    units, place = asked.chosen, (edition, str(Population.EXHIBITORS))
    found: dict[str, Number] = {}
    if place in units.listed - asked.silent:
        found |= _of_exhibitors(units.of(edition)) | {
            "represented_companies": len(units.represented.get(place, ()))
        }
        if before in units.editions:
            came = dict(_loyalty(asked, edition, before))
            is_told = (before, str(Population.EXHIBITORS)) not in asked.silent
            found |= came if is_told else {"new": came["new"]}
    if (edition, str(Population.VISITORS)) in units.listed - asked.silent:
        visitors = units.of(edition, Population.VISITORS)
        found |= _of_visitors(visitors)
        if edition in asked.visits:
            found["visits"] = sum(asked.visits[edition].get(unit.unit, 0) for unit in visitors)
    return found


def _of_exhibitors(everyone: Sequence[Unit]) -> dict[str, Number]:
    abroad = [unit for unit in everyone if unit.international]
    tells = _tells_countries(everyone)
    return {
        "exhibitors": len(everyone),
        "international_exhibitors": len(abroad) if tells else None,
        "international_share": 100 * len(abroad) / len(everyone) if tells and everyone else None,
        "exhibiting_countries": len({unit.country for unit in everyone} - {""}) if tells else None,
        "main_exhibitors": sum(unit.role == Role.MAIN for unit in everyone),
        "co_exhibitors": sum(unit.role == Role.CO for unit in everyone),
        "net_space": _space(everyone),
        "international_net_space": _space(abroad),
    }


def _of_visitors(everyone: Sequence[Unit]) -> dict[str, Number]:
    tells = _tells_countries(everyone)
    return {
        "visitors": len(everyone),
        "international_visitors": sum(unit.international for unit in everyone) if tells else None,
        "attending_countries": len({unit.country for unit in everyone} - {""}) if tells else None,
    }


def _loyalty(asked: Asked, edition: str, against: str) -> Iterator[tuple[str, Number]]:
    this, previous = asked.chosen.names(edition), asked.chosen.names(against)
    ever = asked.ever(edition, against)
    yield "new", len(this - ever)
    yield "returning", len(this & previous)
    yield "won_back", len((this & ever) - previous)
    yield "lost", len(previous - this)
    yield "retention_rate", 100 * len(this & previous) / len(previous) if previous else None
    yield "churn_rate", 100 * len(previous - this) / len(previous) if previous else None


def _tells_countries(units: Sequence[Unit]) -> bool:
    return not units or any(unit.country for unit in units)


def _space(units: Iterable[Unit]) -> Number:
    return _sum(unit.space for unit in units)


def _sum(spaces: Iterable[Number]) -> Number:
    known = [space for space in spaces if space is not None]
    return sum(known) if known else None


def _changed(value: Number, previous: Number, is_share: bool) -> Numbers:
    change = None if value is None or previous is None else value - previous
    percent = 100 * change / previous if change is not None and previous and not is_share else None
    return {
        "value": value,
        "previous": previous,
        "change": change,
        "change_percent": percent,
        "change_points": change if is_share else None,
    }
