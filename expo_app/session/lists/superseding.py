"""New lists laid beside those of the workspace: what replaces what, as decisions."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from expo_app.model.decision import ColumnMapping, Decision, Superseded
from expo_app.model.layout import Layout
from expo_app.model.source import Source
from expo_app.session.decisions.decided import source_facts
from expo_app.session.lists.concerning import understand_all
from expo_app.session.lists.listing import Listing, listings
from expo_app.session.lists.relisting import Replacement, replacements
from expo_app.session.lists.told import outdated_by
from expo_app.session.lists.understanding import Understood, settle_editions
from expo_app.session.state import State


@dataclass(frozen=True)
class Beside:
    """The decisions of the import, with those about what is replaced; the layouts of the new sheets that hold
    a list, by source id, with all of them; and which list replaces which."""

    decisions: tuple[Decision, ...]
    layouts: tuple[tuple[str, Layout], ...]
    replacements: tuple[Replacement, ...]


def lay_beside(
    understood: Sequence[Understood], decisions: Sequence[Decision], told_again: Set[str], state: State
) -> Beside:
    """Find what replaces what. `told_again` names the files of the workspace about which something new is
    told: they may be other lists by that, as if they came now."""
    everything = (*state.decisions, *decisions)
    known, past = (
        settle_editions(understand_all(sources, everything, state.memory))
        for sources in (state.sources, state.superseded)
    )
    come = [*understood, *(item for item in known if item.source.file in told_again)]
    stay = [item for item in known if item.source.file not in told_again]
    coming, standing, replaced = (_apart(items, everything) for items in (come, stay, past))
    found = replacements(coming, standing, replaced, outdated_by(everything))
    if not found:
        return Beside(tuple(decisions), _layouts(understood), ())
    kept = (*_without_inherited(decisions, found, state), *_superseded(found, [*known, *understood]))
    # What was decided about the columns of a list holds for the one that replaces it.
    sources = [item.source for item in understood]
    again = settle_editions(understand_all(sources, (*state.decisions, *kept), state.memory))
    return Beside(kept, _layouts(again), found)


def _layouts(understood: Iterable[Understood]) -> tuple[tuple[str, Layout], ...]:
    return tuple((item.source.id, item.layout) for item in understood if item.layout is not None)


def _without_inherited(
    decisions: Iterable[Decision], found: Sequence[Replacement], state: State
) -> Iterator[Decision]:
    """Without the fields of columns that a list takes over from the one that it replaces anyway."""
    files = {(one.newer.file, one.older.file) for one in found}
    for decision in decisions:
        if not isinstance(decision, ColumnMapping) or not any(
            decision.file == newer and replace(decision, file=older) in state.decisions
            for newer, older in files
        ):
            yield decision


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
