"""Claims with known verdicts, in two languages."""

from pathlib import Path

import pytest

from expo_app.model.claim import Evidence, Verdict
from expo_app.model.event import Edition
from expo_app.model.figure import Figure, Measure
from expo_app.model.problem import Problem
from expo_app.model.query import Answer
from expo_app.report.claims.judging import judge
from expo_app.report.claims.quantities import Kind, quantities

CLAIMS = [
    line.split("\t")
    for line in (Path(__file__).parent / "claims.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
YEARS = ("2023", "2024", "2025")
KNOWN = {
    "exhibitors": (1018, 1546, 1812),
    "international_exhibitors": (204, 309, 476),
    "exhibiting_countries": (25, 32, 41),
    "retention_rate": (None, 60.1, 63.8),
    "returning": (None, 612, 986),
    "visitors": (None, 30_000, 40_000),
    "international_visitors": (None, 6_707, 11_000),
    "attending_countries": (None, 96, 154),
}
GERMANS = {"exhibitors": (40, 61, 90)}


def answer(query):
    edition = query.edition or "2025"
    if edition not in YEARS:
        raise Problem(f"There is no list for {edition}.")
    place = YEARS.index(edition)
    against = query.against or (YEARS[place - 1] if place else "")
    table = GERMANS if query.where == (("country", "DEU"),) else {} if query.where else KNOWN

    def value(measure, year):
        return table[measure][YEARS.index(year)] if year and measure in table else None

    figures = tuple(Figure(m, value(m.value, edition), value(m.value, against)) for m in Measure)
    return Answer("Fair", edition, against, query.population, "ufi", figures)


EVIDENCE = Evidence(
    (Edition("2023"), Edition("2024", ordinal=3), Edition("2025")), ("AI", "Smart city"), answer
)


@pytest.mark.parametrize(("sentence", "verdict", "why"), CLAIMS, ids=[claim[0] for claim in CLAIMS])
def test_the_verdict(sentence, verdict, why):
    lang = "en" if sentence.isascii() else "zh"
    assert judge(sentence, EVIDENCE, lang).verdict == verdict, why


@pytest.mark.parametrize("claim", [claim for claim in CLAIMS if claim[1] == "false"], ids=lambda c: c[0])
def test_what_is_false_comes_with_what_is_true(claim):
    sentence = claim[0]
    lang = "en" if sentence.isascii() else "zh"
    wrong = [part for part in judge(sentence, EVIDENCE, lang).parts if part.verdict is Verdict.FALSE]
    assert wrong
    for part in wrong:
        assert part.wording
        assert judge(part.wording, EVIDENCE, lang).verdict == Verdict.TRUE, part.wording


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("1,812 firms", 1812, Kind.COUNT),
        ("1.8 thousand firms", 1800, Kind.COUNT),
        ("1.5万名观众", 15_000, Kind.COUNT),
        ("26.3 %", 26.3, Kind.PERCENT),
        ("百分之二十六点三", 26.3, Kind.PERCENT),
        ("54 percentage points", 54, Kind.POINTS),
        ("三成", 30, Kind.PERCENT),
        ("三分之二", 200 / 3, Kind.PERCENT),
        ("two thirds", 200 / 3, Kind.PERCENT),
        ("two out of five", 40, Kind.PERCENT),
        ("threefold", None, None),
        ("two times", None, None),
        ("1.5倍", 1.5, Kind.TIMES),
        ("两倍", 2, Kind.TIMES),
        ("155,000 m²", 155_000, Kind.SPACE),
        ("in 2025", None, None),
        ("the 4th edition", None, None),
    ],
)
def test_numbers_in_words(text, value, kind):
    found = quantities(text)
    assert [(round(q.value, 6), q.kind) for q in found] == (
        [] if value is None else [(round(value, 6), kind)]
    )


def test_a_claim_about_an_edition_without_a_list_says_so():
    (part,) = judge("In 2019 the expo had 500 exhibitors.", EVIDENCE, "en").parts
    assert (part.verdict, part.why) == (Verdict.UNPROVABLE, "no list of 2019")


def test_visitors_of_an_edition_without_a_visitor_list_are_unprovable():
    assert judge("20,000 visitors attended in 2023.", EVIDENCE, "en").verdict is Verdict.UNPROVABLE
