"""What decisions about who is who would do to the figures, before they are taken."""

import functools
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from expo_app.model.decision import DifferentExhibitors, MatchDecision, RenamedTo
from expo_app.model.figure import Measure
from expo_app.model.matching import MatchSide, MatchStatus
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.pipeline.count.coding import Numbers, codes, is_one_of, texts_of
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


@dataclass(frozen=True, eq=False)
class _Counted:
    """How often each organisation counts in each edition: once, but for a profile that counts rows. `times`
    has a row for each of the editions, oldest first, and a column for each of the organisations (ids)."""

    editions: tuple[str, ...]
    organisations: Sequence[str]
    times: Numbers

    @functools.cached_property
    def places(self) -> Mapping[str, int]:
        """The column of each organisation."""
        return {identity: place for place, identity in enumerate(self.organisations)}

    def at(self, edition: str) -> Numbers:
        """Those of one edition; nobody at one that has no list."""
        if edition not in self.editions:
            return np.zeros(len(self.organisations), dtype=np.int64)
        return self.times[self.editions.index(edition)]


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
    counted, once = _counted(derived, query.profile), profile_of(derived, query.profile).each_once
    then = _figures(_joined(counted, _pairs_of(derived, decisions), once), asked)
    key = ("effect of none and of all", asked)
    if key not in derived.cache:
        proposed = [m for m in derived.matches if m.status is MatchStatus.PROPOSED]
        pairs = [({m.left.organisation_id}, {m.right.organisation_id}) for m in proposed]
        derived.cache[key] = _figures(counted, asked), _figures(_joined(counted, pairs, once), asked)
    now, far = derived.cache[key]
    return tuple(_effect(measure, now[measure], then[measure], far[measure]) for measure in now)


def _effect(measure: Measure, now: float | None, then: float | None, far: float | None) -> Effect:
    ends = [value for value in (now, far) if value is not None]
    return Effect(measure, now, then, min(ends, default=None), max(ends, default=None))


def _counted(derived: Derived, profile: str) -> _Counted:
    """How often each organisation counts; counted once for a Derived."""
    key = ("exhibitors by edition", profile)
    if key not in derived.cache:
        listed = units_part(derived, profile_of(derived, profile), Population.EXHIBITORS)
        derived.cache[key] = _count(listed, derived.editions_with(Population.EXHIBITORS))
    found: _Counted = derived.cache[key]
    return found


def _count(listed: pd.DataFrame, editions: Sequence[str]) -> _Counted:
    organisations, unit = texts_of(listed["unit"]), codes(listed["unit"])
    if any("#" in text for text in organisations):  # an organisation counts several times
        ids = np.array([text.partition("#")[0] for text in organisations], dtype=object)
        of_unit, found = pd.factorize(ids)
        organisations, unit = found.tolist(), of_unit[unit]
    times = np.zeros((len(editions), len(organisations)), dtype=np.int64)
    for edition, row in zip(editions, times, strict=True):
        row += np.bincount(unit[is_one_of(listed["edition"], [edition])], minlength=len(row))
    return _Counted(tuple(editions), organisations, times)


def _figures(counted: _Counted, asked: Query) -> Figures:
    """The measures of an edition against another, by the rules of pipeline/count/loyalty."""
    this, previous = counted.at(asked.edition), counted.at(asked.against)
    figures: Figures = {Measure.EXHIBITORS: int(this.sum())}
    if asked.against not in counted.editions:
        return figures
    earlier = [year < asked.edition or year == asked.against for year in counted.editions]
    most = counted.times[earlier].max(axis=0)
    returning = int(np.minimum(this, previous).sum())
    won_back = int((np.minimum(this, most) - previous)[this > previous].sum())
    before, everyone = int(previous.sum()), int(this.sum())
    return figures | {
        Measure.RETURNING: returning,
        Measure.NEW: everyone - returning - won_back,
        Measure.WON_BACK: won_back,
        Measure.LOST: before - returning,
        Measure.RETENTION_RATE: 100 * returning / before if before else None,
    }


def _joined(counted: _Counted, pairs: Pairs, once: bool) -> _Counted:
    """The same once the ids of each pair are one organisation."""
    times = counted.times.copy()
    for ids in _organisations(pairs):
        first, *others = [counted.places[one] for one in ids if one in counted.places] or [0]
        times[:, first] += times[:, others].sum(axis=1)
        times[:, others] = 0
    return replace(counted, times=np.minimum(times, 1) if once else times)


def _organisations(pairs: Pairs) -> Iterable[Sequence[str]]:
    """The ids that pairs make one organisation, as far as each has several."""
    groups = [sorted(one | other) for one, other in pairs if one and other]
    units = [*dict.fromkeys(unit for group in groups for unit in group)]
    number_of = {unit: number for number, unit in enumerate(units)}
    clusters = Clusters(len(units))
    for first, *others in groups:
        for other in others:
            clusters.join(number_of[first], number_of[other])
    found: dict[int, list[str]] = {}
    for unit, number in number_of.items():
        found.setdefault(clusters.root(number), []).append(unit)
    return found.values()


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
