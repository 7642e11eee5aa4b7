"""Whose stand a co-exhibitor is on: it stands in the hall and on the stand of its main exhibitor."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from expo_app.model.layout import Field
from expo_app.model.terms import Role
from expo_app.pipeline.clean.cells import Cells
from expo_app.pipeline.clean.firms import Firms
from expo_app.pipeline.clean.names import Names
from expo_app.pipeline.clean.roles import Parts
from expo_app.reference.legal_forms import without_legal_form
from expo_app.reference.spelling import fold

_GUESTS = (Role.CO, Role.REPRESENTED)
_ORIGIN = (Field.COUNTRY, Field.ADDRESS)


class _Place(NamedTuple):
    """The cells of a row that say where it stands, and the hall that its section or sheet gives it."""

    hall: str
    stand: str
    around: str


def on_main_stands(firms: Firms, names: Names, part: Parts) -> Firms:
    """The firms with the blank halls and stands of co-exhibitors and represented companies filled from the
    row of their main exhibitor.

    The country is never taken from another row (nationality goes by a firm's own contract, FKM); only who is
    listed in the very cell of its main exhibitor shares what that row says of the country. Space belongs to
    the main exhibitor alone. A main exhibitor with several stands leaves open which of them is meant.
    """
    guests = [number for number, role in enumerate(part.role) if role in _GUESTS and part.main[number]]
    if not guests:
        return firms
    hosts = _hosts(firms, names, part, guests)
    places = _places(firms.cells)
    likely = {number: _likely(places[number], [places[host] for host in hosts[number]]) for number in guests}
    moved = {number: ways.pop() for number, ways in likely.items() if len(ways) == 1}
    with_country = [number for number in guests if _is_listed(firms, number)]
    cells, with_country = _with_origins(_moved(firms.cells, places, moved), with_country, hosts)
    return replace(
        firms,
        cells=cells,
        with_place=tuple(number for number, place in moved.items() if place != places[number]),
        with_country=tuple(with_country),
        open_place=tuple(number for number, ways in likely.items() if len(ways) > 1),
        unlisted=tuple(number for number in guests if not hosts[number]),
    )


def _is_listed(firms: Firms, number: int) -> bool:
    entry = firms.entries.get(number)
    return entry is not None and entry.firm.is_listed


def _hosts(firms: Firms, names: Names, part: Parts, guests: Iterable[int]) -> dict[int, Sequence[int]]:
    """The rows of each guest's main exhibitor: the one under which it stands, else those of that name."""
    rows: dict[int, Sequence[int]] = {}
    for number in guests:
        entry = firms.entries.get(number)
        rows[number] = [entry.parent] if entry and entry.parent >= 0 else []
    for read in (str, _key):
        wanted = {number: read(part.main[number]) for number, found in rows.items() if not found}
        named = _named(names, part, read) if wanted else {}
        rows |= {number: named.get(main, []) for number, main in wanted.items()}
    return rows


def _named(names: Names, part: Parts, read: Callable[[str], str]) -> dict[str, list[int]]:
    """Name as it reads -> the rows of that name which are on nobody else's stand."""
    named: dict[str, list[int]] = defaultdict(list)
    for number, main in enumerate(part.main):
        own = {names.organisation[number], names.local[number]} - {""} if not main else ()
        for name in {read(name) for name in own}:
            named[name].append(number)
    return named


def _key(name: str) -> str:
    return without_legal_form(fold(name))


def _places(cells: Cells) -> list[_Place]:
    columns = cells.first(Field.HALL).values, cells.first(Field.STAND).values, cells.around
    return [_Place(*place) for place in zip(*columns, strict=True)]


def _likely(own: _Place, hosts: Iterable[_Place]) -> set[_Place]:
    """Where a guest may stand: its own place with the blanks filled from those of its main exhibitor that
    do not contradict it. Empty when nothing is blank or nothing is told."""
    has_hall, has_stand = bool(fold(own.hall) or fold(own.around)), bool(fold(own.stand))
    if has_hall and has_stand:
        return set()
    ways = set()
    for host in hosts:
        is_same = fold(own.stand).startswith(fold(host.stand)) if has_stand else True
        told = fold(host.hall) if has_stand else fold(host.stand) or (not has_hall and fold(host.hall))
        if told and is_same and not _differ(own, host):
            hall, around = (own.hall, own.around) if has_hall else (host.hall, host.around)
            ways.add(_Place(hall, own.stand if has_stand else host.stand, around))
    return ways


def _differ(own: _Place, host: _Place) -> bool:
    """Whether two places name two halls."""
    halls = fold(own.hall) or fold(own.around), fold(host.hall) or fold(host.around)
    return all(halls) and halls[0] != halls[1]


def _moved(cells: Cells, places: Sequence[_Place], moved: Mapping[int, _Place]) -> Cells:
    settled = [moved.get(number, place) for number, place in enumerate(places)]
    halls, stands, around = map(tuple, zip(*settled, strict=True))
    written = {Field.HALL: halls, Field.STAND: stands}
    columns = []
    for field, column in cells.columns:
        columns.append((field, replace(column, values=written.pop(field, column.values))))
    return replace(cells, columns=tuple(columns), around=around)


def _with_origins(
    cells: Cells, listed: Iterable[int], hosts: Mapping[int, Sequence[int]]
) -> tuple[Cells, list[int]]:
    """The cells with the blank countries of firms that are listed in another's cell filled, and whose they
    were. An address tells the country too."""
    columns = [(field, list(column.values)) for field, column in cells.columns]
    origin = [values for field, values in columns if field in _ORIGIN]
    filled = []
    for number in listed:
        host = hosts[number][0]
        is_told = any(fold(values[host]) for values in origin)
        if is_told and not any(fold(values[number]) for values in origin):
            filled.append(number)
            for values in origin:
                values[number] = values[host]
    pairs = zip(cells.columns, columns, strict=True)
    spread = tuple((field, replace(column, values=tuple(values))) for (field, column), (_, values) in pairs)
    return (replace(cells, columns=spread) if filled else cells), filled
