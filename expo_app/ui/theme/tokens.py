"""The design tokens: one file that colours, type and measures are read from."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parents[2]


def resource(name: str) -> Path:
    """The path of a file or folder under resources/, beside the code or inside an installed package."""
    installed = _PACKAGE / "resources"
    return (installed if installed.is_dir() else _PACKAGE.parent / "resources") / name


@lru_cache(maxsize=1)
def tokens() -> dict[str, Any]:
    """The parsed token file. Sizes are pixels at 100 % scaling."""
    text = resource("theme/tokens.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


@dataclass(frozen=True)
class Type:
    """A step of the type scale: size and line height in pixels, weight from 100 to 900."""

    size: int
    line: int
    weight: int


def type_step(name: str) -> Type:
    """The step of that name: caption, small, body, panel_title, page_title, figure, start_title."""
    step = tokens()["type"][name]
    return Type(step["size"], step["line"], step["weight"])


TYPE_STEPS = ("caption", "small", "body", "panel_title", "page_title", "figure", "start_title")
