"""What leaves the app: one file by its suffix, or everything at once."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from expo_app.export import pptx, rows, xlsx
from expo_app.model.problem import Problem
from expo_app.model.progress import Progress, part_of, quiet
from expo_app.model.query import Query
from expo_app.report.compose import compose
from expo_app.report.spec import Writer
from expo_app.session.derive import Derived
from expo_app.session.figures.changing import changed
from expo_app.session.figures.figures import counted, dossier

# The parts of a full report; charts is a folder.
DECK, WORKBOOK, PDF, CHARTS, ROWS = "deck.pptx", "figures.xlsx", "report.pdf", "charts", "rows.csv"
_ROW_FORMATS = (".csv", ".parquet")


def export(
    derived: Derived,
    query: Query,
    path: Path,
    lang: str,
    painters: Mapping[str, Writer],
    progress: Progress = quiet,
) -> None:
    """Write one file in the format of its suffix; a path without a suffix is a folder for the charts.

    `painters` are the writers that need Qt, by suffix (".pdf" and "" for the charts' folder). Raises
    Problem for a suffix that nothing writes or a place that cannot be written.
    """
    suffix = path.suffix.lower()
    writers: dict[str, Writer] = {".pptx": pptx.write, ".xlsx": xlsx.write, **painters}
    if suffix not in (*writers, *_ROW_FORMATS):
        known = ", ".join(filter(None, [*writers, *_ROW_FORMATS]))
        raise Problem(
            f"{path.name}: nothing writes {suffix} files; choose {known} or a folder for the charts."
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if suffix in _ROW_FORMATS:
            rows.write_rows(counted(derived, query.profile).sort_index(), path)
        else:
            told = replace(dossier(derived, query), changed=changed(derived, query))
            writers[suffix](compose(told, lang), path, progress)
    except OSError as error:
        reason = f"{path} cannot be written: {error.strerror}"
        raise Problem(f"{reason}; close it elsewhere or choose another place.") from error


def export_all(
    derived: Derived,
    query: Query,
    folder: Path,
    lang: str,
    painters: Mapping[str, Writer],
    progress: Progress = quiet,
    parts: Sequence[str] = (DECK, WORKBOOK, PDF, CHARTS, ROWS),
) -> None:
    """Write the parts of a full report into a folder."""
    for number, part in enumerate(parts):
        step = part_of(progress, number / len(parts), (number + 1) / len(parts))
        step(f"Writing {part}", 0.0)
        export(derived, query, folder / part, lang, painters, step)
    progress("Done", 1.0)


def workspace_name(event: str) -> str:
    """A file name for an event's workspace that every file system takes."""
    name = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", event).strip(" .")
    return f"{name[:80].strip(' .') or 'Event'}.expo"
