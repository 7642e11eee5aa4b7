"""Roles, modes and statuses of the participations."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.model.terms import Mode, Population, Role, Status
from expo_app.pipeline.clean.cells import Cells, Column, each_once, tally
from expo_app.pipeline.clean.names import Names
from expo_app.reference.roles import mode_of, role_of, status_of
from expo_app.reference.spelling import fold

# Who wears a badge of a visitor list without visiting (FKM: stand staff, press and suppliers never count).
_NO_VISITORS = {Role.MAIN, Role.CO, Role.REPRESENTED, Role.ORGANISER, Role.SERVICE}

_MODE_SENTENCE = ("mode_unknown", "is no mode of taking part that is known: the rows count as on site.")
_STATUS_SENTENCE = ("status_unknown", "is no status that is known: the rows count as confirmed.")


@dataclass(frozen=True)
class Parts:
    """What each row's participant did: Role, Mode and Status as text, in step with the rows."""

    role: list[str]
    mode: list[str]
    status: list[str]
    findings: tuple[Finding, ...]


def parts(cells: Cells, population: Population, names: Names) -> Parts:
    """Role, mode and status of each row.

    A blank role is main for exhibitors and visitor for visitors, or co where the row names another firm
    as its main exhibitor. A blank mode is on site, a blank status confirmed; an unknown word is taken
    for a blank, with a finding.
    """
    role_column = cells.joined(Field.ROLE)
    mode_column = cells.first(Field.MODE)
    status_column = cells.first(Field.STATUS)
    roles = each_once(role_column.values, _role_of(population))
    modes = each_once(mode_column.values, mode_of)
    statuses = each_once(status_column.values, status_of)
    by_role = each_once(role_column.values, mode_of)
    return Parts(
        role=[
            str(roles[text] or _default(population, shown, local, main))
            for text, shown, local, main in zip(
                role_column.values, names.organisation, names.local, names.main, strict=True
            )
        ],
        mode=[
            str(modes[text] or by_role[role] or Mode.ON_SITE)
            for text, role in zip(mode_column.values, role_column.values, strict=True)
        ],
        status=[str(statuses[text] or Status.CONFIRMED) for text in status_column.values],
        findings=(
            *_unknown(cells, role_column, _either(roles, by_role), _role_sentence(population)),
            *_unknown(cells, mode_column, modes, _MODE_SENTENCE),
            *_unknown(cells, status_column, statuses, _STATUS_SENTENCE),
        ),
    )


def _either(roles: Mapping[str, Role | None], modes: Mapping[str, Mode | None]) -> dict[str, StrEnum | None]:
    """What a role cell says; "online" in it is understood though it is no role."""
    return {text: role or modes[text] for text, role in roles.items()}


def _role_of(population: Population) -> Callable[[str], Role | None]:
    def read(text: str) -> Role | None:
        role = role_of(text)
        if population is Population.VISITORS and role in _NO_VISITORS:
            return Role.SERVICE
        return role

    return read


def _default(population: Population, shown: str, local: str, main: str) -> Role:
    if population is Population.VISITORS:
        return Role.VISITOR
    return Role.CO if main and fold(main) not in {fold(shown), fold(local)} else Role.MAIN


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
