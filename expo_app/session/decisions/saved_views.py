"""Questions that were given a name, made of decisions."""

from collections.abc import Iterable, Mapping

from expo_app.model.decision import JOINED, Decision, SavedView, each_of
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.model.terms import Population


def saved_views(decisions: Iterable[Decision]) -> Mapping[str, Query]:
    """The views that decisions in force say, by name: of each name the last, in the order of their names."""
    found = {decision.name: decision for decision in decisions if isinstance(decision, SavedView)}
    names = sorted(found, key=str.casefold)
    return {name: asked_by(found[name]) for name in names if not found[name].gone}


def view_of(name: str, query: Query) -> SavedView:
    """The decision that keeps a question under a name. A ";" in a filter's value would end it, so such a
    value cannot be kept: raises Problem."""
    wrong = next((value for _, value in query.where if JOINED.strip() in value), "")
    if wrong:
        raise Problem(f"A view cannot keep the filter {wrong!r}; choose another one first.")
    where = JOINED.join(f"{field}={value}" for field, value in query.where)
    return SavedView(name, query.edition, query.against, str(query.population), query.profile, where)


def asked_by(view: SavedView) -> Query:
    """The question that a view asks. Raises Problem for a population that does not exist, or a filter that is
    not written as "field=value"."""
    if view.population not in set(Population):
        raise Problem(f"View {view.name!r} asks for {view.population!r}; write exhibitors or visitors.")
    parts = each_of(view.where)
    wrong = next((part for part in parts if "=" not in part), "")
    if wrong:
        raise Problem(f"View {view.name!r} cannot read the filter {wrong!r}; write field=value.")
    where = tuple(
        (field.strip(), value.strip()) for field, _, value in (part.partition("=") for part in parts)
    )
    return Query(view.edition, view.against, Population(view.population), view.profile, where=where)
