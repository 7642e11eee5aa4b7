"""How the direction of a change is shown: 1 is an increase, -1 a decrease, 0 neither."""

ARROWS = {1: "▲ ", 0: "", -1: "▼ "}
"""What stands before the change."""
TONES = {1: "increase", 0: "muted", -1: "decrease"}
"""The tone of the style sheet in which it is written."""


def direction(value: float) -> int:
    """The direction of a signed number."""
    return (value > 0) - (value < 0)
