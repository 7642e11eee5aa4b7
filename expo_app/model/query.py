"""What is asked of the figures, and what is answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from expo_app.model.figure import Breakdown, By, Figure, Measure, Waterfall
from expo_app.model.stand_sizes import StandSizes
from expo_app.model.terms import Population

Where = tuple[tuple[str, str], ...]
OF_EXHIBITORS = frozenset({"role", "hall", "size"})
"""Fields of a filter that are about exhibitors alone: visitors have no role but one, no hall and no stand."""


@dataclass(frozen=True)
class Query:
    """Which figures are wanted.

    `edition` and `against` empty mean the newest and the one before it. `where` are (field, value)
    pairs that all have to hold; the fields are country, region, bloc, sector, role, hall, size and origin
    (international or domestic). `across` is a second grouping: then each row is a cell of both.
    """

    edition: str = ""
    against: str = ""
    population: Population = Population.EXHIBITORS
    profile: str = "ufi"
    by: By | None = None
    where: tuple[tuple[str, str], ...] = ()
    across: By | None = None


@dataclass(frozen=True)
class NotTold:
    """A field of a filter that no list of a population of an edition tells: the figures that it asks for are
    not known there."""

    edition: str
    population: Population
    field: str


@dataclass(frozen=True)
class Answer:
    """The figures of one query; `against` is empty when there is no earlier edition. `left_out` are the
    fields of its filter that play no part for the visitors among them, `not_told` what the lists of both
    editions do not tell of it; `sizes` are what is to be said of the
    stands of both editions, the one asked for first, where the query groups by size."""

    event: str
    edition: str
    against: str
    population: Population
    profile: str
    figures: tuple[Figure, ...]
    breakdown: Breakdown | None = None
    waterfall: Waterfall | None = None
    left_out: tuple[str, ...] = ()
    sizes: tuple[StandSizes, ...] = ()
    not_told: tuple[NotTold, ...] = ()

    def figure(self, measure: Measure) -> Figure:
        """The figure of a measure; one of unknown value when it was not counted."""
        return next((figure for figure in self.figures if figure.measure is measure), Figure(measure, None))


def about(where: Sequence[tuple[str, str]], population: Population) -> Where:
    """A filter as far as it is about a population: what plays no part for visitors must not hide them."""
    if population is Population.EXHIBITORS:
        return tuple(where)
    return tuple(pair for pair in where if pair[0] not in OF_EXHIBITORS)


def left_out(where: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """The fields of a filter that play no part for visitors, each once."""
    return tuple(dict.fromkeys(field for field, _ in where if field in OF_EXHIBITORS))
