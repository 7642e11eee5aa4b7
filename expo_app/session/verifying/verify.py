"""Does every figure of an audit pack hold? Counted again from the pack's own rows."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from expo_app.export.pack import filter_text
from expo_app.model.figure import FURTHER_FIRMS, ROWS_READ, By
from expo_app.model.problem import Problem
from expo_app.model.progress import Progress, quiet
from expo_app.model.query import Where
from expo_app.model.terms import Population, Reason
from expo_app.session.verifying import pack_files
from expo_app.session.verifying.belonging import Belonging
from expo_app.session.verifying.pack_lists import NEEDED_OF_LISTS, editions_with_days, skipped_rows
from expo_app.session.verifying.pack_rows import NEEDED, PackRow, Switches, pack_rows
from expo_app.session.verifying.recounted_figures import Asked, figures, groups
from expo_app.session.verifying.recounted_filter import Filter, narrowed
from expo_app.session.verifying.recounted_rows import Outcome, outcomes
from expo_app.session.verifying.recounted_units import units
from expo_app.session.verifying.recounted_visits import visits
from expo_app.session.verifying.stated import (
    FIGURE,
    GROUP,
    NOT_COMPARABLE,
    OF_FIGURE,
    OF_GROUP,
    OF_STEP,
    Key,
    Numbers,
    Stated,
    document_stated,
    figures_stated,
    groups_stated,
    steps_stated,
)

_ROWS = "rows.csv"
_COUNTRIES = ("country", "region", "blocs")
_BLOCS = ("bloc", "name", "name_zh", "members")
_FIGURES, _GROUPS = (tuple(name for name in of if name != "filter") for of in (OF_FIGURE, OF_GROUP))
_CLOSE = 1e-6
_SHOWN = 12


@dataclass(frozen=True)
class Checked:
    """One number of a file beside what the rows give; None is not known. `what` names it in words;
    `is_headline` are the values of figures.csv."""

    file: str
    what: str
    stated: float | None
    counted: float | None
    is_headline: bool = False

    @property
    def holds(self) -> bool:
        """Equal, but for the last digits of a sum."""
        if self.stated is None or self.counted is None:
            return self.stated is self.counted
        return math.isclose(self.stated, self.counted, rel_tol=_CLOSE, abs_tol=_CLOSE)


@dataclass(frozen=True)
class Verified:
    """What became of a pack: its one checksum, a sentence for everything that is wrong, every number."""

    pack: Path
    checksum: str
    problems: tuple[str, ...]
    checked: tuple[Checked, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    @property
    def shortened(self) -> tuple[str, ...]:
        """The sentences that a person reads: the first ones, and how many more there are."""
        rest = len(self.problems) - _SHOWN
        if rest <= 0:
            return self.problems
        return (*self.problems[:_SHOWN], f"And {rest:,} more numbers or rows that do not hold.")


def verify(folder: Path, progress: Progress = quiet, checksum: str = "") -> Verified:
    """Check the files of a pack and count every figure again from its rows.

    `checksum` is the one over the pack as somebody noted it down, "" when nobody did. Raises Problem for a
    folder that is no pack. What cannot be read is a sentence of its own.
    """
    pack_files.check_is_pack(folder)
    progress("Comparing checksums", 0.0)
    found = pack_files.checksum_of(folder)
    problems = [sentence for _, sentence in pack_files.changed_files(folder)]
    if checksum and checksum.strip().casefold() != found:
        problems.insert(0, f"The pack is another one: its checksum is {found}, not {checksum.strip()}.")
    checked: tuple[Checked, ...] = ()
    try:
        pack = _Pack(folder)
        checked, wrong_rows = pack.recount(progress)
        problems += [*wrong_rows, *(_sentence(one) for one in checked if not one.holds)]
    except Problem as problem:
        problems.append(f"The figures were not counted again: {problem}")
    progress("Done", 1.0)
    return Verified(folder, found, tuple(problems), checked)


class _Pack:
    """A pack that was read."""

    def __init__(self, folder: Path) -> None:
        self.document: Mapping[str, Any] = pack_files.document(folder, "figures.json")
        self.rows = pack_rows(pack_files.table(folder, _ROWS, NEEDED))
        self.belonging = Belonging.read(
            pack_files.table(folder, "countries.csv", _COUNTRIES),
            pack_files.table(folder, "blocs.csv", _BLOCS),
        )
        sources = pack_files.table(folder, "sources.csv", NEEDED_OF_LISTS)
        self.skipped, self.with_days = skipped_rows(sources), editions_with_days(sources)
        figures_csv = pack_files.table(folder, "figures.csv", (*_FIGURES, *FIGURE))
        groups_csv = pack_files.table(folder, "groups.csv", (*_GROUPS, *GROUP, "comparable"))
        waterfall_csv = pack_files.table(folder, "waterfall.csv", (*OF_STEP, "rows"))
        self.stated = (
            figures_stated("figures.csv", figures_csv),
            groups_stated("groups.csv", groups_csv),
            steps_stated("waterfall.csv", waterfall_csv),
            document_stated("figures.json", self.document),
        )
        try:
            self.host: str = self.document["host"] or ""
            self.profiles = [Switches.read(told) for told in self.document["profiles"]]
            self.profile: str = self.document["profile"]
        except (KeyError, TypeError, ValueError) as error:
            raise Problem(f"figures.json is not what its schema says ({error!r}).") from error

    def recount(self, progress: Progress) -> tuple[tuple[Checked, ...], list[str]]:
        """Every number of the pack beside the recounted one, and sentences about rows."""
        counted: dict[Key, Numbers] = {}
        wrong: list[str] = []
        for number, profile in enumerate(self.profiles, 1):
            progress(f"Counting by {profile.name}", number / (len(self.profiles) + 1))
            found = outcomes(self.rows, profile, self.host)
            counted |= self._numbers(profile, found)
            if profile.name == self.profile:
                wrong += _wrong_rows(found)
        return tuple(one for stated in self.stated for one in _compared(stated, counted)), wrong

    def _numbers(self, profile: Switches, found: Sequence[Outcome]) -> dict[Key, Numbers]:
        whole, name = units(found), profile.name
        counted: dict[Key, Numbers] = dict(_steps(name, found, self.skipped))
        days = self._days(profile, found)
        for edition, against, where in self._comparisons(name):
            wanted = Filter.of(whole, where, edition, bool(profile.home(self.host)))
            asked = Asked(narrowed(whole, wanted, self.belonging), whole, wanted.silent, days)
            place = (edition, against, filter_text(where))
            told = figures(asked, edition, against, bool(self.host))
            counted |= {("figure", name, *place, measure): row for measure, row in told.items()}
            counted |= self._groups(name, asked, place)
        return counted

    def _days(self, profile: Switches, found: Sequence[Outcome]) -> Mapping[str, Mapping[str, int]]:
        """Edition -> visitor -> days, of the editions of which every list of visitors tells them."""
        days: dict[str, dict[str, int]] = {edition: {} for edition in self.with_days}
        for (edition, unit), count in visits(found, profile.each_once).items():
            if edition in days:
                days[edition][unit] = count
        return days

    def _groups(self, profile: str, asked: Asked, place: tuple[str, str, str]) -> dict[Key, Numbers]:
        edition, against, _ = place
        return {
            ("group", profile, str(population), *place, str(by), key): numbers
            for population in Population
            if (edition, str(population)) in asked.everyone.listed - asked.silent
            for by in self._groupings(population)
            for key, numbers in groups(asked, population, by, edition, against, self.belonging).items()
        }

    def _comparisons(self, profile: str) -> list[tuple[str, str, Where]]:
        return [
            (
                one["edition"],
                one["against"] or "",
                tuple((told["field"], told["value"]) for told in one.get("filters", ())),
            )
            for one in self.document["comparisons"]
            if one["profile"] == profile
        ]

    def _groupings(self, population: Population) -> list[By]:
        told = (group for one in self.document["comparisons"] for group in one["groups"])
        return [By(name) for name in dict.fromkeys(g["by"] for g in told if g["population"] == population)]


def _steps(
    profile: str, found: Iterable[Outcome], skipped: Mapping[tuple[str, str], int]
) -> Iterator[tuple[Key, Numbers]]:
    """The way from rows to what is counted; only the steps that occur."""
    taken: dict[tuple[str, str], dict[str, int]] = {}
    addresses: dict[tuple[str, str], set[str]] = {}
    for one in found:
        reasons = taken.setdefault((one.row.edition, one.row.population), {})
        reasons[one.because] = reasons.get(one.because, 0) + 1
        addresses.setdefault((one.row.edition, one.row.population), set()).add(one.row.address)
    for place, reasons in taken.items():
        edition, population = place
        beside = skipped.get(place, 0)
        read = len(addresses[place])
        steps = {ROWS_READ: read + beside, FURTHER_FIRMS: sum(reasons.values()) - read}
        steps["Totals and blank rows"] = -beside
        steps |= {reason.value: -reasons.get(reason.value, 0) for reason in Reason}
        for label, rows in steps.items():
            if rows:
                yield ("step", profile, population, edition, label), {"rows": rows}


def _wrong_rows(found: Iterable[Outcome]) -> Iterator[str]:
    """Sentences about rows that the rules of the pack's profile do not count as they say."""
    for one in found:
        told = one.row.told
        counted = {
            "counted": "true" if one.counts else "false",
            "not_counted_because": one.because,
            "country": one.country,
            "international": "true" if one.international else "false",
            "unit": one.unit,
        }
        differing = [name for name, value in counted.items() if told.get(name) != value]
        if differing:
            yield _row_sentence(one.row, differing[0], counted[differing[0]])


