"""Net space beside the number of exhibitors, a point for each country or region."""

from collections.abc import Sequence
from dataclasses import dataclass

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, By, Unit
from expo_app.report.foot import source_line
from expo_app.report.names import group_name
from expo_app.report.rankings import has_international
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Remark, Series, Tone
from expo_app.report.titles import spoken, titled
from expo_app.report.words import Words, rounded

LEAST = 5
SHOWN = 24
_NAMED = 3
_FEWEST = 4


@dataclass(frozen=True)
class Density:
    """The exhibitors of a country or region, and the net space (m²) that the lists state of them."""

    key: str
    name: str
    exhibitors: int
    space: float

    @property
    def each(self) -> float:
        """Square metres for each exhibitor."""
        return self.space / self.exhibitors


def density_chart(dossier: Dossier, words: Words) -> ChartSpec | None:
    """The largest countries and regions from abroad (of all where nobody is); None for fewer than four."""
    found = densities(dossier, words)[:SHOWN]
    if len(found) < _FEWEST:
        return None
    across = tuple(_mark(Unit.COUNT, one.exhibitors, one.key, words) for one in found)
    upwards = tuple(_mark(Unit.SQUARE_METRES, one.space, one.key, words) for one in found)
    series = (Series(words.text("density.across"), across), Series(words.text("density.upwards"), upwards))
    title = titled(dossier, words, *_titles(found, dossier, words))
    measure = words.text("subtitle.density", least=words.number(LEAST))
    edition = words.text("edition", edition=dossier.query.edition)
    subtitle = words.text("join", first=measure, second=edition)
    names = tuple(one.name for one in found)
    told = _description(found, title, subtitle, words)
    source = source_line(dossier, words, years=(dossier.query.edition,))
    return ChartSpec(
        "density", ChartKind.SCATTER, title, subtitle, source, Unit.SQUARE_METRES, names, series, told
    )


def densities(dossier: Dossier, words: Words) -> tuple[Density, ...]:
    """Those with at least LEAST exhibitors and a net space that is stated, the most exhibitors first."""
    found = (
        Density(row.key, group_name(By.COUNTRY, row, words), row.value, row.net_space)
        for row in _breakdown(dossier).rows
        if row.value >= LEAST and row.net_space
    )
    return tuple(sorted(found, key=lambda one: (-one.exhibitors, one.name)))


def density_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """The three with the most space for each exhibitor."""
    shown = sorted(densities(dossier, words)[:SHOWN], key=lambda one: (-one.each, one.name))
    return tuple(
        Remark(
            words.text("remark.density.head", density=words.number(one.each, 1)),
            words.text(
                "remark.density.text",
                name=one.name,
                space=words.amount(Unit.SQUARE_METRES, one.space),
                exhibitors=words.counted("noun.exhibitors", one.exhibitors),
            ),
        )
        for one in shown[:_NAMED]
    )


def _breakdown(dossier: Dossier) -> Breakdown:
    return dossier.international_countries if has_international(dossier) else dossier.countries


def _titles(found: Sequence[Density], dossier: Dossier, words: Words) -> tuple[str, ...]:
    """Who has most for each exhibitor, where one alone has; and the average of all that state any."""
    stated = [row for row in _breakdown(dossier).rows if row.value and row.net_space]
    average = words.number(sum(row.net_space or 0 for row in stated) / sum(row.value for row in stated), 1)
    key = "density.average" if has_international(dossier) else "density.average.all"
    plain = words.text(key, average=average)
    most = max(found, key=lambda one: one.each)
    if sum(rounded(one.each, 1) == rounded(most.each, 1) for one in found) > 1:
        return (plain,)
    name = words.embedded(spoken(most.key, most.name, words))
    density = words.number(most.each, 1)
    return words.text("density.title", name=name, density=density, average=average), plain


def _mark(unit: Unit, value: float, key: str, words: Words) -> Mark:
    return Mark(value, words.amount(unit, value), Tone.THIS, key)


def _description(found: Sequence[Density], title: str, subtitle: str, words: Words) -> str:
    points = words.text("list.comma").join(
        words.text(
            "density.point",
            name=one.name,
            exhibitors=words.counted("noun.exhibitors", one.exhibitors),
            space=words.amount(Unit.SQUARE_METRES, one.space),
        )
        for one in found
    )
    return words.text("alt.points", title=title, subtitle=subtitle, points=points)
