"""What a person may decide about a finding, ready to be taken in one click."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from expo_app.model.decision import (
    ColumnMapping,
    CorrectedCell,
    CountryAlias,
    Decision,
    EventFacts,
    ExcludedRow,
    SectorAlias,
    SourceFacts,
)
from expo_app.model.finding import Finding
from expo_app.model.layout import Field, Layout
from expo_app.model.source import Source
from expo_app.reference.countries import name_of
from expo_app.session.decisions.accepting import acceptance
from expo_app.session.decisions.fitting import correction


class Asked(StrEnum):
    """What has to be told before a suggestion becomes a decision."""

    NOTHING = ""
    COUNTRY = "country"
    SECTOR = "sector"
    TEXT = "text"


@dataclass(frozen=True)
class Suggestion:
    """A way to settle a finding. `label` is what its button says; `decisions` are what is decided, taken
    together. Where something is `asked` first, `told` makes them of the answer."""

    label: str
    decisions: tuple[Decision, ...] = ()
    asked: Asked = Asked.NOTHING

    def told(self, answer: str) -> tuple[Decision, ...]:
        """The decisions with what was asked: alpha-3 for a country, else the text."""
        return tuple(_with_answer(decision, answer) for decision in self.decisions)


def suggestions(
    finding: Finding, sources: Mapping[str, Source], layouts: Mapping[str, Layout]
) -> tuple[Suggestion, ...]:
    """The ways to settle a finding, the likeliest first and "Leave as it is" last.

    `sources` and `layouts` are those of Derived, or of what would be imported, by source id. Every finding
    can at least be accepted; it is then listed as decided, and open again when what it says changes.
    """
    offers = _OFFERS.get(finding.code, _nothing)
    at = _At(finding, sources.get(finding.source), layouts.get(finding.source))
    leave = Suggestion("Leave as it is", (acceptance(finding, sources),))
    return (*offers(at), leave)


@dataclass(frozen=True)
class _At:
    """A finding with the list that it is about, None for one about the event."""

    finding: Finding
    source: Source | None
    layout: Layout | None

    def corrections(self, value: str, only: bool = False) -> tuple[Decision, ...]:
        """Every cell of the finding's column that says the same, corrected; with `only` its first."""
        source, layout, finding = self.source, self.layout, self.finding
        if source is None or layout is None or not finding.column or not finding.row:
            return ()
        cells = source.sheet.columns[finding.column - 1]
        raw = cells[finding.row - 1]
        alike = [row for row in layout.data_rows if cells[row - 1] == raw]
        rows = [finding.row] if only or not raw.strip() else alike
        return tuple(correction(source, layout, (row, finding.column), value) for row in rows)

    def excluded(self, row: int) -> ExcludedRow:
        """The decision that a row of the list does not count."""
        assert self.source is not None
        assert self.layout is not None
        named = correction(self.source, self.layout, (row, 1), "").organisation
        source = self.source
        return ExcludedRow(source.file, source.sheet.name, row, named, sha256=source.sha256)


_Offers = Iterator[Suggestion]
_ROLES = ("Main exhibitor", "Co-exhibitor", "Represented company", "Pavilion organiser")


def _nothing(_at: _At) -> _Offers:
    return iter(())


def _country(at: _At) -> _Offers:
    finding = at.finding
    for code in dict.fromkeys(filter(None, (finding.suggestion, *finding.choices))):
        yield Suggestion(f"Read as {name_of(code)}", (CountryAlias(finding.value, code),))
    yield Suggestion("Another country or region", (CountryAlias(finding.value, ""),), Asked.COUNTRY)
    yield Suggestion("It is none", (CountryAlias(finding.value, ""),))


def _sector(at: _At) -> _Offers:
    finding = at.finding
    for name in dict.fromkeys(filter(None, (finding.suggestion, *finding.choices))):
        yield Suggestion(f"Read as {name}", (SectorAlias(finding.value, name),))
    yield Suggestion("Another sector", (SectorAlias(finding.value, ""),), Asked.SECTOR)
    yield Suggestion("It is none", (SectorAlias(finding.value, ""),))


def _split(at: _At) -> _Offers:
    """A sector whose exhibitors are in several now; one that still stands beside them was split, or not."""
    finding, edition = at.finding, at.layout.edition if at.layout else ""
    parts = SectorAlias(finding.value, "; ".join(finding.choices), edition)
    yield Suggestion(f"It was split into {' and '.join(finding.choices)}", (parts,))
    if finding.value not in finding.choices:
        yield from _sector(at)


