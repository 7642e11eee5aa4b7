"""Builds codes.tsv, names.tsv and inflected.tsv from Babel's CLDR data and the tables beside this script.

Run from the project's root after a change of Babel or of a table:  python -m resources.countries.make
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from babel import localedata
from babel.core import get_global

from expo_app.reference.country_keys import country_key
from expo_app.reference.country_words import listed
from resources.countries.inflections import inflected

HERE = Path(__file__).parent
# CLDR knows some codes that ISO 3166-1 only reserves, or that stand for no country.
NO_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
FORMER = {"BUR", "TMP", "ZAR", "ROM", "DDR", "FXX", "NTZ", "PSG", "SUN", "YMD", "YUG", "QUU", "XKK"}
FORMER |= {"230", "249", "278", "280", "720", "736", "886"}
# Shorter names in Latin letters are words of some other language (Man, End, Sin).
SHORTEST_LATIN = 4
# Languages in which lists are written. What only another language calls a country is not taken for it where
# it is short or all but the name of another country here (Almania is Germany as well as Armenia).
USUAL_LANGUAGES = frozenset(listed("usual"))
# Regions that are a city: what CLDR calls the city names the region.
CITIES = {"HK", "MO", "SG", "MC", "GI"}
# Names of parts of these two are equal: without the part that tells them apart they are ambiguous.
TOLD_APART_IN_BRACKETS = {"CD", "CG", "KP", "KR", "MF", "SX", "VG", "VI", "TC", "IO", "UM"}
SPECIAL_REGIONS = {"HK", "MO", "PS"}
ALIKE = (("VG", "VI"), ("CD", "CG"), ("KP", "KR"))

Names = dict[str, set[str]]


def alpha3_by_alpha2() -> dict[str, str]:
    """ISO 3166-1 as CLDR holds it, Kosovo as XKX."""
    english = localedata.load("en")["territories"]
    countries = {code for code in english if len(code) == 2 and code.isalpha()} - NO_COUNTRIES
    aliases = get_global("territory_aliases").items()
    found = {
        new[0]: old
        for old, new in aliases
        if len(old) == 3 and old.isalpha() and len(new) == 1 and new[0] in countries and old not in FORMER
    }
    return found | {"XK": "XKX"}


def numeric_by_alpha2() -> dict[str, str]:
    """The three digits of ISO 3166-1 (former ones and those of the private range aside)."""
    aliases = get_global("territory_aliases").items()
    digits = ((new[0], old) for old, new in aliases if old.isdigit() and old < "900" and len(new) == 1)
    return {alpha2: old for alpha2, old in digits if old not in FORMER}


def read_table(name: str) -> list[list[str]]:
    """The rows of a table beside this script, comments left out."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def read_lists(name: str) -> dict[str, str]:
    """key -> meaning, of a table that has several spellings in a row."""
    rows = read_table(name)
    return {country_key(spelling): meaning for meaning, listed in rows for spelling in listed.split("; ")}


def cldr_names(codes: dict[str, str], languages: frozenset[str]) -> Names:
    """key -> the alpha-3 codes that one of the languages calls so."""
    names: Names = defaultdict(set)
    for language in sorted(languages):
        for alpha2, name in territories(language):
            for spelling in spellings(alpha2, name):
                key = country_key(spelling)
                if alpha2 in codes and key and not (key.isascii() and len(key) < SHORTEST_LATIN):
                    names[key].add(codes[alpha2])
    return names


def territories(language: str) -> Iterator[tuple[str, str]]:
    """alpha-2 and name, also of the cities that are regions."""
    data = localedata.load(language)
    yield from ((code, str(name)) for code, name in data.get("territories", {}).items())
    yield from ((code, name) for code, name in cities(language) if code in CITIES)


def cities(language: str) -> Iterator[tuple[str, str]]:
    """The cities that time zones are called after, with the alpha-2 code of their country."""
    zones = localedata.load(language).get("time_zones", {})
    for zone, alpha2 in get_global("zone_territories").items():
        name = zones.get(zone, {}).get("city")
        if isinstance(name, str):
            yield alpha2, name


def spellings(alpha2: str, name: str) -> tuple[str, ...]:
    """A name, and the name without what it says in brackets ("Myanmar (Burma)")."""
    short = re.split(r"[(（]" if alpha2 not in SPECIAL_REGIONS else r"[(（،,]", name)[0].strip()
    return (name, short) if short and alpha2 not in TOLD_APART_IN_BRACKETS else (name,)


