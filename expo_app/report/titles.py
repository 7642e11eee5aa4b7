"""What titles have in common: they fit two lines, name what the filters ask for, and speak of places with
their article."""

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Figure, Measure
from expo_app.report.names import asks_abroad_alone, unsaid_scope
from expo_app.report.width import TITLE, first_fitting
from expo_app.report.words import Words


def told_exhibitors(dossier: Dossier) -> Figure:
    """The figure of all who are asked for, told as international exhibitors while only they are."""
    abroad = dossier.answer.figure(Measure.INTERNATIONAL_EXHIBITORS)
    known = asks_abroad_alone(dossier) and abroad.value is not None
    return abroad if known else dossier.answer.figure(Measure.EXHIBITORS)


def titled(dossier: Dossier, words: Words, *variants: str, about: str = "") -> str:
    """The first variant that fits two lines, after what the filters ask for; "" when there is none. What a
    title is `about` is told by the line below it."""
    found = [words.sentence(text) for text in variants if text]
    if not found:
        return ""
    return first_fitting(TITLE, *(_scoped(dossier, words, text, about) for text in found), *found)


def _scoped(dossier: Dossier, words: Words, text: str, about: str) -> str:
    scope = words.sentence(unsaid_scope(dossier, words, f"{about} {text}"))
    return words.text("prefix", scope=scope, title=text) if scope else text


def spoken(key: str, name: str, words: Words) -> str:
    """The name of a group inside a sentence: "the United States"."""
    return f"the {name}" if key in words.with_article else name
