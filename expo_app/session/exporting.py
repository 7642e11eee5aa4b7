"""What leaves the app: one file by its suffix, or everything at once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from expo_app.export import data, rows
from expo_app.model.data_table import DataTable
from expo_app.model.problem import Problem
from expo_app.model.progress import Progress, part_of, quiet
from expo_app.report.spec import Report, Writer
from expo_app.session.composing import full_report
from expo_app.session.decisions.report_pages import arranged
from expo_app.session.derive import Derived
from expo_app.session.figures.claiming import claim
from expo_app.session.figures.figures import counted, resolve
from expo_app.session.outputs import SUFFIXES, TABLE_SUFFIXES, Output
from expo_app.session.packing.compared import compared
from expo_app.session.packing.figure_tables import figures_table, groups_table, steps_table
from expo_app.session.packing.figures_json import figures_json
from expo_app.session.packing.pack import export_pack
from expo_app.session.packing.workbook_papers import papers
from expo_app.session.state import State

_TABLES = {
    DataTable.FIGURES: figures_table,
    DataTable.GROUPS: groups_table,
    DataTable.WATERFALL: steps_table,
}


def write_output(
    derived: Derived,
    state: State,
    output: Output,
    painters: Mapping[str, Writer],
    progress: Progress = quiet,
) -> None:
    """Write one output. `state` is what `derived` follows from; `painters` are the writers that need Qt, by
    suffix (".pdf", and "" for the charts' folder).

    Raises Problem for a suffix that nothing writes or a place that cannot be written, and Cancelled with
    nothing half-written.
    """
    output.check()
    path, query = output.path, output.query
    if output.is_pack:
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
    state: State,
    outputs: Sequence[Output],
    painters: Mapping[str, Writer],
    progress: Progress = quiet,
) -> None:
    """Write outputs one after the other; every query is looked at before the first is written."""
    derived = derived.of(state)
    for output in outputs:
        output.check()
        resolve(derived, output.query)
    for number, output in enumerate(outputs):
        step = part_of(progress, number / len(outputs), (number + 1) / len(outputs))
        step(f"Writing {output.path.name}", 0.0)
        write_output(derived, state, output, painters, step)
    progress("Done", 1.0)


def lacking_in(template: Path, progress: Progress = quiet) -> tuple[str, ...]:
    """What a template of the user's own has no place, colour or font for, in clauses. Raises Problem when it
    cannot be used."""
    # Imported here as below: the slides take their time to come in.
    from expo_app.export import pptx

    return pptx.lacking(template, progress)


def _write(
    derived: Derived,
    state: State,
    output: Output,
    painters: Mapping[str, Writer],
    progress: Progress,
) -> None:
    suffix = output.path.suffix.lower()
    if suffix in TABLE_SUFFIXES and output.table is DataTable.ROWS:
        rows.write_rows(counted(derived, output.query.profile), output.path)
    elif suffix in (*TABLE_SUFFIXES, ".json"):
        _write_figures(derived, output, progress)
    else:
        # Late: they are a tenth of the start of the window, which writes in the process beside it.
        from expo_app.export import pptx, xlsx

        deck = pptx.in_template(output.template) if output.template else pptx.write
        writers: dict[str, Writer] = {".pptx": deck, ".xlsx": xlsx.write, **painters}
        write = writers[suffix if suffix in SUFFIXES else ""]
        write(_report(derived, state, output), output.path, progress)


def _write_figures(derived: Derived, output: Output, progress: Progress) -> None:
    asked = resolve(derived, output.query)
    found = tuple(compared(derived, asked, (output.query.profile,), progress))
    progress(output.path.name, 0.9)
    if output.path.suffix.lower() == ".json":
        data.write_json(figures_json(derived, asked, found), output.path)
    else:
        data.write_table(_TABLES[output.table](found), output.path)


def _report(derived: Derived, state: State, output: Output) -> Report:
    """The pages as they were arranged; a workbook has rows, findings and decisions besides."""
    query = output.query
    claims = tuple(claim(derived, sentence, query.profile) for sentence in output.claims)
    report = full_report(derived, query, output.lang, claims)
    report = replace(report, paper=output.paper, scale=output.scale)
    report = arranged(report, state.decisions)
    if output.path.suffix.lower() != ".xlsx":
        return report
    return replace(report, tables=(*report.tables, *papers(derived, state, query, output.lang)))
