"""Counting profiles: who counts as what."""

from dataclasses import dataclass

from expo_app.model.terms import Role


@dataclass(frozen=True)
class CountingProfile:
    """The rules by which rows become exhibitors.

    `roles` are the roles that count; `each_once` counts an organisation once per edition (otherwise
    every row counts, whatever its role, mode or status). `homes` are countries and regions (alpha-3) that
    count as one home: when the event is held in one of them, nobody from another is international.
    """

    name: str
    label: str
    definition: str
    roles: frozenset[Role]
    each_once: bool = True
    homes: frozenset[str] = frozenset()

    def home(self, host: str) -> frozenset[str]:
        """The countries and regions from which nobody is international; empty while the host is not known."""
        if not host:
            return frozenset()
        return self.homes if host in self.homes else frozenset({host})


_EXHIBITING = frozenset({Role.MAIN, Role.CO})
UFI = CountingProfile(
    "ufi",
    "UFI (ISO 25639)",
    "Main and co-exhibitors with own staff on site, each company counted once per edition; "
    "international is who contracts from another country or region than the event's.",
    _EXHIBITING,
)
FKM = CountingProfile(
    "fkm",
    "FKM",
    "Main and co-exhibitors with own staff on site, each company counted once per edition; represented "
    "companies are reported beside; a declared nationality settles who is international.",
    _EXHIBITING,
)
CHINA_OVERSEAS = CountingProfile(
    "china-overseas",
    "China, overseas (境外)",
    "Main and co-exhibitors, each company counted once per edition; international is everyone from outside "
    "the customs territory, Hong Kong, Macao and Taiwan included.",
    _EXHIBITING,
)
CHINA_FOREIGN = CountingProfile(
    "china-foreign",
    "China, foreign (国外)",
    "Main and co-exhibitors, each company counted once per edition; Hong Kong, Macao and Taiwan do not count "
    "as international.",
    _EXHIBITING,
    homes=frozenset({"CHN", "HKG", "MAC", "TWN"}),
)
AS_LISTED = CountingProfile(
    "as-listed",
    "As listed",
    "Every row of the list, as the raw list would have said.",
    frozenset(Role),
    each_once=False,
)
PROFILES = {profile.name: profile for profile in (UFI, FKM, CHINA_OVERSEAS, CHINA_FOREIGN, AS_LISTED)}
