"""Everything that a page, a slide or a sentence may speak of, counted once."""

from dataclasses import dataclass, field

from expo_app.model.caveat import Warned
from expo_app.model.change_dossier import ChangeDossier
from expo_app.model.claim import Claim
from expo_app.model.event import Edition, Event
from expo_app.model.figure import Breakdown, By, Waterfall
from expo_app.model.market import Indicator
from expo_app.model.profile import CountingProfile
from expo_app.model.query import Answer, Query
from expo_app.model.rules_dossier import RulesDossier
from expo_app.model.stand_sizes import StandSizes
from expo_app.model.terms import Population
from expo_app.model.visitors import VisitorDossier


@dataclass(frozen=True)
class SourceNote:
    """One imported list, as a footnote names it. `list_date` is ISO 8601 or empty."""

    file: str
    sheet: str
    short_hash: str
    edition: str
    population: Population
    rows: int
    list_date: str = ""


@dataclass(frozen=True)
class Dossier:
    """The figures of one edition against another, with their history and their papers.

    `history` holds one answer for each edition that has a list of exhibitors, oldest first, each
    against the edition before it. `countries` are all exhibitors, `international_countries` only
    those from abroad; `visitor_countries` and `visitors_abroad` are None without visitor lists.
    `query` is the question with edition and against filled in.
    `changed` is what the change is made of: None where it was not asked for, or nothing is compared.
    `visited` are the visitors: None where they were not asked for, or the edition has no list of them.
    `indicators` are the user's own of the market, `market` those beside which the event stands.
    """

    event: Event
    editions: tuple[Edition, ...]
    query: Query
    profile: CountingProfile
    answer: Answer
    history: tuple[Answer, ...]
    countries: Breakdown
    international_countries: Breakdown
    regions: Breakdown
    sectors: Breakdown
    roles: Breakdown
    waterfall: Waterfall
    sources: tuple[SourceNote, ...]
    visitor_countries: Breakdown | None = None
    findings_open: int = 0
    blocs: Breakdown = field(default_factory=lambda: Breakdown(By.BLOC, ()))
    changed: ChangeDossier | None = None
    visited: VisitorDossier | None = None
    indicators: tuple[Indicator, ...] = ()
    market: tuple[Indicator, ...] = ()
    claims: tuple[Claim, ...] = ()
    warnings: tuple[Warned, ...] = ()
    rules: RulesDossier | None = None
    halls: Breakdown = field(default_factory=lambda: Breakdown(By.HALL, ()))
    sizes: Breakdown = field(default_factory=lambda: Breakdown(By.SIZE, ()))
    loyalty: Breakdown = field(default_factory=lambda: Breakdown(By.LOYALTY, ()))
    stand_sizes: StandSizes | None = None
    previous_stand_sizes: StandSizes | None = None

    @property
    def edition(self) -> Edition:
        """The edition that the dossier is about."""
        return self._edition(self.query.edition)

    @property
    def against(self) -> Edition | None:
        """The edition that it is compared with; None for the first one."""
        return self._edition(self.query.against) if self.query.against else None

    def _edition(self, year: str) -> Edition:
        return next((edition for edition in self.editions if edition.year == year), Edition(year))
