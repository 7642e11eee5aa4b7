"""Reading lists into a value that a workspace can accept; nothing is written here."""

import hashlib
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from expo_app.model.decision import Decision, EventFacts, SourceFacts, Step, Superseded
from expo_app.model.layout import Field, Layout
from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Progress, part_of, quiet
from expo_app.model.source import OriginalFile, Source
from expo_app.pipeline.read.file import list_files, read_file
from expo_app.session.decisions.decided import event_facts
from expo_app.session.lists.concerning import understand_all
from expo_app.session.lists.mappings import mappings_passed_on
from expo_app.session.lists.naming_event import event_of
from expo_app.session.lists.relisting import Replacement
from expo_app.session.lists.superseding import lay_beside
from expo_app.session.lists.told import (
    Read,
    Told,
    earlier_edition,
    passed_on,
    says_something_new,
    settled,
    told_decisions,
)
from expo_app.session.lists.understanding import Understood, settle_editions
from expo_app.session.state import NOTHING_YET, State


@dataclass(frozen=True)
class Imported:
    """Lists that were read and understood, to be accepted by a workspace as one step.

    `layouts` are those of the sheets that hold a list, by source id; `unchanged` names the files that
    the workspace holds already, byte for byte, and `told_again` those of them about which something new was
    told. `replacements` say which list replaces which once this is accepted: mostly these lists older ones,
    but a list that turns out to be older than one in force is itself the older. `packed` are the cells of
    sources (by id) and the content of files (by sha256) as the workspace file keeps them, where they were
    packed ahead.
    """

    label: str
    files: tuple[OriginalFile, ...]
    sources: tuple[Source, ...]
    decisions: tuple[Decision, ...]
    layouts: tuple[tuple[str, Layout], ...]
    unchanged: tuple[str, ...] = ()
    replacements: tuple[Replacement, ...] = ()
    told_again: tuple[str, ...] = ()
    packed: tuple[tuple[str, bytes], ...] = field(default=(), compare=False, repr=False)

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
    again = _told_again(unchanged, told, state)
    decisions = (
        *passed_on(state.decisions, read),
        *mappings_passed_on(read, state),
        *(told_decisions(told, read) if read else ()),
        *(decision for _, said in again for decision in said),
        *decided,
    )
    understood = _understood(read, (*state.decisions, *decisions), state)
    understood, editions = _with_earlier_editions(understood, state.decisions)
    problems = tuple(dict.fromkeys(_problems(understood)))
    if problems:
        raise Problem(problems[0]) if len(problems) == 1 else Problems(problems)
    event = _event_named(understood, state.decisions, told, files)
    decisions = (*decisions, *editions, *event)
    beside = lay_beside(understood, decisions, {name for name, _ in again}, state)
    return Imported(
        _label([file.name for file, _ in read] or [name for name, _ in again], bool(read)),
        tuple(file for file, _ in read),
        tuple(item.source for item in understood),
        beside.decisions,
        beside.layouts,
        unchanged,
        beside.replacements,
        tuple(name for name, _ in again),
    )


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


def _told_again(
    unchanged: Sequence[str], told: Told, state: State
) -> tuple[tuple[str, tuple[Decision, ...]], ...]:
    """What is told about files that are there already, as far as it is new, by their names."""
    found = []
    for name in unchanged:
        of_file = [source for source in state.sources if source.file == name]
        for sha256 in dict.fromkeys(source.sha256 for source in of_file):
            sources = tuple(source for source in of_file if source.sha256 == sha256)
            said = told_decisions(told, [(OriginalFile(name, sha256, b""), sources)])
            news = tuple(d for d in said if says_something_new(d, state.decisions))
            found += [(name, news)] if news else []
    return tuple(found)


def _understood(read: Sequence[Read], decisions: Sequence[Decision], state: State) -> tuple[Understood, ...]:
    return _understood_sources([source for _, sources in read for source in sources], decisions, state)


def _understood_sources(
    sources: Sequence[Source], decisions: Sequence[Decision], state: State
) -> tuple[Understood, ...]:
    return settle_editions(understand_all(sources, decisions, state.memory))


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
    """The event from the names of files and folders, when nothing else tells it; none when they do not."""
    named = told.event or event_facts(decided).name
    if named or not understood or any(item.layout is not None and item.layout.event for item in understood):
        return ()
    name = event_of(files)
    return (EventFacts(name),) if name else ()


def _label(names: Sequence[str], are_new: bool) -> str:
    verb = "Import" if are_new else "Facts of"
    return f"{verb} {names[0]}" if len(names) == 1 else f"{verb} {len(names)} files"
