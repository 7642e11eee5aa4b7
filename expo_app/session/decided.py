"""The decisions in force, looked up by what they speak of."""

from collections.abc import Sequence
from dataclasses import replace

from expo_app.model.decision import (
    ColumnMapping,
    CountryAlias,
    Decision,
    EventFacts,
    ExcludedRow,
    SourceFacts,
)
from expo_app.model.layout import Field
from expo_app.model.source import Source


def mapping_for(decisions: Sequence[Decision], file: str) -> dict[str, Field]:
    """Header to field, as decided for this file or for every file."""
    decided = (d for d in decisions if isinstance(d, ColumnMapping) and d.file in ("", file))
    return {decision.header: decision.field for decision in decided}


def aliases(decisions: Sequence[Decision]) -> dict[str, str]:
    """Spelling to country (alpha-3)."""
    return {d.written: d.country for d in decisions if isinstance(d, CountryAlias)}


def exclusions(decisions: Sequence[Decision], source: Source) -> tuple[ExcludedRow, ...]:
    """The rows of a source that a decision excludes."""
    found = (d for d in decisions if isinstance(d, ExcludedRow))
    return tuple(d for d in found if (d.file, d.sheet) == (source.file, source.sheet.name))


def source_facts(decisions: Sequence[Decision], file: str, sheet: str) -> SourceFacts:
    """What was said about a sheet: later words win over earlier ones, field by field."""
    facts = SourceFacts(file, sheet)
    for decision in decisions:
        if isinstance(decision, SourceFacts) and decision.file == file and decision.sheet in ("", sheet):
            facts = SourceFacts(
                file,
                sheet,
                decision.edition or facts.edition,
                decision.population or facts.population,
                decision.list_date or facts.list_date,
                facts.included if decision.included is None else decision.included,
            )
    return facts


def event_facts(decisions: Sequence[Decision]) -> EventFacts:
    """What was said about the event."""
    facts = EventFacts()
    for decision in decisions:
        if isinstance(decision, EventFacts):
            facts = replace(facts, name=decision.name or facts.name, host=decision.host or facts.host)
    return facts
