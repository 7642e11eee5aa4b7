"""Counting profiles: who counts as what."""

from dataclasses import dataclass

from expo_app.model.terms import Role


@dataclass(frozen=True)
class CountingProfile:
    """The rules by which rows become exhibitors.

    `roles` are the roles that count; `each_once` counts an organisation once per edition (otherwise
    every row counts, whatever its role, mode or status).
    """

    name: str
    label: str
    definition: str
    roles: frozenset[Role]
    each_once: bool = True


UFI = CountingProfile(
    "ufi",
    "UFI (ISO 25639)",
    "Main and co-exhibitors with own staff on site, each company counted once per edition; "
    "international is who contracts from another country or region than the event's.",
    frozenset({Role.MAIN, Role.CO}),
)
AS_LISTED = CountingProfile(
    "as-listed",
    "As listed",
    "Every row of the list, as the raw list would have said.",
    frozenset(Role),
    each_once=False,
)
PROFILES = {profile.name: profile for profile in (UFI, AS_LISTED)}
