"""The rows behind a step of the bridge in square metres."""

from dataclasses import replace

import pandas as pd

from expo_app.model.change import Movement
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.pipeline.count.bridges import movements, presence
from expo_app.session.derive import Derived
from expo_app.session.figures.counting import units_part
from expo_app.session.figures.figures import compared_with, resolve
from expo_app.session.figures.profiles import profile_of
from expo_app.session.figures.rows import rows_behind, space_counted
from expo_app.session.figures.selecting import selection

ADDED = "net_space_counted"
"""The column with the square metres that a row adds to a step, NaN where it adds none."""


def movement_of(name: str) -> Movement:
    """A movement by its name. Raises Problem for one that does not exist."""
    try:
        return Movement(name)
    except ValueError as error:
        raise Problem(f"There is no movement {name!r}; choose one of {', '.join(Movement)}.") from error


def rows_of_movement(derived: Derived, query: Query, movement: Movement) -> pd.DataFrame:
    """The rows (schema.COUNTED) of whom a movement is about, of the edition compared with first, with the
    column ADDED: what they state in this edition, less what they stated in the other. It adds up to the
    square metres of the step. Raises Problem where nothing is compared."""
    asked = resolve(derived, replace(query, population=Population.EXHIBITORS, by=None))
    if not compared_with(derived, asked):
        raise Problem("There is no edition to compare with that tells what is asked for.")
    rules = profile_of(derived, asked.profile)
    everyone = units_part(derived, rules, Population.EXHIBITORS)
    chosen = selection(derived, rules, asked.where, asked.edition).units[Population.EXHIBITORS]
    editions = derived.editions_with(Population.EXHIBITORS)
    moved = movements(presence(chosen, everyone, editions, asked.edition, asked.against))[movement]
    names = everyone["unit"].cat.categories[moved]
    return pd.concat(
        [_of(derived, replace(asked, edition=year), sign, names) for year, sign in _sides(asked)]
    )


def _sides(query: Query) -> tuple[tuple[str, int], ...]:
    return (query.against, -1), (query.edition, 1)


def _of(derived: Derived, query: Query, sign: int, names: pd.Index) -> pd.DataFrame:
    rows = rows_behind(derived, query)
    rows = rows[rows["unit"].isin(names)]
    return rows.assign(**{ADDED: sign * space_counted(derived, query, rows)})
