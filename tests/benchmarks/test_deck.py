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
from pptx.util import Inches

from expo_app.export import pptx
from expo_app.model.places import SAMPLE_DATA
from expo_app.model.query import Query
from expo_app.report.compose import compose
from expo_app.report.spec import Report
from expo_app.session.derive import derive
from expo_app.session.figures.changing import changed
from expo_app.session.figures.figures import dossier
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told

SLIDES, AT_MOST = 18, 2.0


@pytest.fixture(scope="module")
def report() -> Report:
    derived = derive(preview(read_lists([SAMPLE_DATA], Told())))
    whole = compose(replace(dossier(derived, Query()), changed=changed(derived, Query())), "en")
    return replace(whole, pages=whole.pages[:SLIDES])


def alone(report: Report) -> bytes:
    """Slides with their titles and the same numbers in native charts, as python-pptx makes them."""
    deck = Presentation()
    for page in report.pages:
        slide = deck.slides.add_slide(deck.slide_layouts[5])
        slide.shapes.title.text = page.title
        slide.notes_slide.notes_text_frame.text = page.speaker_notes
        if page.chart is None:
            continue
        data = CategoryChartData()
        data.categories = page.chart.categories
        for series in page.chart.series:
            data.add_series(series.name, [mark.value for mark in series.marks])
        box = Inches(1), Inches(1.5), Inches(8), Inches(5)
        slide.shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *box, data)
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def shortest(work: Callable[[], object], times: int = 3) -> float:
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def test_a_deck_takes_at_most_twice_the_time_of_its_charts_alone(report: Report, tmp_path: Path) -> None:
    charts = sum(page.chart is not None for page in report.pages)
    assert len(report.pages) == SLIDES
    alone(report)
    pptx.write(report, tmp_path / "deck.pptx")
    bare = shortest(lambda: alone(report))
    ours = shortest(lambda: pptx.write(report, tmp_path / "deck.pptx"))
    print(
        f"\n{SLIDES} slides, {charts} charts: {ours:.2f} s, python-pptx alone {bare:.2f} s: {ours / bare:.2f} times"
    )
    assert ours <= AT_MOST * bare
