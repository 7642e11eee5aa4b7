"""Which ways of writing a sector mean the same one.

A spelling is read step by step: what a person decided about it, what the event's own nomenclature says, then
the lists that ship with the product; until nothing says anything more. What remains is the sector's key, the
same for all spellings of one sector. Sectors that were renamed from one edition to the next have one key;
those that were split or joined keep their own, as no renaming makes them the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from expo_app.model.decision import Decision, SectorAlias, SectorName
from expo_app.reference.nomenclatures import Entry, Nomenclature, split_names
from expo_app.reference.spelling import fold


@dataclass(frozen=True)
class Reading:
    """The key of a spelling, "" when a person decided that it is no sector; `decided` is the wording of the
    decision that led there, "" when none did."""

    key: str
    decided: str = ""

    @property
    def by_nomenclature(self) -> bool:
        """Whether no decision had a part in it."""
        return bool(self.key) and not self.decided


@dataclass(frozen=True)
class Continuation:
    """Keys of one edition's list that became others in the next. One each is a renaming."""

    before: tuple[str, ...]
    after: tuple[str, ...]

    @property
    def is_renaming(self) -> bool:
        """Whether one sector became one other."""
        return len(self.before) == len(self.after) == 1


class SectorKeys:
    """The keys of all spellings, by what the nomenclatures and the decisions say.

    `shipped` are the lists that hold for the event, those that know best last. `written` are the folded
    spellings in use in each edition: names that one edition uses side by side were never renamed.
    """

    def __init__(
        self,
        shipped: Sequence[Nomenclature],
        decisions: Sequence[Decision],
        written: Mapping[str, Iterable[str]],
    ) -> None:
        self._shipped = [one.entries for one in shipped]
        self._own = [d for d in decisions if isinstance(d, SectorName)]
        self._aliases = {
            (d.edition, fold(d.written)): split_names(d.sector)
            for d in decisions
            if isinstance(d, SectorAlias)
        }
        self._tables: dict[str, Mapping[str, str]] = {}
        self._entries: dict[str, Mapping[str, Entry]] = {}
        self._renamed: dict[str, str] = {}
        self.continuations = tuple(_continuations(shipped, self._table("")))
        self._renamed = dict(self._renamings(written))
        self._tables.clear()

    def read(self, edition: str, text: str) -> Reading:
        """How a spelling is read in the lists of an edition."""
        key, decided = fold(text) or text, ""
        passed: list[str] = []
        while key not in passed:  # decisions may lead in a circle: all of it is one sector
            passed.append(key)
            targets = self.decided(edition, key)
            if targets is not None and len(targets) < 2:
                decided = targets[0] if targets else ""
                if fold(decided) in ("", key):
                    return Reading(fold(decided), decided)
                key = fold(decided)
            else:
                key = self._table(edition).get(key, key)
        return Reading(min(passed[passed.index(key) :]), decided)

    def decided(self, edition: str, key: str) -> tuple[str, ...] | None:
        """The sectors that a decision gives for a folded spelling: () for none, several for one that was
        split; None without a decision."""
        found = self._aliases.get((edition, key))
        return self._aliases.get(("", key)) if found is None else found

    def entry(self, edition: str, name: str) -> Entry | None:
        """The entry that a name means in an edition before any renaming, by the list that knows best."""
        if edition not in self._entries:
            layers = (*self._shipped, *self._own_layers(edition))
            self._entries[edition] = {
                fold(text): entry for layer in layers for entry in layer for text in entry.spellings
            }
        return self._entries[edition].get(fold(name))

    def own_names(self) -> dict[str, str]:
        """Key -> name, as the event's own nomenclature writes it; a semicolon would part it in a cell."""
        return {fold(own.name): own.name.replace(";", ",").replace("；", "，") for own in self._own}

    def spellings(self) -> Iterator[str]:
        """Every spelling that a nomenclature or a decision knows."""
        for entry in (*chain.from_iterable(self._shipped), *map(_entry, self._own)):
            yield from entry.spellings
        for _, written in self._aliases:
            yield written

    def _own_layers(self, edition: str) -> list[list[Entry]]:
        return [
            [_entry(own) for own in self._own if own.edition == of] for of in dict.fromkeys(("", edition))
        ]

    def _table(self, edition: str) -> Mapping[str, str]:
        """Folded spelling -> folded name, what knows best on top."""
        if edition not in self._tables:
            claims = [*map(_claims, self._shipped), self._renamed, *map(_claims, self._own_layers(edition))]
            self._tables[edition] = dict(chain.from_iterable(claim.items() for claim in claims))
        return self._tables[edition]

    def _renamings(self, written: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
        used = [
            {self._table(edition).get(text, text) for text in texts} for edition, texts in written.items()
        ]
        for one in self.continuations:
            pair = {*one.before, *one.after}
            if one.is_renaming and not any(pair <= keys for keys in used):
                yield one.before[0], one.after[0]


def _entry(own: SectorName) -> Entry:
    return Entry(own.name, own.chinese, split_names(own.synonyms))


def _claims(entries: Iterable[Entry]) -> dict[str, str]:
    """Folded spelling -> folded name of its entry; an entry's names win over another's synonyms."""
    entries = [*entries]
    claims: dict[str, str] = {}
    for spelling_of in (_synonyms, _chinese, _name):
        for entry in entries:
            claims |= dict.fromkeys(map(fold, spelling_of(entry)), fold(entry.name))
    claims.pop("", None)
    return claims


def _synonyms(entry: Entry) -> tuple[str, ...]:
    return entry.synonyms


def _chinese(entry: Entry) -> tuple[str, ...]:
    return (entry.chinese,)


def _name(entry: Entry) -> tuple[str, ...]:
    return (entry.name,)


def _continuations(lists: Sequence[Nomenclature], table: Mapping[str, str]) -> Iterator[Continuation]:
    """What became of the sectors from each edition's list to the next: joined, split, or renamed."""
    for one in lists:
        before = {fold(entry.name): _keys(entry.formerly, table) for entry in one.entries}
        after: dict[str, list[str]] = {}
        for name, formers in before.items():
            for former in formers:
                after.setdefault(former, []).append(name)
        for former, names in after.items():
            if len(names) > 1:
                yield Continuation((former,), tuple(names))
        for name, formers in before.items():
            single = len(formers) == 1 and len(after[formers[0]]) == 1
            if len(formers) > 1 or (single and formers[0] != name):
                yield Continuation(formers, (name,))


def _keys(names: Iterable[str], table: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(table.get(fold(name), fold(name)) for name in names))
