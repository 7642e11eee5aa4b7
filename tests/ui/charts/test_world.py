"""The map in the window: what answers to the pointer, and which colours countries have."""

from dataclasses import replace

from expo_app.report.spec import ChartKind, ChartSpec, Mark, Tone
from expo_app.ui.charts.drawing import Line, Polygon, Rect
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.charts.words import ENGLISH
from expo_app.ui.charts.world import LEGEND, lay_out_map

WIDTH, HEIGHT = 724.0, 240.0


def _map(countries: ChartSpec) -> ChartSpec:
    """The ranked countries as a map, China being the host."""
    host = Mark(None, "", Tone.OTHER, "CHN")
    series = (replace(countries.series[0], marks=(*countries.series[0].marks, host)),)
    names = (*countries.categories, "China")
    return replace(countries, kind=ChartKind.MAP, categories=names, series=series, middle=150)


def test_every_marked_country_answers_within_its_outline(countries: ChartSpec, metrics: Metrics) -> None:
    drawing = lay_out_map(_map(countries), WIDTH, HEIGHT, metrics, ENGLISH)
    assert [target.key for target in drawing.targets] == [
        mark.key for mark in _map(countries).series[0].marks
    ]
    for number, target in enumerate(drawing.targets):
        inside = [(shape, _inner_point(shape)) for shape in target.shapes]
        places = [point for _, point in inside if point] or [(target.box.centre, target.box.middle)]
        assert any(drawing.target_at(*place) == number for place in places), target.head


def test_small_states_answer_before_what_lies_below_them(countries: ChartSpec, metrics: Metrics) -> None:
    drawing = lay_out_map(_map(countries), WIDTH, HEIGHT, metrics, ENGLISH)
    (singapore,) = (target for target in drawing.targets if target.key == "SGP")
    number = drawing.target_at(singapore.box.centre, singapore.box.middle)
    assert number is not None
    assert drawing.targets[number].key == "SGP"


def test_colours_follow_the_classes_and_the_host_has_none(countries: ChartSpec, metrics: Metrics) -> None:
    drawing = lay_out_map(_map(countries), WIDTH, HEIGHT, metrics, ENGLISH)
    roles = {target.key: {shape.role for shape in target.shapes} for target in drawing.targets}
    assert roles["USA"] == {"ramp_sequential:5"}
    assert roles["JPN"] == {"ramp_sequential:4"}
    assert roles["FRA"] == {"ramp_sequential:2"}
    assert roles["CHN"] == {"surface"}
    boxes = [item.role for item in drawing.primitives if isinstance(item, Rect)]
    assert boxes[:7] == [*(f"ramp_sequential:{place}" for place in range(5, -1, -1)), "missing_ground"]
    assert set(boxes[7:]) == {"surface"}  # below the labels
    frames = [item for item in drawing.primitives if isinstance(item, Line) and item.role == "axis"]
    assert len(frames) == 2 * 4  # around the two that hardly differ from their ground: nobody, and the host


def test_the_first_four_are_labelled_on_the_page(countries: ChartSpec, metrics: Metrics) -> None:
    drawing = lay_out_map(_map(countries), WIDTH, HEIGHT, metrics, ENGLISH)
    labels = [text for text in drawing.texts if text.bold]
    assert [text.text for text in labels] == [
        "United States 46",
        "Germany 41",
        "Singapore 38",
        "Japan 33",
    ]
    assert all(text.box.x >= LEGEND for text in labels)
    assert all(text.box.x >= 0 and text.box.right <= WIDTH for text in drawing.texts)
    assert all(text.box.y >= 0 and text.box.bottom <= HEIGHT for text in drawing.texts)


def _inner_point(shape: Polygon) -> tuple[float, float] | None:
    """A point inside an outline, on a fine grid over the box around it."""
    across, down = zip(*shape.points, strict=True)
    steps = [(number + 0.5) / 12 for number in range(12)]
    grid = (
        (min(across) + x * (max(across) - min(across)), min(down) + y * (max(down) - min(down)))
        for x in steps
        for y in steps
    )
    return next((point for point in grid if shape.contains(*point)), None)
