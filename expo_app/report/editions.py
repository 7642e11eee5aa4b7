"""The editions along the time axis, up to the one that the dossier is about."""

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report.spec import Tone


def years(dossier: Dossier, limit: int = 0) -> tuple[str, ...]:
    """The editions, oldest first, up to the dossier's; only the last `limit` of them when it is not 0."""
    known = sorted({edition.year for edition in dossier.editions} | {dossier.query.edition})
    until = tuple(year for year in known if year and year <= dossier.query.edition)
    return until[-limit:]


def values(dossier: Dossier, measure: Measure, limit: int = 0) -> tuple[float | None, ...]:
    """The measure in each of `years`; None where no list tells it."""
    found = {answer.edition: answer.figure(measure).value for answer in dossier.history}
    found.setdefault(dossier.query.against, dossier.answer.figure(measure).previous)
    found[dossier.query.edition] = dossier.answer.figure(measure).value
    return tuple(found.get(year) for year in years(dossier, limit))


def tone(dossier: Dossier, year: str) -> Tone:
    """The colour of an edition."""
    if year == dossier.query.edition:
        return Tone.THIS
    return Tone.PREVIOUS if year == dossier.query.against else Tone.EARLIER
