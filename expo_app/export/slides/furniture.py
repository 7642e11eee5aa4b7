"""What stands on every slide: title, subtitle, foot, number, speaker notes."""

from collections.abc import Iterator
from copy import deepcopy
from xml.sax.saxutils import escape

from pptx.enum.text import PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.shapes.autoshape import Shape
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.slide import Slide

from expo_app.export.slides import fit
from expo_app.export.slides.place import Box, points
from expo_app.export.slides.stage import Cover, Frame, Place
from expo_app.export.slides.text import MUTED, Ink, add_text, next_number, printable, size_of
from expo_app.report.spec import Page
from expo_app.report.unbroken import unbroken, whole_end

_TITLE_SIZES, _COVER_SIZES = (28, 26, 24, 22, 20, 18), (36, 32, 28, 24)
_SUBTITLE_SIZES, _FOOT_SIZES = (13.5, 12, 11, 10, 9.5, 9), (10, 9.5, 9)
_A_LITTLE = (0.0, 0.5, 1.0, 1.5)  # points that a title gives up to stay on one line
_LEAST_TITLE, _NUMBER_SIZE, _SLACK = 24, 10.0, 0.97
_ALIGN = {"ctr": PP_ALIGN.CENTER, "r": PP_ALIGN.RIGHT}
_SHAPE, _TEXT = qn("p:sp"), qn("a:t")
_HOLDER = "/".join(map(qn, ("p:nvSpPr", "p:nvPr", "p:ph")))
_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


def add_title(slide: Slide, title: str, place: Place) -> float:
    """Fill the title; smaller when two lines do not hold it. Returns the pixels that its box grew by."""
    across = points(place.room.width)
    sizes = [size for size in _TITLE_SIZES if size <= max(place.size, _LEAST_TITLE)]
    size: float = next((one for one in sizes if fit.lines(title, one, across, True) <= 2), sizes[-1])
    size = next((size - less for less in _A_LITTLE if fit.lines(title, size - less, across, True) < 2), size)
    lines = min(2, fit.lines(title, size, across, True))
    ended = whole_end(title)
    title = ended if fit.lines(ended, size, across, True) <= lines else title
    holder = _holder(slide, place) or _own_title(slide, place)
    _fill(holder, title, size if size != place.size else None)
    if place.index is None:
        holder.text_frame.paragraphs[0].alignment = _alignment(place)
    lacking = lines * size * fit.LINE / points(1) - place.room.height
    if lines < 2 or lacking <= 0:
        return 0.0
    _move(holder, Box(place.box.left, place.box.top, place.box.width, place.box.height + lacking))
    return lacking


def add_subtitle(slide: Slide, subtitle: str, place: Place, down: float) -> None:
    """Fill the line below the title, moved down by so many pixels; without a subtitle it stays out."""
    holder = _holder(slide, place)
    if not subtitle:
        return
    room = points(place.room.width) * _SLACK, points(place.room.height)
    text, size = fit.shaped_clauses(subtitle, room, _SUBTITLE_SIZES)
    box = Box(place.box.left, place.box.top + down, place.box.width, place.box.height)
    if holder is None:
        runs = [[(printable(text), Ink(size, colour=MUTED))]]
        add_text(slide, box, runs, _alignment(place)).name = "Subtitle"
        return
    _fill(holder, text, size if size != place.size else None)
    if down:
        _move(holder, box)


def add_foot(slide: Slide, foot: str, number: int, frame: Frame) -> None:
    """Source and number, as the layout's placeholders where it has them; the number is a field."""
    _add_number(slide, number, frame.number)
    if not foot:
        return
    room = points(frame.foot.room.width), points(frame.foot.room.height)
    text, size = fit.shaped_sentences(printable(foot), room, _FOOT_SIZES)
    text = fit.with_whole_names(text, size, room[0])
    copied = _taken_over(slide, frame.foot)
    if copied is None:
        add_text(slide, frame.foot.box, [[(text, Ink(size, colour=MUTED))]]).name = "Source"
        return
    _write_run(copied, text, round(size * 100))


def _add_number(slide: Slide, number: int, place: Place) -> None:
    copied = _taken_over(slide, place)
    field = None if copied is None else copied.find(f".//{qn('a:fld')}")
    if copied is not None and field is not None:
        field.find(qn("a:t")).text = str(number)
        return
    if copied is not None:
        copied.getparent().remove(copied)
    shape = add_text(slide, place.box, [[(str(number), Ink(_NUMBER_SIZE, colour=MUTED))]], PP_ALIGN.RIGHT)
    shape.name = "Slide number"
    run = shape._element.find(f".//{qn('a:r')}")
    field = parse_xml(f'<a:fld {nsdecls("a")} id="{_FIELD}" type="slidenum"/>')
    field.extend(list(run))
    run.getparent().replace(run, field)
    shape.text_frame.paragraphs[0].font.size = size_of(_NUMBER_SIZE)


