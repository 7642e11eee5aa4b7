"""The four editions: every participant with its role, its stands and its space."""

from dataclasses import replace
from random import Random

from generator.attendance import Crowd, assemble
from generator.companies import Founder
from generator.facts import FACTS, YEARS, Facts, space_abroad
from generator.listing import Edition, Participant
from generator.outsiders import Outsiders
from generator.roles import assign
from generator.space import allot
from generator.stands import Places, spread


def hold_all(seed: str) -> tuple[Edition, ...]:
    """All editions in order; the same for the same seed."""
    founder, crowd = Founder(seed), Crowd({}, frozenset())
    areas: dict[int, int] = {}
    editions = []
    for year in YEARS:
        edition, areas = _hold(year, crowd, areas, founder, Random(f"{seed} {year}"))
        editions.append(edition)
    return tuple(editions)


def _hold(
    year: int, crowd: Crowd, before: dict[int, int], founder: Founder, dice: Random
) -> tuple[Edition, dict[int, int]]:
    """One edition, and the space of each of its companies."""
    facts, absent = FACTS[year], {key: crowd.companies[key] for key in crowd.last}
    there = assemble(crowd, facts, founder, dice)
    gone = [absent[key] for key in sorted(absent.keys() - crowd.last)]
    hosts = assign(there, facts.co, dice)
    mains = tuple(company for company in there if company.key not in hosts)
    areas = allot(mains, before, facts.net_space, space_abroad(year, dice), dice)
    places = Places(year)
    participants = spread(there, hosts, areas, places, facts, dice)
    participants = Outsiders(year, founder, places, dice).join(participants, gone)
    return Edition(year, _copied(participants, facts, dice)), areas


def _copied(participants: list[Participant], facts: Facts, dice: Random) -> tuple[Participant, ...]:
    """The participants, some of them entered twice."""
    single = [place for place, one in enumerate(participants) if one.counts and len(one.lines) == 1]
    for place in dice.sample(single, facts.duplicates):
        participants[place] = replace(participants[place], copies=1)
    return tuple(participants)
