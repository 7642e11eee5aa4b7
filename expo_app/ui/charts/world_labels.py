"""The names and values of the first few countries, beside their places."""

from collections.abc import Sequence
from typing import Protocol

from expo_app.report.label_places import Room, label_places
from expo_app.report.land import Spot
from expo_app.report.map_classes import leading
from expo_app.report.spec import Mark
from expo_app.ui.charts.drawing import Box
from expo_app.ui.charts.sketch import CAPTION, Letter, Sketch

MOST = 4
_LETTER = Letter(CAPTION, bold=True)
_PADDING = 3.0


class Labelled(Protocol):
    """A country with a name, a mark and a place."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def mark(self) -> Mark:
        """Its value."""

    @property
    def box(self) -> Box:
        """Where it is."""


def write_labels(sketch: Sketch, countries: Sequence[Labelled], land: Sequence[Spot]) -> None:
    """Label the countries that come first, each with a line to its place; they cover little of the land. A
    label that has no room is left out."""
    taken = [Room(box.x, box.y, box.width, box.height) for box in sketch.taken]
    named = leading([country.mark for country in countries], MOST)
    texts = {f"{one.name} {one.mark.label}": one.box for one in countries if one.mark in named}
    wanted = [
        ((box.centre, box.middle), sketch.text_width(text, _LETTER) + 2 * _PADDING)
        for text, box in texts.items()
    ]
    page = Room(0, 0, sketch.width, sketch.height)
    rooms = label_places(wanted, CAPTION + 2 * _PADDING, land, page, taken)
    for text, (place, _), room in zip(texts, wanted, rooms, strict=True):
        if room is not None:
            sketch.line(*room.nearest(place), *place, "text", 0.8)
            sketch.bar(Box(*room), "surface")  # what lies below a label must not make it hard to read
            sketch.text(room.left + _PADDING, room.top + room.height / 2, text, _LETTER)
