"""Speaker notes: what stands behind the figures of a slide."""

from copy import deepcopy

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.parts.slide import NotesSlidePart
from pptx.slide import Slide

from expo_app.export.slides.text import plain_paragraphs_xml

_CONTENT, _HOLDER, _BODY, _PARAGRAPH = qn("p:cSld"), qn("p:ph"), qn("p:txBody"), qn("a:p")


def add_notes(slide: Slide, notes: str, language: str) -> None:
    """Filters, profile, files, rows: a paragraph for each line, in "en-GB" or "zh-CN"."""
    body = _text_body(_notes_page(slide))
    if body is None:
        return
    for paragraph in body.findall(_PARAGRAPH):
        body.remove(paragraph)
    written = parse_xml(f"<p:txBody {nsdecls('p', 'a')}>{plain_paragraphs_xml(notes, language)}</p:txBody>")
    body.extend(list(written))


def _notes_page(slide: Slide) -> BaseOxmlElement:
    """The page of notes of a slide. The first is made of the notes master; the others are copies of it, which
    takes a fifth of the time."""
    package = slide.part.package
    first = package.presentation_part.presentation.slides[0]
    if first.part is slide.part:
        return slide.notes_slide._element
    made = NotesSlidePart._add_notes_slide_part(
        package, slide.part, package.presentation_part.notes_master_part
    )
    slide.part.relate_to(made, RELATIONSHIP_TYPE.NOTES_SLIDE)
    page = made._element
    page.replace(page.find(_CONTENT), deepcopy(first.notes_slide._element.find(_CONTENT)))
    return page


def _text_body(page: BaseOxmlElement) -> BaseOxmlElement | None:
    """Where the text stands; None where the notes master has no place for one."""
    holders = (holder for holder in page.iter(_HOLDER) if holder.get("type") == "body")
    holder = next(holders, None)
    return None if holder is None else holder.getparent().getparent().getparent().find(_BODY)
