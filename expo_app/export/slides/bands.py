"""What a template draws behind its slides: bands across the page that text of ours has to keep off."""

from collections.abc import Iterator
from typing import Protocol

from lxml import etree
from pptx.oxml.ns import qn
from pptx.slide import SlideLayout

from expo_app.export.slides.place import EMU_PER_PIXEL, Box

_SHAPES = tuple(map(qn, ("p:sp", "p:pic", "p:grpSp")))
_HIDDEN = ("0", "false")


class _Drawn(Protocol):
    @property
    def _element(self) -> etree._Element: ...


def bands(layout: SlideLayout, width: float, height: float) -> tuple[Box, ...]:
    """Shapes and pictures of a layout and its master that are wider than half a slide of that size and lower
    than half of it, in pixels; what fills the page is a ground, and no band."""
    boxes = (box for _, box in drawn(layout))
    return tuple(box for box in boxes if box.width > width / 2 and 0.02 * height < box.height < height / 2)


def drawn(layout: SlideLayout) -> Iterator[tuple[etree._Element, Box]]:
    """What a layout and its master draw with where it lies, in pixels, the lowest first; no placeholders."""
    shown = [layout] if layout._element.get("showMasterSp") in _HIDDEN else [layout.slide_master, layout]
    return (found for level in shown for found in _shapes(level))


def below(box: Box, found: tuple[Box, ...], gap: float) -> float:
    """Where text may begin that follows a box: under the bands that the box lies on."""
    middle = (box.top + box.bottom) / 2
    lowest = max((band.bottom for band in found if band.top <= middle <= band.bottom), default=0.0)
    return max(box.bottom, lowest + gap)


def above(bottom: float, found: tuple[Box, ...], gap: float) -> float:
    """Where content has to end that would reach down to `bottom`: over the bands that lie in its way."""
    return min((band.top - gap for band in found if band.top < bottom < band.bottom + gap), default=bottom)


def _shapes(level: _Drawn) -> Iterator[tuple[etree._Element, Box]]:
    tree = level._element.find(f"{qn('p:cSld')}/{qn('p:spTree')}")
    for shape in tree if tree is not None else ():
        place = shape.find(f"*/{qn('a:xfrm')}") if shape.tag in _SHAPES else None
        if place is None or shape.find(f".//{qn('p:ph')}") is not None:
            continue
        offset, extent = place.find(qn("a:off")), place.find(qn("a:ext"))
        if offset is not None and extent is not None:
            sides = (offset.get("x"), offset.get("y"), extent.get("cx"), extent.get("cy"))
            yield shape, Box(*(int(side or 0) / EMU_PER_PIXEL for side in sides))
