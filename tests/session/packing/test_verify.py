"""An audit pack counted again: it holds, and whatever is changed in it is named in a sentence."""

import ast
import csv
import hashlib
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from expo_app.model.problem import Problem
from expo_app.model.profile import PROFILES
from expo_app.session.verifying import recounted_figures, recounted_rows, recounted_units
from expo_app.session.verifying import verify as module
from expo_app.session.verifying.verify import verify

Change = Callable[[list[list[str]]], None]


@pytest.fixture
def pack(packed: Path, tmp_path: Path) -> Path:
    """A copy that may be changed."""
    return Path(shutil.copytree(packed, tmp_path / "audit.pack"))


def change(pack: Path, name: str, edit: Change) -> None:
    """Change a table as somebody with a spreadsheet would."""
    rows = list(csv.reader(io.StringIO((pack / name).read_bytes().decode("utf-8-sig"))))
    edit(rows)
    stream = io.StringIO()
    csv.writer(stream).writerows(rows)
    (pack / name).write_bytes(b"\xef\xbb\xbf" + stream.getvalue().encode())


def seal(pack: Path) -> None:
    """Write new checksums, as somebody would who wants to deceive."""
    files = sorted(path.name for path in pack.iterdir() if not path.name.startswith("SHA256SUMS"))
    sums = "".join(f"{hashlib.sha256((pack / name).read_bytes()).hexdigest()}  {name}\n" for name in files)
    (pack / "SHA256SUMS").write_text(sums)
    over = hashlib.sha256(sums.encode()).hexdigest()
    (pack / "SHA256SUMS.sha256").write_text(f"{over}  SHA256SUMS\n")


def set_cell(column: str, value: str, row: int = 1) -> Change:
    def edit(rows: list[list[str]]) -> None:
        rows[row][rows[0].index(column)] = value

    return edit


def first_counted(rows: list[list[str]]) -> int:
    """A counted exhibitor of 2025 from abroad that has one row in it."""
    at = {name: number for number, name in enumerate(rows[0])}
    ids = [(row[at["edition"]], row[at["organisation_id"]]) for row in rows]
    return next(
        number
        for number, row in enumerate(rows)
        if (row[at["edition"]], row[at["population"]], row[at["counted"]]) == ("2025", "exhibitors", "true")
        and row[at["international"]] == "true"
        and ids.count(("2025", row[at["organisation_id"]])) == 1
    )


def test_a_pack_holds_by_every_profile(packed: Path) -> None:
    found = verify(packed)
    assert found.problems == ()
    assert found.holds
    assert all(one.holds for one in found.checked)
    assert {one.file for one in found.checked} == {
        "figures.csv",
        "groups.csv",
        "waterfall.csv",
        "figures.json",
    }
    known = [one for one in found.checked if one.stated is not None]
    assert len(known) > 1500
    assert {one.what.rpartition(" by ")[2] for one in known} == {*PROFILES, "ours"}


def test_the_recount_shares_no_counting_with_the_app() -> None:
    for one in (module, recounted_rows, recounted_units, recounted_figures):
        tree = ast.parse(Path(one.__file__ or "").read_text(encoding="utf-8"))
        imported = {n.module for n in ast.walk(tree) if isinstance(n, ast.ImportFrom) and n.module}
        assert not [
            name for name in imported if name.startswith(("expo_app.pipeline", "expo_app.session.figures"))
        ]
        assert imported.isdisjoint({"pandas"})


def test_a_changed_cell_of_a_row_is_named_with_its_address(pack: Path) -> None:
    change(pack, "rows.csv", set_cell("organisation", "Another Ltd", 7))
    (sentence,) = verify(pack).problems
    assert sentence == (
        "rows.csv was changed after the pack was written: "
        "line 8 (Lumen Fair 2023 exhibitors.csv, row 8) differs."
    )


def test_a_row_that_no_longer_counts_is_found_though_the_checksums_are_new(pack: Path) -> None:
    def cancel(rows: list[list[str]]) -> None:
        rows[first_counted(rows)][rows[0].index("status")] = "cancelled"

    change(pack, "rows.csv", cancel)
    seal(pack)
    found = verify(pack)
    assert any("says counted true; by the rules it is false." in sentence for sentence in found.problems)
    assert not next(one for one in found.checked if one.what == "exhibitors 2025 against 2024 by ufi").holds
    assert next(one for one in found.checked if one.what == "exhibitors 2024 against 2023 by ufi").holds


