"""Questions to the figures, and what else could be asked; what was answered once is remembered."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from threading import Lock
from typing import Any

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown
from expo_app.model.problem import Problem
from expo_app.model.query import Query, Where
from expo_app.model.terms import Population
from expo_app.report.names import group_name
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import dossier
from expo_app.session.figures.profiles import profiles_of
from expo_app.session.figures.visiting import visited
from expo_app.ui.language import WORDS, lang

Question = Callable[[Derived, Query], Any]
"""What a page asks beside the dossier, of the dossier's query."""
# An answer may be as long as a list.
_KEPT = 3
Options = tuple[tuple[str, str], ...]
"""(value, name) pairs that a filter offers."""


@dataclass(frozen=True)
class Choices:
    """What can be asked for: editions with a list of whom is asked for, newest first, filter values, and
    the populations of which there is a list."""

    editions: tuple[str, ...] = ()
    regions: Options = ()
    sectors: Options = ()
    roles: Options = ()
    countries: Options = ()
    populations: tuple[Population, ...] = ()


def filtered(where: Where, field: str, value: str) -> Where:
    """A filter with one field set to a value, or without the field where the value is empty."""
    others = tuple(pair for pair in where if pair[0] != field)
    return (*others, (field, value)) if value else others


def count_all(derived: Derived, query: Query, question: Question | None) -> None:
    """Count everything that the answer to a query needs, and what the page that is shown asks beside it. One
    at a time: who asks what is being counted already gets that answer."""
    turn: Lock = derived.cache.setdefault("turn", Lock())
    with turn:
        found = dossier_of(derived, query)
        choices_of(derived, query)
        if question is not None:
            with suppress(Problem):  # the page asks again, and says it
                answer_of(derived, found.query, question)


def answer_of(derived: Derived, query: Query, question: Question) -> Any:
    """The answer to a question; the last ones are remembered."""
    kept, asked = _kept(derived, question), (query, lang())
    try:
        return kept[asked]
    except KeyError:
        answer = kept[asked] = question(derived, query)
    for oldest in [*kept][:-_KEPT]:
        kept.pop(oldest, None)
    return answer


def has_answer(derived: Derived, query: Query, question: Question) -> bool:
    """Whether the answer to a question is remembered."""
    return (query, lang()) in _kept(derived, question)


def _kept(derived: Derived, question: Question) -> dict[tuple[Query, str], Any]:
    found: dict[tuple[Query, str], Any] = derived.cache.setdefault(("page", question), {})
    return found


def still_there(derived: Derived, query: Query) -> Query:
    """The query; without its editions when one of them has no list any more, by the usual profile when its
    own is gone, and of whom there are lists when of those it asks for there is none."""
    if query.profile not in profiles_of(derived):
        query = replace(query, profile=Query().profile)
    populations = _populations(derived)
    if populations and query.population not in populations:
        query = replace(query, population=populations[0])
    listed = derived.editions_with(query.population)
    kept = all(year in listed for year in (query.edition, query.against) if year)
    return query if kept else replace(query, edition="", against="")


def _populations(derived: Derived) -> tuple[Population, ...]:
    return tuple(population for population in Population if derived.editions_with(population))


def dossier_of(derived: Derived, query: Query) -> Dossier:
    """The dossier of a query, remembered: a filter that is taken back is answered at once."""
    key = _key(query)
    if key not in derived.cache:
        found = dossier(derived, query)
        of_visitors = query.population is Population.VISITORS
        derived.cache[key] = replace(found, visited=visited(derived, query)) if of_visitors else found
    remembered: Dossier = derived.cache[key]
    return remembered


def is_answered(derived: Derived, query: Query) -> bool:
    """Whether the answer is remembered, or there is nothing to count."""
    return not derived.editions_with(query.population) or _key(query) in derived.cache


def is_ready(derived: Derived, query: Query, question: Question | None) -> bool:
    """Whether nothing is left to count of an answer, and of what the page asks beside it."""
    if not is_answered(derived, query):
        return False
    if question is None or not derived.editions_with(query.population):
        return True
    return has_answer(derived, dossier_of(derived, query).query, question)


def _key(query: Query) -> tuple[str, Query]:
    return "dossier", query


def choices_of(derived: Derived, query: Query) -> Choices:
    """What the filters offer: the groups of the edition without any filter."""
    whole = dossier_of(derived, replace(query, where=()))
    return Choices(
        tuple(reversed(derived.editions_with(query.population))),
        _options(whole.regions),
        _options(whole.sectors),
        _options(whole.roles),
        _options(whole.countries),
        _populations(derived),
    )


def _options(breakdown: Breakdown) -> Options:
    rows = (row for row in breakdown.rows if row.key and row.value)
    return tuple((row.key, group_name(breakdown.by, row, WORDS)) for row in rows)
