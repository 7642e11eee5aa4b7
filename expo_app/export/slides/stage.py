"""Where things stand in a template: its layouts for cover and findings, read from its placeholders."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.parts.slide import SlideLayoutPart
from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import SlideLayout

from expo_app.export.slides.bands import above, bands, below
from expo_app.export.slides.place import EMU_PER_PIXEL, Box
from expo_app.export.slides.scheme import Scheme, complete_fonts, translation

_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE, PP_PLACEHOLDER.VERTICAL_TITLE)
_CONTENT = (
    PP_PLACEHOLDER.OBJECT,
    PP_PLACEHOLDER.BODY,
    PP_PLACEHOLDER.CHART,
    PP_PLACEHOLDER.TABLE,
    PP_PLACEHOLDER.VERTICAL_BODY,
    PP_PLACEHOLDER.VERTICAL_OBJECT,
)
_FURNITURE = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.HEADER)
_BODY = PP_PLACEHOLDER.BODY
_MARGIN = 0.05
_LEAST_WIDTH, _LEAST_ROOM = 0.45, 0.4
_LINE, _GAP_ABOVE, _GAP_BELOW, _FOOT = 30, 32, 18, 54
_DEFAULT_SIZE = 18.0
_OWN_NAME = "Finding"


@dataclass(frozen=True)
class Place:
    """Where a part stands; `index` is the layout's placeholder for it (None: a text box).

    `size` is the size of its text in points where the layout tells one, `inset` the margins of its text in
    pixels, `align` how it stands ("l", "ctr" or "r"), `element` the placeholder itself.
    """

    box: Box
    index: int | None = None
    size: float = 0.0
    inset: tuple[float, float] = (0.0, 0.0)
    align: str = "l"
    element: BaseOxmlElement | None = field(default=None, compare=False)

    @property
    def room(self) -> Box:
        """What the text has of the box."""
        return self.box.inside(*self.inset)


@dataclass(frozen=True)
class Frame:
    """A layout for a finding: its parts, and the room for the content below a title that fits its box."""

    layout: SlideLayout
    title: Place
    subtitle: Place
    body: Box
    foot: Place
    number: Place


@dataclass(frozen=True)
class Cover:
    """A layout for the first slide."""

    layout: SlideLayout
    title: Place
    subtitle: Place
    foot: Place | None


@dataclass(frozen=True)
class Stage:
    """A template that is ready to be drawn into; `notes` say what it had no place or colour for."""

    deck: Deck
    frame: Frame
    cover: Cover
    scheme: Scheme = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def own_stage(deck: Deck) -> Stage:
    """One of our own templates."""
    frame = _frame(deck)
    return Stage(deck, frame, _cover(deck, frame))


def foreign_stage(deck: Deck) -> Stage:
    """Anybody's template: its colours take the places of ours, and fonts that it leaves open are named."""
    frame = _frame(deck)
    cover = _cover(deck, frame)
    masters = {
        layout.slide_master.part.partname: layout.slide_master for layout in (frame.layout, cover.layout)
    }
    fonts = [script for master in masters.values() for script in complete_fonts(master)]
    told = translation(frame.layout)
    notes = (*_layout_notes(frame, cover), *_font_notes(fonts), *_colour_notes(told.missing))
    return Stage(deck, frame, cover, told.scheme, notes)


def _layout_notes(frame: Frame, cover: Cover) -> Iterator[str]:
    name = frame.layout.name
    if frame.title.index is None:
        yield "no layout has a title that leaves room, so titles are placed by rule"
    if frame.number.index is None:
        yield f"the layout {name!r} has no slide number, so one is placed by rule"
    if cover.layout is frame.layout:
        yield f"there is no layout for a cover, so the first slide uses {name!r}"


def _font_notes(scripts: Sequence[str]) -> Iterator[str]:
    if "ea" in scripts:
        yield "the theme names no East Asian font, so Chinese text takes Microsoft YaHei"
    if "latin" in scripts:
        yield "the theme names no Latin font, so text takes Segoe UI"


def _colour_notes(missing: Sequence[str]) -> Iterator[str]:
    if missing:
        yield f"the theme has no colour for {' and '.join(missing)}, so ours are used"


# --- the layout of a finding -----------------------------------------------------------


def _frame(deck: Deck) -> Frame:
    """The layout with the most room below a title and the fewest things that stay empty."""
    frames = [_frame_of(deck, layout) for layout in _layouts(deck)]
    return max(frames, key=lambda frame: _merit(deck, frame))


def _layouts(deck: Deck) -> list[SlideLayout]:
    return [layout for master in deck.slide_masters for layout in master.slide_layouts]


