"""Texts that a spreadsheet would run as formulas."""

import re

STARTS = frozenset("=+-@\t\r")
"""With one of these a cell of a csv file begins that a spreadsheet runs."""
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*")


def harmless_text(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would run it; plain numbers stay.

    One that already hides such a text behind apostrophes gets one more, so that it can be told apart.
    """
    runs = text.lstrip("'")[:1] in STARTS
    return f"'{text}" if runs and not _NUMBER.fullmatch(text) else text


def text_as_it_was(text: str) -> str:
    """The text of a cell without that apostrophe."""
    return text[1:] if text[:1] == "'" and text.lstrip("'")[:1] in STARTS else text
