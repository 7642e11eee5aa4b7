"""Headline figures on paper, three in a row, four two by two."""

from collections.abc import Sequence

from expo_app.report.spec import Card
from expo_app.ui.charts.drawing import Box
from expo_app.ui.charts.sketch import Align, Letter, Sketch

PER_ROW, GAP, TALLEST = 3, 20.0, 176.0
PADDING = 20.0
NAME, UNIT, DETAIL = Letter(15.0, "muted"), Letter(20.0, "muted"), Letter(13.0, "muted")
FIGURE = Letter(42.0, bold=True)
CHANGE_SCALE = 1.25


def draw_cards(sketch: Sketch, body: Box, cards: Sequence[Card]) -> None:
    """Fill the body with cards."""
    across = 2 if len(cards) == 4 else PER_ROW
    rows = -(-len(cards) // across)
    width = (body.width - GAP * (across - 1)) / across
    height = min(TALLEST, (body.height - GAP * (rows - 1)) / max(1, rows))
    for number, card in enumerate(cards):
        row, column = divmod(number, across)
        box = Box(body.x + column * (width + GAP), body.y + row * (height + GAP), width, height)
        _draw(sketch, box, card)


def _draw(sketch: Sketch, box: Box, card: Card) -> None:
    _frame(sketch, box)
    left, right = box.x + PADDING, box.right - PADDING
    sketch.text(left, box.y + 28, card.name, NAME, room=box.width - 2 * PADDING)
    if card.value is None:
        sketch.hatched(Box(left, box.y + 56, box.width - 2 * PADDING, 14))
        sketch.text(left, box.y + 96, card.hint, NAME, room=box.width - 2 * PADDING)
        return
    figure = sketch.text(left, box.y + 70, card.value, FIGURE)
    sketch.text(figure.right + 8, box.y + 76, card.unit, UNIT)
    _change(sketch, left, box.bottom - 52, card)
    sketch.text(right, box.bottom - 52, card.other_change, NAME, Align.RIGHT)
    sketch.text(left, box.bottom - 26, card.previous, DETAIL)


def _frame(sketch: Sketch, box: Box) -> None:
    """Four lines: two rectangles over each other lose an edge in some viewers."""
    sketch.line(box.x, box.y, box.right, box.y, "border")
    sketch.line(box.x, box.bottom, box.right, box.bottom, "border")
    sketch.line(box.x, box.y, box.x, box.bottom, "border")
    sketch.line(box.right, box.y, box.right, box.bottom, "border")


def _change(sketch: Sketch, left: float, middle: float, card: Card) -> None:
    """The change in the charts' hand, enlarged."""
    small = Sketch(sketch.width, sketch.height, sketch.metrics)
    small.change(0, 0, card.change, card.direction, Align.LEFT)
    sketch.add(small.drawing(), left, middle, CHANGE_SCALE)
