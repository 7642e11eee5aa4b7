"""How much of the whole a few groups carry."""

import math
from collections.abc import Iterable, Mapping

from expo_app.model.change import Concentration, Explained
from expo_app.model.figure import BreakdownRow


def concentration(heads: Iterable[int]) -> Concentration | None:
    """Herfindahl (1945) and Shannon (1948) indices of the sizes of groups; None when all are empty."""
    sizes = sorted((size for size in heads if size), reverse=True)
    if not sizes:
        return None
    shares = [size / sum(sizes) for size in sizes]
    shannon = -sum(share * math.log(share) for share in shares) + 0.0
    evenness = shannon / math.log(len(shares)) if len(shares) > 1 else None
    return Concentration(
        len(shares), sum(share * share for share in shares), shannon, evenness, 100 * shares[0]
    )


def explained(rows: Iterable[BreakdownRow], percent: float = 80.0, elsewhere: int = 0) -> Explained:
    """The fewest groups that make up at least `percent` of the change of all together; `elsewhere` is the
    change of those who belong to no group.

    Those that moved with the total are taken, the largest first; nothing explains a total that did not
    move, or one of which the groups make up less.
    """
    changes = {row.key: row.change or 0 for row in rows}
    total = sum(changes.values()) + elsewhere
    taken: list[str] = []
    moved = 0
    for key in _by_share(changes, total):
        if not total or 100 * moved / total >= percent:
            break
        taken.append(key)
        moved += changes[key]
    if not total or 100 * moved / total < percent:
        return Explained((), 0.0)
    return Explained(tuple(taken), 100 * moved / total)


def _by_share(changes: Mapping[str, int], total: int) -> list[str]:
    """The groups that moved in the direction of the total, the largest first, then by key."""
    along = [key for key, change in changes.items() if change * total > 0]
    return sorted(along, key=lambda key: (-abs(changes[key]), key))
