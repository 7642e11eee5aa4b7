"""Names on the map of a slide."""

from collections.abc import Mapping

import pytest
from pptx import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.base import BaseShape
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.util import Inches

from expo_app.export.slides.place import Box, emu
from expo_app.export.slides.world import add_map
from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone

COUNTS = {"GBR": 252, "DEU": 237, "USA": 228, "BRA": 216, "ESP": 161, "FRA": 106}
SMALL = {"GIB": "Gibraltar", "IMN": "Isle of Man", "JEY": "Jersey", "MLT": "Malta", "CPV": "Cabo Verde"}
NAMES = {"GBR": "United Kingdom", "DEU": "Germany", "USA": "United States", "BRA": "Brazil"} | SMALL


def test_the_legend_says_what_a_dot_is() -> None:
    texts = [shape.text_frame.text for shape in slide_of(864, SMALL).shapes if isinstance(shape, Shape)]
    assert "small area" in texts
    texts = [shape.text_frame.text for shape in slide_of(864, {}).shapes if isinstance(shape, Shape)]
    assert "small area" not in texts


@pytest.mark.parametrize("width", [864.0, 1010.0], ids=["4:3", "16:9"])
def test_names_do_not_cover_the_dots_of_small_states(width: float) -> None:
    dots, labels = drawn(width)
    assert len(dots) == len(SMALL)
    assert len(labels) == 4
    for label in labels:
        assert not any(overlap(label, dot) for dot in dots)


def drawn(width: float) -> tuple[list[BaseShape], list[Shape]]:
    """The dots and the labels of a map in a box of that width."""
    group = next(shape for shape in slide_of(width, SMALL).shapes if isinstance(shape, GroupShape))
    dots = [shape for shape in group.shapes if shape.name in {f"{name} 1" for name in SMALL.values()}]
    texts = {f"{NAMES[key]} {value}" for key, value in COUNTS.items() if key in NAMES}
    written = [shape for shape in group.shapes if isinstance(shape, Shape)]
    return dots, [shape for shape in written if shape.text_frame.text in texts]


def slide_of(width: float, small: Mapping[str, str]) -> Slide:
    """A slide with a map on which each of these small states has one."""
    marks = [Mark(value, str(value), Tone.THIS, key) for key, value in COUNTS.items()]
    marks += [Mark(1, "1", Tone.THIS, key) for key in small]
    names = tuple(NAMES.get(mark.key, mark.key) for mark in marks)
    spec = ChartSpec(
        *("world_map", ChartKind.MAP, "Title", "Subtitle", "Source", Unit.COUNT, names),
        (Series("2024", tuple(marks)),),
        "Told",
        middle=10,
    )
    deck = Presentation()
    deck.slide_width, deck.slide_height = emu(width + 128), Inches(7.5)
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    add_map(slide, Box(64, 220, width, 430), spec, "en")
    return slide


def overlap(one: BaseShape, other: BaseShape) -> bool:
    """Whether two shapes share more than an edge."""
    return (
        one.left < other.left + other.width
        and other.left < one.left + one.width
        and one.top < other.top + other.height
        and other.top < one.top + one.height
    )
