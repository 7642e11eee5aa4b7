"""Short statements at the side of a chart."""

from collections.abc import Sequence

from pptx.slide import Slide

from expo_app.export.slides import fit
from expo_app.export.slides.place import Box, points
from expo_app.export.slides.text import MUTED, TONES, Ink, add_box, add_text, scheme_name
from expo_app.report.spec import Remark, Tone

WIDTH, GAP_BESIDE = 272, 64
_BAR, _INDENT, _GAP = 3, 17, 20
_SIZES = ((15.0, 12.0), (13.5, 11.0), (12.0, 10.0), (11.0, 9.5))


def add_remarks(slide: Slide, box: Box, remarks: Sequence[Remark]) -> None:
    """One below the other, each with an accent bar; smaller only when they would not fit."""
    room = points(box.width - _INDENT)
    head, text = next((sizes for sizes in _SIZES if _total(remarks, sizes, room) <= box.height), _SIZES[-1])
    top = box.top + 32
    for remark in remarks:
        height = min(_height(remark, (head, text), room), max(box.bottom - top, 24))
        _add_remark(slide, Box(box.left, top, box.width, height), remark, head, text)
        top += height + _GAP


def _height(remark: Remark, sizes: tuple[float, float], room: float) -> float:
    """Pixels that a remark takes."""
    head, text = sizes
    tall = fit.height(remark.head, head, room, bold=True)
    if remark.text:
        tall += fit.height(remark.text, text, room) + 3
    return tall / points(1) + 4


def _total(remarks: Sequence[Remark], sizes: tuple[float, float], room: float) -> float:
    return 32 + sum(_height(remark, sizes, room) + _GAP for remark in remarks)


def _add_remark(slide: Slide, box: Box, remark: Remark, head: float, text: float) -> None:
    bar = Box(box.left, box.top, _BAR, box.height)
    add_box(slide, bar, "Remark bar", fill=scheme_name(TONES[Tone.THIS]))
    _, words = box.cut_left(_INDENT)
    room = points(words.width)
    left = points(box.height) - fit.height(remark.head, head, room, bold=True)
    said = fit.elided(remark.text, text, room, max(1, int(left / (text * fit.LINE))))
    lines = [[(remark.head, Ink(head, bold=True))], *([[(said, Ink(text, colour=MUTED))]] if said else [])]
    add_text(slide, words, lines)