def _merit(deck: Deck, frame: Frame) -> float:
    width, height = size_of(deck)
    room = frame.body.width * frame.body.height / (width * height)
    kind = frame.layout._element.get("type")
    left_empty = len(_holders(frame.layout, _TITLES + _FURNITURE, without=True))
    has_title = frame.title.index is not None
    bonus = {"titleOnly": 0.3, "obj": 0.1, "title": -0.5}.get(kind or "", 0.0)
    is_own = frame.layout.name == _OWN_NAME
    narrow = frame.body.width < _LEAST_WIDTH * width or frame.body.height < _LEAST_ROOM * height
    return room + bonus + has_title + is_own - 0.08 * left_empty - narrow


def _frame_of(deck: Deck, layout: SlideLayout) -> Frame:
    width, height = size_of(deck)
    title = _title(deck, layout)
    number = _first(layout, (PP_PLACEHOLDER.SLIDE_NUMBER,))
    foot = _foot(deck, layout, title)
    counter = _place(number) if number is not None else _own_number(width, foot)
    if counter.index is None or foot.index is None:
        foot = _beside(foot, counter)
    found = bands(layout, width, height)
    subtitle, top = _subtitle(layout, title, found)
    content = _content(layout, height)
    left, right = _sides(layout, title)
    if content is not None and title.box.width < _LEAST_WIDTH * width:
        left, right, top = content.left, content.right, content.top + _LINE + 8
        subtitle = Place(Box(left, content.top, content.width, _LINE))
    bottom = above(foot.box.top - _GAP_BELOW, found, _GAP_BELOW)
    room = Box(left, top, right - left, bottom - top)
    return Frame(layout, title, subtitle, room, foot, counter)


def _own_number(width: float, foot: Place) -> Place:
    return Place(Box(min(foot.box.right, width * (1 - _MARGIN)) - 64, foot.box.top, 64, 20))


def _beside(foot: Place, number: Place) -> Place:
    """The foot without what the number takes of its right end."""
    box = foot.box
    is_beside = number.box.top < box.bottom and box.top < number.box.bottom
    right = min(box.right, number.box.left - 16) if is_beside else box.right
    return replace(foot, box=Box(box.left, box.top, right - box.left, box.height), index=None)


def _title(deck: Deck, layout: SlideLayout) -> Place:
    holder = _first(layout, _TITLES)
    if holder is not None and _has_box(holder):
        return _place(holder)
    width, height = size_of(deck)
    return Place(Box(_MARGIN * width, _MARGIN * height, width * (1 - 2 * _MARGIN), 46))


def _sides(layout: SlideLayout, title: Place) -> tuple[float, float]:
    """Left and right of the content: those of the title, or of the master's text where that is wider."""
    holders = cast(Iterable[LayoutPlaceholder], layout.slide_master.placeholders)
    for box in (box_of(one) for one in holders if one.placeholder_format.type is _BODY):
        if box.left <= title.box.left + 1 and box.width > title.box.width:
            return box.left, box.right
    return title.box.left, title.box.right


def _subtitle(layout: SlideLayout, title: Place, found: tuple[Box, ...]) -> tuple[Place, float]:
    """The line below the title, as a placeholder where the layout has a low one there; and where the content
    begins."""
    for holder in _holders(layout, (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.SUBTITLE)):
        box = box_of(holder)
        if box.height <= 2 * _LINE and abs(box.top - title.box.bottom) <= _LINE:
            return _place(holder), box.bottom + _GAP_ABOVE
    top = below(title.box, found, 6) + 2
    box = Box(title.box.left, top, title.box.width, _LINE)
    return Place(box, align=title.align), box.bottom + _GAP_ABOVE / 2


def _foot(deck: Deck, layout: SlideLayout, title: Place) -> Place:
    """The layout's footer where it is wide enough for a source; else a line above its footers."""
    width, height = size_of(deck)
    holder = _first(layout, (PP_PLACEHOLDER.FOOTER,))
    if holder is not None and _has_box(holder) and box_of(holder).width >= _LEAST_WIDTH * width:
        return _place(holder)
    lowest = [box_of(one).top for one in _holders(layout, _FURNITURE) if box_of(one).top > height / 2]
    bottom = min([*lowest, height * (1 - _MARGIN / 2)])
    left = title.box.left if title.box.width >= _LEAST_WIDTH * width else _MARGIN * width
    across = min(title.box.width, width - left) if left == title.box.left else width * (1 - 2 * _MARGIN)
    return Place(Box(left, bottom - _FOOT + 8, across, _FOOT - 12))


def _content(layout: SlideLayout, height: float) -> Box | None:
    """The largest box for content."""
    boxes = [box_of(one) for one in _holders(layout, _CONTENT) if box_of(one).height > 0.35 * height]
    return max(boxes, key=lambda box: box.width * box.height, default=None)


# --- the cover -------------------------------------------------------------------------


