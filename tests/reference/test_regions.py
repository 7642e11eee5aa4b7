"""Every country and region belongs to exactly one world region."""

from expo_app.reference.countries import all_countries
from expo_app.reference.regions import region_name, region_of


def test_every_country_has_a_region():
    unnamed = [code for code in all_countries() if region_name(region_of(code)) in ("", region_of(code))]
    assert unnamed == []


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
