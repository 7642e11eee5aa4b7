"""The pages of a deck, each with one finding; None when there is nothing to say."""

from collections.abc import Callable
from dataclasses import dataclass

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.terms import Population
from expo_app.report import sentences, tables
from expo_app.report.cards import headline_cards
from expo_app.report.foot import foot, is_met, open_findings, source_line, speaker_notes
from expo_app.report.spec import ChartSpec, Page, Remark
from expo_app.report.subtitles import chart_subtitle, headline_subtitle
from expo_app.report.telling import says_little
from expo_app.report.words import Words


@dataclass(frozen=True)
class ChartPage:
    """How a page about a chart is made: the chart, its remarks and the measures defined at the foot."""

    chart: Callable[[Dossier, Words], ChartSpec | None]
    remarks: Callable[[Dossier, Words], tuple[Remark, ...]]
    measures: tuple[Measure, ...]


def cover_page(dossier: Dossier, words: Words) -> Page:
    """Event and edition; what it is compared with; place and dates at the foot."""
    against = dossier.query.against
    kind = words.text("cover.against", against=against) if against else words.text("cover.only")
    edition = dossier.edition
    place = ", ".join(fact for fact in (edition.venue, edition.dates) if fact)
    return Page(
        "cover",
        sentences.cover(dossier, words),
        kind,
        place or words.text("cover.kind"),
        speaker_notes(dossier, words),
        is_cover=True,
    )


def headline_page(dossier: Dossier, words: Words) -> Page | None:
    """The headline figures that are known; None where there is but one and nothing to compare it with, which
    other pages tell."""
    cards = headline_cards(dossier, words, in_full=True)
    known = tuple(card for card in cards if card.value is not None)
    if len(known) == 1 and not known[0].change:
        return None
    source = source_line(dossier, words, tuple(Population))
    return Page(
        "headline",
        sentences.headline(dossier, words),
        headline_subtitle(dossier, words),
        foot(dossier, words, source, (Measure.EXHIBITORS, Measure.EXHIBITING_COUNTRIES)),
        speaker_notes(dossier, words),
        cards=known or cards,
    )


def chart_page(dossier: Dossier, words: Words, made: ChartPage) -> Page | None:
    """A page about one chart; None when there is no chart, or one that says no more than its title."""
    chart = made.chart(dossier, words)
    if chart is None or says_little(chart):
        return None
    return Page(
        chart.id,
        chart.title,
        chart.subtitle,
        foot(dossier, words, chart.source, made.measures),
        speaker_notes(dossier, words),
        chart=chart,
        remarks=made.remarks(dossier, words),
    )


def sources_page(dossier: Dossier, words: Words) -> Page:
    """Definitions at the left, the way from rows to exhibitors and the files at the right."""
    years = {note.edition for note in dossier.sources if note.edition <= dossier.query.edition}
    source = source_line(dossier, words, tuple(Population), years)
    told = [one for one in tables.DEFINED if dossier.answer.figure(one).value is not None]
    known = [one for one in told if is_met(one, dossier)]
    found = (
        tables.definitions_table(dossier, words, known),
        tables.waterfall_table(dossier, words),
        tables.short_sources_table(dossier, words),
    )
    return Page(
        "sources",
        sentences.sources(dossier, words),
        chart_subtitle(dossier, words, "table.definitions"),
        source + words.text("space") + open_findings(dossier, words),
        speaker_notes(dossier, words),
        tables=tuple(table for table in found if table.rows),
    )