def _cover(deck: Deck, frame: Frame) -> Cover:
    titled = [layout for layout in _layouts(deck) if _first(layout, _TITLES) is not None]
    kinds = [layout for layout in titled if layout._element.get("type") == "title"]
    centred = [layout for layout in titled if _first(layout, (PP_PLACEHOLDER.CENTER_TITLE,)) is not None]
    layout = next(iter((*kinds, *centred)), frame.layout)
    title = _title(deck, layout)
    if not kinds and not centred:
        title = _lowered(deck, title)
    subtitle = _first(layout, (PP_PLACEHOLDER.SUBTITLE,)) or _first(layout, (PP_PLACEHOLDER.BODY,))
    below = Box(title.box.left, title.box.bottom + 8, title.box.width, 72)
    place = Place(below, align=title.align) if subtitle is None else _place(subtitle)
    others = [one for one in _holders(layout, (PP_PLACEHOLDER.BODY,)) if _index(one) != place.index]
    foot = _place(others[0]) if others else None
    return Cover(layout, title, place, foot)


def _lowered(deck: Deck, title: Place) -> Place:
    """The title of a finding's layout as that of a cover: in the upper middle of the slide."""
    width, height = size_of(deck)
    box = title.box
    wide = box.width >= _LEAST_WIDTH * width
    left, across = (box.left, box.width) if wide else (_MARGIN * width, width * (1 - 2 * _MARGIN))
    return replace(title, box=Box(left, height * 0.3, across, max(box.height, height * 0.15)))


# --- placeholders ----------------------------------------------------------------------


def size_of(deck: Deck) -> tuple[float, float]:
    """Width and height of the slides in pixels."""
    return (deck.slide_width or 0) / EMU_PER_PIXEL, (deck.slide_height or 0) / EMU_PER_PIXEL


def _place(holder: LayoutPlaceholder) -> Place:
    frame = holder.text_frame
    inset = (frame.margin_left + frame.margin_right) / 2, (frame.margin_top + frame.margin_bottom) / 2
    across, down = (side / EMU_PER_PIXEL for side in inset)
    align = inherited(holder, _aligned) or "l"
    size = inherited_size(holder)
    return Place(box_of(holder), _index(holder), size, (across, down), align, holder._element)


def box_of(holder: LayoutPlaceholder) -> Box:
    """The box of a placeholder in pixels, inherited from the master where the layout sets none."""
    sides = (holder.left, holder.top, holder.width, holder.height)
    return Box(*((side or 0) / EMU_PER_PIXEL for side in sides))


def inherited_size(holder: LayoutPlaceholder) -> float:
    """The size in points of text in a placeholder of a layout."""
    size = inherited(holder, _sized)
    return int(size) / 100 if size else _DEFAULT_SIZE


def inherited(holder: LayoutPlaceholder, told: Callable[[etree._Element], str | None]) -> str | None:
    """What the levels tell that a placeholder of a layout inherits from, its own first."""
    kind = holder.placeholder_format.type
    master = cast(SlideLayoutPart, holder.part).slide_layout.slide_master
    style = master._element.find(f".//{qn('p:titleStyle' if kind in _TITLES else 'p:bodyStyle')}")
    parents = [one for one in master.placeholders if one.placeholder_format.type is _master_kind(kind)]
    own = [one._element.find(f".//{qn('a:lstStyle')}/{qn('a:lvl1pPr')}") for one in (holder, *parents)]
    levels = [*own, style.find(qn("a:lvl1pPr")) if style is not None else None]
    return next((found for level in levels if level is not None and (found := told(level))), None)


def _sized(level: etree._Element) -> str | None:
    properties = level.find(qn("a:defRPr"))
    return None if properties is None else properties.get("sz")


def _aligned(level: etree._Element) -> str | None:
    return level.get("algn")


def _master_kind(kind: PP_PLACEHOLDER) -> PP_PLACEHOLDER:
    return PP_PLACEHOLDER.TITLE if kind in _TITLES else kind


def _holders(
    layout: SlideLayout, kinds: Sequence[PP_PLACEHOLDER], *, without: bool = False
) -> list[LayoutPlaceholder]:
    return [one for one in placeholders_of(layout) if (one.placeholder_format.type in kinds) is not without]


def placeholders_of(layout: SlideLayout) -> list[LayoutPlaceholder]:
    """All placeholders of a layout."""
    return list(layout.placeholders)


def _first(layout: SlideLayout, kinds: Sequence[PP_PLACEHOLDER]) -> LayoutPlaceholder | None:
    return next(iter(_holders(layout, kinds)), None)


def _index(holder: LayoutPlaceholder) -> int:
    return int(holder.placeholder_format.idx)


def _has_box(holder: LayoutPlaceholder) -> bool:
    box = box_of(holder)
    return box.width > 0 and box.height > 0
