"""The steps of heat maps and of the world map in the colours of a theme that is not ours.

Each step has the contrast to the ground that it has in our own theme, so that differences stay as visible; a
text on it can be read, in the theme's text colour on the weak steps and in its ground's on the strong ones.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from expo_app.export.palette import colours, ramp
from expo_app.export.slides.contrast import contrast, luminance, mixed
from expo_app.report.heat_steps import DIVERGING, SEQUENTIAL, is_strong

_LEGIBLE, _APART = 4.5, 1.5
_HALVINGS = 14


@dataclass(frozen=True)
class Basis:
    """Colours of a theme, "RRGGBB": what slides stand on, its two text colours, and the accents for amounts,
    for an increase and for a decrease."""

    ground: str
    text: str
    paper: str
    accent: str
    up: str
    down: str


def theme_ramps(basis: Basis) -> Mapping[str, str]:
    """For each colour of our ramps, and for what is not known on the map, "RRGGBB", the one of the theme."""
    found = {_plain(ours): _step(basis, basis.accent, SEQUENTIAL, at) for at, ours in _steps(SEQUENTIAL)}
    middle = len(ramp(DIVERGING)) // 2
    for at, ours in _steps(DIVERGING):
        toward = basis.text if at == middle else basis.up if at > middle else basis.down
        found[_plain(ours)] = _step(basis, toward, DIVERGING, at)
    unknown = _plain(colours()["missing_ground"])
    return found | {unknown: _toned(basis, basis.text, _from_white(unknown))}


def _steps(name: str) -> Iterator[tuple[int, str]]:
    return enumerate(ramp(name))


def _plain(colour: str) -> str:
    return colour.removeprefix("#").upper()


def _from_white(colour: str) -> float:
    return contrast(colour, _plain(colours()["surface"]))


def _step(basis: Basis, toward: str, name: str, at: int) -> str:
    wanted = _from_white(_plain(ramp(name)[at]))
    if is_strong((name, at)):
        return _toned(basis, toward, max(wanted, _LEGIBLE), lambda found: contrast(found, basis.paper))
    room = contrast(basis.text, basis.ground) / _LEGIBLE
    return _toned(basis, toward, max(1.0, min(wanted, room)))


def _toned(basis: Basis, toward: str, wanted: float, read: Callable[[str], float] | None = None) -> str:
    """The first colour on the way from the ground by `toward` to black or white with so much contrast to the
    ground; `read` is a second contrast, which has to let a text be read."""
    is_dark = luminance(basis.ground) < luminance(basis.text)
    end = "FFFFFF" if is_dark else "000000"
    middle = _set_apart(toward, basis.ground, end)

    def along(way: float) -> str:
        return mixed(basis.ground, middle, way) if way <= 1 else mixed(middle, end, way - 1)

    low, high = 0.0, 2.0
    for _ in range(_HALVINGS):
        way = (low + high) / 2
        found = along(way)
        enough = contrast(found, basis.ground) >= wanted and (read is None or read(found) >= _LEGIBLE)
        low, high = (low, way) if enough else (way, high)
    return along(high)


def _set_apart(colour: str, ground: str, end: str) -> str:
    """The colour moved towards black or white until it differs from the ground in that direction."""
    for step in range(11):
        found = mixed(colour, end, step / 10)
        is_beyond = (luminance(found) > luminance(ground)) is (end == "FFFFFF")
        if is_beyond and contrast(found, ground) >= _APART:
            return found
    return end
