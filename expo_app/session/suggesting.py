"""What a person may decide about a finding, ready to be taken in one click."""

from dataclasses import dataclass
from enum import StrEnum

from expo_app.model.decision import Decision


class Asked(StrEnum):
    """What has to be told before a suggestion becomes a decision."""

    NOTHING = ""
    COUNTRY = "country"
    SECTOR = "sector"
    TEXT = "text"


@dataclass(frozen=True)
class Suggestion:
    """A way to settle a finding. `label` is what its button says; `decisions` are what is decided, taken
    together; where something is `asked` first they are made by telling it."""

    label: str
    decisions: tuple[Decision, ...] = ()
    asked: Asked = Asked.NOTHING
