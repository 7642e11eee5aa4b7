"""What is suggested settles the finding, and every finding can be left as it is."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from expo_app.model.decision import CountryAlias, EventFacts
from expo_app.model.finding import Finding, Severity
from expo_app.model.sheet import RawSheet
from expo_app.session.checking.checking_findings import finding_groups, group_suggestions
from expo_app.session.checking.suggesting import Asked, Suggestion, suggestions
from expo_app.session.derive import Derived
from expo_app.session.lists.importing import Imported
from expo_app.session.workspace import Workspace

HEADER = ("Company Name", "Country", "Exhibitor Type", "Stand", "Net area (sqm)", "Category")
ROWS = (
    ("Alder GmbH", "Germany", "Main exhibitor", "1-A", "9", "Robots"),
    ("Birch Ltd", "Atlantis", "Main exhibitor", "1-B", "large", "Data"),
    ("Cedar Oy", "Atlantis", "Main exhibitor", "1-C", "large", "Data"),
    ("Dogwood SA", "Zorbland", "Zorble", "1-D", "27", "Data"),
    ("Elm Kft", "Hungary", "Main exhibitor", "1-E", "9", "Data"),
    ("Elm Kft", "Hungary", "Main exhibitor", "1-E", "9", "Data"),
)


@pytest.fixture
def fair(workspace: Workspace, take: Callable[..., Imported], write_table: Callable[..., Path]) -> Workspace:
    take(write_table("Wood Fair 2025 exhibitors.csv", HEADER, *ROWS))
    return workspace


def _offers(derived: Derived, finding: Finding) -> dict[str, Suggestion]:
    found = suggestions(finding, derived.sources, derived.layouts)
    assert found[-1].label == "Leave as it is"
    return {suggestion.label: suggestion for suggestion in found}


def _of(derived: Derived, code: str) -> list[Finding]:
    return [finding for finding in derived.findings if finding.code == code]


def _settle(workspace: Workspace, code: str, label: str, answer: str = "") -> Derived:
    derived = workspace.derived()
    offer = _offers(derived, _of(derived, code)[0])[label]
    assert bool(answer) == (offer.asked is not Asked.NOTHING)
    workspace.decide(offer.told(answer) if answer else offer.decisions, label)
    return workspace.derived()


def test_a_country_is_asked_for_and_holds_for_every_row(fair: Workspace) -> None:
    derived = _settle(fair, "country_unknown", "Another country or region", "FRA")
    assert [finding.value for finding in _of(derived, "country_unknown")] == ["Zorbland"]
    assert derived.participations["country"].tolist() == ["DEU", "FRA", "FRA", "", "HUN", "HUN"]


def test_choices_come_as_buttons_the_suggested_one_first(fair: Workspace) -> None:
    derived = fair.derived()
    finding = replace(
        _of(derived, "country_unknown")[0],
        code="country_ambiguous",
        suggestion="COD",
        choices=("COG", "COD"),
    )
    offers = [*_offers(derived, finding).values()]
    assert [offer.decisions for offer in offers[:2]] == [
        (CountryAlias("Atlantis", "COD"),),
        (CountryAlias("Atlantis", "COG"),),
    ]


@pytest.mark.parametrize(
    ("label", "answer", "space"), [("Say what it means", "12", 12), ("It means nothing", "", None)]
)
def test_an_unreadable_area_is_corrected_wherever_it_stands(
    fair: Workspace, label: str, answer: str, space: float | None
) -> None:
    derived = _settle(fair, "space_unreadable", label, answer)
    assert not _of(derived, "space_unreadable")
    told = derived.participations.loc[[1, 2], "net_space_sqm"]
    assert told.astype(object).where(told.notna(), None).tolist() == [space, space]


def test_a_role_is_read_as_one_that_is_known(fair: Workspace) -> None:
    derived = _settle(fair, "role_unknown", "Read as represented company")
    assert derived.participations.loc[3, "role"] == "represented"
    assert not _of(derived, "role_unknown")


def test_a_status_is_read_as_one_that_is_known(
    workspace: Workspace, take: Callable[..., Imported], write_table: Callable[..., Path]
) -> None:
    rows = (("Alder", "Germany", "zorble"), ("Birch", "France", ""), ("Cedar", "France", "zorble"))
    take(write_table("Wood Fair 2025 exhibitors.csv", ("Company Name", "Country", "Status"), *rows))
    derived = _settle(workspace, "status_unknown", "Read as cancelled")
    assert derived.participations["status"].tolist() == ["cancelled", "confirmed", "cancelled"]
    assert not _of(derived, "status_unknown")


def test_blank_cells_are_not_alike(fair: Workspace) -> None:
    derived = fair.derived()
    finding = replace(_of(derived, "space_unreadable")[0], row=2, column=2)
    blank = replace(
        derived.sources[finding.source],
        sheet=RawSheet("", tuple(("Head", *[""] * 6) for _ in range(6))),
    )
    offers = suggestions(finding, {finding.source: blank}, derived.layouts)
    assert [len(offer.decisions) for offer in offers] == [1, 1, 1]


def test_the_host_is_confirmed_or_another(fair: Workspace) -> None:
    derived = _settle(fair, "host_inferred", "Another country or region", "DEU")
    assert (derived.event.host, _of(derived, "host_inferred")) == ("DEU", [])
    fair.undo()
    derived = fair.derived()
    offers = _offers(derived, _of(derived, "host_inferred")[0])
    assert offers["The host is Hungary"].decisions == (EventFacts(host="HUN"),)


def test_every_finding_can_be_left_as_it_is_and_undo_opens_it_again(fair: Workspace) -> None:
    before = fair.derived()
    leave = [_offers(before, finding)["Leave as it is"] for finding in before.findings]
    fair.decide([decision for offer in leave for decision in offer.decisions], "all")
    assert fair.derived().findings == ()
    assert fair.derived().accepted == before.findings
    fair.undo()
    assert fair.derived().findings == before.findings


def test_groups_are_settled_together(fair: Workspace) -> None:
    derived = fair.derived()
    groups = {group.code: group for group in finding_groups(derived)}
    unknown = groups["country_unknown"]
    assert (unknown.count, unknown.rows, unknown.example.value) == (2, 3, "Atlantis")
    assert [group.severity for group in groups.values()] == sorted(
        (group.severity for group in groups.values()), reverse=True
    )
    (leave,) = group_suggestions(unknown, derived.sources, derived.layouts)
    fair.decide(leave.decisions, "left")
    after = finding_groups(fair.derived())
    assert [(group.code, group.decided) for group in after if group.code == "country_unknown"] == [
        ("country_unknown", True)
    ]


def test_a_group_takes_every_suggestion_at_once(fair: Workspace) -> None:
    derived = fair.derived()
    findings = tuple(replace(finding, suggestion="FRA") for finding in _of(derived, "country_unknown"))
    group = replace(
        next(g for g in finding_groups(derived) if g.code == "country_unknown"), findings=findings
    )
    take, _ = group_suggestions(group, derived.sources, derived.layouts)
    assert take.decisions == (CountryAlias("Atlantis", "FRA"), CountryAlias("Zorbland", "FRA"))


def test_a_kind_of_finding_without_a_title_is_called_by_its_name(fair: Workspace) -> None:
    odd = Finding("moon_rising", Severity.NOTE, "The moon rises.")
    derived = replace(fair.derived(), findings=(odd,), accepted=())
    (group,) = finding_groups(derived)
    assert (group.title, group.example) == ("Moon rising", odd)


def test_a_finding_without_a_list_can_be_left(fair: Workspace) -> None:
    finding = Finding("lists_overlap", Severity.WARNING, "Two lists overlap.", "gone", value="a.csv")
    (leave,) = suggestions(finding, {}, {})
    assert leave.decisions[0].said == "a.csv"
