"""The line under a title: measure, editions, profile and filters."""

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report.definitions import profile_label
from expo_app.report.names import editions_named, event_name, unsaid_scope
from expo_app.report.untold import as_asked_of_visitors
from expo_app.report.width import SUBTITLE, first_fitting
from expo_app.report.words import Words


def chart_subtitle(
    dossier: Dossier, words: Words, key: str, with_editions: bool = True, **values: str
) -> str:
    """Measure (the text of `key` with these values), editions, profile and filters of a chart."""
    query = dossier.query
    measure = words.sentence(words.text(key, edition=query.edition, against=query.against, **values))
    if with_editions:
        measure = words.text("join", first=measure, second=editions_named(dossier, words))
    profile = profile_label(dossier.profile, words.lang)
    full = words.text("subtitle.chart", measure=measure, profile=profile)
    told = (filtered(dossier, words, text, measure) for text in (full, measure))
    return first_fitting(SUBTITLE, *told, full)


def page_subtitle(dossier: Dossier, words: Words, key: str) -> str:
    """The line of a window's page: event and editions too."""
    measure = words.sentence(words.text(key, edition=dossier.query.edition, against=dossier.query.against))
    full = words.text(
        "subtitle.page",
        event=event_name(dossier, words),
        editions=editions_named(dossier, words),
        measure=measure,
        profile=profile_label(dossier.profile, words.lang),
    )
    return filtered(dossier, words, full, measure) + words.text("stop")


def headline_subtitle(dossier: Dossier, words: Words, of_page: bool = False) -> str:
    """The line below the headline figures, of a slide or of a window's page."""
    key = headline_key(dossier)
    told = as_asked_of_visitors(dossier) if key == "measure.visitors" else dossier
    return (page_subtitle if of_page else chart_subtitle)(told, words, key)


def headline_key(dossier: Dossier) -> str:
    """What the headline figures are about: the text key of exhibitors, visitors, or both."""
    exhibitors, visitors = (
        dossier.answer.figure(measure).value is not None for measure in (Measure.EXHIBITORS, Measure.VISITORS)
    )
    if exhibitors == visitors:
        return "subtitle.headline"
    return "subtitle.exhibitors" if exhibitors else "measure.visitors"


def filtered(dossier: Dossier, words: Words, subtitle: str, measure: str = "") -> str:
    """The subtitle with the filters, if there are any that the measure (the subtitle itself where it is
    empty) does not tell."""
    scope = unsaid_scope(dossier, words, measure or subtitle)
    return words.text("subtitle.filtered", subtitle=subtitle, scope=scope) if scope else subtitle
