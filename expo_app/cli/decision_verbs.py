"""The verbs about what people decide: matches, decide, decisions, undo, redo, groupings, nomenclature,
indicators, profile.

Whatever is heavy is imported inside the verbs, because `expo-app --help` has to answer at once.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from expo_app.cli.asked import opened
from expo_app.cli.options import JsonOption, WorkspaceArgument
from expo_app.cli.terminal import DECISION_COLUMNS, MATCH_COLUMNS, say, show, watched
from expo_app.model.matching import MatchStatus

if TYPE_CHECKING:
    from expo_app.model.decision import Decision, Step
    from expo_app.session.workspace import Workspace

app = typer.Typer(add_completion=False)


@app.command("matches")
def matches_verb(
    workspace: WorkspaceArgument,
    status: Annotated[MatchStatus | None, typer.Option(help="Only these pairs.")] = None,
    json: JsonOption = False,
) -> None:
    """The pairs of names that were compared, with what speaks for and against; proposals first."""
    # Late: see the top of this file.
    from expo_app.session.contract import match_rows, matches_json

    with opened(workspace) as held, watched() as progress:
        derived = held.derived(progress)
    found = matches_json(derived, status)
    show(found if json else match_rows(found), json, MATCH_COLUMNS)


@app.command("decisions")
def decisions_verb(
    workspace: WorkspaceArgument,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Only of this kind; may be repeated.")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="Also what was undone or set aside.")] = False,
    json: JsonOption = False,
) -> None:
    """The log of decisions; with --json in the form that `decide` takes."""
    # Late: see the top of this file.
    from expo_app.session.decisions.log import check_kinds, log_json, log_rows

    kinds = kind or []
    check_kinds(kinds)
    with opened(workspace) as held:
        steps = held.steps
    show((log_json if json else log_rows)(steps, kinds, all_), json, DECISION_COLUMNS)


@app.command("decide")
def decide_verb(
    workspace: WorkspaceArgument,
    file: Annotated[Path, typer.Argument(metavar="DECISION.json", help="One decision or a list of them.")],
) -> None:
    """Apply decisions from a file, as one step that can be undone."""
    # Late: see the top of this file.
    from expo_app.session.decisions.deciding import read_decisions
    from expo_app.session.decisions.step_labels import label_of

    given = read_decisions(file)
    with opened(workspace) as held:
        step = held.decide(given.decisions, label_of(given.decisions))
        say(f"Applied: {step.label}.")
        _say_set_aside(held, step)
    if given.left_out:
        say(f"{given.left_out} of the log were not in force there and were left out.")


@app.command("groupings")
def groupings_verb(
    workspace: WorkspaceArgument,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A sheet that names groups of countries and their members.")
    ],
) -> None:
    """Take own groups of countries and regions from a file, as one step."""
    from expo_app.session.decisions.groupings import read_groupings  # late: see the top of this file

    _take(workspace, read_groupings(file), f"Groupings {file.name}", "groups")


@app.command("nomenclature")
def nomenclature_verb(
    workspace: WorkspaceArgument,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A sheet with the columns name, Chinese name, synonyms.")
    ],
) -> None:
    """Take the event's own list of sectors from a file, as one step."""
    from expo_app.session.sectors.sector_lists import read_nomenclature  # late: see the top of this file

    _take(workspace, read_nomenclature(file), f"Nomenclature {file.name}", "sectors")


@app.command("profile")
def profile_verb(
    workspace: WorkspaceArgument,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A TOML file that says what counts.")],
) -> None:
    """Take a counting profile of one's own from a file, as one step; --profile NAME then counts by it."""
    from expo_app.session.decisions.profile_files import read_profile  # late: see the top of this file

    decision = read_profile(file)
    _take(workspace, (decision,), f"Counting profile {decision.name}", "profile")


@app.command("indicators")
def indicators_verb(
    workspace: WorkspaceArgument,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="A sheet with a row for each country and a column a year.")
    ],
) -> None:
    """Take own figures of the market from a file, as one step."""
    from expo_app.session.figures.indicator_sheets import read_indicators  # late: see the top of this file

    sheet = read_indicators(file)
    _take(workspace, sheet.indicators, f"Market figures of {file.name}", "indicators")
    if sheet.left_out:
        say(f"Left out, for they are no country or region: {', '.join(sheet.left_out)}.")


@app.command("undo")
def undo_verb(
    workspace: WorkspaceArgument,
    steps: Annotated[int, typer.Option(min=1, metavar="N", help="How many steps.")] = 1,
) -> None:
    """Take back the last thing done, or the last few."""
    with opened(workspace) as held:
        for number in range(steps):
            step = held.undo()
            if step is None:
                say("There is nothing more to undo." if number else "There is nothing to undo.")
                return
            say(f"Undone: {step.label}.")


@app.command("redo")
def redo_verb(
    workspace: WorkspaceArgument,
    steps: Annotated[int, typer.Option(min=1, metavar="N", help="How many steps.")] = 1,
    step: Annotated[
        int, typer.Option(min=0, metavar="NUMBER", help="This step of the log, also one that was set aside.")
    ] = 0,
) -> None:
    """Do again what was undone last, or a step of the log."""
    with opened(workspace) as held:
        if step:
            again = held.repeat(step)
            say(f"Done again: {again.label}.")
            _say_set_aside(held, again)
            return
        for number in range(steps):
            done = held.redo()
            if done is None:
                say("There is nothing more to redo." if number else "There is nothing to redo.")
                return
            say(f"Done again: {done.label}.")


def _take(workspace: Path, decisions: "Sequence[Decision]", label: str, what: str) -> None:
    """Apply decisions that a file holds in its own form."""
    with opened(workspace) as held:
        step = held.decide(decisions, label)
        say(f"Applied: {step.label}, {len(decisions):,} {what}.")
        _say_set_aside(held, step)


def _say_set_aside(held: "Workspace", step: "Step") -> None:
    """Say what can no longer simply be redone, and how to get it back."""
    aside = held.set_aside_by(step)
    if aside:
        steps = "1 undone step was" if len(aside) == 1 else f"{len(aside)} undone steps were"
        say(f"{steps} set aside; they stay in the log, and `redo --step {aside[0].number}` gets one back.")
