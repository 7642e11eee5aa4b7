"""The window in two languages: switched while it is open, nothing left in English, nothing cut."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QWidget,
)

from expo_app.model.figure import Measure
from expo_app.report.words import words
from expo_app.ui.charts.drawing import Text
from expo_app.ui.charts.drawing_view import DrawingView
from expo_app.ui.collation import sort_keys
from expo_app.ui.importing.grid import SheetGrid
from expo_app.ui.language import WORDS, lang, speak, spoken
from expo_app.ui.settings import LANGUAGES, Settings
from expo_app.ui.trail.subject import Subject
from expo_app.ui.widgets.text import ElidedLabel
from expo_app.ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
Take = Callable[[MainWindow, list[Path]], None]


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    """What other tests find is English."""
    yield
    speak("en")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)


def choose(window: MainWindow, language: str) -> None:
    window.choose_language(language)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_language_is_remembered_and_in_force_at_the_next_start(
    open_window: OpenWindow, settings: Settings
) -> None:
    choose(open_window(), "zh")
    assert Settings(settings.folder, settings.documents).language == "zh"
    speak("en")
    again = open_window()
    assert lang() == "zh"
    assert again.actions_by_name["undo"].text() == "撤销"
    assert QLocale().name() == "zh_CN"


def test_the_system_decides_until_something_is_chosen(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert settings.language == "system"
    for first, expected in (("zh-Hans-CN", "zh"), ("zh-TW", "zh"), ("de-DE", "en"), ("en-GB", "en")):
        monkeypatch.setattr(QLocale, "uiLanguages", lambda _self, first=first: [first, "en-US"])
        assert spoken("system") == expected
    assert [spoken(choice) for choice in LANGUAGES[1:]] == ["en", "zh"]


def test_the_menu_and_the_start_page_offer_every_language(imported: MainWindow) -> None:
    def offered() -> list[str]:
        menus = imported.place.bench.rail.settings_menu.findChildren(QMenu)
        (menu,) = (menu for menu in menus if "Language" in menu.title())
        menu.aboutToShow.emit()
        assert [action.isChecked() for action in menu.actions()].count(True) == 1
        return [action.text() for action in menu.actions()]

    assert offered() == ["System language", "English", "简体中文"]
    choose(imported, "zh")
    assert offered() == ["系统语言", "English", "简体中文"]


def test_switching_keeps_page_filters_trail_and_what_is_sought(imported: MainWindow) -> None:
    desk, bench = imported.place.desk, imported.place.bench
    bench.look_for("GmbH")
    bench.exhibitors.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    desk.filter("origin", "international")
    bench.show_trail(Subject(Measure.EXHIBITORS, "Germany", (("country", "DEU"),)))
    names = [bench.exhibitors.table.table.key(row).name for row in range(2)]
    query = desk.query

    choose(imported, "zh")
    shown = imported.place.bench
    assert shown is not bench
    assert imported.place.desk is desk
    assert (shown.current, desk.query, shown.top_bar.finder.text()) == ("exhibitors", query, "GmbH")
    assert shown.isVisible()
    assert shown.trail.isVisible()
    assert shown.trail.title.text().startswith("德国")
    assert [shown.exhibitors.table.table.key(row).name for row in range(2)] == names
    assert "参展商" in shown.exhibitors.title.text()
    assert imported.windowTitle().endswith("Expo Analytics")

    choose(imported, "en")
    assert imported.place.bench.trail.title.text().startswith("Germany")


def test_switching_leaves_nothing_over_another_for_a_moment(imported: MainWindow) -> None:
    choose(imported, "zh")
    QApplication.processEvents()
    bar = imported.place.bench.top_bar
    parts = [bar._event, bar.edition, bar.against, bar.finder, bar.export, *bar.chips.values(), bar.views]
    places = [part.geometry() for part in parts]
    over = [(one, other) for one, other in combinations(places, 2) if one.intersects(other)]
    assert over == []


def test_switching_keeps_the_part_of_each_page_that_is_shown(imported: MainWindow) -> None:
    bench = imported.place.bench
    for name in ("market", "sectors", "loyalty", "exhibitors", "sectors"):
        bench.go(name)
    bench.sectors.parts.show_place(3)
    bench.exhibitors.parts.show_place(1)
    choose(imported, "zh")
    shown = imported.place.bench
    assert shown.current == "sectors"
    assert (shown.sectors.parts.place, shown.exhibitors.parts.place) == (3, 1)


def test_switching_keeps_lists_that_are_looked_at(
    imported: MainWindow, lists: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / "Wood Fair 2026.csv"
    path.write_bytes(b"".join(lists["2025"].read_bytes().splitlines(keepends=True)[:-1]))
    imported.import_lists([path])
    part = imported.place.bench.importing.preview
    part.facts.event_said.emit("Timber Fair")
    draft, label = part.draft, part.book.undoable

    choose(imported, "zh")
    bench = imported.place.bench
    assert bench.current == "importing"
    assert bench.importing.state == "preview"
    assert bench.importing.preview.draft == draft
    assert bench.importing.preview.book.undoable == label
    assert bench.importing.preview.found is not None
    bench.importing.preview.accept()
    assert {edition.year for edition in imported.place.desk.derived.editions} >= {"2026"}


def test_switching_keeps_a_sentence_and_says_it_in_the_other_language(window: MainWindow) -> None:
    sentence = "a.xlsx is empty; choose the file that holds the list."
    window.start.refuse(sentence)
    choose(window, "zh")
    assert window.start.error.sentence.text() == "a.xlsx 是空文件；请选择含有名单的文件。"
    choose(window, "en")
    assert window.start.error.sentence.text() == sentence


def test_who_has_the_workspace_is_said_in_the_other_language(
    open_window: OpenWindow, lists: dict[str, Path], take: Take
) -> None:
    first, second = open_window(), open_window()
    take(first, [lists["2024"]])
    second.open_workspace(first.place.desk.workspace.path)
    assert "another window" in second.place.bench.notice.sentence.text()
    choose(second, "zh")
    assert "已在另一窗口打开" in second.place.bench.notice.sentence.text()
    choose(second, "en")
    assert "another window" in second.place.bench.notice.sentence.text()


def test_what_was_open_before_hears_nothing_any_more(imported: MainWindow) -> None:
    """Whatever lives longer than the window's inside may speak to a bench that is gone; Qt would complain."""
    desk, jobs = imported.place.desk, imported.jobs
    for language in ("zh", "en"):
        choose(imported, language)
    for page in ("countries", "check", "overview"):
        imported.place.bench.go(page)
    for signal in (desk.workspace_changed, desk.stepped, desk.figures_changed):
        signal.emit()
    desk.refused.emit("Nothing.")
    jobs.started.emit("Counting")
    jobs.progressed.emit("Counting", 0.5)
    jobs.cancelled.emit("Counting")
    jobs.ended.emit("Counting")
    imported.place.exports.refused.emit("Nothing.")
    imported.place.log_files.told.emit("Nothing.")
    desk.undo()
    desk.redo()
    assert imported.place.bench.current == "overview"


