"""The deck, read back with python-pptx and openpyxl."""

import functools
import io
import re
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.slide import Slide

from expo_app.export import pptx
from expo_app.model.problem import Problem
from expo_app.model.progress import Cancelled
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Page, Report
from expo_app.report.unbroken import unbroken, whole_end

SLIDE = 12192000, 6858000


@functools.lru_cache
def deck_of(report: Report) -> bytes:
    """The same report is written once, however many tests read it."""
    with tempfile.TemporaryDirectory() as folder:
        pptx.write(report, Path(folder) / "deck.pptx")
        return (Path(folder) / "deck.pptx").read_bytes()


def written(report: Report, folder: Path) -> list[Slide]:
    path = folder / "deck.pptx"
    path.write_bytes(deck_of(report))
    return list(Presentation(str(path)).slides)


def charts(slide: Slide) -> list[Chart]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def texts(slide: Slide) -> list[str]:
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    tables = [shape.table for shape in slide.shapes if shape.has_table]
    found += [cell.text for table in tables for row in table.rows for cell in row.cells]
    return [text.replace("\u00a0", " ") for text in found]


def embedded(chart: Chart) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    return [[cell.value for cell in column] for column in book["Sheet1"].columns]


def drawn(report: Report) -> Iterator[tuple[int, ChartSpec]]:
    return ((at, page.chart) for at, page in enumerate(report.pages) if page.chart is not None)


def test_one_slide_for_each_page_with_its_words(report: Report, tmp_path: Path) -> None:
    slides = written(report, tmp_path)
    assert len(slides) == len(report.pages)
    for slide, page in zip(slides, report.pages, strict=True):
        title = unbroken(page.title) if page.id == "cover" else whole_end(page.title)
        assert slide.shapes.title.text_frame.text == title
        assert slide.notes_slide.notes_text_frame.text == page.speaker_notes
        said = texts(slide)
        assert page.subtitle in said
        assert page.foot in said
        for remark in page.remarks:
            assert f"{remark.head}\n{remark.text}" in said


def test_cards_show_value_change_and_previous(report: Report, tmp_path: Path) -> None:
    said = texts(written(report, tmp_path)[1])
    for card in report.pages[1].cards:
        assert card.name in said
        if card.value is None:
            assert card.hint in said
            continue
        assert (f"{card.value} {card.unit}" if card.unit else card.value) in said
        assert f"▲ {card.change}" in said
        assert card.previous in said
        assert not card.other_change or card.other_change in said


def test_embedded_workbooks_hold_the_numbers_of_the_spec(report: Report, tmp_path: Path) -> None:
    slides = written(report, tmp_path)
    for at, spec in drawn(report):
        if spec.kind is ChartKind.BRIDGE:
            continue
        (chart,) = charts(slides[at])
        names, *columns = embedded(chart)
        assert [str(name).split("\n")[0] for name in names[1:]] == list(spec.categories)
        for column, series, plotted in zip(columns, spec.series, chart.plots[0].series, strict=True):
            values = [mark.value for mark in series.marks]
            assert column == [series.name, *values]
            assert list(plotted.values) == values


def test_an_altered_number_is_altered_in_the_deck(report: Report, tmp_path: Path) -> None:
    at, spec = next((at, spec) for at, spec in drawn(report) if spec.kind is ChartKind.RANKED)
    first = spec.series[0]
    marks = (replace(first.marks[0], value=4711, label="4,711"), *first.marks[1:])
    changed = replace(spec, series=(replace(first, marks=marks), *spec.series[1:]))
    pages = (*report.pages[:at], replace(report.pages[at], chart=changed), *report.pages[at + 1 :])
    (chart,) = charts(written(replace(report, pages=pages), tmp_path)[at])
    assert embedded(chart)[1][1] == 4711
    assert chart.plots[0].series[0].values[0] == 4711


def test_the_bridge_stands_on_an_unfilled_base(report: Report, tmp_path: Path) -> None:
    at, spec = next((at, spec) for at, spec in drawn(report) if spec.kind is ChartKind.BRIDGE)
    (chart,) = charts(written(report, tmp_path)[at])
    base, steps = chart.plots[0].series
    assert list(base.values) == [0, 182, 182, 205, 0]
    assert list(steps.values) == [309, 127, 23, 271, 476]
    assert base._element.find(f"{qn('c:spPr')}/{qn('a:noFill')}") is not None
    _, _, _, top, change = embedded(chart)
    assert top[1:] == [309, 309, 205, 476, 476]
    assert change[1:] == [mark.value for mark in spec.series[0].marks]
    shown = [element.text for element in chart._chartSpace.iter(qn("a:t"))]
    assert shown == ["309", "▼ −127", "▲ +23", "▲ +271", "476"]


