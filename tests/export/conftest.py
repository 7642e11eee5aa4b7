"""A small report by hand, with the figures of the sample, and a frame of rows."""

from dataclasses import replace

import pandas as pd
import pytest

from expo_app.model.figure import Measure, Unit
from expo_app.report.spec import (
    Card,
    CellKind,
    ChartKind,
    ChartSpec,
    Mark,
    Page,
    Remark,
    Report,
    Series,
    TableColumn,
    TableSpec,
    Tone,
)

FOOT = (
    "Source: organiser’s closing lists of GDTE 2024 and 2025. Exhibitor: main or co-exhibitor with own "
    "staff, counted once per edition (ISO 25639, profile UFI). International: the country or region of "
    "the contract differs from the host’s."
)
NOTES = (
    "Filters: none. Profile: UFI (ISO 25639).\n"
    "GDTE-2025-closing-list.xlsx, 2025-09-20, SHA-256 7c1e09ab, 1,921 rows\n"
    "GDTE-2024-closing-list.xlsx, 2024-09-24, SHA-256 e24f5d10, 1,640 rows"
)
COUNTRIES = (
    ("United States", 46, 34, "="),
    ("Germany", 41, 22, "↑ 2"),
    ("Singapore", 38, 21, "↑ 2"),
    ("Japan", 33, 29, "↓ 2"),
    ("South Korea", 30, 25, "↓ 2"),
    ("United Kingdom", 27, 17, "="),
    ("Malaysia", 25, 10, "↑ 3"),
    ("Thailand", 22, 13, "="),
    ("United Arab Emirates", 21, 8, "↑ 3"),
    ("Indonesia", 19, 9, "↑ 1"),
)
REGIONS = (
    ("East Asia", 1420, 1300),
    ("South-East Asia", 160, 92),
    ("Europe", 121, 90),
    ("North America", 58, 44),
    ("Middle East", 33, 30),
    ("Africa", 20, 0),
)

TONES = {1: Tone.INCREASE, 0: Tone.INCREASE, -1: Tone.DECREASE}


def signed(value: float) -> str:
    """A change as the report writes it."""
    return f"{value:+,.0f}".replace("-", "\u2212") if value else "±0"


def sign(value: float) -> int:
    """1, 0 or -1."""
    return (value > 0) - (value < 0)


def ranked(chart_id: str, rows: tuple, title: str, rest: tuple[str, Mark] | None = None) -> ChartSpec:
    """A ranked chart of (name, this, previous[, rank change])."""
    this = tuple(
        Mark(
            row[1],
            f"{row[1]:,}",
            Tone.THIS,
            row[0][:3].upper(),
            signed(row[1] - row[2]),
            sign(row[1] - row[2]),
            row[3] if len(row) > 3 else "",
        )
        for row in rows
    )
    before = tuple(Mark(row[2], f"{row[2]:,}", Tone.PREVIOUS) for row in rows)
    return ChartSpec(
        chart_id,
        ChartKind.RANKED,
        title,
        "Exhibitors, profile UFI",
        FOOT,
        Unit.COUNT,
        tuple(row[0] for row in rows),
        (Series("2025", this), Series("2024", before)),
        f"Ranked bars: {title}",
        rest=rest,
    )


def trend() -> ChartSpec:
    """Exhibitors of four editions."""
    values = (
        ("2022", 800, "800+"),
        ("2023", 1018, "1,018"),
        ("2024", 1546, "1,546"),
        ("2025", 1812, "1,812"),
    )
    tones = (Tone.EARLIER, Tone.EARLIER, Tone.PREVIOUS, Tone.THIS)
    marks = tuple(Mark(v, label, tone, year) for (year, v, label), tone in zip(values, tones, strict=True))
    return ChartSpec(
        "trend",
        ChartKind.COLUMNS,
        "Exhibitors more than doubled in four editions",
        "Exhibitors",
        FOOT,
        Unit.COUNT,
        tuple(year for year, *_ in values),
        (Series("Exhibitors", marks),),
        "Columns: exhibitors of four editions",
    )


def share() -> ChartSpec:
    """International share, unknown in the first edition."""
    values = (
        ("2022", None, "not published"),
        ("2023", 20.0, "about 20 %"),
        ("2024", 100 * 309 / 1546, "20.0 %"),
        ("2025", 100 * 476 / 1812, "26.3 %"),
    )
    tones = (Tone.EARLIER, Tone.EARLIER, Tone.PREVIOUS, Tone.THIS)
    marks = tuple(Mark(v, label, tone, year) for (year, v, label), tone in zip(values, tones, strict=True))
    return ChartSpec(
        "international_share",
        ChartKind.LINE,
        "International share up 6.3 points",
        "Share",
        FOOT,
        Unit.PERCENT,
        tuple(year for year, *_ in values),
        (Series("International share", marks),),
        "Line: share of four editions",
    )


