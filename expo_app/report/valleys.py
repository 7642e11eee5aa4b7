"""Where the labels of a line stand below its points."""

from collections.abc import Iterator, Sequence

_NEAR_AXIS = 0.15  # of the highest value: below such a point there is no room for a label


def valleys(values: Sequence[float | None]) -> Iterator[int]:
    """Points from which the line rises and to which it did not: a label above would lie on the line."""
    highest = max((value for value in values if value is not None), default=0.0)
    neighbours = zip((None, *values), values, (*values[1:], None), strict=False)
    for at, (before, value, after) in enumerate(neighbours):
        if value is None or after is None or value < _NEAR_AXIS * highest:
            continue
        if after > value and (before is None or before >= value):
            yield at
