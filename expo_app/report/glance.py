"""The last editions side by side: a row for each measure, a column for each edition."""

from collections.abc import Sequence

from expo_app.model.dossier import Dossier
from expo_app.model.figure import UNITS, Figure, Measure, Unit
from expo_app.model.terms import Population
from expo_app.report import editions
from expo_app.report.clauses import percent_text, short_clause
from expo_app.report.foot import foot, source_line, speaker_notes
from expo_app.report.spec import Cell, CellKind, Page, TableColumn, TableSpec
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.titles import titled
from expo_app.report.words import Words

EDITIONS = 5
MEASURES = (
    Measure.EXHIBITORS,
    Measure.INTERNATIONAL_EXHIBITORS,
    Measure.INTERNATIONAL_SHARE,
    Measure.EXHIBITING_COUNTRIES,
    Measure.NET_SPACE,
    Measure.NEW,
    Measure.RETURNING,
    Measure.WON_BACK,
    Measure.LOST,
    Measure.RETENTION_RATE,
    Measure.VISITORS,
    Measure.INTERNATIONAL_VISITORS,
    Measure.ATTENDING_COUNTRIES,
)


def glance_page(dossier: Dossier, words: Words) -> Page | None:
    """At most five editions at a glance; None with fewer than two."""
    years = editions.years(dossier, EDITIONS)
    if len(years) < 2:
        return None
    source = source_line(dossier, words, tuple(Population), years)
    return Page(
        "editions",
        glance_title(dossier, words),
        chart_subtitle(dossier, words, "subtitle.glance", with_editions=False),
        foot(dossier, words, source, (Measure.EXHIBITORS,)),
        speaker_notes(dossier, words),
        tables=(glance_table(dossier, words),),
    )


def glance_title(dossier: Dossier, words: Words) -> str:
    """ "Since 2022: exhibitors up 126.5 %, international exhibitors up 293.4 %"."""
    years = editions.years(dossier, EDITIONS)
    clauses = [
        short_clause(Figure(measure, values[-1], values[0]), words)
        for measure in (Measure.EXHIBITORS, Measure.INTERNATIONAL_EXHIBITORS)
        if (values := editions.values(dossier, measure, EDITIONS))
    ]
    known = [clause for clause in clauses if clause]
    only = words.text("glance.only", editions=words.counted("editions", len(years)))
    if not known:
        return titled(dossier, words, only)
    short = words.text("glance.short", first=years[0], one=known[0])
    if len(known) < 2:
        return titled(dossier, words, short, only)
    both = words.text("glance.title", first=years[0], one=known[0], other=known[1])
    return titled(dossier, words, both, short, only)


def glance_table(dossier: Dossier, words: Words) -> TableSpec:
    """What is known of each of the editions, the change since the edition compared with and since the first
    of them, of which the title speaks; keys are the measures."""
    years = editions.years(dossier, EDITIONS)
    since = _since(dossier)
    columns = (
        TableColumn(words.text("column.measure")),
        *(TableColumn(year, CellKind.WRITTEN) for year in years),
        *(TableColumn(words.text("column.since", against=year), CellKind.WRITTEN) for year in since),
    )
    told = {measure: editions.values(dossier, measure, EDITIONS) for measure in MEASURES}
    known = [measure for measure in MEASURES if _is_told(measure, told[measure])]
    rows = tuple(_row(measure, told[measure], dossier, words) for measure in known)
    return TableSpec("glance", "", columns, rows, tuple(str(measure) for measure in known))


def _is_told(measure: Measure, values: Sequence[float | None]) -> bool:
    """Whether anything is known; with two lists nobody can have been won back."""
    return any(values) if measure is Measure.WON_BACK else any(value is not None for value in values)


def _since(dossier: Dossier) -> tuple[str, ...]:
    """The editions since which a change is told."""
    against, first = dossier.query.against, editions.years(dossier, EDITIONS)[0]
    return tuple(dict.fromkeys((against, first))) if against else ()


def _row(
    measure: Measure, values: Sequence[float | None], dossier: Dossier, words: Words
) -> tuple[Cell, ...]:
    unit = UNITS[measure]
    unknown = words.text("glance.unknown")
    written = (unknown if value is None else words.amount(unit, value) for value in values)
    compared = (dossier.answer.figure(measure), Figure(measure, values[-1], values[0]))
    changes = (
        _change(figure, words) or unknown for figure, _ in zip(compared, _since(dossier), strict=False)
    )
    return (words.sentence(words.text(f"measure.{measure}")), *written, *changes)


def _change(figure: Figure, words: Words) -> str:
    """The change in percent, of a share in points; "" where it is not known."""
    if figure.value is None or figure.change is None:
        return ""
    if figure.unit is Unit.PERCENT:
        return words.signed_points(figure.change)
    if not figure.change:
        return words.signed(0)
    return percent_text(figure.value, figure.previous, words) or words.signed_amount(
        figure.unit, figure.change
    )
