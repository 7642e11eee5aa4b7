"""Beside which indicators of a market an event stands: those chosen, or else those of its own field."""

from collections.abc import Sequence

from expo_app.model.decision import EventFacts
from expo_app.model.event import NO_MARKET, USUAL_MARKET
from expo_app.model.market import Indicator
from expo_app.model.problem import Problem
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.indicators import published_for, published_indicators
from expo_app.session.derive import Derived

_BETWEEN = "; "


def offered(derived: Derived) -> tuple[Indicator, ...]:
    """The indicators to choose from: those that come with the product, then the user's own."""
    return (*published_indicators(), *derived.indicators)


def market_of(derived: Derived) -> tuple[Indicator, ...]:
    """The indicators that stand beside the event, in the order in which they are offered. Where nobody chose:
    the user's own, and the published ones of the market that the event's name or one of its sectors names."""
    key = "market"
    if key not in derived.cache:
        derived.cache[key] = _chosen(derived)
    found: tuple[Indicator, ...] = derived.cache[key]
    return found


def choosing(derived: Derived, names: Sequence[str]) -> EventFacts:
    """The decision to let the event stand beside indicators, named by their keys or names in either language;
    none of them for no indicator at all. Raises Problem for one that is not offered."""
    keys = []
    for name in names:
        wanted = name.strip().casefold()
        found = next((one.key for one in offered(derived) if wanted in _called(one)), None)
        if found is None:
            known = ", ".join(dict.fromkeys(one.key for one in offered(derived)))
            raise Problem(f"There is no indicator {name!r}; choose from {known}.")
        keys.append(found)
    return EventFacts(market=_BETWEEN.join(dict.fromkeys(keys)) or NO_MARKET)


def _called(one: Indicator) -> set[str]:
    return {one.key.casefold(), one.name.casefold(), one.chinese.casefold()}


def _chosen(derived: Derived) -> tuple[Indicator, ...]:
    choice = derived.event.market
    if choice == NO_MARKET:
        return ()
    if choice != USUAL_MARKET:
        keys = set(choice.split(_BETWEEN))
        return tuple(one for one in offered(derived) if one.key in keys)
    cells = derived.participations["sectors"].unique().tolist()
    sectors = dict.fromkeys(sector for cell in cells for sector in cell.split(SEPARATOR) if sector)
    names = (derived.event.name, derived.event.chinese, *sectors)
    return (*published_for(names), *derived.indicators)
