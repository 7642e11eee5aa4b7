"""Wherever a workspace file is damaged: what was kept is read, or a sentence says that it cannot be."""

from pathlib import Path

import pytest

from expo_app.model.decision import EventFacts
from expo_app.model.problem import Problem
from expo_app.storage.workspace_file import WorkspaceFile

PAGE = 4096


def read_all(path: Path) -> int:
    """Read steps and sources; the number of steps."""
    file = WorkspaceFile.open(path)
    try:
        steps = file.steps()
        for head in file.heads():
            file.source(head.id)
        return len(steps)
    finally:
        file.close()


def problem_of(path: Path) -> str:
    """Why a workspace of 40 steps cannot be read; empty when all of it can."""
    try:
        assert read_all(path) == 40
    except Problem as problem:
        return str(problem)
    return ""


def test_damage_anywhere_is_a_problem_or_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "fair.expo"
    file = WorkspaceFile.create(path)
    for number in range(40):
        file.add_step(f"Step {number}", (EventFacts(name="Fair " * 60 + str(number)),))
    file.close()
    whole, refused = path.read_bytes(), 0
    for begin in range(0, len(whole), PAGE):
        damaged = tmp_path / f"damaged {begin}.expo"
        damaged.write_bytes(whole[: begin + 100] + b"\xa5" * (PAGE - 100) + whole[begin + PAGE :])
        said = problem_of(damaged)
        assert said == "" or (said.startswith(damaged.name) and "open a copy of it" in said)
        refused += bool(said)
    assert refused > 3


def test_a_copy_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "fair.expo"
    file = WorkspaceFile.create(path)
    file.add_step("Event", (EventFacts(name="Fair"),))
    for impossible in (path, tmp_path / "no folder" / "copy.expo"):
        with pytest.raises(Problem, match="choose another"):
            file.save_copy(impossible)
    file.save_copy(tmp_path / "copy.expo")
    file.close()
    assert read_all(tmp_path / "copy.expo") == read_all(path) == 1
    assert sorted(found.name for found in tmp_path.iterdir()) == ["copy.expo", "fair.expo"]