def ambiguous_parts(codes: dict[str, str]) -> Names:
    """What the names of regions that are alike have in common: key -> their alpha-3 codes."""
    names: Names = {}
    for language in sorted(USUAL_LANGUAGES):
        known = localedata.load(language).get("territories", {})
        for pair in ALIKE:
            keys = [country_key(str(known.get(alpha2, ""))).split() for alpha2 in pair]
            common = [word for word in keys[0] if word in keys[1]]
            if len("".join(common)) > 3 and common not in keys:
                names[" ".join(common)] = {codes[alpha2] for alpha2 in pair}
    return names


def rare_names(codes: dict[str, str], usual: Names) -> dict[str, str]:
    """Names of the other languages: key -> meaning, only suggested where they may be a slip of the pen."""
    others = frozenset(localedata.locale_identifiers()) - USUAL_LANGUAGES
    near: Names = defaultdict(set)
    for key, found in usual.items():
        for form in without_one(key):
            near[form] |= found
    names = {}
    for key, found in cldr_names(codes, others).items():
        doubted = {code for form in without_one(key) for code in near.get(form, ())} - found
        short = key.isascii() and len(key) <= SHORTEST_LATIN
        names[key] = ("?" if short or doubted else "") + " ".join(sorted(found | doubted))
    return names


def without_one(key: str) -> set[str]:
    """A key and what is left of it without one letter: two keys share one when they are one slip apart."""
    return {key, *(key[:place] + key[place + 1 :] for place in range(len(key)))} if len(key) > 3 else {key}


def all_names(codes: dict[str, str]) -> dict[str, str]:
    """key -> what it stands for: a code, several (ambiguous), or "?" and codes that are only suggested.

    Our aliases win over CLDR, its names in usual languages over those in others, names over adjectives,
    these over cities.
    """
    usual = cldr_names(codes, USUAL_LANGUAGES)
    names = {key: " ".join(sorted(found)) for key, found in (usual | ambiguous_parts(codes)).items()}
    places = {
        key: meaning if meaning.startswith("?") else f"?{meaning}" for key, meaning in all_places(codes)
    }
    aliases = read_lists("more_aliases.tsv") | read_lists("aliases.tsv")
    return rare_names(codes, usual) | places | read_lists("adjectives.tsv") | names | aliases


def all_places(codes: dict[str, str]) -> Iterator[tuple[str, str]]:
    """(key, meaning) of the cities of CLDR, then of our own, which win."""
    for language in sorted(USUAL_LANGUAGES):
        for alpha2, name in cities(language):
            if alpha2 in codes and len(country_key(name)) > 1:
                yield country_key(name), codes[alpha2]
    yield from read_lists("places.tsv").items()


def names_text(names: dict[str, str]) -> str:
    """A line for each meaning: what it stands for, then its keys."""
    lines: dict[str, list[str]] = defaultdict(list)
    for key in sorted(names):
        lines[names[key]].append(key)
    return "".join("\t".join([meaning, *lines[meaning]]) + "\n" for meaning in sorted(lines))


def codes_text(codes: dict[str, str]) -> str:
    """alpha-2, alpha-3, numeric, whose territory it is, English name, Chinese name."""
    parents, numeric = dict(read_table("territories.tsv")), numeric_by_alpha2()
    english, chinese = (localedata.load(language)["territories"] for language in ("en", "zh"))
    return "".join(
        "\t".join(
            [
                alpha2,
                alpha3,
                numeric.get(alpha2, ""),
                parents.get(alpha3, ""),
                english[alpha2],
                chinese[alpha2],
            ]
        )
        + "\n"
        for alpha2, alpha3 in sorted(codes.items())
    )


def main() -> None:
    """Write all files."""
    codes = alpha3_by_alpha2()
    names = all_names(codes)
    (HERE / "codes.tsv").write_text(codes_text(codes), encoding="utf-8")
    (HERE / "names.tsv").write_text(names_text(names), encoding="utf-8")
    (HERE / "inflected.tsv").write_text(names_text(inflected(codes, names)), encoding="utf-8")


if __name__ == "__main__":
    main()
