"""The flow between editions, recounted with plain Python sets."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.figure import Measure
from expo_app.model.profile import UFI
from expo_app.pipeline.count.attendance import Appearances, appearances
from expo_app.pipeline.count.flow import flow
from expo_app.pipeline.count.loyalty import loyalty
from expo_app.pipeline.count.rules import count_rows
from expo_app.pipeline.count.units import units

YEARS = [str(year) for year in range(2016, 2026)]
WAYS = (Measure.RETURNING, Measure.WON_BACK, Measure.NEW)


@st.composite
def fairs(draw: st.DrawFn) -> tuple[list[str], list[list[bool]], list[bool]]:
    """Editions, who of some exhibitors was at each of them, and who of them passes a filter."""
    editions = sorted(draw(st.sets(st.sampled_from(YEARS), min_size=1, max_size=7)))
    firm = st.lists(st.booleans(), min_size=len(editions), max_size=len(editions))
    there = draw(st.lists(firm, max_size=14))
    chosen = draw(st.lists(st.booleans(), min_size=len(there), max_size=len(there)))
    return editions, there, chosen


@settings(deadline=None, max_examples=100)
@given(fair=fairs(), shown=st.integers(1, 5))
def test_every_part_is_that_of_plain_sets_and_parts_add_up(fair, shown: int) -> None:
    editions, there, chosen = fair
    matrix = np.array(there, dtype=bool).reshape(len(there), len(editions))
    everyone = Appearances(tuple(editions), matrix)
    selected = Appearances(tuple(editions), matrix & np.array(chosen, dtype=bool).reshape(-1, 1))
    stops = flow(selected, everyone, editions[-shown:])
    at = {year: {n for n, firm in enumerate(there) if firm[place]} for place, year in enumerate(editions)}
    some = {n for n, passes in enumerate(chosen) if passes}
    assert [stop.edition for stop in stops] == editions[-shown:]
    for stop, following in zip(stops, [*stops[1:], None], strict=True):
        here = at[stop.edition] & some
        earlier = [year for year in editions if year < stop.edition]
        assert stop.exhibitors == len(here)
        assert stop.against == (earlier[-1] if earlier else "")
        groups = {Measure.EXHIBITORS: here}
        if earlier:
            before, ever = at[earlier[-1]] & some, set().union(*(at[year] for year in earlier))
            groups = dict(zip(WAYS, (here & before, (here - before) & ever, here - ever), strict=True))
        later = at[following.edition] & some if following else None
        assert [(part.measure, part.exhibitors, part.stayed) for part in stop.parts] == [
            (measure, len(who), None if later is None else len(who & later))
            for measure, who in groups.items()
        ]
        if following is None:
            assert stop.stayed is None
            assert stop.lost is None
            continue
        returned = following.part(Measure.RETURNING).exhibitors
        assert stop.stayed == returned
        assert stop.stayed + stop.lost == stop.exhibitors
        arrived = sum(following.part(measure).exhibitors for measure in WAYS[1:])
        assert arrived + returned == following.exhibitors


@pytest.mark.parametrize("seed", range(3))
def test_the_flow_is_that_of_the_figures(event, as_frame, seed: int) -> None:
    table = units(count_rows(as_frame(event(seed)), UFI, "CHN"))
    editions = ["2022", "2023", "2024", "2025"]
    seen = appearances(table, editions)
    for before, stop in zip(stops := flow(seen, seen, editions), stops[1:], strict=False):
        told = loyalty(seen, seen, stop.edition, before.edition)
        assert before.lost == told.lost
        assert [part.exhibitors for part in stop.parts] == [told.returning, told.won_back, told.new]


def test_nobody_in_an_edition_is_no_error(participations) -> None:
    rows = participations({"edition": "2023"}, {"edition": "2025"})
    table = units(count_rows(rows, UFI, "CHN"))
    seen = appearances(table, ["2023", "2024", "2025"])
    first, second, third = flow(seen, seen, ["2023", "2024", "2025"])
    assert (first.exhibitors, first.stayed, first.lost) == (1, 0, 1)
    assert (second.exhibitors, second.stayed, second.lost) == (0, 0, 0)
    assert third.part(Measure.NEW).exhibitors == 1
