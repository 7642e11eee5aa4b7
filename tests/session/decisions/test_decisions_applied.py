"""Every kind of decision does what it says, and says so when it cannot."""

from collections.abc import Callable
from pathlib import Path

import pytest

from expo_app.model.decision import (
    AcceptedFinding,
    ColumnMapping,
    CountryAlias,
    Decision,
    DifferentExhibitors,
    EventFacts,
    ExcludedRow,
    Grouping,
    HeaderRow,
    PavilionOrganiser,
    RenamedTo,
    SameExhibitor,
    SourceFacts,
    Superseded,
)
from expo_app.model.figure import By, Measure
from expo_app.model.layout import Field
from expo_app.model.query import Query
from expo_app.session.decisions.accepting import acceptance
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import answer, counted
from expo_app.session.lists.importing import Imported
from expo_app.session.workspace import Workspace

Take = Callable[..., Imported]
Write = Callable[..., Path]


@pytest.fixture
def fair(workspace: Workspace, take: Take, both: list[Path]) -> Workspace:
    take(*both)
    return workspace


def _decide(workspace: Workspace, *decisions: Decision) -> Derived:
    workspace.decide(decisions, "decided")
    return workspace.derived()


def _value(derived: Derived, measure: Measure, edition: str = "2025") -> float | None:
    return answer(derived, Query(edition=edition)).figure(measure).value


def _why(derived: Derived, name: str, edition: str) -> list[str]:
    rows = counted(derived)
    asked = rows["organisation"].str.startswith(name) & (rows["edition"] == edition)
    return rows.loc[asked, "not_counted_because"].tolist()


def test_a_pavilion_organiser_does_not_count_and_undo_brings_it_back(fair: Workspace) -> None:
    before = _value(fair.derived(), Measure.EXHIBITORS)
    derived = _decide(fair, PavilionOrganiser("MERSEND ROBOTICS"))
    assert _value(derived, Measure.EXHIBITORS) == before - 1
    assert _why(derived, "Mersend", "2025") == ["role that does not count", "exact duplicate"]
    assert _why(derived, "Mersend", "2024") == ["role that does not count"]
    assert _why(derived, "Tolvek", "2024") == ["represented company"]
    fair.undo()
    assert _value(fair.derived(), Measure.EXHIBITORS) == before


@pytest.mark.parametrize(
    ("narrowed", "editions"),
    [
        (PavilionOrganiser("Mersend Robotics", edition="2024"), {"2024"}),
        (PavilionOrganiser("Mersend Robotics", "CHN"), {"2024", "2025"}),
        (PavilionOrganiser("Mersend Robotics", "DEU"), set()),
        (PavilionOrganiser("Nobody at all"), set()),
    ],
)
def test_an_organiser_of_one_edition_or_country(
    fair: Workspace, narrowed: PavilionOrganiser, editions: set[str]
) -> None:
    derived = _decide(fair, narrowed)
    organisers = derived.participations[derived.participations["role"] == "organiser"]
    assert set(organisers["edition"]) == editions
    waiting = [finding.value for finding in derived.findings if finding.code == "decision_unfit"]
    assert waiting == ([] if editions else [narrowed.organisation])


def test_an_accepted_finding_is_decided_until_it_says_something_else(
    fair: Workspace, take: Take, write_list: Write, both: list[Path]
) -> None:
    derived = fair.derived()
    (unknown,) = [finding for finding in derived.findings if finding.code == "country_unknown"]
    derived = _decide(fair, AcceptedFinding("country_unknown", "Atlantis"))
    assert unknown not in derived.findings
    assert derived.accepted == (unknown,)
    text = both[1].read_text(encoding="utf-8").replace("Atlantis", "Zorbland")
    newer = both[1].with_name("Lumen Fair 2025 exhibitors final.csv")
    newer.write_text(text, encoding="utf-8")
    take(newer)
    derived = fair.derived()
    assert [f.value for f in derived.findings if f.code == "country_unknown"] == ["Zorbland"]
    assert derived.accepted == ()


def test_an_accepted_finding_of_one_file_holds_for_the_list_that_replaces_it(
    fair: Workspace, take: Take, both: list[Path]
) -> None:
    file = both[1].name
    repeated = next(finding for finding in fair.derived().findings if finding.code == "rows_repeated")
    assert (repeated.row, repeated.count) == (8, 1)
    derived = _decide(fair, AcceptedFinding("rows_repeated", "row 8", file, ""))
    assert [finding.code for finding in derived.accepted] == ["rows_repeated"]
    newer = both[1].with_name("Lumen Fair 2025 exhibitors final.csv")
    newer.write_text(both[1].read_text(encoding="utf-8").replace(",72,", ",73,"), encoding="utf-8")
    take(newer)
    assert [finding.code for finding in fair.derived().accepted] == ["rows_repeated"]
    assert not [f for f in fair.derived().findings if f.code == "rows_repeated"]


