"""Numbers for texts say what the texts say."""

import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from expo_app.pipeline.count.attendance import appearances
from expo_app.pipeline.count.coding import category, codes, first_of, grouped, is_one_of, numbered, texts_of
from expo_app.pipeline.count.memberships import Memberships

texts = st.lists(st.sampled_from(["", "a", "b", "a; b", "b; c; b", "展区"]), max_size=30)
wide = st.lists(st.integers(-(2**62), 2**62) | st.integers(0, 5), min_size=1, max_size=30)


@given(texts)
def test_a_coded_column_holds_the_same_texts(cells):
    column = numbered(pd.Series(cells, dtype="str"))
    known = texts_of(column)
    assert [known[number] for number in codes(column)] == cells
    assert list(category(codes(column), known)) == cells
    assert is_one_of(column, ["a", "nobody"]).tolist() == [cell == "a" for cell in cells]


@given(wide, wide)
def test_rows_are_of_one_group_when_they_agree(some, others):
    pairs = list(zip(some, others, strict=False))
    one, other = (np.array(column, dtype=np.int64) for column in zip(*pairs, strict=True))
    groups, count = grouped(one, other)
    assert count == len(set(pairs)) == groups.max() + 1
    assert len(set(zip(pairs, groups.tolist(), strict=True))) == count
    order = np.arange(len(pairs))[::-1].copy()
    first = first_of(groups, count, order, np.ones(len(pairs), dtype=bool))
    last = {pair: place for place, pair in enumerate(pairs)}
    assert np.flatnonzero(first).tolist() == sorted(last.values())


@given(texts)
def test_each_cell_is_spread_to_its_values(cells):
    column = numbered(pd.Series(cells, dtype="str"))
    members = Memberships.of_values(texts_of(column))
    places, groups = members.spread(codes(column))
    found = [
        (place, members.keys[group]) for place, group in zip(places.tolist(), groups.tolist(), strict=True)
    ]
    expected = [
        (place, value)
        for place, cell in enumerate(cells)
        for value in dict.fromkeys(cell.split("; "))
        if value
    ]
    assert found == expected


def test_who_was_where():
    rows = pd.DataFrame(
        {
            "edition": ["2023", "2024", "2024", "2025"],
            "population": ["exhibitors", "exhibitors", "visitors", "exhibitors"],
            "unit": ["a", "a", "b", "c"],
        },
        dtype="category",
    )
    seen = appearances(rows, ["2023", "2024", "2025"])
    assert seen.times.tolist() == [2, 0, 1]
    assert seen.at("2024").tolist() == [True, False, False]
    assert not seen.at("1999").any()
    assert seen.before("2025").tolist() == [True, False, False]
    assert not seen.before("2023").any()
    assert seen.before("2023", "2025").tolist() == [False, False, True]
