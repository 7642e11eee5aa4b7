"""Whenever a user cancels, nothing is half-written and what was there stays."""

from collections.abc import Callable
from pathlib import Path

import pytest

from expo_app.export import pptx, xlsx
from expo_app.export.pack import write_pack
from expo_app.model.progress import Cancelled, Progress
from expo_app.report.spec import Report

Write = Callable[[Report, Path, Progress], object]


def write_a_pack(_report: Report, path: Path, progress: Progress) -> object:
    return write_pack({f"{name}.csv": name.encode() for name in "abcd"}, path, progress)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("write", "name"),
    [(pptx.write, "deck.pptx"), (xlsx.write, "figures.xlsx"), (write_a_pack, "a.pack")],
    ids=["pptx", "xlsx", "pack"],
)
def test_cancelled_at_any_step_what_was_there_stays(
    write: Write, name: str, report: Report, tmp_path: Path
) -> None:
    steps: list[str] = []
    write(report, tmp_path / name, lambda message, _fraction: steps.append(message))
    before = files(tmp_path)
    assert len(steps) > 3

    for last in range(1, len(steps) + 1):
        seen: list[str] = []

        def cancel(message: str, _fraction: float, seen: list[str] = seen, last: int = last) -> None:
            seen.append(message)
            if len(seen) == last:
                raise Cancelled

        with pytest.raises(Cancelled):
            write(report, tmp_path / name, cancel)
        assert files(tmp_path) == before
        assert [path.name for path in tmp_path.iterdir()] == [name]
