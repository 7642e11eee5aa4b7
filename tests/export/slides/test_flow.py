"""The flow on a slide: one group of native shapes whose texts say every value."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.shapes.group import GroupShape

from expo_app.export import pptx
from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Page, Remark, Report, Series, Tone

NOTHING = Mark(None, "", Tone.OTHER)
UNLISTED = Mark(None, "no list", Tone.OTHER)
ROWS: dict[str, tuple[int | None, ...]] = {
    "2022": (800, None, None, None, None),
    "2023": (1018, 513, 505, 0, -287),
    "2024": (None, None, None, None, None),
    "2025": (1812, 648, 1101, 63, -370),
}
NAMES = ("Exhibitors", "Came again", "First-time", "Won back", "Lost & gone")
TONES = (Tone.PREVIOUS, Tone.EARLIER, Tone.INCREASE, Tone.INCREASE, Tone.DECREASE)


def flow() -> ChartSpec:
    def mark(place: int, year: str) -> Mark:
        value = ROWS[year][place]
        if value is None:
            return UNLISTED if year == "2024" and not place else NOTHING
        tone = Tone.THIS if year == "2025" and not place else TONES[place]
        return Mark(value, f"{value:,}", tone, "key")

    series = tuple(
        Series(name, tuple(mark(place, year) for year in ROWS)) for place, name in enumerate(NAMES)
    )
    notes = tuple("no list" if values[0] is None else f"{values[0]:,} exhibitors" for values in ROWS.values())
    years = tuple(ROWS)
    return ChartSpec(
        "flow", ChartKind.FLOW, "T", "S", "", Unit.COUNT, years, series, "Who stayed, who came", notes
    )


@pytest.fixture(scope="module")
def report() -> Report:
    page = Page("flow", "A finding", "S", "foot", "notes", chart=flow(), remarks=(Remark("Head", "Text"),))
    return Report("Fair", "2025", "en", (page,), ())


def group_of(path: Path) -> GroupShape:
    slide = Presentation(str(path)).slides[0]
    (group,) = (shape for shape in slide.shapes if isinstance(shape, GroupShape))
    return group


@pytest.fixture(scope="module")
def group(report: Report, tmp_path_factory: pytest.TempPathFactory) -> GroupShape:
    path = tmp_path_factory.mktemp("deck") / "deck.pptx"
    pptx.write(report, path)
    return group_of(path)


def texts(group: GroupShape) -> list[str]:
    return [shape.text_frame.text for shape in group.shapes if shape.has_text_frame and shape.text_frame.text]


def freeforms(group: GroupShape) -> Iterator[etree._Element]:
    return group._element.iter(qn("a:custGeom"))


def test_each_band_is_a_freeform_with_curves(group: GroupShape) -> None:
    paths = list(freeforms(group))
    # Three bands between 2022 and 2023, where nobody was won back, and four from there to 2025.
    assert len(paths) == 7
    for path in paths:
        assert len(path.findall(f".//{qn('a:cubicBezTo')}")) == 2
        box = path.find(f".//{qn('a:path')}")
        width, height = int(box.get("w")), int(box.get("h"))
        for point in path.iter(qn("a:pt")):
            assert 0 <= int(point.get("x")) <= width
            assert 0 <= int(point.get("y")) <= height


def test_every_value_can_be_read(group: GroupShape) -> None:
    said = texts(group)
    for name, place in (("Came again", 1), ("First-time", 2), ("Lost & gone", 4)):
        for year in ("2023", "2025"):
            value = f"{ROWS[year][place]:,}"
            assert {f"{name} {value}", value} & set(said), (name, year)
    assert {*ROWS, "800 exhibitors", "1,018 exhibitors", "no list", "1,812 exhibitors"} <= set(said)
    assert not any("Won back 0" in text for text in said)


def test_it_has_an_alternative_text_and_its_shapes_have_names(group: GroupShape) -> None:
    assert group.name == "Flow flow"
    assert group._element.nvGrpSpPr.cNvPr.get("descr") == "Who stayed, who came"
    names = [shape.name for shape in group.shapes]
    assert "2023 – 2025: Lost & gone -370" in names
    assert "2024: no list" in names
    numbers = [shape.shape_id for shape in group.shapes]
    assert len(numbers) == len(set(numbers))


def test_everything_lies_in_the_group_and_the_group_on_the_slide(group: GroupShape) -> None:
    for shape in group.shapes:
        assert group.left <= shape.left
        assert shape.left + shape.width <= group.left + group.width
        assert group.top <= shape.top
        assert shape.top + shape.height <= group.top + group.height
    assert group.left >= 0
    assert group.left + group.width <= 12192000


def test_colours_are_those_of_the_theme(group: GroupShape) -> None:
    assert not list(group._element.iter(qn("a:srgbClr")))
    fills = [one.get("val") for one in group._element.iter(qn("a:schemeClr"))]
    assert {"accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "bg1"} <= set(fills)


def test_in_another_template_its_colours_take_their_places(
    report: Report, foreign: Path, tmp_path: Path
) -> None:
    pptx.in_template(foreign)(report, tmp_path / "deck.pptx")
    found = group_of(tmp_path / "deck.pptx")
    tinted = [one.getparent().get("val") for one in found._element.iter(qn("a:lumMod"))]
    # The two earlier columns and the two bands that stayed are tints or shades of the first accent.
    assert tinted.count("accent1") == 4
    assert len(list(freeforms(found))) == 7
