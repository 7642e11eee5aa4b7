"""What matching returns."""

from dataclasses import dataclass

import pandas as pd

from expo_app.model.finding import Finding
from expo_app.model.matching import Match


@dataclass(frozen=True, eq=False)
class Matched:
    """`rows` is a frame of schema.MATCHED, in the order that was given. `matches` are the pairs of spellings
    that were accepted, proposed or rejected, proposals first, the most certain first. `findings` tell where
    decisions contradict each other."""

    rows: pd.DataFrame
    matches: tuple[Match, ...] = ()
    findings: tuple[Finding, ...] = ()
