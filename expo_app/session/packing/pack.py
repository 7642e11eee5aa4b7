"""The audit pack: one folder with figures, rules and rows, readable without the app."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from expo_app.export.folders import check_place
from expo_app.export.pack import LINES, ROWS, SUMS, csv_bytes, csv_with_line_sums, json_bytes, write_pack
from expo_app.model.places import RESOURCES
from expo_app.model.progress import Progress, part_of, quiet
from expo_app.model.query import Query
from expo_app.session.decisions.log import log_json
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import resolve
from expo_app.session.figures.profiles import profile_of, profiles_of
from expo_app.session.packing import papers, texts
from expo_app.session.packing.compared import Compared, compared
from expo_app.session.packing.figure_tables import figures_table, groups_table, steps_table
from expo_app.session.packing.figures_json import figures_json
from expo_app.session.packing.rows_table import packed_rows, rows_table
from expo_app.session.state import State

SCHEMA = "figures.schema.json"


def is_pack(path: Path) -> bool:
    """Whether a folder's name asks for an audit pack: "pack", "audit-pack", "GDTE 2025.pack"."""
    return path.name.casefold().endswith("pack")


def export_pack(derived: Derived, state: State, query: Query, path: Path, progress: Progress = quiet) -> str:
    """Write the pack of a workspace's state; `derived` is what follows from it.

    It holds every edition by every profile, whole and, where the query has a filter, by it; all rows, which
    say how they count by the query's profile. The same state gives the same bytes. Returns the checksum over
    the whole pack. Raises Problem for a filter that names nothing and a place that cannot be written.
    """
    check_place(path, SUMS)
    asked = resolve(derived, query)
    counting, writing = part_of(progress, 0.0, 0.7), part_of(progress, 0.9, 1.0)
    found = tuple(compared(derived, asked, tuple(profiles_of(derived)), counting, whole_too=True))
    progress("Packing the rows", 0.7)
    return write_pack(_files(derived, state, asked, found), path, writing)


def _files(derived: Derived, state: State, query: Query, found: Sequence[Compared]) -> Mapping[str, bytes]:
    """The content of every file by its name."""
    profile = profile_of(derived, query.profile)
    profiles = tuple(profiles_of(derived).values())
    rows, lines = csv_with_line_sums(rows_table(packed_rows(derived, query)))
    return {
        "README.txt": texts.readme(derived, query, profile).encode(),
        "definitions.txt": texts.definitions(profiles, profile).encode(),
        "figures.csv": csv_bytes(figures_table(found)),
        "figures.json": json_bytes(figures_json(derived, query, found)),
        SCHEMA: (RESOURCES / "schemas" / SCHEMA).read_bytes(),
        "groups.csv": csv_bytes(groups_table(found)),
        "waterfall.csv": csv_bytes(steps_table(found)),
        ROWS: rows,
        LINES: lines,
        "sources.csv": csv_bytes(papers.sources_table(derived, state)),
        "skipped_rows.csv": csv_bytes(papers.skipped_table(derived)),
        "findings.csv": csv_bytes(papers.findings_table(derived)),
        "decisions.csv": csv_bytes(papers.decisions_table(state)),
        "decisions.json": json_bytes(log_json(state.steps, (), True)),
        "countries.csv": csv_bytes(papers.countries_table(derived)),
        "blocs.csv": csv_bytes(papers.blocs_table(derived, query.where)),
    }
