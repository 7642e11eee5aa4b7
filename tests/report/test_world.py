"""The map of the world."""

import math

import pytest

from expo_app.reference.countries import all_countries
from expo_app.report.world import ATLANTIC, PACIFIC, middle_for, middle_of, world

# Nobody comes from there, and they would take a fifth of the map.
EMPTY = {"ATA", "ATF", "BVT", "HMD", "SGS"}


@pytest.mark.parametrize("middle", [ATLANTIC, PACIFIC])
def test_every_country_has_its_place_on_either_map(middle: int) -> None:
    flat = world(middle)
    assert set(all_countries()) - EMPTY <= {code for code, _ in (*flat.outlines, *flat.places)}
    points = [*(point for _, outline in flat.outlines for point in outline), *(at for _, at in flat.places)]
    assert all(0 <= x <= 1 and 0 <= y <= flat.height for x, y in points)


@pytest.mark.parametrize("middle", [ATLANTIC, PACIFIC])
def test_areas_keep_their_proportions(middle: int) -> None:
    """Equal Earth: Brazil is 8.5 and Australia 7.7 million square kilometres, Algeria 2.4."""
    areas: dict[str, float] = {}
    for code, outline in world(middle).outlines:
        around = zip(outline, (*outline[1:], outline[0]), strict=True)
        doubled = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in around)
        areas[code] = areas.get(code, 0) + abs(doubled) / 2
    assert areas["BRA"] / areas["AUS"] == pytest.approx(8.51 / 7.69, rel=0.05)
    assert areas["BRA"] / areas["DZA"] == pytest.approx(8.51 / 2.38, rel=0.05)


def test_where_places_stand_to_one_another() -> None:
    for middle, is_left in ((ATLANTIC, False), (PACIFIC, True)):
        flat = world(middle)
        largest = {code: middle_of(outline) for code, outline in reversed(flat.outlines)}
        places = largest | dict(flat.places)
        assert (places["CHN"][0] < places["USA"][0]) == is_left
        assert places["DEU"][1] < places["ITA"][1] < places["ZAF"][1]
        assert math.dist(places["SGP"], places["MYS"]) < 0.06


@pytest.mark.parametrize(
    ("host", "middle"),
    [
        ("CHN", PACIFIC),
        ("SGP", PACIFIC),
        ("AUS", PACIFIC),
        ("DEU", ATLANTIC),
        ("USA", ATLANTIC),
        ("", ATLANTIC),
    ],
)
def test_the_host_does_not_stand_at_an_edge(host: str, middle: int) -> None:
    assert middle_for(host) == middle
