"""Market indicators of the user's own, made of decisions."""

import re
from collections.abc import Iterable

from expo_app.model.decision import JOINED, Decision, MarketIndicator, each_of
from expo_app.model.market import Indicator, StatedGrowth
from expo_app.model.problem import Problem
from expo_app.reference.countries import is_country
from expo_app.reference.indicators import WORLD

_VALUE = re.compile(r"((?:19|20)\d\d)=(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)")
_STATED = re.compile(r"((?:19|20)\d\d)-((?:19|20)\d\d)=(-?\d+(?:\.\d+)?)")


def own_indicators(decisions: Iterable[Decision]) -> tuple[Indicator, ...]:
    """The indicators that decisions in force say, of each name and area the last; one without figures is
    gone."""
    found = {(one.name, one.area): one for one in decisions if isinstance(one, MarketIndicator)}
    return tuple(_indicator(one) for one in found.values() if one.values.strip())


def written_values(values: Iterable[tuple[int, float]]) -> str:
    """(year, value) pairs as the decision writes them: "2020=4.59; 2024=7.23"."""
    return JOINED.join(f"{year}={value!r}" for year, value in values)


def written_growth(stated: Iterable[StatedGrowth]) -> str:
    """Published growth as the decision writes it: "2020-2024=12.1"."""
    return JOINED.join(f"{one.since}-{one.year}={one.percent!r}" for one in stated)


def check_indicator(decision: MarketIndicator) -> None:
    """Raise Problem for an indicator of no country or region, or with figures that cannot be read."""
    if decision.area != WORLD and not is_country(decision.area):
        raise Problem(
            f"{decision.area!r} is no country or region; write its three letters, or {WORLD} for the world."
        )
    for text, pattern, form in (
        (decision.values, _VALUE, "2024=7.23"),
        (decision.stated, _STATED, "2020-2024=12.1"),
    ):
        wrong = next((part for part in each_of(text) if not pattern.fullmatch(part)), "")
        if wrong:
            raise Problem(f"Indicator {decision.name!r} cannot read {wrong!r}; write it like {form}.")


def _indicator(decision: MarketIndicator) -> Indicator:
    check_indicator(decision)
    values = {int(year): float(value) for year, value in _found(_VALUE, decision.values)}
    stated = tuple(
        StatedGrowth(int(since), int(year), float(percent))
        for since, year, percent in _found(_STATED, decision.stated)
    )
    name, chinese = decision.name, decision.chinese or decision.name
    listed = tuple(sorted(values.items()))
    return Indicator(name, name, chinese, decision.area, decision.unit, listed, stated, decision.source)


def _found(pattern: re.Pattern[str], text: str) -> list[tuple[str, ...]]:
    matches = (pattern.fullmatch(part) for part in each_of(text))
    return [match.groups() for match in matches if match]
