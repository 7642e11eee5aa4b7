"""What would follow from a list that a newer one replaced: how things stood as long before the event."""

from collections.abc import Iterator, Sequence

from expo_app.model.terms import Population
from expo_app.session.derive import Derived, derive
from expo_app.session.lists.blanking import replaced_by
from expo_app.session.lists.concerning import understand_all
from expo_app.session.lists.listing import Listing, listings
from expo_app.session.lists.understanding import settle_editions
from expo_app.session.remembering import Memory
from expo_app.session.state import State


def with_older_lists(derived: Derived, years: Sequence[str]) -> Iterator[Derived]:
    """What follows with an older list of exhibitors of one of these editions in place of the newer one, for
    each older list; nothing where none was replaced. Each costs as much as `derive`; remembered."""
    state = derived.follows_from
    if state is None:
        return
    for newer, older in _replaced(state, years):
        key = ("with an older list", *(source.id for source, _ in older.sheets))
        if key not in derived.cache:
            derived.cache[key] = derive(_taken_back(state, newer, older))
        yield derived.cache[key]


def _replaced(state: State, years: Sequence[str]) -> Iterator[tuple[Listing, Listing]]:
    """The lists of exhibitors in force, each with every older one in whose place it stands."""
    in_force, superseded = (
        listings(settle_editions(understand_all(sources, state.decisions, state.memory)))
        for sources in (state.sources, state.superseded)
    )
    for newer in in_force:
        if newer.population is Population.EXHIBITORS and newer.edition in years:
            yield from ((newer, older) for older in replaced_by(newer, superseded, state.decisions))


def _taken_back(state: State, newer: Listing, older: Listing) -> State:
    """The state with the older list in place of the newer one; what it remembers is apart, so that the next
    decision still finds what was worked out for the state itself."""
    gone = {source.id for source, _ in newer.sheets}
    kept = [source for source in state.sources if source.id not in gone]
    first = older.sheets[0][0].id
    memory = state.memory.once(("with an older list", first), (), Memory)
    sources = (*kept, *(source for source, _ in older.sheets))
    return State(sources, state.steps, state.revision, memory=memory)
