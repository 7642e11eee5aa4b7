"""A second process understands lists, and hands back the same as this one would."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from expo_app.model.problem import Problem
from expo_app.model.progress import Cancelled, Progress, quiet
from expo_app.session.lists.foreseeing import foresee
from expo_app.session.lists.giving import read_given, read_heads
from expo_app.session.lists.previewing import Draft, preview_heads, preview_whole
from expo_app.session.lists.told import Told, settled
from expo_app.session.side.side_process import SideProcess
from expo_app.session.state import NOTHING_YET
from expo_app.session.workspace import Workspace

HEADER = ("Company Name", "Country", "Hall", "Stand", "Net area (sqm)")


@pytest.fixture
def long_list(tmp_path: Path) -> Path:
    """More rows than a first look shows."""
    path = tmp_path / "Wood Fair 2025.csv"
    rows = ((f"Company {number} GmbH", "Germanny", "1", f"1-{number}", "9") for number in range(900))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])
    return path


@pytest.fixture
def side() -> Iterator[SideProcess]:
    """A process that ends with the test."""
    made = SideProcess()
    yield made
    made.close()


def test_it_understands_what_this_process_understands(
    side: SideProcess, long_list: Path, tmp_path: Path
) -> None:
    heads = read_heads([long_list], NOTHING_YET)
    assert not heads[0].is_whole
    first = preview_heads(heads, Draft(), NOTHING_YET)
    assert first.imported is None
    assert 0 < first.rows < 900
    given, preview = side.call(preview_whole, heads, Draft(), NOTHING_YET, progress=quiet)
    (here,) = read_given([long_list], NOTHING_YET)
    assert given[0].sources[0].sheet == here.sources[0].sheet
    assert given[0].original == here.original
    assert preview.rows == 900

    foreseen = side.call(foresee, preview, NOTHING_YET, progress=quiet)
    assert foreseen.findings == foresee(preview, NOTHING_YET).findings
    with Workspace.create(tmp_path / "wood.expo") as workspace:
        workspace.accept(preview.imported)
        derived = workspace.derived()
        assert foreseen.derived.participations.equals(derived.participations)
        assert foreseen.derived.findings == derived.findings
        # A second answer is of the same columns, which have not travelled again.
        _, again = side.call(preview_whole, given, Draft(), workspace.state, progress=quiet)
        assert again.files[0].given.sources[0].sheet.columns[0] is given[0].sources[0].sheet.columns[0]


def test_a_problem_there_is_a_problem_here(side: SideProcess) -> None:
    with pytest.raises(Problem, match="several days"):
        side.call(_list_date_of, Told(list_date="1/2/24"), progress=quiet)
    assert side.call(_list_date_of, Told(list_date="2024-02-01"), progress=quiet) == "2024-02-01"


def _list_date_of(told: Told, _progress: object) -> str:
    return settled(told).list_date


def test_whoever_cancels_ends_the_process_and_the_next_call_starts_another(side: SideProcess) -> None:
    def cancelled(_message: str, _fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        side.call(_list_date_of, Told(), progress=cancelled)
    with pytest.raises(RuntimeError, match="ended"):
        # Nobody foresaw that. A process that is gone is not given time to stop.
        side.call(_list_date_of, None, progress=quiet, patience=3_600.0)
    assert side.call(_list_date_of, Told(list_date="2024-02-01"), progress=quiet) == "2024-02-01"


def test_what_is_stopped_in_time_leaves_the_process_with_what_it_knows(side: SideProcess) -> None:
    reports: list[float] = []

    def cancelled(_message: str, fraction: float) -> None:
        reports.append(fraction)
        if fraction:
            raise Cancelled

    number = side.call(_process, progress=quiet)
    with pytest.raises(Cancelled):
        side.call(_reporting_for_ever, progress=cancelled, patience=60.0)
    assert side.call(_process, progress=quiet) == number
    # What was asked to stop is that call alone.
    assert side.call(_reporting, progress=quiet, patience=60.0) == 3


def _process(_progress: Progress) -> int:
    return os.getpid()


def _reporting(progress: Progress) -> int:
    for number in range(3):
        progress("on it", number / 3)
    return 3


def _reporting_for_ever(progress: Progress) -> None:
    while True:
        progress("on it", 0.5)
