"""The one palette that style sheet, charts and exports read."""

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from expo_app.report.spec import Tone
from expo_app.ui.theme.tokens import tokens

RAMPS = ("ramp_sequential", "ramp_diverging", "qualitative_sectors")


@dataclass(frozen=True)
class Palette:
    """The colours of one theme, each "#RRGGBB" under its name in the token file.

    `ramp_sequential` runs from few to many, `ramp_diverging` from decrease over none to increase;
    `qualitative_sectors` are in the order in which sectors take them.
    """

    dark: bool
    window: str
    surface: str
    raised: str
    border: str
    control_border: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    this_edition: str
    previous_edition: str
    on_previous: str
    earlier_edition: str
    increase: str
    decrease: str
    increase_soft: str
    decrease_soft: str
    missing: str
    missing_ground: str
    selection: str
    hover: str
    warning: str
    warning_ground: str
    error: str
    error_ground: str
    focus_ring: str
    gridline: str
    axis: str
    scrim: str
    tooltip: str
    on_tooltip: str
    tint_header: str
    tint_data: str
    tint_skipped: str
    tint_title: str
    ramp_sequential: tuple[str, ...]
    ramp_diverging: tuple[str, ...]
    qualitative_sectors: tuple[str, ...]

    def role(self, role: str) -> str:
        """The colour of a role of a drawing: a single colour's name, or a ramp's with its step
        ("ramp_diverging:4")."""
        name, _, step = role.partition(":")
        found = getattr(self, name)
        return str(found[int(step)] if step else found)

    def tone(self, tone: Tone) -> str:
        """The colour of a mark."""
        return str(getattr(self, tone.value))

    def direction(self, direction: int) -> str:
        """The colour of a change: 1 is an increase, -1 a decrease, 0 neither."""
        return {1: self.increase, -1: self.decrease}.get(direction, self.muted)

    def colours(self) -> dict[str, str]:
        """Every single colour by its name; the ramps are left out."""
        names = [field.name for field in fields(self) if field.name not in ("dark", *RAMPS)]
        return {name: getattr(self, name) for name in names}


@lru_cache(maxsize=2)
def palette(dark: bool) -> Palette:
    """The palette of the light or the dark theme."""
    theme = tokens()["themes"]["dark" if dark else "light"]
    ramps: dict[str, Any] = {name: tuple(theme[name]) for name in RAMPS}
    return Palette(dark=dark, **theme["colours"], **ramps)
