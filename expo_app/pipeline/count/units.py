"""What is counted, one row each: exhibitors with what their stands add up to, and visitors."""

import narwhals as nw
import pandas as pd

from expo_app.model.terms import Population, Reason, Role
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.regions import region_of

Frame = nw.DataFrame[pd.DataFrame]

UNITS = {
    "edition": "category",
    "population": "category",
    "unit": "category",
    "organisation": "str",
    "country": "category",
    "region": "category",
    "role": "category",
    "sectors": "category",
    "halls": "category",
    "net_space_sqm": "float64",
    "international": "bool",
}
"""Columns as in COUNTED, texts as categories: a change of filter compares them all again. `region` is a
key of reference.regions, "" when the country is not known."""

_KEY = ["edition", "population", "unit"]
_LIST_ORDER = ["file", "sheet", "row", "source"]


def units(counted: pd.DataFrame) -> pd.DataFrame:
    """UNITS: one row for each (edition, population, unit) that counts, in that order.

    Name, country and role are those of the row that counts. Sectors and halls are the union over the
    counted row and its further stands, in the order of the list; net space is their sum, shared
    space once (see `_own_space`), NaN when none is known.
    """
    frame = nw.from_native(counted, eager_only=True)
    standing = frame.filter(nw.col("counted") | (nw.col("not_counted_because") == Reason.FURTHER_STAND.value))
    return _gathered(_own_space(standing.sort(*_LIST_ORDER)), nw.col("counted"))


def represented(counted: pd.DataFrame) -> pd.DataFrame:
    """UNITS of the represented companies that do not count otherwise, each once per edition.

    Cancelled, excluded, duplicate and online rows make no represented company.
    """
    frame = nw.from_native(counted, eager_only=True)
    is_represented = (nw.col("role") == Role.REPRESENTED.value) & (
        nw.col("counted") | (nw.col("not_counted_because") == Reason.REPRESENTED.value)
    )
    rows = frame.filter(is_represented & (nw.col("population") == Population.EXHIBITORS.value))
    rows = rows.with_columns(nw.col("organisation_id").alias("unit")).sort(*_LIST_ORDER)
    unit = nw.col("organisation_id").alias("unit")
    others = nw.col("counted") & ~is_represented & nw.col("organisation_id").is_in(rows["unit"])
    counting = frame.select("edition", "population", unit, others.alias("_others")).filter(nw.col("_others"))
    rows = _own_space(rows.join(counting, on=_KEY, how="anti"))
    return _gathered(rows, _first_of(rows, _KEY))


def _gathered(rows: Frame, heads: nw.Expr | nw.Series[pd.Series]) -> pd.DataFrame:
    """UNITS of rows in list order; `heads` says which of them speaks for its unit."""
    lone = rows.filter(heads)
    if len(lone) < len(rows):
        lone = _with_several_rows(lone, rows)
    regions = {
        country: region_of(country) if country else "" for country in lone["country"].unique().to_list()
    }
    region = nw.col("country").replace_strict(regions, return_dtype=nw.String) if regions else nw.lit("")
    gathered = lone.with_columns(region.alias("region")).select(*UNITS).sort(*_KEY)
    texts = [column for column, kind in UNITS.items() if kind == "category"]
    return gathered.with_columns(nw.col(*texts).cast(nw.Categorical)).to_native().reset_index(drop=True)


def _with_several_rows(heads: Frame, rows: Frame) -> Frame:
    """The heads of units with several rows get the sum of the space, the union of sectors and halls."""
    sizes = rows.group_by(_KEY).agg(
        nw.len().alias("_rows"),
        nw.col("net_space_sqm").sum().alias("_sum"),
        nw.col("net_space_sqm").count().alias("_stated"),
    )
    several = sizes.filter(nw.col("_rows") > 1)
    unions = _unions(rows.join(several.select(*_KEY), on=_KEY, how="semi").select(*_KEY, "sectors", "halls"))
    extra = several.join(nw.from_native(unions, eager_only=True), on=_KEY)
    heads = heads.join(extra, on=_KEY, how="left")
    unknown = nw.lit(None, dtype=nw.Float64)
    space = nw.when(nw.col("_stated") > 0).then(nw.col("_sum")).otherwise(unknown)
    return heads.with_columns(
        nw.when(nw.col("_rows") > 1).then(space).otherwise(nw.col("net_space_sqm")).alias("net_space_sqm"),
        nw.coalesce("_sectors", "sectors").alias("sectors"),
        nw.coalesce("_halls", "halls").alias("halls"),
    )


def _unions(rows: Frame) -> pd.DataFrame:
    """Key, `_sectors` and `_halls` of each unit, values in order of first occurrence, each once."""
    found: dict[tuple[str, ...], tuple[dict[str, None], dict[str, None]]] = {}
    for edition, population, unit, sectors, halls in rows.iter_rows():
        sectors_of, halls_of = found.setdefault((edition, population, unit), ({}, {}))
        sectors_of.update(dict.fromkeys(sectors.split(SEPARATOR)))
        halls_of.update(dict.fromkeys(halls.split(SEPARATOR)))
    lines = [(*key, _joined(sectors), _joined(halls)) for key, (sectors, halls) in found.items()]
    return pd.DataFrame(lines, columns=[*_KEY, "_sectors", "_halls"], dtype="str")


def _joined(values: dict[str, None]) -> str:
    return SEPARATOR.join(value for value in values if value)


def _own_space(rows: Frame) -> Frame:
    """Rows in list order whose space is shared space lose it.

    A co-exhibitor's row that repeats stand and space of another row says whose stand it is on; so does
    a further row of the same exhibitor that repeats both (a row for each sector). The space
    counts once, for the main exhibitor if one is among them.
    """
    stated = rows.with_row_index("_at").filter((nw.col("stands") != "") & nw.col("net_space_sqm").is_finite())
    stated = stated.with_columns((nw.col("role") != Role.MAIN.value).alias("_guest")).sort("_guest", "_at")
    stand = ["edition", "population", "halls", "stands", "net_space_sqm"]
    is_guest = nw.col("role") == Role.CO.value
    first_on_stand, first_of_unit = _first_of(stated, stand), _first_of(stated, [*stand, "unit"])
    shared = stated.with_columns(
        first_on_stand.alias("_first"), first_of_unit.alias("_first_of_unit")
    ).filter(~nw.col("_first") & (is_guest | ~nw.col("_first_of_unit")))
    if shared.is_empty():
        return rows
    own = nw.when(~nw.col("_at").is_in(shared["_at"])).then(nw.col("net_space_sqm"))
    return rows.with_row_index("_at").with_columns(own.alias("net_space_sqm")).drop("_at")


def _first_of(rows: Frame, keys: list[str]) -> nw.Series[pd.Series]:
    """True for the first row of those that agree in `keys`."""
    numbered = rows.with_row_index("_number")
    first = numbered.select(*keys, "_number").unique(keys, keep="first", maintain_order=True)
    return numbered["_number"].is_in(first["_number"])
