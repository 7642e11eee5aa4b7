"""The main job in one go: from lists to a deck, a workbook, a PDF, charts, rows and a workspace."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from expo_app.model.problem import Problem
from expo_app.model.progress import Progress, part_of, quiet
from expo_app.report.spec import Writer
from expo_app.session.derive import Derived, derive
from expo_app.session.exporting import write_outputs
from expo_app.session.figures.figures import resolve
from expo_app.session.lists.importing import Imported, preview, read_lists
from expo_app.session.lists.told import Told
from expo_app.session.new_workspace import new_workspace, workspace_name
from expo_app.session.outputs import Output
from expo_app.session.workspace import Workspace


@dataclass(frozen=True)
class Reported:
    """What a report was made from and where its workspace lies."""

    workspace: Path
    derived: Derived
    imported: Imported


def report_outputs(
    paths: Sequence[Path],
    folder: Path,
    told: Told,
    outputs: Sequence[Output],
    painters: Mapping[str, Writer],
    workspace: Path | None = None,
    progress: Progress = quiet,
) -> Reported:
    """Import lists into the folder's workspace (a new one, or the one that lies there) and write the outputs.

    `workspace` names another place for the workspace. Nothing is written before all lists were read and the
    figures derived. Raises Problem, Cancelled.
    """
    for output in outputs:
        output.check()
    existing = workspace if workspace is not None and workspace.exists() else None
    existing = existing or (_workspace_in(folder) if workspace is None else None)
    reading, deriving = part_of(progress, 0.0, 0.4), part_of(progress, 0.4, 0.5)
    if existing is None:
        imported = read_lists(paths, told, progress=reading)
        derived = derive(preview(imported), deriving)
        _check_queries(derived, outputs)
        path = workspace or folder / workspace_name(derived.event.name)
        with new_workspace(path) as made:
            made.accept(imported)
            state = made.state
    else:
        path = existing
        with Workspace.open(path) as held:
            imported = read_lists(paths, told, held.state, reading)
            held.accept(imported)
            state, derived = held.state, held.derived(deriving)
    write_outputs(derived, state, outputs, painters, part_of(progress, 0.5, 1.0))
    return Reported(path, derived, imported)


def _check_queries(derived: Derived, outputs: Sequence[Output]) -> None:
    for output in outputs:
        resolve(derived, output.query)


def _workspace_in(folder: Path) -> Path | None:
    """The one workspace that lies in the folder. Raises Problem when there are several."""
    found = sorted(folder.glob("*.expo")) if folder.is_dir() else []
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise Problem(f"{folder} holds several workspaces ({names}); choose another folder for the report.")
    return found[0] if found else None
