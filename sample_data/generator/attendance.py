"""Which companies are at an edition: who comes again, who is won back, who is new."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from random import Random

from generator.companies import Company, Founder, respell, restyle
from generator.facts import Facts
from generator.places import HOST


@dataclass
class Crowd:
    """All companies ever seen, as they stand now, and the keys of the edition held last."""

    companies: dict[int, Company]
    last: frozenset[int]

    def by_country(self, keys: Iterable[int]) -> dict[str, list[int]]:
        """The keys of each country, in the order of their founding."""
        groups: dict[str, list[int]] = {}
        for key in sorted(keys):
            groups.setdefault(self.companies[key].country, []).append(key)
        return groups


def assemble(crowd: Crowd, facts: Facts, founder: Founder, dice: Random) -> tuple[Company, ...]:
    """The companies of the next edition, as `facts` wants them; the crowd is brought up to date."""
    wanted = facts.abroad | {HOST: facts.exhibitors - sum(facts.abroad.values())}
    returning = _returning(crowd, facts.returning, wanted, dice)
    back = _won_back(crowd, facts.won_back, _less(wanted, crowd, returning), dice)
    kept = [_aged(crowd.companies[key], founder, dice) for key in sorted(returning | back)]
    missing = _less(wanted, crowd, returning | back)
    new = [founder.found(country) for country in sorted(missing) for _ in range(missing[country])]
    there = (*kept, *new)
    crowd.companies.update({company.key: company for company in there})
    crowd.last = frozenset(company.key for company in there)
    return there


def _less(wanted: dict[str, int], crowd: Crowd, chosen: set[int]) -> dict[str, int]:
    """How many of each country are still missing."""
    have = Counter(crowd.companies[key].country for key in chosen)
    return {country: count - have[country] for country, count in wanted.items()}


def _returning(crowd: Crowd, total: int, wanted: dict[str, int], dice: Random) -> set[int]:
    """`total` companies of the last edition, of each country about the same share."""
    groups = crowd.by_country(crowd.last)
    rate = total / len(crowd.last) if crowd.last else 0
    chosen: set[int] = set()
    for country, keys in groups.items():
        if country != HOST:
            chosen |= set(dice.sample(keys, min(round(rate * len(keys)), wanted.get(country, 0))))
    return chosen | set(dice.sample(groups.get(HOST, []), total - len(chosen)))


def _won_back(crowd: Crowd, total: int, missing: dict[str, int], dice: Random) -> set[int]:
    """`total` companies that were absent last time, where their country still has room."""
    pool = sorted(crowd.companies.keys() - crowd.last)
    room = dict(missing)
    chosen: set[int] = set()
    for key in dice.sample(pool, len(pool)):
        country = crowd.companies[key].country
        if len(chosen) < total and room.get(country, 0) > 0:
            chosen.add(key)
            room[country] -= 1
    return chosen


def _aged(company: Company, founder: Founder, dice: Random) -> Company:
    """The company an edition later: mostly unchanged, sometimes renamed or written otherwise.

    Those without a website change the name seldom, because nothing but the name tells who they are.
    """
    renamed, respelled = (0.04, 0.10) if company.domain else (0.03, 0.08)
    luck = dice.random()
    if luck < renamed:
        return founder.rename(company)
    if luck < respelled:
        return respell(company, dice)
    return restyle(company, dice) if luck < 0.26 else replace(company, former=("", ""))
