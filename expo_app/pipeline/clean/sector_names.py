"""The same sector under one name in every edition.

The lists keep what they write; here, over all of them, the spellings of one sector get one name: that of
the event's own nomenclature, otherwise the one that the newest list of exhibitors writes, in Latin letters
where that edition writes both. A sector that was split keeps its own name: nothing is shared out, and where
the split lies between two editions, neither the old sector nor the new ones are comparable.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from expo_app.model.decision import Decision
from expo_app.model.sectors import SectorNames
from expo_app.model.terms import Population
from expo_app.pipeline.clean.sector_changes import sector_changes
from expo_app.pipeline.clean.sector_keys import Reading, SectorKeys
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.nomenclatures import nomenclatures
from expo_app.reference.spelling import fold, is_han


@dataclass(frozen=True, eq=False)
class Unified:
    """`rows` is a frame of schema.PARTICIPATION in the order given."""

    rows: pd.DataFrame
    sectors: SectorNames


@dataclass(frozen=True)
class _Use:
    """A spelling as lists of one edition and population write it, in how many rows, and how it is read."""

    population: str
    edition: str
    text: str
    rows: int
    reading: Reading

    @property
    def rank(self) -> tuple[bool, str, bool, int]:
        """The higher, the more its spelling deserves to be the name."""
        exhibits = self.population == Population.EXHIBITORS
        return exhibits, self.edition, not is_han(self.text), self.rows


def unify_sectors(rows: pd.DataFrame, event: str, decisions: Sequence[Decision]) -> Unified:
    """The rows (schema.PARTICIPATION of all sources) with one name for each sector.

    `event` says which nomenclatures hold. The result does not depend on the order of the rows; an exhibitor
    that has a sector keeps one, unless a decision says that it is none.
    """
    written = _written(rows)
    texts: dict[str, set[str]] = {}
    for _, edition, text in written:
        texts.setdefault(edition, set()).add(fold(text))
    keys = SectorKeys([one for one in nomenclatures() if one.is_of(event)], decisions, texts)
    uses = [_Use(*place, count, keys.read(*place[1:])) for place, count in written.items()]
    name_of = _names(uses, keys)
    present: dict[str, set[str]] = {}
    for use in uses:
        present.setdefault(use.edition, set()).add(use.reading.key)
    sectors = SectorNames(
        _spellings(uses, name_of, keys),
        dict(_other_languages(uses, name_of, keys)),
        tuple(sector_changes(keys, decisions, present, name_of)),
        _readings(uses, name_of),
    )
    named = {(use.edition, use.text): name_of.get(use.reading.key, "") for use in uses}
    return Unified(_renamed(rows, named), sectors)


def _written(rows: pd.DataFrame) -> Counter[tuple[str, str, str]]:
    """(population, edition, spelling) -> rows, for every spelling of a sector in use."""
    columns = (rows[name].tolist() for name in ("population", "edition", "sectors"))
    counts: Counter[tuple[str, str, str]] = Counter()
    for (population, edition, cell), count in Counter(zip(*columns, strict=True)).items():
        for text in cell.split(SEPARATOR) if cell else ():
            counts[population, edition, text] += count
    return counts


def _names(uses: Sequence[_Use], keys: SectorKeys) -> dict[str, str]:
    """Key -> the sector's one name, for the sectors in use."""
    best: dict[str, _Use] = {}
    for use in sorted(uses, key=lambda use: use.text):
        spelt = not use.reading.decided or fold(use.reading.decided) == fold(use.text)
        if use.reading.key and spelt:
            first = best.setdefault(use.reading.key, use)
            best[use.reading.key] = max(first, use, key=lambda use: use.rank)
    decided = sorted((use.edition, use.reading.key, use.reading.decided) for use in uses)
    names = {key: wording for _, key, wording in decided if key}
    names |= {key: use.text for key, use in best.items()}
    return names | {key: name for key, name in keys.own_names().items() if key in names}


def _renamed(rows: pd.DataFrame, named: Mapping[tuple[str, str], str]) -> pd.DataFrame:
    """The rows with the sectors of each cell under their names, each once, in their order."""
    if all(text == name for (_, text), name in named.items()):
        return rows
    places = [*zip(rows["edition"].tolist(), rows["sectors"].tolist(), strict=True)]
    cells = {
        (edition, cell): SEPARATOR.join(
            dict.fromkeys(filter(None, (named.get((edition, text), "") for text in cell.split(SEPARATOR))))
        )
        for edition, cell in dict.fromkeys(places)
    }
    return rows.assign(sectors=pd.Series([cells[place] for place in places], index=rows.index, dtype="str"))


def _readings(uses: Sequence[_Use], name_of: Mapping[str, str]) -> tuple[tuple[str, str, str], ...]:
    """(edition, as written, name) where a nomenclature, not a person, reads another name than is written."""
    named = [(use.edition, use.text, name_of[use.reading.key]) for use in uses if use.reading.by_nomenclature]
    return tuple(sorted({reading for reading in named if fold(reading[1]) != fold(reading[2])}))


def _spellings(uses: Sequence[_Use], name_of: Mapping[str, str], keys: SectorKeys) -> dict[str, str]:
    """Folded spelling -> name of a sector in use; where editions differ, as the newest one reads it."""
    newest = max((use.edition for use in uses), default="")
    known = {fold(text): name_of.get(keys.read(newest, text).key, "") for text in keys.spellings()}
    for use in sorted(uses, key=lambda use: (use.edition, use.population)):
        known[fold(use.text)] = name_of.get(use.reading.key, "")
    known |= {fold(name): name for name in name_of.values()}
    return {text: name for text, name in known.items() if text and name}


def _other_languages(
    uses: Sequence[_Use], name_of: Mapping[str, str], keys: SectorKeys
) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Each name with what it is called in the other language, where a nomenclature or a list tells."""
    ranked = sorted(uses, key=lambda use: (*use.rank, use.text))
    editions = {use.reading.key: use.edition for use in ranked}
    written = {(use.reading.key, is_han(use.text)): use.text for use in ranked}
    for key, name in name_of.items():
        lang = "en" if is_han(name) else "zh"
        entry = keys.entry(editions[key], name)
        other = entry.name_in(lang) if entry else ""
        if not other or is_han(other) == is_han(name):
            other = written.get((key, not is_han(name)), "")
        if other:
            yield name, {lang: other}