def test_two_windows_speak_alike(open_window: OpenWindow) -> None:
    first, second = open_window(), open_window()
    choose(second, "zh")
    assert [window.actions_by_name["quit"].text() for window in (first, second)] == ["退出", "退出"]


def test_figures_and_words_of_the_report_follow(qapp: QApplication) -> None:
    assert WORDS.lang == "en"
    assert WORDS.points(6.3) == words("en").points(6.3)
    speak("zh")
    assert WORDS.lang == "zh"
    assert WORDS.points(6.3) == "6.3 个百分点"
    assert WORDS.date("2025-09-25") == "2025 年 9 月 25 日"


def test_names_are_sorted_as_the_language_does(qapp: QApplication) -> None:
    names = ["中国", "apple", "重庆", "Ärzte", "上海", "阿里巴巴", "Azur", "北京", "10", "Zebra", "德国"]
    by_pinyin = ["阿里巴巴", "北京", "德国", "上海", "中国", "重庆"]
    latin = ["apple", "Ärzte", "Azur", "Zebra"]
    for language, expected in (("zh", ["10", *by_pinyin, *latin]), ("en", ["10", *latin])):
        speak(language)
        keys = sort_keys(names)
        assert sorted(names, key=keys.__getitem__)[: len(expected)] == expected


# Words that stand in Chinese texts, too: names, units, keys, kinds of files and what lists hold.
_LATIN = """
    Expo Analytics English Language Ctrl Shift Alt Esc Enter Tab Del Return Excel PowerPoint CSV PDF SVG PNG
    JSON UTC UTF UFI ISO FKM AUMA GDTE xlsx xlsm xls xlsb ods csv tsv txt parquet pptx json expo png svg pdf
    Natural Earth CHN BPA WTO CGTN Global Digital Trade Development Report as reported by
"""
_WORD = re.compile(r"[A-Za-z]{3,}")


