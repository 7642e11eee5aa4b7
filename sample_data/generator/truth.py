"""What a correct count comes to, told from the companies and not from the files."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.facts import VISITOR_FACTS
from generator.listing import CO, MAIN, ORGANISER, REPRESENTED, Edition, Participant
from generator.places import HOST
from generator.sectors import ZONES
from generator.visitors import STAFF, Visitor

Facts = dict[str, object]


def of_editions(editions: Sequence[Edition]) -> dict[str, Facts]:
    """The figures of each edition by its year."""
    told: dict[str, Facts] = {}
    before: set[int] = set()
    seen: set[int] = set()
    for edition in editions:
        now = {participant.company.key for participant in edition.exhibitors}
        told[str(edition.year)] = _exhibitors(edition) | _space(edition) | _others(edition)
        if before:
            told[str(edition.year)] |= _against(before, seen, now)
        before, seen = now, seen | now
    return told


def _exhibitors(edition: Edition) -> Facts:
    there = edition.exhibitors
    countries = _ranked(participant.company.country for participant in there)
    zones = ZONES[edition.year]
    main_sectors = _ranked(zones[participant.themes[0]] for participant in there)
    mentions = _ranked(zone for one in there for zone in {zones[theme] for theme in one.themes})
    return {
        "exhibitors": len(there),
        "international": len(there) - countries[HOST],
        "main": sum(participant.role == MAIN for participant in there),
        "co": sum(participant.role == CO for participant in there),
        "exhibiting_countries": len(countries),
        "countries": countries,
        "main_sectors": main_sectors,
        "sector_mentions": mentions,
    }


def _space(edition: Edition) -> Facts:
    by_country: Counter[str] = Counter()
    for participant in edition.exhibitors:
        by_country[participant.company.country] += participant.area
    total = by_country.total()
    return {
        "net_space_sqm": total,
        "international_net_space_sqm": total - by_country[HOST],
        "net_space_by_country": _sorted(by_country),
    }


def _others(edition: Edition) -> Facts:
    """The rows that are no exhibitors, and how many rows there are of each kind."""
    everybody = edition.participants
    online = [one for one in everybody if one.online]
    return {
        "data_rows": sum(len(one.lines) + one.copies for one in everybody),
        "exact_duplicates": sum(one.copies for one in everybody),
        "further_stands": sum(len(one.lines) - 1 for one in everybody),
        "represented": _count(everybody, REPRESENTED),
        "organisers": _count(everybody, ORGANISER),
        "cancelled": sum(one.cancelled for one in everybody),
        "online": len(online),
        "online_countries": _ranked(one.company.country for one in online),
    }


def _against(before: set[int], seen: set[int], now: set[int]) -> Facts:
    """The bridge from the edition before, by true identity; `seen` are all earlier editions."""
    returning = len(before & now)
    return {
        "returning": returning,
        "won_back": len(now & (seen - before)),
        "new": len(now - seen),
        "lost": len(before - now),
        "retention_percent": round(100 * returning / len(before), 2),
    }


def of_visitors(year: int, holders: Sequence[Visitor]) -> Facts:
    """The figures of a list of visitors; press, suppliers and stand staff are no visitors."""
    visitors = [holder for holder in holders if holder.kind not in STAFF]
    countries = _ranked(visitor.country for visitor in visitors)
    return {
        "data_rows": len(holders),
        "visitors": len(visitors),
        "international": len(visitors) - countries[HOST],
        "attending_countries": len(countries),
        "staff": len(holders) - len(visitors),
        "days": list(VISITOR_FACTS[year].days),
        "countries": countries,
    }


def _count(everybody: Iterable[Participant], role: str) -> int:
    return sum(one.role == role for one in everybody)


def _ranked(values: Iterable[str]) -> dict[str, int]:
    return _sorted(Counter(values))


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])))
