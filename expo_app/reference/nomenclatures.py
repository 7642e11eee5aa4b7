"""The lists of sectors that ship with the product: of fairs by edition, and usual names in two languages.

A file of resources/nomenclatures says in its first lines where it comes from, and for a fair also by which
names the fair is known and of which edition the list is. Its columns are the name, the Chinese name, the
synonyms in both languages, and the sectors of the edition before that the sector continues.
"""

import csv
import functools
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from expo_app.model.places import RESOURCES
from expo_app.reference.spelling import fold, is_han

_FOLDER = RESOURCES / "nomenclatures"
_HEAD = re.compile(r"# (\w+): (.*)")


@dataclass(frozen=True)
class Entry:
    """One sector. `formerly` are the names of the sectors of the edition before that it continues: none for
    a new one, several where it joins them; a sector that several entries continue was split."""

    name: str
    chinese: str = ""
    synonyms: tuple[str, ...] = ()
    formerly: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """Every way of writing it, its name first."""
        return tuple(filter(None, (self.name, self.chinese, *self.synonyms)))

    def name_in(self, lang: str) -> str:
        """Its name in English or, for "zh", in Chinese; the one that there is when the other is lacking."""
        latin, han = (self.name, self.chinese) if not is_han(self.name) else ("", self.name)
        return (han or latin) if lang.startswith("zh") else (latin or han)


@dataclass(frozen=True)
class Nomenclature:
    """A list of sectors. `events` are the names of the fair, () when it holds for every fair; `edition` is
    "" when it holds for all."""

    title: str
    events: tuple[str, ...]
    edition: str
    entries: tuple[Entry, ...]

    def is_of(self, event: str) -> bool:
        """Whether the list is meant for the event: one of its names stands in the event's name."""
        words = f" {fold(event)} "
        return not self.events or any(_stands_in(fold(name), words) for name in self.events)


@functools.cache
def nomenclatures() -> tuple[Nomenclature, ...]:
    """All lists: those for every fair first, then by edition; a later one knows better than an earlier."""
    read = (_read(path) for path in sorted(_FOLDER.glob("*.tsv")))
    return tuple(sorted(read, key=lambda one: (bool(one.events), one.edition)))


def split_names(text: str) -> tuple[str, ...]:
    """Names joined by semicolons or bars, each once, in their order."""
    parts = (part.strip() for part in re.split(r"[;；|\n]", text))
    return tuple(dict.fromkeys(part for part in parts if fold(part)))


def _read(path: Path) -> Nomenclature:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = {found[1]: found[2] for line in lines if (found := _HEAD.fullmatch(line))}
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", restval="")
    return Nomenclature(
        head["title"], split_names(head.get("event", "")), head.get("edition", ""), tuple(_entries(rows))
    )


def _entries(rows: Iterable[dict[str, str]]) -> Iterable[Entry]:
    for row in rows:
        synonyms = split_names(f"{row['synonyms']};{row['chinese synonyms']}")
        yield Entry(row["name"], row["chinese"], synonyms, split_names(row["formerly"]))


def _stands_in(name: str, words: str) -> bool:
    """Whether a folded name is in a folded text: Chinese anywhere, other scripts as whole words."""
    return name in words if is_han(name) else f" {name} " in words
