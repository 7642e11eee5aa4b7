"""How far the figures depend on the profile, on the nationality and on names that wait for a decision.

One assumption is changed at a time; everything else stays as the question has it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from expo_app.model.matching import MatchStatus
from expo_app.model.profile import Nationality
from expo_app.model.query import Answer, Query
from expo_app.model.rules_dossier import (
    ALL_THE_SAME,
    ASPECTS,
    NONE_THE_SAME,
    Assumption,
    ByProfile,
    Dimension,
    Outcome,
    Range,
    RulesDossier,
)
from expo_app.model.terms import Population
from expo_app.pipeline.match.clusters import Clusters
from expo_app.session.derive import Derived
from expo_app.session.figures.changing import tests_of
from expo_app.session.figures.figures import answer, resolve
from expo_app.session.figures.nationality import told_in
from expo_app.session.figures.profiles import profile_of, profiles_of

_AT_LEAST = 2
"""What only one assumption gives is no range."""


def rules(derived: Derived, query: Query) -> RulesDossier:
    """What other rules and assumptions say of a query, remembered. Counts everything anew by each of them, so
    it takes about ten times as long as the figures. Raises Problem for an edition without a list."""
    asked = resolve(derived, replace(query, population=Population.EXHIBITORS, by=None))
    key = ("rules", asked)
    if key not in derived.cache:
        sides = by_profiles(derived, asked)
        outcomes = tuple(_outcomes(derived, asked, sides))
        stated = _values(answer(derived, asked))
        derived.cache[key] = RulesDossier(
            sides, tests_of(derived, asked), stated, outcomes, tuple(_ranges(outcomes))
        )
    found: RulesDossier = derived.cache[key]
    return found


def by_profiles(derived: Derived, query: Query) -> tuple[ByProfile, ...]:
    """The figures and the waterfall by every profile, the shipped ones first."""
    return tuple(
        ByProfile(profile, answer(derived, replace(query, profile=name)))
        for name, profile in profiles_of(derived).items()
    )


def _outcomes(derived: Derived, query: Query, sides: Sequence[ByProfile]) -> Iterator[Outcome]:
    for side in sides:
        yield Outcome(Assumption(Dimension.PROFILE, side.profile.name), _values(side.answer))
    for by in Nationality:
        yield Outcome(Assumption(Dimension.NATIONALITY, by), _by_nationality(derived, query, by))
    yield Outcome(Assumption(Dimension.MATCHING, NONE_THE_SAME), _values(answer(derived, query)))
    yield Outcome(Assumption(Dimension.MATCHING, ALL_THE_SAME), _values(answer(_joined(derived), query)))


def _by_nationality(derived: Derived, query: Query, by: Nationality) -> tuple[float | None, ...]:
    """By one column of the lists, where that is blank by the contract. Not known is what concerns an edition
    whose lists have no such column."""
    told = told_in(derived, by)
    if query.edition not in told:
        return (None,) * len(ASPECTS)
    base = profile_of(derived, query.profile)
    columns = tuple(dict.fromkeys((by, Nationality.CONTRACT)))
    variant = replace(base, name=f"{base.name} by {by}", nationality=columns)
    supposed = replace(derived, profiles=(*derived.profiles, variant))
    values = _values(answer(supposed, replace(query, profile=variant.name)))
    is_compared = query.against in told
    return tuple(
        value if is_compared or aspect.of == "value" else None
        for aspect, value in zip(ASPECTS, values, strict=True)
    )


def _joined(derived: Derived) -> Derived:
    """As it would be if both names of every pair that is proposed were one exhibitor; itself without any."""
    waiting = [match for match in derived.matches if match.status is MatchStatus.PROPOSED]
    roots = _roots([(match.left.organisation_id, match.right.organisation_id) for match in waiting])
    if not roots:
        return derived
    rows = derived.participations
    is_exhibitor = rows["population"] == str(Population.EXHIBITORS)
    joined = rows["organisation_id"].where(~is_exhibitor, rows["organisation_id"].replace(roots))
    return replace(derived, participations=rows.assign(organisation_id=joined), matches=(), cache={})


def _roots(pairs: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """Organisation id -> the id of those that it is joined with, of the ids that change."""
    ids = sorted({identity for pair in pairs for identity in pair})
    number_of = {identity: number for number, identity in enumerate(ids)}
    clusters = Clusters(len(ids))
    for one, other in pairs:
        clusters.join(number_of[one], number_of[other])
    roots = {identity: ids[clusters.root(number)] for identity, number in number_of.items()}
    return {identity: root for identity, root in roots.items() if identity != root}


def _values(found: Answer) -> tuple[float | None, ...]:
    return tuple(aspect.value_of(found) for aspect in ASPECTS)


def _ranges(outcomes: Sequence[Outcome]) -> Iterator[Range]:
    """One for each aspect and dimension, and then for all assumptions together."""
    for place, aspect in enumerate(ASPECTS):
        for dimension in (*Dimension, None):
            known = [
                (value, outcome.assumption)
                for outcome in outcomes
                if dimension in (None, outcome.assumption.dimension)
                and (value := outcome.values[place]) is not None
            ]
            if len(known) < _AT_LEAST:
                known = []
            low = min(known, key=lambda one: one[0], default=(None, None))
            high = max(known, key=lambda one: one[0], default=(None, None))
            yield Range(aspect, dimension, low[0], high[0], low[1], high[1])
