"""Values on their way between two processes, in pieces that hold nobody up."""

import io
import pickle
from collections.abc import Iterator
from typing import Any

import pandas as pd

from expo_app.session.remembering import Memory

# Shorter tuples travel with what holds them; longer ones in pieces of this length.
_LONG = 500
# So many tables are known on both sides; those before them are forgotten.
_TABLES = 6
# Columns and files are forgotten after so many values that name others: nobody looks at them any more.
_VALUES = 16
# The number of either side's memory.
_MEMORY = 0

Parcel = tuple[str, int, bytes]
"""(kind, number, pickled). "kept" is a column, a table or the bytes of a file, "piece" a part of a long
tuple; "value", which comes after all that it is made of, is the value itself. "stop" has no content, and the
number of a call."""
KINDS = ("kept", "piece", "value", "stop")


class Parcels:
    """What one of the two processes has sent and received so far.

    Both sides number what they send, one side evenly and the other oddly. The columns of sheets and the
    bytes of files travel once and are named by their number afterwards, in either direction; so do the last
    tables. What was not named for a while is forgotten, by both sides after the same value. A memory stays
    where it is: here it stands for this side's own. Let go of the whole object with the process.
    """

    def __init__(self, first: int) -> None:
        self._next = first
        self._by_number: dict[int, Any] = {_MEMORY: Memory()}
        self._numbers: dict[int, int] = {}
        self._tables: list[int] = []
        # When each was named last, the longest ago first: counted in values that name anything.
        self._named_at: dict[int, int] = {}
        self._values, self._is_named = 0, False
        self._pieces: dict[int, list[Any]] = {}

    def pack(self, value: object) -> Iterator[Parcel]:
        """The pieces of a value, each packed and unpacked in some milliseconds."""
        packer = _Packer(self)
        data = packer.packed(value)
        yield from packer.before
        yield "value", 0, data
        self._forget()

    def unpack(self, parcel: Parcel) -> Any:
        """The value of a parcel; None for one that waits for its value."""
        kind, number, data = parcel
        thing = _Unpacker(io.BytesIO(data), self).load()
        if kind == "kept":
            self.keep(number, thing)
        elif kind == "piece":
            self._pieces.setdefault(number, []).extend(thing)
        else:
            self._forget()
            return thing
        return None

    def number(self) -> int:
        """A number that was not given yet."""
        self._next += 2
        return self._next - 2

    def number_of(self, thing: object) -> int | None:
        """The number under which both sides know a thing; None when one of them does not."""
        number = self._numbers.get(id(thing))
        if number is not None:
            self._name(number)
        return number

    def named(self, number: int) -> Any:
        """What both sides know under a number, or the pieces that came under it."""
        if number in self._pieces:
            return tuple(self._pieces[number])
        if number != _MEMORY:
            self._name(number)
        return self._by_number[number]

    def keep(self, number: int, thing: object) -> None:
        """Both sides know the thing from now on."""
        self._by_number[number] = thing
        self._numbers[id(thing)] = number
        self._name(number)
        if isinstance(thing, pd.DataFrame):
            self._tables.append(number)

    def _name(self, number: int) -> None:
        self._named_at.pop(number, None)
        self._named_at[number] = self._values
        self._is_named = True

    def _forget(self) -> None:
        """After a value both sides forget the same: its pieces, all but the last tables, and what was not
        named for long."""
        self._pieces.clear()
        while len(self._tables) > _TABLES:
            self._let_go(self._tables[0])
        while self._named_at and next(iter(self._named_at.values())) <= self._values - _VALUES:
            self._let_go(next(iter(self._named_at)))
        self._values += self._is_named
        self._is_named = False

    def _let_go(self, number: int) -> None:
        thing = self._by_number.pop(number)
        del self._numbers[id(thing)], self._named_at[number]
        if number in self._tables:
            self._tables.remove(number)


class _Packer:
    """Packs a value, and collects what goes before it."""

    def __init__(self, parcels: Parcels) -> None:
        self._parcels = parcels
        self.before: list[Parcel] = []

    def packed(self, value: object) -> bytes:
        """The value with numbers in the place of what goes before it."""
        target = io.BytesIO()
        pickler = _Pickler(target, self)
        pickler.dump(value)
        return target.getvalue()

    def number_of(self, obj: Any) -> int | None:
        """The number of what travels by itself, None for all else."""
        kind = type(obj)
        if kind is Memory:
            return _MEMORY
        if kind is pd.DataFrame or (kind is bytes and len(obj) > _LONG):
            return self._kept(obj)
        if kind is not tuple or len(obj) <= _LONG:
            return None
        return self._kept(obj) if type(obj[0]) is str else self._in_pieces(obj)

    def _kept(self, thing: object) -> int:
        number = self._parcels.number_of(thing)
        if number is None:
            number = self._parcels.number()
            self._parcels.keep(number, thing)
            self.before.append(("kept", number, pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)))
        return number

    def _in_pieces(self, items: tuple[Any, ...]) -> int:
        number = self._parcels.number()
        for start in range(0, len(items), _LONG):
            packed = self.packed(list(items[start : start + _LONG]))  # what it needs goes before it
            self.before.append(("piece", number, packed))
        return number


class _Pickler(pickle.Pickler):
    def __init__(self, target: io.BytesIO, packer: _Packer) -> None:
        super().__init__(target, pickle.HIGHEST_PROTOCOL)
        self._packer = packer

    def persistent_id(self, obj: Any) -> int | None:
        """The number that stands for an object."""
        return self._packer.number_of(obj)


class _Unpacker(pickle.Unpickler):
    def __init__(self, source: io.BytesIO, parcels: Parcels) -> None:
        super().__init__(source)
        self._parcels = parcels

    def persistent_load(self, pid: Any) -> Any:
        """What stands for a number."""
        return self._parcels.named(pid)
