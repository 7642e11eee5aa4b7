"""Sectors in one cell: where a separator separates, and where it belongs to the name."""

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from expo_app.model.places import RESOURCES
from expo_app.reference.spelling import fold, tidy

_ALWAYS = re.compile(r"\s*[;；|｜\n]\s*")


@dataclass(frozen=True)
class _Separator:
    """`by_default`: separates unless the list shows otherwise; else only where the list shows that it
    does. `free_share` is the share of the parts that have to turn up elsewhere to show it."""

    pattern: re.Pattern[str]
    by_default: bool
    free_share: float


_SEPARATORS = (
    _Separator(re.compile(r"\s*[,，]\s*"), by_default=False, free_share=0.5),
    _Separator(re.compile(r"\s+[/／]\s+"), by_default=True, free_share=0.5),
    _Separator(re.compile(r"\s*、\s*"), by_default=True, free_share=0.5),
    _Separator(re.compile(r"\s*[/／]\s*"), by_default=False, free_share=1),
)


@functools.cache
def _whole_names() -> frozenset[str]:
    lines = (RESOURCES / "sectors.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(line) for line in lines if not line.startswith("#"))


def splitter(cells: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    """The way to split the cells of one column into sectors.

    Semicolons, bars and line breaks always separate. A comma or a slash does where the parts also turn
    up elsewhere; "、" and a slash between blanks do unless some repeated name always holds them. Known
    names stay whole. Each cell's sectors come in their order, without repeats.
    """
    weights = Counter(cells)
    table = {cell: [part for part in _ALWAYS.split(cell.strip()) if fold(part)] for cell in weights}
    for separator in _SEPARATORS:
        table = _split_further(table, weights, separator)
    sectors = {cell: tuple(dict.fromkeys(map(tidy, parts))) for cell, parts in table.items()}
    return lambda cell: sectors[cell]


def _split_further(
    table: Mapping[str, list[str]], weights: Mapping[str, int], separator: _Separator
) -> dict[str, list[str]]:
    names: Counter[str] = Counter()
    for cell, parts in table.items():
        for part in parts:
            names[part] += weights[cell]
    split = _parts_by_name(names, separator)
    return {
        cell: [piece for part in parts for piece in split.get(part, (part,))] for cell, parts in table.items()
    }


def _parts_by_name(names: Mapping[str, int], separator: _Separator) -> dict[str, list[str]]:
    """Name -> its parts, for the names that this separator takes apart."""
    pieces = {name: _pieces(name, separator.pattern) for name in names}
    homes = Counter(fold(piece) for parts in pieces.values() for piece in set(parts))
    composed = {name: parts for name, parts in pieces.items() if len(parts) > 1}
    free = {
        name: sum(homes[fold(piece)] > 1 for piece in parts) / len(parts) for name, parts in composed.items()
    }
    default = separator.by_default and not any(names[name] > 1 and not free[name] for name in composed)
    return {name: parts for name, parts in composed.items() if default or free[name] >= separator.free_share}


def _pieces(name: str, pattern: re.Pattern[str]) -> list[str]:
    """The parts of a name, those put together again that make a known name."""
    if fold(name) in _whole_names():
        return [name]
    cuts = [*pattern.finditer(name)]
    starts = [0, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(name)]
    pieces: list[str] = []
    place = 0
    while place < len(starts):
        longest = range(len(ends) - 1, place, -1)
        last = next((end for end in longest if _is_whole(name[starts[place] : ends[end]])), place)
        pieces.append(name[starts[place] : ends[last]])
        place = last + 1
    return [piece for piece in pieces if fold(piece)]


def _is_whole(name: str) -> bool:
    return fold(name) in _whole_names()


def is_one_name(sector: str) -> bool:
    """Whether a sector is surely one: a name that we know, or one without a mark that often separates."""
    return _is_whole(sector) or not any(separator.pattern.search(sector) for separator in _SEPARATORS)
