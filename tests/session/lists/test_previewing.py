"""What would be imported, before anything is."""

import csv
from collections.abc import Sequence
from pathlib import Path

from expo_app.model.decision import ColumnMapping, CountryAlias, HeaderRow, SourceFacts
from expo_app.model.layout import Field
from expo_app.session.lists.foreseeing import foresee
from expo_app.session.lists.giving import read_given
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.previewing import Draft, LeftOut, countries, preview_lists
from expo_app.session.lists.told import Told
from expo_app.session.state import NOTHING_YET
from expo_app.session.workspace import Workspace
from expo_app.storage.decision_json import from_json, to_json

HEADER = ["Company", "Country", "Partner"]
ROWS = [["Alder GmbH", "Germany", "Acorn Ltd"], ["Birch Ltd", "Atlantis", "Bramble Inc"]]


def text_file(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def test_a_preview_is_what_reading_would_give(tmp_path: Path) -> None:
    path = text_file(tmp_path / "Wood Fair 2025.csv", [HEADER, *ROWS])
    preview = preview_lists(read_given([path], NOTHING_YET), Draft(), NOTHING_YET)
    assert preview.imported == read_lists([path], Told())
    assert preview.rows == 2
    assert preview.files[0].sheets[0].told_by == ("the file name",)


def test_what_cannot_be_used_hinders_nothing_else(tmp_path: Path) -> None:
    good = text_file(tmp_path / "Wood Fair 2025.csv", [HEADER, *ROWS])
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    note = text_file(tmp_path / "note.csv", [["Dear colleague"], ["see the other file"]])
    given = read_given([tmp_path / "gone.xlsx", empty, note, good], NOTHING_YET)
    preview = preview_lists(given, Draft(), NOTHING_YET)
    assert [bool(file.sentence) for file in preview.files] == [True, True, True, False]
    assert [file.included for file in preview.files] == [False, False, False, True]
    assert [file.name for file in preview.imported.files] == ["Wood Fair 2025.csv"]
    assert preview.files[2].sheets[0].left_out is LeftOut.NO_LIST


def test_what_is_missing_is_said_and_can_be_told(tmp_path: Path) -> None:
    path = text_file(tmp_path / "members.csv", [HEADER, *ROWS])
    given = read_given([path], NOTHING_YET)
    preview = preview_lists(given, Draft(), NOTHING_YET)
    assert preview.imported is None
    assert "members.csv" in preview.missing[0]
    assert preview.rows == 2
    assert any(finding.value == "Atlantis" for finding in foresee(preview, NOTHING_YET).findings)

    said = Draft("Wood Fair", (SourceFacts("members.csv", edition="2025", sha256=given[0].sha256),))
    preview = preview_lists(given, said, NOTHING_YET)
    assert preview.missing == ()
    assert preview.event == "Wood Fair"


def test_a_draft_becomes_one_step_of_the_workspace(tmp_path: Path) -> None:
    path = text_file(tmp_path / "Wood Fair 2025.csv", [HEADER, ROWS[0], HEADER, ROWS[1]])
    given = read_given([path], NOTHING_YET)
    draft = Draft(
        decisions=(
            HeaderRow(path.name, "", 3, given[0].sha256),
            ColumnMapping("Company", Field.IGNORED),
            ColumnMapping("Partner", Field.ORGANISATION),
            CountryAlias("Atlantis", "GRC"),
        )
    )
    preview = preview_lists(given, draft, NOTHING_YET)
    assert all(finding.value != "Atlantis" for finding in foresee(preview, NOTHING_YET).findings)
    with Workspace.create(tmp_path / "wood.expo") as workspace:
        workspace.accept(preview.imported)
    with Workspace.open(tmp_path / "wood.expo") as workspace:
        derived = workspace.derived()
        assert derived.participations["organisation"].tolist() == ["Bramble Inc"]
        assert derived.participations["country"].tolist() == ["GRC"]
        assert [layout.header_rows for layout in derived.layouts.values()] == [(3,)]
        assert len(workspace.state.steps) == 1


def test_a_header_row_belongs_to_its_file_alone(tmp_path: Path) -> None:
    path = text_file(tmp_path / "Wood Fair 2025.csv", [HEADER, *ROWS])
    given = read_given([path], NOTHING_YET)
    other = Draft(decisions=(HeaderRow(path.name, "", 2, "another file"),))
    assert preview_lists(given, other, NOTHING_YET).rows == 2
    decision = HeaderRow(path.name, "List", 3, "abc")
    assert from_json(to_json(decision)) == decision


def test_every_country_can_be_picked() -> None:
    named = dict(countries())
    assert named["KAZ"] == "Kazakhstan"
    assert list(named.values()) == sorted(named.values())
