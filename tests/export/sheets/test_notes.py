"""Lines of notes: none begins or ends with what belongs to its neighbour."""

import pytest

from expo_app.export.sheets.notes import length, note_lines


def test_words_stay_whole() -> None:
    assert note_lines("One word after another, and so on.", 20, 10) == [
        "One word after",
        "another, and so on.",
    ]


def test_a_number_keeps_its_unit() -> None:
    lines = note_lines("Of 192 exhibitors the country is not known (56.1 %): a lower bound.", 49, 10)
    assert lines == ["Of 192 exhibitors the country is not known", "(56.1 %): a lower bound."]


@pytest.mark.parametrize("width", range(12, 44))
def test_chinese_marks_stay_with_what_they_belong_to(width: int) -> None:
    note = "各届国际观众占比，口径：UFI（ISO 25639）。2025 年名单的日期不详：较早的名单家数往往偏少。"
    lines = note_lines(note, width, 12)
    assert "".join(lines).replace(" ", "") == note.replace(" ", "")
    assert not any(line[0] in "，。：；）、" or line[-1] in "（" for line in lines)
    assert all(length(line) <= max(width, 12) + 4 for line in lines)
