"""Every exhibitor of every edition, once, as the palette finds it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import overload

from PySide6.QtCore import QCoreApplication

from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.session.derive import Derived
from expo_app.session.figures.counting import counted_part
from expo_app.session.figures.profiles import profile_of
from expo_app.session.figures.rows import country_names
from expo_app.ui.language import lang
from expo_app.ui.palette.entry import Entries, Entry
from expo_app.ui.palette.search import Haystack
from expo_app.ui.trail.subject import RowSubject
from expo_app.ui.wording import joined

_Row = tuple[str, str, str, str, str, int]
"""Name, other name, country or region, edition, source, row."""


@dataclass(frozen=True)
class Findable:
    """Whoever counts in any edition, at the row of its latest one, and their names folded to be searched."""

    rows: Sequence[_Row]
    names: Haystack


def exhibitors_to_find(derived: Derived, query: Query) -> Findable:
    """Those of the profile of a query. Takes some tenths of a second for 20,000."""
    rows = _latest_rows(derived, query.profile)
    return Findable(rows, Haystack(f"{name or other} {other}" for name, other, *_ in rows))


def exhibitor_entries(exhibitors: Findable, show: Callable[[RowSubject], object]) -> Entries:
    """An entry for each of them."""
    kind = QCoreApplication.translate("Palette", "Exhibitor")
    return Entries(_Exhibitors(exhibitors.rows, kind, show), exhibitors.names)


class _Exhibitors(Sequence[Entry]):
    """An entry for each row, made when it is found: of 100,000 a person sees ten."""

    def __init__(self, rows: Sequence[_Row], kind: str, show: Callable[[RowSubject], object]) -> None:
        self._rows, self._kind, self._show = rows, kind, show

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Entry: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Entry]: ...

    def __getitem__(self, place: int | slice) -> Entry | Sequence[Entry]:
        if isinstance(place, slice):
            return [_entry(row, self._kind, self._show) for row in self._rows[place]]
        return _entry(self._rows[place], self._kind, self._show)


def _latest_rows(derived: Derived, profile: str) -> list[_Row]:
    rows = counted_part(derived, profile_of(derived, profile), Population.EXHIBITORS)
    listed = rows[rows["counted"].to_numpy()]
    order = {edition.year: number for number, edition in enumerate(derived.editions)}
    latest = listed.assign(order=listed["edition"].map(order)).sort_values(
        "order", ascending=False, kind="stable"
    )
    latest = latest.drop_duplicates("unit")
    names = country_names(derived, lang())
    columns = ("organisation", "organisation_local", "country", "edition", "source", "row")
    told = zip(*(latest[column].tolist() for column in columns), strict=True)
    return [
        (name, other, names.get(country, ""), edition, source, row)
        for name, other, country, edition, source, row in told
    ]


def _entry(row: _Row, kind: str, show: Callable[[RowSubject], object]) -> Entry:
    name, other, country, edition, source, number = row
    subject = RowSubject(source, number, name or other)
    hint = joined((country, edition))
    return Entry(name or other, kind, partial(show, subject), hint, also=other)
