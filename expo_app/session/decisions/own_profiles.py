"""Counting profiles of the user's own, made of decisions."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TypeVar

from expo_app.model.decision import Decision, OwnProfile, each_of
from expo_app.model.problem import Problem
from expo_app.model.profile import PROFILES, CountingProfile, Nationality
from expo_app.model.terms import Role
from expo_app.reference.countries import is_country

_NAME = re.compile(r"[^\s,;/\\]{1,40}")
_EXHIBITING = [role for role in Role if role is not Role.VISITOR]
Word = TypeVar("Word", bound=StrEnum)


def own_profiles(decisions: Iterable[Decision]) -> tuple[CountingProfile, ...]:
    """The profiles that decisions in force say, of each name the last."""
    found = {decision.name: decision for decision in decisions if isinstance(decision, OwnProfile)}
    return tuple(map(counting_profile, found.values()))


def counting_profile(decision: OwnProfile) -> CountingProfile:
    """The profile that a decision says. Raises Problem for one by which nothing could be counted, or that
    goes by the name of a shipped one."""
    name = decision.name
    if name in PROFILES or not _NAME.fullmatch(name):
        taken = ", ".join(PROFILES)
        raise Problem(
            f"A counting profile cannot be called {name!r}; choose a short name without spaces, other than "
            f"{taken}."
        )
    roles = _words(decision, "roles", _EXHIBITING)
    if not roles:
        raise Problem(f"By counting profile {name!r} nobody would count; let at least one role count.")
    return CountingProfile(
        name,
        decision.title or name,
        decision.definition,
        frozenset(roles),
        not decision.further_stands,
        _homes(decision),
        decision.cancelled,
        decision.online,
        decision.duplicates,
        tuple(_words(decision, "nationality", list(Nationality))) or (Nationality.CONTRACT,),
        decision.chinese,
        is_own=True,
    )


def _homes(decision: OwnProfile) -> frozenset[str]:
    codes = each_of(decision.homes)
    for code in codes:
        if not is_country(code):
            raise Problem(f"The home {code!r} of counting profile {decision.name!r} is no country or region.")
    return frozenset(codes)


def _words(decision: OwnProfile, field: str, known: Sequence[Word]) -> list[Word]:
    """The words that a field joins, each once, in their order."""
    by_value = {str(one): one for one in known}
    parts = each_of(getattr(decision, field))
    for part in parts:
        if part not in by_value:
            choice = ", ".join(by_value)
            raise Problem(
                f"Counting profile {decision.name!r} says {part!r} for its {field}; choose of {choice}."
            )
    return [by_value[part] for part in dict.fromkeys(parts)]
