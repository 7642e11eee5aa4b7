"""What a workspace is at one moment: the sources that are in force, and everything that was done."""

from collections.abc import Sequence
from dataclasses import dataclass

from expo_app.model.decision import Decision, Step, Superseded
from expo_app.model.source import Source


@dataclass(frozen=True)
class State:
    """Sources in force in the order of their import, and all steps, oldest first.

    `superseded` are the sources that a newer list replaces, in the order of their import too.
    `revision` is different for every state of a workspace while it is open; results derived from an
    older one are dropped.
    """

    sources: tuple[Source, ...] = ()
    steps: tuple[Step, ...] = ()
    revision: int = 0
    superseded: tuple[Source, ...] = ()

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions in force, oldest first; where two speak of the same thing the later one holds."""
        return decisions_in_force(self.steps)

    @property
    def undoable(self) -> Step | None:
        """What undo would take back."""
        return next((step for step in reversed(self.steps) if step.state == "done"), None)

    @property
    def redoable(self) -> Step | None:
        """What redo would do again: the oldest undone step."""
        return next((step for step in self.steps if step.state == "undone"), None)


NOTHING_YET = State()
"""A workspace in which nothing was done."""


def decisions_in_force(steps: Sequence[Step]) -> tuple[Decision, ...]:
    """The decisions of all steps that are done."""
    return tuple(decision for step in steps if step.state == "done" for decision in step.decisions)


def sources_in_force(steps: Sequence[Step]) -> tuple[str, ...]:
    """The ids of the sources that were imported and not superseded, in the order of import."""
    in_force: dict[str, None] = {}
    for step in steps:
        if step.state == "done":
            in_force |= dict.fromkeys(step.sources)
            for decision in step.decisions:
                if isinstance(decision, Superseded):
                    in_force.pop(decision.source, None)
    return tuple(in_force)


def sources_superseded(steps: Sequence[Step]) -> tuple[str, ...]:
    """The ids of the sources that were imported and are superseded, in the order of import."""
    in_force = set(sources_in_force(steps))
    imported = dict.fromkeys(source for step in steps if step.state == "done" for source in step.sources)
    return tuple(source for source in imported if source not in in_force)
