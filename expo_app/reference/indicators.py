"""The published market indicators that come with the product."""

import functools
from collections.abc import Iterable, Iterator
from pathlib import Path

from expo_app.model.market import Indicator, StatedGrowth
from expo_app.model.places import RESOURCES
from expo_app.reference.spelling import fold

WORLD = "WLD"
_FOR = "# for:"
"""Begins the line of a file that says of which events its indicators are the market."""


@functools.cache
def published_indicators() -> tuple[Indicator, ...]:
    """All indicators of resources/indicators, in the order of the files."""
    return tuple(indicator for path in _files() for indicator in _indicators(path))


def published_for(texts: Iterable[str]) -> tuple[Indicator, ...]:
    """The indicators of the market that one of these texts names (the name of an event, its sectors): that
    says one of the words of the `# for:` line of their file, as whole words."""
    said = [f" {fold(text)} " for text in texts]
    return tuple(
        indicator
        for path in _files()
        if any(_says(text, phrase) for phrase in _phrases(path) for text in said)
        for indicator in _indicators(path)
    )


def _says(text: str, phrase: str) -> bool:
    """Whether a folded text says a phrase: a Latin one between words, a Chinese one anywhere."""
    return f" {phrase} " in text if phrase.isascii() else phrase in text


def _files() -> list[Path]:
    return sorted((RESOURCES / "indicators").glob("*.tsv"))


@functools.cache
def _phrases(path: Path) -> tuple[str, ...]:
    lines = path.read_text(encoding="utf-8").splitlines()
    told = (line.removeprefix(_FOR) for line in lines if line.startswith(_FOR))
    return tuple(fold(phrase) for line in told for phrase in line.split(";"))


@functools.cache
def _indicators(path: Path) -> tuple[Indicator, ...]:
    lines: dict[tuple[str, str], list[list[str]]] = {}
    for cells in _lines(path):
        lines.setdefault((cells[0], cells[3]), []).append(cells)
    return tuple(map(_indicator, lines.values()))


def _lines(path: Path) -> Iterator[list[str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _indicator(lines: list[list[str]]) -> Indicator:
    key, name, chinese, area, unit, *_, source = lines[0]
    values = [(int(line[5]), float(line[6])) for line in lines if line[6]]
    stated = [StatedGrowth(int(line[7]), int(line[5]), float(line[8])) for line in lines if line[8]]
    return Indicator(key, name, chinese, area, unit, tuple(sorted(values)), tuple(stated), source)
