"""From the rows read to what is counted."""

import narwhals as nw
import pandas as pd

from expo_app.model.figure import Waterfall, WaterfallStep
from expo_app.model.terms import Population, Reason


def waterfall(counted: pd.DataFrame, edition: str, population: Population, skipped: int = 0) -> Waterfall:
    """How the rows of an edition became its exhibitors (or visitors); its total is that figure.

    `skipped` is how many rows inside the lists are totals or blank. Only the reasons that occur are
    steps, in the order of `Reason`.
    """
    frame = nw.from_native(counted, eager_only=True)
    rows = frame.filter(nw.col("edition") == edition, nw.col("population") == population.value)
    tally = dict(rows.group_by("not_counted_because").agg(nw.len()).iter_rows())
    steps = [WaterfallStep("Rows read", len(rows) + skipped)]
    if skipped:
        steps.append(WaterfallStep("Totals and blank rows", -skipped))
    steps += [WaterfallStep(reason.value, -tally[reason.value]) for reason in Reason if reason.value in tally]
    return Waterfall(edition, tuple(steps))
