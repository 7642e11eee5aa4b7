"""The rows of a pack as values, in the order of the lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from expo_app.export.pack import filter_column
from expo_app.model.problem import Problem
from expo_app.model.profile import Nationality
from expo_app.model.terms import Role

NEEDED = (
    *("edition", "population", "source", "file", "sheet", "row", "organisation_id", "role", "mode", "status"),
    *("sectors", "halls", "stands", "net_space_sqm", "excluded", "repeats"),
    *(f"says_{one}" for one in Nationality),
)
"""The columns that a recount uses."""
_RANKS = {str(role): rank for rank, role in enumerate(Role)}
_FILTER = filter_column("")
_TRUTH = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class PackRow:
    """One row of rows.csv. `said` are its countries by nationality; `passes` are the columns of filters that
    it passes, `tells` those that its list has; `told` is the line as it stands."""

    at: int
    edition: str
    population: str
    source: str
    row: int
    organisation: str
    role: str
    mode: str
    status: str
    said: tuple[str, ...]
    sectors: str
    halls: str
    stands: str
    space: float | None
    excluded: bool
    repeats: str
    day: str
    passes: frozenset[str]
    tells: frozenset[str]
    told: Mapping[str, str]

    @property
    def rank(self) -> int:
        """Main before co-exhibitor before the rest."""
        return _RANKS.get(self.role, len(_RANKS))

    @property
    def address(self) -> str:
        """Where the row stands, for a sentence."""
        sheet = f", sheet {self.told['sheet']}" if self.told["sheet"] else ""
        return f"{self.told['file']}{sheet}, row {self.row}"


@dataclass(frozen=True)
class Switches:
    """A counting profile as figures.json states it."""

    name: str
    roles: frozenset[str]
    each_once: bool
    cancelled: bool
    online: bool
    duplicates: bool
    homes: frozenset[str]
    nationality: tuple[int, ...]

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> "Switches":
        """From the JSON of a profile."""
        places = [str(one) for one in Nationality]
        return cls(
            told["name"],
            frozenset(told["roles"]),
            told["each_once"],
            told["cancelled"],
            told["online"],
            told["duplicates"],
            frozenset(told["homes"]),
            tuple(places.index(one) for one in told["nationality"]),
        )

    def home(self, host: str) -> frozenset[str]:
        """From where nobody is international."""
        if not host:
            return frozenset()
        return self.homes if host in self.homes else frozenset({host})


def pack_rows(lines: Sequence[Mapping[str, str]]) -> list[PackRow]:
    """The rows sorted by file, sheet and row. Raises Problem for a cell that is no value of its column."""
    rows = []
    for at, line in enumerate(lines):
        try:
            rows.append(_row(at, line))
        except (KeyError, ValueError) as error:
            raise Problem(f"rows.csv: line {at + 2} cannot be read ({error}).") from error
    return sorted(rows, key=lambda row: (row.told["file"], row.told["sheet"], row.row, row.source, row.at))


def _row(at: int, line: Mapping[str, str]) -> PackRow:
    filters = {name: value for name, value in line.items() if name.startswith(_FILTER) and value}
    return PackRow(
        at,
        line["edition"],
        line["population"],
        line["source"],
        int(line["row"]),
        line["organisation_id"],
        line["role"],
        line["mode"],
        line["status"],
        tuple(line[f"says_{one}"] for one in Nationality),
        line["sectors"],
        line["halls"],
        line["stands"],
        float(line["net_space_sqm"]) if line["net_space_sqm"] else None,
        _TRUTH[line["excluded"]],
        line["repeats"],
        line.get("day", ""),
        frozenset(name for name, value in filters.items() if _TRUTH[value]),
        frozenset(filters),
        line,
    )
