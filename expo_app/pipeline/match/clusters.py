"""Sets that are joined pair by pair, with pairs that must never meet."""

from collections import defaultdict


class Clusters:
    """Disjoint sets of the numbers from 0 up to `size` (union-find); at first each is a set of its own."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._apart: defaultdict[int, set[int]] = defaultdict(set)

    def root(self, number: int) -> int:
        """The same representative for all numbers of a set."""
        parents = self._parent
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    def keep_apart(self, one: int, other: int) -> None:
        """Never let the sets of both numbers become one; they must not be one yet."""
        one, other = self.root(one), self.root(other)
        self._apart[one].add(other)
        self._apart[other].add(one)

    def are_apart(self, one: int, other: int) -> bool:
        """Whether the sets of both numbers must not become one."""
        one, other = self.root(one), self.root(other)
        return one in self._apart and other in self._apart[one]

    def join(self, one: int, other: int) -> bool:
        """Make the sets of both numbers one; which is named first does not matter. False, and nothing
        done, where they must be kept apart."""
        one, other = self.root(one), self.root(other)
        if one == other:
            return True
        if self.are_apart(one, other):
            return False
        self._parent[one] = other
        for enemy in self._apart.pop(one, ()):
            self._apart[enemy].discard(one)
            self._apart[enemy].add(other)
            self._apart[other].add(enemy)
        return True
