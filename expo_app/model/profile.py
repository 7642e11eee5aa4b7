"""Counting profiles: who counts as what."""

from dataclasses import dataclass
from enum import StrEnum

from expo_app.model.terms import Role


class Nationality(StrEnum):
    """Which column of the lists tells where an exhibitor comes from.

    CONTRACT is the country of the list itself, where the contract comes from; INVOICE where the bill goes;
    DECLARED what the exhibitor declared in writing; PARENT where its parent company is (FKM).
    """

    CONTRACT = "contract"
    INVOICE = "invoice"
    DECLARED = "declared"
    PARENT = "parent"


@dataclass(frozen=True)
class CountingProfile:
    """The rules by which rows become exhibitors.

    `roles` are the roles that count; with Role.VISITOR among them all of them count as visitors too,
    otherwise only visitors do. `each_once` counts an organisation once per edition (otherwise each of its
    rows that counts). `cancelled`, `online` and `duplicates` say whether such rows count. `homes` are
    countries and regions (alpha-3) that count as one home: when the event is held in one of them, nobody from
    another is international. Of the columns of `nationality` the first that a row tells is its country.
    `chinese` is the name in Chinese, `is_own` a profile of the user's; its `definition` may be empty.
    """

    name: str
    label: str
    definition: str
    roles: frozenset[Role]
    each_once: bool = True
    homes: frozenset[str] = frozenset()
    cancelled: bool = False
    online: bool = False
    duplicates: bool = False
    nationality: tuple[Nationality, ...] = (Nationality.CONTRACT,)
    chinese: str = ""
    is_own: bool = False

    def home(self, host: str) -> frozenset[str]:
        """The countries and regions from which nobody is international; empty while the host is not known."""
        if not host:
            return frozenset()
        return self.homes if host in self.homes else frozenset({host})

    @property
    def of_visitors(self) -> "CountingProfile":
        """What of it concerns visitors, without a name: the same for all that count them alike."""
        roles = self.roles if Role.VISITOR in self.roles else frozenset({Role.VISITOR})
        switches = (self.each_once, self.homes, self.cancelled, self.online, self.duplicates)
        return CountingProfile("", "", "", roles, *switches)


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
    nationality=(Nationality.DECLARED, Nationality.CONTRACT),
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
    cancelled=True,
    online=True,
    duplicates=True,
)
PROFILES = {profile.name: profile for profile in (UFI, FKM, CHINA_OVERSEAS, CHINA_FOREIGN, AS_LISTED)}
