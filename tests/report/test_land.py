"""How much of which land a label on a map would cover."""

import pytest

from expo_app.report.label_places import Room, label_places
from expo_app.report.land import Spot, spots
from expo_app.report.world import ATLANTIC, Point, middle_of, world

WIDTH = 640.0


def on_page(point: Point) -> Point:
    """A point of the map, drawn 640 wide."""
    return point[0] * WIDTH, point[1] * WIDTH


def area_of(*valued: str) -> float:
    """What all lands weigh when these show a value."""
    return sum(spot.area for spot in spots(ATLANTIC, valued, 0, 0, WIDTH))


def of(code: str) -> float:
    """What a land weighs more for its value."""
    return area_of(code) - area_of()


def test_a_land_weighs_as_much_as_its_area_and_a_small_one_counts_all_the_same() -> None:
    assert of("BRA") / of("AUS") == pytest.approx(8.51 / 7.69, rel=0.05)
    assert of("LUX") == pytest.approx(of("BEL"))
    assert of("LUX") > of("DEU") / 4


def test_points_lie_inside_the_land() -> None:
    outline = next(outline for code, outline in world(ATLANTIC).outlines if code == "BRA")
    left, right = (side(x for x, _ in outline) * WIDTH for side in (min, max))
    top, bottom = (side(y for _, y in outline) * WIDTH for side in (min, max))
    weighed = zip(spots(ATLANTIC, ["BRA"], 0, 0, WIDTH), spots(ATLANTIC, [], 0, 0, WIDTH), strict=True)
    brazil = [spot for spot, bare in weighed if spot.area != bare.area]
    assert len(brazil) > 50
    assert all(left <= spot.x <= right and top <= spot.y <= bottom for spot in brazil)


@pytest.mark.parametrize("code", ["BRA", "USA", "CHN", "DEU", "GBR"])
def test_a_label_leaves_lands_with_a_value_free(code: str) -> None:
    """In the middle of a large land there is no corner of an outline: it is land all the same."""
    flat = world(ATLANTIC)
    shown = {key for key, _ in flat.outlines}
    land = spots(ATLANTIC, shown, 0, 0, WIDTH)
    outline = next(outline for key, outline in flat.outlines if key == code)
    page = Room(0, 0, WIDTH, flat.height * WIDTH)
    (room,) = label_places([(on_page(middle_of(outline)), 110.0)], 22.0, land, page, [])
    assert room is not None
    covered = sum(spot.area for spot in land if room.holds((spot.x, spot.y)))
    assert covered < 1.5 * room.height**2  # ten where all of it lies on lands with a value


def test_no_line_runs_far_across_lands_with_a_value() -> None:
    place, height = (100.0, 60.0), 12.0
    land = [Spot(float(x), float(y), 7.0) for x in range(0, 186, 2) for y in range(0, 120, 2)]
    (room,) = label_places([(place, 36.0)], height, land, Room(0, 0, 400, 120), [])
    assert room is not None
    assert distance(room, place) < (3 * height) ** 2  # the sea begins seven lines away


def test_a_label_stands_nearer_to_its_own_place_than_to_another() -> None:
    own, other = (100.0, 60.0), (60.0, 60.0)
    land = [Spot(float(x), float(y), 4.0) for x in range(104, 200, 2) for y in range(40, 80, 2)]
    rooms = label_places([(own, 30.0), (other, 30.0)], 12.0, land, Room(0, 0, 220, 120), [])
    for room, place, beside in zip(rooms, (own, other), (other, own), strict=True):
        assert room is not None
        assert distance(room, place) < distance(room, beside)


def test_a_label_finds_a_strait_that_it_fits_into() -> None:
    """Nearly as wide as the label is high, and neither close to its place nor far from it."""
    rows = [y for y in range(0, 200, 2) if not 119 < y < 131]
    land = [Spot(float(x), float(y), 4.0) for x in range(0, 200, 2) for y in rows]
    (room,) = label_places([((100.0, 100.0), 60.0)], 10.0, land, Room(0, 0, 200, 200), [])
    assert room is not None
    assert not [spot for spot in land if room.holds((spot.x, spot.y))]


def distance(room: Room, place: Point) -> float:
    """From a label to a place, squared."""
    x, y = room.nearest(place)
    return (x - place[0]) ** 2 + (y - place[1]) ** 2
