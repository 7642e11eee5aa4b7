"""A deck of 18 slides beside what python-pptx alone takes for as many charts, in the same run."""

import io
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.slide import Slide
from pptx.util import Inches

from expo_app.export import pptx
from expo_app.model.places import SAMPLE_DATA
from expo_app.model.query import Query
from expo_app.report.compose import compose
from expo_app.report.spec import ChartKind, ChartSpec, Report
from expo_app.report.world import world
from expo_app.session.derive import derive
from expo_app.session.figures.changing import changed
from expo_app.session.figures.figures import dossier
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told

SLIDES, AT_MOST = 18, 2.0


@pytest.fixture(scope="module")
def report() -> Report:
    derived = derive(preview(read_lists([SAMPLE_DATA], Told())))
    return compose(replace(dossier(derived, Query()), changed=changed(derived, Query())), "en")


def alone(report: Report) -> bytes:
    """Slides with their titles and notes, and the same numbers as native charts, a table for the heat map and
    freeforms for the map, as python-pptx makes them."""
    deck = Presentation()
    for page in report.pages:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = page.title
        slide.notes_slide.notes_text_frame.text = page.speaker_notes
        if page.chart is not None:
            DRAW.get(page.chart.kind, add_bars)(slide, page.chart)
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def add_bars(slide: Slide, spec: ChartSpec) -> None:
    data = CategoryChartData()
    data.categories = spec.categories
    for series in spec.series:
        data.add_series(series.name, [mark.value for mark in series.marks])
    slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *BOX, data)


def add_table(slide: Slide, spec: ChartSpec) -> None:
    table = slide.shapes.add_table(len(spec.categories) + 1, len(spec.series) + 1, *BOX).table
    for column, series in enumerate(spec.series, 1):
        for row, mark in enumerate(series.marks, 1):
            table.cell(row, column).text = mark.label


def add_outlines(slide: Slide, spec: ChartSpec) -> None:
    for _, outline in world(spec.middle).outlines:
        first, *others = ((x * 9e6, y * 9e6) for x, y in outline)
        builder = slide.shapes.build_freeform(*first)
        builder.add_line_segments(others)
        builder.convert_to_shape()


def add_bands(slide: Slide, spec: ChartSpec) -> None:
    for series in spec.series:
        for mark in series.marks:
            builder = slide.shapes.build_freeform(0, 0)
            builder.add_line_segments([(9e5, 0), (9e5, 9e5), (0, 9e5)])
            builder.convert_to_shape().text_frame.text = mark.label


BOX = Inches(1), Inches(1.5), Inches(8), Inches(5)
DRAW = {ChartKind.HEAT: add_table, ChartKind.MAP: add_outlines, ChartKind.FLOW: add_bands}


def shortest(work: Callable[[], object], times: int = 3) -> float:
    """The processor's time in seconds: others may be at work on the machine."""
    found = []
    for _ in range(times):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


@pytest.mark.parametrize("without", [frozenset(), frozenset(DRAW)], ids=["all kinds", "bars and lines"])
def test_a_deck_takes_at_most_twice_the_time_of_its_charts_alone(
    report: Report, without: frozenset[ChartKind], tmp_path: Path
) -> None:
    """Of bars and lines alone, too, though the deck has tables, remarks and labels, and python-pptx none."""
    pages = [page for page in report.pages if page.chart is None or page.chart.kind not in without]
    deck = replace(report, pages=tuple(pages[:SLIDES]))
    assert len(deck.pages) == SLIDES
    pptx.write(deck, tmp_path / "deck.pptx")
    print()
    assert compared(deck, tmp_path) <= AT_MOST


def compared(report: Report, folder: Path) -> float:
    charts = sum(page.chart is not None for page in report.pages)
    bare = shortest(lambda: alone(report))
    ours = shortest(lambda: pptx.write(report, folder / "deck.pptx"))
    told = f"{len(report.pages)} slides, {charts} charts: {ours:.2f} s, python-pptx alone {bare:.2f} s"
    print(f"{told}: {ours / bare:.2f} times")
    return ours / bare
