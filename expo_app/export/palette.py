"""The colours of everything that is exported: the light theme of resources/theme/tokens.json; on dark grounds
the dark one."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from expo_app.model.places import RESOURCES


@cache
def colours(*, is_dark: bool = False) -> Mapping[str, str]:
    """Colour names to "#RRGGBB"."""
    found: Mapping[str, str] = _theme("dark" if is_dark else "light")["colours"]
    return found


def ramp(name: str) -> Sequence[str]:
    """The colours of a ramp, each "#RRGGBB"."""
    found: Sequence[str] = _theme("light")[name]
    return found


@cache
def _theme(name: str) -> Mapping[str, Any]:
    tokens = json.loads((RESOURCES / "theme" / "tokens.json").read_text("utf-8"))
    theme: Mapping[str, Any] = tokens["themes"][name]
    return theme
