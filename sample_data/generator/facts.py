"""The figures that the lists have to come to: published ones, and ours where none were published."""

from dataclasses import dataclass
from random import Random

EVENT = "Global Digital Trade Expo"
EVENT_IN_CHINESE = "全球数字贸易博览会"
YEARS = (2022, 2023, 2024, 2025)


@dataclass(frozen=True)
class Facts:
    """What one edition's list of exhibitors comes to.

    `exhibitors` and `abroad` (counts by alpha-3 without the host) are of main and co-exhibitors, each
    company once. `returning` were at the edition before, `won_back` only at an earlier one. `further`
    is the number of rows for further stands, `joined` of companies with several stands in one cell.
    Space is net, in square metres.
    """

    exhibitors: int
    abroad: dict[str, int]
    net_space: int
    returning: int
    won_back: int
    co: int
    further: int
    online: int = 0
    represented: int = 0
    cancelled: int = 0
    duplicates: int = 0
    organisers: int = 0
    joined: int = 0


def _counts(text: str) -> dict[str, int]:
    """{"USA": 18, ...} out of "USA18 ..."."""
    return {entry[:3]: int(entry[3:]) for entry in text.split()}


FACTS = {
    2022: Facts(
        exhibitors=800,
        abroad=_counts(
            "USA18 DEU9 SGP10 JPN16 KOR13 GBR8 MYS5 THA5 FRA7 HKG9 TWN5 AUS3 ITA4 NLD3 IND3 CAN2 CHE1"
        ),
        net_space=27_630,
        returning=0,
        won_back=0,
        co=38,
        further=46,
    ),
    2023: Facts(
        exhibitors=1_018,
        abroad=_counts(
            "USA26 DEU15 SGP14 JPN21 KOR18 GBR12 MYS8 THA9 FRA10 HKG11 TWN7 AUS6 ITA6 NLD5 IND5 CAN4 CHE4 "
            "ARE4 IDN6 VNM5 ESP3 BRA2 BEL2 MAC1"
        ),
        net_space=38_940,
        returning=514,
        won_back=0,
        co=61,
        further=38,
        online=367,
        represented=19,
    ),
    2024: Facts(
        exhibitors=1_546,
        abroad=_counts(
            "USA34 DEU22 SGP21 JPN29 KOR25 GBR17 MYS10 THA13 ARE8 IDN9 FRA14 HKG12 BRA5 KAZ3 SAU5 AUS7 IND7 "
            "TWN6 VNM7 ITA7 NLD5 CAN6 CHE6 TUR4 ESP4 MAC3 PHL3 ZAF3 POL6 BEL5 FIN3"
        ),
        net_space=61_350,
        returning=648,
        won_back=63,
        co=97,
        further=52,
        represented=47,
        organisers=4,
    ),
    2025: Facts(
        exhibitors=1_812,
        abroad=_counts(
            "USA46 DEU41 SGP38 JPN33 KOR30 GBR27 MYS25 THA22 ARE21 IDN19 FRA17 HKG15 BRA13 KAZ13 SAU12 AUS11 "
            "IND10 TWN6 VNM9 ITA8 NLD6 CAN6 CHE4 TUR5 ESP4 MAC3 PHL3 ZAF3 "
            "MEX3 CHL2 NGA2 KEN2 HUN3 UZB3 QAT2 IRL2 NZL3 MUS1 PRT1 SRB2"
        ),
        net_space=68_420,
        returning=990,
        won_back=84,
        co=118,
        further=41,
        represented=37,
        cancelled=24,
        duplicates=9,
        organisers=5,
        joined=66,
    ),
}

SPACE_ABROAD = {
    2024: {"JPN": 1220, "USA": 1210, "KOR": 940, "DEU": 890, "SGP": 560, "GBR": 480, "THA": 330, "ARE": 310,
           "MYS": 260, "SAU": 140, "FRA": 380, "HKG": 290, "IDN": 210},
    2025: {"DEU": 1710, "USA": 1480, "JPN": 1340, "ARE": 1150, "KOR": 1090, "SGP": 980, "GBR": 720,
           "MYS": 610, "THA": 540, "SAU": 540, "FRA": 500, "HKG": 410, "IDN": 480},
}  # fmt: skip
"""Net space of some countries; the host's companies take what the others leave of the total."""


def space_abroad(year: int, dice: Random) -> dict[str, int]:
    """Net space of each country at an edition; where none is given, the usual of small exhibitors."""
    usual = {country: 3 * round(count * dice.uniform(6, 9)) for country, count in FACTS[year].abroad.items()}
    return usual | SPACE_ABROAD.get(year, {})


UNCOUNTED_COUNTRIES = ("ARG", "COL", "NOR", "AUT", "BGD", "PAK", "USA", "DEU", "JPN", "SGP")
"""Where online exhibitors and represented companies from abroad come from; the first six never exhibit."""


@dataclass(frozen=True)
class VisitorFacts:
    """What one edition's list of visitors comes to; `countries` counts the host. `staff` are rows of
    press, suppliers and stand staff, which come on top and are no visitors."""

    visitors: int
    international: int
    countries: int
    staff: int
    days: tuple[str, ...]


def _days(year: int) -> tuple[str, ...]:
    return tuple(f"{year}-09-{day}" for day in range(25, 30))


VISITOR_FACTS = {
    2024: VisitorFacts(30_000, 6_707, 96, 412, _days(2024)),
    2025: VisitorFacts(40_000, 11_000, 154, 655, _days(2025)),
}
