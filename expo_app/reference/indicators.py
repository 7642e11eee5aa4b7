"""The published market indicators that come with the product."""

import functools

from expo_app.model.market import Indicator, StatedGrowth
from expo_app.model.places import RESOURCES

WORLD = "WLD"


@functools.cache
def published_indicators() -> tuple[Indicator, ...]:
    """All indicators of resources/indicators, in the order of the files."""
    lines: dict[tuple[str, str], list[list[str]]] = {}
    for path in sorted((RESOURCES / "indicators").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                cells = line.split("\t")
                lines.setdefault((cells[0], cells[3]), []).append(cells)
    return tuple(_indicator(cells) for cells in lines.values())


def _indicator(lines: list[list[str]]) -> Indicator:
    key, name, chinese, area, unit, *_, source = lines[0]
    values = [(int(line[5]), float(line[6])) for line in lines if line[6]]
    stated = [StatedGrowth(int(line[7]), int(line[5]), float(line[8])) for line in lines if line[8]]
    return Indicator(key, name, chinese, area, unit, tuple(sorted(values)), tuple(stated), source)
