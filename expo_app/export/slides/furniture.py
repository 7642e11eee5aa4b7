"""What stands on every slide: title, subtitle, foot, number, speaker notes."""

from collections.abc import Iterator
from copy import deepcopy

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.autoshape import Shape
from pptx.slide import Slide

from expo_app.export.slides import fit
from expo_app.export.slides.place import TITLE_LINE, Box, points
from expo_app.export.slides.text import printable, size_of
from expo_app.report.spec import Page

_TITLE, _SUBTITLE = Box(64, 38, 1152, 46), Box(64, 86, 1152, 30)
_FOOT, _COVER_TITLE = Box(64, 658, 1072, 54), Box(120, 196, 1096, 124)
_TITLE_SIZES, _COVER_SIZES = (24, 22, 20, 18), (36, 32, 28, 24)
_SUBTITLE_SIZES, _FOOT_SIZES = (13.5, 12, 11), (10, 9.5, 9)


def add_title(slide: Slide, title: str) -> int:
    """Fill the title placeholder; smaller when two lines do not hold it. Returns its lines."""
    across = points(_TITLE.width)
    size = next((s for s in _TITLE_SIZES if fit.lines(title, s, across, True) <= 2), _TITLE_SIZES[-1])
    lines = min(2, fit.lines(title, size, across, True))
    placeholder = _placeholder(slide, PP_PLACEHOLDER.TITLE)
    _fill(placeholder, title, size if size != _TITLE_SIZES[0] else None)
    if lines > 1:
        _move(placeholder, Box(_TITLE.left, _TITLE.top, _TITLE.width, _TITLE.height + TITLE_LINE))
    return lines


def add_subtitle(slide: Slide, subtitle: str, title_lines: int) -> None:
    """Fill the text placeholder below the title; without a subtitle it goes."""
    placeholder = _placeholder(slide, PP_PLACEHOLDER.BODY)
    if not subtitle:
        _remove(placeholder)
        return
    text, size = fit.shaped(subtitle, _room(_SUBTITLE), _SUBTITLE_SIZES)
    _fill(placeholder, text, size if size != _SUBTITLE_SIZES[0] else None)
    if title_lines > 1:
        top = _SUBTITLE.top + TITLE_LINE * (title_lines - 1)
        _move(placeholder, Box(_SUBTITLE.left, top, _SUBTITLE.width, _SUBTITLE.height))


def add_foot(slide: Slide, foot: str, number: int) -> None:
    """Foot and number as the layout's placeholders, the number as a field."""
    for element in _layout_placeholders(slide):
        kind = element.find(f".//{qn('p:ph')}").get("type")
        if kind == "sldNum":
            _take_over(slide, element).find(f".//{qn('a:t')}").text = str(number)
        elif kind == "ftr" and foot:
            text, size = fit.shaped(foot, _room(_FOOT), _FOOT_SIZES)
            run = _take_over(slide, element).find(f".//{qn('a:r')}")
            run.find(qn("a:t")).text = printable(text)
            run.get_or_add_rPr().set("sz", str(round(size * 100)))


def _layout_placeholders(slide: Slide) -> Iterator[BaseOxmlElement]:
    tree = slide.slide_layout.shapes._spTree
    yield from (
        element for element in tree.findall(qn("p:sp")) if element.find(f".//{qn('p:ph')}") is not None
    )


def _take_over(slide: Slide, element: BaseOxmlElement) -> BaseOxmlElement:
    """Copy a placeholder from the layout, which keeps giving it place and look."""
    copy = deepcopy(element)
    number = 1 + max(shape.shape_id for shape in slide.shapes)
    copy.find(f".//{qn('p:cNvPr')}").set("id", str(number))
    properties = copy.find(qn("p:spPr"))
    copy.replace(properties, parse_xml(f"<p:spPr {nsdecls('p')}/>"))
    levels = copy.find(f".//{qn('a:lstStyle')}")
    for level in list(levels):
        levels.remove(level)
    slide.shapes._spTree.append(copy)
    return copy


def add_notes(slide: Slide, notes: str) -> None:
    """Speaker notes: filters, profile, files, rows."""
    frame = slide.notes_slide.notes_text_frame
    if frame is not None:
        frame.text = printable(notes)


def fill_cover(slide: Slide, page: Page) -> None:
    """Title, subtitle and foot of the first slide; what is empty goes."""
    size = fit.size_for(page.title, _room(_COVER_TITLE), _COVER_SIZES, bold=True)
    _fill(_placeholder(slide, PP_PLACEHOLDER.CENTER_TITLE), page.title, size)
    texts = {PP_PLACEHOLDER.SUBTITLE: page.subtitle, PP_PLACEHOLDER.BODY: page.foot}
    for kind, text in texts.items():
        placeholder = _placeholder(slide, kind)
        if text:
            _fill(placeholder, text, None)
        else:
            _remove(placeholder)


def _room(box: Box) -> tuple[float, float]:
    return points(box.width), points(box.height)


def _placeholder(slide: Slide, kind: PP_PLACEHOLDER) -> Shape:
    """The first placeholder of a kind; LookupError for a layout without one."""
    found = (shape for shape in slide.placeholders if shape.placeholder_format.type is kind)
    placeholder = next(found, None)
    if placeholder is None:
        raise LookupError(f"the layout {slide.slide_layout.name} has no {kind.name} placeholder")
    return placeholder


def _fill(placeholder: Shape, text: str, size: float | None) -> None:
    """Text, and its size in points where it differs from the layout's."""
    placeholder.text_frame.text = printable(text)
    if size is not None:
        for paragraph in placeholder.text_frame.paragraphs:
            paragraph.font.size = size_of(size)
            for run in paragraph.runs:
                run.font.size = size_of(size)


def _move(placeholder: Shape, box: Box) -> None:
    placeholder.left, placeholder.top, placeholder.width, placeholder.height = box.emu


def _remove(placeholder: Shape) -> None:
    placeholder._element.getparent().remove(placeholder._element)
