"""2024: what goes on each hall's sheet, in its order, with its subtotals."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.listing import Edition, Line, Participant
from generator.places import HOST, PLACES
from generator.sectors import HALLS, ZONES_IN_CHINESE

BY_COUNTRY = ("1B", "2D")
"""Halls sorted into blocks of countries, with a merged country cell and a subtotal for each block."""
_BY_ZONE = ("2A",)
_SMALLEST_BLOCK = 2
Entry = tuple[Participant, Line]


@dataclass(frozen=True)
class Block:
    """Rows that stand together. `title` names them in their subtotal; without one there is none."""

    entries: tuple[Entry, ...]
    title: str = ""

    @property
    def area(self) -> int:
        """Net space of the rows, in square metres."""
        return sum(line.area or 0 for _, line in self.entries)

    @property
    def exhibitors(self) -> int:
        """Main and co-exhibitors, each once."""
        return len({participant.company.key for participant, _ in self.entries if participant.counts})


def halls() -> tuple[str, ...]:
    """The halls in their order."""
    return tuple(sorted(set(HALLS[2024].values())))


def zones_of(hall: str) -> str:
    """The zones of a hall as its title names them."""
    return "、".join(ZONES_IN_CHINESE[theme] for theme, place in HALLS[2024].items() if place == hall)


def blocks_of(edition: Edition, hall: str) -> tuple[Block, ...]:
    """The rows of a hall."""
    entries = [(one, line) for one in edition.participants for line in one.lines if line.halls[0] == hall]
    if hall in BY_COUNTRY:
        return _grouped(entries, _block_country, "")
    if hall in _BY_ZONE:
        return _grouped(entries, _zone, "展区")
    return (Block(tuple(entries)),)


def _block_country(entry: Entry) -> str:
    participant, _ = entry
    return PLACES[participant.company.country].chinese


def _zone(entry: Entry) -> str:
    participant, _ = entry
    return ZONES_IN_CHINESE[(participant.host or participant.company).theme]


def _grouped(entries: list[Entry], key: Callable[[Entry], str], suffix: str) -> tuple[Block, ...]:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    home = PLACES[HOST].chinese
    names = sorted(groups, key=lambda name: (name == home, -len(groups[name]), name))
    return tuple(
        Block(tuple(groups[name]), name + suffix if len(groups[name]) >= _SMALLEST_BLOCK else "")
        for name in names
    )
