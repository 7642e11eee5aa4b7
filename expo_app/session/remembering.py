"""What was worked out before, for when the same is asked again."""

from collections.abc import Callable, Collection, Hashable
from typing import TYPE_CHECKING, Any, TypeVar, cast

from expo_app.model.query import Query

if TYPE_CHECKING:
    import pandas as pd

T = TypeVar("T")

# The present and the one before it, so that an undo is as fast as the decision was.
_KEPT = 2
# Lists that were let go of, by an undo or a look that led to no import, and may come back.
_LET_GO = 3
# Answers to questions that were asked, of which each filter needs some.
_ANSWERS = 64


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
        self._lists: dict[str, None] = {}

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

    def once_for(self, source: str, name: str, inputs: tuple[object, ...], make: Callable[[], T]) -> T:
        """The same for what is made of one list, by the id of its source."""
        self._lists.pop(source, None)
        self._lists[source] = None  # the newest is the last
        return self.once((name, source), inputs, make)

    def keep_to(self, sources: Collection[str]) -> None:
        """Forget what was made of other lists than these, but for the few that were asked for last."""
        others = [source for source in tuple(self._lists) if source not in sources]
        gone = set(others[:-_LET_GO])
        for source in gone:
            self._lists.pop(source, None)
        for key in tuple(self._kept):
            if isinstance(key, tuple) and key[-1] in gone:
                self._kept.pop(key, None)


class Answers(dict[object, Any]):
    """What was counted of one state. What belongs to a single question (its key holds a Query) is let go of
    when many others were asked since; all else stays."""

    def __setitem__(self, key: object, value: Any) -> None:
        super().__setitem__(key, value)
        if _is_asked(key):
            asked = [known for known in tuple(self) if _is_asked(known)]
            for known in asked[:-_ANSWERS]:
                self.pop(known, None)


def _is_asked(key: object) -> bool:
    return isinstance(key, tuple) and any(isinstance(part, Query) for part in key)
