"""Sentences in many wordings against the figures of the sample fair, as the product counted them."""

import json
from pathlib import Path

import pytest

from expo_app.model.claim import Evidence, Verdict
from expo_app.model.event import Edition
from expo_app.model.figure import Breakdown, BreakdownRow, Figure, Measure
from expo_app.model.problem import Problem
from expo_app.model.query import Answer, Query
from expo_app.report.claims.judging import judge
from expo_app.report.claims.number_words import with_digits
from expo_app.report.claims.origins import countries_in, origin

FOLDER = Path(__file__).parent
SAMPLE = json.loads((FOLDER / "sample_answers.json").read_text(encoding="utf-8"))
CLAIMS = [
    line.split("\t")
    for line in (FOLDER / "new_wordings.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


def answer(query: Query) -> Answer:
    where = ";".join(f"{field}={value}" for field, value in query.where)
    told = SAMPLE["answers"][
        "|".join((query.edition, query.against, str(query.population), str(query.by or ""), where))
    ]
    if "problem" in told:
        raise Problem(told["problem"])
    figures = tuple(Figure(Measure(name), *values) for name, values in told["figures"].items())
    groups = None
    if query.by:
        rows = (BreakdownRow(key, key, value, net_space=space) for key, value, space in told["rows"])
        groups = Breakdown(query.by, tuple(rows))
    return Answer("Fair", told["edition"], told["against"], query.population, "ufi", figures, groups)


EVIDENCE = Evidence(
    tuple(Edition(year, ordinal) for year, ordinal in SAMPLE["editions"]),
    tuple(SAMPLE["sectors"]),
    answer,
    SAMPLE["spellings"],
)


def lang_of(sentence: str) -> str:
    return "zh" if any("\u3400" <= char <= "\u9fff" for char in sentence) else "en"


@pytest.mark.parametrize(("sentence", "verdicts"), CLAIMS, ids=[claim[0] for claim in CLAIMS])
def test_the_verdict_and_what_is_true_instead(sentence: str, verdicts: str) -> None:
    found = judge(sentence, EVIDENCE, lang_of(sentence))
    assert found.verdict in verdicts.split("|")
    for part in found.parts:
        if part.wording:
            again = judge(part.wording, EVIDENCE, lang_of(part.wording))
            assert again.verdict is Verdict.TRUE, part.wording


def test_there_are_enough_in_both_languages() -> None:
    counts = [sum(lang_of(sentence) == lang for sentence, _ in CLAIMS) for lang in ("en", "zh")]
    assert min(counts) >= 30


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("one hundred and eighteen co-exhibitors", "118 co-exhibitors"),
        ("nine more countries", "9 more countries"),
        ("two and a half times", "2.5 times"),
        ("by a factor of 1.17.", "1.17 times."),
        ("from 20.0 to 26.3 percent", "from 20.0 percent to 26.3 percent"),
        ("one in five", "one in five"),
        ("nearly two thirds", "nearly two thirds"),
        ("1.8 thousand firms", "1.8 thousand firms"),
        ("thirty-seven companies", "37 companies"),
    ],
)
def test_numbers_in_words(text: str, digits: str) -> None:
    assert with_digits(text) == digits


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("exhibitors from germany almost doubled", (("country", "DEU"),)),
        ("exhibitors from france & germany", (("country", "FRA"), ("country", "DEU"))),
        ("exhibitors from asia grew", (("bloc", "asia"),)),
        ("exhibitors from abroad", ()),
        ("exhibitors from atlantis", "an origin that is not known"),
        ("来自德国和法国的参展商", (("country", "DEU"), ("country", "FRA"))),
        ("来自境外的参展商", ()),
    ],
)
def test_origins(clause: str, expected: object) -> None:
    assert origin(clause) == expected


def test_countries_anywhere_in_a_clause() -> None:
    assert countries_in("germany came second after the united states") == ("DEU", "USA")
    assert countries_in("德国仅次于美国") == ("DEU", "USA")
