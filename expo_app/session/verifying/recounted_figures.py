"""Figures and groups of an edition, from units alone."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from expo_app.model.figure import By, Measure
from expo_app.model.terms import Population, Role
from expo_app.session.verifying.recounted_units import Unit, Units

Number = float | None
Numbers = Mapping[str, Number]
_OF_HOST = ("international_exhibitors", "international_share", "international_net_space")
_BETWEEN = "; "
_SIZES = (("0-9", 9), ("10-18", 18), ("19-36", 36), ("37-72", 72), ("73-150", 150))
_LARGER = "151+"


@dataclass(frozen=True)
class Belonging:
    """To which region and blocs each country belongs, as the pack's countries.csv says."""

    regions: Mapping[str, str]
    blocs: Mapping[str, Sequence[str]]

    @classmethod
    def read(cls, lines: Iterable[Mapping[str, str]]) -> "Belonging":
        """From the lines of countries.csv."""
        told = list(lines)
        blocs = {line["country"]: tuple(filter(None, line["blocs"].split(_BETWEEN))) for line in told}
        return cls({line["country"]: line["region"] for line in told}, blocs)

    def groups(self, by: By) -> Callable[[Unit], Iterable[str]]:
        """What tells the groups of a unit."""
        return {
            By.COUNTRY: lambda unit: [unit.country],
            By.REGION: lambda unit: [self.regions.get(unit.country, "")],
            By.BLOC: lambda unit: self.blocs.get(unit.country, ()),
            By.SECTOR: lambda unit: unit.sectors,
            By.ROLE: lambda unit: [unit.role],
            By.HALL: lambda unit: unit.halls,
            By.SIZE: lambda unit: [_size(unit.space)],
        }[by]


def _size(space: Number) -> str:
    """The class of a stand in square metres, "" when none is known; one of none is no stand."""
    if not space:
        return ""
    return next((name for name, largest in _SIZES if space <= largest), _LARGER)


def figures(units: Units, edition: str, against: str, host_known: bool) -> Mapping[str, Numbers]:
    """Every measure with value, previous value and change."""
    years = units.editions
    before = years[years.index(against) - 1] if against in years and years.index(against) else ""
    this, previous = _values(units, edition, against), _values(units, against, before)
    found = {}
    for measure in map(str, Measure):
        told = host_known or measure not in (*_OF_HOST, "international_visitors")
        value, then = (this.get(measure), previous.get(measure)) if told else (None, None)
        found[measure] = _changed(value, then, measure.endswith(("share", "rate")))
    return found


def groups(
    units: Units, population: Population, by: By, edition: str, against: str, belonging: Belonging
) -> Mapping[str, Numbers]:
    """Every group with its numbers, and under "" how many belong to none."""
    this = _Side(units.of(edition, population), by, belonging)
    then = _Side(units.of(against, population), by, belonging)
    has_previous = bool(then.units)
    keys = this.groups.keys() | (then.groups.keys() if has_previous else set())
    found: dict[str, Numbers] = {key: _group(key, this, then, has_previous) for key in keys}
    found[""] = {"value": this.unassigned, "previous": then.unassigned if has_previous else None}
    return found


class _Side:
    """One edition of a breakdown."""

    def __init__(self, units: Sequence[Unit], by: By, belonging: Belonging) -> None:
        self.units = units
        self.groups: dict[str, list[Unit]] = {}
        self.assigned = 0
        belongs = belonging.groups(by)
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
        return _space(self.groups.get(key, ()))

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
        "contribution_points": 100 * (value - previous) / len(then.units),
        "previous_rank": then.rank(key),
        "previous_net_space_sqm": then.space(key),
    }


def _values(units: Units, edition: str, before: str) -> dict[str, Number]:
    found: dict[str, Number] = {}
    if (edition, Population.EXHIBITORS) in units.listed:
        found |= _of_exhibitors(units.of(edition)) | {
            "represented_companies": units.represented.get(edition, 0)
        }
        if before in units.editions:
            found |= dict(_loyalty(units, edition, before))
    if (edition, Population.VISITORS) in units.listed:
        found |= _of_visitors(units.of(edition, Population.VISITORS))
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


def _loyalty(units: Units, edition: str, against: str) -> Iterator[tuple[str, Number]]:
    this, previous = units.names(edition), units.names(against)
    ever = _ever(units, edition, against)
    yield "new", len(this - ever)
    yield "returning", len(this & previous)
    yield "won_back", len((this & ever) - previous)
    yield "lost", len(previous - this)
    yield "retention_rate", 100 * len(this & previous) / len(previous) if previous else None
    yield "churn_rate", 100 * len(previous - this) / len(previous) if previous else None


def _ever(units: Units, edition: str, against: str) -> Set[str]:
    """Who was in the edition compared with, or in any before this one."""
    years = [year for year in units.editions if year < edition]
    return set().union(*(units.names(year) for year in {*years, against} - {edition}))


def _tells_countries(units: Sequence[Unit]) -> bool:
    return not units or any(unit.country for unit in units)


def _space(units: Iterable[Unit]) -> Number:
    known = [unit.space for unit in units if unit.space is not None]
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
