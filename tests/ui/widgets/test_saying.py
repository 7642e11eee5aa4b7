"""What is said in little room: whole sentences, whole numbers, whole clauses."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from expo_app.ui.widgets.facts import shared
from expo_app.ui.widgets.keyed_button import KeyedButton
from expo_app.ui.widgets.message import EmptyState
from expo_app.ui.widgets.text import TitleLabel, briefly, elided, parted

SENTENCE = "Import the list of an earlier edition, or choose a later one above."


@pytest.fixture
def metrics(qapp: QApplication) -> QFontMetrics:
    """Those of the application's font."""
    return QFontMetrics(qapp.font())


def test_a_sentence_that_is_said_again_is_not_cut(qtbot: QtBot) -> None:
    state = EmptyState("change")
    qtbot.addWidget(state)
    sizes = []
    for sentence in (SENTENCE, SENTENCE, "Short.", f"{SENTENCE} {SENTENCE}", SENTENCE):
        state.say("Nothing to compare with", sentence)
        sizes.append(state._text.size())
        needed = state._height_at(state._text.width())
        assert state._text.height() >= needed, sentence
    assert sizes[0] == sizes[1] == sizes[-1]


def test_a_number_without_room_goes_as_a_whole(metrics: QFontMetrics) -> None:
    title = "Exhibitors up 17.2 %, others up 54.0 %"
    whole = metrics.horizontalAdvance(title)
    for room in range(0, whole, 3):
        shown = elided(title, metrics, room).removesuffix("…")
        following = title[len(shown) :]
        assert not (shown[-1:].isdigit() and following[:1] in "0123456789.,%"), shown
    assert elided(title, metrics, whole) == title


def test_as_many_clauses_and_members_as_fit(metrics: QFontMetrics) -> None:
    text = "came: Hungary, Mexico and 9 more; went: Poland"
    assert briefly(text, metrics, metrics.horizontalAdvance(text)) == text
    room = metrics.horizontalAdvance("came: Hungary, Mexico and 9 more; …")
    assert briefly(text, metrics, room) == "came: Hungary, Mexico and 9 more; …"
    chinese = "至少占 80% 的：丝路电商、数字健康等（另有 2 个）"
    room = metrics.horizontalAdvance(chinese) - 1
    assert briefly(chinese, metrics, room) == "至少占 80% 的：丝路电商、数字健康等…"


def test_words_where_clauses_would_leave_the_room_empty(metrics: QFontMetrics) -> None:
    text = "Digital imports, World, 2020 to 2024: the end points give another growth"
    room = metrics.horizontalAdvance(text) - 1
    assert (
        briefly(text, metrics, room) == "Digital imports, World, 2020 to 2024: the end points give another…"
    )
    assert briefly(text, metrics, metrics.horizontalAdvance("Digital imp…")) == "Digital…"
    chinese = "如果占市场的份额相同应有一半"
    room = metrics.horizontalAdvance(chinese[:7] + "…")
    assert briefly(chinese, metrics, room) == "如果占市场的份…"


def test_chinese_lines_part_behind_a_mark(metrics: QFontMetrics) -> None:
    text = "导入含国别的观众名单后，此页即有内容；如有证件号和入场日期，还可统计观众人次。"
    room = metrics.horizontalAdvance(text)
    assert parted(text, metrics, room) == text
    first, second = parted(text, metrics, round(room * 0.7)).split("\n")
    assert first + second == text
    assert first[-1] in "，；"


def test_a_title_keeps_units_with_their_numbers(qtbot: QtBot) -> None:
    title = TitleLabel("page_title")
    qtbot.addWidget(title)
    title.setText("Median stand down from 33 m² to 27 m²")
    assert title.text() == "Median stand down from 33 m² to 27 m²"
    words = title.fontMetrics().horizontalAdvance("Median stand down from 33 m² to 27")
    lines = title.heightForWidth(words) / title.fontMetrics().lineSpacing()
    assert round(lines) == 2


@pytest.mark.parametrize(
    ("wanted", "shares"),
    [([100, 100, 100], [100, 100, 100]), ([250, 40, 40], [220, 40, 40]), ([200, 200, 40], [130, 130, 40])],
)
def test_columns_leave_to_others_what_they_do_not_need(wanted: list[int], shares: list[int]) -> None:
    assert sorted(shared(300, wanted)) == sorted(shares)


def test_a_button_has_room_for_its_key(qtbot: QtBot) -> None:
    button = KeyedButton("Cancel", "Esc")
    qtbot.addWidget(button)
    text = button.fontMetrics().horizontalAdvance("Cancel")
    assert button.sizeHint().width() > text + QFontMetrics(button.font()).horizontalAdvance("E")
    assert button.minimumSizeHint() == button.sizeHint()
    assert button.accessibleName() == button.text() == "Cancel"
