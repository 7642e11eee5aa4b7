"""Groups of which the lists of one of two editions tell nothing."""

from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown
from expo_app.report.words import Words


def tells_none(breakdown: Breakdown) -> bool:
    """Whether the edition has somebody, and its lists tell the group of nobody."""
    return breakdown.unassigned > 0 and breakdown.unassigned == breakdown.total


def told_none(breakdown: Breakdown) -> bool:
    """The same of the edition compared with."""
    return bool(breakdown.previous_total) and breakdown.previous_unassigned == breakdown.previous_total


def as_told(breakdown: Breakdown) -> Breakdown:
    """Without a comparison where the edition compared with tells no groups: they are not known then, not
    zero. All who were counted there stay known."""
    if not told_none(breakdown):
        return breakdown
    alone = (
        replace(
            row,
            previous=None,
            share_change_points=None,
            contribution_points=None,
            previous_rank=None,
            previous_net_space=None,
        )
        for row in breakdown.rows
    )
    return replace(breakdown, rows=tuple(alone))


def in_no_hall(halls: Breakdown) -> float:
    """Square metres that belong to no hall: of rows that name several at once, or none."""
    return halls.space.unassigned + halls.space.undivided if halls.space else 0.0


def missing_before(kind: str, breakdown: Breakdown, dossier: Dossier, words: Words) -> str:
    """That the list compared with tells no "halls" or "sizes", as a sentence; "" where it tells some."""
    if not told_none(breakdown):
        return ""
    return words.text(f"note.no_{kind}", edition=dossier.query.against)


def missing_now(kind: str, breakdown: Breakdown, dossier: Dossier, words: Words) -> str:
    """The same of the edition that the dossier is about."""
    return words.text(f"note.no_{kind}", edition=dossier.query.edition) if tells_none(breakdown) else ""