def test_the_change_beside_ranked_bars_is_in_line_with_them(report: Report, tmp_path: Path) -> None:
    at, spec = next((at, spec) for at, spec in drawn(report) if spec.id == "top_countries")
    slide = written(report, tmp_path)[at]
    frame = next(shape for shape in slide.shapes if shape.has_chart)
    table = next(shape for shape in slide.shapes if shape.name == "Changes top_countries")
    cells = [[cell.text for cell in row.cells] for row in table.table.rows][1:]
    assert cells == [[f"▲ {mark.change}", mark.rank_change] for mark in spec.series[0].marks]
    plot = frame.chart._chartSpace.find(f".//{qn('c:plotArea')}/{qn('c:layout')}/{qn('c:manualLayout')}")
    top, height = (float(plot.find(qn(f"c:{name}")).get("val")) * frame.height for name in "yh")
    rows = table.table.rows
    assert frame.top + top == pytest.approx(table.top + rows[0].height, abs=12700)
    assert height == pytest.approx(sum(row.height for row in list(rows)[1:]), abs=12700)
    rest = next(shape for shape in slide.shapes if shape.name == "Rest")
    assert [cell.text for cell in rest.table.rows[0].cells] == ["29 others", "174", "▲ +50", ""]


def test_tables_write_numbers_by_their_kind(report: Report, tmp_path: Path) -> None:
    at = next(at for at, page in enumerate(report.pages) if page.id == "table")
    table = next(shape.table for shape in written(report, tmp_path)[at].shapes if shape.has_table)
    rows = [[cell.text.replace("\u00a0", " ") for cell in row.cells] for row in table.rows]
    assert rows[0][:3] == ["Country or region", "2025", "2024"]
    assert rows[2] == ["Germany", "41", "22", "+19", "+86.4 %", "8.6 %", "+1.5", "", "2"]
    assert rows[-1] == ["Total", "302", "188", "+114", "+60.6 %", "63.4 %", "", "1,234.5", ""]


def test_labels_that_say_more_than_their_number_stay(report: Report, tmp_path: Path) -> None:
    slides = written(report, tmp_path)
    said = {
        run.text for slide in slides for chart in charts(slide) for run in chart._chartSpace.iter(qn("a:t"))
    }
    assert {"800+", "about\u00a020\u00a0%"} <= said
    assert "1,018" not in said


def test_a_label_that_would_lie_on_the_rising_line_stands_below(report: Report, tmp_path: Path) -> None:
    at, _ = next((at, spec) for at, spec in drawn(report) if spec.kind is ChartKind.LINE)
    (chart,) = charts(written(report, tmp_path)[at])
    below = [
        int(label.find(qn("c:idx")).get("val"))
        for label in chart._chartSpace.iter(qn("c:dLbl"))
        if (position := label.find(qn("c:dLblPos"))) is not None and position.get("val") == "b"
    ]
    assert below == [2]


def test_what_is_not_known_is_empty_and_said(report: Report, tmp_path: Path) -> None:
    at, _ = next((at, spec) for at, spec in drawn(report) if spec.kind is ChartKind.LINE)
    names, values = embedded(charts(written(report, tmp_path)[at])[0])
    assert names[1] == "2022\nnot published"
    assert values[1] is None


def test_numbers_have_formats_everywhere(report: Report, tmp_path: Path) -> None:
    for slide in written(report, tmp_path):
        for chart in charts(slide):
            codes = {element.get("formatCode") for element in chart._chartSpace.iter(qn("c:numFmt"))}
            codes |= {element.text for element in chart._chartSpace.iter(qn("c:formatCode"))}
            assert codes
            assert "General" not in codes


def test_everything_lies_on_the_slide_and_has_a_description(report: Report, tmp_path: Path) -> None:
    for slide in written(report, tmp_path):
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= SLIDE[0]
            assert shape.top + shape.height <= SLIDE[1]
            if shape.has_chart or shape.has_table:
                assert len(next(shape._element.iter(qn("p:cNvPr"))).get("descr")) > 8


def test_slide_numbers_are_fields_and_no_placeholder_is_empty(report: Report, tmp_path: Path) -> None:
    for slide, page in zip(written(report, tmp_path), report.pages, strict=True):
        kinds = [holder.placeholder_format.type for holder in slide.placeholders]
        assert (PP_PLACEHOLDER.SLIDE_NUMBER in kinds) is not page.is_cover
        fields = [field.get("type") for field in slide._element.iter(qn("a:fld"))]
        assert fields == ([] if page.is_cover else ["slidenum"])
        assert all(holder.text_frame.text.strip() for holder in slide.placeholders)
        assert len({shape.shape_id for shape in slide.shapes}) == len(slide.shapes)


def test_fonts_of_both_scripts_are_set(report: Report, tmp_path: Path) -> None:
    slides = written(report, tmp_path)
    with zipfile.ZipFile(tmp_path / "deck.pptx") as package:
        theme = package.read("ppt/theme/theme1.xml").decode()
    assert theme.count('latin typeface="Segoe UI"') == 2
    assert theme.count('ea typeface="Microsoft YaHei"') == 2
    for slide in slides:
        for chart in charts(slide):
            assert chart._chartSpace.find(f"{qn('c:txPr')}//{qn('a:ea')}") is not None


