"""What kind of visitors they are, in the words of the lists: trade visitors, day visitors, buyers."""

import pandas as pd

from expo_app.model.figure import Breakdown, By
from expo_app.model.layout import Field, Layout
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.pipeline.count.breakdowns import breakdown
from expo_app.reference.spelling import tidy
from expo_app.session.derive import Derived


def visitor_types(derived: Derived, query: Query, visitors: pd.DataFrame) -> Breakdown:
    """The visitors (count.units.UNITS) of a query by what the column with their role says, upper and lower
    case alike; without rows where the edition's lists tell fewer than two kinds."""
    types = _types(derived)
    kinds = [types.get(unit, "") for unit in visitors["unit"].tolist()]
    units = visitors.assign(sectors=pd.Categorical(kinds))
    found = breakdown(units, By.SECTOR, query.edition, query.against, Population.VISITORS, units)
    here = [row for row in found.rows if row.value]
    return found if len(here) > 1 else Breakdown(By.SECTOR, ())


def type_header(derived: Derived, edition: str) -> str:
    """The header of the column that tells what the visitors of an edition are, by which they can be filtered;
    "" where no list has one."""
    rows = derived.participations
    here = rows[(rows["edition"] == edition) & (rows["population"] == Population.VISITORS.value)]
    columns = (
        column
        for source in here["source"].unique().tolist()
        for column in derived.layouts[source].columns
        if column.field is Field.ROLE
    )
    return next((column.header for column in columns if column.header), "")


def _types(derived: Derived) -> dict[str, str]:
    """What the lists say of each visitor, by its unit, in the first of its spellings; remembered."""
    key = "visitor types"
    if key not in derived.cache:
        written: dict[str, str] = {}
        derived.cache[key] = {
            f"{source}#{row}": written.setdefault(text.casefold(), text)
            for source, layout in derived.layouts.items()
            if layout.population is Population.VISITORS
            for row, text in _told(derived, source, layout)
        }
    found: dict[str, str] = derived.cache[key]
    return found


def _told(derived: Derived, source: str, layout: Layout) -> list[tuple[int, str]]:
    column = next((one.column for one in layout.columns if one.field is Field.ROLE), 0)
    if not column:
        return []
    sheet = derived.corrected.get(source, derived.sources[source].sheet)
    cells = sheet.columns[column - 1]
    return [(row, tidy(cells[row - 1])) for row in layout.data_rows]
