"""Which rows count by a profile, row by row."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from expo_app.model.terms import Mode, Population, Reason, Role, Status
from expo_app.session.verifying.pack_rows import PackRow, Switches

_EXHIBITORS = str(Population.EXHIBITORS)


@dataclass(slots=True)
class Outcome:
    """What became of a row: why it does not count ("" when it does), its country, and for what it counts."""

    row: PackRow
    because: str
    country: str
    international: bool = False
    unit: str = ""

    @property
    def counts(self) -> bool:
        """Whether nothing took it away."""
        return not self.because


def outcomes(rows: Sequence[PackRow], profile: Switches, host: str) -> list[Outcome]:
    """The rows (in the order of the lists) by the switches of a profile."""
    found = [Outcome(row, "", _said(row, profile)) for row in rows]
    _take_away(found, profile)
    if profile.each_once:
        _keep_the_best(found)
        _tell_countries(found)
    home = profile.home(host)
    numbers: dict[tuple[str, str, str], int] = {}
    for one in found:
        one.international = bool(home and one.country) and one.country not in home
        one.unit = _unit(one, profile, numbers)
    return found


def _said(row: PackRow, profile: Switches) -> str:
    """The country that a row names where the profile looks for it; of visitors there is one column."""
    if row.population != _EXHIBITORS:
        return row.said[0]
    return next((row.said[place] for place in profile.nationality if row.said[place]), "")


def _take_away(found: Sequence[Outcome], profile: Switches) -> None:
    _because(found, Reason.EXCLUDED, lambda row: row.excluded)
    if not profile.cancelled:
        _because(found, Reason.CANCELLED, lambda row: row.status == Status.CANCELLED)
    if not profile.duplicates:
        seen: set[Hashable] = set()
        _because(found, Reason.DUPLICATE, lambda row: _again(row, seen))
    if not profile.online:
        _because(found, Reason.ONLINE, lambda row: row.mode == Mode.ONLINE)
    _because(found, Reason.REPRESENTED, lambda row: row.role == Role.REPRESENTED and not _may(row, profile))
    _because(found, Reason.OTHER_ROLE, lambda row: not _may(row, profile))


def _because(found: Sequence[Outcome], reason: Reason, applies: Callable[[PackRow], bool]) -> None:
    """Rows that still stand and to which it applies get the reason."""
    for one in found:
        if not one.because and applies(one.row):
            one.because = reason.value


def _again(row: PackRow, seen: set[Hashable]) -> bool:
    """Whether a row repeats one that was seen before."""
    key = (row.edition, row.population, row.repeats)
    repeats = bool(row.repeats) and key in seen
    seen.add(key)
    return repeats


def _may(row: PackRow, profile: Switches) -> bool:
    if row.population == _EXHIBITORS or Role.VISITOR in profile.roles:
        return row.role in profile.roles
    return row.role == Role.VISITOR


def _keep_the_best(found: Sequence[Outcome]) -> None:
    """Of an exhibitor's rows one counts: main first, a known country first, then the order of the lists."""
    best: dict[tuple[str, str], Outcome] = {}
    standing = [one for one in found if one.counts and one.row.population == _EXHIBITORS]
    for one in sorted(standing, key=lambda one: (one.row.rank, not one.country)):
        first = best.setdefault((one.row.edition, one.row.organisation), one)
        if first is not one:
            one.because = Reason.FURTHER_STAND.value


def _tell_countries(found: Sequence[Outcome]) -> None:
    """A counted row without a country takes that of the first of the exhibitor's rows that names one."""
    telling: dict[tuple[str, str], str] = {}
    for one in sorted(found, key=lambda one: one.row.rank):
        if one.row.population == _EXHIBITORS and one.country and one.because != Reason.EXCLUDED:
            telling.setdefault((one.row.edition, one.row.organisation), one.country)
    for one in found:
        if one.counts and one.row.population == _EXHIBITORS and not one.country:
            one.country = telling.get((one.row.edition, one.row.organisation), "")


def _unit(one: Outcome, profile: Switches, numbers: dict[tuple[str, str, str], int]) -> str:
    """What a row counts for: the organisation, each of its rows by its number, or a visitor's row."""
    row = one.row
    if row.population != _EXHIBITORS:
        return f"{row.source}#{row.row}"
    if profile.each_once:
        return row.organisation
    key = (row.edition, row.population, row.organisation)
    numbers[key] = numbers.get(key, 0) + one.counts
    return f"{row.organisation}#{numbers[key]}"
