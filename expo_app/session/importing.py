"""Reading lists into a value that a workspace can accept; nothing is written here."""

import hashlib
import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from expo_app.model.decision import Decision, EventFacts, SourceFacts, Step, Superseded
from expo_app.model.layout import Field, Layout
from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Progress, part_of, quiet
from expo_app.model.source import OriginalFile, Source
from expo_app.pipeline.read.file import list_files, read_file
from expo_app.session.decided import event_facts, source_facts
from expo_app.session.listing import Listing, listings
from expo_app.session.relisting import Replacement, replacements
from expo_app.session.state import NOTHING_YET, State
from expo_app.session.told import Read, Told, earlier_edition, passed_on, settled, told_decisions
from expo_app.session.understanding import Understood, settle_editions, understand_source


@dataclass(frozen=True)
class Imported:
    """Lists that were read and understood, to be accepted by a workspace as one step.

    `layouts` are those of the sheets that hold a list, by source id; `unchanged` names the files that
    the workspace holds already, byte for byte. `replacements` say which list replaces which once this
    is accepted: mostly these lists older ones, but a list that turns out to be older than one in force
    is itself the older.
    """

    label: str
    files: tuple[OriginalFile, ...]
    sources: tuple[Source, ...]
    decisions: tuple[Decision, ...]
    layouts: tuple[tuple[str, Layout], ...]
    unchanged: tuple[str, ...] = ()
    replacements: tuple[Replacement, ...] = ()

    @property
    def rows(self) -> int:
        """How many data rows the lists hold."""
        return sum(len(layout.data_rows) for _, layout in self.layouts)


def read_lists(
    paths: Sequence[Path], told: Told, state: State = NOTHING_YET, progress: Progress = quiet
) -> Imported:
    """Read files and folders, understand every sheet, and lay the lists beside those of the workspace.

    `state` is the workspace's present one. Raises Problem when a file cannot be read, holds no list, or
    does not tell its edition; then nothing was changed.
    """
    told, files = settled(told), list_files(paths)
    read, unchanged = _read_all(files, state, progress)
    return take_lists(read, files, told, state, unchanged)


def take_lists(
    read: Sequence[Read],
    files: Sequence[Path],
    told: Told,
    state: State,
    unchanged: tuple[str, ...] = (),
    decided: Sequence[Decision] = (),
) -> Imported:
    """The same for files whose sheets were read already; `files` is where they lie.

    `told` is settled; `decided` is what else was decided about these files. Raises Problem when one of
    them holds no list or does not tell its edition.
    """
    dated = {d.sha256 for d in decided if isinstance(d, SourceFacts) and d.list_date}
    if told.list_date:
        dated |= {file.sha256 for file, _ in read}
    read, unchanged = _still_new(read, unchanged, dated, state)
    decisions = (*passed_on(state.decisions, read), *told_decisions(told, read), *decided)
    understood = _understood(read, (*state.decisions, *decisions))
    understood, editions = _with_earlier_editions(understood, state.decisions)
    problems = tuple(dict.fromkeys(_problems(understood)))
    if problems:
        raise Problem(problems[0]) if len(problems) == 1 else Problems(problems)
    event = _event_named(understood, state.decisions, told, files)
    imported = Imported(
        _label(read),
        tuple(file for file, _ in read),
        tuple(item.source for item in understood),
        (*decisions, *editions, *event),
        _layouts(understood),
        unchanged,
    )
    return _beside_known_lists(imported, understood, state)


def preview(imported: Imported) -> State:
    """The state of a workspace that holds nothing but these lists."""
    ids = tuple(source.id for source in imported.sources)
    replaced = {decision.source for decision in imported.decisions if isinstance(decision, Superseded)}
    return State(
        tuple(source for source in imported.sources if source.id not in replaced),
        (Step(1, imported.label, "", "done", imported.decisions, ids),),
        superseded=tuple(source for source in imported.sources if source.id in replaced),
    )


def _read_all(paths: Sequence[Path], state: State, progress: Progress) -> tuple[list[Read], tuple[str, ...]]:
    """Each file with its sheets; and the names of those that are there already."""
    read: list[Read] = []
    unchanged = []
    sentences = []
    present = {source.sha256 for source in state.sources}
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
        read.append((file, tuple(Source(source_id(sha256, s.name), path.name, s, sha256) for s in sheets)))
    if sentences:
        raise Problem(sentences[0]) if len(sentences) == 1 else Problems(tuple(sentences))
    return read, tuple(unchanged)


