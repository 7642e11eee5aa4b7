"""Of every group of an edition how many came again."""

import numpy as np
import pandas as pd

from expo_app.model.change_dossier import Kept
from expo_app.model.terms import Population
from expo_app.pipeline.count.bridges import SAME_SPACE, Presence
from expo_app.pipeline.count.coding import codes, is_one_of, texts_of
from expo_app.pipeline.count.memberships import Memberships


def kept(units: pd.DataFrame, column: str, there: Presence, against: str) -> tuple[Kept, ...]:
    """The groups that a column of UNITS names in `against`, the largest first, then by key."""
    asked = is_one_of(units["edition"], [against])
    asked &= is_one_of(units["population"], [Population.EXHIBITORS.value])
    members = Memberships.of_values(texts_of(units[column]))
    rows, groups = members.spread(codes(units[column])[asked])
    unit, count = codes(units["unit"])[asked][rows], len(members.keys)
    grown = np.where(there.returning, there.change, np.nan)[unit]
    who = (
        *(np.ones(len(unit)), there.this[unit]),
        *(grown > SAME_SPACE, np.abs(grown) <= SAME_SPACE, grown < -SAME_SPACE),
    )
    sums = [np.bincount(groups, some, count).astype(np.int64).tolist() for some in who]
    found = (Kept(*told) for told in zip(members.keys, *sums, strict=True) if told[1])
    return tuple(sorted(found, key=lambda group: (-group.previous, group.key)))
