"""The title and subtitle of the window's pages."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from expo_app.model.dossier import Dossier
from expo_app.report import sentences
from expo_app.report.subtitles import headline_key, page_subtitle
from expo_app.report.words import Words


class Station(StrEnum):
    """The pages of the window that show figures."""

    OVERVIEW = "overview"
    EXHIBITORS = "exhibitors"
    COUNTRIES = "countries"
    SECTORS = "sectors"


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
}
_SUBTITLES = {
    Station.EXHIBITORS: "subtitle.exhibitors",
    Station.COUNTRIES: "subtitle.international_countries",
    Station.SECTORS: "subtitle.sectors",
}


def heading(station: Station, dossier: Dossier, words: Words) -> Heading:
    """The heading of a page; where its own finding is not known, the headline's."""
    title = _TITLES[station](dossier, words) or sentences.headline(dossier, words)
    return Heading(title, page_subtitle(dossier, words, _SUBTITLES.get(station) or headline_key(dossier)))
