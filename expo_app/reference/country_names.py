"""The tables behind the countries: codes, and names in every language."""

import functools
from dataclasses import dataclass

from expo_app.model.places import RESOURCES

_FOLDER = RESOURCES / "countries"


@dataclass(frozen=True)
class Country:
    """A country or region of ISO 3166-1; `numeric` is its three digits (M49), `parent` the alpha-3 code of
    the state it belongs to; both may be ""."""

    alpha2: str
    alpha3: str
    numeric: str
    parent: str
    english: str
    chinese: str


@functools.cache
def countries() -> dict[str, Country]:
    """alpha-3 -> country."""
    lines = (_FOLDER / "codes.tsv").read_text(encoding="utf-8").splitlines()
    rows = (Country(*line.split("\t")) for line in lines)
    return {country.alpha3: country for country in rows}


@functools.cache
def by_alpha2() -> dict[str, str]:
    """alpha-2 -> alpha-3."""
    return {country.alpha2: country.alpha3 for country in countries().values()}


@functools.cache
def by_numeric() -> dict[str, str]:
    """Three digits -> alpha-3."""
    return {country.numeric: country.alpha3 for country in countries().values() if country.numeric}


@functools.cache
def by_code() -> dict[str, str]:
    """Codes in capital letters -> alpha-3: those of ISO 3166-1 and, where it has none, of other lists."""
    lines = (_FOLDER / "other_codes.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    others = {code: alpha3 for alpha3, codes in rows for code in codes.split("; ")}
    return others | iso_codes()


@functools.cache
def iso_codes() -> dict[str, str]:
    """alpha-2 and alpha-3 -> alpha-3."""
    return by_alpha2() | {alpha3: alpha3 for alpha3 in countries()}


@functools.cache
def meanings() -> dict[str, str]:
    """Key of a name -> what it stands for.

    One alpha-3 code; several with blanks between them when the name is ambiguous; "?" before them when
    it is no country's name and they are only worth suggesting (a city, a state that is no more).
    """
    return _table("names.tsv")


@functools.cache
def inflected() -> dict[str, str]:
    """Forms that names take inside long names of states only -> alpha-3."""
    return _table("inflected.tsv")


def _table(name: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        meaning, *keys = line.split("\t")
        table.update(dict.fromkeys(keys, meaning))
    return table
