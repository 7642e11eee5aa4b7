"""What a workspace is at one moment: the sources that are in force, and everything that was done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from expo_app.model.decision import Decision, Step, Superseded
from expo_app.model.source import Source
from expo_app.session.remembering import Memory


@dataclass(frozen=True)
class State:
    """Sources in force in the order of their import, and all steps, oldest first.

    `superseded` are the sources that a newer list replaces, in the order of their import too.
    `revision` is different for every state of a workspace while it is open; results derived from an
    older one are dropped. `memory` is what was worked out for earlier states of the workspace.
    """

    sources: tuple[Source, ...] = ()
    steps: tuple[Step, ...] = ()
    revision: int = 0
    superseded: tuple[Source, ...] = ()
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions in force, oldest first; where two speak of the same thing the later one holds."""
        return decisions_in_force(self.steps)

    @property
    def undoable(self) -> Step | None:
        """What undo would take back."""
        return undoable(self.steps)

    @property
    def redoable(self) -> Step | None:
        """What redo would do again: the oldest undone step."""
        return redoable(self.steps)

    def set_aside_by(self, step: Step) -> tuple[Step, ...]:
        """The undone steps that were given up when this one was done; they stay in the log."""
        return set_aside_by(self.steps, step)


NOTHING_YET = State()
"""A workspace in which nothing was done."""


def decisions_in_force(steps: Sequence[Step]) -> tuple[Decision, ...]:
    """The decisions of all steps that are done."""
    return tuple(decision for step in steps if step.state == "done" for decision in step.decisions)


def undoable(steps: Sequence[Step]) -> Step | None:
    """The last step that is done."""
    return next((step for step in reversed(steps) if step.state == "done"), None)


def redoable(steps: Sequence[Step]) -> Step | None:
    """The oldest step that is undone."""
    return next((step for step in steps if step.state == "undone"), None)


def set_aside_by(steps: Sequence[Step], step: Step) -> tuple[Step, ...]:
    """The steps that were undone when this one was done."""
    return tuple(other for other in steps if other.set_aside_by == step.number)


def sources_in_force(steps: Sequence[Step], files: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The ids of the sources that were imported and not superseded, in the order of import.

    `files` names the file of each source: then a list is not superseded by one that is not there, as a log
    from another workspace may say.
    """
    in_force: dict[str, None] = {}
    names = {""}
    for step in steps:
        if step.state == "done":
            in_force |= dict.fromkeys(step.sources)
            names |= {files[source] for source in step.sources} if files else set()
            for decision in step.decisions:
                if isinstance(decision, Superseded) and (files is None or decision.by in names):
                    in_force.pop(decision.source, None)
    return tuple(in_force)


def sources_superseded(steps: Sequence[Step], files: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The ids of the sources that were imported and are superseded, in the order of import."""
    in_force = set(sources_in_force(steps, files))
    imported = dict.fromkeys(source for step in steps if step.state == "done" for source in step.sources)
    return tuple(source for source in imported if source not in in_force)
