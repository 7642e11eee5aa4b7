"""What the palette can lead to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from expo_app.ui.palette.search import Haystack, Hit


@dataclass(frozen=True)
class Entry:
    """One line of the palette: what it is called, a `hint` behind it, the `kind` of thing in plain words,
    its shortcut, and what Enter does. `also` are other words by which it is found."""

    text: str
    kind: str
    run: Callable[[], object]
    hint: str = ""
    keys: str = ""
    also: str = ""


@dataclass(frozen=True)
class Entries:
    """Entries that are searched together, by the text beside each in `haystack`; those of an earlier sequence
    come first where both fit as well."""

    entries: Sequence[Entry]
    haystack: Haystack

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> "Entries":
        """Entries that are found by what they are called."""
        return cls(entries, Haystack(f"{entry.text} {entry.also}" for entry in entries))


def found(groups: Sequence[Entries], query: str, limit: int) -> list[Entry]:
    """The entries of all groups that a query means, the best first. Guesses (letters in order, slips) are
    left out where there are good answers enough."""
    hits = [(hit, group) for group in groups for hit in group.haystack.find(query, limit)]
    hits.sort(key=lambda one: one[0].tier)
    sure = [one for one in hits if not _is_guess(one[0])]
    chosen = sure if len(sure) >= limit // 4 else hits
    return [group.entries[hit.number] for hit, group in chosen[:limit]]


def _is_guess(hit: Hit) -> bool:
    return hit.tier > 2
