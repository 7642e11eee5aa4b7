"""Sentences of the rooms below as the window says them: in its language, and without command-line options."""

from expo_app.report import translating
from expo_app.ui.language import lang


def without_options(sentence: str) -> str:
    """The sentence in the language of the window, without the command line's options: the window has its own
    fields and buttons."""
    said = in_language(sentence)
    return said if said != sentence else translating.without_options(sentence)


def in_language(sentence: str) -> str:
    """The sentence in the language of the window; in English where nobody has translated it."""
    return translating.in_language(sentence, lang())


def unexpected(error: Exception) -> str:
    """The sentence for an error that nobody foresaw."""
    return (
        f"Something went wrong that should not have ({type(error).__name__}: {error}). "
        "Nothing was changed; try again, or copy the details for a report."
    )
