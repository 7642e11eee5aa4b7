"""Pairs of names, and whether they mean the same exhibitor."""

from dataclasses import dataclass
from enum import StrEnum


class MatchStatus(StrEnum):
    """What became of a pair."""

    ACCEPTED = "accepted"
    PROPOSED = "proposed"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Evidence:
    """One thing that speaks for or against a pair.

    `code` is a stable lower-case name such as "same_domain"; `message` says it in plain words with what was
    compared; `weight` is what it adds to the score, negative when it speaks against.
    """

    code: str
    message: str
    weight: float


@dataclass(frozen=True)
class MatchSide:
    """The row that shows a name: the first that has it in the newest edition where it stands.

    `source` is a Source.id, `row` the 1-based sheet row, `organisation` and `organisation_local` are as
    written, `country` is alpha-3 or "".
    """

    edition: str
    source: str
    row: int
    organisation: str
    organisation_local: str
    country: str
    organisation_id: str


@dataclass(frozen=True)
class Match:
    """Two spellings that were compared. Spellings that differ in nothing but case, punctuation and legal
    form are one and make no pair.

    `id` depends on the two names and their countries alone, so that it outlives a new import. `left` is of
    the earlier edition. `score` runs from 0 (apart) to 1 (surely the same); `evidence` comes strongest
    first. `decided` tells that a person settled it, not the score.
    """

    id: str
    left: MatchSide
    right: MatchSide
    score: float
    evidence: tuple[Evidence, ...]
    status: MatchStatus
    decided: bool = False
