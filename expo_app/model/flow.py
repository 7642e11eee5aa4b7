"""How exhibitors pass from edition to edition."""

from dataclasses import dataclass

from expo_app.model.caveat import Warned
from expo_app.model.figure import Measure


@dataclass(frozen=True)
class FlowPart:
    """The exhibitors of an edition that came to it in one way, and how many of them `stayed` for the next
    edition that is shown (None for the last one).

    `measure` is RETURNING, WON_BACK or NEW; EXHIBITORS where it is not known how they came, because there is
    no earlier list.
    """

    measure: Measure
    exhibitors: int
    stayed: int | None


@dataclass(frozen=True)
class FlowStop:
    """One edition: its exhibitors by how they came, compared with `against`, the edition with a list before
    it ("" for the first list). `warnings` say what stands in the way of that comparison.

    What stayed of one stop is what returned to the next one.
    """

    edition: str
    against: str
    parts: tuple[FlowPart, ...]
    warnings: tuple[Warned, ...] = ()

    @property
    def exhibitors(self) -> int:
        """All of them."""
        return sum(part.exhibitors for part in self.parts)

    @property
    def stayed(self) -> int | None:
        """How many were in the next edition that is shown too; None for the last one."""
        known = [part.stayed for part in self.parts if part.stayed is not None]
        return sum(known) if len(known) == len(self.parts) else None

    @property
    def lost(self) -> int | None:
        """How many were not in the next edition that is shown; None for the last one."""
        return None if self.stayed is None else self.exhibitors - self.stayed

    def part(self, measure: Measure) -> FlowPart | None:
        """Those who came in one way; None where that is not known."""
        return next((part for part in self.parts if part.measure is measure), None)


@dataclass(frozen=True)
class Flow:
    """The last editions up to the one that is asked for, oldest first. `unlisted` are the editions among them
    of which there is no list of exhibitors: who was there is not known."""

    stops: tuple[FlowStop, ...]
    unlisted: tuple[str, ...] = ()