def test_own_groupings_and_renames_are_kept_with_what_was_derived(fair: Workspace) -> None:
    old, new = Grouping("Danube", "DEU; AUT"), Grouping("Danube", "DEU; AUT; HUN")
    renamed = RenamedTo("Brontal Optics", "Velu Anhui")
    derived = _decide(fair, old, new, renamed)
    assert derived.groupings == (new,)
    assert derived.who_is_who == (renamed,)


@pytest.mark.parametrize(
    "elsewhere",
    [
        ExcludedRow("other.xlsx", "Hall 1", 7, "Acme"),
        ColumnMapping("Firma", Field.ORGANISATION, "other.xlsx"),
        HeaderRow("other.xlsx", "Hall 1", 3),
        SourceFacts("other.xlsx", edition="2023"),
        SourceFacts("Lumen Fair 2025 exhibitors.csv", edition="2023", sha256="0" * 64),
        Superseded("s123", "other.xlsx", "newer.xlsx"),
    ],
)
def test_a_decision_about_a_list_that_is_not_here_is_a_finding(fair: Workspace, elsewhere: Decision) -> None:
    before = _value(fair.derived(), Measure.EXHIBITORS)
    derived = _decide(fair, elsewhere)
    (finding,) = [finding for finding in derived.findings if finding.code == "decision_unfit"]
    assert "not in this workspace" in finding.message
    assert _value(derived, Measure.EXHIBITORS) == before


def test_a_finding_is_accepted_in_its_own_file_where_two_have_one_name(
    workspace: Workspace, take: Take, tmp_path: Path
) -> None:
    for year in ("2024", "2025"):
        (tmp_path / year).mkdir()
        path = tmp_path / year / "exhibitors.csv"
        path.write_text(f"Company Name,Country\nAlder {year},France\nElm,Chad\nElm,Chad\n", encoding="utf-8")
        take(path, edition=year, event="Wood Fair")
    derived = workspace.derived()
    first, second = [finding for finding in derived.findings if finding.code == "rows_repeated"]
    derived = _decide(workspace, acceptance(first, derived.sources))
    assert [f for f in derived.findings if f.code == "rows_repeated"] == [second]
    assert derived.accepted == (first,)


@pytest.mark.parametrize(
    ("decision", "who"),
    [
        (SameExhibitor("Velu Anhui", "Nobody"), "“Nobody”"),
        (DifferentExhibitors("Noone", "Nobody"), "“Noone” and “Nobody”"),
        (RenamedTo("Nobody", "VELU ANHUI"), "“Nobody”"),
        (SameExhibitor("Velu Anhui", "Mersend Robotics Co"), ""),
    ],
)
def test_a_decision_about_somebody_whom_no_list_names_waits(
    fair: Workspace, decision: Decision, who: str
) -> None:
    derived = _decide(fair, decision)
    told = [finding.message for finding in derived.findings if finding.code == "decision_unfit"]
    assert [f"speaks of {who}, whom no list names" in message for message in told] == ([True] if who else [])


def test_without_a_host_nobody_can_be_said_to_be_international(
    workspace: Workspace, take: Take, write_table: Write
) -> None:
    take(
        write_table(
            "Wood Fair 2025 exhibitors.csv", ("Company Name", "Stand"), ("Alder", "1"), ("Birch", "2")
        ),
        write_table(
            "Wood Fair 2025 visitors.csv", ("Company", "Country"), ("Cedar", "France"), ("Elm", "Chad")
        ),
        population=None,
    )
    derived = workspace.derived()
    visitors = _value(derived, Measure.VISITORS), _value(derived, Measure.INTERNATIONAL_VISITORS)
    assert (derived.event.host, *visitors) == ("", 2, None)
    derived = _decide(workspace, EventFacts(host="FRA"))
    assert _value(derived, Measure.INTERNATIONAL_VISITORS) == 1


def test_a_list_is_not_replaced_by_one_that_is_not_here(fair: Workspace) -> None:
    source = fair.state.sources[0]
    derived = _decide(fair, Superseded(source.id, source.file, "newer.xlsx"))
    assert source.id in derived.sources
    assert [finding.code for finding in derived.findings].count("decision_unfit") == 1


def test_vocabulary_waits_without_a_word(fair: Workspace) -> None:
    derived = _decide(fair, CountryAlias("Mu", "FRA"), Grouping("North", "NOR"))
    assert not [finding for finding in derived.findings if finding.code == "decision_unfit"]


def test_decisions_of_independent_kinds_may_come_in_any_order(fair: Workspace) -> None:
    decisions = (
        CountryAlias("Atlantis", "CZE"),
        PavilionOrganiser("Velu Anhui"),
        ExcludedRow("Lumen Fair 2025 exhibitors.csv", "", 9, "Mersey Kestrel"),
        AcceptedFinding("rows_repeated", "row 8"),
    )
    asked = Query(by=By.COUNTRY)
    one = _decide(fair, *decisions)
    first = answer(one, asked), one.findings
    fair.undo()
    for decision in reversed(decisions):
        fair.decide([decision], "one by one")
    other = fair.derived()
    assert (answer(other, asked), other.findings) == first
