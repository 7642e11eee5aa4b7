"""What parts of a page do with the room that they have."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Remark, Series, Tone
from expo_app.ui.widgets.facts import Facts
from expo_app.ui.widgets.heading import LINE, TITLE_LINE, Heading
from expo_app.ui.widgets.panel import ChartPanel, Rows
from expo_app.ui.widgets.text import shortened

SUBTITLE = "Exhibitors by sector, one mention for each, 2025 against 2024; only Germany"


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    """Those of the application's font."""
    return QFontMetrics(qapp.font())


def test_a_line_loses_whole_clauses(metrics: QFontMetrics) -> None:
    room = metrics.horizontalAdvance
    assert shortened(SUBTITLE, metrics, room(SUBTITLE)) == SUBTITLE
    assert shortened(SUBTITLE, metrics, room(SUBTITLE) - 1) == SUBTITLE.partition(";")[0]
    assert shortened(SUBTITLE, metrics, room("Exhibitors by sector, one")) == "Exhibitors by sector"
    assert shortened(SUBTITLE, metrics, room("Exhibitors by")).endswith("…")


def test_a_warning_stands_beside_the_subtitle_where_it_fits(qtbot: QtBot) -> None:
    heading = Heading()
    qtbot.addWidget(heading)
    heading.show()
    heading.resize(1000, 100)
    heading.say("A title", "What it is about")
    heading.warn("With care.")
    assert heading.height() == TITLE_LINE + LINE
    assert heading.warned.y() == heading.subtitle.y()
    assert heading.warned.x() > heading.subtitle.geometry().right()
    heading.resize(120, 100)
    assert heading.warned.y() >= heading.subtitle.geometry().bottom()
    assert heading.height() > TITLE_LINE + LINE
    heading.warn("")
    assert heading.height() == TITLE_LINE + LINE


def test_a_title_that_would_take_three_lines_has_all_of_the_width(qtbot: QtBot) -> None:
    heading, corner = Heading(), QWidget()
    corner.setLayout(layout := QHBoxLayout())
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addSpacing(400)
    qtbot.addWidget(heading)
    heading.put_in_corner(corner)
    heading.show()
    heading.resize(752, 100)
    heading.say("Half of them", "")
    assert (heading.height(), corner.y()) == (TITLE_LINE + LINE, 0)
    words = ["Half"]
    while heading.title.fontMetrics().horizontalAdvance(" ".join(words)) < 700:  # of 752 and of 336
        words.append("of them")
    heading.say(" ".join(words), "")
    assert heading.title.width() == 752
    assert heading.title.height() == TITLE_LINE
    assert corner.y() > heading.subtitle.geometry().bottom()


@pytest.mark.parametrize(("width", "rows"), [(1200, 1), (560, 2), (240, 3)])
def test_statements_stand_in_as_many_columns_as_heads_have_room_in(
    qtbot: QtBot, width: int, rows: int
) -> None:
    facts = Facts(3)
    qtbot.addWidget(facts)
    facts.show_facts([Remark(f"A statement of some length, number {number}", "") for number in range(3)])
    facts.show()
    facts.resize(width, 200)
    QApplication.processEvents()
    assert len({part.y() for part in facts.findChildren(QWidget) if part.parent() is facts}) == rows


def test_statements_stand_in_no_more_columns_than_their_rows_need(qtbot: QtBot) -> None:
    facts = Facts(3)
    qtbot.addWidget(facts)
    facts.show_facts([Remark(f"Number {number}", "an explanation") for number in range(4)])
    facts.show()
    facts.resize(900, 200)
    QApplication.processEvents()
    places = [part.pos() for part in facts.findChildren(QWidget) if part.parent() is facts]
    assert [len({place.x() for place in places}), len({place.y() for place in places})] == [2, 2]


def test_a_panel_shows_as_many_rows_as_there_is_room_for(qtbot: QtBot) -> None:
    def chart(limit: int) -> ChartSpec:
        names = tuple(f"Country {number}" for number in range(40))[:limit]
        marks = tuple(Mark(9.0, "9", Tone.THIS, name) for name in names)
        one = (Series("2025", marks),)
        return ChartSpec("top", ChartKind.RANKED, "Title", "Measure", "", Unit.COUNT, names, one, "")

    panel = ChartPanel("")
    qtbot.addWidget(panel)
    panel.resize(500, 450)
    panel.show_rows(Rows(chart, 11))
    panel.show()
    for height, least, most in ((450, 11, 12), (900, 22, 24), (200, 3, 6)):
        panel.setFixedHeight(height)
        QApplication.processEvents()
        assert least <= len(panel.chart.drawing.targets) <= most, height
