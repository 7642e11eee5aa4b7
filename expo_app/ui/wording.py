"""Sentences of the rooms below as the window says them: in its language, and without command-line options."""

from collections.abc import Iterable

from expo_app.report import translating
from expo_app.ui.language import WORDS, lang


def without_options(sentence: str) -> str:
    """The sentence in the language of the window, without the command line's options: the window has its own
    fields and buttons."""
    said = in_language(sentence)
    return said if said != sentence else translating.without_options(sentence)


def in_language(sentence: str) -> str:
    """The sentence in the language of the window; in English where nobody has translated it."""
    return translating.in_language(sentence, lang())


def joined(clauses: Iterable[str]) -> str:
    """Clauses one after the other, by the comma of the language; what is empty is left out."""
    first, *rest = [clause for clause in clauses if clause] or [""]
    for clause in rest:
        first = WORDS.text("join", first=first, second=clause)
    return first


def listed(names: Iterable[str]) -> str:
    """Names one after the other, as the language lists them."""
    return WORDS.text("list.comma").join(names)


def unexpected(error: Exception) -> str:
    """The sentence for an error that nobody foresaw."""
    return (
        f"Something went wrong that should not have ({type(error).__name__}: {error}). "
        "Nothing was changed; try again, or copy the details for a report."
    )
