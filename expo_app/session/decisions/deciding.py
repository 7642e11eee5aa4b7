"""Decisions from a file, checked before anything is written."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from expo_app.model.decision import (
    AcceptedFinding,
    ColumnMapping,
    CorrectedCell,
    CountryAlias,
    Decision,
    DifferentExhibitors,
    EventFacts,
    ExcludedRow,
    Grouping,
    HeaderRow,
    MarketIndicator,
    MatchDecision,
    OwnProfile,
    PageText,
    PavilionOrganiser,
    RenamedTo,
    ReportPages,
    SameExhibitor,
    SavedView,
    SectorAlias,
    SectorName,
    SourceFacts,
    each_of,
)
from expo_app.model.event import MAP_CENTRES
from expo_app.model.problem import Problem
from expo_app.pipeline.match.keys import name_key
from expo_app.reference.countries import is_country
from expo_app.reference.labels import profiles
from expo_app.session.decisions.own_indicators import check_indicator
from expo_app.session.decisions.own_profiles import counting_profile
from expo_app.session.decisions.report_pages import check_pages, check_text
from expo_app.session.decisions.saved_views import asked_by
from expo_app.session.lists.told import check_edition, iso_date
from expo_app.storage.decision_json import from_json

# What a decision has to say so that it says anything.
_NEEDED: Mapping[type[Decision], tuple[str, ...]] = {
    ColumnMapping: ("header",),
    HeaderRow: ("file", "row"),
    CountryAlias: ("written",),
    ExcludedRow: ("file", "row"),
    CorrectedCell: ("file", "row", "column"),
    SourceFacts: ("file",),
    SectorAlias: ("written",),
    SectorName: ("name",),
    Grouping: ("name", "members"),
    OwnProfile: ("name",),
    MarketIndicator: ("name", "area"),
    SavedView: ("name",),
    PageText: ("page", "lang"),
    SameExhibitor: ("left", "right"),
    DifferentExhibitors: ("left", "right"),
    RenamedTo: ("before", "after"),
    PavilionOrganiser: ("organisation",),
    AcceptedFinding: ("code", "said"),
}
_COUNTRIES = ("country", "host", "left_country", "right_country")


@dataclass(frozen=True)
class Given:
    """The decisions of a file, and how many more it holds that were not in force where they were taken."""

    decisions: tuple[Decision, ...]
    left_out: int = 0


def read_decisions(path: Path) -> Given:
    """The decisions of a JSON file that holds one object or a list of them; of a whole log those that were
    in force. Raises Problem."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Problem(f"{path} cannot be read: {error.strerror}.") from error
    except (ValueError, RecursionError) as error:
        raise Problem(f"{path.name} holds no valid JSON: {error}.") from error
    items = data if isinstance(data, list) else [data]
    standing = [item for item in items if not isinstance(item, dict) or item.get("state", "done") == "done"]
    decisions = tuple(from_json(item) for item in standing)
    if not decisions:
        raise Problem(f"{path.name} holds no decision{' that was in force' if items else ''}.")
    for decision in decisions:
        check(decision)
    return Given(decisions, len(items) - len(standing))


def check(decision: Decision) -> None:
    """Raise Problem for a decision that would silently do nothing, or something else than it says: an empty
    name, a country that does not exist, an edition that is no year, a date that is none, an exhibitor that
    is laid beside itself."""
    for field in _NEEDED.get(type(decision), ()):
        value = getattr(decision, field)
        if (value < 1) if isinstance(value, int) else not value.strip():
            raise Problem(f"A decision of kind {decision.kind} needs something in its field {field!r}.")
    for field in _COUNTRIES:
        _check_country(getattr(decision, field, ""))
    check_edition(getattr(decision, "edition", ""))
    for kind, look in _CHECKS:
        if isinstance(decision, kind):
            look(decision)


def _check_members(decision: Grouping) -> None:
    for code in each_of(decision.members):
        _check_country(code)


def _check_country(code: str) -> None:
    if code and not is_country(code):
        raise Problem(f"{code!r} is no country or region; write its three letters, such as DEU.")


def _check_event(facts: EventFacts) -> None:
    if facts.labels and facts.labels not in profiles():
        known = ", ".join(profiles())
        raise Problem(f"There is no label profile {facts.labels!r}; choose one of {known}.")
    if facts.map_centre and facts.map_centre not in MAP_CENTRES:
        known = ", ".join(MAP_CENTRES)
        raise Problem(f"The middle of a map cannot be {facts.map_centre!r}; choose one of {known}.")


def _check_date(text: str) -> None:
    if iso_date(text) != text:
        raise Problem(f"Write the list date {text!r} as {iso_date(text)}.")


def _check_pair(decision: MatchDecision) -> None:
    """Both names name something, and not the same in the same country."""
    sides = _sides(decision)
    for name, _ in sides:
        if not name_key(name):
            raise Problem(f"{name!r} names no exhibitor; a decision of kind {decision.kind} needs two names.")
    one, other = ((name_key(name), country) for name, country in sides)
    if one == other:
        raise Problem(
            f"{sides[0][0]!r} and {sides[1][0]!r} are read as one name already; a decision of kind "
            f"{decision.kind} needs two names, or two countries."
        )


def _sides(decision: MatchDecision) -> Sequence[tuple[str, str]]:
    if isinstance(decision, RenamedTo):
        return (decision.before, decision.country), (decision.after, decision.country)
    return (decision.left, decision.left_country), (decision.right, decision.right_country)


_CHECKS: Sequence[tuple[Any, Callable[[Any], object]]] = (
    (SourceFacts, lambda decision: _check_date(decision.list_date)),
    (EventFacts, _check_event),
    (Grouping, _check_members),
    (OwnProfile, counting_profile),
    (MarketIndicator, check_indicator),
    (SavedView, asked_by),
    (ReportPages, check_pages),
    (PageText, check_text),
    (MatchDecision, _check_pair),
)
"""What else has to hold for decisions of a kind."""
