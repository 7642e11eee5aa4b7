"""Those on a list who do not count: online, represented, cancelled, organisers of group stands."""

from dataclasses import replace
from random import Random

from generator import transliteration
from generator.companies import Company, Founder
from generator.facts import FACTS, UNCOUNTED_COUNTRIES
from generator.listing import MAIN, ORGANISER, REPRESENTED, Line, Participant
from generator.places import HOST
from generator.stands import Places

_GROUP_STANDS = ("DEU", "JPN", "THA", "FRA", "BRA")
_FORMER_AMONG_CANCELLED = 14


class Outsiders:
    """Adds to an edition's exhibitors the rows that a careless count takes for exhibitors."""

    def __init__(self, year: int, founder: Founder, places: Places, dice: Random) -> None:
        self._facts = FACTS[year]
        self._founder = founder
        self._places = places
        self._dice = dice

    def join(self, exhibitors: list[Participant], gone: list[Company]) -> list[Participant]:
        """All participants; `gone` are the companies of the last edition that are not there now."""
        participants = self._with_represented(exhibitors)
        added = [*self._organisers(), *self._cancelled(gone)]
        for participant in added:
            participants.insert(self._between(participants), participant)
        return participants + self._online()

    def _between(self, participants: list[Participant]) -> int:
        """A place where nothing is torn from its main exhibitor."""
        mains = [place for place, one in enumerate(participants) if one.host is None]
        return self._dice.choice(mains)

    def _with_represented(self, exhibitors: list[Participant]) -> list[Participant]:
        """Each represented company after the one that shows its goods."""
        mains = [place for place, one in enumerate(exhibitors) if one.role == MAIN]
        hosts = set(self._dice.sample(mains, self._facts.represented))
        participants = []
        for place, exhibitor in enumerate(exhibitors):
            participants.append(exhibitor)
            if place in hosts:
                participants.append(self._represented(exhibitor))
        return participants

    def _represented(self, host: Participant) -> Participant:
        country = HOST if self._dice.random() < 0.4 else self._dice.choice(UNCOUNTED_COUNTRIES)
        line = Line(host.lines[0].stands[:1], None)
        return Participant(self._founder.found(country), REPRESENTED, (line,), host.themes[:1], host.company)

    def _organisers(self) -> list[Participant]:
        """The organisers of group stands: nothing of their own on show, no space of their own."""
        organisers = []
        for country in _GROUP_STANDS[: self._facts.organisers]:
            company = self._founder.found(country)
            english = f"{company.root} Export Promotion Association"
            chinese = f"{transliteration.characters(company.root)}出口促进协会"
            line = Line((self._places.next_in(self._places.hall_of("silk")),), None)
            company = replace(company, english=english, chinese=chinese, theme="silk", single="")
            organisers.append(Participant(company, ORGANISER, (line,), ("silk",)))
        return organisers

    def _cancelled(self, gone: list[Company]) -> list[Participant]:
        """Exhibitors that called off: some were there last time, the others would have been new."""
        count = self._facts.cancelled
        known = self._dice.sample(gone, min(count, _FORMER_AMONG_CANCELLED)) if count else []
        new = [
            self._founder.found(self._dice.choice((HOST, "USA", "JPN"))) for _ in range(count - len(known))
        ]
        return [self._booked(company) for company in (*known, *new)]

    def _booked(self, company: Company) -> Participant:
        line = Line(
            (self._places.next_in(self._places.hall_of(company.theme)),), self._dice.choice((9, 18, 36, 54))
        )
        return Participant(replace(company, former=("", "")), MAIN, (line,), (company.theme,), cancelled=True)

    def _online(self) -> list[Participant]:
        """Those who showed their goods on the website of the expo only."""
        participants = []
        for number in range(self._facts.online):
            country = HOST if number % 5 else self._dice.choice(UNCOUNTED_COUNTRIES)
            company = self._founder.found(country)
            participants.append(Participant(company, MAIN, (Line((), None),), (company.theme,), online=True))
        return participants
