"""Blocs of countries and regions, continents and subregions, and groupings of the user's own."""

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from expo_app.model.decision import Grouping, each_of
from expo_app.model.places import RESOURCES
from expo_app.reference.spelling import fold

SHOWN = frozenset({"bloc", "wef", "own"})
"""The kinds that a breakdown by bloc lists; by the others one may filter."""


@dataclass(frozen=True)
class Bloc:
    """A group of countries and regions.

    `key` is stable; `kind` is bloc, wef, continent, subregion or own; `members` are alpha-3 codes, as they
    have been since `as_of` (ISO 8601; empty for a grouping of the user's own).
    """

    key: str
    english: str
    chinese: str
    kind: str
    members: frozenset[str]
    as_of: str = ""

    def name(self, lang: str = "en") -> str:
        """The name in English, or in Simplified Chinese for lang "zh"."""
        return self.chinese if lang.startswith("zh") else self.english


@functools.cache
def known_blocs() -> tuple[Bloc, ...]:
    """All that are shipped: blocs by name, the six WEF regions, continents, subregions."""
    folder = RESOURCES / "blocs"
    single = [
        _bloc(path.stem, path.read_text(encoding="utf-8"))
        for path in folder.glob("*.tsv")
        if path.stem != "m49"
    ]
    single.sort(key=lambda bloc: (bloc.kind, bloc.english))
    lines = (folder / "m49.tsv").read_text(encoding="utf-8").splitlines()
    regions = [_region(line) for line in lines if not line.startswith("#")]
    return (*single, *regions)


def _bloc(key: str, text: str) -> Bloc:
    told = dict(line.split("\t") for line in text.splitlines())
    members = frozenset(told["members"].split())
    return Bloc(key, told["english"], told["chinese"], told["kind"], members, told["as_of"])


def _region(line: str) -> Bloc:
    key, kind, english, chinese, members = line.split("\t")
    return Bloc(key, english, chinese, kind, frozenset(members.split()), "2022-01-01")


def with_groupings(groupings: Iterable[Grouping]) -> tuple[Bloc, ...]:
    """The known blocs and the user's own; an own one replaces a known one of the same name."""
    own = {fold(grouping.name): _own(grouping) for grouping in groupings}
    kept = (bloc for bloc in known_blocs() if not own.keys() & {fold(bloc.key), fold(bloc.english)})
    return (*kept, *own.values())


def _own(grouping: Grouping) -> Bloc:
    members = frozenset(each_of(grouping.members))
    return Bloc(grouping.name, grouping.name, grouping.chinese or grouping.name, "own", members)


def find_bloc(written: str, blocs: Sequence[Bloc]) -> Bloc | None:
    """The bloc that a text names by key or by name, upper and lower case alike."""
    sought = fold(written)
    names = ((bloc, {fold(bloc.key), fold(bloc.english), fold(bloc.chinese)}) for bloc in blocs)
    return next((bloc for bloc, known in names if sought in known), None)
