"""Sets that are joined pair by pair."""


class Clusters:
    """Disjoint sets of the numbers from 0 up to `size` (union-find); at first each is a set of its own."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, number: int) -> int:
        """The same representative for all numbers of a set."""
        parents = self._parent
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def join(self, one: int, other: int) -> None:
        """Make the sets of both numbers one; which is named first does not matter."""
        self._parent[self.root(one)] = self.root(other)
