"""Classes of stand sizes."""

import math

import numpy as np
import pytest

from expo_app.model.stand_sizes import SIZE_CLASSES
from expo_app.pipeline.count.sizes import size_classes


@pytest.mark.parametrize(
    ("space", "found"),
    [
        (0.0, ""),
        (0.5, "0-9"),
        (9.0, "0-9"),
        (9.5, "10-18"),
        (18.0, "10-18"),
        (36.0, "19-36"),
        (72.0, "37-72"),
        (150.0, "73-150"),
        (150.1, "151+"),
        (4000.0, "151+"),
        (math.nan, ""),
    ],
)
def test_a_stand_belongs_to_one_class(space, found):
    assert list(size_classes(np.array([space]))) == [found]


def test_classes_are_in_their_order():
    assert list(size_classes(np.array([1.0])).categories) == ["", *SIZE_CLASSES]