def bridge(values: tuple = (309, -127, 23, 271, 476)) -> ChartSpec:
    """From the previous edition to this one."""
    names = ("2024", "Lost", "Won back", "First-time", "2025")
    notes = ("", "41.1 % of 2024", "seen before 2024", "never seen before", "")
    first, *steps, last = values
    marks = [
        Mark(first, f"{first:,}", Tone.PREVIOUS),
        *(Mark(step, signed(step), TONES[sign(step)], direction=sign(step)) for step in steps),
        Mark(last, f"{last:,}", Tone.THIS),
    ]
    return ChartSpec(
        "bridge",
        ChartKind.BRIDGE,
        "271 came for the first time",
        "International exhibitors",
        FOOT,
        Unit.COUNT,
        names,
        (Series("International exhibitors", tuple(marks)),),
        "Bridge from 309 to 476",
        notes,
    )


def cards() -> tuple[Card, ...]:
    """The six headline figures."""
    up = {"direction": 1}
    return (
        Card(Measure.EXHIBITORS, "Exhibitors", "1,812", "", "+17.2 %", "+266", "2024: 1,546", **up),
        Card(
            Measure.INTERNATIONAL_EXHIBITORS,
            "International exhibitors",
            "476",
            "",
            "+54.0 %",
            "+167",
            "2024: 309",
            **up,
        ),
        Card(
            Measure.INTERNATIONAL_SHARE,
            "International share",
            "26.3",
            "%",
            "+6.3 points",
            "",
            "2024: 20.0 %",
            **up,
        ),
        Card(
            Measure.EXHIBITING_COUNTRIES,
            "Exhibiting countries and regions",
            "41",
            "",
            "+9",
            "+28.1 %",
            "2024: 32",
            **up,
        ),
        Card(
            Measure.ATTENDING_COUNTRIES,
            "Attending countries and regions",
            None,
            hint="Import a list of visitors.",
        ),
        Card(
            Measure.NET_SPACE,
            "Net exhibition space",
            "68,420",
            "m²",
            "+11.5 %",
            "+7,070 m²",
            "2024: 61,350 m²",
            **up,
        ),
    )


def definitions() -> TableSpec:
    """Terms and what they mean; no header."""
    return TableSpec(
        "definitions",
        "Definitions",
        (TableColumn("Term"), TableColumn("Definition")),
        (
            (
                "Exhibitor",
                "Main or co-exhibitor with own products and own staff, accepted by the organiser; several "
                "stands count once (ISO 25639, UFI).",
            ),
            ("International", "The country or region of the contract differs from the country of the event."),
            ("First-time, won back", "Never seen in an earlier edition; absent in 2024 but seen earlier."),
            (
                "Retention",
                "Exhibitors of 2024 that came again, divided by the exhibitors of 2024: 935 of 1,546.",
            ),
            ("Net space", "Floor occupied by exhibitors, paid or unpaid, special shows included."),
        ),
    )


def waterfall() -> TableSpec:
    """From rows to exhibitors."""
    return TableSpec(
        "waterfall",
        "From rows to exhibitors",
        (TableColumn("Step"), TableColumn("Rows", CellKind.COUNT)),
        (("Exact duplicates", -9), ("Further stands of the same exhibitor", -41)),
        total=("Exhibitors 2025", 1812),
        note="52 findings were open at the time of export.",
    )


def countries_table() -> TableSpec:
    """A table with every kind of number and its chart."""
    kinds = (
        ("Country or region", CellKind.TEXT),
        ("2025", CellKind.COUNT),
        ("2024", CellKind.COUNT),
        ("Change", CellKind.CHANGE),
        ("Change, %", CellKind.CHANGE_PERCENT),
        ("Share", CellKind.PERCENT),
        ("Share change", CellKind.POINTS),
        ("Net space, m²", CellKind.AREA),
        ("Rank", CellKind.RANK),
    )
    rows = tuple(
        (name, this, before, this - before, 100 * (this - before) / before, 100 * this / 476, 1.5, None, at)
        for at, (name, this, before, _) in enumerate(COUNTRIES, 1)
    )
    return TableSpec(
        "countries",
        "Countries and regions",
        tuple(TableColumn(name, kind) for name, kind in kinds),
        rows,
        total=("Total", 302, 188, 114, 60.6, 63.4, None, 1234.5, None),
        note="Host left out.",
        chart=ranked("top_countries", COUNTRIES, "The United States lead"),
    )


