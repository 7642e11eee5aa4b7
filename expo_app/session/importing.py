"""Reading lists into a value that a workspace can accept; nothing is written here."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from expo_app.model.decision import (
    ColumnMapping,
    Decision,
    EventFacts,
    SourceFacts,
    Step,
    Superseded,
)
from expo_app.model.layout import Field, Layout
from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Progress, part_of, quiet
from expo_app.model.source import OriginalFile, Source, SourceHead
from expo_app.model.terms import Population
from expo_app.pipeline.read.file import list_files, read_file
from expo_app.reference.countries import alpha3_of, resolve
from expo_app.session.decided import event_facts
from expo_app.session.state import State
from expo_app.session.understanding import Understood, settle_editions, understand_source


@dataclass(frozen=True)
class Told:
    """What the user says about the lists because they may not tell it themselves.

    `host` is ISO 3166-1 alpha-2, alpha-3 or a country's name; `sheets` are the only ones to import
    (also hidden ones); `mapping` holds (header, field) pairs; `list_date` is ISO 8601.
    """

    event: str = ""
    edition: str = ""
    host: str = ""
    population: Population | None = None
    sheets: tuple[str, ...] = ()
    mapping: tuple[tuple[str, Field], ...] = ()
    list_date: str = ""


@dataclass(frozen=True)
class Imported:
    """Lists that were read and understood, to be accepted by a workspace as one step.

    `layouts` are those of the sheets that hold a list, by source id; `unchanged` names the files that
    the workspace holds already, byte for byte.
    """

    label: str
    files: tuple[OriginalFile, ...]
    sources: tuple[Source, ...]
    decisions: tuple[Decision, ...]
    layouts: tuple[tuple[str, Layout], ...]
    unchanged: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """How many data rows the lists hold."""
        return sum(len(layout.data_rows) for _, layout in self.layouts)


def read_lists(
    paths: Sequence[Path],
    told: Told,
    known: Sequence[SourceHead] = (),
    decided: Sequence[Decision] = (),
    progress: Progress = quiet,
) -> Imported:
    """Read files and folders and understand every sheet.

    `known` are the sources that the workspace has in force, `decided` its decisions. Raises Problem
    when a file cannot be read, holds no list, or does not tell its edition; then nothing was changed.
    """
    files = list_files(paths)
    read, unchanged = _read_all(files, known, progress)
    decisions = _decisions(told, read)
    understood = _understood(read, [*decided, *decisions])
    problems = tuple(dict.fromkeys(_problems(understood, told)))
    if problems:
        raise Problem(problems[0]) if len(problems) == 1 else Problems(problems)
    sources = tuple(item.source for item in understood)
    return Imported(
        _label(read),
        tuple(file for file, _ in read),
        sources,
        (*decisions, *_event_named(understood, decided, told, files), *_superseded(sources, known)),
        tuple((item.source.id, item.layout) for item in understood if item.layout is not None),
        unchanged,
    )


def preview(imported: Imported) -> State:
    """The state of a workspace that holds nothing but these lists."""
    ids = tuple(source.id for source in imported.sources)
    return State(imported.sources, (Step(1, imported.label, "", "done", imported.decisions, ids),))


Read = tuple[OriginalFile, tuple[Source, ...]]


def _read_all(
    paths: Sequence[Path], known: Sequence[SourceHead], progress: Progress
) -> tuple[list[Read], tuple[str, ...]]:
    """Each file with its sheets; and the names of those that are there already."""
    read: list[Read] = []
    unchanged = []
    sentences = []
    present = {head.sha256 for head in known}
    for number, path in enumerate(paths):
        step = part_of(progress, number / len(paths), (number + 1) / len(paths))
        step(f"Reading {path.name}", 0.0)
        try:
            content = path.read_bytes()
            sha256 = hashlib.sha256(content).hexdigest()
            if sha256 in present:
                unchanged.append(path.name)
                continue
            sheets = read_file(path, step)
            present.add(sha256)
        except Problem as problem:
            sentences.append(str(problem))
            continue
        except OSError as error:
            sentences.append(
                f"{path.name} cannot be read: {error.strerror}; check its place and its permissions."
            )
            continue
        file = OriginalFile(path.name, sha256, content)
        read.append((file, tuple(Source(_identity(sha256, s.name), path.name, s, sha256) for s in sheets)))
    if sentences:
        raise Problem(sentences[0]) if len(sentences) == 1 else Problems(tuple(sentences))
    return read, tuple(unchanged)


def _identity(sha256: str, sheet: str) -> str:
    return "s" + hashlib.sha1(f"{sha256}\n{sheet}".encode(), usedforsecurity=False).hexdigest()[:10]


def _decisions(told: Told, read: Sequence[Read]) -> tuple[Decision, ...]:
    """What the user told, as decisions about these files."""
    decisions: list[Decision] = [ColumnMapping(header, field) for header, field in told.mapping]
    if told.event or told.host:
        decisions.append(EventFacts(told.event, _host_code(told.host)))
    for file, sources in read:
        if told.edition or told.population or told.list_date:
            decisions.append(SourceFacts(file.name, "", told.edition, told.population, told.list_date))
        decisions += _sheet_choices(told.sheets, file.name, sources)
    return tuple(decisions)


def _sheet_choices(wanted: Sequence[str], file: str, sources: Sequence[Source]) -> Iterable[SourceFacts]:
    """Which sheets are imported, when only some are wanted. Raises Problem when none of them is there."""
    if not wanted:
        return
    names = [source.sheet.name for source in sources]
    if not set(names) & set(wanted):
        raise Problem(f"{file} has no sheet {wanted[0]!r}; it has {', '.join(names)}.")
    for name in names:
        yield SourceFacts(file, name, included=name in wanted)


def _host_code(host: str) -> str:
    """Alpha-3 of a host as the user wrote it. Raises Problem when it is not understood."""
    if not host:
        return ""
    code = alpha3_of(host.upper()) or resolve(host).country
    if not code:
        raise Problem(f"{host!r} is no country or region; give the host as two letters, such as CN.")
    return code


def _understood(read: Sequence[Read], decisions: Sequence[Decision]) -> tuple[Understood, ...]:
    sources = [source for _, sources in read for source in sources]
    return settle_editions([understand_source(source, decisions) for source in sources])


def _problems(understood: Sequence[Understood], told: Told) -> Iterable[str]:
    """A sentence for each file without a list, and for each list without an edition."""
    for sha256 in dict.fromkeys(item.source.sha256 for item in understood):
        items = [item for item in understood if item.source.sha256 == sha256]
        lists = [item for item in items if item.layout is not None]
        if not lists:
            reasons = [str(item.problem) for item in items if item.problem]
            yield (
                reasons[0]
                if reasons
                else (f"{items[0].source.file} holds only hidden sheets; import them with --sheet.")
            )
        for item in lists:
            assert item.layout is not None
            if not item.layout.edition and not item.layout.columns_of(Field.EDITION):
                yield f"{item.source.label} names no edition; say which it is with --edition YEAR."


def _event_named(
    understood: Sequence[Understood], decided: Sequence[Decision], told: Told, files: Sequence[Path]
) -> tuple[EventFacts, ...]:
    """The event from the common part of the file names, or from their folder, when nothing else tells it."""
    named = told.event or event_facts(decided).name
    if named or not understood or any(item.layout is not None and item.layout.event for item in understood):
        return ()
    common = _common_beginning(sorted({Path(item.source.file).stem for item in understood}))
    bare = re.sub(r"[\s_\-–.,(]*\d{0,4}[\s_\-–.,(]*$", "", common)
    says_something = any(letter.isalpha() for letter in bare)
    return (EventFacts(bare if says_something else files[0].resolve().parent.name or "Event"),)


def _common_beginning(names: Sequence[str]) -> str:
    """What all names begin with; of sorted names the first and the last differ most."""
    alike = takewhile(lambda pair: pair[0] == pair[1], zip(names[0], names[-1], strict=False))
    return "".join(letter for letter, _ in alike)


def _superseded(sources: Sequence[Source], known: Sequence[SourceHead]) -> tuple[Superseded, ...]:
    """A file that is imported again under the same name replaces what it held before."""
    names = {source.file: source.sha256 for source in sources}
    return tuple(
        Superseded(head.id) for head in known if head.file in names and head.sha256 != names[head.file]
    )


def _label(read: Sequence[Read]) -> str:
    names = [file.name for file, _ in read]
    return f"Import {names[0]}" if len(names) == 1 else f"Import {len(names)} files"
