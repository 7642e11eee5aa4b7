"""What is missing on a machine is named with the command that brings it."""

import pytest

from expo_app.cli.qt_libraries import check_window_can_open, explained
from expo_app.model.problem import Problem


def test_a_missing_library_is_named_with_its_package() -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    said = explained(error)
    assert isinstance(said, Problem)
    assert "libEGL.so.1" in str(said)
    assert "apt install libegl1" in str(said)


def test_other_errors_stay_what_they_are() -> None:
    error = ImportError("No module named 'PySide6'")
    assert explained(error) is error


def test_without_a_display_the_report_command_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(Problem, match="report FILES --output DIR"):
        check_window_can_open()
