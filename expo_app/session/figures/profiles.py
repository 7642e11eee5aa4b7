"""The counting profiles of a workspace: those that are shipped, and the user's own."""

from collections.abc import Mapping

from expo_app.model.problem import Problem
from expo_app.model.profile import PROFILES, CountingProfile
from expo_app.session.derive import Derived


def profiles_of(derived: Derived) -> Mapping[str, CountingProfile]:
    """All profiles by name, the shipped ones first."""
    return PROFILES | {profile.name: profile for profile in derived.profiles}


def profile_of(derived: Derived, name: str) -> CountingProfile:
    """A counting profile by its name. Raises Problem for one that does not exist."""
    known = profiles_of(derived)
    if name not in known:
        raise Problem(f"There is no counting profile {name!r}; choose one of {', '.join(known)}.")
    return known[name]
