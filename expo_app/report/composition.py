"""Who the exhibitors of each edition are: those that came again, those won back, and first-time ones."""

from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Figure, Measure, Unit
from expo_app.model.query import Answer
from expo_app.report import editions
from expo_app.report.foot import source_line
from expo_app.report.loyalty import loyalty_title, presence_facts
from expo_app.report.marks import plain_mark
from expo_app.report.remarks import AT_MOST
from expo_app.report.spec import ChartKind, ChartSpec, Remark, Series, Tone
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.words import Words

EDITIONS = 5
PARTS = (
    (Measure.RETURNING, Tone.PREVIOUS),
    (Measure.WON_BACK, Tone.EARLIER),
    (Measure.NEW, Tone.INCREASE),
)
"""From the bottom up; the colours are those of the bridge: what was there before, and what came."""


def composition_chart(dossier: Dossier, words: Words) -> ChartSpec | None:
    """A column for each of the last editions that has an edition before it; None without any."""
    known = _known(dossier)
    title = loyalty_title(dossier, words)
    if not known or not title:
        return None
    years = tuple(answer.edition for answer in known)
    parts = [part for part in PARTS if any(answer.figure(part[0]).value for answer in known)]
    series = tuple(
        Series(
            words.text(f"composition.{measure}"),
            tuple(
                plain_mark(answer.figure(measure).value, Unit.COUNT, tone, answer.edition, words)
                for answer in known
            ),
        )
        for measure, tone in parts
    )
    names = words.text("list.comma").join(one.name for one in series).lower()
    subtitle = chart_subtitle(dossier, words, "subtitle.composition", with_editions=False, parts=names)
    source = source_line(dossier, words, years=(*years, _before(dossier, years[0])))
    told = _description(title, subtitle, years, series, words)
    totals = (answer.figure(Measure.EXHIBITORS).value or 0 for answer in known)
    notes = tuple(words.counted("noun.exhibitors", total) for total in totals)
    chart = ChartSpec("loyalty", ChartKind.STACKED, title, subtitle, source, Unit.COUNT, years, series, told)
    return replace(chart, notes=notes)


def composition_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """Retention of each edition, who was always there, and between which ends retention lies while names
    wait."""
    rates = [(answer.edition, answer.figure(Measure.RETENTION_RATE).value) for answer in _known(dossier)]
    told = words.text("list.comma").join(
        words.text("remark.retention.each", edition=edition, rate=words.percent(rate))
        for edition, rate in rates
        if rate is not None
    )
    since = (Remark(words.text("remark.retention.since"), told),) if len(rates) > 1 and told else ()
    return (*since, *presence_facts(dossier, words))[:AT_MOST]


def bridge_title(dossier: Dossier, words: Words) -> str:
    """ "557 lost, 823 gained: from 1,546 to 1,812 exhibitors"; "" where it is not known."""
    figure = dossier.answer.figure
    exhibitors: Figure = figure(Measure.EXHIBITORS)
    values = [figure(measure).value for measure in (Measure.LOST, Measure.WON_BACK, Measure.NEW)]
    lost, won_back, new = (value or 0.0 for value in values)
    if None in values or exhibitors.previous is None or exhibitors.value is None:
        return ""
    return words.text(
        "bridge.title",
        lost=words.number(lost),
        gained=words.number(won_back + new),
        previous=words.number(exhibitors.previous),
        value=words.number(exhibitors.value),
    )


def _known(dossier: Dossier) -> list[Answer]:
    """The answers of the last editions of which all parts are known, and add up."""
    years = editions.years(dossier, EDITIONS)
    return [answer for answer in dossier.history if answer.edition in years and _adds_up(answer)]


def _before(dossier: Dossier, year: str) -> str:
    """The edition before, whose list says who came again; "" for the first one."""
    return max((answer.edition for answer in dossier.history if answer.edition < year), default="")


def _adds_up(answer: Answer) -> bool:
    parts = [answer.figure(measure).value for measure, _ in PARTS]
    known = [part for part in parts if part is not None]
    return len(known) == len(PARTS) and sum(known) == answer.figure(Measure.EXHIBITORS).value


def _description(
    title: str, subtitle: str, years: tuple[str, ...], series: tuple[Series, ...], words: Words
) -> str:
    """Every value of every part, edition by edition."""
    comma = words.text("list.comma")
    points = comma.join(
        words.text(
            "chart.point",
            category=year,
            value=comma.join(f"{part.name} {part.marks[at].label}" for part in series),
        )
        for at, year in enumerate(years)
    )
    return words.text("alt.points", title=title, subtitle=subtitle, points=points)
