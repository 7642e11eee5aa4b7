"""Which rows count under a profile, and why the others do not."""

import narwhals as nw
import pandas as pd

from expo_app.model.profile import CountingProfile
from expo_app.model.terms import Mode, Population, Reason, Role, Status

Frame = nw.DataFrame[pd.DataFrame]

EXHIBITORS = nw.col("population") == Population.EXHIBITORS.value
OF_UNIT = ["edition", "population", "organisation_id"]
_REASON = "not_counted_because"
_STANDS = nw.col(_REASON) == ""
_ROLE_RANK = {role.value: rank for rank, role in enumerate(Role)}


def count_rows(rows: pd.DataFrame, profile: CountingProfile, host: str) -> pd.DataFrame:
    """MATCHED rows with the columns of COUNTED, in the order and with the index of `rows`.

    Each row counts or says why not. Reasons are tried in the order of `Reason`, and what is struck out
    for one reason never stands in the way of another row. With `each_once` an exhibitor counts by its
    best row (main before co-exhibitor, known country before unknown, then file, sheet and row), and
    takes over the country that its other rows know when that row does not. `host` is alpha-3; while it
    is unknown nobody is international.
    """
    frame = _placed(nw.from_native(rows, eager_only=True)).with_columns(nw.lit("").alias(_REASON))
    frame = _because(frame, Reason.EXCLUDED, nw.col("excluded"))
    if profile.each_once:
        frame = _with_known_countries(_each_once(frame, profile))
    home = sorted(profile.home(host))
    abroad = (nw.col("country") != "") & ~nw.col("country").is_in(home) & nw.lit(bool(home))
    frame = frame.with_columns(_STANDS.alias("counted"), abroad.alias("international"))
    frame = frame.with_columns(_unit(profile).alias("unit")).sort("_row")
    columns = [*rows.columns, "counted", _REASON, "international", "unit"]
    return frame.select(columns).to_native().set_axis(rows.index)


def _placed(frame: Frame) -> Frame:
    """With `_row`, the position in the frame, and `_place`, the position in the lists themselves."""
    ordered = frame.with_row_index("_row").sort("file", "sheet", "row", "source")
    rank = nw.col("role").replace_strict(_ROLE_RANK, return_dtype=nw.Int64)
    return ordered.with_row_index("_place").with_columns(rank.alias("_rank"))


def _each_once(frame: Frame, profile: CountingProfile) -> Frame:
    allowed = [role.value for role in profile.roles]
    may_count = (EXHIBITORS & nw.col("role").is_in(allowed)) | (
        ~EXHIBITORS & (nw.col("role") == Role.VISITOR.value)
    )
    frame = _because(frame, Reason.CANCELLED, nw.col("status") == Status.CANCELLED.value)
    frame = _but_first(frame, Reason.DUPLICATE, ["edition", "population", "fingerprint"], ["_place"])
    frame = _because(frame, Reason.ONLINE, nw.col("mode") == Mode.ONLINE.value)
    frame = _because(frame, Reason.REPRESENTED, (nw.col("role") == Role.REPRESENTED.value) & ~may_count)
    frame = _because(frame, Reason.OTHER_ROLE, ~may_count)
    frame = frame.with_columns((nw.col("country") == "").alias("_unknown"))
    return _but_first(frame, Reason.FURTHER_STAND, OF_UNIT, ["_rank", "_unknown", "_place"], EXHIBITORS)


def _because(frame: Frame, reason: Reason, struck: nw.Expr) -> Frame:
    """Rows that still stand and are struck get the reason."""
    given = nw.when(_STANDS & struck).then(nw.lit(reason.value)).otherwise(nw.col(_REASON))
    return frame.with_columns(given.alias(_REASON))


def _but_first(
    frame: Frame, reason: Reason, keys: list[str], order: list[str], among: nw.Expr | None = None
) -> Frame:
    """Of the standing rows that agree in `keys` all but the first by `order` get the reason."""
    rivals = frame.filter(_STANDS if among is None else _STANDS & among).select(*keys, *order, "_row")
    first = rivals.sort(*order).unique(keys, keep="first", maintain_order=True)
    later = rivals["_row"].filter(~rivals["_row"].is_in(first["_row"]))
    return _because(frame, reason, nw.col("_row").is_in(later))


def _with_known_countries(frame: Frame) -> Frame:
    """Where the counted row of an exhibitor has no country, the first that its other rows know.

    Every row says whose country it is except one that a decision excluded.
    """
    lacking = frame.filter(_STANDS & EXHIBITORS & (nw.col("country") == "")).select("_row", *OF_UNIT)
    telling = frame.filter(
        (nw.col("country") != "")
        & (nw.col(_REASON) != Reason.EXCLUDED.value)
        & nw.col("organisation_id").is_in(lacking["organisation_id"])
    )
    first = telling.sort("_rank", "_place").unique(OF_UNIT, keep="first", maintain_order=True)
    known = lacking.join(first.select(*OF_UNIT, nw.col("country").alias("_known")), on=OF_UNIT)
    if known.is_empty():
        return frame
    frame = frame.join(known.select("_row", "_known"), on="_row", how="left")
    return frame.with_columns(nw.coalesce("_known", "country").alias("country")).drop("_known")


def _unit(profile: CountingProfile) -> nw.Expr:
    """An exhibitor's organisation, or each of its rows by its number as listed; each visitor's row."""
    organisation = nw.col("organisation_id")
    number = nw.col("counted").cast(nw.Int64).cum_sum().over(*OF_UNIT, order_by="_place")
    listed = nw.concat_str([organisation, number.cast(nw.String)], separator="#")
    row = nw.concat_str([nw.col("source"), nw.col("row").cast(nw.String)], separator="#")
    return nw.when(EXHIBITORS).then(organisation if profile.each_once else listed).otherwise(row)
