"""Every country and region belongs to exactly one world region."""

from expo_app.reference.countries import all_countries
from expo_app.reference.regions import all_regions, region_name, region_of


def test_every_country_has_a_region():
    assert {region_of(code) for code in all_countries()} == set(all_regions())


def test_regions_follow_the_united_nations():
    expected = {
        "CHN": "east_asia",
        "TWN": "east_asia",
        "SGP": "south_east_asia",
        "IRN": "south_asia",
        "KAZ": "central_asia",
        "TUR": "middle_east",
        "ARE": "middle_east",
        "EGY": "africa",
        "RUS": "europe",
        "XKX": "europe",
        "MEX": "latin_america",
        "USA": "north_america",
        "PNG": "oceania",
    }
    assert {code: region_of(code) for code in expected} == expected


def test_region_names():
    assert region_name("south_east_asia") == "South-East Asia"
    assert region_name("south_east_asia", "zh") == "东南亚"
    assert region_of("???") == ""
    assert region_name("elsewhere") == "elsewhere"
