"""Builds codes.tsv and names.tsv from Babel's CLDR data, territories.tsv and aliases.tsv.

Run from the project's root after a change of Babel or of the aliases:  python -m resources.countries.make
"""

from collections import defaultdict
from pathlib import Path

from babel import localedata
from babel.core import get_global

from expo_app.reference.country_names import country_key

HERE = Path(__file__).parent
# CLDR knows some codes that ISO 3166-1 only reserves, or that stand for no country.
NO_COUNTRIES = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
# Shorter names in Latin letters are words of some other language (Man, End, Sin).
SHORTEST_LATIN = 4


def alpha3_by_alpha2() -> dict[str, str]:
    """ISO 3166-1 as CLDR holds it, Kosovo as XKX."""
    english = localedata.load("en")["territories"]
    countries = {code for code in english if len(code) == 2 and code.isalpha()} - NO_COUNTRIES
    aliases = get_global("territory_aliases").items()
    found = {
        new[0]: old
        for old, new in aliases
        if len(old) == 3 and old.isalpha() and len(new) == 1 and new[0] in countries and is_current(old)
    }
    return found | {"XK": "XKX"}


def is_current(alpha3: str) -> bool:
    """Whether the code is no former one (Burma, Zaire...) that CLDR still knows."""
    return alpha3 not in {
        "BUR",
        "TMP",
        "ZAR",
        "ROM",
        "DDR",
        "FXX",
        "NTZ",
        "PSG",
        "SUN",
        "YMD",
        "YUG",
        "QUU",
        "XKK",
    }


def read_table(name: str) -> list[list[str]]:
    """The rows of a table beside this script, comments left out."""
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def cldr_names(codes: dict[str, str]) -> dict[str, set[str]]:
    """key -> the alpha-3 codes that some language calls so."""
    names: dict[str, set[str]] = defaultdict(set)
    for language in localedata.locale_identifiers():
        for alpha2, name in localedata.load(language).get("territories", {}).items():
            key = country_key(str(name))
            if alpha2 in codes and key and not (key.isascii() and len(key) < SHORTEST_LATIN):
                names[key].add(codes[alpha2])
    return names


def all_names(codes: dict[str, str]) -> dict[str, str]:
    """key -> what it stands for: a code, several (ambiguous), or "?" and codes that are only suggested.

    Our aliases win over CLDR.
    """
    names = {key: " ".join(sorted(found)) for key, found in cldr_names(codes).items()}
    aliases = {country_key(spelling): meaning for meaning, spelling in read_table("aliases.tsv")}
    return names | aliases


def names_text(names: dict[str, str]) -> str:
    """A line for each meaning: what it stands for, then its keys."""
    lines: dict[str, list[str]] = defaultdict(list)
    for key in sorted(names):
        lines[names[key]].append(key)
    return "".join("\t".join([meaning, *lines[meaning]]) + "\n" for meaning in sorted(lines))


def codes_text(codes: dict[str, str]) -> str:
    """alpha-2, alpha-3, whose territory it is, English name, Chinese name."""
    parents = dict(read_table("territories.tsv"))
    english, chinese = (localedata.load(language)["territories"] for language in ("en", "zh"))
    return "".join(
        "\t".join([alpha2, alpha3, parents.get(alpha3, ""), english[alpha2], chinese[alpha2]]) + "\n"
        for alpha2, alpha3 in sorted(codes.items())
    )


def main() -> None:
    """Write both files."""
    codes = alpha3_by_alpha2()
    (HERE / "codes.tsv").write_text(codes_text(codes), encoding="utf-8")
    (HERE / "names.tsv").write_text(names_text(all_names(codes)), encoding="utf-8")


if __name__ == "__main__":
    main()
