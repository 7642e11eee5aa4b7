"""How events name countries and regions."""

from expo_app.reference.countries import all_countries, name_of
from expo_app.reference.labels import own_names, profiles


def test_the_usual_profile_follows_iso_and_cldr():
    assert profiles()[0] == "iso"
    assert all(own_names(code, "iso") == () for code in all_countries())
    assert (name_of("TWN"), name_of("TWN", "zh")) == ("Taiwan", "台湾")


def test_the_profile_of_chinese_fairs():
    named = {
        code: (name_of(code, "en", "china"), name_of(code, "zh", "china")) for code in ("HKG", "MAC", "TWN")
    }
    assert named == {
        "HKG": ("Hong Kong, China", "中国香港"),
        "MAC": ("Macao, China", "中国澳门"),
        "TWN": ("Taiwan, China", "中国台湾"),
    }
    others = set(all_countries()) - named.keys()
    assert all(name_of(code, "zh", "china") == name_of(code, "zh") for code in others)
