"""What decisions about who is who would do to the figures, before they are taken."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from expo_app.model.decision import DifferentExhibitors, MatchDecision, RenamedTo
from expo_app.model.figure import Measure
from expo_app.model.matching import MatchSide, MatchStatus
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.pipeline.match.clusters import Clusters
from expo_app.pipeline.match.keys import name_key
from expo_app.session.derive import Derived
from expo_app.session.figures.counting import units_part
from expo_app.session.figures.figures import resolve
from expo_app.session.figures.profiles import profile_of

Ids = Set[str]
Pairs = Iterable[tuple[Ids, Ids]]
"""Sets of organisation ids that would be one exhibitor."""
Figures = dict[Measure, float | None]
Units = Mapping[str, Mapping[str, int]]
"""Edition -> organisation id -> how many times it counts there (once, but for a profile that counts rows)."""


@dataclass(frozen=True)
class Effect:
    """One measure of the edition asked for: as it is (`now`), and as it would be with the decisions (`then`).

    `low` and `high` are what it would be if all pairs that are proposed were one exhibitor each, or none of
    them. None where a figure is not known (no earlier edition).
    """

    measure: Measure
    now: float | None
    then: float | None
    low: float | None
    high: float | None


def effect(derived: Derived, decisions: Sequence[MatchDecision], query: Query) -> tuple[Effect, ...]:
    """The effect of taking these decisions on the exhibitors of the edition asked for: how many they are, who
    came back, is new, was won back or lost, and the retention rate.

    A pair that is not joined now stays as it is when it is found to be different. Pure; some milliseconds
    for a usual event. The query's filter does not narrow it. Raises Problem for an edition without a list.
    """
    asked = resolve(derived, Query(query.edition, query.against, Population.EXHIBITORS, query.profile))
    units, once = _units(derived, query.profile), profile_of(derived, query.profile).each_once
    then = _figures(_joined(units, _pairs_of(derived, decisions), once), asked)
    key = ("effect of none and of all", asked)
    if key not in derived.cache:
        proposed = [m for m in derived.matches if m.status is MatchStatus.PROPOSED]
        pairs = [({m.left.organisation_id}, {m.right.organisation_id}) for m in proposed]
        derived.cache[key] = _figures(units, asked), _figures(_joined(units, pairs, once), asked)
    now, far = derived.cache[key]
    return tuple(_effect(measure, now[measure], then[measure], far[measure]) for measure in now)


def _effect(measure: Measure, now: float | None, then: float | None, far: float | None) -> Effect:
    ends = [value for value in (now, far) if value is not None]
    return Effect(measure, now, then, min(ends, default=None), max(ends, default=None))


def _units(derived: Derived, profile: str) -> Units:
    """How often each organisation counts as an exhibitor in each edition; counted once for a Derived."""
    key = ("exhibitors by edition", profile)
    if key not in derived.cache:
        listed = units_part(derived, profile_of(derived, profile), Population.EXHIBITORS)
        found: dict[str, Counter[str]] = {
            year: Counter() for year in derived.editions_with(Population.EXHIBITORS)
        }
        for year, unit in zip(listed["edition"].tolist(), listed["unit"].tolist(), strict=True):
            found[year][unit.partition("#")[0]] += 1
        derived.cache[key] = found
    units: Units = derived.cache[key]
    return units


def _figures(units: Units, asked: Query) -> Figures:
    """The measures of an edition against another, by the rules of pipeline/count/loyalty."""
    this, previous = units[asked.edition], units.get(asked.against)
    figures: Figures = {Measure.EXHIBITORS: sum(this.values())}
    if previous is None:
        return figures
    earlier = [held for year, held in units.items() if year < asked.edition or held is previous]
    returning = sum(min(times, previous.get(unit, 0)) for unit, times in this.items())
    known = returning + sum(
        min(times, max(held.get(unit, 0) for held in earlier)) - previous.get(unit, 0)
        for unit, times in this.items()
        if times > previous.get(unit, 0)
    )
    before, everyone = sum(previous.values()), sum(this.values())
    return figures | {
        Measure.RETURNING: returning,
        Measure.NEW: everyone - known,
        Measure.WON_BACK: known - returning,
        Measure.LOST: before - returning,
        Measure.RETENTION_RATE: 100 * returning / before if before else None,
    }


def _joined(units: Units, pairs: Pairs, once: bool) -> Units:
    """The same once the ids of each pair are one organisation."""
    roots = _roots(pairs)
    if not roots:
        return units
    joined = {}
    for year, held in units.items():
        merged = Counter(held)
        for unit in roots.keys() & held.keys():
            merged[roots[unit]] += merged.pop(unit)
        joined[year] = dict.fromkeys(merged, 1) if once else merged
    return joined


def _roots(pairs: Pairs) -> dict[str, str]:
    """Id -> the id that it becomes, of the ids that change."""
    groups = [sorted(one | other) for one, other in pairs if one and other]
    number_of = {
        unit: number for number, unit in enumerate(dict.fromkeys(u for group in groups for u in group))
    }
    clusters, units = Clusters(len(number_of)), [*number_of]
    for first, *others in groups:
        for other in others:
            clusters.join(number_of[first], number_of[other])
    roots = {unit: units[clusters.root(number)] for unit, number in number_of.items()}
    return {unit: root for unit, root in roots.items() if unit != root}


def _pairs_of(derived: Derived, decisions: Sequence[MatchDecision]) -> Pairs:
    """The organisations that decisions make one."""
    for decision in decisions:
        if isinstance(decision, RenamedTo):
            sides = (decision.before, decision.country), (decision.after, decision.country)
        elif isinstance(decision, DifferentExhibitors):
            continue
        else:
            sides = (decision.left, decision.left_country), (decision.right, decision.right_country)
        yield _ids(derived, *sides[0]), _ids(derived, *sides[1])


def _ids(derived: Derived, name: str, country: str) -> Ids:
    """The organisations that go by a name, of a country or of any."""
    named = _by_name(derived).get(name_key(name), ())
    return {identity for place, identity in named if country in ("", place)}


def _by_name(derived: Derived) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Key of a name -> (country, organisation id) of everyone who is compared by it."""
    key = "organisations by name"
    if key not in derived.cache:
        found: dict[str, list[tuple[str, str]]] = {}
        for side in (side for match in derived.matches for side in (match.left, match.right)):
            for name in _names(side):
                found.setdefault(name_key(name), []).append((side.country, side.organisation_id))
        derived.cache[key] = found
    named: Mapping[str, Sequence[tuple[str, str]]] = derived.cache[key]
    return named


def _names(side: MatchSide) -> Iterable[str]:
    return filter(None, (side.organisation, side.organisation_local))
