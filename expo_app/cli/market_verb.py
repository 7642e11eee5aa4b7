"""The verb about the event's market."""

from typing import Annotated

import typer

from expo_app.cli import asked
from expo_app.cli.asked import opened
from expo_app.cli.options import EditionOption, JsonOption, ProfileOption, WhereOption, WorkspaceArgument
from expo_app.cli.terminal import say, show, show_json
from expo_app.model.problem import Problem

app = typer.Typer(add_completion=False)
_OFFERED = ("chosen", "key", "name", "area", "unit", "source")
_GROWTH = ("indicator", "area", "from", "to", "growth", "published", "exhibitors", "international_exhibitors")
_SHARES = ("key", "exhibitors", "share_percent", "market_share_percent", "gap_points", "under_represented")


@app.command("market")
def market_verb(
    workspace: WorkspaceArgument,
    choose: Annotated[
        list[str] | None,
        typer.Option(metavar="INDICATOR", help="Stand beside this one from now on; may be given again."),
    ] = None,
    usual: Annotated[
        bool, typer.Option("--usual", help="Stand beside those that the event's name or sectors call for.")
    ] = False,
    none: Annotated[bool, typer.Option("--none", help="Stand beside no indicator.")] = False,
    edition: EditionOption = "",
    profile: ProfileOption = "ufi",
    where: WhereOption = None,
    json: JsonOption = False,
) -> None:
    """The event beside its market: growth a year, shares of countries, and the indicators to choose from."""
    # Late: `expo-app --help` has to answer at once.
    from expo_app.model.decision import EventFacts
    from expo_app.model.event import NO_MARKET, USUAL_MARKET
    from expo_app.session.decisions.step_labels import label_of
    from expo_app.session.figures.figures import dossier
    from expo_app.session.figures.market_json import market_json
    from expo_app.session.figures.markets import choosing

    if sum((bool(choose), usual, none)) > 1:
        raise Problem("Give --choose, --usual or --none, not several of them.")
    query = asked.query(edition, "", None, profile, "", where)
    with opened(workspace) as held:
        facts = choosing(held.derived(), choose) if choose else None
        if usual or none:
            facts = EventFacts(market=USUAL_MARKET if usual else NO_MARKET)
        if facts:
            held.decide([facts], label_of([facts]))
        derived = held.derived()
        found = market_json(derived, dossier(derived, query))
    if json:
        show_json(found)
        return
    say(found["title"], *found["remarks"])
    chosen = [one | {"chosen": "yes" if one["chosen"] else ""} for one in found["indicators"]]
    growth = [one | {end: str(one[end]) for end in ("from", "to")} for one in found["growth"]]
    show(chosen, json, _OFFERED)
    for rows, columns in ((growth, _GROWTH), (found["shares"]["rows"], _SHARES)):
        if rows:
            show(rows, json, columns)
