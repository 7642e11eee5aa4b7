"""Names of points: each beside its own, and none that could be another's."""

import math

from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.export.point_names import name_box
from expo_app.export.slides.place import Box
from expo_app.export.slides.scatter import _labels

AREA, SIZE = Box(0, 0, 600, 400), 10.5
PLACES = st.lists(st.tuples(st.floats(20, 580), st.floats(20, 380)), min_size=2, max_size=9, unique=True)


@settings(deadline=None, max_examples=60)
@given(PLACES)
def test_a_name_is_nearest_to_its_own_point(places: list[tuple[float, float]]) -> None:
    labels = list(_labels([(f"Country {at}", x, y) for at, (x, y) in enumerate(places)], AREA))
    for label, place in zip(labels, places, strict=True):
        if label.text:
            box = name_box(label.position, *place, label.text, SIZE)
            away = [distance(box, other) for other in places]
            assert min(away) == distance(box, place)
            assert box.bottom <= AREA.bottom


def distance(box: Box, point: tuple[float, float]) -> float:
    x, y = point
    return math.hypot(max(box.left - x, 0, x - box.right), max(box.top - y, 0, y - box.bottom))
