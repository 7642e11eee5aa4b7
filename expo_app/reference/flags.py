"""Flags that are written as characters."""

import re

from expo_app.reference.country_names import by_alpha2

_FIRST_LETTER = 0x1F1E6
_PAIR = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
# The black flag with the letters of a subdivision: England, Scotland and Wales.
_PART_OF_BRITAIN = re.compile("\U0001f3f4\U000e0067\U000e0062[\U000e0061-\U000e007a]+\U000e007f")


def flags(text: str) -> tuple[tuple[str, ...], str]:
    """The alpha-3 codes of the flags in a text, each once, and the text without them."""
    if text.isascii():
        return (), text
    found = [_code(pair) for pair in _PAIR.findall(text)]
    rest = _PAIR.sub(" ", text)
    if _PART_OF_BRITAIN.search(rest):
        found.append("GBR")
        rest = _PART_OF_BRITAIN.sub(" ", rest)
    return tuple(dict.fromkeys(code for code in found if code)), rest.strip()


def _code(pair: str) -> str:
    letters = "".join(chr(ord(letter) - _FIRST_LETTER + ord("A")) for letter in pair)
    return by_alpha2().get(letters, "")