def _taken_over(slide: Slide, place: Place) -> BaseOxmlElement | None:
    """A copy of the layout's placeholder, which keeps giving it place and look; None where there is none."""
    if place.index is None or place.element is None:
        return None
    copy = deepcopy(place.element)
    copy.find(f".//{qn('p:cNvPr')}").set("id", str(next_number(slide)))
    copy.replace(copy.find(qn("p:spPr")), parse_xml(f"<p:spPr {nsdecls('p')}/>"))
    levels = copy.find(f".//{qn('a:lstStyle')}")
    for level in list(levels) if levels is not None else ():
        levels.remove(level)
    slide.shapes._spTree.append(copy)
    return copy


def _write_run(copied: BaseOxmlElement, text: str, size: int) -> None:
    """One paragraph in one look in place of whatever the layout says."""
    body = copied.find(qn("p:txBody"))
    for paragraph in body.findall(qn("a:p")):
        body.remove(paragraph)
    look = f'<a:rPr sz="{size}"/>'
    lines = (f"<a:r>{look}<a:t>{escape(line)}</a:t></a:r>" for line in text.split("\n"))
    body.append(parse_xml(f"<a:p {nsdecls('a')}>{f'<a:br>{look}</a:br>'.join(lines)}</a:p>"))


def fill_cover(slide: Slide, page: Page, cover: Cover) -> None:
    """Title, subtitle and foot of the first slide; a foot without a place of its own follows the subtitle."""
    room = points(cover.title.room.width), points(cover.title.room.height)
    size = fit.size_for(page.title, room, _COVER_SIZES, bold=True)
    title = _holder(slide, cover.title) or _own_title(slide, cover.title)
    _fill(title, page.title, size)
    if cover.title.index is None:
        title.text_frame.paragraphs[0].alignment = _alignment(cover.title)
    _move(title, cover.title.box)
    foot = None if cover.foot is None else _holder(slide, cover.foot)
    if foot is not None and page.foot:
        _fill(foot, page.foot, None)
    told = (page.subtitle,) if foot is not None else (page.subtitle, page.foot)
    text = "\n".join(filter(None, told))
    if not text:
        return
    holder = _holder(slide, cover.subtitle)
    if holder is not None:
        _fill(holder, text, None)
    else:
        lines = [[(line, Ink(18))] for line in text.split("\n")]
        add_text(slide, cover.subtitle.box, lines, _alignment(cover.subtitle))


def drop_empty(slide: Slide) -> None:
    """Take away the placeholders that nothing was written into."""
    for element, _ in list(_placeholders(slide)):
        if not "".join(text.text or "" for text in element.iter(_TEXT)).strip():
            element.getparent().remove(element)


def _holder(slide: Slide, place: Place) -> Shape | None:
    found = (element for element, index in _placeholders(slide) if index == place.index)
    element = next(found, None)
    return None if element is None else SlidePlaceholder(element, slide.shapes)


def _placeholders(slide: Slide) -> Iterator[tuple[BaseOxmlElement, int]]:
    """The placeholders of a slide with their indices; python-pptx looks at every shape for each."""
    for element in slide.shapes._spTree.findall(_SHAPE):
        holder = element.find(_HOLDER)
        if holder is not None:
            yield element, int(holder.get("idx", "0"))


def _own_title(slide: Slide, place: Place) -> Shape:
    """A title on a layout that has none: still the slide's title for outlines and screen readers."""
    shape = add_text(slide, place.box, [[]])
    shape.name = "Title"
    shape._element.find(f".//{qn('p:nvPr')}").append(parse_xml(f'<p:ph {nsdecls("p")} type="title"/>'))
    return shape


def _alignment(place: Place) -> PP_ALIGN:
    return _ALIGN.get(place.align, PP_ALIGN.LEFT)


def _fill(holder: Shape, text: str, size: float | None) -> None:
    """Text, and its size in points where it differs from the layout's."""
    holder.text_frame.text = unbroken(printable(text))
    if size is not None:
        for paragraph in holder.text_frame.paragraphs:
            paragraph.font.size = size_of(size)
            for run in paragraph.runs:
                run.font.size = size_of(size)


def _move(holder: Shape, box: Box) -> None:
    holder.left, holder.top, holder.width, holder.height = box.emu
