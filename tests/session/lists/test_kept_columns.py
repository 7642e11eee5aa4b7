"""Columns that are no field filter the figures as well."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from expo_app.model.decision import CorrectedCell
from expo_app.model.figure import Measure
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.session.derive import Derived, derive
from expo_app.session.figures.figures import answer, dossier
from expo_app.session.figures.rows import rows_behind, rows_of_measure
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told
from expo_app.session.state import State

HEADER = ("Company Name", "Country", "Stand", "Net area (sqm)", "Role", "Remarks")
LISTS = {
    "2024": (
        ("Alder GmbH", "Germany", "1", "9", "main", "corner stand"),
        ("Birch Ltd", "France", "2", "9", "main", ""),
    ),
    "2025": (
        ("Alder GmbH", "Germany", "1", "9", "main", ""),
        ("Alder GmbH", "Germany", "7", "18", "main", "Corner  Stand"),
        ("Birch Ltd", "France", "2", "9", "main", "island"),
        ("Cedar Oy", "Finland", "3", "9", "main", ""),
        ("Dogwood AG", "Austria", "3", "", "represented", "corner stand"),
    ),
}


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory) -> State:
    folder = tmp_path_factory.mktemp("lists")
    for edition, rows in LISTS.items():
        with (folder / f"Wood Fair {edition} exhibitors.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows((HEADER, *rows))
    return preview(read_lists([Path(folder)], Told(host="CN")))


@pytest.fixture(scope="module")
def derived(state: State) -> Derived:
    return derive(state)


def _figures(derived: Derived, *where: tuple[str, str]) -> dict[Measure, tuple[float | None, float | None]]:
    figures = answer(derived, Query(where=where)).figures
    return {figure.measure: (figure.value, figure.previous) for figure in figures}


def test_a_unit_passes_when_one_of_its_stands_has_the_value(derived: Derived) -> None:
    said = _figures(derived, ("remarks", "corner stand"))
    assert said[Measure.EXHIBITORS] == (1, 1)
    assert said[Measure.NET_SPACE] == (27, 9)
    assert said[Measure.REPRESENTED_COMPANIES] == (1, 0)
    assert said[Measure.RETURNING][0] == 1


def test_values_are_alternatives_and_names_are_all_required(derived: Derived) -> None:
    either = (("Remarks", "corner stand"), ("Remarks", "island"))
    assert _figures(derived, *either)[Measure.EXHIBITORS] == (2, 1)
    assert _figures(derived, *either, ("country", "FRA"))[Measure.EXHIBITORS] == (1, 0)
    assert _figures(derived, ("Remarks", "island"), ("Stand", "3"))[Measure.EXHIBITORS] == (0, 0)


def test_an_empty_value_is_a_blank_cell(derived: Derived) -> None:
    # Alder's first stand says nothing, Cedar's only one neither.
    assert _figures(derived, ("Remarks", ""))[Measure.EXHIBITORS] == (2, 1)


def test_the_rows_behind_are_those_of_the_figure(derived: Derived) -> None:
    query = Query("2025", "2024", where=(("Remarks", "corner stand"),))
    assert rows_behind(derived, query)["row"].tolist() == [2, 3, 6]
    assert rows_of_measure(derived, query, Measure.RETURNING)["row"].tolist() == [2, 3]
    assert dossier(derived, query).answer.figure(Measure.EXHIBITORS).value == 1


def test_a_corrected_cell_is_what_is_filtered_by(state: State) -> None:
    name = "Wood Fair 2025 exhibitors.csv"
    decision = CorrectedCell(name, "", 5, "Remarks", "island", "Cedar Oy")
    step = replace(state.steps[0], decisions=(*state.decisions, decision))
    corrected = State(state.sources, (step,))
    assert _figures(derive(corrected), ("Remarks", "island"))[Measure.EXHIBITORS] == (2, 0)


def test_a_name_that_is_nowhere_is_a_sentence(derived: Derived) -> None:
    with pytest.raises(Problem, match=r'no field or column "Colour".*country'):
        answer(derived, Query(where=(("Colour", "red"),)))


def test_the_phase_that_a_list_is_named_for_filters_like_a_column(tmp_path: Path) -> None:
    for phase, names in (("Phase 1", ["Alder GmbH"]), ("Phase 2", ["Birch Ltd", "Cedar Oy"])):
        with (tmp_path / f"Wood Fair 2025 {phase} exhibitors.csv").open(
            "w", encoding="utf-8", newline=""
        ) as file:
            csv.writer(file).writerows([HEADER[:3], *([name, "Germany", "1"] for name in names)])
    phases = derive(preview(read_lists([tmp_path], Told(host="CN"))))
    assert phases.event.name == "Wood Fair"
    assert _figures(phases, ("phase", "phase 1"))[Measure.EXHIBITORS][0] == 1
    assert _figures(phases, ("Phase", "Phase 2"))[Measure.EXHIBITORS][0] == 2
    with pytest.raises(Problem):
        _figures(phases, ("stage", "1"))


def test_each_table_of_a_sheet_is_filtered_by_its_own_columns(tmp_path: Path) -> None:
    path = tmp_path / "Wood Fair 2025.csv"
    names = ("Alder GmbH", "Birch Ltd", "Cedar Co", "Dogwood AG", "Elm SA")
    first = [("Company Name", "Country", "Shipping agent"), *((name, "Germany", "Sea") for name in names)]
    second = [("Shipping agent", "Company Name", "Country")]
    second += [("Sea", "Fir LLP", "Italy"), ("Air", "Gum BV", "Italy"), ("Air", "Holly Oy", "Italy")]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([*first, ("", "", ""), ("", "", ""), *second])
    derived = derive(preview(read_lists([path], Told(host="CN"))))
    assert _figures(derived, ("shipping agent", "air"))[Measure.EXHIBITORS][0] == 2
    assert _figures(derived, ("shipping agent", "sea"))[Measure.EXHIBITORS][0] == 6
