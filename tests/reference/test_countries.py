"""Countries are read as they are really written, and nothing is guessed."""

import csv
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.reference.countries import all_countries, alpha3_of, name_of, resolve
from expo_app.reference.country_names import countries
from resources.countries import make

LABELLED = Path(__file__).parent / "country_spellings.tsv"
REAL = Path(__file__).parents[3] / "shared" / "real"


def labelled():
    lines = LABELLED.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def outcomes():
    """(spelling, what it should be, what it was read as): "" is "left to a person"."""
    return [
        (spelling, "" if meaning.startswith("?") else meaning, resolve(spelling).country)
        for spelling, meaning in labelled()
    ]


def test_the_labelled_set_is_wide_enough():
    spellings = [spelling for spelling, _ in labelled()]
    scripts = {unicodedata.name(char).split()[0] for text in spellings for char in text if char.isalpha()}
    assert len(set(spellings)) == len(spellings) >= 600
    assert len(scripts) >= 12
    assert sum(meaning.startswith("?") for _, meaning in labelled()) >= 100


def test_of_the_labelled_spellings_almost_all_are_read_and_those_are_right():
    found = outcomes()
    resolved = [(expected, read) for _, expected, read in found if read]
    plain = [(expected, read) for _, expected, read in found if expected]
    right = sum(expected == read for expected, read in resolved)
    assert right / len(resolved) >= 0.997, [row for row in found if row[2] and row[1] != row[2]]
    assert sum(expected == read for expected, read in plain) / len(plain) >= 0.97, [
        row for row in found if row[1] and row[1] != row[2]
    ]


def test_what_a_person_decides_comes_with_what_it_may_mean():
    for spelling, meaning in labelled():
        if meaning.startswith("?"):
            found = resolve(spelling)
            assert (found.country, found.certain) == ("", False), spelling
            assert set(meaning.removeprefix("?").split()) <= set(found.candidates), spelling


def test_every_country_is_found_by_its_names_and_codes():
    for code in all_countries():
        for spelling in (code, name_of(code, "en"), name_of(code, "zh"), name_of(code, "en").upper()):
            assert resolve(spelling).country == code, spelling


def test_codes_count_alone_and_not_where_they_are_a_word_or_a_province():
    assert resolve("CA").country == resolve("ca").country == "CAN"
    assert resolve("Ca").country == ""
    assert resolve("NA").country == "NAM"
    assert resolve("na").country == ""
    assert resolve("San Francisco, CA").country == ""
    assert resolve("Los Angeles, CA, USA").country == "USA"


def test_every_country_has_its_own_digits_and_flag():
    digits = [country.numeric for country in countries().values() if country.alpha3 != "XKX"]
    assert len(set(digits)) == len(digits) == 249
    for country in countries().values():
        flag = "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in country.alpha2)
        assert resolve(flag).country == resolve(f"{flag} {country.english}").country == country.alpha3
        assert country.alpha3 == "XKX" or resolve(country.numeric).country == country.alpha3


def test_names_for_display():
    assert (name_of("DEU"), name_of("DEU", "zh")) == ("Germany", "德国")
    assert name_of("XKX") == "Kosovo"
    assert name_of("???") == "???"
    assert (alpha3_of("DE"), alpha3_of("de"), alpha3_of("XK"), alpha3_of("UK"), alpha3_of("ZZ")) == (
        "DEU",
        "DEU",
        "XKX",
        "GBR",
        "",
    )


def test_territories_are_regions_of_their_own():
    assert {"HKG", "MAC", "TWN", "XKX", "PRI", "GIB", "GRL", "REU"} <= set(all_countries())
    assert len(all_countries()) == 250  # the 249 of ISO 3166-1, and Kosovo


@settings(deadline=None, max_examples=300)
@given(st.text())
def test_any_text_is_read_or_left_but_never_raises(text):
    found = resolve(text)
    assert found.certain == bool(found.country)
    assert set(found.candidates) <= set(all_countries())


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(all_countries()), st.text("bdfgjqvwx", min_size=2, max_size=6))
def test_a_name_inside_a_word_is_no_country(code, letters):
    name = name_of(code).partition(" (")[0].replace(" ", "")
    assert resolve(name + letters).country == ""
    assert resolve(letters + name).country == ""


@settings(deadline=None, max_examples=100)
@given(st.sampled_from(all_countries()), st.sampled_from(all_countries()))
def test_two_countries_in_a_cell_are_put_to_a_person(one, other):
    found = resolve(f"{name_of(one)} / {name_of(other)}")
    assert found.country == (one if one == other else "")


def test_the_table_of_names_is_what_its_script_makes():
    codes = make.alpha3_by_alpha2()
    assert (make.HERE / "codes.tsv").read_text(encoding="utf-8") == make.codes_text(codes)
    assert (make.HERE / "names.tsv").read_text(encoding="utf-8") == make.names_text(make.all_names(codes))


def test_no_alias_means_two_things():
    meanings = {}
    for meaning, spelling in make.read_table("aliases.tsv"):
        key = make.country_key(spelling)
        assert key
        assert meanings.setdefault(key, meaning) == meaning, spelling


@pytest.mark.skipif(not REAL.is_dir(), reason="the real lists are not here")
@pytest.mark.parametrize("fair", ["eurosatory", "fidae", "paris-air-show", "mspo/202[12]"])
def test_real_lists_agree_with_another_groups_reading(fair):
    folder, _, years = fair.partition("/")
    pairs = []
    for path in (REAL / folder).glob(f"{years}.csv" if years else "*.csv"):
        with path.open(encoding="utf-8") as file:
            pairs += [(row["Country"], row["ISO2 (CAAT)"]) for row in csv.DictReader(file)]
    pairs = [(written, code) for written, code in pairs if written and code]
    right = sum(resolve(written).country == alpha3_of(code) for written, code in pairs)
    wrong = sum(resolve(written).country not in {"", alpha3_of(code)} for written, code in pairs)
    assert len(pairs) > 500
    assert right / len(pairs) >= 0.99
    assert wrong == 0
