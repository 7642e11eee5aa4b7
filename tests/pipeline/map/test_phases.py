"""Phases of a fair, in names of sheets, headings, titles and file names."""

from collections.abc import Callable

import pytest

from expo_app.model.layout import Field, Section
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.groups import sheet_group
from expo_app.pipeline.map.layout import understand
from expo_app.pipeline.map.names import event_of_file
from expo_app.pipeline.map.ordinals import ordinal_in
from expo_app.pipeline.map.phases import phase_in

MakeSheet = Callable[..., RawSheet]
HEADER = ["Company", "Stand"]
ROWS = [["Alpha GmbH", "A01"], ["Beta Ltd", "B02"]]


@pytest.mark.parametrize(
    "name",
    [
        *("Phase 1", "phase2", "Phase II", "1. Phase", "3rd phase", "Erste Phase", "1ère phase", "Fase 2"),
        *(
            "2ª fase",
            "Phase A",
            "一期",
            "第二期",
            "第1期",
            "第一阶段",
            "Week 1",
            "2. Woche",
            "Day 3",
            "上半场",
        ),
    ],
)
def test_a_sheet_named_for_a_phase(name: str, sheet: MakeSheet) -> None:
    assert sheet_group(name) == (Field.PHASE, name)
    layout = understand(sheet([HEADER, *ROWS], name), "Wood Fair 2025.xlsx")
    assert layout.sheet_value == (Field.PHASE, name)
    assert (layout.event, layout.edition, layout.ordinal) == ("Wood Fair", "2025", None)


@pytest.mark.parametrize(
    ("text", "phase"),
    [
        ("第137届广交会第一期参展商名单", "第一期"),
        ("Canton Fair 2025 Phase 1", "Phase 1"),
        ("Phase 1: 15-19 April, Phase 2: 23-27 April", ""),
        ("Phase 2025", ""),
        ("Phase One", "Phase One"),
        ("Phase Motion GmbH", ""),
        ("Tech Week 2025", ""),
        ("为期三天", ""),
        ("第三期间", ""),
    ],
)
def test_a_text_that_names_a_phase(text: str, phase: str) -> None:
    assert phase_in(text) == phase


def test_a_phase_is_neither_edition_nor_event() -> None:
    assert event_of_file("Canton Fair Phase 2") == "Canton Fair"
    assert ordinal_in("2nd phase") is None
    assert ordinal_in("第137届广交会第一期") == 137


def test_a_title_or_the_file_tells_the_phase_and_the_sheet_the_hall(sheet: MakeSheet) -> None:
    by_title = understand(sheet([["第137届广交会第一期参展商名单"], HEADER, *ROWS], "3号馆"), "a 2025.xlsx")
    assert by_title.sheet_value == (Field.HALL, "3号馆")
    assert by_title.sections == (Section(Field.PHASE, "第一期", 3, 4),)
    by_file = understand(sheet([HEADER, *ROWS]), "Wood Fair 2025 Phase 2.csv")
    assert by_file.sheet_value == (Field.PHASE, "Phase 2")


def test_of_a_text_file_the_name_tells_the_hall_but_no_country(sheet: MakeSheet) -> None:
    assert understand(sheet([HEADER, *ROWS]), "Hall 3 2025.csv").sheet_value == (Field.HALL, "Hall 3")
    assert understand(sheet([HEADER, *ROWS]), "Singapore 2025.csv").sheet_value is None


def test_headings_and_columns_tell_phases_too(sheet: MakeSheet) -> None:
    firms = [[f"Firm {number} GmbH", f"A{number:02}", "DE"] for number in range(6)]
    rows = [[*HEADER, "Country"], ["Phase 1"], *firms[:3], ["Phase 2"], *firms[3:]]
    headed = understand(sheet(rows), "a.csv")
    assert headed.sections == (Section(Field.PHASE, "Phase 1", 3, 5), Section(Field.PHASE, "Phase 2", 7, 9))
    by_header = understand(
        sheet([[*HEADER, "期别"], ["A GmbH", "A01", "一"], ["B Ltd", "B02", "二"]]), "a.csv"
    )
    assert by_header.columns[2].field is Field.PHASE
    rows = [[f"Firm {number} GmbH", f"A{number:02}", f"Phase {number % 2 + 1}"] for number in range(8)]
    by_content = understand(sheet([[*HEADER, "Qx"], *rows], "Phase 3"), "a.csv")
    assert by_content.columns[2].field is Field.PHASE
    assert by_content.sheet_value is None
