"""Lists as they would be imported, to be looked at and corrected before anything is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from expo_app.model.decision import Decision
from expo_app.model.layout import Layout, MappedColumn
from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Progress, quiet
from expo_app.model.source import OriginalFile, Source
from expo_app.pipeline.map.columns import map_columns
from expo_app.pipeline.map.header import find_header
from expo_app.pipeline.map.headerless import without_header
from expo_app.reference.countries import all_countries, name_of
from expo_app.reference.spelling import tidy
from expo_app.session.decisions.decided import event_facts, header_row_for, mapping_for, source_facts
from expo_app.session.lists.giving import GivenFile, read_rest
from expo_app.session.lists.importing import Imported, take_lists
from expo_app.session.lists.told import Read, Told, passed_on
from expo_app.session.lists.understanding import Understood, settle_editions, understand_source
from expo_app.session.remembering import Memory
from expo_app.session.state import State
from expo_app.storage.cells import pack
from expo_app.storage.workspace_file import packed_content


class LeftOut(StrEnum):
    """Why a sheet is not imported."""

    NO_LIST = "no list"
    HIDDEN = "hidden"
    UNWANTED = "not wanted"


@dataclass(frozen=True)
class Draft:
    """What a person said about the files so far. `left_out` are the hashes of files not to import."""

    event: str = ""
    decisions: tuple[Decision, ...] = ()
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class SheetPreview:
    """A sheet as it would be imported: with a layout, or left out for a reason.

    `rows` counts its data rows; `columns` are those of the layout, or what is known of them where no names
    were found; `sentence` says what to do then. `told_by` names where edition and event were found.
    """

    source: Source
    layout: Layout | None
    columns: tuple[MappedColumn, ...] = ()
    left_out: LeftOut | None = None
    sentence: str = ""
    told_by: tuple[str, ...] = ()
    rows: int = 0


@dataclass(frozen=True, eq=False)
class FilePreview:
    """A file with its sheets. One without a list is not imported, and `sentence` says why."""

    given: GivenFile
    sheets: tuple[SheetPreview, ...] = ()
    included: bool = False
    sentence: str = ""


@dataclass(frozen=True, eq=False)
class Preview:
    """Everything that was given, and what would come of it.

    `imported` is what a workspace can accept, None while `missing` says what has to be known before.
    """

    files: tuple[FilePreview, ...]
    imported: Imported | None
    missing: tuple[str, ...]
    event: str
    decisions: tuple[Decision, ...]

    @property
    def is_whole(self) -> bool:
        """Whether every file was read to its end."""
        return all(file.given.is_whole for file in self.files)

    @property
    def rows(self) -> int:
        """How many rows would be imported."""
        return sum(sheet.rows for file in self.files if file.included for sheet in file.sheets)


def preview_lists(given: Sequence[GivenFile], draft: Draft, state: State) -> Preview:
    """What would be imported of these files with everything that was said about them. Pure; linear in the
    number of rows."""
    usable = [file for file in given if file.sources and not file.known]
    wanted = [file for file in usable if file.sha256 not in draft.left_out]
    imported, missing = _taken(wanted, draft, state)
    passed = passed_on(state.decisions, [_as_read(file) for file in usable])
    decisions = (*state.decisions, *passed, *draft.decisions)
    sheets = _sheets(usable, imported, decisions)
    with_list = {sheet.source.sha256 for sheet in sheets.values() if sheet.layout is not None}
    if imported is None and not with_list.issuperset(file.sha256 for file in wanted):
        wanted = [file for file in wanted if file.sha256 in with_list]
        imported, missing = _taken(wanted, draft, state)
        sheets |= _sheets(wanted, imported, decisions) if imported else {}
    files = tuple(_file(file, sheets, file in wanted) for file in given)
    said = (*state.decisions, *imported.decisions) if imported else decisions
    return Preview(files, imported, missing, draft.event or event_facts(said).name, said)


def preview_heads(given: Sequence[GivenFile], draft: Draft, state: State) -> Preview:
    """A first look at files of which only the first rows were read: what is decided counts, but the lists of
    the workspace are not laid beside them, and nothing can be accepted yet."""
    alone = State(steps=state.steps, revision=state.revision)
    return replace(preview_lists(given, draft, alone), imported=None)


def preview_whole(
    given: Sequence[GivenFile], draft: Draft, state: State, progress: Progress = quiet
) -> tuple[tuple[GivenFile, ...], Preview]:
    """Read what is not read yet, and say what would be imported, packed as the workspace file keeps it."""
    whole = read_rest(given, progress)
    progress("Understanding the lists", 1.0)
    preview = preview_lists(whole, draft, state)
    imported = preview.imported
    if imported is not None:
        packed = (*_packed(imported.sources, state.memory), *_packed_files(imported.files, state.memory))
        preview = replace(preview, imported=replace(imported, packed=packed))
    return whole, preview


def _packed(sources: Sequence[Source], memory: Memory) -> Iterator[tuple[str, bytes]]:
    for source in sources:
        yield source.id, memory.once_for(source.id, "packed", (source,), partial(pack, source.sheet))


def _packed_files(files: Sequence[OriginalFile], memory: Memory) -> Iterator[tuple[str, bytes]]:
    for file in files:
        yield file.sha256, memory.once_for(file.sha256, "packed", (file,), partial(packed_content, file))


def countries(lang: str = "en") -> tuple[tuple[str, str], ...]:
    """Every country and region: alpha-3 and name in "en" or "zh", by name."""
    return tuple(sorted(((code, name_of(code, lang)) for code in all_countries()), key=lambda pair: pair[1]))


def _as_read(file: GivenFile) -> Read:
    assert file.original is not None
    return file.original, file.sources


def _taken(
    wanted: Sequence[GivenFile], draft: Draft, state: State
) -> tuple[Imported | None, tuple[str, ...]]:
    """What a workspace can accept, or what is missing yet."""
    if not wanted:
        return None, ()
    paths, read = [file.path for file in wanted], [_as_read(file) for file in wanted]
    try:
        imported = take_lists(read, paths, Told(draft.event), state, decided=draft.decisions)
    except Problem as problem:
        return None, problem.sentences if isinstance(problem, Problems) else (str(problem),)
    for one in imported.replacements:
        _ = one.change  # compared here, off the GUI thread, and remembered
    return imported, ()


def _file(file: GivenFile, sheets: Mapping[str, SheetPreview], wanted: bool) -> FilePreview:
    shown = tuple(sheets[source.id] for source in file.sources if source.id in sheets)
    sentence = file.sentence
    if shown and all(sheet.layout is None for sheet in shown):
        sentence = next((sheet.sentence for sheet in shown if sheet.sentence), "")
    return FilePreview(file, shown, wanted, sentence)


def _sheets(
    files: Sequence[GivenFile], imported: Imported | None, decisions: Sequence[Decision]
) -> dict[str, SheetPreview]:
    """Every sheet of the files by its id; a sheet that would be imported is not understood again."""
    layouts = dict(imported.layouts) if imported else {}
    sources = [source for file in files for source in file.sources]
    others = settle_editions(
        [understand_source(source, decisions) for source in sources if source.id not in layouts]
    )
    settled = [Understood(source, layouts[source.id]) for source in sources if source.id in layouts]
    return {item.source.id: _sheet(item, decisions) for item in (*settled, *others)}


def _sheet(item: Understood, decisions: Sequence[Decision]) -> SheetPreview:
    layout, source = item.layout, item.source
    if layout is not None:
        places, rows = tuple(_told_by(source, layout)), len(layout.data_rows)
        return SheetPreview(source, layout, layout.columns, told_by=places, rows=rows)
    if item.problem is None:
        facts = source_facts(decisions, source.file, source.sheet.name, source.sha256)
        why = LeftOut.UNWANTED if facts.included is False else LeftOut.HIDDEN
        return SheetPreview(source, None, left_out=why)
    columns = _columns_without_names(source, decisions)
    return SheetPreview(source, None, columns, LeftOut.NO_LIST, str(item.problem))


def _columns_without_names(source: Source, decisions: Sequence[Decision]) -> tuple[MappedColumn, ...]:
    """The columns of a table in which no names were found, so that a person can say where they are."""
    mapping = mapping_for(decisions, source.file)
    row = header_row_for(decisions, source)
    header = find_header(source.sheet, mapping, row) or without_header(source.sheet)
    return map_columns(source.sheet, header, mapping) if header else ()


def _told_by(source: Source, layout: Layout) -> Iterator[str]:
    """Where the edition and the event stand, in plain words and each place once."""
    above = range(1, layout.header_rows[0] if layout.header_rows else layout.first_row)
    places = {f"row {row}": tidy(" ".join(source.sheet.row(row))) for row in above}
    places |= {"the sheet's name": source.sheet.name, "the file name": source.file}
    found = (
        next((place for place, text in places.items() if fact and fact in text), "")
        for fact in (layout.edition, layout.event)
    )
    yield from dict.fromkeys(filter(None, found))
