"""The map of the world: countries and regions by exhibitors."""

from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Unit
from expo_app.reference.countries import name_of
from expo_app.report import rankings
from expo_app.report.foot import source_line
from expo_app.report.marks import description, entry_mark
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.titles import titled
from expo_app.report.words import Words
from expo_app.report.world import middle_for


def world_map(dossier: Dossier, words: Words) -> ChartSpec | None:
    """The countries and regions of the international exhibitors (of all when nobody is from abroad) with the
    host, which is marked and has no colour; None when no country is known."""
    ranking, host = rankings.countries(dossier, words), dossier.event.host
    if not ranking.entries:
        return None
    marks = {entry.key: (entry.name, entry_mark(entry, Unit.COUNT, words)) for entry in ranking.entries}
    if host:
        alone = name_of(host, words.lang, dossier.event.labels), Mark(None, "", Tone.OTHER, host)
        name, mark = marks.pop(host, alone)
        marks[host] = name, replace(mark, tone=Tone.OTHER)
    names, series = zip(*marks.values(), strict=True)
    abroad = rankings.has_international(dossier)
    title = _title(dossier, len(ranking.entries), abroad, words)
    subtitle = chart_subtitle(
        dossier, words, "subtitle.international_countries" if abroad else "subtitle.countries"
    )
    shown = (Series(dossier.query.edition, tuple(series)),)
    return ChartSpec(
        "world_map",
        ChartKind.MAP,
        title,
        subtitle,
        source_line(dossier, words) + words.text("space") + words.text("map.boundaries"),
        Unit.COUNT,
        tuple(names),
        shown,
        description(title, subtitle, tuple(names), shown, words),
        middle=middle_for(host, dossier.event.map_centre),
    )


def _title(dossier: Dossier, count: int, abroad: bool, words: Words) -> str:
    places = words.counted("noun.places", count)
    return titled(dossier, words, words.text("map.title.abroad" if abroad else "map.title", places=places))
