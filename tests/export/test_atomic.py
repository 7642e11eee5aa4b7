"""Files are written whole or not at all."""

from pathlib import Path

import pytest

from expo_app.export.atomic import whole_file
from expo_app.model.problem import Problem
from expo_app.model.progress import Cancelled


def test_takes_the_place_of_an_older_file(tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(b"old")
    with whole_file(target) as beside:
        beside.write_bytes(b"new")
        assert target.read_bytes() == b"old"
        assert beside.parent == target.parent
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("failure", [Cancelled, ValueError, KeyboardInterrupt])
def test_leaves_nothing_after_a_failure(tmp_path: Path, failure: type[BaseException]) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(b"old")

    def fail() -> None:
        with whole_file(target) as beside:
            beside.write_bytes(b"half")
            raise failure

    with pytest.raises(failure):
        fail()
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_makes_the_folder(tmp_path: Path) -> None:
    target = tmp_path / "new" / "rows.csv"
    with whole_file(target) as beside:
        beside.write_bytes(b"x")
    assert target.read_bytes() == b"x"


def test_says_in_a_sentence_that_a_place_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with (
        pytest.raises(Problem, match=r"cannot be written.*choose another place"),
        whole_file(tmp_path / "file" / "x.csv"),
    ):
        pass


def test_a_full_disk_is_a_sentence_too(tmp_path: Path) -> None:
    target = tmp_path / "rows.csv"
    with (
        pytest.raises(Problem, match=r"rows\.csv cannot be written \(No space left on device\)"),
        whole_file(target),
    ):
        raise OSError(28, "No space left on device")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.mkdir()
    with pytest.raises(Problem, match="cannot be written"), whole_file(target) as beside:
        beside.write_bytes(b"x")
    assert list(tmp_path.iterdir()) == [target]
