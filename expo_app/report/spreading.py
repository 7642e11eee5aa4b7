"""Labels beside a line of points, moved apart so that none covers another."""

from collections.abc import Sequence


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> tuple[float, ...]:
    """The places nearest to those wanted that are at least `gap` apart and lie within `low` and `high`.

    The order of the places is kept. Where there is no room for all, they are as far apart as it allows.
    """
    if not wanted:
        return ()
    gap = min(gap, (high - low) / max(1, len(wanted) - 1))
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    groups: list[tuple[float, int]] = []
    for at in order:
        groups.append((wanted[at], 1))
        while len(groups) > 1 and _touch(groups[-2], groups[-1], gap):
            groups[-2:] = [_joined(groups[-2], groups[-1])]
    placed: dict[int, float] = {}
    taken = iter(order)
    for centre, size in groups:
        for number in range(size):
            placed[next(taken)] = centre + (number - (size - 1) / 2) * gap
    found = [placed[at] for at in order]
    kept = _within(found, gap, low, high)
    return tuple(kept[order.index(at)] for at in range(len(wanted)))


def _touch(one: tuple[float, int], other: tuple[float, int], gap: float) -> bool:
    return other[0] - one[0] < gap * (one[1] + other[1]) / 2


def _joined(one: tuple[float, int], other: tuple[float, int]) -> tuple[float, int]:
    """Two groups as one around the mean of all their members."""
    size = one[1] + other[1]
    return (one[0] * one[1] + other[0] * other[1]) / size, size


def _within(places: list[float], gap: float, low: float, high: float) -> list[float]:
    """The places pushed in from both ends."""
    for at in range(len(places)):
        least = low if at == 0 else places[at - 1] + gap
        places[at] = max(places[at], least)
    for at in reversed(range(len(places))):
        most = high if at == len(places) - 1 else places[at + 1] - gap
        places[at] = min(places[at], most)
    return places
