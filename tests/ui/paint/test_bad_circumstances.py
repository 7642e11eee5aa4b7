"""Painted files under bad circumstances: one sentence, nothing half-written, what was there stays."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from expo_app.model.problem import Problem
from expo_app.model.progress import Cancelled, Progress, quiet
from expo_app.report.spec import Report
from expo_app.ui.paint import images, letters, pdf

DiskWith = Callable[[int], AbstractContextManager[None]]
Write = Callable[[Report, Path, Progress], None]
PAINTED = pytest.mark.parametrize(("write", "name"), [(pdf.write, "report.pdf"), (images.write, "charts")])


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@PAINTED
def test_cancelled_at_any_step_what_was_there_stays(
    write: Write, name: str, report: Report, tmp_path: Path
) -> None:
    steps: list[str] = []
    write(report, tmp_path / name, lambda message, _fraction: steps.append(message))
    before = files(tmp_path)
    for last in {1, 2, len(steps) // 2, len(steps)}:
        seen: list[str] = []

        def cancel(message: str, _fraction: float, seen: list[str] = seen, last: int = last) -> None:
            seen.append(message)
            if len(seen) == last:
                raise Cancelled

        with pytest.raises(Cancelled):
            write(report, tmp_path / name, cancel)
        assert files(tmp_path) == before


@PAINTED
def test_a_full_disk_is_one_sentence_and_leaves_nothing(
    write: Write, name: str, report: Report, tmp_path: Path, disk_with: DiskWith
) -> None:
    with pytest.raises(Problem) as caught, disk_with(9000):
        write(report, tmp_path / "new" / name, quiet)
    assert "cannot be written (File too large): " in str(caught.value)
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


@PAINTED
def test_what_another_program_holds_stays_as_it_is(
    write: Write, name: str, report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(report, tmp_path / name, quiet)
    before = files(tmp_path)
    opened = Path.open

    def refuse(self: Path, mode: str = "r", **more: object) -> object:
        if mode == "r+b":
            raise PermissionError(13, "The process cannot access the file", str(self))
        return opened(self, mode, **more)

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(Problem, match=r"cannot be written \(The process cannot access the file\): close"):
        write(report, tmp_path / name, quiet)
    assert files(tmp_path) == before


@PAINTED
@pytest.mark.parametrize(
    ("lang", "sentence"), [("zh", "No font for Chinese"), ("en", "No font is installed")]
)
def test_without_fonts_nothing_is_painted(
    write: Write,
    name: str,
    lang: str,
    sentence: str,
    report: Report,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Fonts:
        """A machine with fonts for Latin letters, or with none."""

        @staticmethod
        def families(system: object = None) -> list[str]:
            return ["DejaVu Sans"] if lang == "zh" and system is None else []

    monkeypatch.setattr(letters, "QFontDatabase", Fonts)
    spoken = Report(report.title, report.subtitle, lang, report.pages, report.tables, report.charts)
    with pytest.raises(Problem, match=sentence):
        write(spoken, tmp_path / name, quiet)
    assert list(tmp_path.iterdir()) == []
