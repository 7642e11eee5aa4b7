"""What other rules of counting and other assumptions would say."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from expo_app.model.figure import Figure, Measure, Unit
from expo_app.model.international import InternationalTest
from expo_app.model.profile import CountingProfile
from expo_app.model.query import Answer


@dataclass(frozen=True)
class ByProfile:
    """The figures of one question by one profile; `answer` has its waterfall."""

    profile: CountingProfile
    answer: Answer


class Dimension(StrEnum):
    """What an assumption is about: the profile, the column that tells the nationality, or the pairs of names
    that wait for a decision."""

    PROFILE = "profile"
    NATIONALITY = "nationality"
    MATCHING = "matching"


@dataclass(frozen=True)
class Assumption:
    """One assumption. `key` is a profile's name, a Nationality, or one of NONE_THE_SAME and ALL_THE_SAME."""

    dimension: Dimension
    key: str


NONE_THE_SAME = "none"
ALL_THE_SAME = "all"


@dataclass(frozen=True)
class Aspect:
    """What is looked at: the value of a measure (`of` is "value"), its growth in percent ("growth") or its
    change in percentage points ("points")."""

    measure: Measure
    of: str = "value"

    @property
    def unit(self) -> Unit:
        """What it is measured in."""
        return Figure(self.measure, None).unit if self.of == "value" else Unit.PERCENT

    def value_of(self, answer: Answer) -> float | None:
        """What an answer says; None where it is not known."""
        return _OF[self.of](answer.figure(self.measure))


_OF: dict[str, Callable[[Figure], float | None]] = {
    "value": lambda figure: figure.value,
    "growth": lambda figure: figure.change_percent,
    "points": lambda figure: figure.change_points,
}
ASPECTS = (
    Aspect(Measure.EXHIBITORS),
    Aspect(Measure.EXHIBITORS, "growth"),
    Aspect(Measure.INTERNATIONAL_EXHIBITORS),
    Aspect(Measure.INTERNATIONAL_EXHIBITORS, "growth"),
    Aspect(Measure.INTERNATIONAL_SHARE),
    Aspect(Measure.INTERNATIONAL_SHARE, "points"),
    Aspect(Measure.EXHIBITING_COUNTRIES),
)
"""The totals, the growth and the share that a range is given for."""


@dataclass(frozen=True)
class Outcome:
    """What one assumption gives, beside each of ASPECTS; None is not known."""

    assumption: Assumption
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Range:
    """Between which ends an aspect lies when the assumptions of one dimension (None: of all) take each
    other's place, and which of them gives each end; the first of those that give the same. All four are None
    where fewer than two assumptions can be computed."""

    aspect: Aspect
    dimension: Dimension | None
    low: float | None
    high: float | None
    low_by: Assumption | None
    high_by: Assumption | None


@dataclass(frozen=True)
class RulesDossier:
    """The figures of one question by all profiles, whether the event may call itself international, and how
    far the figures depend on what was assumed. `stated` are the values of ASPECTS as the question has
    them."""

    profiles: tuple[ByProfile, ...]
    tests: tuple[InternationalTest, ...]
    stated: tuple[float | None, ...]
    outcomes: tuple[Outcome, ...]
    ranges: tuple[Range, ...]
