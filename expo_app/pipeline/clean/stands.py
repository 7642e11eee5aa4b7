"""Halls and stands of the participations."""

from collections.abc import Iterable
from dataclasses import dataclass

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.pipeline.clean.cells import Cells, Column, each_once, tally
from expo_app.pipeline.clean.cells import Places as FoundAt
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.stands import halls_in, have_prefixes, is_usual, prefix_of, stands_in

Told = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Places:
    """Halls and stands of each row, several joined by SEPARATOR, in step with the rows."""

    halls: list[str]
    stands: list[str]
    findings: tuple[Finding, ...]


def places(cells: Cells) -> Places:
    """Where each row stands.

    The hall is the hall column's, else what the stand's words tell ("Hall 2 - Booth 15"), else that of the
    section or the sheet; in a list without any, the part before the dash where nearly all stands have one.
    """
    stand_column, hall_column = cells.joined(Field.STAND), cells.joined(Field.HALL)
    told = each_once(stand_column.values, stands_in)
    halls_written = each_once(hall_column.values, halls_in)
    around = each_once(cells.around, halls_in)
    is_told = any(map(any, (halls_written.values(), around.values())))
    plain = [stand for pairs in told.values() for hall, stand in pairs if stand and not hall]
    prefixes = not is_told and have_prefixes(plain)
    halls = [
        halls_written[hall] or _halls_of(told[stand], prefixes) or around[sheet_hall]
        for hall, stand, sheet_hall in zip(hall_column.values, stand_column.values, cells.around, strict=True)
    ]
    findings = (
        *_from_prefixes(cells, stand_column, prefixes),
        *_unusual(cells, stand_column, told),
        *_repeated(cells, stand_column, told),
    )
    stands = {text: _join(stand for _, stand in pairs) for text, pairs in told.items()}
    return Places([_join(hall) for hall in halls], [stands[text] for text in stand_column.values], findings)


def _halls_of(pairs: Told, prefixes: bool) -> tuple[str, ...]:
    halls = (hall or (prefix_of(stand) if prefixes else "") for hall, stand in pairs)
    return tuple(hall for hall in halls if hall)


def _join(parts: Iterable[str]) -> str:
    return SEPARATOR.join(dict.fromkeys(part for part in parts if part))


def _from_prefixes(cells: Cells, column: Column, prefixes: bool) -> Iterable[Finding]:
    if prefixes:
        message = (
            "The list names no halls: they were taken from the beginning of the stand numbers; check a few."
        )
        yield cells.finding(
            "hall_from_stand", Severity.NOTE, message, FoundAt(0, column.number, "", len(cells.rows))
        )


def _unusual(cells: Cells, column: Column, told: dict[str, Told]) -> Iterable[Finding]:
    """A note on each text that is no stand as far as one can tell."""
    odd = {text for text, pairs in told.items() if not all(is_usual(stand) for _, stand in pairs)}
    for text, where in tally(cells, column).items() if odd else ():
        if text in odd:
            message = f"“{where.value}” is no usual stand number and was kept as it is written."
            yield cells.finding("stand_unusual", Severity.NOTE, message, where)


def _repeated(cells: Cells, column: Column, told: dict[str, Told]) -> Iterable[Finding]:
    """A note on each text that has a stand number more than once."""
    numbers = {text: [stand for _, stand in pairs if stand] for text, pairs in told.items()}
    again = {text for text, stands in numbers.items() if len(set(stands)) < len(stands)}
    for text, where in tally(cells, column).items() if again else ():
        if text in again:
            message = f"“{where.value}” has the same stand number more than once: it is listed once."
            yield cells.finding("stand_repeated", Severity.NOTE, message, where)
