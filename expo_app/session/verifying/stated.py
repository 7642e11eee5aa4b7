"""What a pack states: every number of its tables, and of its figures.json, under one kind of key."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from expo_app.export.pack import filter_text
from expo_app.model.problem import Problem

Key = tuple[str, ...]
"""("figure", profile, edition, against, filter, measure), ("group", profile, population, edition, against,
filter, by, key) or ("step", profile, population, edition, step); a filter as `filter_text` names it."""
Numbers = Mapping[str, float | None]

OF_FIGURE = ("profile", "edition", "against", "filter", "measure")
OF_GROUP = ("profile", "population", "edition", "against", "filter", "by", "key")
OF_STEP = ("profile", "population", "edition", "step")
FIGURE = ("value", "previous", "change", "change_percent", "change_points")
GROUP = (
    *("value", "previous", "change", "change_percent", "share_percent", "share_change_points"),
    *("contribution_points", "rank", "previous_rank", "net_space_sqm", "previous_net_space_sqm"),
)
NOT_COMPARABLE = frozenset({"change", "change_percent", "share_change_points", "contribution_points"})
"""What a group has not where it does not mean the same in both editions."""


@dataclass(frozen=True)
class Stated:
    """The numbers of one file by their keys; of `not_comparable` groups the change is left out."""

    file: str
    numbers: dict[Key, Numbers] = field(default_factory=dict)
    not_comparable: set[Key] = field(default_factory=set)


def figures_stated(file: str, lines: Sequence[Mapping[str, str]]) -> Stated:
    """The numbers of figures.csv."""
    found = Stated(file)
    for line in lines:
        key = ("figure", *(line.get(name, "") for name in OF_FIGURE))
        found.numbers[key] = _numbers(file, line, FIGURE)
    return found


def groups_stated(file: str, lines: Sequence[Mapping[str, str]]) -> Stated:
    """The numbers of groups.csv."""
    found = Stated(file)
    for line in lines:
        key = ("group", *(line.get(name, "") for name in OF_GROUP))
        found.numbers[key] = _numbers(file, line, GROUP)
        if line["comparable"] == "false":
            found.not_comparable.add(key)
    return found


def steps_stated(file: str, lines: Sequence[Mapping[str, str]]) -> Stated:
    """The numbers of waterfall.csv."""
    found = Stated(file)
    for line in lines:
        key = ("step", *(line[name] for name in OF_STEP))
        found.numbers[key] = _numbers(file, line, ("rows",))
    return found


def document_stated(file: str, document: Mapping[str, Any]) -> Stated:
    """The numbers of figures.json. Raises Problem where it is not what its schema says."""
    found = Stated(file)
    try:
        for one in document["comparisons"]:
            where = filter_text((told["field"], told["value"]) for told in one.get("filters", ()))
            place = (one["profile"], one["edition"], one["against"] or "", where)
            found.numbers.update(_figures(one, place))
            for group in one["groups"]:
                _add_groups(found, group, place)
            found.numbers.update(_steps(one, place))
    except (KeyError, TypeError, AttributeError) as error:
        raise Problem(f"{file} is not what its schema says ({error!r}).") from error
    return found


def _figures(one: Mapping[str, Any], place: Key) -> Iterator[tuple[Key, Numbers]]:
    for figure in one["figures"]:
        yield ("figure", *place, figure["measure"]), {name: figure[name] for name in FIGURE}


def _add_groups(found: Stated, group: Mapping[str, Any], place: Key) -> None:
    profile, edition, against, where = place
    head = ("group", profile, group["population"], edition, against, where, group["by"])
    for row in group["rows"]:
        told = row | {
            "net_space_sqm": row["net_space"],
            "previous_net_space_sqm": row["previous_net_space"],
        }
        found.numbers[(*head, row["key"])] = {name: told[name] for name in GROUP}
        if not row["comparable"]:
            found.not_comparable.add((*head, row["key"]))
    unassigned = {"value": group["unassigned"], "previous": group["previous_unassigned"]}
    found.numbers[(*head, "")] = unassigned


def _steps(one: Mapping[str, Any], place: Key) -> Iterator[tuple[Key, Numbers]]:
    profile, edition, *_ = place
    for waterfall in one["waterfalls"]:
        for step in waterfall["steps"]:
            key = ("step", profile, waterfall["population"], edition, step["label"])
            yield key, {"rows": step["rows"]}


def _numbers(file: str, line: Mapping[str, str], names: Sequence[str]) -> Numbers:
    try:
        return {name: float(line[name]) if line[name] else None for name in names}
    except ValueError as error:
        raise Problem(f"{file}: {error}.") from error
