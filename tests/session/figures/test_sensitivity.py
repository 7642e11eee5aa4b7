"""Ranges over profiles, nationalities and open names, each counted again in plain Python."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from expo_app.model.figure import Measure
from expo_app.model.matching import MatchStatus
from expo_app.model.profile import Nationality
from expo_app.model.query import Query
from expo_app.model.rules_dossier import ASPECTS, Aspect, Dimension, RulesDossier
from expo_app.report.compose import compose
from expo_app.report.other_rules import (
    outcomes_table,
    profiles_table,
    profiles_title,
    sensitivity_table,
    waterfalls_table,
)
from expo_app.report.words import words
from expo_app.session.checking.pairs import same
from expo_app.session.figures.changing import tests_of as rules_of
from expo_app.session.figures.figures import answer, dossier
from expo_app.session.figures.profiles import profiles_of
from expo_app.session.figures.rules_json import sensitivity_json
from expo_app.session.figures.sensitivity import rules
from expo_app.session.lists.importing import Imported
from expo_app.session.workspace import Workspace

PLAIN = ("Company Name", "Country", "Exhibitor Type")
FULL = (*PLAIN, "Invoice country", "Country of parent company")
THEN = (
    ("Acme Marine", "Germany", "Main exhibitor"),
    ("Velu", "China", "Main exhibitor"),
    ("Tarnow Foods", "China", "Main exhibitor"),
)
NOW = (
    ("Acme", "Germany", "Main exhibitor", "Germany", ""),
    ("Velu", "China", "Main exhibitor", "France", "Japan"),
    ("Tarnow Foods", "China", "Co-exhibitor", "", "Japan"),
    ("Brontal Robotics", "Hong Kong", "Main exhibitor", "China", "China"),
    ("Brontal", "Hong Kong", "Main exhibitor", "China", ""),
    ("Ostrava", "China", "Represented company", "Czechia", ""),
)
ABROAD = Aspect(Measure.INTERNATIONAL_EXHIBITORS)
GROWTH = Aspect(Measure.INTERNATIONAL_EXHIBITORS, "growth")


@pytest.fixture
def fair(workspace: Workspace, take: Callable[..., Imported], write_table: Callable[..., Path]) -> Workspace:
    take(
        write_table("Wood Fair 2024 exhibitors.csv", PLAIN, *THEN),
        write_table("Wood Fair 2025 exhibitors.csv", FULL, *NOW),
        host="CN",
    )
    return workspace


def values(found: RulesDossier, dimension: Dimension, aspect: Aspect) -> dict[str, float | None]:
    place = ASPECTS.index(aspect)
    return {
        one.assumption.key: one.values[place]
        for one in found.outcomes
        if one.assumption.dimension is dimension
    }


def abroad(column: int) -> int:
    """Who counts and is from abroad by a column, by the contract where that is blank."""
    counting = [row for row in NOW if row[2] != "Represented company"]
    return sum((row[column] or row[1]) != "China" for row in counting)


def test_each_nationality_is_counted_by_its_column(fair: Workspace) -> None:
    found = rules(fair.derived(), Query())
    assert values(found, Dimension.NATIONALITY, ABROAD) == {
        "contract": abroad(1),
        "invoice": abroad(3),
        "parent": abroad(4),
        "declared": None,
    }
    assert [abroad(1), abroad(3), abroad(4)] == [3, 2, 4]


def test_a_column_that_the_edition_before_lacks_gives_no_growth(fair: Workspace) -> None:
    found = rules(fair.derived(), Query())
    growth = values(found, Dimension.NATIONALITY, GROWTH)
    assert growth == {"contract": 200, "invoice": None, "parent": None, "declared": None}
    ranges = {(one.aspect, one.dimension): one for one in found.ranges}
    # One assumption is no range.
    assert ranges[GROWTH, Dimension.NATIONALITY].low is None
    assert ranges[ABROAD, Dimension.NATIONALITY].high == 4
    assert ranges[ABROAD, Dimension.NATIONALITY].high_by.key == "parent"


def test_all_open_names_joined_is_what_the_decisions_would_give(fair: Workspace) -> None:
    derived = fair.derived()
    proposed = [match for match in derived.matches if match.status is MatchStatus.PROPOSED]
    assert proposed
    found = rules(derived, Query())
    before = tuple(aspect.value_of(answer(derived, Query())) for aspect in ASPECTS)
    fair.decide([same(match) for match in proposed], "all")
    joined = answer(fair.derived(), Query())
    matching = [one.values for one in found.outcomes if one.assumption.dimension is Dimension.MATCHING]
    assert matching == [before, tuple(aspect.value_of(joined) for aspect in ASPECTS)]
    assert matching[0] != matching[1]
    assert derived.participations["organisation_id"].nunique() > 1


@pytest.mark.parametrize("profile", ["ufi", "china-foreign", "as-listed"])
def test_ranges_are_the_least_and_the_most_of_their_assumptions(fair: Workspace, profile: str) -> None:
    found = rules(fair.derived(), Query(profile=profile))
    assert found.stated == tuple(
        aspect.value_of(answer(fair.derived(), Query(profile=profile))) for aspect in ASPECTS
    )
    for one in found.ranges:
        known = [
            value
            for outcome in found.outcomes
            if one.dimension in (None, outcome.assumption.dimension)
            and (value := outcome.values[ASPECTS.index(one.aspect)]) is not None
        ]
        assert (one.low, one.high) == ((min(known), max(known)) if len(known) > 1 else (None, None))
        for end, by in ((one.low, one.low_by), (one.high, one.high_by)):
            given = {outcome.assumption: outcome.values for outcome in found.outcomes}
            assert end is None or given[by][ASPECTS.index(one.aspect)] == end


def test_each_profile_stands_in_the_tables_with_its_own_figures(fair: Workspace) -> None:
    derived = fair.derived()
    found = rules(derived, Query())
    table = profiles_table(found, "2024", words("en"), in_full=True)
    for key, row in zip(table.keys, table.rows, strict=True):
        said = answer(derived, Query(profile=key))
        exhibitors, share = said.figure(Measure.EXHIBITORS), said.figure(Measure.INTERNATIONAL_SHARE)
        assert row[1:4] == (exhibitors.value, exhibitors.previous, exhibitors.change_percent)
        assert row[7:10] == (share.value, share.previous, share.change_points)
    waterfalls = waterfalls_table(found, "2025", words("en"))
    assert waterfalls.total[1:] == tuple(row[1] for row in table.rows)
    for place in range(1, len(waterfalls.columns)):
        assert sum(row[place] for row in waterfalls.rows) == waterfalls.total[place]
    assert list(table.keys) == list(profiles_of(derived))
    assert profiles_title(found, words("en")) == "5 to 6 exhibitors, depending on the rule"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_is_not_known_is_said_so(fair: Workspace, lang: str) -> None:
    found = rules(fair.derived(), Query(edition="2024"))
    table = sensitivity_table(found, words(lang))
    unknown = words(lang).text("sensitivity.unknown")
    assert all(row[3] == unknown for row in table.rows)  # no list of 2024 has another column
    growth = next(row for row, aspect in zip(table.rows, ASPECTS, strict=True) if aspect.of == "growth")
    assert growth[1] == unknown  # and there is no edition before
    outcomes = outcomes_table(found, words(lang))
    assert {len(row) for row in outcomes.rows} == {len(outcomes.columns)}
    blank = [row[1:] for row in outcomes.rows if set(row[1:]) == {None}]
    assert len(blank) == len(Nationality) - 1


def test_json_names_what_gives_each_end(fair: Workspace) -> None:
    query = Query("2025", "2024")
    data = sensitivity_json(rules(fair.derived(), query), query)
    wanted = ("international_exhibitors", "value", "nationality")
    found = next(one for one in data["ranges"] if (one["measure"], one["of"], one["dimension"]) == wanted)
    assert (found["stated"], found["low"], found["high"]) == (3, 2, 4)
    assert found["high_by"] == {
        "dimension": "nationality",
        "key": "parent",
        "label": "country of the parent company",
    }
    declared = next(one for one in data["assumptions"] if one["key"] == "declared")
    assert set(declared["values"].values()) == {None}


def test_rules_are_counted_their_own_way_whatever_is_asked(fair: Workspace) -> None:
    plain, asked = (
        rules_of(fair.derived(), query)
        for query in (Query(), Query(profile="china-foreign", where=(("country", "CHN"),)))
    )
    assert plain == asked
    assert {test.rule: test.profile for test in plain} == {
        "iso": "ufi",
        "fkm": "fkm",
        "auma": "fkm",
        "china": "china-overseas",
    }


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_report_has_them_on_pages_and_sheets(fair: Workspace, lang: str) -> None:
    derived = fair.derived()
    for edition in ("2024", "2025"):
        query = Query(edition)
        report = compose(replace(dossier(derived, query), rules=rules(derived, query)), lang)
        pages = {page.id: page for page in report.pages}
        assert {"profiles", "sensitivity", "tests"} <= pages.keys()
        assert len({page.title for page in report.pages}) == len(report.pages)
        sheets = {table.id: table for table in report.tables}
        assert {"profiles", "waterfalls", "sensitivity", "outcomes", "tests"} <= sheets.keys()
        (ranges,) = pages["sensitivity"].tables
        by_nationality = words(lang).text("dimension.nationality")
        told = by_nationality in [column.header for column in ranges.columns]
        assert told is (edition == "2025")
        assert told or by_nationality in ranges.note