def build_report(lang: str = "en") -> Report:
    """A report of ten pages."""
    rest = ("29 others", Mark(174, "174", Tone.OTHER, change="+50", direction=1))
    lead = ranked("top_countries", COUNTRIES, "The United States lead by exhibitors", rest)
    remarks = (
        Remark(
            "58.9 % came again", "182 of the 309 international exhibitors of 2024; all exhibitors: 60.5 %"
        ),
        Remark("57 % are first-time", "271 of 476, from 38 countries and regions"),
        Remark("Share 26.3 %", "up 6.3 points from 20.0 % of all exhibitors"),
    )
    regions = ranked("regions", REGIONS, "South-East Asia grows fastest")
    charts = (trend(), share(), lead, regions, bridge())

    def page(name: str, title: str, **more: object) -> Page:
        return Page(name, title, "GDTE 2025 against 2024", FOOT, NOTES, **more)

    pages = (
        Page(
            "cover",
            "Global Digital Trade Expo 2025",
            "compared with 2024",
            "Hangzhou, 25 to 29 September 2025",
            NOTES,
            is_cover=True,
        ),
        page("headlines", "Exhibitors up 17.2 %, international exhibitors up 54.0 %", cards=cards()),
        page("trend", trend().title, chart=trend(), remarks=remarks[:1]),
        page("share", share().title, chart=share(), remarks=remarks),
        page("countries", lead.title, chart=lead),
        page("regions", regions.title, chart=regions, remarks=remarks),
        page(
            "bridge",
            "International exhibitors up 54.0 %: 271 came for the first time",
            chart=bridge(),
            remarks=remarks,
        ),
        page(
            "table",
            "The ten largest countries and regions send 302 of the 476 international exhibitors, most of "
            "them from Asia",
            tables=(countries_table(),),
        ),
        page(
            "sources",
            "1,862 rows make 1,812 exhibitors: definitions and sources",
            tables=(definitions(), waterfall()),
        ),
    )
    tables = (countries_table(), definitions(), waterfall())
    return Report("Global Digital Trade Expo 2025", "compared with 2024", lang, pages, tables, charts)


@pytest.fixture(scope="session")
def report() -> Report:
    """The report in English; frozen, so that all tests may share it."""
    return build_report()


@pytest.fixture
def hostile() -> Report:
    """The report with texts that want to be formulas and links."""
    names = (
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "http://example.org",
        "\tTab",
        "A & <b>",
        "2024",
    )
    chart = ranked("hostile", tuple((name, 9 - at, at, "") for at, name in enumerate(names)), "=HYPERLINK(0)")
    table = TableSpec(
        "=bad [name]: a/b",
        "=title",
        (TableColumn("=Name"), TableColumn("=name"), TableColumn("")),
        tuple((name, "=x", "@y") for name in names),
        chart=chart,
    )
    page = Page("hostile", "=1+1", "+1", "@foot", "=notes", chart=chart)
    return replace(build_report(), pages=(page,), tables=(table, table), charts=(chart,))


@pytest.fixture
def counted_rows() -> pd.DataFrame:
    """Four rows of a counted frame, with columns that are not written as well."""
    return pd.DataFrame(
        {
            "source": ["s1"] * 4,
            "edition": ["2025"] * 4,
            "population": ["exhibitors"] * 4,
            "file": ["list.xlsx"] * 4,
            "sheet": ["Hall 1"] * 4,
            "row": [4, 5, 6, 7],
            "organisation": ["=SUM(A1:A9)", "Zhejiang Lantern, Ltd.", "+49", "杭州星桥"],
            "organisation_id": ["o1", "o2", "o3", "o4"],
            "role": ["main"] * 4,
            "mode": ["on site"] * 4,
            "status": ["confirmed"] * 4,
            "country": ["DEU", "CHN", "", "CHN"],
            "country_as_written": ["@Germany", "中国", "", "CN"],
            "international": [True, False, False, False],
            "sectors": ["AI; Data", "-", "", "AI"],
            "halls": ["1", "1", "2", "2"],
            "stands": ["-1A", "1B", "2C", "2D"],
            "net_space_sqm": [36.0, None, 7.25, 0.0],
            "counted": [True, False, True, True],
            "not_counted_because": ["", "exact duplicate", "", ""],
            "unit": ["o1", "", "o3", "o4"],
        }
    )
