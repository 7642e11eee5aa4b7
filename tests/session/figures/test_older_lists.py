"""An early list beside a closing one is compared with an older list as early, where there is one."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from expo_app.model.caveat import Caveat
from expo_app.model.query import Query
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import dossier
from expo_app.session.figures.warned import warnings_json
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace

FIRMS = [
    f"{name} {kind}" for kind in ("Pumps GmbH", "Optics Ltd") for name in ("Alder", "Birch", "Cedar", "Elm")
]
LISTS = {  # file: (edition's days, the list's date, how many firms)
    "Wood Fair 2024 early.csv": ("20-24 October 2024", "2024-08-20", 4),
    "Wood Fair 2024 closing.csv": ("20-24 October 2024", "2024-10-19", 8),
    "Wood Fair 2025 early.csv": ("19-23 October 2025", "2025-08-21", 5),
}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "Wood Fair.expo") as made:
        yield made


def take(workspace: Workspace, folder: Path, name: str) -> Derived:
    days, made, firms = LISTS[name]
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([f"Wood Fair {days[-4:]}"])
        writer.writerow([f"Date: {days}", f"List as of {made}"])
        writer.writerow(["Company Name", "Country", "Sector"])
        writer.writerows([firm, "Germany", "Timber"] for firm in FIRMS[:firms])
    workspace.accept(read_lists([path], Told(host="CN"), workspace.state))
    return workspace.derived()


def as_early(derived: Derived, **asked: str) -> list[tuple[str | float, ...]]:
    found = dossier(derived, Query(edition="2025", **asked)).warnings
    return [one.values for one in found if one.caveat is Caveat.SAME_LEAD_TIME]


def test_the_older_list_tells_what_the_closing_one_does_not(workspace: Workspace, tmp_path: Path) -> None:
    for name in LISTS:
        derived = take(workspace, tmp_path, name)
    asked = dossier(derived, Query(edition="2025"))
    caveats = [one.caveat for one in asked.warnings]
    assert caveats[:2] == [Caveat.LEAD_TIME, Caveat.SAME_LEAD_TIME]
    # 59 days before the opening 5 exhibitors, 61 days before the one of 2024 it was 4.
    assert as_early(derived) == [("2025", 59, 5, "2024", 61, 4, 25.0)]
    told = warnings_json(derived, Query(edition="2025"))[1]
    assert told["caveat"] == "same_lead_time"
    assert told["sentence"] == (
        "Lists about as early: 5 exhibitors in 2025 (list 59 days before the first day), "
        "4 exhibitors in 2024 (list 61 days before the first day): +25.0 %."
    )
    (by_figure,) = {one.previous for one in asked.answer.figures if one.measure == "exhibitors"}
    assert by_figure == 8  # the figures themselves are those of the newest lists


def test_without_an_older_list_there_is_only_the_warning(workspace: Workspace, tmp_path: Path) -> None:
    for name in list(LISTS)[1:]:
        derived = take(workspace, tmp_path, name)
    caveats = [one.caveat for one in dossier(derived, Query(edition="2025")).warnings]
    assert Caveat.LEAD_TIME in caveats
    assert Caveat.SAME_LEAD_TIME not in caveats


def test_lists_as_early_need_no_other(workspace: Workspace, tmp_path: Path) -> None:
    names = list(LISTS)
    for name in (names[0], names[2]):
        derived = take(workspace, tmp_path, name)
    assert dossier(derived, Query(edition="2025")).warnings == ()


def test_it_is_counted_by_the_profile_that_is_asked_for(workspace: Workspace, tmp_path: Path) -> None:
    for name in LISTS:
        derived = take(workspace, tmp_path, name)
    assert as_early(derived, profile="as-listed") == as_early(derived)


def test_it_goes_when_the_newer_list_is_taken_back(workspace: Workspace, tmp_path: Path) -> None:
    names = list(LISTS)
    for name in (names[0], names[2], names[1]):
        derived = take(workspace, tmp_path, name)
    assert len(as_early(derived)) == 1
    workspace.undo()
    assert as_early(workspace.derived()) == []
