"""What a column holds, told by its values alone."""

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from expo_app.model.layout import Field
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.halls import hall_named
from expo_app.pipeline.map.headings import plain
from expo_app.pipeline.map.phases import is_phase
from expo_app.pipeline.map.trades import names_trade
from expo_app.reference.countries import code_of, resolve_address_end
from expo_app.reference.country_parts import read as read_country
from expo_app.reference.legal_forms import without_legal_form
from expo_app.reference.roles import mode_of, role_of, status_of
from expo_app.reference.spelling import fold, is_han, tidy
from expo_app.reference.units import read_space

Values = Sequence[str]

_LOOKED_AT, _PROBED = 300, 30
NEARLY_ALL, MOST, HALF = 0.9, 0.75, 0.5
FEW = 3
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?:[/:?#]\S*)?", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@]+@[\w-]+(?:\.[\w-]+)+")
# "A01", "E1-0105", "4.1-B05", "RH.G62", "D050/F051", "Hall 2 - Booth 15", "2号馆-A05"; a letter is in it.
_ONE_STAND = r"(?:[A-Z]{0,3}\d{0,2}(?:\.\d)?[-–. ]?)?[A-Z]{0,2}\d{1,4}[A-Z]?"
_STAND = re.compile(
    rf"(?:(?:hall|halle|salle|pabell[oó]n|nave)\s*\S{{1,4}}\s*[-–,/]?\s*)?(?:(?:booth|stand)\s*)?{_ONE_STAND}"
    rf"(?:\s*[,;/&+\n]\s*{_ONE_STAND})*|\S{{1,3}}[号號]?[馆館]\s*-?\s*[A-Z]?\d{{1,4}}",
    re.IGNORECASE,
)
_SIZED = re.compile(r"m2|m²|㎡|sq|qm|mq|平|标展|標展|ft|\d\s*[x×*]\s*\d", re.IGNORECASE)
_LETTERS = re.compile(r"^[A-Z]+", re.IGNORECASE)
_ANSWERS = frozenset(
    map(fold, ("yes", "no", "ok", "ja", "nein", "oui", "non", "sí", "no", "true", "false", "是", "否", "x"))
)
_MOST_KINDS, _LONGEST_HALL = 60, 24
_POSTAL_BREAK = re.compile(r"[,\n]")
_SECTOR_BREAK = re.compile(r"\s*[;；|、\n]\s*|\s+/\s+")


@dataclass(frozen=True)
class Seen:
    """What values look like, how sure that is, and the reason in words."""

    field: Field
    confidence: float
    reason: str


def share(values: Values, test: Callable[[str], object]) -> float:
    """Which part of the values passes; every distinct one is tested once."""
    counts = Counter(values)
    return sum(times for value, times in counts.items() if test(value)) / max(1, len(values))


def look(values: Values) -> Seen | None:
    """What these values (none of them blank) are, the most telling reading first; None when nothing
    tells. Names of organisations are not recognised here: see `is_names`."""
    return next((seen for seer in _SEERS for seen in seer(values)), None) if values else None


def fits(field: Field, values: Values) -> bool:
    """Whether values can be what a header says that they are. Only fields whose values have a form of
    their own are ever contradicted, and only by several values."""
    if len(values) < FEW or field not in _FORMS:
        return True
    return share(values, _FORMS[field]) > 1 - NEARLY_ALL


def is_like_data(sheet: RawSheet, row: int) -> bool:
    """Whether a cell of a 1-based row is one more of the cells below it: an address above addresses, a
    country above countries, a stand above stands."""
    for cells in sheet.columns:
        value = tidy(cells[row - 1])
        seen = look(first_values(cells, row)) if value else None
        if seen is not None and seen.field in _TESTS and _TESTS[seen.field](value):
            return True
    return False


def first_values(cells: Sequence[str], above: int) -> tuple[str, ...]:
    """The first values of a column below its first `above` rows: enough to see what it holds."""
    return tuple(islice((cell.strip() for cell in islice(cells, above, None) if cell.strip()), _LOOKED_AT))


def is_one_site(addresses: Values) -> bool:
    """Whether web addresses are pages of one and the same site, such as the organiser's."""
    hosts = Counter(match[1].casefold() for address in addresses if (match := _HOST.fullmatch(address)))
    return len(addresses) >= 5 and bool(hosts) and hosts.most_common(1)[0][1] >= NEARLY_ALL * len(addresses)


def is_host(value: str) -> bool:
    """Whether a value is a web address."""
    return _HOST.fullmatch(value) is not None


def is_email(value: str) -> bool:
    """Whether a value is an e-mail address."""
    return _EMAIL.fullmatch(value) is not None


@functools.lru_cache(maxsize=10_000)
def is_country(value: str) -> bool:
    """Whether a value is the name or the code of one country or region."""
    return bool(code_of(value)) or read_country(value).certain


def is_hall(value: str) -> bool:
    """Whether a value is the name of a hall ("Hall 3", "E1", "3号馆")."""
    return len(value) <= _LONGEST_HALL and bool(hall_named(value))


def legal_share(values: Values) -> float:
    """Which part of the values ends or begins with a legal form ("GmbH", "有限公司")."""
    return share(values, lambda value: without_legal_form(fold(value)) != fold(value))


def is_names(values: Values) -> bool:
    """Whether values may be names of organisations: texts that differ, no numbers, no sentences."""
    if len(set(values)) < NEARLY_ALL * len(values):
        return False
    return share(values, _may_be_name) >= NEARLY_ALL


def _may_be_name(value: str) -> bool:
    return any(map(str.isalpha, value)) and 2 <= len(value) <= 120 and not is_email(value)


def _addresses(values: Values) -> Iterator[Seen]:
    if share(values, is_email) >= NEARLY_ALL:
        yield Seen(Field.EMAIL, 0.7, "it holds e-mail addresses")
    if share(values, is_host) >= NEARLY_ALL and not is_one_site(values):
        yield Seen(Field.WEBSITE, 0.7, "it holds web addresses")


def _countries(values: Values) -> Iterator[Seen]:
    """Names of countries; bare codes only if nearly all are some and there are several, for states and
    languages have such codes too."""
    if share(values[:_PROBED], is_country) < HALF:
        return
    named = share(values, is_country)
    coded = share(values, code_of)
    kinds = len(set(values))
    if named >= NEARLY_ALL and kinds >= FEW:
        yield Seen(
            Field.COUNTRY,
            0.75,
            "it holds codes of countries" if coded > HALF else "it holds names of countries",
        )
    elif named >= MOST and coded < HALF and (kinds >= FEW or len(values) >= FEW):
        yield Seen(Field.COUNTRY, 0.65, "it mostly holds names of countries")


def _spaces(values: Values) -> Iterator[Seen]:
    if share(values, lambda value: _SIZED.search(value) and read_space(value).sqm is not None) >= MOST:
        yield Seen(Field.NET_SPACE, 0.7, "it holds areas")


def _parts_taken(values: Values) -> Iterator[Seen]:
    """Roles, modes and statuses: a few known words for all rows, no mere yes or no."""
    if len(set(map(fold, values))) > 12 or share(values, lambda value: fold(value) in _ANSWERS) > 0.2:
        return
    for field, meaning, name in (
        (Field.MODE, mode_of, "ways of taking part"),
        (Field.ROLE, role_of, "roles"),
        (Field.STATUS, status_of, "statuses"),
    ):
        meanings = {meaning(value) for value in set(values)} - {None}
        if share(values, meaning) >= MOST and (len(meanings) > 1 or len(values) >= FEW):
            yield Seen(field, 0.7, f"it holds {name}")


def _places(values: Values) -> Iterator[Seen]:
    if share(values, is_hall) >= NEARLY_ALL and _is_repeated(values):
        yield Seen(Field.HALL, 0.65, "it holds halls")
    stands = share(values, lambda value: _STAND.fullmatch(value) and any(map(str.isalpha, value)))
    rows = {match[0].casefold() for value in values if (match := _LETTERS.match(value))}
    varied = len(rows) > 1 or any(re.search(r"[-–. ]", value) for value in values)
    if stands >= MOST and varied and len(set(values)) >= HALF * len(values):
        yield Seen(Field.STAND, 0.65, "it holds stand numbers")


def _phases(values: Values) -> Iterator[Seen]:
    if share(values, is_phase) >= NEARLY_ALL and _is_repeated(values):
        yield Seen(Field.PHASE, 0.65, "it holds phases of a fair")


def _sectors(values: Values) -> Iterator[Seen]:
    """A few names again and again, by which sectors go."""
    parts = [part for value in values for part in _SECTOR_BREAK.split(value) if part.strip()]
    kinds = Counter(fold(part) for part in parts)
    if not FEW <= len(kinds) <= _MOST_KINDS or not _is_repeated(parts):
        return
    known = sum(map(names_trade, kinds)) / len(kinds)
    if known >= HALF or (known >= 0.25 and len(parts) > 1.2 * len(values)):
        yield Seen(Field.SECTORS, 0.6, "it holds a few names of sectors again and again")


def _postal(values: Values) -> Iterator[Seen]:
    if share(values, lambda value: len(value) >= 15 and "," in value and _has_number(value)) < MOST:
        return
    if share(values, lambda value: resolve_address_end(tidy(_POSTAL_BREAK.split(value)[-1]))) >= HALF:
        yield Seen(Field.ADDRESS, 0.6, "it holds postal addresses")


def _is_repeated(values: Values) -> bool:
    return len(values) >= 6 and 2 * len(set(map(fold, values))) <= len(values)


_SEERS: tuple[Callable[[Values], Iterable[Seen]], ...] = (
    _addresses,
    _countries,
    _spaces,
    _parts_taken,
    _places,
    _phases,
    _sectors,
    _postal,
)


def _has_number(value: str) -> bool:
    return any(map(str.isdigit, value))


def _is_text(value: str) -> bool:
    return any(map(str.isalpha, value))


_FORMS: dict[Field, Callable[[str], object]] = {
    Field.EMAIL: is_email,
    Field.WEBSITE: lambda value: is_host(value) or "." in value,
    Field.COUNTRY: lambda value: _is_text(value) and not is_host(value) and not is_email(value),
    Field.NET_SPACE: lambda value: not value[:1].isalpha() or read_space(value).known,
    Field.STAND: lambda value: _has_number(value) or len(plain(value)) <= 4 or is_han(value),
    Field.ORGANISATION: _is_text,
    Field.EDITION: lambda value: _has_number(value) or is_han(value),
    Field.ROLE: _is_text,
    Field.SECTORS: _is_text,
}

_TESTS: dict[Field, Callable[[str], object]] = {
    Field.EMAIL: is_email,
    Field.WEBSITE: is_host,
    Field.COUNTRY: is_country,
    Field.STAND: _STAND.fullmatch,
    Field.NET_SPACE: lambda value: value[:1].isdigit(),
    Field.HALL: is_hall,
    Field.ROLE: role_of,
    Field.STATUS: status_of,
    Field.MODE: mode_of,
    Field.SECTORS: names_trade,
}

# The fields whose values are known words, each with what knows them.
KNOWN_WORDS: dict[Field, Callable[[str], object]] = {
    Field.ROLE: lambda value: role_of(value) or mode_of(value),
    Field.STATUS: status_of,
    Field.MODE: mode_of,
}
