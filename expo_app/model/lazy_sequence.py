"""Long sequences of which only those items are made that somebody looks at."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class LazySequence(Sequence[T_co]):
    """`length` items. `make` is called with the place of an item when that is asked for, and only once.

    It equals every sequence of the same items. Linear in what is looked at.
    """

    def __init__(self, length: int, make: Callable[[int], T_co]) -> None:
        self._length, self._make = length, make
        self._made: dict[int, T_co] = {}

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> T_co: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[T_co, ...]: ...

    def __getitem__(self, place: int | slice) -> T_co | tuple[T_co, ...]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(self._length)[place])
        at = range(self._length)[place]
        if at not in self._made:
            self._made[at] = self._make(at)
        return self._made[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"{type(self).__name__}{tuple(self)}"

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (tuple(self),)
