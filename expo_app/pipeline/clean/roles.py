"""Roles, modes and statuses of the participations."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.model.terms import Mode, Population, Role, Status
from expo_app.pipeline.clean.cells import Cells, Column, Places, each_once, tally
from expo_app.pipeline.clean.firms import Firms
from expo_app.pipeline.clean.names import Names
from expo_app.reference.roles import answer, is_open, mode_cell, role_cell, status_cell
from expo_app.reference.spelling import fold, tidy

# Who wears a badge of a visitor list without visiting (FKM: stand staff, press and suppliers never count).
_NO_VISITORS = {Role.MAIN, Role.CO, Role.REPRESENTED, Role.ORGANISER, Role.SERVICE}

_MODE_SENTENCE = ("mode_unknown", "is no mode of taking part that is known: the rows count as on site.")
_STATUS_SENTENCE = ("status_unknown", "is no status that is known: the rows count as confirmed.")


@dataclass(frozen=True)
class Parts:
    """What each row's participant did: Role, Mode and Status as text, and on whose stand, in step with the
    rows."""

    role: list[str]
    mode: list[str]
    status: list[str]
    main: list[str]
    findings: tuple[Finding, ...]


def parts(firms: Firms, population: Population, names: Names) -> Parts:
    """Role, mode and status of each row.

    The role's cell is heard first, then a word beside the name or the place under another firm. A blank
    role is main for exhibitors and visitor for visitors, or co where the row names another firm as its main
    exhibitor. A blank mode is on site, a blank status confirmed; an unknown word is taken for a blank, with
    a finding. Rows that are struck through are cancelled.
    """
    cells = firms.cells
    role_column, mode_column = cells.joined(Field.ROLE), cells.first(Field.MODE)
    readings = each_once(role_column.values, _role_of(population))
    by_role = each_once(role_column.values, mode_cell)
    modes = each_once(mode_column.values, mode_cell)
    main = _mains(names.main, [readings[text][1] for text in role_column.values])
    told = [readings[text][0] for text in role_column.values]
    role = _roles(firms, population, replace(names, main=main), told)
    understood = {text: found or by_role[text] for text, (found, _) in readings.items()}
    status, status_findings = _statuses(firms)
    return Parts(
        role=[str(one) for one in role],
        mode=[
            str(modes[text] or by_role[role] or Mode.ON_SITE)
            for text, role in zip(mode_column.values, role_column.values, strict=True)
        ],
        status=status,
        main=main,
        findings=(
            *_unknown(cells, role_column, understood, _role_sentence(population)),
            *_unknown(cells, mode_column, modes, _MODE_SENTENCE),
            *status_findings,
            *_at_odds(firms, told),
        ),
    )


def _role_of(population: Population) -> Callable[[str], tuple[Role | None, str]]:
    def read(text: str) -> tuple[Role | None, str]:
        role, main = role_cell(text)
        if population is Population.VISITORS and role in _NO_VISITORS:
            return Role.SERVICE, ""
        return role, main

    return read


def _mains(by_name: list[str], by_role: list[str]) -> list[str]:
    """Whose stand each row is on, where the row says so or the role's cell does."""
    if not any(by_role):
        return by_name
    return [main or tidy(told) for main, told in zip(by_name, by_role, strict=True)]


def _roles(firms: Firms, population: Population, names: Names, told: list[Role | None]) -> list[Role]:
    usual = Role.VISITOR if population is Population.VISITORS else Role.MAIN
    roles = [role or usual for role in told]
    if population is Population.VISITORS:
        return roles
    for number, main in enumerate(names.main):
        if main and told[number] is None:
            own = {fold(names.organisation[number]), fold(names.local[number])}
            roles[number] = Role.MAIN if fold(main) in own else Role.CO
    for number, entry in firms.entries.items():
        by_place = Role.CO if entry.parent >= 0 else None
        roles[number] = told[number] or entry.firm.role or by_place or roles[number]
    return roles


def _at_odds(firms: Firms, told: list[Role | None]) -> list[Finding]:
    """One finding on names whose remark says another role than the role's cell."""
    numbers = [
        number
        for number, entry in firms.entries.items()
        if entry.firm.role and told[number] not in (None, entry.firm.role)
    ]
    if not numbers:
        return []
    message = (
        f"{len(numbers)} names have another role written beside them than in the column of roles, which was "
        "believed: look at them."
    )
    first = numbers[0]
    places = Places(firms.cells.rows[first], 0, tidy(firms.entries[first].firm.name), len(numbers))
    return [firms.cells.finding("role_at_odds", Severity.WARNING, message, places)]


def _statuses(firms: Firms) -> tuple[list[str], list[Finding]]:
    cells = firms.cells
    column = cells.first(Field.STATUS)
    statuses = each_once(column.values, _status_of(column.header))
    status = [str(statuses[text] or Status.CONFIRMED) for text in column.values]
    struck = set(cells.source.sheet.marks.struck_rows)
    for number, row in enumerate(cells.rows) if struck else ():
        status[number] = str(Status.CANCELLED) if row in struck else status[number]
    for number, entry in firms.entries.items():
        status[number] = str(Status.CANCELLED) if entry.firm.is_cancelled else status[number]
    told = (*_unknown(cells, column, statuses, _STATUS_SENTENCE), *_open(cells, column, statuses))
    return status, [*told, *_struck(cells, sorted(struck.intersection(cells.rows)))]


def _status_of(header: str) -> Callable[[str], Status | None]:
    """How the cells below a header are read; where it asks ("Cancelled?"), they are its answers."""
    asked = status_cell(header)

    def read(text: str) -> Status | None:
        said = answer(text) if asked else None
        if said is None:
            return status_cell(text)
        return Status.CANCELLED if asked is Status.CANCELLED and said else Status.CONFIRMED

    return read


def _open(cells: Cells, column: Column, statuses: Mapping[str, Status | None]) -> list[Finding]:
    """A warning about each word for what is not settled, as its rows count."""
    is_asked = status_cell(column.header) is Status.CONFIRMED
    return [
        cells.finding(
            "status_open",
            Severity.WARNING,
            f"“{places.value}” says that nothing is settled yet: the rows count as confirmed; leave out "
            "those that do not take part.",
            places,
        )
        for text, places in tally(cells, column).items()
        if statuses[text] is Status.CONFIRMED and (is_open(text) or (is_asked and answer(text) is False))
    ]


def _struck(cells: Cells, rows: list[int]) -> list[Finding]:
    if not rows:
        return []
    told = f"{len(rows)} rows are" if len(rows) > 1 else "1 row is"
    message = f"{told} struck through and taken as cancelled: check that this is meant."
    return [cells.finding("struck_through", Severity.NOTE, message, Places(rows[0], count=len(rows)))]


def _role_sentence(population: Population) -> tuple[str, str]:
    counted = "visitors" if population is Population.VISITORS else "main exhibitors"
    return (
        "role_unknown",
        f"is no role that is known: the rows count as {counted}; say what the word means if they are not.",
    )


def _unknown(
    cells: Cells, column: Column, meanings: Mapping[str, StrEnum | None], told: tuple[str, str]
) -> list[Finding]:
    code, rest = told
    severity = Severity.WARNING if code == "role_unknown" else Severity.NOTE
    return [
        cells.finding(code, severity, f"“{places.value}” {rest}", places)
        for text, places in tally(cells, column).items()
        if fold(text) and meanings[text] is None
    ]
