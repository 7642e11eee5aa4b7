"""What both sides of a process know of each other, and what they forget."""

from expo_app.session.side.parcels import Parcels

COLUMN = 600
ROUNDS = 40


def test_a_column_travels_once_while_it_is_asked_for() -> None:
    here, there = Parcels(first=2), Parcels(first=1)
    column = _column(0)
    assert _sent(here, there, ("look", column)) == 2
    known = _received(here, there, ("look", column))
    assert _sent(here, there, ("look", column)) == 1
    # It comes back as the object that was sent.
    assert _received(there, here, ("seen", known[1]))[1] is column


def test_columns_that_nobody_names_any_more_are_forgotten_by_both() -> None:
    here, there = Parcels(first=2), Parcels(first=1)
    always, first = _column(0), _column(1)
    _sent(here, there, (always, first))
    for number in range(2, ROUNDS):
        _sent(here, there, (always, _column(number)))
        _received(there, here, "progress that names nothing")
    assert len(here._by_number) == len(there._by_number) < ROUNDS // 2
    assert here._by_number.keys() == there._by_number.keys()
    assert _sent(here, there, always) == 1
    assert _sent(here, there, first) == 2
    assert _received(here, there, first) == first


def test_pieces_and_columns_in_one_value_arrive_whole() -> None:
    here, there = Parcels(first=2), Parcels(first=1)
    long = tuple((number, _column(0)) for number in range(COLUMN * 2))
    assert _received(here, there, {"rows": long, "column": _column(1)}) == {
        "rows": long,
        "column": _column(1),
    }
    assert here._by_number.keys() == there._by_number.keys()


def _column(number: int) -> tuple[str, ...]:
    return tuple(f"{number}-{row}" for row in range(COLUMN))


def _sent(source: Parcels, target: Parcels, value: object) -> int:
    """Send a value; how many parcels it took."""
    parcels = list(source.pack(value))
    for parcel in parcels:
        target.unpack(parcel)
    return len(parcels)


def _received(source: Parcels, target: Parcels, value: object) -> object:
    """What a value is on the other side."""
    found: object = None
    for parcel in source.pack(value):
        found = target.unpack(parcel)
    return found
