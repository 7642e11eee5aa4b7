"""Names beside points: inside the page, on nothing else, and near no other point."""

from hypothesis import given
from hypothesis import strategies as st

from expo_app.export.point_names import name_sides
from expo_app.export.slides.place import Box

PAGE = Box(0, 0, 600, 400)


def test_the_right_first_then_where_there_is_room() -> None:
    alone, at_the_edge = ("Japan", 300.0, 200.0), ("United States", 590.0, 300.0)
    assert name_sides([alone, at_the_edge], PAGE, 9) == ["r", "l"]


def test_a_name_keeps_clear_of_the_next_point() -> None:
    places = [("United Arab Emirates", 200.0, 200.0), ("South Korea", 290.0, 206.0)]
    assert name_sides(places, PAGE, 9) == ["t", "r"]


def test_in_a_crowd_nobody_is_named() -> None:
    crowd = [(f"Country {x} {y}", 100.0 + 6 * x, 100.0 + 6 * y) for x in range(5) for y in range(5)]
    assert name_sides(crowd, PAGE, 9)[12] == ""


@given(st.lists(st.tuples(st.text(max_size=20), st.integers(0, 600), st.integers(0, 400)), max_size=12))
def test_every_point_has_an_answer(places: list[tuple[str, int, int]]) -> None:
    found = name_sides([(name, float(x), float(y)) for name, x, y in places], PAGE, 9)
    assert len(found) == len(places)
    assert set(found) <= {"r", "t", "b", "l", ""}
