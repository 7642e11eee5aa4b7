"""Where a line of text must not break."""

import re

_HELD = re.compile(
    r"(?<=\d) (?=%|m²|points?\b|(?![至中和与到的及或])[\u4e00-\u9fff])|(?<=\bfirst) (?=\d)|(?<=第) (?=\d)"
)


def unbroken(text: str) -> str:
    """The text with each number and its unit on one line, in Chinese also its measure word ("1,812 家"): no
    line begins with "%"."""
    return _HELD.sub("\u00a0", text)
