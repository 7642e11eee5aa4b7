"""Splits and joins of sectors between the editions in use."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from expo_app.model.decision import Decision, SectorAlias
from expo_app.model.sectors import SectorChange
from expo_app.pipeline.clean.sector_keys import SectorKeys
from expo_app.reference.nomenclatures import split_names
from expo_app.reference.spelling import fold

Present = Mapping[str, Set[str]]
"""The keys of the sectors that each edition has."""


@dataclass(frozen=True)
class _Change:
    """Keys before and after. `until` is the last edition that is as before, "" when it is not told."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    until: str = ""

    def editions(self, present: Present) -> frozenset[str]:
        """The editions that are as before: those that have what is gone now or, where nothing is gone, those
        that have the old sector and none of what came."""
        gone, came = set(self.before) - set(self.after), set(self.after) - set(self.before)
        if self.until:
            told = {edition: keys for edition, keys in present.items() if edition <= self.until}
            return frozenset(edition for edition, keys in told.items() if keys & set(self.before))
        if gone:
            return frozenset(edition for edition, keys in present.items() if keys & gone)
        held = {edition: keys for edition, keys in present.items() if keys & set(self.before)}
        return frozenset(edition for edition, keys in held.items() if came and not keys & came)


def sector_changes(
    keys: SectorKeys, decisions: Sequence[Decision], present: Present, name_of: Mapping[str, str]
) -> Iterator[SectorChange]:
    """The changes that lie between editions in use, by the names (key -> name) of the sectors in use."""
    newest = max(present, default="")
    for change in (*_by_nomenclature(keys, newest), *_by_decision(keys, decisions, newest)):
        editions = change.editions(present)
        if editions and editions < present.keys():
            before, after = (_named(side, name_of) for side in (change.before, change.after))
            yield SectorChange(before, after, editions)


def _by_nomenclature(keys: SectorKeys, newest: str) -> Iterator[_Change]:
    for one in keys.continuations:
        if not one.is_renaming:
            yield _Change(_read(keys, newest, one.before), _read(keys, newest, one.after))


def _by_decision(keys: SectorKeys, decisions: Sequence[Decision], newest: str) -> Iterator[_Change]:
    """The splits that are decided and not overruled by a later decision."""
    for alias in decisions:
        if not isinstance(alias, SectorAlias):
            continue
        targets = split_names(alias.sector)
        if len(targets) > 1 and keys.decided(alias.edition, fold(alias.written)) == targets:
            before = _read(keys, alias.edition or newest, (alias.written,))
            yield _Change(before, _read(keys, newest, targets), alias.edition)


def _read(keys: SectorKeys, edition: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(keys.read(edition, name).key for name in names))


def _named(side: Iterable[str], name_of: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(name_of[key] for key in side if key in name_of)
