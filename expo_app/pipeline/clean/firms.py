"""Rows in which more than one firm stands, and rows that stand under another firm's."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from expo_app.model.layout import Field
from expo_app.model.terms import Role
from expo_app.pipeline.clean.cells import Cells
from expo_app.pipeline.clean.indents import indented_rows
from expo_app.pipeline.clean.name_cells import LINES, Firm, NameCell, firms_of, read_name_cell
from expo_app.pipeline.clean.shares import is_told_apart, share_of
from expo_app.reference.roles import role_cell
from expo_app.reference.spelling import fold

_NAMES = (Field.ORGANISATION, Field.ORGANISATION_LOCAL)
_MANY_TIMES = 3
_UNDER_NOBODY = frozenset({Role.MAIN, Role.ORGANISER, Role.SERVICE})


@dataclass(frozen=True)
class Entry:
    """One participation to be: firm number `which` of the `of` firms in the row at `place` of the cells.
    `parent` is the number of the entry on whose stand it is, -1 for none; `is_among_listed` tells that the
    others of the row are listed under its first one."""

    place: int
    firm: Firm
    which: int = 0
    of: int = 1
    parent: int = -1
    is_among_listed: bool = False


@dataclass(frozen=True)
class Firms:
    """The cells with a row for each firm. `entries` are those about which something was told beside a plain
    name, by the number of their row in the cells; `split` the texts that named several firms of their own,
    `perhaps` those that may do so, each with the row where it stands first. The rest is told by
    `main_stands`, as numbers of rows: who has its country or its place from its main exhibitor, for whom the
    place stays open as the main exhibitor has several, and whose main exhibitor is not in the list."""

    cells: Cells
    entries: Mapping[int, Entry] = field(default_factory=dict)
    split: Mapping[str, int] = field(default_factory=dict)
    perhaps: Mapping[str, int] = field(default_factory=dict)
    with_country: tuple[int, ...] = ()
    with_place: tuple[int, ...] = ()
    open_place: tuple[int, ...] = ()
    unlisted: tuple[int, ...] = ()


def firms_in(cells: Cells) -> Firms:
    """Take apart the cells that name several firms, and find whose stand the others are on.

    Firms of their own share what the row says, and each takes its part of a cell that has a part for each;
    the area and the contacts are the first one's.
    """
    texts = [text if fold(text) else other for text, other in zip(*_names(cells), strict=True)]
    told = {text: cell for text in dict.fromkeys(texts) if (cell := read_name_cell(text))}
    under = indented_rows(cells, [told[text].front if text in told else "" for text in texts])
    if not told and not under:
        return Firms(cells)
    settled, split, perhaps = _settled(cells, texts, told)
    places, special = _entries(cells, texts, settled, under)
    return Firms(_spread(cells, places, special), special, split, perhaps)


def _names(cells: Cells) -> tuple[Sequence[str], Sequence[str]]:
    return cells.joined(_NAMES[0]).values, cells.joined(_NAMES[1]).values


def _settled(
    cells: Cells, texts: Sequence[str], told: Mapping[str, NameCell]
) -> tuple[dict[int, tuple[Firm, ...]], dict[str, int], dict[str, int]]:
    """Place -> the firms of that row, where more than a plain name is told; the texts that name several firms
    and those that perhaps do, each with its first row."""
    firms_at: dict[int, tuple[Firm, ...]] = {}
    split: dict[str, int] = {}
    perhaps: dict[str, int] = {}
    groups = _group_names(told.values())
    for place, text in enumerate(texts):
        cell = told.get(text)
        if cell is None:
            continue
        apart = bool(cell.parts) and _is_apart(cells, place, cell, groups)
        firms_at[place] = (*firms_of(cell.parts), *cell.firms[1:]) if apart else cell.firms
        if apart:
            split.setdefault(text, cells.rows[place])
        elif cell.parts and (cell.are_firms or cell.mark != LINES):
            perhaps.setdefault(text, cells.rows[place])
    return firms_at, split, perhaps


def _group_names(told: Iterable[NameCell]) -> frozenset[str]:
    """Names that stand beside many others: not firms of the row but the group that its firm belongs to."""
    beside = Counter(fold(part) for cell in told for part in set(cell.parts))
    return frozenset(name for name, times in beside.items() if times >= _MANY_TIMES)


def _is_apart(cells: Cells, place: int, cell: NameCell, groups: frozenset[str]) -> bool:
    """Whether the parts of a name are firms of their own in this row."""
    if not groups.isdisjoint(map(fold, cell.parts)):
        return False
    return cell.are_firms or is_told_apart(cells, place, len(cell.parts), cell.mark)


def _entries(
    cells: Cells, texts: Sequence[str], settled: Mapping[int, tuple[Firm, ...]], under: frozenset[int]
) -> tuple[list[int], dict[int, Entry]]:
    """The place in the cells of every participation, and the entries about which something is told."""
    roles = cells.joined(Field.ROLE).values
    places: list[int] = []
    special: dict[int, Entry] = {}
    above = -1
    for place, text in enumerate(texts):
        start = len(places)
        firms = settled.get(place, ())
        has_main = place in under and role_cell(roles[place])[0] not in _UNDER_NOBODY
        above = above if place in under else start
        are_listed = bool(firms) and firms[-1].is_listed
        owners = (above if has_main else -1, start)
        for which, firm in enumerate(firms or ((Firm(text),) if has_main else ())):
            owner = owners[firm.is_listed]
            special[start + which] = Entry(place, firm, which, len(firms) or 1, owner, are_listed)
        places += [place] * (len(firms) or 1)
    return places, special


def _spread(cells: Cells, places: Sequence[int], special: Mapping[int, Entry]) -> Cells:
    """The cells with a row for each participation."""
    columns = []
    for of_field, column in cells.columns:
        values = [column.values[place] for place in places]
        for number, entry in special.items():
            if entry.of > 1:
                are_listed = entry.is_among_listed
                values[number] = share_of(of_field, values[number], entry.which, entry.of, are_listed)
        columns.append((of_field, replace(column, values=tuple(values))))
    rows = tuple(cells.rows[place] for place in places)
    spread = Cells(cells.source, rows, tuple(columns), tuple(cells.around[place] for place in places))
    return _with_names(spread, _names(cells), special)


def _with_names(
    spread: Cells, names: tuple[Sequence[str], Sequence[str]], special: Mapping[int, Entry]
) -> Cells:
    """The cells with the firms' own names. A second name is taken apart too and goes to its firm."""
    own = {
        number: _own_names(entry, names[0][entry.place], names[1][entry.place])
        for number, entry in special.items()
    }
    left = list(_NAMES)
    columns = []
    for of_field, column in spread.columns:
        if of_field in _NAMES:
            at = _NAMES.index(of_field)
            is_first = of_field in left
            left = [name for name in left if name is not of_field]
            values = list(column.values)
            for number, pair in own.items():
                values[number] = pair[at] if is_first else ""
            column = replace(column, values=tuple(values))
        columns.append((of_field, column))
    return replace(spread, columns=tuple(columns))


def _own_names(entry: Entry, first: str, second: str) -> tuple[str, str]:
    """The two names of one firm of a row whose cells hold these."""
    if not fold(first):
        return "", entry.firm.name
    other = read_name_cell(second)
    if other and len(other.firms) == entry.of:
        return entry.firm.name, other.firms[entry.which].name
    return entry.firm.name, second if entry.which == 0 else ""
