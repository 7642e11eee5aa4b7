"""Messages between two processes: parcels, each after its kind, its number and its length."""

import struct
from collections.abc import Callable
from typing import IO, Any

from expo_app.session.side.parcels import KINDS, Parcel, Parcels

_HEAD = struct.Struct("<BQQ")


def send(target: IO[bytes], parcels: Parcels, value: object) -> None:
    """Send a value in its pieces."""
    for parcel in parcels.pack(value):
        write_parcel(target, parcel)
    target.flush()


def send_stop(target: IO[bytes], call: int) -> None:
    """Ask the other side to stop what it does for the call of this number."""
    write_parcel(target, ("stop", call, b""))
    target.flush()


def receive(next_parcel: Callable[[], Parcel], parcels: Parcels) -> Any:
    """The next value. Raises what `next_parcel` raises."""
    while True:
        parcel = next_parcel()
        value = parcels.unpack(parcel)
        if parcel[0] == "value":
            return value


def write_parcel(target: IO[bytes], parcel: Parcel) -> None:
    """Write one piece."""
    kind, number, data = parcel
    target.write(_HEAD.pack(KINDS.index(kind), number, len(data)))
    target.write(data)


def read_parcel(source: IO[bytes]) -> Parcel:
    """The next piece. Raises EOFError when the other side has gone."""
    kind, number, length = _HEAD.unpack(_exactly(source, _HEAD.size))
    return KINDS[kind], number, _exactly(source, length)


def _exactly(source: IO[bytes], length: int) -> bytes:
    data = source.read(length)
    if len(data) < length:
        raise EOFError
    return data
