"""What titles have in common: they fit two lines, name what the filters ask for, and speak of places with
their article."""

from expo_app.model.dossier import Dossier
from expo_app.report.names import unsaid_scope
from expo_app.report.width import TITLE, first_fitting
from expo_app.report.words import Words


def titled(dossier: Dossier, words: Words, *variants: str) -> str:
    """The first variant that fits two lines, after what the filters ask for; "" when there is none."""
    found = [words.sentence(text) for text in variants if text]
    if not found:
        return ""
    return first_fitting(TITLE, *(_scoped(dossier, words, text) for text in found), *found)


def _scoped(dossier: Dossier, words: Words, text: str) -> str:
    scope = words.sentence(unsaid_scope(dossier, words, text))
    return words.text("prefix", scope=scope, title=text) if scope else text


def spoken(key: str, name: str, words: Words) -> str:
    """The name of a group inside a sentence: "the United States"."""
    return f"the {name}" if key in words.with_article else name
