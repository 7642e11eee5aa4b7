"""Files as they are given, read to their end or only their first rows."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from expo_app.model.problem import Problem
from expo_app.model.progress import Progress, part_of, quiet
from expo_app.model.sheet import RawSheet
from expo_app.model.source import OriginalFile, Source
from expo_app.pipeline.read.file import list_files, read_file, read_head
from expo_app.session.lists.importing import source_id
from expo_app.session.state import State

Reading = Callable[[Path, Progress], tuple[RawSheet, ...]]
"""What reads the sheets of a file, all of their rows or the first."""


@dataclass(frozen=True, eq=False)
class GivenFile:
    """A file as it was given.

    `sentence` says why it cannot be used ("" when it can); `known` is one that the workspace holds
    already, byte for byte, or that was given twice.
    """

    path: Path
    original: OriginalFile | None = None
    sources: tuple[Source, ...] = ()
    sentence: str = ""
    known: bool = False

    @property
    def sha256(self) -> str:
        """The hash of its bytes, "" when it could not be read."""
        return self.original.sha256 if self.original else ""

    @property
    def is_whole(self) -> bool:
        """Whether all of it was read, not only the first rows of each sheet."""
        return all(source.sheet.complete for source in self.sources)


def read_given(
    paths: Sequence[Path],
    state: State,
    beside: Sequence[GivenFile] = (),
    progress: Progress = quiet,
    read: Reading = read_file,
) -> tuple[GivenFile, ...]:
    """Read files and folders, and lay them beside those that were given before.

    A file that is given again, mended meanwhile perhaps, replaces what it was. What cannot be
    read says so in a sentence and hinders nothing else. Raises Cancelled.
    """
    files = [*_listed(paths)]
    again = {file.path if isinstance(file, GivenFile) else file for file in files}
    given = [file for file in beside if file.path not in again]
    present = {source.sha256 for source in state.sources} | {file.sha256 for file in given}
    for number, file in enumerate(files):
        if isinstance(file, GivenFile):
            given.append(file)
            continue
        step = part_of(progress, number / len(files), (number + 1) / len(files))
        step(f"Reading {file.name}", 0.0)
        taken = _read(file, present, step, read)
        present.add(taken.sha256)
        given.append(taken)
    return tuple(given)


def read_heads(
    paths: Sequence[Path], state: State, beside: Sequence[GivenFile] = (), progress: Progress = quiet
) -> tuple[GivenFile, ...]:
    """The same with the first rows of each sheet, which are there at once however long the list is."""
    return read_given(paths, state, beside, progress, _head)


def read_rest(given: Sequence[GivenFile], progress: Progress = quiet) -> tuple[GivenFile, ...]:
    """The same files, each of them whole. Raises Cancelled."""
    parts = [file for file in given if not file.is_whole]
    whole = {}
    for number, file in enumerate(parts):
        step = part_of(progress, number / len(parts), (number + 1) / len(parts))
        whole[file.sha256] = _read(file.path, set(), step, read_file)
    return tuple(whole.get(file.sha256, file) for file in given)


def _listed(paths: Sequence[Path]) -> Iterator[Path | GivenFile]:
    """Each file once; a path that stands for none as what could not be used."""
    seen: set[Path] = set()
    for path in paths:
        try:
            files = list_files([path])
        except Problem as problem:
            yield GivenFile(path, sentence=str(problem))
            continue
        yield from (file for file in files if file not in seen)
        seen.update(files)


def _head(path: Path, progress: Progress) -> tuple[RawSheet, ...]:
    return read_head(path, progress=progress)


def _read(path: Path, present: set[str], progress: Progress, read: Reading) -> GivenFile:
    try:
        content = path.read_bytes()
        original = OriginalFile(path.name, hashlib.sha256(content).hexdigest(), content)
        if original.sha256 in present:
            return GivenFile(path, original, known=True)
        sheets = read(path, progress)
    except Problem as problem:
        return GivenFile(path, sentence=str(problem))
    except OSError as error:
        return GivenFile(path, sentence=f"{path.name} cannot be read: {error.strerror}; check its place.")
    sources = (
        Source(source_id(original.sha256, sheet.name), path.name, sheet, original.sha256) for sheet in sheets
    )
    return GivenFile(path, original, tuple(sources))
