"""The main job in one go: from lists to a deck, a workbook, a PDF, charts, rows and a workspace."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from expo_app.model.problem import Problem
from expo_app.model.progress import Progress, part_of, quiet
from expo_app.model.query import Query
from expo_app.report.spec import Writer
from expo_app.session.derive import Derived, derive
from expo_app.session.exporting import export_all, workspace_name
from expo_app.session.figures.figures import resolve
from expo_app.session.lists.importing import Imported, preview, read_lists
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace


@dataclass(frozen=True)
class Reported:
    """What a report was made from and where its workspace lies."""

    workspace: Path
    derived: Derived
    imported: Imported


def report(
    paths: Sequence[Path],
    folder: Path,
    told: Told,
    query: Query,
    lang: str,
    painters: Mapping[str, Writer],
    progress: Progress = quiet,
) -> Reported:
    """Import lists into the folder's workspace (a new one, or the one that lies there) and write everything.

    Nothing is written before all lists were read and the figures derived. Raises Problem, Cancelled.
    """
    existing = _workspace_in(folder)
    reading, deriving = part_of(progress, 0.0, 0.4), part_of(progress, 0.4, 0.5)
    if existing is None:
        imported = read_lists(paths, told, progress=reading)
        derived = derive(preview(imported), deriving)
        resolve(derived, query)
        path = folder / workspace_name(derived.event.name)
        with Workspace.create(path) as workspace:
            workspace.accept(imported)
    else:
        path = existing
        with Workspace.open(path) as workspace:
            imported = read_lists(paths, told, workspace.state, reading)
            workspace.accept(imported)
            derived = workspace.derived(deriving)
    export_all(derived, query, folder, lang, painters, part_of(progress, 0.5, 1.0))
    return Reported(path, derived, imported)


def _workspace_in(folder: Path) -> Path | None:
    """The one workspace that lies in the folder. Raises Problem when there are several."""
    found = sorted(folder.glob("*.expo")) if folder.is_dir() else []
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise Problem(f"{folder} holds several workspaces ({names}); choose another folder for the report.")
    return found[0] if found else None
