"""What the net space of groups adds up to."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SpaceParts:
    """Square metres of one edition beside its groups: the groups, the `unassigned` (of no group) and the
    `undivided` (rows that name several halls, whose space cannot be divided), less the `repeated` (of whom
    belongs to several groups, counted in each) are the `total`, which is None where nobody states any."""

    total: float | None
    unassigned: float = 0.0
    undivided: float = 0.0
    repeated: float = 0.0
