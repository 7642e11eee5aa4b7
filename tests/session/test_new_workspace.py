"""A new workspace stays only with what it was made for."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from expo_app.model.problem import Problem
from expo_app.session.new_workspace import new_workspace
from expo_app.session.workspace import Workspace

DiskWith = Callable[[int], AbstractContextManager[None]]


def test_it_stays_when_all_went_well(tmp_path: Path) -> None:
    with new_workspace(tmp_path / "fair.expo") as made:
        assert made.steps == ()
    with Workspace.open(tmp_path / "fair.expo") as again:
        assert again.steps == ()


def test_it_is_taken_away_when_something_failed(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), new_workspace(tmp_path / "fair.expo"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_one_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "fair.expo").write_bytes(b"mine")
    with pytest.raises(Problem, match="exists already"), new_workspace(tmp_path / "fair.expo"):
        pass
    assert (tmp_path / "fair.expo").read_bytes() == b"mine"


def test_a_full_disk_is_one_sentence(tmp_path: Path, disk_with: DiskWith) -> None:
    with (
        pytest.raises(Problem, match="cannot be written"),
        disk_with(2000),
        new_workspace(tmp_path / "a.expo"),
    ):
        pass
    assert list(tmp_path.iterdir()) == []
