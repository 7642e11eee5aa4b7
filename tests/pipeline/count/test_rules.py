import pytest

from expo_app.model.profile import AS_LISTED, CHINA_FOREIGN, UFI
from expo_app.model.terms import Reason
from expo_app.pipeline.count.rules import count_rows


def reasons(rows, profile=UFI):
    return list(count_rows(rows, profile, "CHN")["not_counted_because"])


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"excluded": True, "status": "cancelled", "mode": "online"}, Reason.EXCLUDED),
        ({"status": "cancelled", "mode": "online", "role": "represented"}, Reason.CANCELLED),
        ({"mode": "online", "role": "represented"}, Reason.ONLINE),
        ({"role": "represented"}, Reason.REPRESENTED),
        ({"role": "organiser"}, Reason.OTHER_ROLE),
        ({"role": "visitor"}, Reason.OTHER_ROLE),
        ({"role": "co"}, ""),
        ({"population": "visitors", "role": "visitor"}, ""),
        ({"population": "visitors", "role": "main"}, Reason.OTHER_ROLE),
    ],
)
def test_the_first_reason_that_applies_is_given(participations, row, reason):
    assert reasons(participations(row)) == [reason]


def test_of_exact_duplicates_the_first_in_the_list_stays(participations):
    rows = participations(
        {"fingerprint": 7, "sheet": "Z"},
        {"fingerprint": 7, "sheet": "A"},
        {"fingerprint": 7, "edition": "2024"},
    )
    assert reasons(rows) == [Reason.DUPLICATE, "", ""]


def test_an_excluded_row_makes_no_duplicate_of_its_twin(participations):
    rows = participations({"fingerprint": 7, "excluded": True}, {"fingerprint": 7})
    assert reasons(rows) == [Reason.EXCLUDED, ""]


def test_an_exhibitor_counts_by_its_best_row(participations):
    firm = {"organisation_id": "firm"}
    rows = participations(
        firm | {"role": "co", "country": "DEU"},
        firm | {"role": "main"},
        firm | {"role": "main", "country": "DEU"},
        firm | {"role": "main", "country": "DEU"},
    )
    assert reasons(rows) == [Reason.FURTHER_STAND, Reason.FURTHER_STAND, "", Reason.FURTHER_STAND]


def test_an_exhibitor_is_online_only_when_all_its_rows_are(participations):
    both, online = {"organisation_id": "both"}, {"organisation_id": "online", "mode": "online"}
    rows = participations(both | {"mode": "online"}, both, online, online)
    assert reasons(rows) == [Reason.ONLINE, "", Reason.ONLINE, Reason.ONLINE]


def test_visitors_of_one_firm_each_count(participations):
    visitor = {"population": "visitors", "role": "visitor", "organisation_id": "firm"}
    counted = count_rows(participations(visitor, visitor), UFI, "CHN")
    assert counted["counted"].all()
    assert counted["unit"].nunique() == 2


def test_the_counted_row_takes_the_country_that_another_row_knows(participations):
    firm = {"organisation_id": "firm"}
    rows = participations(
        firm, firm | {"role": "co", "country": "DEU"}, firm | {"country": "FRA", "excluded": True}
    )
    counted = count_rows(rows, UFI, "CHN")
    assert list(counted["counted"]) == [True, False, False]
    assert counted["country"][0] == "DEU"
    assert counted["international"][0]
    assert rows["country"][0] == ""


def test_the_country_is_taken_from_the_best_row_that_knows_one(participations):
    firm = {"organisation_id": "firm"}
    rows = participations(
        firm, firm | {"role": "co", "country": "FRA"}, firm | {"country": "DEU", "status": "cancelled"}
    )
    assert count_rows(rows, UFI, "CHN")["country"][0] == "DEU"


def test_a_country_is_not_taken_from_another_edition(participations):
    firm = {"organisation_id": "firm"}
    counted = count_rows(participations(firm, firm | {"edition": "2024", "country": "DEU"}), UFI, "CHN")
    assert list(counted["country"]) == ["", "DEU"]


def test_as_listed_every_row_counts_except_excluded_ones(participations):
    firm = {"organisation_id": "firm"}
    rows = participations(
        firm | {"status": "cancelled"},
        firm | {"excluded": True},
        firm | {"mode": "online"},
        {"role": "service"},
    )
    counted = count_rows(rows, AS_LISTED, "CHN")
    assert list(counted["not_counted_because"]) == ["", Reason.EXCLUDED, "", ""]
    assert list(counted["unit"][counted["counted"]]) == ["firm#1", "firm#2", "o4#1"]


@pytest.mark.parametrize("profile", [UFI, AS_LISTED])
def test_international_is_a_known_country_other_than_the_host(participations, profile):
    rows = participations({"country": "CHN"}, {"country": "HKG"}, {"country": ""})
    assert list(count_rows(rows, profile, "CHN")["international"]) == [False, True, False]
    assert not count_rows(rows, profile, "")["international"].any()


def test_no_rows_give_no_rows(participations):
    counted = count_rows(participations(), UFI, "CHN")
    assert len(counted) == 0
    assert "unit" in counted.columns


def test_the_index_is_kept(participations):
    rows = participations({"sheet": "Z"}, {"sheet": "A"}).set_index([[41, 7]])
    counted = count_rows(rows, UFI, "CHN")
    assert list(counted.index) == [41, 7]
    assert list(counted["sheet"]) == ["Z", "A"]


@pytest.mark.parametrize(
    ("host", "international"),
    [
        ("CHN", [False, False, False, True]),
        ("HKG", [False, False, False, True]),
        ("DEU", [True, True, True, False]),
        ("", [False, False, False, False]),
    ],
)
def test_the_older_chinese_rule_has_one_home(participations, host, international):
    rows = participations(*({"country": code} for code in ("CHN", "HKG", "TWN", "DEU")))
    assert list(count_rows(rows, CHINA_FOREIGN, host)["international"]) == international
