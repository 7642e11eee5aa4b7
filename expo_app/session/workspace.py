"""An open workspace: its state, and the ways in which it changes."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from expo_app.model.decision import Decision, Step
from expo_app.model.problem import Problem
from expo_app.model.progress import Progress, quiet
from expo_app.model.source import OriginalFile, Source, SourceHead
from expo_app.session.lists.importing import Imported
from expo_app.session.remembering import Memory
from expo_app.session.state import (
    State,
    decisions_in_force,
    redoable,
    set_aside_by,
    sources_in_force,
    sources_superseded,
    undoable,
)
from expo_app.storage.workspace_file import WorkspaceFile

if TYPE_CHECKING:
    from expo_app.session.derive import Derived

# Lists whose import was undone last; to do it again costs nothing.
_LET_GO = 3


class Workspace:
    """A workspace file that is open for work.

    Every change is written before it shows; `on_change` holds the functions that are called after it.
    Use it on the thread that opened it; the states that it hands out are frozen and may go anywhere.
    """

    def __init__(self, file: WorkspaceFile) -> None:
        self._file = file
        self._sources: dict[str, Source] = {}
        self._state: State | None = None
        self._so_far: State | None = None
        self._derived: Derived | None = None
        self._revision = 0
        self._memory = Memory()
        self.on_change: list[Callable[[], None]] = []

    @classmethod
    def create(cls, path: Path) -> "Workspace":
        """A new workspace file. Raises Problem when the place is taken or cannot be written."""
        return cls(WorkspaceFile.create(path))

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> "Workspace":
        """An existing workspace file; in one that is opened `read_only` nothing can be done. Raises Problem
        when it cannot be opened."""
        return cls(WorkspaceFile.open(path, read_only))

    def __enter__(self) -> "Workspace":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; nothing is left to save."""
        self._file.close()

    def save_copy(self, path: Path) -> None:
        """Write a copy of the whole workspace, with its log; the open one stays open. Raises Problem when it
        cannot be written there."""
        self._file.save_copy(path)

    @property
    def path(self) -> Path:
        """Where the workspace lies."""
        return self._file.path

    @property
    def state(self) -> State:
        """What the workspace is now. Reads the cells of its sources when they are first needed."""
        if self._state is None:
            steps, files = self._file.steps(), self._files()
            in_force, superseded = (
                tuple(self._source(identity) for identity in identities)
                for identities in (sources_in_force(steps, files), sources_superseded(steps, files))
            )
            self._state = State(in_force, steps, self._revision, superseded, self._memory)
            self._let_go({source.id for source in (*in_force, *superseded)})
        return self._state

    @property
    def unread(self) -> tuple[str, ...]:
        """The ids of the sources whose cells `state` would have to read."""
        steps, files = self._file.steps(), self._files()
        wanted = (*sources_in_force(steps, files), *sources_superseded(steps, files))
        return tuple(identity for identity in wanted if identity not in self._sources)

    def know(self, sources: Sequence[Source]) -> None:
        """Take the cells of sources that were read from the same file elsewhere."""
        self._sources |= {source.id: source for source in sources}
        self._changed_state()

    @property
    def state_so_far(self) -> State:
        """The same as `state` once everything is read; before that only with the sources that are. Reads no
        cells."""
        if self._state is not None or not self.unread:
            return self.state
        if self._so_far is None:
            steps, files = self._file.steps(), self._files()
            known = (identity for identity in sources_in_force(steps, files) if identity in self._sources)
            sources = tuple(self._sources[identity] for identity in known)
            self._so_far = State(sources, steps, self._revision, (), self._memory)
        return self._so_far

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions in force, oldest first."""
        return decisions_in_force(self._file.steps())

    @property
    def steps(self) -> tuple[Step, ...]:
        """The log: everything that was done, oldest first, whatever has become of it."""
        return self._file.steps()

    def set_aside_by(self, step: Step) -> tuple[Step, ...]:
        """The undone steps that were given up when this one was done; they stay in the log."""
        return set_aside_by(self.steps, step)

    @property
    def heads(self) -> tuple[SourceHead, ...]:
        """The sources in force, without reading their cells."""
        in_force = set(sources_in_force(self._file.steps(), self._files()))
        return tuple(head for head in self._file.heads() if head.id in in_force)

    def original(self, sha256: str) -> OriginalFile:
        """An imported file, byte for byte."""
        return self._file.original(sha256)

    def derived(self, progress: Progress = quiet) -> "Derived":
        """What follows from the present state; derived once for each state."""
        # Late: pandas is a third of the time of an import, which does without it.
        from expo_app.session.derive import derive

        if self._derived is None or self._derived.revision != self._revision:
            self._derived = derive(self.state, progress)
        return self._derived

    def accept(self, imported: Imported) -> Step | None:
        """Take in lists that were read, as one step; None when there is nothing new in them."""
        if not imported.sources and not imported.decisions:
            return None
        label = self._telling_what_is_set_aside(imported.label)
        step = self._file.add_step(
            label, imported.decisions, imported.sources, imported.files, dict(imported.packed)
        )
        for source in imported.sources:  # as they would be read back
            self._sources.setdefault(source.id, replace(source, imported_at=step.made_at))
        self._changed()
        return step

    def decide(self, decisions: Sequence[Decision], label: str) -> Step:
        """Take decisions, as one step that undo takes back as a whole."""
        step = self._file.add_step(self._telling_what_is_set_aside(label), decisions)
        self._changed()
        return step

    def undo(self) -> Step | None:
        """Take back the last thing done; None when there is nothing."""
        return self._move(undoable(self.steps), "undone")

    def redo(self) -> Step | None:
        """Do again what was undone last; None when there is nothing."""
        return self._move(redoable(self.steps), "done")

    def repeat(self, number: int) -> Step:
        """Do again a step that was undone, also one that was set aside since, as the newest step.

        Other steps that are undone are set aside. Raises Problem for a step that is done, or is none.
        """
        step = next((step for step in self.steps if step.number == number), None)
        if step is None:
            raise Problem(f"There is no step {number}; the log of decisions names them.")
        if step.state == "done":
            raise Problem(f"Step {number} ({step.label}) is done already.")
        repeated = self._file.repeat_step(step)
        self._changed()
        return repeated

    def _move(self, step: Step | None, state: str) -> Step | None:
        if step is not None:
            self._file.set_state(step.number, state)
            self._changed()
        return step

    def _telling_what_is_set_aside(self, label: str) -> str:
        """A step that is done after an undo says so itself, wherever it is shown."""
        undone = sum(step.state == "undone" for step in self.steps)
        steps = "1 undone step" if undone == 1 else f"{undone} undone steps"
        return f"{label} ({steps} set aside)" if undone else label

    def _files(self) -> dict[str, str]:
        return {head.id: head.file for head in self._file.heads()}

    def _let_go(self, kept: Collection[str]) -> None:
        """Of the cells that are not in force keep the last alone: what was undone can be read again."""
        for identity in [known for known in self._sources if known not in kept][:-_LET_GO]:
            del self._sources[identity]

    def _source(self, identity: str) -> Source:
        if identity not in self._sources:
            self._sources[identity] = self._file.source(identity)
        return self._sources[identity]

    def _changed_state(self) -> None:
        self._state = self._so_far = None

    def _changed(self) -> None:
        self._revision += 1
        self._changed_state()
        for listener in tuple(self.on_change):
            listener()


def read_sources(path: Path, identities: Sequence[str], progress: Progress = quiet) -> tuple[Source, ...]:
    """Sources of a workspace with their cells, read beside whoever has it open. Raises Problem, Cancelled."""
    file = WorkspaceFile.open(path, read_only=True)
    try:
        sources = []
        for number, identity in enumerate(identities):
            progress("Reading the lists", number / len(identities))
            sources.append(file.source(identity))
        return tuple(sources)
    finally:
        file.close()
