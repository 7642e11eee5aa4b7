"""The two rows of a pair of names side by side, for a person who compares them."""

import math
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from expo_app.model.figure import Unit
from expo_app.model.matching import Match, MatchSide
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.countries import name_of
from expo_app.reference.spelling import is_han
from expo_app.report.words import Words
from expo_app.session.checking.differing import Spans, differing
from expo_app.session.derive import Derived


class Line(StrEnum):
    """What two rows are compared by, in the order in which it is shown."""

    NAME = "name"
    OTHER_NAME = "other_name"
    COUNTRY = "country"
    WEBSITE = "website"
    SECTOR = "sector"
    PLACE = "place"
    SPACE = "space"


@dataclass(frozen=True)
class Compared:
    """One line of two rows side by side; no spans where a row does not tell it."""

    line: Line
    left: Spans
    right: Spans


@dataclass(frozen=True)
class Comparison:
    """Everything that is shown of a pair: the lines, and where each row stands ("list.xlsx, row 7").
    `is_chinese` tells that the other names are Chinese ones."""

    match: Match
    lines: tuple[Compared, ...]
    left_source: str
    right_source: str
    is_chinese: bool = False


def comparison(derived: Derived, match: Match, words: Words) -> Comparison:
    """What the two rows of a pair say, side by side, with the parts that differ."""
    left, right = (_told(derived, side, words) for side in (match.left, match.right))
    lines = tuple(Compared(line, *differing(left[line], right[line])) for line in Line)
    is_chinese = any(is_han(told[Line.OTHER_NAME]) for told in (left, right))
    return Comparison(match, lines, _place(derived, match.left), _place(derived, match.right), is_chinese)


def _told(derived: Derived, side: MatchSide, words: Words) -> dict[Line, str]:
    names = [name for name in (side.organisation, side.organisation_local) if name]
    other = next((name for name in names if is_han(name)), side.organisation_local)
    row = _row(derived, side)
    space = float(row["net_space_sqm"])
    return {
        Line.NAME: next((name for name in names if name != other), ""),
        Line.OTHER_NAME: other,
        Line.COUNTRY: name_of(side.country, words.lang) if side.country else "",
        Line.WEBSITE: str(row["domain"]),
        Line.SECTOR: _listed(row["sectors"]),
        Line.PLACE: ", ".join(filter(None, (_listed(row["halls"]), _listed(row["stands"])))),
        Line.SPACE: words.amount(Unit.SQUARE_METRES, space) if math.isfinite(space) else "",
    }


def _row(derived: Derived, side: MatchSide) -> "pd.Series[str]":
    """The row of a side; where several firms stand in it, the one of that name."""
    rows = derived.participations
    rows = rows[(rows["row"] == side.row).to_numpy()]
    rows = rows[(rows["source"] == side.source).to_numpy()]
    named = rows[(rows["organisation"] == side.organisation).to_numpy()]
    return (named if len(named) else rows).iloc[0]


def _listed(values: object) -> str:
    return ", ".join(str(values).split(SEPARATOR))


def _place(derived: Derived, side: MatchSide) -> str:
    return f"{derived.sources[side.source].file}, row {side.row}"
