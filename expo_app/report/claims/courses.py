"""Claims about a course over several editions: up every year, three years in a row."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from expo_app.model.claim import Form, Statement, Unreadable
from expo_app.report.claims.quantities import quantities
from expo_app.report.claims.subjects import Subject
from expo_app.report.claims.times import Span

_EVERY = re.compile(
    r"\b(?:every|each) (?:single )?(?:year|edition)|year (?:on|after) year|\bsteadily|continuous|"
    r"连续|逐年|年年|逐届|每届"
)
_LAST = re.compile(
    r"(?P<zh>[两二三四五六七八九])(?:年|届)|(?P<en>\d+|two|three|four|five) (?:years|editions)"
)


def is_course(clause: str) -> bool:
    """Whether a folded clause speaks of each of several editions, and of no number of its own."""
    return bool(_EVERY.search(clause)) and not quantities(_LAST.sub("", clause))


def course(
    clause: str, about: Subject, way: int, when: Span, years: Sequence[str]
) -> Iterator[Statement | Unreadable]:
    """A statement for each pair of neighbouring editions that a clause speaks of, among all `years`: that it
    went up (`way` 1) or down (-1)."""
    until = years[: years.index(when.edition) + 1] if when.edition in years else years
    if when.against:
        until = until[until.index(when.against) :] if when.against in until else []
    elif last := _LAST.search(clause):
        many = "两三四五六七八九".find(last["zh"]) + 2 if last["zh"] else _small_number(last["en"])
        until = until[-many - 1 :] if len(until) > many else []
    if len(until) < 2:
        yield Unreadable("no list of all these editions")
    for before, year in pairwise(until):
        made = Statement(Form.DIRECTION, about.measure, way, where=about.where, whole=about.whole)
        yield replace(made, edition=year, against=before)


def _small_number(text: str) -> int:
    return {"two": 2, "three": 3, "four": 4, "five": 5}.get(text) or int(text)
