"""Which sheets are lists, and what each of them says about itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from expo_app.model.decision import Decision
from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Layout
from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.pipeline.map.layout import understand
from expo_app.session.decisions.decided import header_row_for, mapping_for, source_facts


@dataclass(frozen=True)
class Understood:
    """A sheet as it is taken: with a layout, or left out for a reason that a finding gives."""

    source: Source
    layout: Layout | None
    finding: Finding | None = None
    problem: Problem | None = None


def understand_source(source: Source, decisions: Sequence[Decision]) -> Understood:
    """The layout of a sheet with everything that was decided about it."""
    facts = source_facts(decisions, source.file, source.sheet.name, source.sha256)
    if facts.included is False:
        return Understood(source, None, _left_out(source, "was not asked for"))
    if source.sheet.hidden and not facts.included:
        return Understood(source, None, _left_out(source, "is hidden"))
    try:
        mapping = mapping_for(decisions, source.file)
        layout = understand(source.sheet, source.file, mapping, header_row_for(decisions, source))
    except Problem as problem:
        return Understood(source, None, _left_out(source, "holds no list"), problem)
    layout = replace(
        layout,
        edition=facts.edition or layout.edition,
        population=facts.population or layout.population or Population.EXHIBITORS,
        list_date=facts.list_date or layout.list_date,
    )
    return Understood(source, layout)


def settle_editions(understood: Sequence[Understood]) -> tuple[Understood, ...]:
    """Sheets that do not name their edition or event take what the other sheets of their file agree on."""
    editions, events = _agreed(understood, "edition"), _agreed(understood, "event")
    settled = []
    for item in understood:
        if item.layout is not None:
            layout = replace(
                item.layout,
                edition=item.layout.edition or editions.get(item.source.sha256, ""),
                event=item.layout.event or events.get(item.source.sha256, ""),
            )
            item = replace(item, layout=layout)
        settled.append(item)
    return tuple(settled)


def _agreed(understood: Sequence[Understood], fact: str) -> dict[str, str]:
    """File hash to the one value that its sheets tell; files that tell none or several are left out."""
    told: dict[str, set[str]] = {}
    for item in understood:
        if item.layout is not None and getattr(item.layout, fact):
            told.setdefault(item.source.sha256, set()).add(getattr(item.layout, fact))
    return {sha256: values.pop() for sha256, values in told.items() if len(values) == 1}


def _left_out(source: Source, why: str) -> Finding:
    sheet: RawSheet = source.sheet
    message = (
        f"Sheet {sheet.name} of {source.file} {why} and was left out; import it with --sheet if it counts."
    )
    return Finding("sheet_left_out", Severity.NOTE, message, source.id, value=sheet.name)
