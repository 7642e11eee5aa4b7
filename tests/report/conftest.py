"""A dossier built by hand: the Global Digital Trade Expo 2025 against 2024, companies invented."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from expo_app.model.dossier import Dossier, SourceNote
from expo_app.model.event import Edition, Event
from expo_app.model.figure import Breakdown, BreakdownRow, By, Figure, Measure, Waterfall, WaterfallStep
from expo_app.model.profile import UFI
from expo_app.model.query import Answer, Query
from expo_app.model.stand_sizes import StandSizes
from expo_app.model.terms import Population, Reason
from expo_app.reference.countries import name_of
from expo_app.reference.indicators import published_indicators

M = Measure

# Value and previous value of each measure.
FIGURES: dict[Measure, tuple[float, float]] = {
    M.EXHIBITORS: (1812, 1546),
    M.INTERNATIONAL_EXHIBITORS: (476, 309),
    M.INTERNATIONAL_SHARE: (100 * 476 / 1812, 100 * 309 / 1546),
    M.EXHIBITING_COUNTRIES: (41, 32),
    M.MAIN_EXHIBITORS: (1520, 1300),
    M.CO_EXHIBITORS: (292, 246),
    M.REPRESENTED_COMPANIES: (28, 25),
    M.NET_SPACE: (68420, 61350),
    M.INTERNATIONAL_NET_SPACE: (15300, 10200),
    M.NEW: (793, 700),
    M.RETURNING: (935, 760),
    M.WON_BACK: (84, 86),
    M.LOST: (611, 258),
    M.RETENTION_RATE: (100 * 935 / 1546, 100 * 760 / 1018),
    M.CHURN_RATE: (100 * 611 / 1546, 100 * 258 / 1018),
    M.VISITORS: (40000, 30000),
    M.INTERNATIONAL_VISITORS: (11000, 6707),
    M.ATTENDING_COUNTRIES: (154, 96),
}
# Key: now, then, net space now and then.
ABROAD = {
    "USA": (46, 34, 1480, 1210),
    "DEU": (41, 22, 1710, 890),
    "SGP": (38, 21, 980, 560),
    "JPN": (33, 29, 1340, 1220),
    "KOR": (30, 25, 1090, 940),
    "GBR": (27, 17, 720, 480),
    "MYS": (25, 10, 610, 260),
    "THA": (22, 13, 540, 330),
    "ARE": (21, 8, 1150, 310),
    "IDN": (19, 9, 300, 150),
    "FRA": (17, 14, 290, 280),
}
OTHERS_BEFORE = ["ITA", "ESP", "NLD", "BEL", "AUT", "CHE", "SWE", "NOR", "DNK", "FIN", "POL", "CZE"]
OTHERS_BEFORE += ["PRT", "GRC", "TUR", "SAU", "BRA"]
OTHERS_NEW = ["KAZ", "UZB", "MEX", "CHL", "PER", "ARG", "EGY", "KEN", "NGA", "ZAF", "MAR", "VNM"]
VANISHED = {"IRL": 6, "HUN": 5, "NZL": 3}


# Key: now, then, net space now and then; 51 (before 25) are in a second hall, 118 (97) state no size.
HALLS = {
    "1C": (541, 359, 21127.0, 15006.0),
    "1B": (423, 340, 15669.0, 13684.0),
    "1D": (208, 197, 7317.0, 7160.0),
    "2A": (188, 261, 6684.0, 10676.0),
    "2B": (382, 315, 15248.0, 12504.0),
    "2C": (121, 99, 5127.0, 4330.0),
}
SIZES = {
    "0-9": (210, 140, 1756.0, 1170.0),
    "10-18": (408, 287, 6300.0, 4573.0),
    "19-36": (515, 486, 15265.0, 14336.0),
    "37-72": (373, 380, 20838.0, 21224.0),
    "73-150": (147, 121, 15686.0, 12715.0),
    "151+": (41, 35, 8575.0, 7332.0),
}
CAME = {
    "new": (793, 700, 24309.0, 22000.0),
    "won_back": (84, 86, 3015.0, 3000.0),
    "returning": (935, 760, 41096.0, 36350.0),
}


STEPS = (
    WaterfallStep("Rows read", 1921),
    WaterfallStep("Totals and blank rows", -22),
    WaterfallStep(Reason.DUPLICATE.value, -9),
    WaterfallStep(Reason.REPRESENTED.value, -37),
    WaterfallStep(Reason.FURTHER_STAND.value, -41),
)
SOURCES = (
    SourceNote("2022.xls", "Exhibitors", "0a1b2c3d", "2022", Population.EXHIBITORS, 803),
    SourceNote("2023.csv", "", "1a1b2c3d", "2023", Population.EXHIBITORS, 1402),
    SourceNote("2024.xlsx", "1号馆", "2a1b2c3d", "2024", Population.EXHIBITORS, 811, "2024-09-24"),
    SourceNote("2024.xlsx", "2号馆", "2a1b2c3d", "2024", Population.EXHIBITORS, 790, "2024-09-24"),
    SourceNote("2025.xlsx", "List", "3a1b2c3d", "2025", Population.EXHIBITORS, 1921, "2025-09-20"),
    SourceNote("visitors_2024.csv", "", "4a1b2c3d", "2024", Population.VISITORS, 30000),
    SourceNote("visitors_2025.csv", "", "5a1b2c3d", "2025", Population.VISITORS, 40000),
)


def rows_of(
    values: dict[str, tuple[int, int, float | None, float | None]], names: Callable[[str], str]
) -> Sequence[BreakdownRow]:
    """Rows with shares, contributions and ranks counted in the plainest way."""
    now, then = sum(v[0] for v in values.values()), sum(v[1] for v in values.values())

    def rank(column: int, value: int) -> int | None:
        return 1 + sum(other[column] > value for other in values.values()) if value else None

    rows = [
        BreakdownRow(
            key,
            names(key),
            value,
            previous,
            100 * value / now,
            100 * value / now - 100 * previous / then,
            100 * (value - previous) / then,
            rank(0, value),
            rank(1, previous),
            space,
            former,
        )
        for key, (value, previous, space, former) in values.items()
    ]
    return tuple(sorted(rows, key=lambda row: -row.value))


def in_order(values: dict[str, tuple[int, int, float | None, float | None]]) -> tuple[BreakdownRow, ...]:
    """Rows in the order of their keys instead of their values."""
    return tuple(sorted(rows_of(values, str), key=lambda row: list(values).index(row.key)))


def international() -> dict[str, tuple[int, int, float | None, float | None]]:
    """40 countries and regions with 476 exhibitors, 31 with 309 before."""
    values: dict[str, tuple[int, int, float | None, float | None]] = dict(ABROAD)
    for place, key in enumerate(OTHERS_BEFORE):
        # 93 then: 5 or 6 each; 109 now: 6 or 7 each.
        values[key] = (7 if place < 7 else 6, 6 if place < 8 else 5, None, None)
    for key in OTHERS_NEW:
        values[key] = (4, 0, None, None)
    for key, previous in VANISHED.items():
        values[key] = (0, previous, None, None)
    return values


def country_name(key: str) -> str:
    return name_of(key, "en")


def breakdown(
    by: By, values: dict[str, tuple[int, int, float | None, float | None]], unassigned: int = 0
) -> Breakdown:
    names = country_name if by is By.COUNTRY else str
    return Breakdown(by, tuple(rows_of(values, names)), unassigned, 0)


def answer_of(
    figures: dict[Measure, tuple[float | None, float | None]], edition: str, against: str
) -> Answer:
    found = tuple(Figure(measure, *figures[measure]) for measure in Measure if measure in figures)
    return Answer("Global Digital Trade Expo", edition, against, Population.EXHIBITORS, "ufi", found)


def history() -> tuple[Answer, ...]:
    early = {M.EXHIBITORS: (800.0, None)}
    second = {
        M.EXHIBITORS: (1018.0, 800.0),
        M.INTERNATIONAL_EXHIBITORS: (204.0, None),
        M.INTERNATIONAL_SHARE: (100 * 204 / 1018, None),
        M.EXHIBITING_COUNTRIES: (25.0, None),
    }
    third = {
        measure: (previous, second.get(measure, (None,))[0]) for measure, (_, previous) in FIGURES.items()
    }
    return (
        answer_of(early, "2022", ""),
        answer_of(second, "2023", "2022"),
        answer_of(third, "2024", "2023"),
        answer_of(dict(FIGURES), "2025", "2024"),
    )


def visitor_rows() -> dict[str, tuple[int, int, float | None, float | None]]:
    """154 countries and regions with 40,000 visitors, 11,000 of them from abroad; 96, 30,000 and 6,707."""
    keys = [*ABROAD, *OTHERS_BEFORE, *OTHERS_NEW, *VANISHED]
    keys += [f"X{place:02d}" for place in range(153 - len(keys))]
    values = {key: (50, 40 if place < 95 else 0, None, None) for place, key in enumerate(keys)}
    values["USA"] = (11000 - 50 * 152, 6707 - 40 * 94, None, None)
    return {"CHN": (29000, 23293, None, None), **values}


@pytest.fixture
def gdte() -> Dossier:
    """The four editions with the totals of the mock-ups."""
    abroad = international()
    edition = Edition("2025", 4, "25-29 September 2025", "Hangzhou", 155000.0)
    return Dossier(
        event=Event("Global Digital Trade Expo", "CHN"),
        editions=(*(Edition(year) for year in ("2022", "2023", "2024")), edition),
        query=Query("2025", "2024"),
        profile=UFI,
        answer=answer_of(dict(FIGURES), "2025", "2024"),
        history=history(),
        countries=breakdown(By.COUNTRY, {"CHN": (1336, 1237, 53120, 51150), **abroad}),
        international_countries=breakdown(By.COUNTRY, abroad),
        regions=breakdown(
            By.REGION,
            {
                "east_asia": (1399, 1291, 55550, 53310),
                "europe": (180, 130, 3000, 2100),
                "south_east_asia": (108, 53, 2430, 1300),
                "north_america": (46, 34, 1480, 1210),
                "middle_east": (34, 13, 1150, 310),
                "latin_america": (45, 25, 300, 100),
            },
        ),
        sectors=breakdown(
            By.SECTOR,
            {
                "Artificial intelligence": (520, 410, None, None),
                "Silk Road e-commerce": (480, 300, None, None),
                "Smart mobility": (310, 300, None, None),
                "Data and finance": (290, 240, None, None),
                "Digital health": (200, 190, None, None),
                "Digital trade services": (150, 0, None, None),
                "Comprehensive": (0, 220, None, None),
            },
            unassigned=12,
        ),
        roles=breakdown(By.ROLE, {"main": (1520, 1300, None, None), "co": (292, 246, None, None)}),
        waterfall=Waterfall("2025", STEPS),
        sources=SOURCES,
        visitor_countries=breakdown(By.COUNTRY, visitor_rows()),
        findings_open=52,
        halls=Breakdown(By.HALL, tuple(rows_of(HALLS, str)), 0, 0, 51, 25),
        sizes=Breakdown(By.SIZE, in_order(SIZES), 118, 97),
        loyalty=Breakdown(By.LOYALTY, in_order(CAME), 0, 0),
        stand_sizes=StandSizes("2025", 1694, 118, 27.0, 40.4),
        market=published_indicators(),
        previous_stand_sizes=StandSizes("2024", 1449, 97, 33.0, 42.3),
    )


@pytest.fixture(params=["en", "zh"])
def lang(request: pytest.FixtureRequest) -> str:
    return request.param


def with_figures(dossier: Dossier, changes: dict[Measure, tuple[float | None, float | None]]) -> Dossier:
    """The dossier with other figures of this edition."""
    figures = {figure.measure: (figure.value, figure.previous) for figure in dossier.answer.figures} | changes
    answer = answer_of(figures, dossier.query.edition, dossier.query.against)
    return replace(dossier, answer=answer, history=(*dossier.history[:-1], answer))


@pytest.fixture
def refigured() -> Callable[[Dossier, dict[Measure, tuple[float | None, float | None]]], Dossier]:
    return with_figures


@pytest.fixture
def group() -> Callable[..., Breakdown]:
    return breakdown


@pytest.fixture
def first_edition(gdte: Dossier) -> Dossier:
    """Only 2025, nothing to compare with."""

    def alone(found: Breakdown) -> Breakdown:
        rows = tuple(
            replace(
                row,
                previous=None,
                share_change_points=None,
                contribution_points=None,
                previous_rank=None,
                previous_net_space=None,
            )
            for row in found.rows
            if row.value
        )
        return Breakdown(found.by, rows, found.unassigned)

    loyal = {M.NEW, M.RETURNING, M.WON_BACK, M.LOST, M.RETENTION_RATE, M.CHURN_RATE}
    figures = {
        measure: (None if measure in loyal else value, None) for measure, (value, _) in FIGURES.items()
    }
    answer = answer_of(figures, "2025", "")
    assert gdte.visitor_countries is not None
    return replace(
        gdte,
        editions=gdte.editions[-1:],
        query=Query("2025", ""),
        answer=answer,
        history=(answer,),
        countries=alone(gdte.countries),
        international_countries=alone(gdte.international_countries),
        regions=alone(gdte.regions),
        sectors=alone(gdte.sectors),
        roles=alone(gdte.roles),
        visitor_countries=alone(gdte.visitor_countries),
        halls=replace(alone(gdte.halls), repeated=51),
        sizes=alone(gdte.sizes),
        loyalty=Breakdown(By.LOYALTY, ()),
        previous_stand_sizes=None,
    )


@pytest.fixture
def two_editions(gdte: Dossier) -> Dossier:
    """Only 2024 and 2025: nobody can have been won back."""
    loyal = {M.NEW: 877.0, M.RETURNING: 935.0, M.WON_BACK: 0.0, M.LOST: 611.0, M.RETENTION_RATE: 60.5}
    before = {measure: (None if measure in loyal else then, None) for measure, (_, then) in FIGURES.items()}
    now = {measure: (value, before[measure][0]) for measure, (value, _) in FIGURES.items()}
    now |= {measure: (value, None) for measure, value in loyal.items()}
    answer = answer_of(now, "2025", "2024")
    history = (answer_of(before, "2024", ""), answer)
    return replace(gdte, editions=gdte.editions[-2:], answer=answer, history=history)
