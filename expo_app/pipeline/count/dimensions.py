"""What units are grouped by, and what the groups are called."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from expo_app.model.decision import Grouping
from expo_app.model.figure import By
from expo_app.pipeline.count.coding import texts_of
from expo_app.pipeline.count.loyalty import Came
from expo_app.pipeline.count.memberships import Memberships
from expo_app.reference.blocs import SHOWN, with_groupings
from expo_app.reference.countries import name_of
from expo_app.reference.labels import USUAL, own_names
from expo_app.reference.regions import region_name

Names = tuple[tuple[str, str], ...]
_COLUMNS = {
    By.COUNTRY: "country",
    By.REGION: "region",
    By.BLOC: "country",
    By.SECTOR: "sectors",
    By.ROLE: "role",
    By.HALL: "halls",
    By.SIZE: "size",
}
_CAME = {Came.NEW: "new", Came.WON_BACK: "won_back", Came.RETURNING: "returning"}
"""The groups of By.LOYALTY are called as their measures."""
_LABELS = {"new": "First-time", "won_back": "Won back", "returning": "Returning"}
IN_THEIR_OWN_ORDER = frozenset({By.SIZE, By.LOYALTY})
"""Of these the groups are not ranked by their values."""


@dataclass(frozen=True, eq=False)
class Dimension:
    """The groups of the cells of a column of UNITS; for By.LOYALTY cells are not a column but Came. `labels`
    is a label profile of countries and regions, `named` are the names of blocs."""

    by: By
    members: Memberships
    labels: str = USUAL
    named: Mapping[str, Names] = field(default_factory=dict)

    @property
    def column(self) -> str:
        """The column of UNITS that tells the cell; "" for By.LOYALTY."""
        return _COLUMNS.get(self.by, "")

    def names(self, key: str) -> Names:
        """(language, name) of a group that is called otherwise than its usual label."""
        return own_names(key, self.labels) if self.by is By.COUNTRY else self.named.get(key, ())

    def label(self, key: str) -> str:
        """The name of a group in English."""
        if self.by is By.COUNTRY:
            return name_of(key, "en", self.labels)
        if self.by is By.REGION:
            return region_name(key, "en")
        if self.by is By.SIZE:
            return f"{key} m²"
        if self.by is By.LOYALTY:
            return _LABELS[key]
        return dict(self.named.get(key, ())).get("en", key)


def dimension(
    units: pd.DataFrame, by: By, labels: str = USUAL, groupings: Sequence[Grouping] = ()
) -> Dimension:
    """A dimension of units and of every selection of them. By blocs those that are shown are looked up, and
    the user's `groupings` beside them."""
    if by is By.BLOC:
        return _of_blocs(texts_of(units["country"]), groupings)
    if by is By.LOYALTY:
        return Dimension(by, Memberships.of_values([_CAME.get(came, "") for came in Came]))
    return Dimension(by, Memberships.of_values(texts_of(units[_COLUMNS[by]])), labels)


def _of_blocs(countries: Sequence[str], groupings: Sequence[Grouping]) -> Dimension:
    blocs = [bloc for bloc in with_groupings(groupings) if bloc.kind in SHOWN]
    members = Memberships.of(countries, lambda code: [bloc.key for bloc in blocs if code in bloc.members])
    named = {bloc.key: (("en", bloc.english), ("zh", bloc.chinese)) for bloc in blocs}
    return Dimension(By.BLOC, members, named=named)
