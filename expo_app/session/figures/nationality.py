"""Where exhibitors come from by other columns of the lists: invoice, declaration, parent company."""

import re
from collections.abc import Iterator, Mapping

import pandas as pd

from expo_app.model.layout import Field, Layout, MappedColumn
from expo_app.model.profile import CountingProfile, Nationality
from expo_app.model.terms import Population
from expo_app.reference.countries import resolve
from expo_app.reference.spelling import fold, tidy
from expo_app.session.derive import Derived

_FIELDS = {
    Nationality.INVOICE: Field.INVOICE_COUNTRY,
    Nationality.DECLARED: Field.DECLARED_COUNTRY,
    Nationality.PARENT: Field.PARENT_COUNTRY,
}
_PLACE = r"countr|nation|\bland\b|\bpays\b|\bpais|国|地区"
_TOLD_BY = {
    Nationality.INVOICE: re.compile(r"invoice|billing|bill to|rechnung|factur|发票|开票|结算"),
    Nationality.DECLARED: re.compile(r"declar|erklart|自报|声明|申报"),
    Nationality.PARENT: re.compile(r"\bparent|holding|ultimate|mutter|konzern|matriz|母公司|集团|控股"),
}
"""What the folded header of a column says that nobody assigned; it has to speak of a place as well."""


def with_nationality(derived: Derived, rows: pd.DataFrame, profile: CountingProfile) -> pd.DataFrame:
    """Rows of exhibitors (schema.MATCHED, index of the participations) with the countries that the profile
    goes by: of its columns the first that a row tells; "" where none does."""
    told_by = [by for by in profile.nationality if by is Nationality.CONTRACT or told_in(derived, by)]
    if told_by == [Nationality.CONTRACT]:
        return rows
    country = pd.Series("", index=rows.index, dtype="str")
    for by in told_by:
        told = rows["country"] if by is Nationality.CONTRACT else countries_by(derived, by)[rows.index]
        country = country.where(country != "", told)
    return rows.assign(country=country)


def told_in(derived: Derived, by: Nationality) -> frozenset[str]:
    """The editions of which a list of exhibitors has the column."""
    return frozenset(
        layout.edition
        for layout in derived.layouts.values()
        if layout.population is not Population.VISITORS
        and (by is Nationality.CONTRACT or next(_columns(layout, by), None))
    )


def countries_by(derived: Derived, by: Nationality) -> pd.Series:
    """For each participation the country (alpha-3) in that column, "" where the cell tells none. A spelling
    that was settled for the lists' own countries means the same here."""
    key = ("countries by", by)
    if key not in derived.cache:
        derived.cache[key] = _read(derived, by)
    found: pd.Series = derived.cache[key]
    return found


def _read(derived: Derived, by: Nationality) -> pd.Series:
    rows = derived.participations
    country = pd.Series("", index=rows.index, dtype="str")
    settled: Mapping[str, str] = dict(
        zip(rows["country_as_written"].tolist(), rows["country"].tolist(), strict=True)
    )
    for source, layout in derived.layouts.items():
        for column in _columns(layout, by):
            own = rows["source"] == source
            sheet = derived.corrected.get(source, derived.sources[source].sheet)
            cells = [tidy(sheet.columns[column.column - 1][row - 1]) for row in rows.loc[own, "row"].tolist()]
            codes = {text: settled.get(text) or resolve(text).country for text in dict.fromkeys(cells)}
            told = pd.Series([codes[text] for text in cells], index=rows.index[own], dtype="str")
            country = country.where(country != "", told.reindex(rows.index, fill_value=""))
    return country


def _columns(layout: Layout, by: Nationality) -> Iterator[MappedColumn]:
    """The columns that a person or else the header says to tell it."""
    assigned = layout.columns_of(_FIELDS[by])
    yield from assigned or (
        column
        for column in layout.columns_of(Field.IGNORED)
        if re.search(_PLACE, fold(column.header)) and _TOLD_BY[by].search(fold(column.header))
    )
