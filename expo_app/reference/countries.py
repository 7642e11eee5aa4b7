"""Which country or region a text names: exact spellings and whole words decide, nothing is guessed.

Hong Kong, Macao, Taiwan, Kosovo (XKX) and dependent territories are regions of their own.
"""

import functools
import re
from dataclasses import dataclass

from expo_app.reference import country_names, country_parts
from expo_app.reference.country_keys import country_key
from expo_app.reference.country_readings import bare_code, distinct
from expo_app.reference.flags import flags
from expo_app.reference.labels import USUAL, own_names
from expo_app.reference.near_misses import nearest

# Small letters that are a code as well, and in lists a word for "none" or "and".
_WORDS_FOR_NONE = frozenset({"na", "no", "and", "per", "can", "are"})


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
    flagged, words = flags(cell)
    if flagged:
        return _flagged(flagged, words)
    if not country_key(cell):
        return BLANK
    code = code_of(cell)
    if code:
        return Resolution(code, True, (code,), "ISO code")
    code = bare_code(cell)
    if code:
        return Resolution(code, True, (code,), "a code in use")
    if re.fullmatch("[A-Z]{2}", cell) and country_key(cell) not in country_names.meanings():
        return UNKNOWN
    return _by_name(cell)


def _flagged(flagged: tuple[str, ...], words: str) -> Resolution:
    """What flags say, which words beside them may not contradict."""
    told = _resolve(words)
    codes = distinct((*flagged, *told.candidates))
    if len(codes) == 1 and (told.certain or told == BLANK):
        return Resolution(codes[0], True, codes, "flag")
    return Resolution("", False, codes, "a flag and something else")


def _by_name(cell: str) -> Resolution:
    reading = country_parts.read(cell)
    if reading.certain:
        return Resolution(reading.codes[0], True, reading.codes, reading.reason)
    if reading.codes:
        return Resolution("", False, reading.codes, reading.reason)
    near = nearest(country_key(cell))
    if near:
        return Resolution("", False, near, "a slip of the pen from a known spelling")
    inside = country_parts.names_inside(cell)
    return Resolution("", False, inside, "a name stands among other words") if inside else UNKNOWN


def resolve_address_end(text: str) -> str:
    """The country that the last part of an address names, or "".

    A bare code may be a state or a province there ("San Jose, CA"), and so may the name of some
    countries ("Atlanta, Georgia"): they are left open.
    """
    found = resolve(text).country
    spelled = not (code_of(text) or bare_code(text)) or country_key(text) in country_names.meanings()
    return found if spelled and found not in country_parts.NAMES_OF_OTHER_PLACES else ""


def places_in(address: str) -> tuple[str, ...]:
    """The alpha-3 codes of the countries whose cities and provinces stand in an address."""
    parts = (country_names.meanings().get(country_key(part), "") for part in re.split(r"[,;\n|]", address))
    return distinct(code for part in parts if part.startswith("?") for code in part[1:].split())


def code_of(cell: str) -> str:
    """The alpha-3 code that a whole cell is a code of ISO 3166-1 for, or "": two or three letters, or three
    digits. All letters are large or all small, but for small ones that are a word for "none"."""
    if not cell.isascii() or (cell.isalpha() and not (cell.isupper() or cell.islower())):
        return ""
    if cell.isdigit():
        return country_names.by_numeric().get(cell, "")
    if len(cell) not in (2, 3) or cell in _WORDS_FOR_NONE:
        return ""
    return country_names.iso_codes().get(cell.upper(), "")


def alpha3_of(alpha2: str) -> str:
    """The alpha-3 code of an alpha-2 code of any case (UK is taken for GB), or ""."""
    return country_names.by_alpha2().get({"UK": "GB"}.get(alpha2.upper(), alpha2.upper()), "")


def name_of(alpha3: str, lang: str = "en", labels: str = USUAL) -> str:
    """The name by a label profile (CLDR's by the usual one) in English, or in Simplified Chinese for lang
    "zh"; an unknown code itself."""
    own = dict(own_names(alpha3, labels))
    if own:
        return own["zh" if lang.startswith("zh") else "en"]
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
