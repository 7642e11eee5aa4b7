"""Columns, bands and labels of a flow: in proportion, in their room, never on each other."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.figure import Unit
from expo_app.report.flow_labels import flow_labels
from expo_app.report.flow_places import Band, FlowPlaces, Ribbon, flow_places
from expo_app.report.label_places import Room
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone

NEAR = 1e-6
NOTHING = Mark(None, "", Tone.OTHER)


def spec_of(first: int, steps: list[tuple[int, int, int, bool]]) -> ChartSpec:
    """Editions after the first one: (percent that stays, first-time, won back, has no list)."""
    rows: list[tuple[Mark, ...]] = [(_mark(first, Tone.PREVIOUS), *[NOTHING] * 4)]
    total = first
    for percent, new, back, unlisted in steps:
        if unlisted:
            rows.append((NOTHING,) * 5)
            continue
        stayed = total * percent // 100
        lost = total - stayed
        total = stayed + new + back
        tones = (Tone.THIS, Tone.EARLIER, Tone.INCREASE, Tone.INCREASE, Tone.DECREASE)
        values = (total, stayed, new, back, -lost)
        rows.append(tuple(_mark(value, tone) for value, tone in zip(values, tones, strict=True)))
    names = ("Exhibitors", "Came again", "First-time", "Won back", "Lost")
    series = tuple(Series(name, marks) for name, marks in zip(names, zip(*rows, strict=True), strict=True))
    years = tuple(str(2020 + place) for place in range(len(rows)))
    return ChartSpec("flow", ChartKind.FLOW, "T", "", "", Unit.COUNT, years, series, "")


def _mark(value: int, tone: Tone) -> Mark:
    return Mark(value, f"{value:+,}", tone, "key", share="64.0 % of 2024")


STEPS = st.tuples(st.integers(0, 100), st.integers(0, 3000), st.integers(0, 400), st.booleans())
SPECS = st.builds(spec_of, st.integers(0, 3000), st.lists(STEPS, min_size=1, max_size=4)).filter(
    lambda spec: any(mark.value for mark in spec.series[0].marks)
)
ROOMS = st.builds(Room, st.just(40.0), st.just(10.0), st.integers(240, 1100), st.integers(90, 520))


def at(places: FlowPlaces, band: Band, place: int, end: bool) -> list[Ribbon]:
    return [one for one in places.ribbons if one.band is band and (one.end if end else one.start) == place]


@settings(deadline=None, max_examples=60)
@given(spec=SPECS, room=ROOMS)
def test_columns_and_bands_are_as_high_as_their_values(spec: ChartSpec, room: Room) -> None:
    places = flow_places(spec, room)
    highest = max(places.nodes, key=lambda node: node.mark.value or 0)
    scale = highest.room.height / highest.mark.value
    for node in places.nodes:
        if node.mark.value and node.mark.value * scale > 1:
            assert node.room.height == pytest.approx(node.mark.value * scale)
    for ribbon in places.ribbons:
        for share in (0.0, 0.4, 1.0):
            upper, lower = ribbon.span(ribbon.left + share * (ribbon.right - ribbon.left))
            assert lower - upper == pytest.approx(abs(ribbon.mark.value) * scale)


@settings(deadline=None, max_examples=60)
@given(spec=SPECS, room=ROOMS)
def test_bands_fill_both_sides_of_a_column(spec: ChartSpec, room: Room) -> None:
    places = flow_places(spec, room)
    listed = [node for node in places.nodes if node.mark.value is not None]
    for before, node in pairwise(listed):
        if not before.mark.value or not node.mark.value:
            continue
        leaving = [*at(places, Band.STAYED, before.place, False), *at(places, Band.LOST, before.place, False)]
        coming = [*at(places, Band.STAYED, node.place, True), *at(places, Band.CAME, node.place, True)]
        for column, bands, side in ((before, leaving, 0), (node, coming, -1)):
            spans = sorted((band.upper[side], band.lower[side]) for band in bands)
            assert spans[0][0] == pytest.approx(column.room.top, abs=1)
            assert spans[-1][1] == pytest.approx(column.room.bottom)
            for one, other in pairwise(spans):
                assert one[1] == pytest.approx(other[0])


@settings(deadline=None, max_examples=60)
@given(spec=SPECS, room=ROOMS)
def test_everything_lies_in_the_room_and_no_band_covers_another(spec: ChartSpec, room: Room) -> None:
    places = flow_places(spec, room)
    for x, y in (point for ribbon in places.ribbons for point in ribbon.outline()):
        assert room.left - NEAR <= x <= room.right + NEAR
        assert room.top - NEAR <= y <= room.bottom + NEAR
    for one, other in combinations(places.ribbons, 2):
        left, right = max(one.left, other.left), min(one.right, other.right)
        for step in range(9) if left < right else ():
            x = left + (right - left) * step / 8
            (top, foot), (upper, lower) = one.span(x), other.span(x)
            assert foot <= upper + NEAR or lower <= top + NEAR


@settings(deadline=None, max_examples=60)
@given(spec=SPECS, room=ROOMS)
def test_labels_cover_nothing(spec: ChartSpec, room: Room) -> None:
    places = flow_places(spec, room)
    labels = flow_labels(places, room, lambda text: 7.0 * len(text), 16.0)
    for label in labels:
        box = label.room
        assert room.left <= box.left
        assert box.right <= room.right
        for x in (box.left, (box.left + box.right) / 2, box.right):
            if label.inside:
                upper, lower = label.ribbon.span(x)
                assert upper - NEAR <= box.top
                assert box.bottom <= lower + NEAR
            else:
                spans = [one.span(x) for one in places.ribbons if one.left <= x <= one.right]
                assert all(box.bottom <= upper or lower <= box.top for upper, lower in spans)
    for one, other in combinations(labels, 2):
        apart = one.room.right <= other.room.left or other.room.right <= one.room.left
        assert apart or one.room.bottom <= other.room.top or other.room.bottom <= one.room.top


def test_with_room_every_band_has_its_name_and_value() -> None:
    spec = spec_of(800, [(64, 505, 0, False), (64, 835, 63, False), (64, 739, 84, False)])
    room = Room(0, 0, 1000, 400)
    places = flow_places(spec, room)
    labels = flow_labels(places, room, lambda text: 7.0 * len(text), 16.0)
    texts = {line for label in labels for line in label.lines}
    assert len(labels) == len(places.ribbons) == 11
    assert {"Won back +63", "Won back +84", "First-time +505", "Lost -288"} <= texts
    assert {label.lines for label in labels if label.ribbon.band is Band.STAYED} == {
        (f"Came again +{value} · 64.0 % of 2024",) for value in ("512", "650", "990")
    }


def test_a_narrow_band_has_its_name_above_its_value() -> None:
    room = Room(0, 0, 260, 300)
    places = flow_places(spec_of(800, [(80, 300, 0, False), (80, 300, 0, False)]), room)
    labels = flow_labels(places, room, lambda text: 7.0 * len(text), 16.0)
    assert [label.lines for label in labels if label.ribbon.band is Band.STAYED] == [
        ("Came again", "+752"),
        ("Came again", "+640"),
    ]
    assert {label.room.height for label in labels if label.ribbon.band is Band.STAYED} == {32.0}


def test_bands_lead_past_an_edition_without_a_list() -> None:
    spec = spec_of(100, [(50, 0, 0, True), (50, 20, 0, False)])
    places = flow_places(spec, Room(0, 0, 600, 300))
    assert [(ribbon.start, ribbon.end) for ribbon in places.ribbons] == [(0, 2)] * 3
    assert places.nodes[1].mark.value is None
    stubs = [one.right - one.left for one in places.ribbons if one.band is not Band.STAYED]
    neighbours = flow_places(spec_of(100, [(50, 20, 0, False)] * 2), Room(0, 0, 600, 300))
    assert stubs == [pytest.approx(one.right - one.left) for one in neighbours.ribbons[1:3]]
