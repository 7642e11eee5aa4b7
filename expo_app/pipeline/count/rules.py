"""Which rows count under a profile, and why the others do not."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from expo_app.model.profile import CountingProfile
from expo_app.model.terms import Mode, Population, Reason, Role, Status
from expo_app.pipeline.count.coding import (
    Flags,
    Numbers,
    category,
    coded,
    codes,
    first_of,
    grouped,
    is_one_of,
    numbered,
    texts_of,
)

Verdicts = npt.NDArray[np.int8]
"""For each row the number of the reason why it does not count (its place in _REASONS); 0 while it counts."""
_REASONS = ("", *(reason.value for reason in Reason))
_ROLE_RANK = {role.value: rank for rank, role in enumerate(Role)}
_COUNTED = ("country", "not_counted_because", "unit")


def count_rows(rows: pd.DataFrame, profile: CountingProfile, host: str) -> pd.DataFrame:
    """MATCHED rows with the columns of COUNTED, in the order and with the index of `rows`.

    Each row counts or says why not. Reasons are tried in the order of `Reason`, and what is struck out
    for one reason never stands in the way of another row. With `each_once` an exhibitor counts by its
    best row (main before co-exhibitor, known country before unknown, then file, sheet and row), and
    takes over the country that its other rows know when that row does not. `host` is alpha-3; while it
    is unknown nobody is international.
    """
    return in_words(rows, count_coded(coded(rows), profile, host))


def count_coded(rows: pd.DataFrame, profile: CountingProfile, host: str) -> pd.DataFrame:
    """The same for coded rows; its texts stay coded."""
    listed = _Listed.of(rows)
    verdicts = _because(np.zeros(len(rows), dtype=np.int8), Reason.EXCLUDED, rows["excluded"].to_numpy())
    verdicts = _by_switches(listed, profile, verdicts)
    if profile.each_once:
        verdicts = _each_once(listed, verdicts)
        rows = rows.assign(country=_known_countries(listed, verdicts))
    home = profile.home(host)
    abroad = ~is_one_of(rows["country"], home | {""}) if home else np.zeros(len(rows), dtype=bool)
    return rows.assign(
        counted=verdicts == 0,
        not_counted_because=category(verdicts, _REASONS),
        international=abroad,
        unit=_unit(listed, profile, verdicts == 0),
    )


def in_words(rows: pd.DataFrame, counted: pd.DataFrame) -> pd.DataFrame:
    """MATCHED rows with what `count_coded` found out about them, as schema.COUNTED."""
    texts = {name: counted[name].astype("str") for name in _COUNTED}
    flags = {name: counted[name] for name in ("counted", "international")}
    columns = [*rows.columns, "counted", "not_counted_because", "international", "unit"]
    return rows.assign(**texts, **flags)[columns]


@dataclass(frozen=True, eq=False)
class _Listed:
    """Coded rows: their order in the lists, the place of each in it, the rank of its role, and its firm (an
    organisation in an edition), numbered from 0."""

    rows: pd.DataFrame
    order: Numbers
    place: Numbers
    rank: Numbers
    firm: Numbers
    firms: int

    @classmethod
    def of(cls, rows: pd.DataFrame) -> "_Listed":
        order = list_order(rows)
        place = np.empty(len(rows), dtype=np.int64)
        place[order] = np.arange(len(rows))
        ranks = np.array([_ROLE_RANK[role] for role in texts_of(rows["role"])], dtype=np.int64)
        firm, firms = grouped(*(codes(rows[name]) for name in ("edition", "population", "organisation_id")))
        return cls(rows, order, place, ranks[codes(rows["role"])], firm, firms)

    @property
    def exhibitors(self) -> Flags:
        return is_one_of(self.rows["population"], [Population.EXHIBITORS.value])

    def says(self, column: str, *texts: str) -> Flags:
        return is_one_of(self.rows[column], texts)


def list_order(rows: pd.DataFrame) -> Numbers:
    """The positions of coded rows in the order of the lists: file, sheet, row, source."""
    sheets = (codes(rows["source"]), rows["row"].to_numpy(), codes(rows["sheet"]), codes(rows["file"]))
    return np.lexsort(sheets)


def _by_switches(listed: _Listed, profile: CountingProfile, verdicts: Verdicts) -> Verdicts:
    """Struck is what the profile does not let count, one switch after the other."""
    if not profile.cancelled:
        verdicts = _because(verdicts, Reason.CANCELLED, listed.says("status", Status.CANCELLED.value))
    if not profile.duplicates:
        same = grouped(
            codes(listed.rows["edition"]),
            codes(listed.rows["population"]),
            listed.rows["fingerprint"].to_numpy(),
        )
        verdicts = _but_first(verdicts, Reason.DUPLICATE, same, listed.place, verdicts == 0)
    if not profile.online:
        verdicts = _because(verdicts, Reason.ONLINE, listed.says("mode", Mode.ONLINE.value))
    idle = ~_may_count(listed, profile)
    represented = listed.says("role", Role.REPRESENTED.value)
    verdicts = _because(verdicts, Reason.REPRESENTED, represented & idle)
    return _because(verdicts, Reason.OTHER_ROLE, idle)


def _may_count(listed: _Listed, profile: CountingProfile) -> Flags:
    exhibiting = [role.value for role in profile.roles]
    attending = exhibiting if Role.VISITOR in profile.roles else [Role.VISITOR.value]
    return np.where(listed.exhibitors, listed.says("role", *exhibiting), listed.says("role", *attending))


def _each_once(listed: _Listed, verdicts: Verdicts) -> Verdicts:
    unknown = listed.says("country", "")
    best = (listed.rank * 2 + unknown) * len(unknown) + listed.place
    rivals = (verdicts == 0) & listed.exhibitors
    return _but_first(verdicts, Reason.FURTHER_STAND, (listed.firm, listed.firms), best, rivals)


def _because(verdicts: Verdicts, reason: Reason, struck: Flags) -> Verdicts:
    """Rows that still stand and are struck get the reason."""
    return np.where((verdicts == 0) & struck, _REASONS.index(reason.value), verdicts).astype(np.int8)


def _but_first(
    verdicts: Verdicts, reason: Reason, groups: tuple[Numbers, int], order: Numbers, among: Flags
) -> Verdicts:
    """Of the rows in question that agree all but the first by `order` get the reason."""
    return _because(verdicts, reason, among & ~first_of(*groups, order, among))


def _known_countries(listed: _Listed, verdicts: Verdicts) -> pd.Series:
    """Where the counted row of an exhibitor has no country, the first that its other rows know.

    Every row says whose country it is except one that a decision excluded.
    """
    column, unknown = listed.rows["country"], listed.says("country", "")
    excluded = verdicts == _REASONS.index(Reason.EXCLUDED.value)
    order = listed.rank * len(unknown) + listed.place
    telling = np.flatnonzero(first_of(listed.firm, listed.firms, order, ~unknown & ~excluded))
    told_by = np.full(listed.firms, -1)
    told_by[listed.firm[telling]] = telling
    lacking = np.flatnonzero((verdicts == 0) & listed.exhibitors & unknown)
    known = told_by[listed.firm[lacking]]
    numbers = codes(column)
    numbers[lacking[known >= 0]] = numbers[known[known >= 0]]
    return pd.Series(category(numbers, texts_of(column)), column.index)


def _unit(listed: _Listed, profile: CountingProfile, counted: Flags) -> pd.Series:
    """An exhibitor's organisation, or each of its rows by its number as listed; each visitor's row."""
    organisation = listed.rows["organisation_id"]
    exhibitors = listed.exhibitors
    if profile.each_once and exhibitors.all():
        return organisation
    texts = organisation.astype("str")
    if not profile.each_once:
        texts = texts + "#" + _number(listed, counted)
    if not exhibitors.all():
        rows = listed.rows["source"].astype("str") + "#" + listed.rows["row"].astype("str")
        texts = texts.where(exhibitors, rows)
    return numbered(texts)


def _number(listed: _Listed, counted: Flags) -> pd.Series:
    """How many of its firm's rows count up to each row, in the order of the lists."""
    in_order = pd.Series(counted[listed.order].astype(np.int64)).groupby(listed.firm[listed.order]).cumsum()
    return pd.Series(in_order.to_numpy()[listed.place], index=listed.rows.index).astype("str")
