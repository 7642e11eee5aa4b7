"""Names of organisations, as they are shown."""

import re
from dataclasses import dataclass

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.pipeline.clean.cells import Cells, Places
from expo_app.pipeline.clean.firms import Firms
from expo_app.reference.spelling import fold, is_han, narrow, tidy

_TWO_IN_ONE = re.compile(r"\s*[\n|]\s*|\s+/\s+|(?<=[\u4e00-\u9fff）)])\s*/\s*(?=[A-Za-z])")


@dataclass(frozen=True)
class Names:
    """In step with the rows. `organisation` is the name in Latin script where there are two, `local` the
    other; `main` names the exhibitor on whose stand this one is."""

    organisation: list[str]
    local: list[str]
    main: list[str]
    findings: tuple[Finding, ...]


def names(firms: Firms) -> Names:
    """The names of each row, trimmed, inner white space folded, without characters that nobody sees; a cell
    of mere punctuation is blank."""
    cells = firms.cells
    columns = cells.joined(Field.ORGANISATION).values, cells.joined(Field.ORGANISATION_LOCAL).values
    pairs = [*zip(*columns, strict=True)]
    table = {pair: _two_names(*pair) for pair in dict.fromkeys(pairs)}
    organisation = [table[pair][0] for pair in pairs]
    local = [table[pair][1] for pair in pairs]
    return Names(organisation, local, _mains(firms, organisation), _blank(cells, organisation))


def _mains(firms: Firms, organisation: list[str]) -> list[str]:
    """Whose stand each row is on: its own cell's word, else a remark's, else that of the row's place."""
    main = [_name(text) for text in firms.cells.joined(Field.MAIN_EXHIBITOR).values]
    for number, entry in firms.entries.items():
        above = organisation[entry.parent] if entry.parent >= 0 else ""
        main[number] = main[number] or entry.firm.main or above
    return main


def _two_names(first: str, second: str) -> tuple[str, str]:
    """(the name to show, the other one or "")"""
    one, other = _name(first), _name(second)
    if not other:
        one, other = map(_name, _apart(first))
    if is_han(one) and other and not is_han(other):
        one, other = other, one
    if not one:
        return other, ""
    return one, "" if other == one else other


def _name(text: str) -> str:
    name = narrow(tidy(text))
    return name if name[:1].isalnum() or fold(name) else ""


def _apart(cell: str) -> tuple[str, str]:
    """A Chinese and a Latin name that stand in one cell, on two lines or with a stroke between them."""
    if cell.isascii():
        return cell, ""
    parts = _TWO_IN_ONE.split(cell.strip())
    if len(parts) == 2 and all(map(fold, parts)) and is_han(parts[0]) != is_han(parts[1]):
        return parts[0], parts[1]
    return cell, ""


def _blank(cells: Cells, organisation: list[str]) -> tuple[Finding, ...]:
    blank = [row for row, name in zip(cells.rows, organisation, strict=True) if not name]
    if not blank:
        return ()
    column = cells.first(Field.ORGANISATION).number or cells.first(Field.ORGANISATION_LOCAL).number
    told = "1 row holds" if len(blank) == 1 else f"{len(blank):,} rows hold"
    told += " data but no name: each counts as an organisation of its own; look at it in the list."
    return (cells.finding("name_blank", Severity.WARNING, told, Places(blank[0], column, "", len(blank))),)
