"""Text on slides: runs with a size, a weight and a colour of the theme."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.shapes.group import GroupShape
from pptx.slide import Slide
from pptx.text.text import Font, TextFrame, _Paragraph
from pptx.util import Length

from expo_app.export.palette import colours
from expo_app.export.slides.place import Box
from expo_app.report.spec import Tone

TEXT = MSO_THEME_COLOR.TEXT_1
MUTED = MSO_THEME_COLOR.TEXT_2
TONES = {
    Tone.THIS: MSO_THEME_COLOR.ACCENT_1,
    Tone.PREVIOUS: MSO_THEME_COLOR.ACCENT_2,
    Tone.EARLIER: MSO_THEME_COLOR.ACCENT_3,
    Tone.INCREASE: MSO_THEME_COLOR.ACCENT_4,
    Tone.DECREASE: MSO_THEME_COLOR.ACCENT_5,
    Tone.OTHER: MSO_THEME_COLOR.ACCENT_6,
}


@dataclass(frozen=True)
class Ink:
    """How a run looks; `size` in points."""

    size: float
    bold: bool = False
    colour: MSO_THEME_COLOR = TEXT

    def sized(self, size: float) -> "Ink":
        """The same at another size."""
        return replace(self, size=size)


Run = tuple[str, Ink]
EMU_PER_POINT = 12700


def direction_colour(direction: int) -> MSO_THEME_COLOR:
    """Blue for more, orange for less, muted for the same."""
    return {1: TONES[Tone.INCREASE], -1: TONES[Tone.DECREASE]}.get(direction, MUTED)


def rgb(name: str) -> RGBColor:
    """A colour of the palette that is none of the theme's."""
    return RGBColor.from_string(colours()[name].removeprefix("#"))


def size_of(size: float) -> Length:
    """A font size in points, halves included."""
    return Length(round(size * EMU_PER_POINT))


def set_font(font: Font, ink: Ink) -> None:
    """Size, weight and colour; the typeface stays the theme's, in every script."""
    font.size = size_of(ink.size)
    font.bold = ink.bold
    font.color.theme_color = ink.colour


def write(frame: TextFrame, paragraphs: Sequence[Sequence[Run]], align: PP_ALIGN | None = None) -> None:
    """Replace the text of a frame; one list of runs for each paragraph."""
    for at, runs in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
        _write_paragraph(paragraph, runs, align)


def _write_paragraph(paragraph: _Paragraph, runs: Sequence[Run], align: PP_ALIGN | None) -> None:
    for text, ink in runs:
        if not text:
            # An empty line, too, is as high as its font, which must not push a table's row open.
            paragraph._p.get_or_add_endParaRPr().set("sz", str(round(ink.size * 100)))
            continue
        run = paragraph.add_run()
        run.text = text
        set_font(run.font, ink)
    if align is not None:
        paragraph.alignment = align


def add_text(
    slide: Slide,
    box: Box,
    paragraphs: Sequence[Sequence[Run]],
    align: PP_ALIGN = PP_ALIGN.LEFT,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
) -> Shape:
    """A text box without margins that keeps its size."""
    shape = slide.shapes.add_textbox(*box.emu)
    frame = shape.text_frame
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.vertical_anchor = anchor
    write(frame, paragraphs, align)
    return shape


def printable(text: str) -> str:
    """The text without control characters, which a slide's XML cannot hold; line breaks stay."""
    return "".join(char if char >= " " or char == "\n" else " " for char in text)


def unbroken(text: str) -> str:
    """The text with its units held to their numbers, so that no line begins with "%"."""
    return text.replace(" %", "\u00a0%").replace(" m²", "\u00a0m²")


def describe(shape: Shape | GraphicFrame | GroupShape, name: str, description: str) -> None:
    """A name for the selection pane and the alternative text."""
    shape.name = printable(name)
    properties = next(shape._element.iter(qn("p:cNvPr")))
    properties.set("descr", printable(description))


def undress(shape: Shape) -> None:
    """Take away the theme's own style of shapes, which brings shadows; fill and line are set anyway."""
    for style in shape._element.findall(qn("p:style")):
        shape._element.remove(style)


def set_language(slide: Slide, language: str) -> None:
    """Say the language of every run, for proofing and for reading aloud."""
    for name in ("a:r", "a:fld"):
        for run in slide._element.iter(qn(name)):
            run.get_or_add_rPr().set("lang", language)
