"""The same organisation has the same id in every row and edition."""

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expo_app.pipeline.match.clusters import Clusters
from expo_app.pipeline.match.keys import name_key
from expo_app.pipeline.match.match import match
from expo_app.pipeline.schema import MATCHED


def ids(frame):
    return match(frame).rows["organisation_id"].tolist()


@pytest.fixture
def same(participations):
    """same(row, row, ...) -> whether all rows are of one organisation."""
    return lambda *rows: len(set(ids(participations(rows)))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme GmbH", "ACME"),
        ("Acme GmbH & Co. KG", "Acme AG"),
        ("Société Dupont S.A.", "Societe Dupont"),
        ("ＡＢＣ Ltd", "ABC Limited"),
        ("Zellacombe Audio Inc", "Zellacombe  Audio, Inc."),
        ("Acme (formerly Zenith) Ltd", "Acme Ltd"),
        ("杭州华电有限公司（原顺峰）", "杭州华电股份有限公司"),
        ("Johnson & Johnson", "Johnson and Johnson Inc."),
    ],
)
def test_names_that_are_the_same(same, one, other):
    assert same({"organisation": one, "edition": "2024"}, {"organisation": other})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Henkel Adhesives", "Henkel Oral Care"),
        ("Shenzhen Sunway Technology", "Shenzhen Sunlord Technology"),
        ("Bosch", "Bosch Rexroth AG"),
        ("上海华电有限公司", "上海华电分公司"),
        ("Exact Ltd", "Act Ltd"),
    ],
)
def test_names_that_are_not(same, one, other):
    assert not same({"organisation": one, "edition": "2024"}, {"organisation": other})


def test_the_schema_is_kept(participations):
    matched = match(participations([{"organisation": "A"}])).rows
    assert matched.dtypes.astype(str).to_dict() == MATCHED
    assert match(participations([])).rows.dtypes.astype(str).to_dict() == MATCHED


def test_countries_keep_names_apart_and_an_unknown_one_joins_the_only_known(same):
    germany, france = ({"organisation": "Acme", "country": code} for code in ("DEU", "FRA"))
    nowhere = {"organisation": "Acme"}
    assert not same(germany, france)
    assert same(germany, nowhere)
    assert not same(germany, france, nowhere)


def test_an_unknown_country_joins_none_of_several(participations):
    rows = [{"organisation": "Acme", "country": code} for code in ("DEU", "FRA", "")]
    assert len(set(ids(participations(rows)))) == 3


def test_a_chinese_and_a_latin_name_meet_through_a_row_that_holds_both(same):
    chinese = {"organisation": "杭州华电有限公司", "edition": "2023"}
    both = {
        "organisation": "Hangzhou Huadian Co., Ltd.",
        "organisation_local": "杭州华电有限公司",
        "edition": "2024",
    }
    latin = {"organisation": "HANGZHOU HUADIAN", "edition": "2025"}
    assert same(chinese, both, latin)
    assert not same(chinese, latin)


def test_a_renamed_firm_is_found_by_its_domain(same):
    before = {"organisation": "Zenith", "domain": "acme.com", "edition": "2024"}
    after = {"organisation": "Acme", "domain": "acme.com", "edition": "2025"}
    assert same(before, after)
    assert not same(before | {"country": "DEU"}, after | {"country": "FRA"})


def test_a_domain_of_two_names_in_one_edition_joins_nothing(participations):
    rows = [
        {"organisation": "Acme Pumps", "domain": "acme.com", "edition": "2024"},
        {"organisation": "Acme Valves", "domain": "acme.com", "edition": "2024"},
        {"organisation": "Acme Group", "domain": "acme.com", "edition": "2025"},
    ]
    assert len(set(ids(participations(rows)))) == 3


def test_a_chain_of_domains_never_joins_two_names_of_one_edition(participations):
    rows = [
        {"organisation": "A", "domain": "one.com", "edition": "2024"},
        {"organisation": "B", "domain": "one.com", "edition": "2025"},
        {"organisation": "B", "domain": "two.com", "edition": "2023"},
        {"organisation": "C", "domain": "two.com", "edition": "2024"},
    ]
    first, second, third, fourth = ids(participations(rows))
    assert second == third
    assert first != fourth


def test_rows_without_a_name_are_organisations_of_their_own(participations):
    found = ids(participations([{"domain": "acme.com"}, {"domain": "acme.com"}, {"organisation": "..."}]))
    assert len(set(found)) == 3


def test_visitors_do_not_touch_exhibitors(participations):
    exhibitors = [
        {"organisation": "Zenith", "domain": "acme.com", "edition": "2024"},
        {"organisation": "Acme", "domain": "acme.com", "edition": "2025"},
    ]
    visitors = [
        {"organisation": "ACME pumps", "domain": "acme.com", "edition": "2025", "population": "visitors"}
    ]
    alone = ids(participations(exhibitors))
    assert ids(participations(exhibitors + visitors))[:2] == alone
    by_name = ids(
        participations([{"organisation": "Acme"}, {"organisation": "ACME", "population": "visitors"}])
    )
    assert by_name[0] == by_name[1]


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "organisation": st.sampled_from(["Acme GmbH", "ACME", "Zenith", "杭州华电", "Bolt Ltd", ""]),
            "organisation_local": st.sampled_from(["", "", "杭州华电有限公司", "顺峰"]),
            "country": st.sampled_from(["DEU", "FRA", ""]),
            "domain": st.sampled_from(["", "acme.com", "zenith.com", "bolt.com"]),
            "edition": st.sampled_from(["2023", "2024", "2025"]),
        }
    ),
    max_size=9,
)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(participations, rows, dice):
    frame = participations(rows)
    shuffled = frame.sample(frac=1, random_state=dice.randrange(1000))
    assert match(shuffled).rows["organisation_id"].sort_index().tolist() == ids(frame)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS)
def test_equal_names_of_equal_countries_are_always_one(participations, rows):
    matched = match(participations(rows)).rows
    for (_, one), (_, other) in itertools.combinations(matched.iterrows(), 2):
        key = name_key(one["organisation"])
        if key and key == name_key(other["organisation"]) and one["country"] == other["country"]:
            assert one["organisation_id"] == other["organisation_id"]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7))), st.randoms(use_true_random=False))
def test_joining_is_symmetric_and_of_any_order(pairs, dice):
    one, other = Clusters(8), Clusters(8)
    for first, second in pairs:
        one.join(first, second)
    for first, second in dice.sample(pairs, len(pairs)):
        other.join(second, first)
    for first, second in itertools.combinations(range(8), 2):
        assert (one.root(first) == one.root(second)) == (other.root(first) == other.root(second))
