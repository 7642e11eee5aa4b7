"""The tables that leave the app as data."""

from enum import StrEnum


class DataTable(StrEnum):
    """What a csv or Parquet file holds: a line for each row of the lists, each figure, each group (country,
    sector and so on), or each step from rows to what is counted."""

    ROWS = "rows"
    FIGURES = "figures"
    GROUPS = "groups"
    WATERFALL = "waterfall"
