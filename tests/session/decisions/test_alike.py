"""Findings that say the same of several lists."""

from collections.abc import Callable
from pathlib import Path

from expo_app.model.decision import CountryAlias
from expo_app.session.decisions.alike import alike, as_one, suggestions_for_all
from expo_app.session.derive import derive
from expo_app.session.lists.importing import Imported
from expo_app.session.workspace import Workspace


def test_a_spelling_of_two_lists_is_settled_in_both(
    workspace: Workspace, take: Callable[..., Imported], write_table: Callable[..., Path]
) -> None:
    header = ("Company Name", "Country", "Exhibitor Type", "Stand")
    for year in ("2024", "2025"):
        rows = [(f"Tree {year}{number} Ltd", "Atlantis", "Zookeeper", f"A{number}") for number in range(3)]
        take(write_table(f"Tree Fair {year} exhibitors.csv", header, *rows))
    derived = derive(workspace.state)
    found = {group[0].code: group for group in alike(derived.findings)}

    countries = found["country_unknown"]
    assert len(countries) == 2
    assert as_one(countries).count == 6
    none = suggestions_for_all(countries, derived.sources, derived.layouts)[1]
    assert none.decisions == (CountryAlias("Atlantis", ""),)

    roles = found["role_unknown"]
    main = suggestions_for_all(roles, derived.sources, derived.layouts)[0]
    assert len(main.decisions) == 6  # one cell for each row of both lists
    workspace.decide(main.decisions, main.label)
    codes = {finding.code for finding in derive(workspace.state).findings}
    assert "country_unknown" in codes
    assert "role_unknown" not in codes
