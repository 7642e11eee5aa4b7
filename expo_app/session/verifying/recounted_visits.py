"""On how many days visitors came, from the rows of a pack."""

from collections.abc import Hashable, Mapping, Sequence

from expo_app.model.terms import Population, Reason
from expo_app.session.verifying.recounted_rows import Outcome

Who = tuple[str, str]
"""Edition and unit."""


def visits(found: Sequence[Outcome], each_once: bool) -> Mapping[Who, int]:
    """On how many days each visitor came who counts. Rows that repeat one another are one visitor, who came
    on each of their days, unless every row counts (`each_once` is False): then each is a visit."""
    days: dict[Hashable, set[Hashable]] = {}
    standing = [
        one
        for one in found
        if one.row.population == Population.VISITORS
        and (one.counts or (each_once and one.because == Reason.DUPLICATE.value))
    ]
    for one in standing:
        days.setdefault(_person(one, each_once), set()).add(one.row.day if each_once else one.row.at)
    return {(one.row.edition, one.unit): len(days[_person(one, each_once)]) for one in standing if one.counts}


def _person(one: Outcome, each_once: bool) -> Hashable:
    """What is equal for the rows of one visitor."""
    row = one.row
    return (row.edition, row.repeats) if each_once and row.repeats else (row.edition, one.unit)
