"""The order in which pairs are put before a person."""

from collections.abc import Sequence

from expo_app.model.matching import Match


class PairQueue:
    """Open pairs, the most certain first, those put off last; one of them is current.

    A pair that is decided is left out of what is shown next, and the one behind it becomes current.
    """

    def __init__(self) -> None:
        self._pairs: tuple[Match, ...] = ()
        self._later: dict[str, None] = {}
        self._at = 0

    @property
    def pairs(self) -> tuple[Match, ...]:
        """The open pairs in order."""
        return self._pairs

    @property
    def current(self) -> Match | None:
        """The pair that is asked about; None when none is open."""
        return self._pairs[self._at] if self._pairs else None

    @property
    def position(self) -> int:
        """The place of the current pair, from 1."""
        return self._at + 1

    def show(self, pairs: Sequence[Match], come_back: bool = False) -> bool:
        """Take the pairs that are open now. The current one stays if it still is; with `come_back` one that
        was not open before, because its decision was taken back, becomes current. True when there is one."""
        before, current = {pair.id for pair in self._pairs}, self.current
        fresh = next((pair.id for pair in pairs if pair.id not in before), "") if come_back else ""
        self._arrange(pairs)
        if not self.go_to(fresh or (current.id if current else "")):
            self._at = self._at % len(self._pairs) if self._pairs else 0
        return bool(fresh)

    def go_to(self, identity: str) -> bool:
        """Make a pair current; False when it is not open."""
        places = {pair.id: place for place, pair in enumerate(self._pairs)}
        self._at = places.get(identity, self._at)
        return identity in places

    def move(self, step: int) -> None:
        """Go to the next (1) or previous (-1) pair; it stops at the ends."""
        self._at = max(0, min(len(self._pairs) - 1, self._at + step))

    def put_off(self) -> None:
        """Ask about the current pair after all others."""
        if self.current is None:
            return
        self._later.pop(self.current.id, None)
        self._later[self.current.id] = None
        at = self._at
        self._arrange(self._pairs)
        self._at = at % len(self._pairs)

    def _arrange(self, pairs: Sequence[Match]) -> None:
        """Those put off go behind the others, in the order in which they were put off."""
        by_id = {pair.id: pair for pair in pairs}
        put_off = tuple(by_id[identity] for identity in self._later if identity in by_id)
        self._pairs = (*(pair for pair in pairs if pair.id not in self._later), *put_off)
