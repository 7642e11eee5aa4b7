"""A sentence about the event, and what the figures say of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from expo_app.model.event import Edition
from expo_app.model.figure import Measure
from expo_app.model.query import Answer, Query


class Verdict(StrEnum):
    """TRUE and FALSE by the figures; UNPROVABLE where no list holds what is claimed."""

    TRUE = "true"
    FALSE = "false"
    UNPROVABLE = "unprovable"


class Form(StrEnum):
    """What kind of statement a number makes."""

    LEVEL = "level"
    GROWTH = "growth"
    CHANGE = "change"
    POINTS = "points"
    TIMES = "times"
    SHARE = "share"
    DIRECTION = "direction"
    RECORD = "record"
    RANK = "rank"
    AVERAGE = "average"


class Bound(StrEnum):
    """How a number is meant: as rounded, at least, nearly, about, less than it, or at most."""

    ROUNDED = "rounded"
    OVER = "over"
    NEARLY = "nearly"
    ABOUT = "about"
    UNDER = "under"
    AT_MOST = "at most"


PREVIOUS = "previous"
"""Stands for the edition before, where a sentence names it by no year."""


@dataclass(frozen=True)
class Statement:
    """One checkable part of a sentence.

    `stated` is a count, percent, percentage points or a multiple, as `form` says; growth and change are
    negative for a decline; for DIRECTION it is 1, 0 or -1. `step` is the precision of the stated number
    (0.1 for "26.3"). `where` narrows the figure as a Query does; a share is one of `whole`. Years are "" when
    the sentence names none; `edition` may be PREVIOUS. An AVERAGE is `measure` for each of `whole`. A RANK is
    the place of `key` among the groups of `by` ("country", "sector"), of which the `after` are before it.
    """

    form: Form
    measure: Measure
    stated: float
    bound: Bound = Bound.ROUNDED
    step: float = 1.0
    where: tuple[tuple[str, str], ...] = ()
    whole: Measure = Measure.EXHIBITORS
    edition: str = ""
    against: str = ""
    by: str = ""
    key: str = ""
    after: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unreadable:
    """A part of a sentence that no list can prove, and why in a few plain words."""

    why: str


@dataclass(frozen=True)
class Judged:
    """One statement with its figure: `computed` and `base` (what it was compared with) are None where not
    known; `wording` is the nearest true sentence, "" where nothing can be said."""

    statement: Statement | None
    verdict: Verdict
    computed: float | None
    base: float | None
    wording: str
    why: str = ""


@dataclass(frozen=True)
class Claim:
    """A whole sentence: true when all its parts are, false when one is."""

    sentence: str
    verdict: Verdict
    parts: tuple[Judged, ...]


@dataclass(frozen=True)
class Evidence:
    """What claims are judged by. `editions` are oldest first; `answer` answers a query or raises Problem.
    `spellings` are names of sectors (folded, in any language) to their one name among `sectors`."""

    editions: tuple[Edition, ...]
    sectors: tuple[str, ...]
    answer: Callable[[Query], Answer]
    spellings: Mapping[str, str] = field(default_factory=dict)

    @property
    def sector_names(self) -> Mapping[str, str]:
        """Every name of a sector, folded, to its one name."""
        return {**self.spellings, **{name.casefold(): name for name in self.sectors}}
