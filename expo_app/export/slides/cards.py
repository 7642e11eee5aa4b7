"""Headline figures as cards: name, value, change in both forms, previous value."""

from collections.abc import Sequence

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide

from expo_app.export.numbers import ARROWS
from expo_app.export.slides import fit
from expo_app.export.slides.place import Box, points
from expo_app.export.slides.text import MUTED, Ink, add_box, add_text, direction_colour, rgb
from expo_app.report.spec import Card

_GAP, _PADDING = 24, 24
_HIGHEST, _WIDEST = 192, 560
# Where name, figure, change and previous value begin, and how high they are, as shares of the card.
_LINES = ((0.11, 0.15), (0.26, 0.34), (0.67, 0.15), (0.82, 0.14))
_NAME_SIZES, _FIGURE_SIZES, _CHANGE_SIZES = (13.5, 12, 10.5, 9.5), (39, 34, 28, 22), (13.5, 12, 10.5, 9.5)


def add_cards(slide: Slide, box: Box, cards: Sequence[Card]) -> None:
    """Up to three cards in a row, up to four when there are more than six; four stand two by two."""
    across = 2 if len(cards) == 4 else min(len(cards), 4 if len(cards) > 6 else 3)
    down = -(-len(cards) // across)
    width = min(_WIDEST, (box.width - _GAP * (across - 1)) / across)
    height = min(_HIGHEST, (box.height - _GAP * (down - 1)) / down)
    top = box.top + min(20, (box.height - down * height - _GAP * (down - 1)) / 2)
    for at, card in enumerate(cards):
        column, row = at % across, at // across
        place = Box(box.left + column * (width + _GAP), top + row * (height + _GAP), width, height)
        _add_card(slide, place, card)


def _add_card(slide: Slide, box: Box, card: Card) -> None:
    _add_panel(slide, box, card.name)
    name, figure, change, previous = (
        Box(box.left + _PADDING, box.top + top * box.height, box.width - 2 * _PADDING, share * box.height)
        for top, share in _LINES
    )
    _add_name(slide, name, card.name)
    if card.value is None:
        _add_hint(slide, Box(figure.left, figure.top, figure.width, previous.bottom - figure.top), card.hint)
        return
    _add_figure(slide, figure, card)
    if card.change:
        _add_change(slide, change, card)
    if card.previous:
        text, size = fit.shaped(card.previous, _room(previous), (12, 11, 10, 9, 8.5))
        add_text(slide, previous, [[(text, Ink(size, colour=MUTED))]])


def _room(box: Box) -> tuple[float, float]:
    return points(box.width), points(box.height)


def _add_panel(slide: Slide, box: Box, name: str) -> None:
    """A white surface with a hairline and small round corners."""
    rounding = 8 / box.height
    add_box(slide, box, f"Card {name}", line=str(rgb("border")), rounding=rounding)


def _add_name(slide: Slide, box: Box, name: str) -> None:
    text, size = fit.shaped(name, _room(box), _NAME_SIZES)
    add_text(slide, box, [[(text, Ink(size, colour=MUTED))]])


def _add_hint(slide: Slide, box: Box, hint: str) -> None:
    text, size = fit.shaped(hint, _room(box), (12, 11, 10))
    add_text(slide, box, [[(text, Ink(size, colour=MUTED))]])


def _add_figure(slide: Slide, box: Box, card: Card) -> None:
    """The value large, its unit smaller behind it; both on one line and never shortened."""
    value = card.value or ""
    size = fit.size_for(f"{value} {card.unit}".strip(), _room(box), _FIGURE_SIZES, bold=True)
    runs = [(value, Ink(size, bold=True))]
    if card.unit:
        runs.append((f" {card.unit}", Ink(size * 0.46, colour=MUTED)))
    add_text(slide, box, [runs], anchor=MSO_ANCHOR.MIDDLE)


def _add_change(slide: Slide, box: Box, card: Card) -> None:
    """The change at the left with arrow and colour; its other form at the right where there is room."""
    text = ARROWS.get(card.direction, "") + card.change
    left = box
    if card.other_change:
        left, right = box.cut_left(box.width * _change_share(text, card.other_change), 4)
        size = fit.size_for(card.other_change, _room(right), _CHANGE_SIZES)
        if fit.lines(card.other_change, size, points(right.width)) == 1:
            add_text(slide, right, [[(card.other_change, Ink(size, colour=MUTED))]], PP_ALIGN.RIGHT)
        else:
            left = box
    size = fit.size_for(text, _room(left), _CHANGE_SIZES, bold=True)
    add_text(slide, left, [[(text, Ink(size, True, direction_colour(card.direction)))]])


def _change_share(change: str, other: str) -> float:
    """How much of the line the change gets, by the lengths of both."""
    taken, rest = fit.width(change, _CHANGE_SIZES[0], bold=True), fit.width(other, _CHANGE_SIZES[0])
    return min(0.75, max(0.4, taken / (taken + rest)))