def _row_sentence(row: PackRow, column: str, value: str) -> str:
    said = row.told.get(column) or "nothing"
    return f"{_ROWS}: {row.address} says {column} {said}; by the rules it is {value or 'nothing'}."


def _compared(stated: Stated, counted: Mapping[Key, Numbers]) -> Iterator[Checked]:
    kinds = {key[0] for key in stated.numbers}
    wanted = [key for key in counted if key[0] in kinds]
    for key in dict.fromkeys((*stated.numbers, *wanted)):
        said, found = stated.numbers.get(key, {}), counted.get(key, {})
        left_out = NOT_COMPARABLE if key in stated.not_comparable else frozenset()
        for name in dict.fromkeys((*said, *found)):
            if name not in left_out:
                headline = key[0] == "figure" and name == "value" and stated.file.endswith(".csv")
                yield Checked(stated.file, _named(key, name), said.get(name), found.get(name), headline)


def _named(key: Key, name: str) -> str:
    """ "exhibitors 2025 against 2024 by ufi", "previous of sector AI of exhibitors 2025 ..." """
    kind, profile, *rest = key
    column = "" if name in ("value", "rows") else f"{name} of "
    if kind == "figure":
        edition, against, where, measure = rest
        return f"{column}{measure} {_editions(edition, against, where)} by {profile}"
    if kind == "group":
        population, edition, against, where, by, group = rest
        group = f"{by} {group}" if group else f"those without a {by}"
        return f"{column}{group} of {population} {_editions(edition, against, where)} by {profile}"
    population, edition, step = rest
    return f"rows “{step}” of {population} {edition} by {profile}"


def _editions(edition: str, against: str, where: str) -> str:
    compared = f"{edition} against {against}" if against else edition
    return f"{compared} where {where}" if where else compared


def _sentence(one: Checked) -> str:
    return f"{one.file} says {_number(one.stated)} for {one.what}; its rows give {_number(one.counted)}."


def _number(value: float | None) -> str:
    if value is None:
        return "nothing"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4f}".rstrip("0")
