"""What is remembered."""

from pathlib import Path

import pytest

from expo_app.ui.settings import Recent, Settings


def test_what_was_chosen_is_there_at_the_next_start(tmp_path: Path) -> None:
    first = Settings(tmp_path / "new", tmp_path)
    first.choose_theme("dark")
    first.keep_window("00ff")
    first.remember(Recent("/a/x.expo", "x.expo", "2024 to 2025", "2025-01-01T00:00:00+00:00"))

    second = Settings(tmp_path / "new", tmp_path)
    assert (second.theme, second.window) == ("dark", "00ff")
    assert second.recent == first.recent


def test_the_latest_workspace_comes_first_and_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path)
    for name in "abcade":
        settings.remember(Recent(f"/{name}.expo", name))
    assert [recent.title for recent in settings.recent] == ["e", "d", "a", "c"]


def test_the_same_again_is_not_written_before_a_minute_is_over(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path)
    settings.remember(Recent("/a.expo", "a", "", "2025-01-01T10:00:05+00:00"))
    (file,) = tmp_path.glob("*.json")
    file.unlink()
    settings.remember(Recent("/a.expo", "a", "", "2025-01-01T10:00:50+00:00"))
    assert not file.exists()
    settings.remember(Recent("/a.expo", "a", "", "2025-01-01T10:01:00+00:00"))
    assert file.exists()
    file.unlink()
    settings.remember(Recent("/a.expo", "a", "2|3|1", "2025-01-01T10:01:01+00:00"))
    assert file.exists()


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"theme": "pink"}', '{"colour": 1}', '{"recent": [{"name": 1}]}']
)
def test_settings_that_cannot_be_read_are_as_if_there_were_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text, "utf-8")
    settings = Settings(tmp_path, tmp_path)
    assert settings.theme == "system"
    assert settings.recent == ()
    settings.choose_theme("light")
    assert Settings(tmp_path, tmp_path).theme == "light"


def test_a_place_that_cannot_be_written_takes_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    settings = Settings(tmp_path / "file", tmp_path)
    settings.choose_theme("dark")
    assert settings.theme == "dark"