def texts_of(widget: QWidget) -> Iterator[str]:
    """Every text that a widget shows, tells in a tooltip or says to a screen reader; not what is typed."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if isinstance(widget, QLabel):
        yield getattr(widget, "full_text", "") or widget.text()
    elif isinstance(widget, QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(item) for item in range(widget.count()))
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    elif isinstance(widget, QTableView):
        columns = range(widget.model().columnCount())
        yield from (str(widget.model().headerData(at, Qt.Orientation.Horizontal) or "") for at in columns)
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, SheetGrid):
        model, is_table = widget.model(), isinstance(widget, QTableView)
        columns = range(model.columnCount() if is_table else 1)
        cells = (model.index(row, at) for row in range(min(model.rowCount(), 20)) for at in columns)
        yield from (str(cell.data() or "") for cell in cells)
    elif isinstance(widget, DrawingView):
        yield from (part.text for part in widget.drawing.primitives if isinstance(part, Text))
        for target in widget.drawing.targets:
            yield from (target.head, *(name for name, _ in target.rows))


def scenes(window: MainWindow, path: Path) -> Iterator[str]:
    """Bring an open window from page to page; yields where it is."""
    bench = window.place.bench
    for page in bench.pages:
        bench.go(page)
        yield page
    bench.go("sectors")
    for place in range(4):
        bench.sectors.parts.show_place(place)
        yield f"sectors {place}"
    bench.show_trail(Subject(Measure.EXHIBITORS))
    yield "trail of a figure"
    bench.go("exhibitors")
    bench.show_trail(bench.exhibitors.table.table.key(0))
    yield "trail of a row"
    bench.trail.close_trail()
    for overlay in ("palette", "help"):
        window.actions_by_name[overlay].trigger()
        yield overlay
        window.overlays.close()
    bench.go("check")
    for entry in ("", "log", *bench.check._groups):
        bench.check.show_group(entry)
        yield f"check {entry}"
    bench.go("importing")
    yield "import"
    window.import_lists([path])
    yield "import of a list"
    bench.leave_import()
    window.actions_by_name["close"].trigger()
    yield "start"


@pytest.fixture
def unclear(tmp_path: Path, lists: dict[str, Path]) -> Path:
    """A list of the next edition with words that nobody knows."""
    text = lists["2025"].read_text(encoding="utf-8")
    for known, unknown in (("Singapore", "Atlantis"), (",represented", ",watcher"), (",27,", ",plenty,")):
        text = text.replace(known, unknown)
    path = tmp_path / "Wood Fair 2026.csv"
    path.write_text(text, encoding="utf-8")
    return path


def words_of_lists(*paths: Path) -> set[str]:
    """What the lists say, and what they are called."""
    told = "".join(path.read_text(encoding="utf-8") for path in paths if path.suffix == ".csv")
    return set(_WORD.findall(told + " ".join(str(path) for path in paths)))


def visible(window: MainWindow) -> Iterator[QWidget]:
    return (widget for widget in window.findChildren(QWidget) if widget.isVisible())


def is_cut(widget: QWidget) -> bool:
    """Whether a button or a label has less room than its text needs; texts that are elided on purpose, with
    the whole in a tooltip, are not."""
    if isinstance(widget, ElidedLabel) or not widget.sizeHint().isValid():
        return False
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return bool(widget.text()) and widget.height() + 1 < widget.heightForWidth(widget.width())
        return bool(widget.text()) and widget.width() + 1 < widget.sizeHint().width()
    if isinstance(widget, QPushButton):
        has_text = bool(widget.text().strip()) and not widget.toolTip()
        return has_text and widget.width() + 1 < widget.minimumSizeHint().width()
    return False


def english_left(window: MainWindow, allowed: set[str]) -> Iterator[str]:
    """Texts with a word that is neither Chinese nor allowed to be anything else."""
    shown = [*visible(window), *window.findChildren(QMenu)]
    told = [text for widget in shown for text in texts_of(widget)]
    for text in (*told, *(action.text() for action in window.actions())):
        if {word.casefold() for word in _WORD.findall(text)} - allowed:
            yield text


def cut(window: MainWindow) -> Iterator[str]:
    """What has less room than it needs."""
    for widget in visible(window):
        if is_cut(widget):
            yield f"{type(widget).__name__} {widget.text()!r} {widget.size().toTuple()}"  # type: ignore[attr-defined]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_nothing_is_cut_and_nothing_is_left_in_english(
    imported: MainWindow, lists: dict[str, Path], unclear: Path, take: Take, language: str
) -> None:
    """On every page at 1280 x 800, the usual small screen."""
    take(imported, [unclear])
    with unclear.open("a", encoding="utf-8") as file:
        file.write("Extra Firm,Atlantis,1,1-1,9,Data,main\n")
    choose(imported, language)
    imported.resize(1280, 800)
    data = words_of_lists(*lists.values(), unclear, imported.place.desk.workspace.path)
    allowed = {word.casefold() for word in (*_WORD.findall(_LATIN), *data)}
    wrong: set[str] = set()
    for where in scenes(imported, unclear):
        QApplication.processEvents()
        wrong |= {f"{where}: cut: {text}" for text in cut(imported)}
        if language == "zh":
            wrong |= {f"{where}: English: {text}" for text in english_left(imported, allowed)}
    assert not wrong, "\n".join(sorted(wrong))
    assert imported.width() == 1280
