"""What people decided about columns, found again in a list whose headers changed a little."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from expo_app.model.layout import Field
from expo_app.pipeline.map.headings import plain

_CLOSE = 0.9


@dataclass(frozen=True)
class Remembered:
    """The field that was decided for a header; `header` is that header as it was written then."""

    field: Field
    header: str
    is_same: bool = True


def remember(headers: Sequence[tuple[str, ...]], mapping: Mapping[str, Field]) -> dict[int, Remembered]:
    """Place in `headers` -> what was decided for it.

    `headers` are the ways in which each column may be called. Case, accents and punctuation do not
    matter. A decision whose header is gone goes to the one column that is called nearly the same (the
    same words in another order, or at most a letter in ten different); where there are two of them, or
    where another decision has that column, to none.
    """
    names = [{plain(name) for name in called} - {""} for called in headers]
    same = {
        place: Remembered(field, header)
        for header, field in mapping.items()
        for place, called in enumerate(names)
        if plain(header) in called
    }
    gone = [header for header in mapping if not any(plain(header) in called for called in names)]
    close: dict[int, list[str]] = {}
    for header in gone:
        places = [
            place
            for place, called in enumerate(names)
            if place not in same and any(_is_close(plain(header), name) for name in called)
        ]
        if len(places) == 1:
            close.setdefault(places[0], []).append(header)
    alike = {
        place: Remembered(mapping[was[0]], was[0], is_same=False)
        for place, was in close.items()
        if len({mapping[header] for header in was}) == 1
    }
    return same | alike


def _is_close(one: str, other: str) -> bool:
    """Whether two folded headers are nearly the same; their numbers have to be the same."""
    if not one or not other or _digits(one) != _digits(other):
        return False
    if sorted(one.split()) == sorted(other.split()):
        return True
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _CLOSE


def _digits(text: str) -> str:
    return "".join(filter(str.isdigit, text))
