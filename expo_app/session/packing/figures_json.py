"""Figures as one JSON document; resources/schemas/figures.schema.json says what it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from expo_app.model.figure import Breakdown, Measure
from expo_app.model.profile import CountingProfile
from expo_app.model.query import Query
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.report.definitions import definition, profile_definition, profile_label
from expo_app.session.contract import answer_json
from expo_app.session.derive import Derived
from expo_app.session.packing.compared import Compared

Json = dict[str, Any]
FORMAT, VERSION = "expo-figures", 1


def figures_json(derived: Derived, query: Query, found: Sequence[Compared]) -> Json:
    """All comparisons with what they were counted from and by which rules."""
    profiles = {one.profile.name: one.profile for one in found}
    return {
        "format": FORMAT,
        "version": VERSION,
        "event": derived.event.name,
        "host": derived.event.host or None,
        "labels": derived.event.labels,
        "editions": [edition.year for edition in derived.editions],
        "profile": query.profile,
        "filters": _filters(query.where),
        "sources": [_source(derived, source) for source in derived.layouts],
        "profiles": [profile_json(profile) for profile in profiles.values()],
        "comparisons": [_comparison(one) for one in found],
    }


def _filters(where: Sequence[tuple[str, str]]) -> list[Json]:
    return [{"field": field, "value": value} for field, value in where]


def profile_json(profile: CountingProfile) -> Json:
    """A counting profile as its switches, with its definition in words."""
    return {
        "name": profile.name,
        "label": profile.label,
        "label_zh": profile_label(profile, "zh"),
        "definition": profile_definition(profile, "en"),
        "definition_zh": profile_definition(profile, "zh"),
        "roles": sorted(profile.roles),
        "each_once": profile.each_once,
        "cancelled": profile.cancelled,
        "online": profile.online,
        "duplicates": profile.duplicates,
        "homes": sorted(profile.homes),
        "nationality": [str(one) for one in profile.nationality],
    }


def _source(derived: Derived, identity: str) -> Json:
    source: Source = derived.sources[identity]
    layout = derived.layouts[identity]
    return {
        "id": source.id,
        "file": source.file,
        "sheet": source.sheet.name,
        "sha256": source.sha256,
        "edition": layout.edition,
        "population": str(layout.population or Population.EXHIBITORS),
        "list_date": layout.list_date or None,
        "rows": len(layout.data_rows),
    }


def _comparison(one: Compared) -> Json:
    return {
        "profile": one.profile.name,
        "edition": one.edition,
        "against": one.against or None,
        "filters": _filters(one.where),
        "figures": [
            figure | {"definition": definition(Measure(figure["measure"]), "en", one.profile)}
            for figure in answer_json(one.answer)["figures"]
        ],
        "groups": [
            {"population": str(population), "by": str(by)} | _breakdown(one, breakdown)
            for (population, by), breakdown in one.groups.items()
        ],
        "waterfalls": list(_waterfalls(one)),
    }


def _breakdown(one: Compared, breakdown: Breakdown) -> Json:
    return {
        "rows": answer_json(replace(one.answer, breakdown=breakdown))["rows"],
        "unassigned": breakdown.unassigned,
        "previous_unassigned": breakdown.previous_unassigned,
    }


def _waterfalls(one: Compared) -> Iterator[Json]:
    for population, waterfall in one.waterfalls.items():
        steps = [{"label": step.label, "rows": step.rows} for step in waterfall.steps]
        yield {"population": str(population), "steps": steps, "total": waterfall.total}
