"""Sentences of the rooms below as the window says them."""

_OPTIONS = (" with --edition YEAR", " with --sheet", " with --host")
NO_EDITION = _OPTIONS[0]
"""Stands in the sentence about a list that does not tell its edition."""


def without_options(sentence: str) -> str:
    """The sentence without the command line's options: the window has its own fields and buttons."""
    for option in _OPTIONS:
        sentence = sentence.replace(option, "")
    return sentence


def unexpected(error: Exception) -> str:
    """The sentence for an error that nobody foresaw."""
    return (
        f"Something went wrong that should not have ({type(error).__name__}: {error}). "
        "Nothing was changed; try again, or leave this file out."
    )
