"""Cells that say "as above"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.pipeline.clean.cells import Column

Columns = tuple[tuple[Field, Column], ...]

_DITTO = re.compile(
    r"\s*(?:[\"”“″]|〃+|''|同上|同前|同左|ditto|[ií]dem|dto\.?|do\.|dito|wie oben|s\. ?o\.|siehe oben"
    r"|(?:same )?as above|same|comme ci-dessus|id\.|igual que arriba|como arriba|c\.s\.|come sopra)\s*",
    re.IGNORECASE,
)
# Of a name only what cannot be one: companies are called Idem.
_SIGN = re.compile(r"\s*(?:[\"”“″]|〃+|''|同上)\s*")
_LONGEST = 20


def with_dittos(source: str, rows: Sequence[int], columns: Columns) -> tuple[Columns, tuple[Finding, ...]]:
    """The columns with cells that say "as above" (同上, ", ditto, idem) read as the cell above them, and a
    note on each column that has any."""
    filled, findings = [], []
    for field, column in columns:
        sign = _SIGN if field in (Field.ORGANISATION, Field.ORGANISATION_LOCAL) else _DITTO
        marks = {text for text in set(column.values) if len(text) <= _LONGEST and sign.fullmatch(text)}
        if not marks:
            filled.append((field, column))
            continue
        values, places = _filled(column.values, marks)
        filled.append((field, replace(column, values=values)))
        if places:
            findings.append(_note(source, column, rows, places))
    return tuple(filled), tuple(findings)


def _filled(texts: Sequence[str], marks: set[str]) -> tuple[tuple[str, ...], list[int]]:
    """The texts with the marks replaced, and where that was."""
    above = ""
    values, places = [], []
    for place, text in enumerate(texts):
        if text in marks and above:
            places.append(place)
        elif text.strip():
            above = "" if text in marks else text
        values.append(above if text in marks and above else text)
    return tuple(values), places


def _note(source: str, column: Column, rows: Sequence[int], places: Sequence[int]) -> Finding:
    told = f"{len(places)} cells say" if len(places) > 1 else "1 cell says"
    message = f"{told} “as above” in column “{column.header}”: the value above was taken."
    first = rows[places[0]]
    text = column.values[places[0]].strip()
    return Finding(
        "said_as_above", Severity.NOTE, message, source, first, column.number, text, count=len(places)
    )
