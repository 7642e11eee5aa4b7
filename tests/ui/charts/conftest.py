"""Charts of the sample as a report would compose them, and metrics that need no font."""

import pytest
from pytestqt.qtbot import QtBot

from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.ui.charts.view import ChartView

COUNTRIES = [
    ("USA", "United States", 46, 34, "="),
    ("DEU", "Germany", 41, 22, "↑ 2"),
    ("SGP", "Singapore", 38, 21, "↑ 2"),
    ("JPN", "Japan", 33, 29, "↓ 2"),
    ("KOR", "South Korea", 30, 25, "↓ 2"),
    ("GBR", "United Kingdom", 27, 17, "="),
    ("MYS", "Malaysia", 25, 10, "↑ 3"),
    ("THA", "Thailand", 22, 13, "="),
    ("ARE", "United Arab Emirates", 21, 8, "↑ 3"),
    ("IDN", "Indonesia", 19, 9, "↑ 1"),
    ("FRA", "France", 17, 14, "↓ 4"),
]
BRIDGE = [
    ("2024", "", 1546, "1,546", Tone.PREVIOUS, 0),
    ("Lost", "39.5 % of 2024", -611, "−611", Tone.DECREASE, -1),
    ("Won back", "seen before 2024", 84, "+84", Tone.INCREASE, 1),
    ("First-time", "in no earlier list", 793, "+793", Tone.INCREASE, 1),
    ("2025", "", 1812, "1,812", Tone.THIS, 0),
]
TONES = (Tone.EARLIER, Tone.EARLIER, Tone.PREVIOUS, Tone.THIS)
YEARS = ("2022", "2023", "2024", "2025")


class FixedWidths:
    """Every character is 0.6 of its size wide, bold ones 0.65."""

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """The width of one line."""
        return len(text) * size * (0.65 if bold else 0.6)


@pytest.fixture
def metrics() -> FixedWidths:
    return FixedWidths()


@pytest.fixture
def countries() -> ChartSpec:
    this = [
        Mark(now, str(now), Tone.THIS, key, f"+{now - then}", 1, moved, f"{now / 4.76:.1f} %")
        for key, _, now, then, moved in COUNTRIES
    ]
    previous = [Mark(then, str(then), Tone.PREVIOUS, key) for key, _, _, then, _ in COUNTRIES]
    return ChartSpec(
        "top_countries",
        ChartKind.RANKED,
        "Germany nearly doubles and moves from rank 4 to 2",
        "International exhibitors by country or region",
        "Source: GDTE-2025-closing-list.xlsx, GDTE-2024-closing-list.xlsx.",
        Unit.COUNT,
        tuple(name for _, name, *_ in COUNTRIES),
        (Series("2025", tuple(this)), Series("2024", tuple(previous))),
        "Germany nearly doubles and moves from rank 4 to 2: 46 from the United States, 41 from Germany.",
        rest=("29 others, 3 lost", Mark(157, "157", Tone.OTHER, "others", "+50", 1)),
    )


@pytest.fixture
def exhibitors() -> ChartSpec:
    values = zip((800, 1018, 1546, 1812), ("800+", "1,018", "1,546", "1,812"), TONES, YEARS, strict=True)
    marks = tuple(Mark(value, label, tone, year) for value, label, tone, year in values)
    return ChartSpec(
        "trend",
        ChartKind.COLUMNS,
        "From 800 in 2022 to 1,812 in 2025",
        "Exhibitors by edition",
        "Source: four closing lists.",
        Unit.COUNT,
        YEARS,
        (Series("Exhibitors, all", marks),),
        "From 800 in 2022 to 1,812 in 2025.",
    )


@pytest.fixture
def share() -> ChartSpec:
    values = zip(
        (None, 20.0, 20.0, 26.3),
        ("not published", "about 20 %", "20.0 %", "26.3 %"),
        TONES,
        YEARS,
        strict=True,
    )
    marks = tuple(Mark(value, label, tone, year) for value, label, tone, year in values)
    return ChartSpec(
        "international_share",
        ChartKind.LINE,
        "International share up 6.3 points to 26.3 %",
        "Share of international exhibitors by edition",
        "Source: four closing lists.",
        Unit.PERCENT,
        YEARS,
        (Series("International share", marks),),
        "International share up 6.3 points to 26.3 %.",
    )


@pytest.fixture
def bridge() -> ChartSpec:
    marks = tuple(Mark(value, label, tone, name, "", way) for name, _, value, label, tone, way in BRIDGE)
    return ChartSpec(
        "bridge",
        ChartKind.BRIDGE,
        "935 exhibitors came again: retention 60.5 %",
        "From the exhibitors of 2024 to those of 2025",
        "Source: GDTE-2025-closing-list.xlsx, GDTE-2024-closing-list.xlsx.",
        Unit.COUNT,
        tuple(name for name, *_ in BRIDGE),
        (Series("Exhibitors", marks),),
        "Of 1,546 exhibitors 611 were lost; 84 were won back and 793 came for the first time: 1,812.",
        notes=tuple(note for _, note, *_ in BRIDGE),
    )


@pytest.fixture
def chart(qtbot: QtBot, countries: ChartSpec) -> ChartView:
    """The countries in a window of the size that they have on their page."""
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(504, 390)
    view.show_spec(countries)
    view.show()
    qtbot.waitExposed(view)
    return view
