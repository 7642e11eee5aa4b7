"""Who holds a stand with guests on it, and how many exhibitors are there."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from expo_app.pipeline.count.coding import Flags, Numbers, codes, grouped, is_one_of, numbered, texts_of


@dataclass(frozen=True, eq=False)
class GroupStands:
    """The counted rows of exhibitors that are on a stand with guests: edition, unit (by its code) and holder,
    a number of `names`."""

    names: tuple[str, ...]
    edition: pd.Series
    unit: Numbers
    holder: Numbers

    def counted(self, units: pd.DataFrame, edition: str, against: str) -> Mapping[str, tuple[int, int]]:
        """Holder -> exhibitors on its stand now and before, of those among `units`; the holder is one where
        it counts."""
        asked = np.zeros(len(units["unit"].cat.categories), dtype=bool)
        asked[codes(units["unit"])] = True
        here = asked[self.unit]
        now, then = (
            np.bincount(self._each_once(here & is_one_of(self.edition, [year])), minlength=len(self.names))
            for year in (edition, against)
        )
        return dict(zip(self.names, zip(now.tolist(), then.tolist(), strict=True), strict=True))

    def _each_once(self, rows: Flags) -> Numbers:
        """The holders of some rows, a unit once for each of them."""
        number, count = grouped(self.holder[rows], self.unit[rows])
        holders = np.zeros(count, dtype=np.int64)
        holders[number] = self.holder[rows]
        return holders[np.unique(number)]


def group_stands(counted: pd.DataFrame) -> GroupStands:
    """The group stands of all editions, from coded COUNTED rows."""
    rows = counted.loc[counted["counted"], ["edition", "unit", "main_exhibitor", "organisation"]]
    main = numbered(rows["main_exhibitor"])
    holders = [name for name in texts_of(main) if name]
    guest = ~is_one_of(main, [""])
    on_stand = guest | rows["organisation"].isin(holders).to_numpy()
    name = rows["main_exhibitor"].where(guest, rows["organisation"])[on_stand]
    names = numbered(name)
    rows = rows[on_stand]
    return GroupStands(tuple(texts_of(names)), rows["edition"], codes(rows["unit"]), codes(names))
