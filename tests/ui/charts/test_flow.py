"""The flow on the screen: every band answers where it is drawn, and says what it is."""

import pytest
from PySide6.QtGui import QImage, QPainter

from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.ui.charts.drawing import Drawing, Line, Polygon, Rect
from expo_app.ui.charts.item import DrawingItem
from expo_app.ui.charts.layout import lay_out
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.theme.palette import palette

NOTHING = Mark(None, "", Tone.OTHER)
ROWS = {
    "2022": (800, None, None, None, None),
    "2023": (1018, 513, 505, 0, -287),
    "2024": (None, None, None, None, None),
    "2025": (1812, 648, 1101, 63, -370),
}
NAMES = ("Exhibitors", "Came again", "First-time", "Won back", "Lost")
TONES = (Tone.PREVIOUS, Tone.EARLIER, Tone.INCREASE, Tone.INCREASE, Tone.DECREASE)


def mark(place: int, value: int | None, year: str) -> Mark:
    if value is None:
        return Mark(None, "no list", Tone.OTHER) if year == "2024" and not place else NOTHING
    tone = Tone.THIS if year == "2025" and not place else TONES[place]
    return Mark(value, f"{value:,}", tone, f"{NAMES[place]}:{year}", share="50.0 % of them" if place else "")


@pytest.fixture
def flow() -> ChartSpec:
    series = tuple(
        Series(name, tuple(mark(place, values[place], year) for year, values in ROWS.items()))
        for place, name in enumerate(NAMES)
    )
    notes = tuple("no list" if values[0] is None else f"{values[0]:,} exhibitors" for values in ROWS.values())
    return ChartSpec("flow", ChartKind.FLOW, "T", "S", "", Unit.COUNT, tuple(ROWS), series, "All.", notes)


@pytest.fixture
def drawing(flow: ChartSpec, metrics: Metrics) -> Drawing:
    return lay_out(flow, 1000, 360, metrics)


def test_every_column_and_band_answers_where_it_is(drawing: Drawing) -> None:
    keys = {target.key: number for number, target in enumerate(drawing.targets)}
    assert [target.key for target in drawing.targets] == [
        "Exhibitors:2022",
        *(f"{name}:2023" for name in ("Came again", "Lost", "First-time", "Exhibitors")),
        "",
        *(f"{name}:2025" for name in ("Came again", "Lost", "First-time", "Won back", "Exhibitors")),
    ]
    for key, number in keys.items():
        target = drawing.targets[number]
        x = target.box.x + 0.3 * target.box.width
        for shape in target.shapes:
            down = [y for near, y in shape.points if abs(near - x) < 30]
            assert drawing.target_at(x, (min(down) + max(down)) / 2) == number, key
    # Above a band, though in its box, nothing answers.
    sunk = drawing.targets[keys["Came again:2025"]]
    assert not sunk.answers(sunk.box.right - 2, sunk.box.y + 2)


def test_a_band_says_between_which_editions_it_leads(drawing: Drawing) -> None:
    spoken = [target.spoken for target in drawing.targets]
    assert "2023 → 2025, Came again 648, Share 50.0 % of them" in spoken
    assert "2025, Won back 63, Share 50.0 % of them" in spoken
    assert "2024, Exhibitors no list" in spoken


def test_an_edition_without_a_list_is_hatched_and_this_one_stands_out(drawing: Drawing) -> None:
    rects = [item.role for item in drawing.primitives if isinstance(item, Rect)]
    assert rects == ["previous_edition", "previous_edition", "missing_ground", "this_edition"]
    assert any(isinstance(item, Line) and item.role == "missing" for item in drawing.primitives)
    bands = [item.role for item in drawing.primitives if isinstance(item, Polygon)]
    assert sorted(set(bands)) == ["decrease", "earlier_edition", "increase"]


@pytest.mark.parametrize("size", [(1000, 360), (700, 260), (420, 150), (200, 96)])
def test_texts_stay_apart_and_inside(flow: ChartSpec, metrics: Metrics, size: tuple[int, int]) -> None:
    drawing = lay_out(flow, *size, metrics)
    for number, text in enumerate(drawing.texts):
        assert text.box.x >= 0, text
        assert text.box.right <= size[0] + 0.01, text
        assert text.box.bottom <= size[1] + 0.01, text
        for other in drawing.texts[number + 1 :]:
            assert not text.box.overlaps(other.box), (text, other)


def test_the_outline_of_a_band_is_traced(drawing: Drawing) -> None:
    """The ring of the focus runs along the band, not around the box that it lies in."""
    number = next(n for n, target in enumerate(drawing.targets) if target.key == "Came again:2025")
    pictures = []
    for focused in (None, number):
        item = DrawingItem(palette(dark=False))
        item.show_drawing(drawing)
        item.focused = focused
        image = QImage(1000, 360, QImage.Format.Format_RGB32)
        image.fill("#FFFFFF")
        painter = QPainter(image)
        item.paint(painter, None)
        painter.end()
        pictures.append(image)
    target = drawing.targets[number]
    on_edge = (round(target.shapes[0].points[3][0]), round(target.shapes[0].points[3][1]))
    corner = (round(target.box.right) - 20, round(target.box.y))
    assert pictures[0].pixelColor(*on_edge) != pictures[1].pixelColor(*on_edge)
    assert pictures[0].pixelColor(*corner) == pictures[1].pixelColor(*corner)
