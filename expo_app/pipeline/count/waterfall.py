"""From the rows read to what is counted."""

import pandas as pd

from expo_app.model.figure import Waterfall, WaterfallStep
from expo_app.model.terms import Population, Reason


def waterfall(counted: pd.DataFrame, edition: str, population: Population, skipped: int = 0) -> Waterfall:
    """How the rows of an edition became its exhibitors (or visitors); its total is that figure.

    `skipped` is how many rows inside the lists are totals or blank. Only the reasons that occur are
    steps, in the order of `Reason`.
    """
    asked = (counted["edition"] == edition) & (counted["population"] == population.value)
    reasons = counted["not_counted_because"][asked].value_counts()
    tally = {str(reason): int(rows) for reason, rows in reasons.items() if rows}
    steps = [WaterfallStep("Rows read", int(asked.sum()) + skipped)]
    if skipped:
        steps.append(WaterfallStep("Totals and blank rows", -skipped))
    steps += [WaterfallStep(reason.value, -tally[reason.value]) for reason in Reason if reason.value in tally]
    return Waterfall(edition, tuple(steps))
