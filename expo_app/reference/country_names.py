"""The tables behind the countries: codes, and names in every language."""

import functools
from dataclasses import dataclass

from expo_app.model.places import RESOURCES
from expo_app.reference.spelling import fold

_FOLDER = RESOURCES / "countries"
_SHORT_FORMS = {
    "rep": "republic",
    "dem": "democratic",
    "fed": "federated",
    "st": "saint",
    "sts": "states",
    "ste": "sainte",
    "is": "islands",
    "isl": "islands",
}
_ARTICLES = {"the"}


@dataclass(frozen=True)
class Country:
    """A country or region of ISO 3166-1; `parent` is the alpha-3 code of the state it belongs to, or ""."""

    alpha2: str
    alpha3: str
    parent: str
    english: str
    chinese: str


def country_key(text: str) -> str:
    """The key under which a country's name is kept: folded, short forms written out, no article."""
    words = fold(text).split()
    if len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    if len(words) > 1 and words[-1] in _ARTICLES:
        words = words[:-1]
    return " ".join(_SHORT_FORMS.get(word, word) for word in words)


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
def meanings() -> dict[str, str]:
    """Key of a name -> what it stands for.

    One alpha-3 code; several with blanks between them when the name is ambiguous; "?" before them when
    it is no country's name and they are only worth suggesting (a city, a state that is no more).
    """
    table: dict[str, str] = {}
    for line in (_FOLDER / "names.tsv").read_text(encoding="utf-8").splitlines():
        meaning, *keys = line.split("\t")
        table.update(dict.fromkeys(keys, meaning))
    return table