def _still_new(
    read: Sequence[Read], unchanged: tuple[str, ...], dated: Set[str], state: State
) -> tuple[list[Read], tuple[str, ...]]:
    """Without the files that a newer list has replaced before. One that lies again where the newer one lay
    was put back, and one of `dated` (hashes), whose date is told now, may be the newer after all."""
    by = {d.source: d.by for d in state.decisions if isinstance(d, Superseded)}
    replaced = {source.sha256: by.get(source.id) or source.file for source in state.superseded}
    names = [*unchanged, *(file.name for file, _ in read)]
    known = {
        file.sha256: file.name
        for file, _ in read
        if file.sha256 in replaced.keys() - dated
        and (replaced[file.sha256] != file.name or names.count(file.name) > 1)
    }
    return [one for one in read if one[0].sha256 not in known], (*unchanged, *known.values())


def source_id(sha256: str, sheet: str) -> str:
    """The short and stable name of a sheet: of its file's bytes and its own name alone."""
    return "s" + hashlib.sha1(f"{sha256}\n{sheet}".encode(), usedforsecurity=False).hexdigest()[:10]


def _understood(read: Sequence[Read], decisions: Sequence[Decision]) -> tuple[Understood, ...]:
    return _understood_sources([source for _, sources in read for source in sources], decisions)


def _understood_sources(sources: Sequence[Source], decisions: Sequence[Decision]) -> tuple[Understood, ...]:
    return settle_editions([understand_source(source, decisions) for source in sources])


def _layouts(understood: Iterable[Understood]) -> tuple[tuple[str, Layout], ...]:
    return tuple((item.source.id, item.layout) for item in understood if item.layout is not None)


def _with_earlier_editions(
    understood: Sequence[Understood], decided: Sequence[Decision]
) -> tuple[tuple[Understood, ...], tuple[SourceFacts, ...]]:
    """Lists that name no edition take the one that was told for an earlier file of the same name."""
    items, facts = [], {}
    for item in understood:
        if item.layout is not None and not _names_edition(item.layout):
            earlier = earlier_edition(decided, item.source)
            if earlier is not None:
                facts[item.source.sha256] = earlier
                item = replace(item, layout=replace(item.layout, edition=earlier.edition))
        items.append(item)
    return tuple(items), tuple(facts.values())


def _names_edition(layout: Layout) -> bool:
    return bool(layout.edition or layout.columns_of(Field.EDITION))


def _beside_known_lists(imported: Imported, understood: Sequence[Understood], state: State) -> Imported:
    """With what replaces what, as decisions of the same step."""
    known, past = (
        _understood_sources(sources, state.decisions) for sources in (state.sources, state.superseded)
    )
    decisions = (*state.decisions, *imported.decisions)
    found = replacements(
        _apart(understood, decisions), _apart(known, state.decisions), _apart(past, state.decisions)
    )
    superseded = _superseded(found, [*known, *understood])
    if found:  # what was decided about the columns of a list holds for the one that replaces it
        sources = [item.source for item in understood]
        imported = replace(
            imported, layouts=_layouts(_understood_sources(sources, (*decisions, *superseded)))
        )
    return replace(imported, decisions=(*imported.decisions, *superseded), replacements=found)


def _superseded(found: Sequence[Replacement], sheets: Iterable[Understood]) -> tuple[Superseded, ...]:
    """The lists that are replaced; with the last list of a file go its covers and legends."""
    sheets = list(sheets)
    older = {source.id: one for one in found for source, _ in one.older.sheets}
    of_file = {one.older.sha256: one for one in found}
    lists = {item.source.id: item.source.sha256 for item in sheets if item.layout is not None}
    standing = {sha256 for identity, sha256 in lists.items() if identity not in older}
    beside = {
        item.source.id: of_file[item.source.sha256]
        for item in sheets
        if item.source.id not in lists and item.source.sha256 in of_file.keys() - standing
    }
    return tuple(
        Superseded(identity, one.older.file, one.newer.file) for identity, one in (older | beside).items()
    )


def _apart(understood: Iterable[Understood], decisions: Sequence[Decision]) -> tuple[Listing, ...]:
    """The lists that may replace each other: sheets that a person chose stand for themselves."""
    return listings(item for item in understood if not _was_chosen(item.source, decisions))


def _was_chosen(source: Source, decisions: Sequence[Decision]) -> bool:
    return bool(source_facts(decisions, source.file, source.sheet.name, source.sha256).included)


def _problems(understood: Sequence[Understood]) -> Iterable[str]:
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
            if not _names_edition(item.layout):
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


def _label(read: Sequence[Read]) -> str:
    names = [file.name for file, _ in read]
    return f"Import {names[0]}" if len(names) == 1 else f"Import {len(names)} files"
