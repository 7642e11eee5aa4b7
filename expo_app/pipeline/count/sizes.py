"""How large stands are: their classes, their median and their mean."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from expo_app.model.stand_sizes import SIZE_CLASSES, StandSizes
from expo_app.model.terms import Population
from expo_app.pipeline.count.coding import Flags, category, codes, is_one_of, texts_of
from expo_app.pipeline.count.memberships import values_of
from expo_app.reference.open_ground import is_open_ground

_UPPER = (9.0, 18.0, 36.0, 72.0, 150.0)
Spaces = npt.NDArray[np.float64]


def size_classes(spaces: Spaces) -> pd.Categorical:
    """The class of each net space in square metres, "" where none is known. A class holds what is larger than
    the end of the one before it: 9.5 square metres are in "10-18". A stand of no square metres is no stand:
    its size is not known."""
    places = np.searchsorted(_UPPER, np.nan_to_num(spaces), side="left")
    return category(np.where(_has_stand(spaces), places + 1, 0), ("", *SIZE_CLASSES))


def stand_sizes(units: pd.DataFrame, edition: str) -> StandSizes:
    """Median, mean and how many state a size, of the exhibitors of an edition (count.units.UNITS). The median
    of an even number is half way between the two in the middle."""
    here = is_one_of(units["population"], [Population.EXHIBITORS.value]) & is_one_of(
        units["edition"], [edition]
    )
    spaces: Spaces = units["stand_sqm"].to_numpy()[here]
    stated = spaces[_has_stand(spaces)]
    outside = _outdoors(units["halls"])[here]
    space_outside = spaces[outside & _has_stand(spaces)]
    return StandSizes(
        edition,
        len(stated),
        len(spaces) - len(stated),
        float(np.median(stated)) if len(stated) else None,
        float(np.mean(stated)) if len(stated) else None,
        int(outside.sum()),
        float(space_outside.sum()) if len(space_outside) else None,
    )


def _has_stand(spaces: Spaces) -> Flags:
    return np.nan_to_num(spaces) > 0


def _outdoors(halls: pd.Series) -> Flags:
    """For each unit whether it stands on open ground alone."""
    cells = [values_of(text) for text in texts_of(halls)]
    outside = np.array([bool(cell) and all(map(is_open_ground, cell)) for cell in cells] or [False])
    return outside[codes(halls)]
