"""Countries and regions of the participations."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.pipeline.clean.cells import Cells, Column, Places, each_once, tally
from expo_app.reference.countries import Resolution, name_of, places_in, resolve, resolve_address_end
from expo_app.reference.country_parts import NAMES_OF_OTHER_PLACES
from expo_app.reference.spelling import fold, tidy

_SHOWN = 80
_NA = "na"


@dataclass(frozen=True)
class Origins:
    """In step with the rows: alpha-3 ("" when not known) and the text that it was read from."""

    codes: list[str]
    written: list[str]
    findings: tuple[Finding, ...]


def origins(cells: Cells, aliases: Mapping[str, str]) -> Origins:
    """The country of each row: of its country cells the first that names one, else the end of its address.

    `aliases` (spelling -> alpha-3, "" for "no country") are decisions and win; case, accents and
    punctuation of the spelling do not matter.
    """
    decided = {fold(written): code for written, code in aliases.items()}
    columns = cells.of(Field.COUNTRY)
    readings = [_readings(column, decided) for column in columns]
    codes, written = _first_that_names(cells, columns, readings)
    findings = [
        finding
        for column, reading in zip(columns, readings, strict=True)
        for finding in _not_understood(cells, column, reading, codes, decided)
    ]
    findings += _contradicted(cells, codes, written, decided)
    by_address = _from_addresses(cells, codes, written, decided)
    blank = _blank(cells, codes, written)
    return Origins(codes, written, (*findings, *by_address, *blank))


def _readings(column: Column, decided: Mapping[str, str]) -> dict[str, Resolution]:
    """Each spelling of a column once. "NA" is Namibia among codes of two letters alone; anywhere else it
    usually says that something is not available, and a person has to say what it means."""
    found = each_once(column.values, lambda text: _read(text, decided))
    doubtful = [text for text in found if fold(text) == _NA and _NA not in decided]
    others = [text.strip() for text in found if fold(text) not in ("", _NA)]
    of_two_letters = [text for text in others if len(text) == len(_NA) and text.isalpha()]
    if 2 * len(of_two_letters) <= len(others):
        found |= dict.fromkeys(doubtful, Resolution("", False, ("NAM",), "often “not available”"))
    return found


def _read(text: str, decided: Mapping[str, str]) -> Resolution:
    key = fold(text)
    if key in decided:
        return Resolution(decided[key], True, (), "a decision")
    return resolve(text)


def _first_that_names(
    cells: Cells, columns: tuple[Column, ...], readings: list[dict[str, Resolution]]
) -> tuple[list[str], list[str]]:
    codes, written = [""] * len(cells.rows), [""] * len(cells.rows)
    for column, reading in zip(columns, readings, strict=True):
        for place, text in enumerate(column.values):
            code = reading[text].country
            if not codes[place] and (code or not written[place]):
                codes[place], written[place] = code, tidy(text)
    return codes, written


def _not_understood(
    cells: Cells,
    column: Column,
    reading: Mapping[str, Resolution],
    codes: list[str],
    decided: Mapping[str, str],
) -> list[Finding]:
    """One finding for each spelling that left rows without a country."""
    open_values = tuple("" if code else text for text, code in zip(column.values, codes, strict=True))
    found = []
    for text, places in tally(cells, replace(column, values=open_values)).items():
        if fold(text) and fold(text) not in decided:
            found.append(_spelling_finding(cells, reading[text], places))
    return found


def _spelling_finding(cells: Cells, reading: Resolution, places: Places) -> Finding:
    shown = places.value[:_SHOWN]
    names = [name_of(code) for code in reading.candidates]
    if reading.ambiguous:
        message = (
            f"“{shown}” may be {', '.join(names[:-1])} or {names[-1]}: say which country or region is meant."
        )
        finding = cells.finding("country_ambiguous", Severity.ERROR, message, places)
        return replace(finding, choices=reading.candidates)
    hint = f", perhaps {names[0]}" if names else ""
    places = replace(places, suggestion=next(iter(reading.candidates), ""))
    message = (
        f"“{shown}” is no country or region that is known{hint}: say which one is meant, or that it is none."
    )
    return cells.finding("country_unknown", Severity.ERROR, message, places)


def _contradicted(
    cells: Cells, codes: list[str], written: list[str], decided: Mapping[str, str]
) -> list[Finding]:
    """Take back a country that is the name of another place too where the address is in that place
    (Georgia beside Atlanta); tell it once for each spelling."""
    addresses = cells.joined(Field.ADDRESS).values
    doubted = [
        place
        for place, code in enumerate(codes)
        if code in NAMES_OF_OTHER_PLACES and fold(written[place]) not in decided and addresses[place]
    ]
    found: dict[str, tuple[list[int], tuple[str, ...]]] = {}
    for place in doubted:
        elsewhere = [code for code in places_in(addresses[place]) if code != codes[place]]
        if elsewhere and codes[place] not in places_in(addresses[place]):
            found.setdefault(written[place], ([], (codes[place], elsewhere[0])))[0].append(place)
            codes[place] = ""
    column = cells.first(Field.COUNTRY).number
    return [
        _spelling_finding(
            cells,
            Resolution("", False, choices, "the address names another place"),
            Places(cells.rows[places[0]], column, text, len(places)),
        )
        for text, (places, choices) in found.items()
    ]


def _from_addresses(
    cells: Cells, codes: list[str], written: list[str], decided: Mapping[str, str]
) -> list[Finding]:
    """Fill blank countries from the last part of the address; tell once how many."""
    column = cells.joined(Field.ADDRESS)
    ends = each_once(column.values, _end)
    readings = each_once(ends.values(), lambda end: _read_end(end, decided))
    filled = [
        place
        for place, text in enumerate(column.values)
        if not codes[place] and not fold(written[place]) and readings[ends[text]]
    ]
    for place in filled:
        written[place] = ends[column.values[place]]
        codes[place] = readings[written[place]]
    if not filled:
        return []
    places = Places(cells.rows[filled[0]], column.number, "", len(filled))
    message = f"{len(filled):,} rows state no country; it was taken from the end of the address: check a few."
    if len(filled) == 1:
        message = "1 row states no country; it was taken from the end of the address: check it."
    return [cells.finding("country_from_address", Severity.NOTE, message, places)]


def _end(address: str) -> str:
    """The last part of an address."""
    parts = address.replace("\n", ",").replace("|", ",").split(",")
    return next((tidy(part) for part in reversed(parts) if fold(part)), "")


def _read_end(end: str, decided: Mapping[str, str]) -> str:
    return decided[fold(end)] if fold(end) in decided else resolve_address_end(end)


def _blank(cells: Cells, codes: list[str], written: list[str]) -> list[Finding]:
    blank = [
        row for row, code, text in zip(cells.rows, codes, written, strict=True) if not code and not fold(text)
    ]
    if not blank:
        return []
    column = cells.first(Field.COUNTRY)
    if not column.number:
        message = "The list has no column of countries: its rows belong to none, and none is international."
        return [cells.finding("country_blank", Severity.WARNING, message, Places(count=len(blank)))]
    message = f"{len(blank):,} rows state no country: they belong to none, and none of them is international."
    if len(blank) == 1:
        message = "1 row states no country: it belongs to none, and is not international."
    return [
        cells.finding(
            "country_blank", Severity.WARNING, message, Places(blank[0], column.number, "", len(blank))
        )
    ]
