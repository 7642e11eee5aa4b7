"""What was not understood, as data."""

from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """The worse, the larger."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True)
class Finding:
    """One thing that a person should know or decide.

    `code` is a stable lower-case name such as "country_unknown"; `row` and `column` are 1-based, 0
    when the finding is about the whole sheet; `count` says how many rows it stands for (the address is
    the first of them). `suggestion` is what a decision would fill in, "" when there is none; `choices` are
    the values among which a person has to choose where several are possible.
    """

    code: str
    severity: Severity
    message: str
    source: str = ""
    row: int = 0
    column: int = 0
    value: str = ""
    suggestion: str = ""
    count: int = 1
    choices: tuple[str, ...] = ()
