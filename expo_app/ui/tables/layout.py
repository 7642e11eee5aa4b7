"""How a person has arranged the columns of a table, to be remembered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class TableLayout:
    """Columns are named by their headers, so that the layout holds when others come or go.

    `order` lists them from left to right, `hidden` those put away, `widths` those drawn to another width (in
    pixels). The first `pinned` columns stay when the others scroll; a `wide` table scrolls sideways instead
    of leaving out what has no room. `sorted_by` is empty for the order in which the rows come.
    """

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    widths: tuple[tuple[str, int], ...] = ()
    pinned: int = 0
    wide: bool = False
    sorted_by: str = ""
    descending: bool = False

    @property
    def scrolls(self) -> bool:
        """Whether the table scrolls sideways."""
        return self.wide or self.pinned > 0

    def places(self, headers: Sequence[str]) -> list[int]:
        """The numbers of the columns from left to right; those that the layout does not know keep their
        place behind the one that they follow. Headers that are not all different cannot be reordered."""
        if len(set(headers)) < len(headers):
            return list(range(len(headers)))
        known = [header for header in self.order if header in headers]
        placed: list[str] = list(known)
        for number, header in enumerate(headers):
            if header not in known:
                before = headers[number - 1] if number else ""
                placed.insert(placed.index(before) + 1 if before in placed else 0, header)
        return [headers.index(header) for header in placed]


def to_json(layout: TableLayout) -> dict[str, Any]:
    """The layout as settings keep it; only what is not as usual."""
    usual = TableLayout()
    return {
        name: dict(value) if name == "widths" else value
        for name, value in vars(layout).items()
        if value != getattr(usual, name)
    }


def from_json(stored: Mapping[str, Any]) -> TableLayout:
    """The layout that was kept. Raises TypeError, ValueError or AttributeError for what is none."""
    widths = {str(header): int(width) for header, width in stored.get("widths", {}).items()}
    return TableLayout(
        tuple(map(str, stored.get("order", ()))),
        tuple(map(str, stored.get("hidden", ()))),
        tuple(widths.items()),
        int(stored.get("pinned", 0)),
        bool(stored.get("wide", False)),
        str(stored.get("sorted_by", "")),
        bool(stored.get("descending", False)),
    )
