"""The words of the command line as what they ask for.

The heavier rooms are imported inside the functions, because `expo-app --help` has to answer at once.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from expo_app.model.layout import Field
from expo_app.model.problem import Problem
from expo_app.model.terms import Population

if TYPE_CHECKING:
    from expo_app.model.figure import By
    from expo_app.model.query import Query
    from expo_app.session.lists.told import Told
    from expo_app.session.workspace import Workspace


def opened(path: Path) -> "Workspace":
    """The workspace that is named. Raises Problem when it cannot be opened."""
    from expo_app.session.workspace import Workspace  # late: see the top of this file

    return Workspace.open(path)


def told(
    event: str,
    edition: str,
    host: str,
    population: Population | None,
    sheets: list[str] | None,
    mapping: list[str] | None,
    list_date: str,
) -> "Told":
    """What the user says about the lists. Raises Problem for an option that is not understood."""
    from expo_app.session.lists.told import Told  # late: see the top of this file

    pairs = (_pair(text, "--map") for text in mapping or ())
    fields = tuple((header, _field(name)) for header, name in pairs)
    return Told(event, edition, host, population, tuple(sheets or ()), fields, list_date)


def _field(name: str) -> Field:
    try:
        return Field(name)
    except ValueError as error:
        raise Problem(f"--map: there is no field {name!r}; choose one of {', '.join(Field)}.") from error


def query(
    edition: str, against: str, population: Population | None, profile: str, by: str, where: list[str] | None
) -> "Query":
    """What is asked of the figures. Raises Problem for an option that is not understood."""
    from expo_app.model.query import Query  # late: see the top of this file

    pairs = tuple(_pair(text, "--where") for text in where or ())
    group, across = _groups(by)
    return Query(edition, against, population or Population.EXHIBITORS, profile, group, pairs, across)


def _groups(by: str) -> tuple["By | None", "By | None"]:
    """What --by names: nothing, a group, or two that are crossed ("country,sector")."""
    from expo_app.model.figure import By  # late: see the top of this file

    names = [name.strip() for name in by.split(",")] if by else []
    if not set(names) <= set(By) or len(names) > len(set(names)) or len(names) > 2:
        raise Problem(f"--by takes one of {', '.join(By)}, or two of them with a comma, not {by!r}.")
    return (By(names[0]) if names else None), (By(names[1]) if len(names) > 1 else None)


def _pair(text: str, option: str) -> tuple[str, str]:
    name, equals, value = text.rpartition("=")
    if not equals or not name:
        raise Problem(f"{option} needs NAME=VALUE, not {text!r}.")
    return name.strip(), value.strip()