def test_a_changed_country_is_found_in_the_figures(pack: Path) -> None:
    def move_home(rows: list[list[str]]) -> None:
        for column in ("country", "says_contract"):
            rows[first_counted(rows)][rows[0].index(column)] = "CHN"

    change(pack, "rows.csv", move_home)
    seal(pack)
    wrong = {one.what for one in verify(pack).checked if not one.holds and one.file == "figures.csv"}
    assert "international_exhibitors 2025 against 2024 by ufi" in wrong
    assert "exhibitors 2025 against 2024 by ufi" not in wrong


@pytest.mark.parametrize(
    ("name", "column", "part"),
    [
        ("figures.csv", "value", "figures.csv says 9,999 for exhibitors 2023 by ufi; its rows give"),
        ("groups.csv", "share_percent", "groups.csv says 9,999 for share_percent of country"),
        ("waterfall.csv", "rows", "waterfall.csv says 9,999 for rows “Rows read” of exhibitors 2023 by ufi"),
    ],
)
def test_a_changed_number_is_named_beside_the_counted_one(
    pack: Path, name: str, column: str, part: str
) -> None:
    change(pack, name, set_cell(column, "9999"))
    seal(pack)
    (sentence,) = verify(pack).problems
    assert part in sentence


def test_a_line_that_was_taken_out_is_missed(pack: Path) -> None:
    change(pack, "figures.csv", lambda rows: rows.pop(1))
    seal(pack)
    assert any("figures.csv says nothing for exhibitors 2023 by ufi" in s for s in verify(pack).problems)


def test_a_missing_and_an_extra_file_are_named(pack: Path) -> None:
    (pack / "definitions.txt").unlink()
    (pack / "notes.txt").write_text("mine")
    assert verify(pack).problems == (
        "definitions.txt is missing from the pack.",
        "notes.txt does not belong to the pack: SHA256SUMS does not name it.",
    )


def test_without_its_rows_nothing_is_counted(pack: Path) -> None:
    (pack / "rows.csv").unlink()
    missing, not_counted = verify(pack).problems
    assert missing == "rows.csv is missing from the pack."
    assert "The figures were not counted again: rows.csv cannot be read" in not_counted


def test_a_changed_list_of_checksums_is_named(pack: Path) -> None:
    text = (pack / "SHA256SUMS").read_text()
    (pack / "SHA256SUMS").write_text("".join(sorted(text.splitlines(keepends=True))))
    assert len(verify(pack).problems) == 1
    (pack / "SHA256SUMS").write_text(text.replace("README.txt", "../README.txt"))
    with pytest.raises(Problem, match="no checksum of a file of the pack"):
        verify(pack)


def test_a_changed_or_missing_checksum_over_all_is_named(pack: Path) -> None:
    beside = pack / "SHA256SUMS.sha256"
    beside.write_text("0" * 64 + beside.read_text()[64:])
    assert verify(pack).problems == (
        "SHA256SUMS was changed after the pack was written: SHA256SUMS.sha256 has another checksum of it.",
    )
    beside.unlink()
    assert verify(pack).problems == ("SHA256SUMS.sha256 is missing from the pack.",)


def test_saved_again_by_a_spreadsheet_the_rows_say_the_same(pack: Path) -> None:
    text = (pack / "rows.csv").read_bytes().replace(b"\r\n", b"\n")
    (pack / "rows.csv").write_bytes(text)
    (sentence,) = verify(pack).problems
    assert sentence == "rows.csv was changed after the pack was written, in its form alone: no cell differs."


def test_the_checksum_that_was_noted_down(packed: Path) -> None:
    digits = (packed / "SHA256SUMS.sha256").read_text().split()[0]
    assert verify(packed, checksum=digits.upper()).problems == ()
    (sentence,) = verify(packed, checksum="0" * 64).problems
    assert sentence == f"The pack is another one: its checksum is {digits}, not {'0' * 64}."


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("figures.json", b"[]"),
        ("figures.json", b'{"comparisons": 1}'),
        ("figures.csv", b""),
        ("sources.csv", b"a,b\r\n1\r\n"),
        ("countries.csv", b'{"a": 1}'),
        ("rows.csv", b"\xff\xfe\x00"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(pack: Path, name: str, content: bytes) -> None:
    (pack / name).write_bytes(content)
    seal(pack)
    problems = verify(pack).problems
    assert problems
    assert all(name in sentence or "figures" in sentence for sentence in problems)


def test_what_is_no_pack_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent"):
        with pytest.raises(Problem, match=r"no audit pack|no folder"):
            verify(path)
