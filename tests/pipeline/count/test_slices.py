"""Units that are cut by edition once answer as units that are cut anew for each question."""

from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.figure import By
from expo_app.model.profile import UFI
from expo_app.model.terms import Population
from expo_app.pipeline.count.breakdowns import breakdown
from expo_app.pipeline.count.rules import count_rows
from expo_app.pipeline.count.selection import select
from expo_app.pipeline.count.slices import Sliced
from expo_app.pipeline.count.units import units

WHO = Population.EXHIBITORS
PAIRS = [("2025", "2024"), ("2025", "2022"), ("2023", ""), ("2024", "2023")]


@settings(deadline=None, max_examples=6)
@given(seed=st.integers(min_value=100, max_value=100_000), where=st.sampled_from([(), (("country", "CHN"),)]))
def test_one_cut_serves_all_groups_and_editions(event, as_frame, seed, where):
    everyone = units(count_rows(as_frame(event(seed)), UFI, "CHN"))
    chosen = select(everyone, where)
    cut, whole = Sliced(chosen, WHO), Sliced(everyone, WHO)
    for edition, against in PAIRS:
        for by in By:
            once = breakdown(cut, by, edition, against, WHO, whole)
            assert once == breakdown(chosen, by, edition, against, WHO, everyone)


def test_a_slice_is_cut_once_and_only_the_last_ones_are_remembered(event, as_frame):
    cut = Sliced(units(count_rows(as_frame(event(7)), UFI, "CHN")), WHO)
    first = cut.at(["2025"])
    assert cut.at(["2025"]) is first
    listed = (cut.units["edition"] == "2025") & (cut.units["population"] == str(WHO))
    assert first.places.tolist() == [at for at, here in enumerate(listed) if here]
    for number in range(1000):
        assert cut.once(number, lambda number=number: number) == number
    assert cut.at(["2025"]) is not first
    assert len(cut._found) < 1000
