"""What the lists tell of the event: its name, its host, its editions."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from expo_app.model.decision import Decision
from expo_app.model.event import Edition
from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Layout
from expo_app.model.terms import Population
from expo_app.reference.countries import name_of
from expo_app.reference.spelling import is_han
from expo_app.session.decisions.decided import event_facts


def host_of(participations: pd.DataFrame, decisions: Sequence[Decision]) -> tuple[str, tuple[Finding, ...]]:
    """The host as decided; otherwise the country or region that most exhibitors come from, with a finding."""
    decided = event_facts(decisions).host
    if decided:
        return decided, ()
    exhibitors = participations[participations["population"] == str(Population.EXHIBITORS)]
    listed = exhibitors if len(exhibitors) else participations
    known = listed.loc[listed["country"] != "", "country"].value_counts(sort=False)
    if known.empty:
        return "", ()
    host = min(known.index, key=lambda code: (-known[code], code))
    share = 100 * known[host] / known.sum()
    message = (
        f"The host is taken to be {name_of(host, 'en')}, where {share:.0f} % of the rows come from; "
        "say so with --host if it is another."
    )
    return host, (Finding("host_inferred", Severity.NOTE, message, value=host, suggestion=host),)


def event_name(layouts: Iterable[Layout]) -> str:
    """The name that most sheets tell, however they write its case; one that is not in Chinese is preferred,
    then the longest, then one with capitals."""
    told = [layout.event for layout in layouts if layout.event]
    names = Counter(name.casefold() for name in told)
    return max(
        told,
        key=lambda name: (not is_han(name), names[name.casefold()], len(name), name != name.lower(), name),
        default="",
    )


def chinese_event_name(layouts: Iterable[Layout]) -> str:
    """The name in Chinese that most sheets tell, then the longest; "" where none does."""
    names = Counter(layout.event for layout in layouts if is_han(layout.event))
    return max(names, key=lambda name: (names[name], len(name), name), default="")


def editions_of(participations: pd.DataFrame, layouts: Iterable[Layout]) -> tuple[Edition, ...]:
    """All editions that a row or a sheet names, oldest first, with what the title rows say of them."""
    facts: dict[str, dict[str, Any]] = {year: {} for year in participations["edition"].unique() if year}
    for layout in layouts:
        known = facts.setdefault(layout.edition, {})
        for name in ("ordinal", "dates", "venue", "gross_space_sqm"):
            if getattr(layout, name) not in (None, ""):
                known.setdefault(name, getattr(layout, name))
    return tuple(Edition(year, **facts[year]) for year in sorted(facts) if year)
