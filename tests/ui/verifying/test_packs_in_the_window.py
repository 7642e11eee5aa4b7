"""An audit pack written and counted again from within the window."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from expo_app.ui.export_kinds import KINDS
from expo_app.ui.language import speak
from expo_app.ui.window import MainWindow


@pytest.fixture
def packed(imported: MainWindow, tmp_path: Path) -> Path:
    """A pack that the window wrote, with a filter."""
    imported.dialogs.target = lambda name, beside: tmp_path / KINDS[name].file
    imported.dialogs.pack = lambda: tmp_path / "audit.pack"
    imported.place.desk.filter("origin", "international")
    imported.actions_by_name["export_pack"].trigger()
    return tmp_path / "audit.pack"


def said(window: MainWindow) -> list[str]:
    content = window.overlays.verified.panel.sentences.widget()
    return [line.text() for line in content.findChildren(QLabel)]


def test_a_pack_is_written_and_holds(packed: Path, imported: MainWindow, qtbot: QtBot) -> None:
    digits = (packed / "SHA256SUMS.sha256").read_text().split()[0]
    assert digits in imported.place.bench.bottom_bar._said.text()
    filters = json.loads((packed / "figures.json").read_text(encoding="utf-8"))["filters"]
    assert filters == [{"field": "origin", "value": "international"}]

    imported.actions_by_name["verify_pack"].trigger()
    over = imported.overlays.verified
    assert over.overlay.isVisible()
    assert over.panel.title.text() == "Every figure holds"
    assert "all" in over.panel.summary.text()
    assert said(imported) == []
    over.copy.click()
    assert QGuiApplication.clipboard().text() == digits
    imported.actions_by_name["leave"].trigger()
    assert not over.overlay.isVisible()


@pytest.mark.parametrize(
    ("lang", "title", "sentence"),
    [
        ("en", "The pack does not hold", "definitions.txt is missing from the pack."),
        ("zh", "审计包有不符之处", "审计包中缺少 definitions.txt。"),
    ],
)
def test_what_does_not_hold_is_said_in_the_language_of_the_window(
    packed: Path, imported: MainWindow, lang: str, title: str, sentence: str
) -> None:
    (packed / "definitions.txt").unlink()
    speak(lang)
    try:
        imported.actions_by_name["verify_pack"].trigger()
        panel = imported.overlays.verified.panel
        assert (panel.title.text(), said(imported)) == (title, [sentence])
        assert sentence in panel.accessibleDescription()
    finally:
        speak("en")


def test_what_is_no_pack_is_said_on_the_page(imported: MainWindow, tmp_path: Path) -> None:
    imported.dialogs.pack = lambda: tmp_path
    imported.actions_by_name["verify_pack"].trigger()
    assert "it is no audit pack" in imported.place.bench.notice.sentence.text()
    assert not imported.overlays.verified.overlay.isVisible()


def test_the_report_page_offers_it(imported: MainWindow, packed: Path) -> None:
    side = imported.place.bench.report.side
    side.show_count(12)
    side.formats["export_pack"].setChecked(True)
    assert side.export.text() == "Export the audit pack"
    side.formats["export_pptx"].setChecked(True)
    assert side.export.text() == "Export 12 pages"
