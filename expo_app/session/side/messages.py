"""Messages between two processes: parcels, each after its kind, its number and its length."""

import struct
from typing import IO, Any

from expo_app.session.side.parcels import KINDS, Parcel, Parcels

_HEAD = struct.Struct("<BQQ")


def send(target: IO[bytes], parcels: Parcels, value: object) -> None:
    """Send a value in its pieces."""
    for kind, number, data in parcels.pack(value):
        target.write(_HEAD.pack(KINDS.index(kind), number, len(data)))
        target.write(data)
    target.flush()


def receive(source: IO[bytes], parcels: Parcels) -> Any:
    """The next value. Raises EOFError when the other side has gone."""
    while True:
        parcel = read_parcel(source)
        value = parcels.unpack(parcel)
        if parcel[0] == "value":
            return value


def read_parcel(source: IO[bytes]) -> Parcel:
    """The next piece. Raises EOFError when the other side has gone."""
    kind, number, length = _HEAD.unpack(_exactly(source, _HEAD.size))
    return KINDS[kind], number, _exactly(source, length)


def _exactly(source: IO[bytes], length: int) -> bytes:
    data = source.read(length)
    if len(data) < length:
        raise EOFError
    return data
