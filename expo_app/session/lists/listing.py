"""Lists as their rows are written, so that one can be laid beside another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from expo_app.model.layout import Field, Layout
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.pipeline.match.keys import name_key
from expo_app.reference.spelling import tidy
from expo_app.session.lists.understanding import Understood

# What a list says of itself, not of a participant.
_OF_THE_LIST = (Field.EDITION, Field.EVENT, Field.POPULATION, Field.IGNORED)
COMPARED = tuple(field for field in Field if field not in _OF_THE_LIST)


@dataclass(frozen=True)
class ListRow:
    """One data row as it is written.

    `key` is equal for the same participant in another list; `cells` hold, for each field that the list
    has, the tidied text ("" when blank).
    """

    source: str
    row: int
    organisation: str
    key: str
    cells: Mapping[Field, str]

    @property
    def place(self) -> tuple[str, str]:
        """Hall and stand, by which several rows of one participant are told apart."""
        return self.cells.get(Field.HALL, ""), self.cells.get(Field.STAND, "")


@dataclass(frozen=True, eq=False)
class Listing:
    """The sheets of one file that list one population of one edition ("" when a column tells it)."""

    file: str
    sha256: str
    edition: str
    population: Population
    sheets: tuple[tuple[Source, Layout], ...]

    @property
    def list_date(self) -> str:
        """The newest list date that its sheets tell, "" when none does."""
        return max(layout.list_date for _, layout in self.sheets)

    @property
    def label(self) -> str:
        """How a sentence names the list."""
        return f"{self.file} of {self.list_date}" if self.list_date else self.file

    @property
    def events(self) -> frozenset[str]:
        """The names of the event that its sheets tell."""
        return frozenset(layout.event for _, layout in self.sheets if layout.event)

    @cached_property
    def rows(self) -> tuple[ListRow, ...]:
        """All its data rows in order."""
        return tuple(row for source, layout in self.sheets for row in rows_of(source, layout))

    def __getstate__(self) -> dict[str, Any]:
        """Without what can be found again: rows travel between processes in their sheets alone."""
        return {name: value for name, value in vars(self).items() if name not in ("rows", "participants")}

    @cached_property
    def participants(self) -> frozenset[str]:
        """What two lists of the same people have in common: the organisations that exhibit. Employers are
        shared by visitors of every day, so of visitors it is the whole rows."""
        if self.population is Population.EXHIBITORS:
            keys = (key for source, layout in self.sheets for key in _keys_of(source, layout))
            return frozenset(filter(None, keys))
        return frozenset(
            "\x1f".join(source.sheet.row(row)) for source, layout in self.sheets for row in layout.data_rows
        )


def listings(understood: Iterable[Understood]) -> tuple[Listing, ...]:
    """The lists among these sheets, in the order of their first sheet."""
    groups: dict[tuple[str, str, str, Population], list[tuple[Source, Layout]]] = {}
    for item in understood:
        if item.layout is not None:
            layout, source = item.layout, item.source
            population = layout.population or Population.EXHIBITORS
            key = (source.file, source.sha256, layout.edition, population)
            groups.setdefault(key, []).append((source, layout))
    return tuple(Listing(*key, tuple(sheets)) for key, sheets in groups.items())


def rows_of(source: Source, layout: Layout) -> tuple[ListRow, ...]:
    """The data rows of one sheet, table by table."""
    return tuple(row for part in layout.parts for row in _rows_of_table(source, part))


def _rows_of_table(source: Source, layout: Layout) -> Iterator[ListRow]:
    numbers = layout.data_rows
    fields = [field for field in COMPARED if field in _told(layout)]
    columns = [_texts(source, layout, field, numbers) for field in fields]
    names = _names(source, layout, numbers)
    keys = _keys(source, layout, numbers, names)
    for number, name, key, *texts in zip(numbers, names, keys, *columns, strict=True):
        yield ListRow(source.id, number, name, key, dict(zip(fields, texts, strict=True)))


def _keys_of(source: Source, layout: Layout) -> Iterator[str]:
    for part in layout.parts:
        numbers = part.data_rows
        yield from _keys(source, part, numbers, _names(source, part, numbers))


def _told(layout: Layout) -> set[Field]:
    """The fields for which the sheet has a column, a section or its own name."""
    told = {column.field for column in layout.columns} | {section.field for section in layout.sections}
    return told | ({layout.sheet_value[0]} if layout.sheet_value else set())


def _texts(source: Source, layout: Layout, field: Field, numbers: Sequence[int]) -> list[str]:
    """What each row says for a field: the first of its cells that is filled, else its section, else the
    name of the sheet."""
    columns = [source.sheet.columns[column.column - 1] for column in layout.columns_of(field)]
    shared = _shared(layout, field)
    rest = layout.sheet_value[1] if layout.sheet_value and layout.sheet_value[0] is field else ""
    return [
        next(filter(None, (tidy(cells[number - 1]) for cells in columns)), "") or shared.get(number, rest)
        for number in numbers
    ]


def _shared(layout: Layout, field: Field) -> dict[int, str]:
    return {
        row: tidy(section.value)
        for section in layout.sections
        if section.field is field
        for row in range(section.first_row, section.last_row + 1)
    }


def _names(source: Source, layout: Layout, numbers: Sequence[int]) -> list[str]:
    latin, local = (
        _texts(source, layout, field, numbers) for field in (Field.ORGANISATION, Field.ORGANISATION_LOCAL)
    )
    return [one or other for one, other in zip(latin, local, strict=True)]


def _keys(source: Source, layout: Layout, numbers: Sequence[int], names: Sequence[str]) -> list[str]:
    """Visitors are known by the list's own number where it has one, everybody else by name; in a list of
    several editions the year belongs to the key."""
    own = _texts(source, layout, Field.IDENTIFIER, numbers)
    is_of_visitors = layout.population is Population.VISITORS
    years = [""] * len(numbers) if layout.edition else _texts(source, layout, Field.EDITION, numbers)
    keys = [
        (number if is_of_visitors else "") or name_key(name) for number, name in zip(own, names, strict=True)
    ]
    return [f"{key}\x1f{year}" if year else key for key, year in zip(keys, years, strict=True)]
