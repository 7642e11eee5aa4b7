"""How much room each exhibitor takes, so that countries and the whole come to their totals."""

from collections.abc import Mapping
from random import Random

from generator.companies import Company
from generator.places import HOST

_SIZES = (9, 12, 18, 24, 27, 36, 54, 72, 108, 150, 216)
_HOW_OFTEN = (14, 8, 20, 8, 8, 18, 12, 6, 4, 2, 1)
_LEAST = 6


def allot(
    companies: tuple[Company, ...],
    before: Mapping[int, int],
    total: int,
    abroad: Mapping[str, int],
    dice: Random,
) -> dict[int, int]:
    """Net space in square metres by key, `total` together; `before` is what each had last time.

    `abroad` fixes the sum of some countries; the host's companies take what is left.
    """
    sizes = {company.key: _size(before.get(company.key, 0), dice) for company in companies}
    groups: dict[str, list[int]] = {}
    for company in companies:
        groups.setdefault(company.country, []).append(company.key)
    for country, target in abroad.items():
        _fit(sizes, groups[country], target, dice)
    rest = total - sum(size for key, size in sizes.items() if key not in set(groups[HOST]))
    _fit(sizes, groups[HOST], rest, dice)
    return sizes


def _size(before: int, dice: Random) -> int:
    """The size of a stand: the one of last time, a larger, a smaller, or one of the usual."""
    luck = dice.random()
    if not before or luck < 0.05:
        return dice.choices(_SIZES, _HOW_OFTEN)[0]
    if luck < 0.60:
        return before
    return _in_steps(before * (1.5 if luck < 0.85 else 0.67))


def _in_steps(size: float) -> int:
    """The nearest multiple of three that is no less than the smallest stand."""
    return max(_LEAST, 3 * round(size / 3))


def _fit(sizes: dict[int, int], keys: list[int], target: int, dice: Random) -> None:
    """Change the sizes of these companies until they add up to the target, few of them by much."""
    factor = target / sum(sizes[key] for key in keys)
    if abs(factor - 1) > 0.15:
        sizes.update({key: _in_steps(sizes[key] * factor) for key in keys})
    missing = target - sum(sizes[key] for key in keys)
    while missing:
        key = dice.choice(keys)
        step = max(-9, min(9, missing))
        if sizes[key] + step >= _LEAST:
            sizes[key] += step
            missing -= step
