"""Classes of stand sizes."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from expo_app.pipeline.count.coding import category

SIZE_CLASSES = ("0-9", "10-18", "19-36", "37-72", "73-150", "151+")
"""In square metres. A booth is 9 square metres; the classes are up to one, two, four and eight booths, a
large stand, and what is larger."""
_UPPER = (9.0, 18.0, 36.0, 72.0, 150.0)


def size_classes(spaces: npt.NDArray[np.float64]) -> pd.Categorical:
    """The class of each net space in square metres, "" where none is known. A class holds what is larger than
    the end of the one before it: 9.5 square metres are in "10-18"."""
    places = np.searchsorted(_UPPER, np.nan_to_num(spaces), side="left")
    return category(np.where(np.isnan(spaces), 0, places + 1), ("", *SIZE_CLASSES))
