"""The colours of everything that is exported: the light theme of resources/theme/tokens.json."""

import json
from collections.abc import Mapping
from functools import cache

from expo_app.model.places import RESOURCES


@cache
def colours() -> Mapping[str, str]:
    """Colour names to "#RRGGBB"."""
    tokens = json.loads((RESOURCES / "theme" / "tokens.json").read_text("utf-8"))
    return tokens["themes"]["light"]["colours"]
