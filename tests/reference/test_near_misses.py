"""Slips of the pen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.reference.countries import all_countries, name_of, resolve
from expo_app.reference.country_keys import country_key
from expo_app.reference.near_misses import nearest


@pytest.mark.parametrize(
    ("slip", "code"),
    [
        ("gremany", "DEU"),
        ("switzzerland", "CHE"),
        ("luxxembuorg", "LUX"),
        ("германея", "DEU"),
        ("indonezija", "IDN"),
    ],
)
def test_the_nearest_name_is_suggested(slip, code):
    assert code in nearest(country_key(slip))


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(all_countries()), st.data())
def test_a_name_with_one_letter_changed_is_never_read_as_another_country(code, data):
    name = country_key(name_of(code))
    place = data.draw(st.integers(0, len(name) - 1))
    slip = name[:place] + data.draw(st.sampled_from("qxjw")) + name[place + 1 :]
    found = resolve(slip)
    assert found.country in {"", code} or len(name) < 6
