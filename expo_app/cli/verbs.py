"""The verbs of the command line.

Data goes to standard output, everything else to standard error. Exit codes: 0 done, 2 the input or
the request cannot be used, 130 cancelled. Whatever is heavy is imported inside the verbs, because
`expo-app --help` has to answer at once.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from expo_app.cli import asked, decision_verbs, figure_verbs
from expo_app.cli.asked import opened
from expo_app.cli.options import (
    AgainstOption,
    EditionOption,
    EventOption,
    FilesArgument,
    HostOption,
    JsonOption,
    Lang,
    LangOption,
    ListDateOption,
    MapOption,
    PopulationOption,
    ProfileOption,
    SheetOption,
    WhereOption,
    WorkspaceArgument,
)
from expo_app.cli.qt_libraries import check_window_can_open, explained
from expo_app.cli.terminal import (
    FINDING_COLUMNS,
    SOURCE_COLUMNS,
    say,
    show,
    show_answer,
    show_json,
    watched,
)
from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Cancelled

if TYPE_CHECKING:
    from expo_app.session.lists.importing import Imported
    from expo_app.session.lists.relisting import Replacement

app = typer.Typer(
    name="expo-app",
    help="Figures, charts and slides from lists of exhibitors and visitors. "
    "Without a verb the window opens (a WORKSPACE may be given).",
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)
app.add_typer(decision_verbs.app)
app.add_typer(figure_verbs.app)


@app.command("report")
def report_verb(
    files: FilesArgument,
    output: Annotated[Path, typer.Option(metavar="DIR", help="Folder to write into.")],
    event: EventOption = "",
    edition: EditionOption = "",
    host: HostOption = "",
    population: PopulationOption = None,
    sheet: SheetOption = None,
    map_: MapOption = None,
    list_date: ListDateOption = "",
    profile: ProfileOption = "ufi",
    lang: LangOption = Lang.EN,
) -> None:
    """The main job in one go: import lists and write deck, workbook, PDF, charts, rows and a workspace."""
    # Late: see the top of this file.
    from expo_app.model.query import Query
    from expo_app.session.reporting import report

    told = asked.told(event, edition, host, population, sheet, map_, list_date)
    with watched() as progress:
        done = report(files, output, told, Query(profile=profile), lang, _painters(), progress)
    _say_imported(done.imported)
    say(f"Wrote {output}; open {done.workspace} to look into the figures.")


@app.command("import")
def import_verb(
    workspace: WorkspaceArgument,
    files: FilesArgument,
    event: EventOption = "",
    edition: EditionOption = "",
    host: HostOption = "",
    population: PopulationOption = None,
    sheet: SheetOption = None,
    map_: MapOption = None,
    list_date: ListDateOption = "",
    json: JsonOption = False,
) -> None:
    """Take lists into a workspace, which is made when it does not exist."""
    # Late: see the top of this file.
    from expo_app.session.lists.imported_json import imported_json
    from expo_app.session.lists.importing import read_lists
    from expo_app.session.workspace import Workspace

    told = asked.told(event, edition, host, population, sheet, map_, list_date)
    with watched() as progress:
        if workspace.exists():
            with Workspace.open(workspace) as held:
                imported = read_lists(files, told, held.state, progress)
                held.accept(imported)
        else:
            imported = read_lists(files, told, progress=progress)
            with Workspace.create(workspace) as held:
                held.accept(imported)
    _say_imported(imported)
    if json:
        show_json(imported_json(imported))


@app.command("sources")
def sources_verb(workspace: WorkspaceArgument, json: JsonOption = False) -> None:
    """The imported sheets and how each was understood."""
    # Late: see the top of this file.
    from expo_app.session.contract import sources_json

    with opened(workspace) as held:
        show(sources_json(held.derived()), json, SOURCE_COLUMNS)


@app.command("findings")
def findings_verb(workspace: WorkspaceArgument, json: JsonOption = False) -> None:
    """What was not understood, worst first."""
    # Late: see the top of this file.
    from expo_app.session.contract import findings_json

    with opened(workspace) as held:
        show(findings_json(held.derived()), json, FINDING_COLUMNS)


@app.command("figures")
def figures_verb(
    workspace: WorkspaceArgument,
    edition: EditionOption = "",
    against: AgainstOption = "",
    population: PopulationOption = None,
    profile: ProfileOption = "ufi",
    by: Annotated[str, typer.Option(metavar="GROUP", help="country, region, bloc, sector or role.")] = "",
    where: WhereOption = None,
    json: JsonOption = False,
) -> None:
    """All figures of an edition beside those of the one before it."""
    # Late: see the top of this file.
    from expo_app.session.contract import answer_json
    from expo_app.session.figures.figures import answer

    query = asked.query(edition, against, population, profile, by, where)
    with opened(workspace) as held:
        show_answer(answer_json(answer(held.derived(), query)), json)


@app.command("export")
def export_verb(
    workspace: WorkspaceArgument,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="pptx, xlsx, pdf, csv, parquet, or a folder.")],
    edition: EditionOption = "",
    against: AgainstOption = "",
    population: PopulationOption = None,
    profile: ProfileOption = "ufi",
    where: WhereOption = None,
    lang: LangOption = Lang.EN,
) -> None:
    """Write slides, a workbook, a PDF or the rows; a folder takes the charts."""
    # Late: see the top of this file.
    from expo_app.session.exporting import export

    query = asked.query(edition, against, population, profile, "", where)
    with opened(workspace) as held, watched() as progress:
        export(held.derived(), query, file, lang, _painters(), progress)
    say(f"Wrote {file}.")


def main(arguments: list[str] | None = None) -> int:
    """Run one verb, or open the window. Returns the exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    try:
        if not words or words[0].endswith(".expo"):
            return _open_window(words)
        return app(words, standalone_mode=False) or 0
    except Problems as problems:
        say(*problems.sentences)
    except Problem as problem:
        say(str(problem))
    except typer.TyperException as error:
        say(error.format_message() if hasattr(error, "format_message") else str(error))
    except (Cancelled, KeyboardInterrupt, typer.Abort):
        say("Cancelled; nothing was left half-written.")
        return 130
    return 2


def _open_window(words: list[str]) -> int:
    check_window_can_open()
    try:
        from expo_app.app import run  # Qt is loaded only for the window
    except ImportError as error:
        raise explained(error) from error
    return run(words)


def _painters() -> dict[str, Any]:
    try:
        from expo_app.ui.paint import images, pdf  # Qt is loaded only by what paints
    except ImportError as error:
        raise explained(error) from error
    return {".pdf": pdf.write, "": images.write}


def _say_imported(imported: "Imported") -> None:
    for name in imported.unchanged:
        news = "what you told about it is recorded" if name in imported.told_again else "nothing new was told"
        say(f"{name} is in the workspace already, unchanged; {news}.")
    for one in imported.replacements:
        say(_replacement(one, imported))
    if imported.sources:
        lists = "1 list" if len(imported.layouts) == 1 else f"{len(imported.layouts)} lists"
        say(f"{imported.label}: {imported.rows:,} rows from {lists}.")


def _replacement(one: "Replacement", imported: "Imported") -> str:
    if any(source.id == one.newer.sheets[0][0].id for source in imported.sources):
        return f"{one.newer.label}: {one.change.summary} against {one.older.label}, which it replaces."
    return f"{one.older.label} is older than {one.newer.label}, which stays; nothing is counted from it."
