"""The verbs of the command line.

Data goes to standard output, everything else to standard error. Exit codes: 0 done, 2 the input or
the request cannot be used, 130 cancelled. Whatever is heavy is imported inside the verbs, because
`expo-app --help` has to answer at once.
"""

import sys

import typer

from expo_app.cli import asked, decision_verbs, figure_verbs, market_verb, output_verbs
from expo_app.cli.asked import opened
from expo_app.cli.imported_words import say_imported
from expo_app.cli.options import (
    AgainstOption,
    ByOption,
    EditionOption,
    EventOption,
    FilesArgument,
    HostOption,
    JsonOption,
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

app = typer.Typer(
    name="expo-app",
    help="Figures, charts and slides from lists of exhibitors and visitors. "
    "Without a verb the window opens (a WORKSPACE may be given).",
    add_completion=False,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
)
app.add_typer(output_verbs.app)
app.add_typer(decision_verbs.app)
app.add_typer(figure_verbs.app)
app.add_typer(market_verb.app)


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
    from expo_app.session.new_workspace import new_workspace
    from expo_app.session.workspace import Workspace

    told = asked.told(event, edition, host, population, sheet, map_, list_date)
    with watched() as progress:
        if workspace.exists():
            with Workspace.open(workspace) as held:
                imported = read_lists(files, told, held.state, progress)
                held.accept(imported)
        else:
            imported = read_lists(files, told, progress=progress)
            with new_workspace(workspace) as held:
                held.accept(imported)
    say_imported(imported)
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
    by: ByOption = "",
    where: WhereOption = None,
    json: JsonOption = False,
) -> None:
    """All figures of an edition beside those of the one before it."""
    # Late: see the top of this file.
    from expo_app.session.contract import answer_json
    from expo_app.session.figures.figures import answer
    from expo_app.session.figures.visiting import with_visits
    from expo_app.session.figures.warned import warnings_json

    query = asked.query(edition, against, population, profile, by, where)
    with opened(workspace) as held:
        derived = held.derived()
        found = answer_json(with_visits(derived, query, answer(derived, query)))
        show_answer(found | {"warnings": warnings_json(derived, query)}, json)


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
