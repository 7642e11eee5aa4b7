"""Decks in templates of other people: their layouts, colours, fonts, and a sentence for what they lack."""

import colorsys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

from expo_app.export import pptx
from expo_app.export.palette import colours
from expo_app.export.slides.contrast import contrast
from expo_app.export.slides.template import OWN, OWN_NARROW
from expo_app.model.problem import Problem
from expo_app.report.spec import Report
from expo_app.report.unbroken import whole_end


def test_every_page_is_a_slide_with_its_title_and_nothing_else(report: Report, in_foreign: Path) -> None:
    deck = Presentation(str(in_foreign))
    titles = [slide.shapes.title.text_frame.text.replace("\u00a0", " ") for slide in deck.slides]
    assert titles == [page.title for page in report.pages]
    assert [len(list(slide.notes_slide.notes_text_frame.text)) > 0 for slide in deck.slides]


def test_no_title_leaves_one_short_word_to_its_last_line(report: Report, in_foreign: Path) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in list(Presentation(str(in_foreign)).slides)[1:]]
    assert titles == [whole_end(page.title) for page in report.pages[1:]]


def test_everything_lies_on_the_slide_and_no_placeholder_is_empty(in_foreign: Path) -> None:
    deck = Presentation(str(in_foreign))
    for slide in deck.slides:
        assert all(holder.text_frame.text.strip() for holder in slide.placeholders)
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= deck.slide_width + 1
            assert shape.top + shape.height <= deck.slide_height + 1


def test_size_theme_and_layouts_are_the_templates(foreign: Path, in_foreign: Path) -> None:
    deck, template = Presentation(str(in_foreign)), Presentation(str(foreign))
    assert (deck.slide_width, deck.slide_height) == (template.slide_width, template.slide_height)
    names = {layout.name for layout in template.slide_layouts}
    assert {slide.slide_layout.name for slide in deck.slides} <= names
    with zipfile.ZipFile(foreign) as before, zipfile.ZipFile(in_foreign) as after:
        scheme = [
            content[content.index(b"<a:clrScheme") : content.index(b"</a:clrScheme>")]
            for content in (package.read("ppt/theme/theme1.xml") for package in (before, after))
        ]
    assert scheme[0] == scheme[1]


def test_fonts_of_both_scripts_are_named(in_foreign: Path) -> None:
    with zipfile.ZipFile(in_foreign) as package:
        theme = package.read("ppt/theme/theme1.xml").decode()
    assert 'ea typeface=""' not in theme
    assert 'latin typeface=""' not in theme


def test_slide_numbers_are_fields_everywhere(in_foreign: Path) -> None:
    for number, slide in enumerate(Presentation(str(in_foreign)).slides, 1):
        shown = [field.find(qn("a:t")).text for field in slide._element.iter(qn("a:fld"))]
        assert shown == ([] if number == 1 else [str(number)])


def test_the_editions_are_the_first_accent_and_its_tints(in_foreign: Path) -> None:
    deck = Presentation(str(in_foreign))
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    colours = {
        (colour.get("val"), colour.find(qn("a:lumMod")) is not None)
        for chart in charts
        for colour in chart._chartSpace.iter(qn("a:schemeClr"))
    }
    assert {("accent1", False), ("accent1", True)} <= colours


def test_what_is_lacking_is_one_sentence(foreign: Path) -> None:
    said = pptx.unmapped(foreign)
    wanted = {
        "odd": (),
        "sparse": (
            "no slide number",
            "no layout for a cover",
            "no East Asian font",
            "no colour for increases",
        ),
        "bare": ("no layout has a title", "no slide number", "no layout for a cover"),
        "dark": (),
        "band": (),
    }[foreign.stem]
    assert bool(said) == bool(wanted)
    for part in wanted:
        assert part in said
    assert said.count(". ") == 0


def test_our_own_templates_lack_nothing(report: Report, tmp_path: Path) -> None:
    assert pptx.unmapped(OWN) == pptx.unmapped(OWN_NARROW) == ""
    pptx.in_template(OWN_NARROW)(report, tmp_path / "narrow.pptx")
    deck = Presentation(str(tmp_path / "narrow.pptx"))
    assert deck.slide_width * 3 == deck.slide_height * 4
    pptx.in_template(OWN)(report, tmp_path / "one.pptx")
    pptx.write(report, tmp_path / "other.pptx")
    assert (tmp_path / "one.pptx").read_bytes() == (tmp_path / "other.pptx").read_bytes()


def colours_of(element: etree._Element, colours: dict[str, str]) -> Iterator[str]:
    """The colours "RRGGBB" of an element, tints and shades worked out as of grey."""
    for one in element.iter(qn("a:srgbClr"), qn("a:schemeClr")):
        told = one.get("val")
        red, green, blue = (int(colours.get(told, told)[at : at + 2], 16) / 255 for at in (0, 2, 4))
        hue, light, full = colorsys.rgb_to_hls(red, green, blue)
        for change in one:
            share = int(change.get("val")) / 100000
            light = light * share if change.tag == qn("a:lumMod") else light + share
        yield "".join(f"{round(255 * part):02X}" for part in colorsys.hls_to_rgb(hue, min(light, 1.0), full))


