"""The verbs that look behind figures: explain and claim.

Whatever is heavy is imported inside the verbs, because `expo-app --help` has to answer at once.
"""

from typing import Annotated

import typer

from expo_app.cli import asked
from expo_app.cli.asked import opened
from expo_app.cli.options import (
    AgainstOption,
    EditionOption,
    JsonOption,
    PopulationOption,
    ProfileOption,
    WhereOption,
    WorkspaceArgument,
)
from expo_app.cli.terminal import ROW_COLUMNS, say, show, show_json

app = typer.Typer(add_completion=False)


@app.command("explain")
def explain_verb(
    workspace: WorkspaceArgument,
    measure: Annotated[str, typer.Argument(metavar="MEASURE", help="Such as exhibitors or retention_rate.")],
    edition: EditionOption = "",
    against: AgainstOption = "",
    population: PopulationOption = None,
    profile: ProfileOption = "ufi",
    where: WhereOption = None,
    json: JsonOption = False,
) -> None:
    """What a figure counts, and the rows behind it, each with file, sheet and row."""
    # Late: see the top of this file.
    from expo_app.session.figures.explaining import explained_json, measure_of

    wanted = measure_of(measure)
    query = asked.query(edition, against, population, profile, "", where)
    with opened(workspace) as held:
        found = explained_json(held.derived(), query, wanted)
    if json:
        show_json(found)
        return
    say(f"{found['measure']} {found['value']}: {found['definition']}", found["profile_definition"])
    show(found["rows"], json, ROW_COLUMNS)


@app.command("claim")
def claim_verb(
    workspace: WorkspaceArgument,
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="In English or Chinese.")],
    json: JsonOption = False,
) -> None:
    """Whether a sentence about the event is true, false or unprovable, and how it would be true."""
    # Late: see the top of this file.
    from expo_app.session.figures.claiming import claim
    from expo_app.session.figures.explaining import claim_json

    with opened(workspace) as held:
        found = claim_json(claim(held.derived(), sentence))
    if json:
        show_json(found)
        return
    typer.echo(f"{found['verdict']}: {found['wording'] or found['why'] or sentence}")
