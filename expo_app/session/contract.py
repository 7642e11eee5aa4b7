"""The JSON that the command line prints: names and keys are a contract with whoever reads it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from expo_app.model.figure import Breakdown, BreakdownRow, Figure
from expo_app.model.finding import Finding
from expo_app.model.layout import Layout
from expo_app.model.matching import Match, MatchSide, MatchStatus
from expo_app.model.query import Answer
from expo_app.model.sheet import column_letter
from expo_app.model.source import Source
from expo_app.model.space_parts import SpaceParts
from expo_app.model.stand_sizes import StandSizes
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
    """Every finding, worst first: those that are open, then those that a person leaves as they are."""
    return [
        _finding_json(finding, derived.sources, state)
        for state, findings in (("open", derived.findings), ("decided", derived.accepted))
        for finding in findings
    ]


def _finding_json(finding: Finding, sources: Mapping[str, Source], state: str) -> Json:
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
        "choices": list(finding.choices),
        "count": finding.count,
        "state": state,
    }


def matches_json(derived: Derived, status: MatchStatus | None = None) -> list[Json]:
    """The pairs that were compared, proposals first; of one status alone if asked for."""
    asked = (match for match in derived.matches if status in (None, match.status))
    return [_match_json(match, derived.sources) for match in asked]


def match_rows(found: Sequence[Json]) -> list[Json]:
    """The same for people: each side in one cell, and so the reasons."""
    return [
        match
        | {side: _side_text(match[side]) for side in ("left", "right")}
        | {"reasons": " ".join(match["reasons"])}
        for match in found
    ]


def _match_json(match: Match, sources: Mapping[str, Source]) -> Json:
    return {
        "id": match.id,
        "left": _side_json(match.left, sources),
        "right": _side_json(match.right, sources),
        "score": match.score,
        "reasons": [evidence.message for evidence in match.evidence],
        "status": str(match.status),
        "decided": match.decided,
    }


def _side_json(side: MatchSide, sources: Mapping[str, Source]) -> Json:
    source = sources.get(side.source)
    return {
        "edition": side.edition,
        "file": source.file if source else None,
        "sheet": source.sheet.name if source else None,
        "row": side.row,
        "name": side.organisation or side.organisation_local,
        "name_local": side.organisation_local or None,
        "country": side.country or None,
    }


def _side_text(side: Json) -> str:
    place = f" ({side['country']})" if side["country"] else ""
    return f"{side['name']}{place}, {side['edition']} row {side['row']}"


def answer_json(answer: Answer) -> Json:
    """The figures of one query; rows only when a breakdown was asked for. "left_out_for_visitors" are the
    fields of the filter without which visitors are counted: they are about exhibitors alone, or no list of
    visitors of the edition tells them. "not_told" are those that a list of one of both editions does not
    tell, for which the figures are not known."""
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
        "total": _total_json(breakdown) if breakdown else None,
        "waterfall": list(_waterfall_json(answer)),
        "left_out_for_visitors": list(answer.left_out),
        "not_told": [
            {"edition": one.edition, "population": str(one.population), "field": one.field}
            for one in answer.not_told
        ],
        "stand_sizes": [_sizes_json(sizes) for sizes in answer.sizes],
    }


def _sizes_json(sizes: StandSizes) -> Json:
    """Square metres of the exhibitors of one edition, and how many state any."""
    return {
        "edition": sizes.edition,
        "stated": sizes.stated,
        "unstated": sizes.unstated,
        "median": sizes.median,
        "mean": sizes.mean,
        "outdoors": sizes.outdoors,
        "outdoor_space": sizes.outdoor_space,
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
        "comparable": row.comparable,
        "rank_change": row.rank_change,
        "net_space": row.net_space,
        "previous_net_space": row.previous_net_space,
        "net_space_change": row.net_space_change,
        "small_base": row.small_base,
        "mark": row.mark or None,
    }


def _total_json(breakdown: Breakdown) -> Json:
    """What the rows are parts of: rows and unassigned, less repeated, are the total, and so are their
    contributions its growth."""
    return {
        "value": breakdown.total,
        "previous": breakdown.previous_total,
        "growth_percent": breakdown.growth_percent,
        "previous_unassigned": breakdown.previous_unassigned,
        "unassigned_contribution_points": breakdown.unassigned_contribution_points,
        "repeated": breakdown.repeated,
        "previous_repeated": breakdown.previous_repeated,
        "repeated_contribution_points": breakdown.repeated_contribution_points,
        "net_space": _space_json(breakdown.space),
        "previous_net_space": _space_json(breakdown.previous_space),
    }


def _space_json(parts: SpaceParts | None) -> Json | None:
    """Square metres: the rows, the unassigned and the undivided, less the repeated, are the total."""
    if parts is None or parts.total is None:
        return None
    return {
        "total": parts.total,
        "unassigned": parts.unassigned,
        "undivided": parts.undivided,
        "repeated": parts.repeated,
    }


def _waterfall_json(answer: Answer) -> Iterator[Json]:
    for step in answer.waterfall.steps if answer.waterfall else ():
        yield {"label": step.label, "rows": step.rows}