def test_everything_can_be_read_on_a_dark_ground(report: Report, tmp_path: Path, dark: Path) -> None:
    pptx.in_template(dark)(report, tmp_path / "deck.pptx")
    deck = Presentation(str(tmp_path / "deck.pptx"))
    colours = {"bg1": "0B1220", "tx1": "F5F7FA", "tx2": "C9D3E3", "accent1": "4FD1C5", "accent2": "F6AD55"}
    ground, colours = colours["bg1"], colours | {"accent3": "63B3ED"}
    for slide, page in zip(deck.slides, report.pages, strict=True):
        for run in slide._element.iter(qn("a:rPr")):
            assert all(contrast(one, ground) >= 4.5 for one in colours_of(run, colours)), page.id
        for chart in (shape.chart._chartSpace for shape in slide.shapes if shape.has_chart):
            for series in chart.iter(qn("c:ser")):
                fill = series.find(f"{qn('c:spPr')}/{qn('a:solidFill')}")
                assert fill is None or all(contrast(one, ground) >= 1.5 for one in colours_of(fill, colours))


def test_bands_of_a_master_are_kept_clear(report: Report, tmp_path: Path, banded: Path) -> None:
    pptx.in_template(banded)(report, tmp_path / "deck.pptx")
    deck = Presentation(str(tmp_path / "deck.pptx"))
    upper, lower = Inches(1.3), Inches(6.9)
    for slide in list(deck.slides)[1:]:
        ours = [shape for shape in slide.shapes if not shape.is_placeholder and shape.name != "Source"]
        assert min(shape.top for shape in ours) >= upper
        assert max(shape.top + shape.height for shape in ours) <= lower + 1
        tables = [shape for shape in ours if shape.has_chart or shape.has_table]
        assert all(shape.left + shape.width <= Inches(12.6) + 1 for shape in tables)
    wide = [shape.left + shape.width for slide in deck.slides for shape in slide.shapes if shape.has_table]
    assert max(wide) > Inches(0.6 + 9.5)


def broken(kind: str, good: bytes, path: Path) -> None:
    if kind == "no zip":
        path.write_bytes(b"PK\x03\x04 but not really")
    elif kind == "cut":
        path.write_bytes(good[: len(good) // 2])
    elif kind == "password":
        path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))
    else:
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("[Content_Types].xml", "<Types" if kind == "xml" else "<Types/>")


@pytest.mark.parametrize("kind", ["no zip", "cut", "password", "xml", "another package", "missing"])
def test_a_template_that_cannot_be_used_is_one_sentence_and_nothing_is_written(
    kind: str, report: Report, tmp_path: Path
) -> None:
    template = tmp_path / "theirs.pptx"
    if kind != "missing":
        broken(kind, OWN.read_bytes(), template)
    with pytest.raises(Problem, match=r"theirs\.pptx") as found:
        pptx.in_template(template)(report, tmp_path / "deck.pptx")
    assert "\n" not in str(found.value)
    assert not (tmp_path / "deck.pptx").exists()


def test_templates_as_powerpoint_names_them_are_taken(report: Report, tmp_path: Path) -> None:
    template = tmp_path / "brand.potx"
    with zipfile.ZipFile(OWN) as old, zipfile.ZipFile(template, "w") as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry.filename, content.replace(b"presentation.main+xml", b"template.main+xml"))
    pptx.in_template(template)(report, tmp_path / "deck.pptx")
    with zipfile.ZipFile(tmp_path / "deck.pptx") as package:
        types = package.read("[Content_Types].xml")
    assert b"template.main+xml" not in types
    assert len(Presentation(str(tmp_path / "deck.pptx")).slides) == len(report.pages)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("FFFFFF", "000000") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_a_title_can_be_read_on_its_band(report: Report, tmp_path: Path, banded: Path) -> None:
    pptx.in_template(banded)(report, tmp_path / "deck.pptx")
    colours = {"bg1": "FFFFFF", "tx1": "1B1B3A"}
    for slide in list(Presentation(str(tmp_path / "deck.pptx")).slides)[1:]:
        (run,) = slide.shapes.title._element.iter(qn("a:r"))
        (ink,) = colours_of(run, colours)
        assert contrast(ink, "6A1B9A") >= 4.5


def test_titles_that_can_be_read_keep_their_colour(report: Report, tmp_path: Path, dark: Path) -> None:
    pptx.in_template(dark)(report, tmp_path / "deck.pptx")
    for slide in Presentation(str(tmp_path / "deck.pptx")).slides:
        assert list(slide.shapes.title._element.iter(qn("a:schemeClr"), qn("a:srgbClr"))) == []


def test_no_rule_keeps_our_accent(in_foreign: Path) -> None:
    own = colours()["this_edition"].removeprefix("#").upper()
    for slide in Presentation(str(in_foreign)).slides:
        assert own not in {colour.get("val").upper() for colour in slide._element.iter(qn("a:srgbClr"))}


def test_a_foot_keeps_names_of_files_and_numbers_whole(report: Report, tmp_path: Path, odd: Path) -> None:
    first, last = (
        "Source: Global Digital Trade Expo 2025 - exhibitor list.xlsx,",
        "第二届博览会_2023_参展商名单.csv",
    )
    foot = f"{first} 第三届全球数字贸易博览会2024参展商名单.xlsx, {last}. Retention: 64.0 % (ISO 25639, UFI)."
    pages = (report.pages[0], replace(report.pages[1], foot=foot))
    pptx.in_template(odd)(replace(report, pages=pages), tmp_path / "deck.pptx")
    slide = Presentation(str(tmp_path / "deck.pptx")).slides[1]
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    (told,) = (text for text in texts if text.startswith("Source"))
    assert told.split("\v")[1].startswith(last)
    assert told.replace("\v", " ").replace("\u00a0", " ") == foot
    assert "64.0\u00a0% (ISO\u00a025639, UFI)" in told
    sizes = {run.get("sz") for run in slide._element.iter(qn("a:rPr")) if run.getparent().tag == qn("a:br")}
    assert sizes
    assert None not in sizes
