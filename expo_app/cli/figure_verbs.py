"""The verbs that look behind figures: explain, claim, headlines, profiles, international, sensitivity.

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
    Lang,
    LangOption,
    PopulationOption,
    ProfileOption,
    WhereOption,
    WorkspaceArgument,
)
from expo_app.cli.terminal import ROW_COLUMNS, say, show, show_json, watched

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
    movement: Annotated[str, typer.Option(help="Of net_space: a step of its bridge, such as lost.")] = "",
    json: JsonOption = False,
) -> None:
    """What a figure counts, and the rows behind it, each with file, sheet and row."""
    # Late: see the top of this file.
    from expo_app.session.figures.explaining import explained_json, measure_of, moved_json
    from expo_app.session.figures.moved_rows import movement_of

    wanted = measure_of(measure)
    moved = movement_of(movement) if movement else None
    query = asked.query(edition, against, population, profile, "", where)
    with opened(workspace) as held:
        derived = held.derived()
        found = moved_json(derived, query, moved) if moved else explained_json(derived, query, wanted)
    if json:
        show_json(found)
        return
    say(f"{found['measure']} {found['value']}: {found['definition']}", found["profile_definition"])
    show(found["rows"], json, ROW_COLUMNS)


@app.command("claim")
def claim_verb(
    workspace: WorkspaceArgument,
    sentence: Annotated[str, typer.Argument(metavar="SENTENCE", help="In English or Chinese.")],
    profile: ProfileOption = "ufi",
    json: JsonOption = False,
) -> None:
    """Whether a sentence about the event is true, false or unprovable, and how it would be true."""
    # Late: see the top of this file.
    from expo_app.session.figures.claiming import claim
    from expo_app.session.figures.explaining import claim_json

    with opened(workspace) as held:
        found = claim_json(claim(held.derived(), sentence, profile))
    if json:
        show_json(found)
        return
    typer.echo(f"{found['verdict']}: {found['wording'] or found['why'] or sentence}")


@app.command("headlines")
def headlines_verb(
    workspace: WorkspaceArgument,
    edition: EditionOption = "",
    against: AgainstOption = "",
    profile: ProfileOption = "ufi",
    lang: LangOption = Lang.EN,
    json: JsonOption = False,
) -> None:
    """Sentences for a press text, written from the figures; `claim` finds each of them true."""
    from expo_app.session.figures.press import press  # late: see the top of this file

    query = asked.query(edition, against, None, profile, "", None)
    with opened(workspace) as held:
        sentences = press(held.derived(), query, lang)
    if json:
        show_json(sentences)
        return
    for sentence in sentences:
        typer.echo(sentence)


@app.command("profiles")
def profiles_verb(
    workspace: WorkspaceArgument,
    edition: EditionOption = "",
    against: AgainstOption = "",
    where: WhereOption = None,
    json: JsonOption = False,
) -> None:
    """The figures by every counting profile, those of your own included, side by side."""
    # Late: see the top of this file.
    from expo_app.session.figures.rules_json import profile_rows, profiles_json
    from expo_app.session.figures.sensitivity import by_profiles
    from expo_app.session.figures.visiting import visits_beside

    query = asked.query(edition, against, None, "ufi", "", where)
    with opened(workspace) as held, watched() as progress:
        derived = held.derived(progress)
        sides = visits_beside(derived, query, by_profiles(derived, query))
    rows = profiles_json(sides) if json else profile_rows(sides)
    show(rows, json, tuple(rows[0]))


@app.command("international")
def international_verb(
    workspace: WorkspaceArgument, edition: EditionOption = "", json: JsonOption = False
) -> None:
    """May the event call itself international? Each rule with the figures that it asks for."""
    # Late: see the top of this file.
    from expo_app.session.figures.changing import tests_of
    from expo_app.session.figures.rules_json import test_rows, tests_json

    query = asked.query(edition, "", None, "ufi", "", None)
    with opened(workspace) as held:
        tests = tests_of(held.derived(), query)
    rows = tests_json(tests) if json else test_rows(tests)
    show(rows, json, tuple(rows[0]))


@app.command("sensitivity")
def sensitivity_verb(
    workspace: WorkspaceArgument,
    edition: EditionOption = "",
    against: AgainstOption = "",
    profile: ProfileOption = "ufi",
    where: WhereOption = None,
    json: JsonOption = False,
) -> None:
    """Between which ends figures lie when profile, nationality or open names are assumed otherwise."""
    # Late: see the top of this file.
    from expo_app.session.figures.figures import resolve
    from expo_app.session.figures.rules_json import sensitivity_json, sensitivity_rows
    from expo_app.session.figures.sensitivity import rules

    query = asked.query(edition, against, None, profile, "", where)
    with opened(workspace) as held, watched() as progress:
        derived = held.derived(progress)
        found = rules(derived, query)
    if json:
        show_json(sensitivity_json(found, resolve(derived, query)))
        return
    rows = sensitivity_rows(found)
    show(rows, json, tuple(rows[0]))
