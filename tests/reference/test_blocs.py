"""Blocs, continents and groupings."""

import datetime
from itertools import combinations

import pytest

from expo_app.model.decision import Grouping
from expo_app.reference.blocs import find_bloc, known_blocs, with_groupings
from expo_app.reference.countries import all_countries
from expo_app.reference.regions import region_of


def members(key):
    return find_bloc(key, known_blocs()).members


@pytest.mark.parametrize(
    ("key", "count"),
    [
        ("asean", 11),
        ("eu", 27),
        ("rcep", 15),
        ("gcc", 6),
        ("au", 55),
        ("mercosur", 5),
        ("brics", 10),
        ("oecd", 38),
        ("g20", 19),
        ("apec", 21),
        ("ldc", 44),
    ],
)
def test_blocs_have_as_many_members_as_they_say(key, count):
    assert len(members(key)) == count


def test_recent_changes_of_membership():
    assert "TLS" in members("asean")
    assert "TLS" not in members("rcep")
    assert {"IDN", "IRN", "ETH"} <= members("brics") - {"SAU"} == members("brics")
    assert "BOL" in members("mercosur") - {"VEN"} == members("mercosur")
    assert not {"BTN", "STP", "VUT"} & members("ldc")
    assert "ESH" in members("au")
    assert "GBR" not in members("eu")
    assert {"HKG", "TWN"} <= members("apec")


def test_every_bloc_has_a_date_two_names_and_members_that_exist():
    for bloc in known_blocs():
        assert datetime.date.fromisoformat(bloc.as_of) <= datetime.date.today(), bloc.key
        assert bloc.name("en").isprintable()
        assert bloc.name("zh") != bloc.name("en"), bloc.key
        assert bloc.members <= set(all_countries())


def test_names_and_keys_name_one_bloc_each():
    for one, other in combinations(known_blocs(), 2):
        assert one.key != other.key
        assert one.english != other.english
    for bloc in known_blocs():
        assert find_bloc(bloc.english.upper(), known_blocs()) == bloc
        assert find_bloc(bloc.key, known_blocs()) == bloc


def test_continents_subregions_and_wef_regions_leave_nobody_out_and_count_nobody_twice():
    for kind in ("continent", "subregion", "wef"):
        found = [code for bloc in known_blocs() if bloc.kind == kind for code in bloc.members]
        assert sorted(found) == sorted(set(all_countries()) - {"ATA"}), kind
    assert members("lac") == {code for code in all_countries() if region_of(code) == "latin_america"}


def test_own_groupings_stand_beside_the_known_and_replace_one_of_their_name():
    blocs = with_groupings([Grouping("Danube", "DEU; AUT", "多瑙河"), Grouping("asean", "SGP")])
    assert find_bloc("danube", blocs).members == {"DEU", "AUT"}
    assert find_bloc("Danube", blocs).name("zh") == "多瑙河"
    assert find_bloc("ASEAN", blocs).members == {"SGP"}
    assert len(blocs) == len(known_blocs()) + 1
