"""The decisions in force, looked up by what they speak of."""

from collections.abc import Sequence
from dataclasses import replace

from expo_app.model.decision import (
    ColumnMapping,
    CountryAlias,
    Decision,
    EventFacts,
    HeaderRow,
    SourceFacts,
    Superseded,
)
from expo_app.model.layout import Field
from expo_app.model.source import Source


def names_of(decisions: Sequence[Decision], file: str) -> frozenset[str]:
    """The names under which decisions may speak of a file: its own, and those of the older lists that it
    replaces."""
    found, waiting = {file}, [file]
    while waiting:
        newer = waiting.pop()
        older = {d.file for d in decisions if isinstance(d, Superseded) and d.by == newer and d.file}
        waiting += older - found
        found |= older
    return frozenset(found)


def mapping_for(decisions: Sequence[Decision], file: str) -> dict[str, Field]:
    """Header to field, as decided for this file (or one that it replaces) or for every file."""
    names = names_of(decisions, file) | {""}
    decided = (d for d in decisions if isinstance(d, ColumnMapping) and d.file in names)
    return {decision.header: decision.field for decision in decided}


def header_row_for(decisions: Sequence[Decision], source: Source) -> int | None:
    """The 1-based row in which a person said that the header of a sheet is."""
    rows = [
        decision.row
        for decision in decisions
        if isinstance(decision, HeaderRow)
        and (decision.file, decision.sheet) == (source.file, source.sheet.name)
        and decision.sha256 in ("", source.sha256)
    ]
    return rows[-1] if rows else None


def aliases(decisions: Sequence[Decision]) -> dict[str, str]:
    """Spelling to country (alpha-3)."""
    return {d.written: d.country for d in decisions if isinstance(d, CountryAlias)}


def source_facts(decisions: Sequence[Decision], file: str, sheet: str, sha256: str) -> SourceFacts:
    """What was said about a sheet: later words win over earlier ones, field by field."""
    facts = SourceFacts(file, sheet)
    for decision in facts_about(decisions, file):
        if decision.sheet in ("", sheet) and decision.sha256 in ("", sha256):
            facts = _said_later(facts, decision)
    return facts


def facts_about(decisions: Sequence[Decision], file: str) -> tuple[SourceFacts, ...]:
    """Everything that was said about files of this name."""
    return tuple(d for d in decisions if isinstance(d, SourceFacts) and d.file == file)


def _said_later(facts: SourceFacts, later: SourceFacts) -> SourceFacts:
    return replace(
        facts,
        edition=later.edition or facts.edition,
        population=later.population or facts.population,
        list_date=later.list_date or facts.list_date,
        included=facts.included if later.included is None else later.included,
    )


def event_facts(decisions: Sequence[Decision]) -> EventFacts:
    """What was said about the event."""
    facts = EventFacts()
    for decision in decisions:
        if isinstance(decision, EventFacts):
            facts = EventFacts(
                decision.name or facts.name,
                decision.host or facts.host,
                decision.labels or facts.labels,
                decision.map_centre or facts.map_centre,
                decision.chinese or facts.chinese,
                decision.market or facts.market,
            )
    return facts
