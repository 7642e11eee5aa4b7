"""Where in the halls everybody stands."""

from collections import Counter
from collections.abc import Mapping
from random import Random

from generator.companies import Company
from generator.facts import Facts
from generator.listing import CO, MAIN, Line, Participant
from generator.sectors import HALLS, THEMES

_PER_AISLE = 24


class Places:
    """Gives out the stands of one edition, each hall from its first aisle on."""

    def __init__(self, year: int) -> None:
        self.year = year
        self._halls = HALLS[year]
        self._given: Counter[str] = Counter()

    def next_in(self, hall: str) -> str:
        """The next free stand of a hall: hall, aisle and place as in "1B-0116"."""
        number = self._given[hall]
        self._given[hall] += 1
        return f"{hall}-{1 + number // _PER_AISLE:02d}{1 + number % _PER_AISLE:02d}"

    def hall_of(self, theme: str) -> str:
        """The hall where a theme is shown."""
        return self._halls[theme]

    def other_hall(self, hall: str, dice: Random) -> str:
        """Some other hall."""
        return dice.choice(sorted(set(self._halls.values()) - {hall}))


def spread(
    there: tuple[Company, ...],
    hosts: Mapping[int, Company],
    areas: Mapping[int, int],
    places: Places,
    facts: Facts,
    dice: Random,
) -> list[Participant]:
    """Every exhibitor with its stands: hall by hall, each co-exhibitor after its main exhibitor."""
    mains = [company for company in there if company.key not in hosts]
    mains.sort(key=lambda company: (places.hall_of(company.theme), company.key % 97, company.key))
    several = _several(mains, areas, facts, dice)
    guests: dict[int, list[Company]] = {}
    for company in there:
        if company.key in hosts:
            guests.setdefault(hosts[company.key].key, []).append(company)
    participants = []
    for company in mains:
        lines = _lines(company, areas[company.key], several.get(company.key, ""), places, dice)
        participants.append(Participant(company, MAIN, lines, _themes(company, places.year, dice)))
        shared = (Line(lines[0].stands[:1], None),)
        participants += [
            Participant(guest, CO, shared, _themes(guest, places.year, dice), company)
            for guest in guests.get(company.key, [])
        ]
    return participants


def _several(mains: list[Company], areas: Mapping[int, int], facts: Facts, dice: Random) -> dict[int, str]:
    """Which of the larger exhibitors have further stands: in rows of their own or in one cell."""
    large = [company.key for company in mains if areas[company.key] >= 24]
    chosen = dice.sample(large, facts.further + facts.joined)
    return {key: "rows" if place < facts.further else "cell" for place, key in enumerate(chosen)}


def _lines(company: Company, area: int, several: str, places: Places, dice: Random) -> tuple[Line, ...]:
    """The rows of a main exhibitor; a further stand is in another hall as often as not."""
    hall = places.hall_of(company.theme)
    first = places.next_in(hall)
    if not several:
        return (Line((first,), area),)
    second = places.next_in(places.other_hall(hall, dice) if dice.random() < 0.5 else hall)
    if several == "cell":
        return (Line((first, second), area),)
    apart = 3 * (area // 9)
    return (Line((first,), area - apart), Line((second,), apart))


def _themes(company: Company, year: int, dice: Random) -> tuple[str, ...]:
    """The company's themes, the main one first; only the list of 2025 gives more than one."""
    if year < 2025 or dice.random() > 0.28:
        return (company.theme,)
    others = [theme for theme in THEMES[1:] if theme != company.theme]
    return (company.theme, *dice.sample(others, dice.choice((1, 1, 2))))
