"""What is accepted, what is asked, and why."""

import pytest

from expo_app.model.matching import MatchStatus
from expo_app.pipeline.match.match import match


def only(matched):
    (found,) = matched.matches
    return found


@pytest.fixture
def pair(two_editions):
    """pair(one, other, **facts) -> the match of the two names, None where they are apart."""

    def find(one, other, **facts):
        return next(iter(match(two_editions([one], [other], **facts)).matches), None)

    return find


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("Orvantis Technology", "Orvantis Tech", "spelling"),
        ("Groupe Valmarin", "Valmarin Group", "translated"),
        ("Constellation Avionics", "Constelation Avionics", "slip"),
        ("Air-Pol Systems", "Airpol Systems", "same_letters"),
        ("Helvex AG (formerly Rotapress AG)", "Rotapress AG", "renamed"),
        ("捷锐【捷锐（中国）有限公司】", "捷锐（中国）有限公司", "in_brackets"),
        ("Fundación Agraria Nacional (FAN)", "FAN", "in_brackets"),
        ("Sarnholt Printed Circuit Boards", "Sarnholt PCB", "spelling"),
        (
            "National Institute of Hydrographic Surveyin",
            "National Institute of Hydrographic Surveying",
            "slip",
        ),
        ("Westerhaven Logistics Consolida", "Westerhaven Logistics Consolidators", "cut"),
        ("杭州云策智行科技有限公司", "云策智行科技有限公司", "short_name"),
    ],
)
def test_what_is_accepted_says_why(pair, one, other, code):
    found = pair(one, other)
    assert found.status is MatchStatus.ACCEPTED
    assert found.left.organisation_id == found.right.organisation_id
    assert code in [evidence.code for evidence in found.evidence]
    assert all(evidence.message.endswith(".") for evidence in found.evidence)


@pytest.mark.parametrize(
    ("one", "other", "code"),
    [
        ("Acme", "Acme Marine", "says_more"),
        ("International Harvest Machines", "IHM", "initials"),
        ("Johnson & Johnson", "J&J", "initials"),
        ("Exalton", "ExaltonMobil", "part"),
        ("Helion Optics", "Helios Optics", "doubtful"),
        ("Invarsis", "Invrsis", "likely"),
        ("Vintgar Compounders", "Vintgar Compounding", "stem"),
        ("Valdoro Systems", "Valdoro Group", "other_words"),
    ],
)
def test_what_is_asked_says_why(pair, one, other, code):
    found = pair(one, other)
    assert found.status is MatchStatus.PROPOSED
    assert found.left.organisation_id != found.right.organisation_id
    assert code in [evidence.code for evidence in found.evidence]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Henkel Adhesives", "Henkel Oral Care"),
        ("Hangzhou Lanbo Technology", "Hangzhou Mingrui Technology"),
        ("Shenzhen Sunway Technology", "Shenzhen Sunlord Technology"),
        ("Savino Chile", "Savino Poland"),
        ("Plant 12 Votkin", "Plant 14 Votkin"),
        ("General Trading", "General Shipping"),
    ],
)
def test_what_stays_apart(pair, one, other):
    assert pair(one, other) is None


def test_the_score_is_the_sum_of_the_evidence_within_bounds(pair):
    found = pair("Acme", "Acme Marine")
    assert found.score == pytest.approx(sum(evidence.weight for evidence in found.evidence))
    weights = [abs(evidence.weight) for evidence in found.evidence]
    assert weights == sorted(weights, reverse=True)


def test_a_domain_settles_what_names_leave_open(pair):
    assert pair("Acme", "Acme Marine", domain="acme.com").status is MatchStatus.ACCEPTED
    assert pair("Zenith", "Brixalode", domain="acme.com").status is MatchStatus.ACCEPTED
    sisters = pair("Henkel Adhesives", "Henkel Oral Care", domain="henkel.com")
    assert sisters is None or sisters.status is MatchStatus.PROPOSED


def test_a_domain_of_two_rows_with_two_names_each_is_of_one_firm(participations):
    rows = [
        {"organisation": "Zenith", "organisation_local": "顺峰软件", "edition": "2024", "domain": "a.com"},
        {"organisation": "Brixalode", "organisation_local": "瀚海数字", "edition": "2025", "domain": "a.com"},
    ]
    assert len(set(match(participations(rows)).rows["organisation_id"])) == 1


def test_another_country_is_never_accepted_alone(participations):
    rows = [
        {"organisation": "Orvantis Technology", "country": "DEU", "edition": "2024"},
        {"organisation": "Orvantis Tech", "country": "FRA"},
    ]
    assert only(match(participations(rows))).status is MatchStatus.PROPOSED


def test_two_names_of_one_list_are_joined_only_when_plain_and_a_finding_tells(participations):
    plain = match(
        participations([{"organisation": "Orvantis Tech"}, {"organisation": "Orvantis Technology"}])
    )
    assert only(plain).status is MatchStatus.ACCEPTED
    assert [finding.code for finding in plain.findings] == ["two_spellings"]
    slip = match(
        participations(
            [{"organisation": "Constellation Avionics"}, {"organisation": "Constelation Avionics"}]
        )
    )
    assert only(slip).status is MatchStatus.PROPOSED
    assert slip.findings == ()


def test_no_exhibitor_is_joined_to_two_of_one_edition(participations):
    rows = [
        {"organisation": "Constellation Avionics", "edition": "2024"},
        {"organisation": "Constelation Avionics"},
        {"organisation": "Constellation Avionikcs"},
    ]
    first, second, third = match(participations(rows)).rows["organisation_id"]
    assert second != third
    assert first in (second, third)


def test_sides_show_the_newest_row_and_the_earlier_edition_left(participations):
    rows = [
        {"organisation": "Orvantis Tech", "edition": "2023", "source": "x", "row": 9},
        {"organisation": "Orvantis Tech", "edition": "2024", "source": "y", "row": 5},
        {"organisation": "Orvantis Technology", "edition": "2025", "source": "z", "row": 3},
    ]
    found = only(match(participations(rows)))
    assert (found.left.edition, found.left.row, found.right.edition) == ("2024", 5, "2025")


def test_the_id_of_a_pair_outlives_another_list(two_editions, pair):
    before = pair("Acme", "Acme Marine").id
    after = match(two_editions(["Acme", "Bolt"], ["Acme Marine", "Zenith"])).matches
    assert [found.id for found in after] == [before]


def test_visitors_are_never_asked_about(participations):
    rows = [
        {"organisation": name, "population": "visitors", "edition": edition}
        for name, edition in (("Acme", "2024"), ("Acme Marine", "2025"), ("Orvantis Tech", "2024"))
    ]
    assert match(participations(rows)).matches == ()
