"""Who is a co-exhibitor, and on whose stand."""

from random import Random

from generator.companies import Company

_ENOUGH = 5
"""A country with fewer companies has main exhibitors only."""


def assign(there: tuple[Company, ...], total: int, dice: Random) -> dict[int, Company]:
    """The main exhibitor of each of the `total` co-exhibitors, by the co-exhibitor's key.

    Both are from one country and, where one can be found, of one theme.
    """
    groups: dict[str, list[Company]] = {}
    for company in there:
        groups.setdefault(company.country, []).append(company)
    able = [company for group in groups.values() if len(group) >= _ENOUGH for company in group]
    chosen = {company.key: company for company in _some_of_each(able, groups, total, dice)}
    return {key: _host(company, groups[company.country], chosen, dice) for key, company in chosen.items()}


def _some_of_each(
    able: list[Company], groups: dict[str, list[Company]], total: int, dice: Random
) -> list[Company]:
    """`total` companies, at most a quarter of each country's."""
    room = {country: len(group) // 4 for country, group in groups.items()}
    chosen: list[Company] = []
    for company in dice.sample(able, len(able)):
        if len(chosen) < total and room[company.country]:
            room[company.country] -= 1
            chosen.append(company)
    return chosen


def _host(guest: Company, group: list[Company], chosen: dict[int, Company], dice: Random) -> Company:
    mains = [company for company in group if company.key not in chosen]
    alike = [company for company in mains if company.theme == guest.theme]
    return dice.choice(alike or mains)
