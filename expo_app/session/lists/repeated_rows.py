"""Rows that say exactly what another row says."""

from collections.abc import Iterator, Mapping

import pandas as pd

from expo_app.model.finding import Finding, Severity
from expo_app.model.source import Source


def repeated_rows(rows: pd.DataFrame, sources: Mapping[str, Source]) -> Iterator[Finding]:
    """A note for each list in which rows repeat others of their edition; `rows` is a frame of
    schema.PARTICIPATION, in the order of the lists."""
    same = ["edition", "population", "fingerprint"]
    repeated = rows[rows.duplicated(same, keep="first") & ~rows["excluded"]]
    for identity, found in repeated.groupby("source", sort=False):
        first = int(found["row"].iloc[0])
        told = f"{len(found):,} rows repeat" if len(found) > 1 else "1 row repeats"
        message = (
            f"{told} another row of the same edition word for word in {sources[str(identity)].label}, the "
            f"first is row {first}: each counts once."
        )
        yield Finding("rows_repeated", Severity.NOTE, message, str(identity), first, count=len(found))
