"""The flow of exhibitors through the last editions."""

from dataclasses import replace

from expo_app.model.flow import Flow, FlowStop
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.pipeline.count.attendance import Appearances
from expo_app.pipeline.count.flow import flow
from expo_app.session.derive import Derived
from expo_app.session.figures.holdings import caveats

EDITIONS = 5
"""How many editions are shown."""


def flowed(derived: Derived, query: Query, chosen: Appearances, everyone: Appearances) -> Flow:
    """The last editions up to that of a resolved query, those without a list of exhibitors between them
    included; `chosen` are the exhibitors that pass its filter, in the editions whose lists tell it."""
    listed = chosen.editions
    until = [edition.year for edition in derived.editions if edition.year <= query.edition][-EDITIONS:]
    shown = [year for year in until if year in listed]
    lists = derived.editions_with(Population.EXHIBITORS)
    unlisted = tuple(year for year in until if year not in lists and year > shown[0])
    stops = flow(chosen, everyone, shown)
    return Flow(tuple(_warned(derived, query, stop) for stop in stops), unlisted)


def _warned(derived: Derived, query: Query, stop: FlowStop) -> FlowStop:
    asked = replace(query, edition=stop.edition, against=stop.against)
    return replace(stop, warnings=caveats(derived, asked))