def test_the_language_is_said(report: Report, tmp_path: Path) -> None:
    slides = written(replace(report, lang="zh"), tmp_path)
    languages = {run.rPr.get("lang") for slide in slides for run in slide._element.iter(qn("a:r"))}
    assert languages == {"zh-CN"}
    drawn = [chart._chartSpace for slide in slides for chart in charts(slide)]
    assert drawn
    assert {one.get("lang") for space in drawn for one in space.iter(qn("a:defRPr"))} == {"zh-CN"}
    assert "变化" in texts(slides[4])


def test_hostile_texts_stay_texts(hostile: Report, tmp_path: Path) -> None:
    (slide,) = written(hostile, tmp_path)
    (chart,) = charts(slide)
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    cells = [cell for row in book["Sheet1"].iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]
    names = [cell.value for cell in book["Sheet1"]["A"]][1:]
    wanted = [name.replace("\t", " ") for name in hostile.pages[0].chart.categories]
    assert names == wanted
    assert list(chart.plots[0].categories) == wanted


def test_very_long_texts_are_shortened_and_numbers_are_not(report: Report, tmp_path: Path) -> None:
    page = report.pages[4]
    name = "The Federal Republic of a Country with an Uncommonly Long Official Name and No Short One"
    chart = replace(page.chart, categories=(name, *page.chart.categories[1:]))
    long = replace(page, chart=chart, title="Long " * 60, subtitle="Sub " * 200, foot="Foot " * 400)
    slide = written(replace(report, pages=(long,)), tmp_path)[0]
    assert embedded(charts(slide)[0])[0][1].endswith("…")
    assert slide.shapes.title.text_frame.text == "Long " * 60
    assert any(text.startswith("Foot Foot") and text.endswith("…") for text in texts(slide))


def test_a_long_table_says_how_much_more_there_is(report: Report, tmp_path: Path) -> None:
    page = next(page for page in report.pages if page.id == "table")
    table = page.tables[0]
    many = replace(table, rows=table.rows * 12)
    slide = written(replace(report, pages=(replace(page, tables=(many,)),)), tmp_path)[0]
    shape = next(shape for shape in slide.shapes if shape.has_table)
    shown = [row.cells[0].text for row in shape.table.rows]
    more = int(re.fullmatch(r"(\d+) more in the workbook", shown[-2])[1])
    assert shown[-1] == "Total"
    assert len(shown) - 3 + more == 120
    assert shape.top + shape.height <= 660 * 9525


def test_pages_with_little_to_show(report: Report, tmp_path: Path) -> None:
    spec = report.pages[4].chart
    one = tuple(replace(series, marks=series.marks[:1]) for series in spec.series[:1])
    bare = Mark(3, "3", one[0].marks[0].tone)
    single = replace(spec, categories=("A",), series=one, rest=None)
    unchanged = replace(single, series=(replace(one[0], marks=(bare,)),))
    pages = (
        Page("empty", "Nothing yet", "", "", ""),
        Page("none", "No chart", "sub", "foot", "notes", chart=replace(spec, categories=(), series=())),
        Page("one", "One bar", "sub", "foot", "notes", chart=single),
        Page("bare", "One bare bar", "sub", "foot", "notes", chart=unchanged),
        Page("cover", "Cover", "", "", "", is_cover=True),
    )
    slides = written(replace(report, pages=pages), tmp_path)
    assert [len(charts(slide)) for slide in slides] == [0, 0, 1, 1, 0]
    assert all(holder.text_frame.text for slide in slides for holder in slide.placeholders)


def test_the_same_report_gives_the_same_bytes(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pptx.write(report, tmp_path / "one.pptx")
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    pptx.write(report, tmp_path / "two.pptx")
    assert (tmp_path / "one.pptx").read_bytes() == (tmp_path / "two.pptx").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.pptx") as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = [name for name in package.namelist() if name.endswith(".xlsx")]
        assert len(names) == sum(1 for _ in drawn(report))


def test_properties(report: Report, tmp_path: Path) -> None:
    pptx.write(report, tmp_path / "deck.pptx")
    properties = Presentation(str(tmp_path / "deck.pptx")).core_properties
    assert properties.title == report.title
    assert properties.author == ""


def test_a_cancelled_deck_leaves_nothing(report: Report, tmp_path: Path) -> None:
    def cancel(_message: str, fraction: float) -> None:
        if fraction > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        pptx.write(report, tmp_path / "deck.pptx", cancel)
    assert list(tmp_path.iterdir()) == []


def test_progress_runs_from_zero_to_one(report: Report, tmp_path: Path) -> None:
    seen: list[float] = []
    pptx.write(report, tmp_path / "deck.pptx", lambda _message, fraction: seen.append(fraction))
    assert seen == sorted(seen)
    assert (seen[0], seen[-1]) == (0, 1)


def test_no_place_is_a_sentence(report: Report, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Problem, match="cannot be written"):
        pptx.write(report, tmp_path / "file" / "deck.pptx")


def test_four_cards_stand_two_by_two(report: Report, tmp_path: Path) -> None:
    page = replace(report.pages[1], cards=report.pages[1].cards[:4])
    (slide,) = written(replace(report, pages=(page,)), tmp_path)
    panels = [shape for shape in slide.shapes if shape.name.startswith("Card ")]
    assert len(panels) == 4
    assert len({panel.left for panel in panels}) == len({panel.top for panel in panels}) == 2
