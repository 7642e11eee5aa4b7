"""May the event call itself international? Each rule's test, with its figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from expo_app.model.figure import Unit


class Compared(StrEnum):
    """What a rule looks at."""

    EXHIBITOR_SHARE = "exhibitor_share"
    VISITOR_SHARE = "visitor_share"
    SPACE_SHARE = "space_share"
    EXHIBITORS_FROM_ABROAD = "exhibitors_from_abroad"
    VISITORS_FROM_ABROAD = "visitors_from_abroad"


UNIT_OF = {
    Compared.EXHIBITOR_SHARE: Unit.PERCENT,
    Compared.VISITOR_SHARE: Unit.PERCENT,
    Compared.SPACE_SHARE: Unit.PERCENT,
    Compared.EXHIBITORS_FROM_ABROAD: Unit.COUNT,
    Compared.VISITORS_FROM_ABROAD: Unit.COUNT,
}


@dataclass(frozen=True)
class Condition:
    """A figure beside the least that the rule asks for; a `value` of None is not known."""

    compared: Compared
    value: float | None
    at_least: float

    @property
    def unit(self) -> Unit:
        """What both numbers are measured in."""
        return UNIT_OF[self.compared]

    @property
    def holds(self) -> bool | None:
        """None when the figure is not known."""
        return None if self.value is None else self.value >= self.at_least


@dataclass(frozen=True)
class InternationalTest:
    """One rule. `ways` are alternatives, each a set of conditions that have to hold together; `profile` is
    the name of the profile by which their figures are counted."""

    rule: str
    ways: tuple[tuple[Condition, ...], ...]
    profile: str = ""

    @property
    def holds(self) -> bool | None:
        """Whether the rule is met; None when it depends on a figure that is not known."""
        return _any([_all([condition.holds for condition in way]) for way in self.ways])


def _all(answers: Sequence[bool | None]) -> bool | None:
    if False in answers:
        return False
    return None if None in answers else True


def _any(answers: Sequence[bool | None]) -> bool | None:
    if True in answers:
        return True
    return None if None in answers else False
