"""What is asked of the figures, and what is answered."""

from dataclasses import dataclass

from expo_app.model.figure import Breakdown, By, Figure, Measure, Waterfall
from expo_app.model.terms import Population


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
class Answer:
    """The figures of one query; `against` is empty when there is no earlier edition."""

    event: str
    edition: str
    against: str
    population: Population
    profile: str
    figures: tuple[Figure, ...]
    breakdown: Breakdown | None = None
    waterfall: Waterfall | None = None

    def figure(self, measure: Measure) -> Figure:
        """The figure of a measure; one of unknown value when it was not counted."""
        return next((figure for figure in self.figures if figure.measure is measure), Figure(measure, None))
