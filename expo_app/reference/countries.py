"""Which country or region a text names: exact spellings and whole words decide, nothing is guessed.

Hong Kong, Macao, Taiwan, Kosovo (XKX) and dependent territories are regions of their own.
"""

import functools
import re
from dataclasses import dataclass

from expo_app.reference import country_names, country_parts
from expo_app.reference.country_names import country_key
from expo_app.reference.near_misses import one_edit_away


@dataclass(frozen=True)
class Resolution:
    """What a cell was read as.

    `country` is alpha-3 when `certain`, otherwise ""; `candidates` are alpha-3 codes worth suggesting,
    the best first; `reason` says in plain words how it was read.
    """

    country: str
    certain: bool
    candidates: tuple[str, ...]
    reason: str

    @property
    def ambiguous(self) -> bool:
        """Whether the cell names more than one country."""
        return not self.certain and len(self.candidates) > 1


UNKNOWN = Resolution("", False, (), "no known spelling")
BLANK = Resolution("", False, (), "blank")


def resolve(text: str) -> Resolution:
    """The country or region that a cell names. Any text is allowed; nothing raises."""
    return _resolve(" ".join(text.split()) if "\n" not in text else text.strip())


@functools.lru_cache(maxsize=50_000)
def _resolve(cell: str) -> Resolution:
    if not country_key(cell):
        return BLANK
    code = code_of(cell)
    if code:
        return Resolution(code, True, (code,), "ISO code")
    if re.fullmatch("[A-Z]{2}", cell) and country_key(cell) not in country_names.meanings():
        return UNKNOWN
    return _by_name(cell)


def _by_name(cell: str) -> Resolution:
    reading = country_parts.read(cell)
    if reading.certain:
        return Resolution(reading.codes[0], True, reading.codes, reading.reason)
    if reading.codes:
        return Resolution("", False, reading.codes, reading.reason)
    near = one_edit_away(country_key(cell))
    return Resolution("", False, near, "one letter from a known spelling") if near else UNKNOWN


def resolve_address_end(text: str) -> str:
    """The country that the last part of an address names, or "".

    A bare code may be a state or a province there ("San Jose, CA"), and so may the name of some
    countries ("Atlanta, Georgia"): they are left open.
    """
    found = resolve(text).country
    spelled = not code_of(text) or country_key(text) in country_names.meanings()
    return found if spelled and found not in country_parts.NAMES_OF_OTHER_PLACES else ""


def code_of(cell: str) -> str:
    """The alpha-3 code that a cell of two or three upper-case letters is, or ""."""
    if re.fullmatch("[A-Z]{2}", cell):
        return country_names.by_alpha2().get(cell, "")
    return cell if cell in country_names.countries() else ""


def alpha3_of(alpha2: str) -> str:
    """The alpha-3 code of an alpha-2 code of any case (UK is taken for GB), or ""."""
    return country_names.by_alpha2().get({"UK": "GB"}.get(alpha2.upper(), alpha2.upper()), "")


def name_of(alpha3: str, lang: str = "en") -> str:
    """The name (CLDR) in English, or in Simplified Chinese for lang "zh"; an unknown code itself."""
    country = country_names.countries().get(alpha3)
    if country is None:
        return alpha3
    return country.chinese if lang.startswith("zh") else country.english


def is_country(alpha3: str) -> bool:
    """Whether this is a code that we know (ISO 3166-1 alpha-3 or XKX)."""
    return alpha3 in country_names.countries()


def all_countries() -> tuple[str, ...]:
    """Every alpha-3 code that we know, sorted."""
    return tuple(sorted(country_names.countries()))
