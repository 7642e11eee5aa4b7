"""Everything that can be said of the visitors of an edition, counted once."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from expo_app.model.change_dossier import ChangeDossier
from expo_app.model.figure import Breakdown, By, Measure, Waterfall
from expo_app.model.query import Answer, Query


@dataclass(frozen=True)
class VisitorDossier:
    """The visitors of one edition against those of another.

    `query` is the question with edition and against filled in, without the filters that are about exhibitors
    alone: those are the fields `left_out`. `against` is empty where the edition compared with has no list of
    visitors. `history` holds one answer for each edition with such a list, oldest first. `visits` are the
    days on which visitors came, by edition; an edition whose lists do not tell the days has none.
    `countries` are all visitors, `abroad` those who are international, `types` what kind of visitors the
    lists call them, broken down as sectors are. `changed` has no parts about who came again: lists of
    visitors do not tell; it is None where nothing is compared.
    """

    query: Query
    answer: Answer
    history: tuple[Answer, ...]
    visits: Mapping[str, int]
    countries: Breakdown
    abroad: Breakdown
    regions: Breakdown
    sectors: Breakdown
    waterfall: Waterfall
    types: Breakdown = field(default_factory=lambda: Breakdown(By.SECTOR, ()))
    changed: ChangeDossier | None = None
    left_out: tuple[str, ...] = field(default=())

    def share(self, year: str) -> float | None:
        """International visitors in percent of all visitors of an edition; None when not known."""
        return _ratio(self._value(Measure.INTERNATIONAL_VISITORS, year), self.visitors(year), 100)

    def per_exhibitor(self, year: str) -> float | None:
        """Visitors for each exhibitor of an edition; None without lists of both."""
        return _ratio(self.visitors(year), self._value(Measure.EXHIBITORS, year), 1)

    def visits_each(self, year: str) -> float | None:
        """Visits for each visitor of an edition; None where its lists do not tell the days."""
        visits = self.visits.get(year)
        return _ratio(None if visits is None else float(visits), self.visitors(year), 1)

    def visitors(self, year: str) -> float | None:
        """The visitors of an edition; None without a list."""
        return self._value(Measure.VISITORS, year)

    def _value(self, measure: Measure, year: str) -> float | None:
        found = next((answer for answer in self.history if answer.edition == year), None)
        return found.figure(measure).value if found else None


def _ratio(part: float | None, whole: float | None, factor: int) -> float | None:
    return factor * part / whole if part is not None and whole else None
