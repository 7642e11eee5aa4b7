"""The sheets that a workbook has beside its figures: the rows with their addresses, findings, decisions."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.reference.countries import name_of
from expo_app.report.definitions import profile_label
from expo_app.report.spec import Cell, CellKind, TableColumn, TableSpec
from expo_app.report.translating import in_language, without_options
from expo_app.report.words import words
from expo_app.session.contract import findings_json
from expo_app.session.decisions.log import log_rows
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import resolve
from expo_app.session.figures.profiles import profile_of
from expo_app.session.figures.rows import country_names, rows_behind
from expo_app.session.packing.kind_names import kind_name
from expo_app.session.packing.paper_words import paper_words
from expo_app.session.state import State

MOST_ROWS = 30_000
"""More rows would make a workbook that opens slowly; rows.csv has them all."""
ROWS = (
    *("edition", "file", "sheet", "row", "organisation", "role", "mode", "status", "country"),
    *("country_as_written", "international", "sectors", "halls", "stands", "net_space_sqm", "counted"),
    *("not_counted_because", "unit"),
)
FINDINGS = (
    *("state", "severity", "code", "message", "file", "sheet", "row", "column", "value", "suggestion"),
    "count",
)
DECISIONS = ("step", "time", "kind", "what", "state")
_KINDS = {
    "row": CellKind.RANK,
    "step": CellKind.RANK,
    "count": CellKind.COUNT,
    "net_space_sqm": CellKind.AREA,
}
_FIXED = frozenset({"role", "mode", "status", "international", "counted", "state", "severity"})
_NAMED = frozenset({"code", "kind"})
_SENTENCES = frozenset({"message", "suggestion", "what", "state"})
_PLACES = {
    **dict.fromkeys(("country_unknown", "country_ambiguous"), ("suggestion",)),
    "host_inferred": ("value", "suggestion"),
}
"""Kinds of findings with the columns in which codes of countries stand."""


def papers(derived: Derived, state: State, query: Query, lang: str) -> tuple[TableSpec, ...]:
    """Sheets for rows, findings and decisions; none without lines."""
    asked = resolve(derived, query)
    made = (
        _rows(derived, asked, lang),
        _table("findings", FINDINGS, _findings(derived, lang), lang),
        _table("decisions", DECISIONS, log_rows(state.steps, (), True), lang),
    )
    return tuple(table for table in made if table.rows)


def _findings(derived: Derived, lang: str) -> Iterator[Mapping[str, object]]:
    """The findings with countries by their names."""
    for line in findings_json(derived):
        codes = {column: str(line[column]) for column in _PLACES.get(str(line["code"]), ()) if line[column]}
        yield line | {column: name_of(code, lang, derived.event.labels) for column, code in codes.items()}


def _rows(derived: Derived, query: Query, lang: str) -> TableSpec:
    """The rows of exhibitors in the editions that are compared, newest first, those that do not count too."""
    asked = replace(query, population=Population.EXHIBITORS)
    years = [
        year
        for year in (query.edition, query.against)
        if year in derived.editions_with(Population.EXHIBITORS)
    ]
    parts = [rows_behind(derived, replace(asked, edition=year)) for year in years]
    frame = pd.concat(parts)[list(ROWS)] if parts else pd.DataFrame(columns=list(ROWS))
    names = country_names(derived, lang)
    reasons = words(lang).texts
    shown = frame.head(MOST_ROWS).assign(
        country=frame["country"].map(lambda code: names.get(code, code)),
        not_counted_because=frame["not_counted_because"].map(
            lambda reason: reasons.get(f"step.{reason}", reason)
        ),
    )
    made = _table("rows", ROWS, shown.to_dict("records"), lang)
    spoken = paper_words(lang)
    profile = profile_label(profile_of(derived, query.profile), lang)
    note = spoken.notes["rows"].format(editions=words(lang).listed(years), profile=profile)
    if len(frame) > MOST_ROWS:
        note = f"{spoken.notes['cut'].format(count=f'{MOST_ROWS:,}')} {note}"
    return replace(made, note=note)


def _table(name: str, columns: Sequence[str], lines: Iterable[Mapping[Any, object]], lang: str) -> TableSpec:
    spoken = paper_words(lang)
    return TableSpec(
        name,
        spoken.titles[name],
        tuple(TableColumn(spoken.headers[column], _KINDS.get(column, CellKind.TEXT)) for column in columns),
        tuple(tuple(_cell(column, line[column], lang) for column in columns) for line in lines),
        note=spoken.notes.get(name, ""),
    )


def _cell(column: str, value: object, lang: str) -> Cell:
    """Numbers as numbers, what is not known empty, sentences and fixed words in the workbook's language."""
    if value is None or value == "" or (isinstance(value, float) and math.isnan(value)):
        return None
    if column in _NAMED:
        return kind_name(str(value), lang)
    if column == "time":  # to the second; the header names the zone
        return str(value)[:19].replace("T", " ")
    if column in _FIXED:
        value = paper_words(lang).value(value)
    if column in _SENTENCES:  # who reads a workbook has no command line at hand
        return in_language(str(value), lang) if lang == "zh" else without_options(str(value))
    return value if isinstance(value, int | float) else str(value)
