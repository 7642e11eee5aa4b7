"""How the sectors of several editions hang together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class SectorChange:
    """A change of the nomenclature that no renaming mends: sectors that were split, or joined.

    The sectors of `before` became those of `after`; `editions` are the editions that still are as before.
    Names are those that unification gives.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    editions: frozenset[str]

    def lies_between(self, edition: str, against: str) -> bool:
        """Whether one of the two editions is as before and the other is not."""
        return (edition in self.editions) != (against in self.editions)


@dataclass(frozen=True, eq=False)
class SectorNames:
    """What unification knows of the sectors.

    `spellings` gives the one name of every way of writing a sector (folded). `names` gives the names of a
    sector by language ("en", "zh") where they differ from its one name. `changes` are splits and joins.
    `readings` are (edition, as written, name) where a nomenclature, not a person, gave another name.
    """

    spellings: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    changes: Sequence[SectorChange] = ()
    readings: Sequence[tuple[str, str, str]] = ()

    def not_comparable(self, edition: str, against: str) -> frozenset[str]:
        """The sectors that do not mean the same in both editions."""
        between = (change for change in self.changes if change.lies_between(edition, against))
        return frozenset(name for change in between for name in (*change.before, *change.after))
