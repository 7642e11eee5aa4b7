"""From the rows read to what is counted."""

import pandas as pd

from expo_app.model.figure import FURTHER_FIRMS, ROWS_READ, Waterfall, WaterfallStep
from expo_app.model.terms import Population, Reason


def waterfall(counted: pd.DataFrame, edition: str, population: Population, skipped: int = 0) -> Waterfall:
    """How the rows of an edition became its exhibitors (or visitors); its total is that figure.

    `skipped` is how many rows inside the lists are totals or blank. A row that names several firms is read
    once; the others are a step of their own. Only the reasons that occur are steps, in the order of `Reason`.
    """
    asked = (counted["edition"] == edition) & (counted["population"] == population.value)
    reasons = counted["not_counted_because"][asked].value_counts()
    tally = {str(reason): int(rows) for reason, rows in reasons.items() if rows}
    further = int(counted.loc[asked, ["source", "row"]].duplicated().sum())
    steps = [WaterfallStep(ROWS_READ, int(asked.sum()) - further + skipped)]
    if further:
        steps.append(WaterfallStep(FURTHER_FIRMS, further))
    if skipped:
        steps.append(WaterfallStep("Totals and blank rows", -skipped))
    steps += [WaterfallStep(reason.value, -tally[reason.value]) for reason in Reason if reason.value in tally]
    return Waterfall(edition, tuple(steps))
