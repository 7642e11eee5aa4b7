"""What a list tells about itself: event, edition, population, dates, venue, gross space."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TypeVar

from expo_app.model.layout import Field, MappedColumn
from expo_app.model.sheet import RawSheet
from expo_app.model.terms import Population
from expo_app.pipeline.map.dates import date_in, range_in, without_dates
from expo_app.pipeline.map.groups import sheet_group
from expo_app.pipeline.map.headings import plain
from expo_app.pipeline.map.names import BRACKETS, EDGES, event_in, event_of_titles, names_fair
from expo_app.pipeline.map.ordinals import ordinal_in, year_in
from expo_app.reference.spelling import tidy

# What a label says ends where the next one begins.
_NEXT = (
    r"(?=\s+(?:[\u4e00-\u9fff]{2,8}|dates?|time|organi[sz]ers?|host|compiled|prepared|contact|status"
    r"|as of|page|datum|zeit|stand|veranstalter|fecha|organizador)\s*[:：]|[|；;]|$)"
)
_LABELLED = rf"\s*[:：]\s*([^|；;]+?){_NEXT}"
_VENUE = re.compile(
    rf"(?:venue|location|place|veranstaltungsort|ort|lieu|lugar|举办地点|举办地|展会地点|展览地点|地点|会场|場館){_LABELLED}",
    re.IGNORECASE,
)
_GROSS = re.compile(
    r"(?:gross|brutto\w*|brute?|bruta|总展览面积|展览总面积|展览面积|展出总面积|展出面积|总面积|毛面积)[^\d]{0,40}?"
    r"(\d[\d.,' ]*)\s*(万)?\s*(?:m2|m²|㎡|sqm|sq\.?\s*m|qm|square|quadrat|平方|平米)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^[^:：]{1,12}[:：]")
_GAP = re.compile(r"\s{3,}|\n")
_VISITORS = re.compile(
    r"visitor|attendee|besucher|visiteur|visitante|buyers?\b|观众|參觀|参观|采购商|专业买家|badge"
)
_EXHIBITORS = re.compile(r"exhibitor|exhibiting|aussteller|exposant|expositor|展商|参展|企业名单|展位")
_LONGEST_PLACE = 40

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Facts:
    """What a sheet tells by itself; see Layout for the meaning of each."""

    edition: str = ""
    event: str = ""
    population: Population | None = None
    list_date: str = ""
    ordinal: int | None = None
    dates: str = ""
    venue: str = ""
    gross_space_sqm: float | None = None


@dataclass(frozen=True)
class Told:
    """The texts that may tell something, the most trusted first: the name of the sheet, its title rows,
    the name of the file. The notes below the list only tell its date, the venue and the space."""

    sheet: str
    titles: tuple[str, ...]
    file: str
    notes: tuple[str, ...] = ()

    @classmethod
    def by(cls, sheet: RawSheet, title_rows: Iterable[int], file_name: str) -> "Told":
        """What the name of a sheet, its title rows (1-based) and the name of its file tell."""
        return cls(sheet.name, title_lines(sheet, title_rows), PurePath(file_name).stem.replace("_", " "))

    @property
    def sources(self) -> tuple[tuple[str, ...], ...]:
        """The texts of each source in turn."""
        return (self.sheet,), self.titles, (self.file,)

    @property
    def lines(self) -> tuple[str, ...]:
        """What stands above and below the list."""
        return self.titles + self.notes

    def first(self, find: Callable[[str], Answer]) -> Answer | None:
        """The first answer that any of the texts gives."""
        return next((answer for texts in self.sources for text in texts if (answer := find(text))), None)


def find_facts(sheet: RawSheet, columns: Sequence[MappedColumn], told: Told, rows: Sequence[int]) -> Facts:
    """The facts that columns with one value in all these rows tell, then the texts.

    Nothing is guessed: a year that only says when the list was made is no edition, and two different
    years in one text tell nothing.
    """
    edition, event = (_only_value(sheet, columns, field, rows) for field in (Field.EDITION, Field.EVENT))
    return Facts(
        edition=year_in(edition) or _edition(told),
        event=event or _event_of_sheet(told.sheet) or event_of_titles(told.titles) or event_in(told.file),
        population=find_population(sheet, columns, told, rows),
        list_date=_list_date(told),
        ordinal=ordinal_in(edition) or told.first(_ordinal),
        dates=told.first(range_in) or "",
        venue=next((venue for line in told.lines if (venue := _venue(line))), ""),
        gross_space_sqm=next((_metres(match) for line in told.lines if (match := _GROSS.search(line))), None),
    )


def find_population(
    sheet: RawSheet, columns: Sequence[MappedColumn], told: Told, rows: Sequence[int]
) -> Population | None:
    """Whom the list lists: a column, a text or at last the headers tell; only exhibitors have stands."""
    stated = population_in(_only_value(sheet, columns, Field.POPULATION, rows)) or told.first(population_in)
    headers = population_in(" ".join(column.header for column in columns))
    has_stands = any(column.field in (Field.HALL, Field.STAND, Field.NET_SPACE) for column in columns)
    return stated or headers or (Population.EXHIBITORS if has_stands else None)


def title_lines(sheet: RawSheet, rows: Iterable[int]) -> tuple[str, ...]:
    """The texts in these rows, each once, in reading order; wide gaps and line breaks divide a cell."""
    parts = (part for row in rows for cell in sheet.row(row) for part in _GAP.split(cell))
    return tuple(dict.fromkeys(tidy(part) for part in parts if part.strip()))


def population_in(text: str) -> Population | None:
    """Whom a text speaks of; None when of nobody, or of exhibitors and visitors both."""
    words = plain(text)
    visitors, exhibitors = _VISITORS.search(words), _EXHIBITORS.search(words)
    if bool(visitors) == bool(exhibitors):
        return None
    return Population.VISITORS if visitors else Population.EXHIBITORS


def _only_value(sheet: RawSheet, columns: Sequence[MappedColumn], field: Field, rows: Sequence[int]) -> str:
    """What the column of a field says in all these rows, "" when they differ or there is none."""
    values: set[str] = set()
    for column in columns:
        if column.field is field:
            cells = sheet.columns[column.column - 1]
            values |= {cells[row - 1] for row in rows}
    values = set(map(tidy, values)) - {""}
    return values.pop() if len(values) == 1 else ""


def _event_of_sheet(name: str) -> str:
    """The event that the name of a sheet tells; one that names a hall or a country tells none."""
    group = sheet_group(name)
    return "" if group and group[0] is not Field.PHASE else event_in(name)


def _edition(told: Told) -> str:
    """The year of the event: named without a full date, else in the days of the event, at last that of the
    day in the name of the file."""
    for texts in told.sources:
        years = (year_in(without_dates(text)) or year_in(range_in(text)) for text in texts)
        if year := next(filter(None, years), ""):
            return year
    return date_in(told.file)[:4]


def _ordinal(text: str) -> int | None:
    return ordinal_in(without_dates(text))


def _list_date(told: Told) -> str:
    texts = (*told.lines, told.sheet, told.file)
    return next((day for text in texts if not range_in(text) and (day := date_in(text))), "")


def _venue(line: str) -> str:
    """A place named as such, or what stands beside the days of the event, in brackets or alone."""
    if match := _VENUE.search(line):
        return match[1].strip()
    scope = next((part for part in BRACKETS.findall(line) if range_in(part)), line)
    place = _LABEL.sub("", without_dates(scope)).strip(EDGES) if range_in(scope) else ""
    return (
        place
        if 2 <= len(place) <= _LONGEST_PLACE and not names_fair(place) and not population_in(place)
        else ""
    )


def _metres(match: re.Match[str]) -> float:
    digits = re.sub(r"[,' ]", "", match[1]).rstrip(".")
    digits = digits.replace(".", "") if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits) else digits
    return float(digits) * (10_000 if match[2] else 1)
