"""What was worked out before, for when the same is asked again."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")

# The present and the one before it, so that an undo is as fast as the decision was.
_KEPT = 2


class Itself:
    """A large value that is the same only when it is the very same object."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        self._value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self._value is other._value

    def __hash__(self) -> int:
        return id(self._value)


class Content:
    """A frame that is the same when it says the same, whichever object holds it."""

    __slots__ = ("_frame",)

    def __init__(self, frame: "pd.DataFrame") -> None:
        self._frame = frame

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Content) and self._frame.equals(other._frame)

    def __hash__(self) -> int:
        return len(self._frame)


class Memory:
    """Results by what they were made of. It never changes what is said, only how fast.

    A workspace has one for as long as it is open; its states carry it along. It may be asked from several
    threads: at worst something is worked out twice.
    """

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[tuple[object, ...], object], ...]] = {}

    def __reduce__(self) -> tuple[type["Memory"], tuple[()]]:
        """A state that goes to another process takes nothing along."""
        return Memory, ()

    def once(self, key: Hashable, inputs: tuple[object, ...], make: Callable[[], T]) -> T:
        """`make()`, or what it gave for equal inputs before. The inputs have to be all that the result
        depends on; of each key the last results alone are kept."""
        kept = self._kept.get(key, ())
        known = next((one for one in kept if one[0] == inputs), None)
        if known is None:
            known = (inputs, make())
            kept = self._kept.get(key, ())
        others = tuple(one for one in kept if one is not known)
        self._kept[key] = (known, *others[: _KEPT - 1])
        return cast(T, known[1])
