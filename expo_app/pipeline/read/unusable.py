"""Why a file cannot be read, before anybody knows what it is called."""

PROTECTED = "is protected by a password; save a copy without a password and import that."
DAMAGED = "is damaged and cannot be opened; open it in a spreadsheet program and save it again."
NO_WORKBOOK = "is a zip file without a spreadsheet in it; unpack it and import what is inside."

_QUOTED = 40

OUT_OF_MEMORY = 3
"""The exit code of a reading process that ran out of memory and could still say so."""


class Unusable(Exception):
    """The bytes cannot be read. The message is the sentence without the file's name at its beginning."""


def shortened(text: str) -> str:
    """A text as a sentence may quote it."""
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


def printable(name: str) -> str:
    """A file's name as a sentence may show it: without line breaks, control and direction marks."""
    return "".join(char for char in name if char.isprintable())
