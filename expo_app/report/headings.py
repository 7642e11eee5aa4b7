"""The title and subtitle of the window's pages."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from expo_app.model.dossier import Dossier
from expo_app.report import sentences
from expo_app.report.shares import shares_title
from expo_app.report.size_chart import sizes_title
from expo_app.report.subtitles import headline_subtitle, page_subtitle
from expo_app.report.words import Words


class Station(StrEnum):
    """The pages of the window that show figures, and the parts of the page Sectors."""

    OVERVIEW = "overview"
    EXHIBITORS = "exhibitors"
    COUNTRIES = "countries"
    SECTORS = "sectors"
    HALLS = "halls"
    STAND_SIZES = "stand_sizes"
    ARRIVALS = "arrivals"
    SHARES = "sector_shares"


@dataclass(frozen=True)
class Heading:
    """The line that says the finding, and the line that names event, measure and profile."""

    title: str
    subtitle: str


_TITLES: dict[Station, Callable[[Dossier, Words], str]] = {
    Station.OVERVIEW: sentences.headline,
    Station.EXHIBITORS: sentences.retention,
    Station.COUNTRIES: sentences.exhibitors_abroad,
    Station.SECTORS: sentences.sectors,
    Station.HALLS: sentences.halls,
    Station.STAND_SIZES: sizes_title,
    Station.ARRIVALS: sentences.arrivals,
    Station.SHARES: shares_title,
}
_SUBTITLES = {
    Station.EXHIBITORS: "subtitle.exhibitors",
    Station.COUNTRIES: "subtitle.international_countries",
    Station.SECTORS: "subtitle.sectors",
    Station.HALLS: "subtitle.halls",
    Station.STAND_SIZES: "subtitle.sizes",
    Station.ARRIVALS: "subtitle.arrivals",
    Station.SHARES: "subtitle.shares",
}


def heading(station: Station, dossier: Dossier, words: Words) -> Heading:
    """The heading of a page; where its own finding is not known, the headline's."""
    title = _TITLES[station](dossier, words) or sentences.headline(dossier, words)
    if station not in _SUBTITLES:
        return Heading(title, headline_subtitle(dossier, words, of_page=True))
    return Heading(title, page_subtitle(dossier, words, _SUBTITLES[station]))
