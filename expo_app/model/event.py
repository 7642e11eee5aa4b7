"""The event and its editions."""

from dataclasses import dataclass

MAP_CENTRES = ("host", "atlantic", "pacific")
"""What may stand in the middle of a map of the world; "host" is the ocean with the host off the edge."""
USUAL_MARKET, NO_MARKET = "usual", "none"
"""Of a choice of indicators: those of the event's own field, and no indicator at all."""


@dataclass(frozen=True)
class Event:
    """A recurring fair.

    `host` is the ISO 3166-1 alpha-3 code of the country or region where it is held, empty while
    nothing tells it. `labels` is the profile (of reference.labels) by which its countries and regions are
    named; `map_centre` is one of MAP_CENTRES, what stands in the middle of its maps. `chinese` is its name in
    Chinese, empty while nothing tells it. `market` are the keys of the indicators beside which it stands,
    joined by "; ", USUAL_MARKET or NO_MARKET.
    """

    name: str
    host: str = ""
    labels: str = "iso"
    map_centre: str = "host"
    chinese: str = ""
    market: str = USUAL_MARKET

    def named(self, lang: str) -> str:
        """Its name in "en" or "zh", or the only one that is known."""
        return (self.chinese or self.name) if lang == "zh" else self.name


@dataclass(frozen=True)
class Edition:
    """One holding of an event. Editions, not calendar years, are the time axis.

    `year` is how the edition is written everywhere ("2025"). Empty and None mean "not known";
    `gross_space_sqm` is in square metres, circulation included (UFI).
    """

    year: str
    ordinal: int | None = None
    dates: str = ""
    venue: str = ""
    gross_space_sqm: float | None = None
