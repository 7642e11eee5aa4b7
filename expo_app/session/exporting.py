"""What leaves the app: one file by its suffix, or everything at once."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from expo_app.export import data, rows
from expo_app.model.claim import Claim
from expo_app.model.data_table import DataTable
from expo_app.model.dossier import Dossier
from expo_app.model.problem import Problem
from expo_app.model.progress import Progress, part_of, quiet
from expo_app.model.query import Query
from expo_app.model.rules_dossier import RulesDossier
from expo_app.report.compose import compose
from expo_app.report.spec import Report, Writer
from expo_app.session.decisions.report_pages import arranged
from expo_app.session.derive import Derived
from expo_app.session.figures.changing import changed
from expo_app.session.figures.claiming import claim
from expo_app.session.figures.figures import counted, dossier, resolve
from expo_app.session.figures.sensitivity import rules
from expo_app.session.figures.visiting import visited
from expo_app.session.outputs import SUFFIXES, TABLE_SUFFIXES, Output
from expo_app.session.packing.compared import compared
from expo_app.session.packing.figure_tables import figures_table, groups_table, steps_table
from expo_app.session.packing.figures_json import figures_json
from expo_app.session.packing.pack import export_pack
from expo_app.session.packing.workbook_papers import papers
from expo_app.session.remembering import Memory
from expo_app.session.state import State

# The parts of a full report; charts is a folder.
DECK, WORKBOOK, PDF, CHARTS, ROWS = "deck.pptx", "figures.xlsx", "report.pdf", "charts", "rows.csv"
_TABLES = {
    DataTable.FIGURES: figures_table,
    DataTable.GROUPS: groups_table,
    DataTable.WATERFALL: steps_table,
}


def export(
    derived: Derived,
    query: Query,
    path: Path,
    lang: str,
    painters: Mapping[str, Writer],
    progress: Progress = quiet,
    state: State | None = None,
) -> None:
    """Write one file in the format of its suffix; a path without a suffix is a folder for the charts.

    `state` is what `derived` follows from; without it nothing is told of decisions. `painters` are the
    writers that need Qt, by suffix (".pdf" and "" for the charts' folder). Raises Problem for a suffix that
    nothing writes or a place that cannot be written.
    """
    write_output(derived, state, Output(path, query, lang), painters, progress)


def write_output(
    derived: Derived,
    state: State | None,
    output: Output,
    painters: Mapping[str, Writer],
    progress: Progress = quiet,
) -> None:
    """Write one output. `state` is what `derived` follows from: an audit pack tells its decisions; without
    it every folder takes the charts. Raises Problem, and Cancelled with nothing half-written."""
    output.check()
    path, query = output.path, output.query
    if output.is_pack and state is not None:
        export_pack(derived, state, query, path, progress)
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(derived, state, output, painters, progress)
    except OSError as error:
        reason = f"{path} cannot be written: {error.strerror}"
        raise Problem(f"{reason}; close it elsewhere or choose another place.") from error


def write_outputs(
    derived: Derived,
    state: State | None,
    outputs: Sequence[Output],
    painters: Mapping[str, Writer],
    progress: Progress = quiet,
) -> None:
    """Write outputs one after the other; every query is looked at before the first is written."""
    for output in outputs:
        output.check()
        resolve(derived, output.query)
    for number, output in enumerate(outputs):
        step = part_of(progress, number / len(outputs), (number + 1) / len(outputs))
        step(f"Writing {output.path.name}", 0.0)
        write_output(derived, state, output, painters, step)
    progress("Done", 1.0)


def export_all(
    derived: Derived,
    query: Query,
    folder: Path,
    lang: str,
    painters: Mapping[str, Writer],
    progress: Progress = quiet,
    parts: Sequence[str] = (DECK, WORKBOOK, PDF, CHARTS, ROWS),
    state: State | None = None,
) -> None:
    """Write the parts of a full report into a folder."""
    outputs = [Output(folder / part, query, lang) for part in parts]
    write_outputs(derived, state, outputs, painters, progress)


def lacking_in(template: Path, progress: Progress = quiet) -> tuple[str, ...]:
    """What a template of the user's own has no place, colour or font for, in clauses. Raises Problem when it
    cannot be used."""
    # Imported here as below: the slides take their time to come in.
    from expo_app.export import pptx

    return pptx.lacking(template, progress)


def workspace_name(event: str) -> str:
    """A file name for an event's workspace that every file system takes."""
    name = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", event).strip(" .")
    return f"{name[:80].strip(' .') or 'Event'}.expo"


def _write(
    derived: Derived,
    state: State | None,
    output: Output,
    painters: Mapping[str, Writer],
    progress: Progress,
) -> None:
    path, query, suffix = output.path, output.query, output.path.suffix.lower()
    if suffix in TABLE_SUFFIXES and output.table is DataTable.ROWS:
        rows.write_rows(counted(derived, query.profile), path)
    elif suffix in (*TABLE_SUFFIXES, ".json"):
        asked = resolve(derived, query)
        found = tuple(compared(derived, asked, (query.profile,), progress))
        progress(path.name, 0.9)
        if suffix == ".json":
            data.write_json(figures_json(derived, asked, found), path)
        else:
            data.write_table(_TABLES[output.table](found), path)
    else:
        # Late: they are a tenth of the start of the window, which writes in the process beside it.
        from expo_app.export import pptx, xlsx

        deck = pptx.in_template(output.template) if output.template else pptx.write
        writers: dict[str, Writer] = {".pptx": deck, ".xlsx": xlsx.write, **painters}
        claims = _checked(derived, output)
        report = full_report(derived, query, output.lang, claims)
        report = replace(report, paper=output.paper, scale=output.scale)
        report = arranged(report, state.decisions if state is not None else ())
        if suffix == ".xlsx":
            beside = papers(derived, state, query, output.lang)
            report = replace(report, tables=(*report.tables, *beside))
        writers[suffix if suffix in SUFFIXES else ""](report, path, progress)


def full_report(derived: Derived, query: Query, lang: str, claims: Sequence[Claim] = ()) -> Report:
    """Every page that the figures have, as they make it, before anybody arranged them."""
    return compose(replace(_told(derived, query), claims=tuple(claims)), lang)


def _checked(derived: Derived, output: Output) -> tuple[Claim, ...]:
    return tuple(claim(derived, sentence, output.query.profile) for sentence in output.claims)


def _told(derived: Derived, query: Query) -> Dossier:
    """Everything that pages may speak of."""
    return replace(
        dossier(derived, query),
        changed=changed(derived, query),
        visited=visited(derived, query),
        rules=_by_other_rules(derived, query),
    )


def _by_other_rules(derived: Derived, query: Query) -> RulesDossier:
    """What other rules say. What was counted by them is let go: it is as large as the lists, and only the few
    figures of it are shown."""
    apart = replace(derived, cache=dict(derived.cache), memory=Memory())
    found = rules(apart, query)
    derived.cache.update({key: made for key, made in apart.cache.items() if made is found})
    return found
