"""Classes and labels of the map."""

from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.report.label_places import Room, label_places
from expo_app.report.land import Spot
from expo_app.report.map_classes import class_begins, class_names, class_of


def test_the_usual_classes() -> None:
    begins = class_begins([46, 41, 3])
    assert class_names(begins) == ("1–3", "4–9", "10–19", "20–29", "30–39", "40+")
    assert [class_of(value, begins) for value in (0, 1, 3, 4, 29, 40, 46)] == [-1, 0, 0, 1, 3, 5, 5]


@given(st.lists(st.integers(1, 2_000_000), min_size=1))
@settings(deadline=None, max_examples=50)
def test_every_value_has_a_class_and_the_largest_one_of_the_upper_ones(values: list[int]) -> None:
    begins = class_begins(values)
    assert list(begins) == sorted(set(begins))
    assert begins[0] == 1
    assert all(0 <= class_of(value, begins) <= 5 for value in values)
    assert max(values) < 15 or class_of(max(values), begins) >= 2
    assert max(values) <= 2 * begins[-1] or max(values) < 15


def test_labels_cover_neither_each_other_nor_a_place() -> None:
    places = [(100.0, 50.0), (104.0, 54.0), (96.0, 60.0), (100.0, 62.0)]
    page, legend = Room(0, 0, 200, 120), Room(0, 0, 40, 120)
    rooms = label_places([(place, 50.0) for place in places], 12.0, [], page, [legend])
    found = [room for room in rooms if room is not None]
    assert len(found) == 4
    for number, room in enumerate(found):
        assert room.within(page)
        assert not room.overlaps(legend)
        assert not any(room.holds(place) for place in places)
        assert not any(room.overlaps(other) for other in found[number + 1 :])


def test_a_label_goes_to_the_sea_and_one_without_room_is_left_out() -> None:
    land = [Spot(float(x), float(y), 16.0) for x in range(100, 200, 4) for y in range(0, 120, 4)]
    (room,) = label_places([((100.0, 60.0), 50.0)], 12.0, land, Room(0, 0, 200, 120), [])
    assert room is not None
    assert room.right < 100
    assert label_places([((10.0, 10.0), 50.0)], 12.0, [], Room(0, 0, 40, 20), []) == [None]
