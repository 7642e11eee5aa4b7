"""Opening a workspace, and deriving its figures beside the window."""

from dataclasses import replace
from pathlib import Path

from expo_app.model.decision import PageText, ReportPages, SavedView, Step
from expo_app.model.problem import Problem
from expo_app.model.progress import Progress, part_of
from expo_app.model.query import Query
from expo_app.session.derive import Derived, derive
from expo_app.session.state import State
from expo_app.session.workspace import Workspace
from expo_app.ui.aside import Aside
from expo_app.ui.asking import Question, count_all, still_there


def open_readable(path: Path, read_only: bool) -> Workspace:
    """A workspace whose log can be read; its lists are read later. Raises Problem."""
    opened = Workspace.open(path, read_only)
    try:
        _ = opened.state_so_far
    except Problem:
        opened.close()
        raise
    return opened


def changes_no_figure(step: Step) -> bool:
    """Whether a step does nothing but keep views, or take them away."""
    return not step.sources and all(
        isinstance(decision, SavedView | ReportPages | PageText) for decision in step.decisions
    )


def derived_and_counted(
    aside: Aside, state: State, query: Query, question: Question | None, progress: Progress
) -> Derived:
    """Derive, and answer already, so that the GUI thread finds everything counted."""
    first = part_of(progress, 0.0, 0.9)

    def begun(message: str, fraction: float) -> None:
        first(message if fraction < 1 else "", fraction)  # "Done" it is not: figures follow

    derived = of_here(aside.call(derive, state, progress=begun), state)
    if derived.editions_with(query.population):
        progress("", 0.95)
        count_all(derived, still_there(derived, query), question)
    return derived


def of_here(derived: Derived, state: State) -> Derived:
    """What was derived elsewhere, as of this state: with its sources and its memory."""
    sources = {source.id: source for source in state.sources}
    return replace(derived, sources=sources, memory=state.memory).of(state)
