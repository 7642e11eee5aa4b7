"""On how many days each visitor came, as far as the lists tell the day of entry."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from expo_app.model.layout import Layout
from expo_app.model.profile import CountingProfile
from expo_app.model.terms import Population, Reason
from expo_app.reference.spelling import fold, tidy
from expo_app.session.derive import Derived
from expo_app.session.figures.counting import counted_part

_DAYS = frozenset(
    map(
        fold,
        (
            *("day of entry", "date of entry", "entry date", "entry day", "day of visit", "date of visit"),
            *("visit date", "visit day", "day", "date", "Besuchstag", "Eintrittstag", "Eintrittsdatum"),
            *("Datum", "入场日期", "参观日期", "到访日期", "到场日期", "日期"),
        ),
    )
)
"""What the column with the day of entry is called."""
_COLUMNS = ["source", "row", "edition", "fingerprint", "unit", "counted"]


@dataclass(frozen=True, eq=False)
class Visits:
    """On how many days each unit came (by unit), and the editions whose lists tell it."""

    editions: frozenset[str]
    by_unit: Mapping[str, int]

    def of(self, units: pd.DataFrame) -> dict[str, int]:
        """The visits of these units (count.units.UNITS) by edition."""
        found = dict.fromkeys(sorted(self.editions), 0)
        for year, unit in zip(units["edition"].tolist(), units["unit"].tolist(), strict=True):
            if year in found:
                found[year] += self.by_unit.get(unit, 0)
        return found


def visits_by_unit(derived: Derived, profile: CountingProfile) -> Visits:
    """The visits of all visitors, remembered.

    A person counts once a day (FKM). Rows that say the same but for the day are one visitor, which counts
    once and came on each of the days; one without a day came once. Rows of whom nobody is merged
    (as listed) are a visit each. Only editions whose lists all tell the day are known.
    """
    key = ("visits", profile.name)
    if key not in derived.cache:
        derived.cache[key] = _counted(derived, profile)
    found: Visits = derived.cache[key]
    return found


def _counted(derived: Derived, profile: CountingProfile) -> Visits:
    rows = counted_part(derived, profile, Population.VISITORS)
    telling, days = _told(derived)
    repeated = (rows["not_counted_because"] == Reason.DUPLICATE.value) & profile.each_once
    rows = rows.loc[(rows["counted"] | repeated) & rows["edition"].isin(telling), _COLUMNS]
    keys = pd.MultiIndex.from_frame(rows[["source", "row"]])
    rows = rows.assign(day=days.reindex(keys, fill_value="").to_numpy())
    came = rows.drop_duplicates(["edition", "fingerprint", "day"]) if profile.each_once else rows
    same = ["edition", "fingerprint"] if profile.each_once else ["edition", "unit"]
    each = came.groupby(same, observed=True).size().rename("visits").reset_index()
    whole = rows[rows["counted"]].merge(each, on=same)
    return Visits(frozenset(telling), dict(zip(whole["unit"], whole["visits"].tolist(), strict=True)))


def _told(derived: Derived) -> tuple[set[str], pd.Series]:
    """The editions of which every list of visitors has a column with the day; (source, row) -> day."""
    lists = {
        source: layout
        for source, layout in derived.layouts.items()
        if layout.population is Population.VISITORS
    }
    silent = {layout.edition for layout in lists.values() if not day_column(layout)}
    telling = {layout.edition for layout in lists.values()} - silent
    days: dict[tuple[str, int], str] = {}
    for source, layout in lists.items():
        if layout.edition in telling:
            days |= _days(derived, source, layout)
    index = pd.MultiIndex.from_tuples(list(days), names=["source", "row"]) if days else None
    return telling, pd.Series(list(days.values()), index=index, dtype="str")


def days_of_rows(derived: Derived) -> pd.Series:
    """For each participation what its list says of the day on which it came; "" where it says nothing."""
    days: dict[tuple[str, int], str] = {}
    for source, layout in derived.layouts.items():
        if layout.population is Population.VISITORS and day_column(layout):
            days |= _days(derived, source, layout)
    rows = derived.participations
    keys = zip(rows["source"].tolist(), rows["row"].tolist(), strict=True)
    return pd.Series([days.get(key, "") for key in keys], index=rows.index, dtype="str")


def _days(derived: Derived, source: str, layout: Layout) -> dict[tuple[str, int], str]:
    """(source, row) -> the day, of a list that has a column with it."""
    sheet = derived.corrected.get(source, derived.sources[source].sheet)
    cells = sheet.columns[day_column(layout) - 1]
    return {(source, row): tidy(cells[row - 1]) for row in layout.data_rows}


def day_column(layout: Layout) -> int:
    """The 1-based column with the day of entry; 0 without one."""
    return next((column.column for column in layout.columns if fold(column.header) in _DAYS), 0)