def _cell(at: _At) -> _Offers:
    """A cell that says something else: as suggested, as a person writes it, or nothing."""
    suggested = at.finding.suggestion
    if suggested and (decided := at.corrections(suggested)):
        yield Suggestion(f"Read as {suggested}", decided)
    if template := at.corrections(""):
        yield Suggestion("Say what it means", template, Asked.TEXT)
        yield Suggestion("It means nothing", template)


def _one_of(words: Sequence[str]) -> Callable[[_At], _Offers]:
    """The cells read as one of the words that every reading knows."""

    def offers(at: _At) -> _Offers:
        for word in words:
            if decided := at.corrections(word):
                yield Suggestion(f"Read as {word.lower()}", decided)

    return offers


def _remark(at: _At) -> _Offers:
    """A column of remarks may be the one of statuses."""
    columns = at.layout.columns if at.layout else ()
    for column in columns:
        if at.source is not None and column.column == at.finding.column and column.header:
            decided = ColumnMapping(column.header, Field.STATUS, at.source.file)
            yield Suggestion("The column holds the status", (decided,))
    yield from _one_row(at)


def _blanked(at: _At) -> _Offers:
    finding = at.finding
    if finding.count > 1:
        return
    if decided := at.corrections(finding.suggestion, only=True):
        yield Suggestion(f"Keep “{finding.suggestion}”", decided)
        yield Suggestion("The blank is right", at.corrections("", only=True))


def _host(at: _At) -> _Offers:
    code = at.finding.suggestion
    yield Suggestion(f"The host is {name_of(code)}", (EventFacts(host=code),))
    yield Suggestion("Another country or region", (EventFacts(),), Asked.COUNTRY)


def _hidden_sheet(at: _At) -> _Offers:
    if at.source is not None and at.source.sheet.hidden:
        name = at.source.sheet.name
        yield Suggestion("Count it", (SourceFacts(at.source.file, name, included=True),))


def _overlapping(at: _At) -> _Offers:
    source = at.source
    if source is not None:
        facts = SourceFacts(source.file, source.sheet.name, included=False, sha256=source.sha256)
        yield Suggestion(f"Leave {source.label} out", (facts,))


def _hidden_rows(at: _At) -> _Offers:
    if at.source is not None and at.layout is not None:
        rows = sorted(set(at.source.sheet.marks.hidden_rows) & set(at.layout.data_rows))
        yield Suggestion("They do not count", tuple(at.excluded(row) for row in rows))


def _hidden_columns(at: _At) -> _Offers:
    if at.source is not None and at.layout is not None:
        hidden = [c for c in at.layout.columns if c.column in at.source.sheet.marks.hidden_columns]
        decided = (ColumnMapping(c.header, Field.IGNORED, at.source.file) for c in hidden if c.header)
        yield Suggestion("Ignore them", tuple(decided))


def _one_row(at: _At) -> _Offers:
    if at.layout is not None and at.finding.row and at.finding.count == 1:
        yield Suggestion("The row does not count", (at.excluded(at.finding.row),))


_OFFERS: Mapping[str, Callable[[_At], _Offers]] = {
    "country_unknown": _country,
    "country_ambiguous": _country,
    "sector_unknown": _sector,
    "sector_renamed": _sector,
    "sector_split": _split,
    "space_unreadable": _cell,
    "stand_unusual": _cell,
    "edition_unknown": _cell,
    "several_firms_possible": _cell,
    "decision_stale": _cell,
    "role_unknown": _one_of(_ROLES),
    "mode_unknown": _one_of(("On site", "Online")),
    "status_unknown": _one_of(("Confirmed", "Cancelled")),
    "status_open": _one_of(("Confirmed", "Cancelled")),
    "remark_says_cancelled": _remark,
    "error_cells": _cell,
    "value_blanked": _blanked,
    "host_inferred": _host,
    "sheet_left_out": _hidden_sheet,
    "lists_overlap": _overlapping,
    "event_differs": _overlapping,
    "rows_hidden": _hidden_rows,
    "columns_hidden": _hidden_columns,
    "name_blank": _one_row,
}


def _with_answer(decision: Decision, answer: str) -> Decision:
    if isinstance(decision, CountryAlias):
        return replace(decision, country=answer)
    if isinstance(decision, EventFacts):
        return replace(decision, host=answer)
    if isinstance(decision, SectorAlias):
        return replace(decision, sector=answer)
    if isinstance(decision, CorrectedCell):
        return replace(decision, value=answer)
    return decision
