"""From one part of the window to the next: stations, the bar above, the page, the trail, the bar below."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from expo_app.ui.reading_order import stops


def go_to_region(whole: QWidget, regions: Sequence[QWidget], by: int) -> None:
    """Put the focus on the first stop of the next part (`by` 1) or the one before (-1), round and round.

    What is in none of `regions` is a part of its own: the page. From where nothing has the focus the page is
    next.
    """
    usable = (stop for stop in stops(whole) if stop.isVisible() and stop.isEnabled())
    first = {part: next(group) for part, group in groupby(usable, lambda stop: _region(stop, regions))}
    parts = list(first)
    if not parts:
        return
    focused = whole.window().focusWidget()
    is_inside = focused is not None and focused is not whole and whole.isAncestorOf(focused)
    now = _region(focused, regions) if is_inside and focused is not None else None
    at = (parts.index(now) + by) % len(parts) if is_inside and now in parts else _page(parts)
    first[parts[at]].setFocus(Qt.FocusReason.TabFocusReason)


def _region(part: QWidget, regions: Sequence[QWidget]) -> QWidget | None:
    return next((region for region in regions if region is part or region.isAncestorOf(part)), None)


def _page(parts: Sequence[QWidget | None]) -> int:
    return parts.index(None) if None in parts else 0
