"""The JSON that the command line prints: names and keys are a contract with whoever reads it."""

from collections.abc import Iterator, Mapping
from typing import Any

from expo_app.model.figure import BreakdownRow, Figure
from expo_app.model.finding import Finding
from expo_app.model.layout import Layout
from expo_app.model.query import Answer
from expo_app.model.sheet import column_letter
from expo_app.model.source import Source
from expo_app.session.derive import Derived

Json = dict[str, Any]


def sources_json(derived: Derived) -> list[Json]:
    """Every sheet that holds a list, with its layout. Rows are 1-based sheet rows."""
    return [_source_json(derived.sources[identity], layout) for identity, layout in derived.layouts.items()]


def _source_json(source: Source, layout: Layout) -> Json:
    return {
        "file": source.file,
        "sheet": source.sheet.name,
        "id": source.id,
        "sha256": source.sha256,
        "list_date": layout.list_date or None,
        "encoding": source.sheet.marks.encoding or None,
        "delimiter": source.sheet.marks.delimiter or None,
        "edition": layout.edition,
        "population": str(layout.population),
        "header_rows": list(layout.header_rows),
        "first_row": layout.first_row,
        "last_row": layout.last_row,
        "rows_read": len(layout.data_rows),
        "mapping": {column.header: str(column.field) for column in layout.columns},
        "skipped": [{"row": row.row, "reason": row.reason} for row in layout.skipped],
        "control_totals": [
            {"row": total.row, "column": total.column, "stated": total.stated, "counted": total.counted}
            for total in layout.control_totals
        ],
    }


def findings_json(derived: Derived) -> list[Json]:
    """Every finding, worst first."""
    return [_finding_json(finding, derived.sources) for finding in derived.findings]


def _finding_json(finding: Finding, sources: Mapping[str, Source]) -> Json:
    source = sources.get(finding.source)
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "file": source.file if source else None,
        "sheet": source.sheet.name if source else None,
        "row": finding.row or None,
        "column": column_letter(finding.column) or None,
        "value": finding.value,
        "message": finding.message,
        "suggestion": finding.suggestion or None,
        "count": finding.count,
    }


def answer_json(answer: Answer) -> Json:
    """The figures of one query; rows only when a breakdown was asked for."""
    breakdown = answer.breakdown
    return {
        "event": answer.event,
        "edition": answer.edition,
        "against": answer.against or None,
        "population": str(answer.population),
        "profile": answer.profile,
        "figures": [_figure_json(figure) for figure in answer.figures],
        "rows": [_row_json(row) for row in breakdown.rows] if breakdown else [],
        "unassigned": breakdown.unassigned if breakdown else None,
        "waterfall": list(_waterfall_json(answer)),
    }


def _figure_json(figure: Figure) -> Json:
    return {
        "measure": str(figure.measure),
        "unit": str(figure.unit),
        "value": figure.value,
        "previous": figure.previous,
        "change": figure.change,
        "change_percent": figure.change_percent,
        "change_points": figure.change_points,
    }


def _row_json(row: BreakdownRow) -> Json:
    return {
        "key": row.key,
        "label": row.label,
        "value": row.value,
        "previous": row.previous,
        "change": row.change,
        "change_percent": row.change_percent,
        "share_percent": row.share_percent,
        "share_change_points": row.share_change_points,
        "contribution_points": row.contribution_points,
        "rank": row.rank,
        "previous_rank": row.previous_rank,
    }


def _waterfall_json(answer: Answer) -> Iterator[Json]:
    for step in answer.waterfall.steps if answer.waterfall else ():
        yield {"label": step.label, "rows": step.rows}
