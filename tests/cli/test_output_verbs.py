"""report, export and verify: options, settings files, packs."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]


@pytest.fixture
def pack(workspace: Path, tmp_path: Path, call: Call) -> Path:
    """An audit pack of the workspace."""
    path = tmp_path / "audit.pack"
    said = call("export", workspace, path)
    assert said.code == 0
    assert f"Checksum over {path}: {(path / 'SHA256SUMS.sha256').read_text().split()[0]}" in said.err
    return path


def test_a_pack_is_verified(pack: Path, call: Call) -> None:
    said = call("verify", pack)
    assert said.code == 0
    assert "exhibitors 2025 by ufi" in said.out
    assert "all files are unchanged and all" in said.err
    found = call("verify", pack, "--json").json()
    assert found["holds"] is True
    assert {"file", "what", "stated", "counted", "holds"} == set(found["checked"][0])
    digits = (pack / "SHA256SUMS.sha256").read_text().split()[0]
    assert call("verify", pack, "--checksum", digits).code == 0
    assert call("verify", pack, "--checksum", "abc").code == 2


def test_what_was_changed_is_one_line_each_and_exit_2(pack: Path, call: Call) -> None:
    (pack / "notes.txt").write_text("mine")
    text = (pack / "figures.csv").read_text(encoding="utf-8").replace("count,4,", "count,5,", 1)
    (pack / "figures.csv").write_text(text, encoding="utf-8")
    said = call("verify", pack)
    assert said.code == 2
    assert said.err.splitlines() == [
        "figures.csv was changed after the pack was written.",
        "notes.txt does not belong to the pack: SHA256SUMS does not name it.",
        "figures.csv says 5 for exhibitors 2025 by ufi; its rows give 4.",
    ]
    told = call("verify", pack, "--json")
    assert (told.code, told.json()["holds"], len(told.json()["problems"])) == (2, False, 3)


@pytest.mark.parametrize("name", ["absent", "empty"])
def test_what_is_no_pack(tmp_path: Path, call: Call, name: str) -> None:
    (tmp_path / "empty").mkdir()
    said = call("verify", tmp_path / name)
    assert (said.code, said.out, len(said.err.splitlines())) == (2, "", 1)


def test_a_season_is_one_command(fair: Path, tmp_path: Path, call: Call) -> None:
    (tmp_path / "lists").mkdir()
    shutil.move(fair, tmp_path / "lists")
    settings = tmp_path / "season.toml"
    settings.write_text(
        """
        folder = "out"
        workspace = "fair.expo"
        [lists]
        files = ["lists"]
        host = "CN"
        [[output]]
        file = "figures.xlsx"
        [[output]]
        file = "zh/figures.json"
        lang = "zh"
        profile = "as-listed"
        [[output]]
        file = "audit.pack"
        """,
        encoding="utf-8",
    )
    said = call("report", "--settings", settings)
    assert (said.code, said.out) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["audit.pack", "figures.xlsx", "zh"]
    document = json.loads((tmp_path / "out/zh/figures.json").read_text(encoding="utf-8"))
    assert (document["host"], document["profile"]) == ("CHN", "as-listed")
    assert (tmp_path / "fair.expo").exists()
    before = (tmp_path / "out" / "audit.pack" / "rows.csv").read_bytes()
    shutil.rmtree(tmp_path / "out")
    assert call("export", "--settings", settings).code == 0
    assert (tmp_path / "out" / "audit.pack" / "rows.csv").read_bytes() == before


def test_only_what_is_asked_for_is_written(fair: Path, tmp_path: Path, call: Call) -> None:
    folder = tmp_path / "out"
    words = ["report", fair, "--output", folder, "--write", "rows.csv", "--write", "a.json"]
    assert call(*words, "--profile", "as-listed", "--where", "role=main").code == 0
    assert sorted(path.name for path in folder.iterdir()) == ["Lumen Fair.expo", "a.json", "rows.csv"]
    document = json.loads((folder / "a.json").read_text(encoding="utf-8"))
    assert document["profile"] == "as-listed"
    assert document["filters"] == [{"field": "role", "value": "main"}]


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("report",), "--settings"),
        (("report", "LIST"), "--output"),
        (("report", "LIST", "--output", "OUT", "--write", "a.docx"), ".docx"),
        (("report", "LIST", "--output", "OUT", "--template", "gone.pptx"), "gone.pptx"),
        (("report", "LIST", "--output", "OUT", "--profile", "mine"), "mine"),
        (("report", "LIST", "--output", "OUT", "--of", "1999"), "1999"),
        (("report", "--settings", "gone.toml"), "gone.toml"),
        (("export",), "WORKSPACE FILE"),
        (("export", "WORKSPACE"), "WORKSPACE FILE"),
        (("export", "WORKSPACE", "a.csv", "--table", "cells"), "cells"),
        (("export", "WORKSPACE", "OUT.pack", "--where", "Colour=red"), "Colour"),
        (("export", "WORKSPACE", "OUT", "--scale", "4"), "no scale 4"),
    ],
)
def test_what_cannot_be_done_is_one_line(
    words: tuple[str, ...], part: str, workspace: Path, fair: Path, tmp_path: Path, call: Call
) -> None:
    real = {"WORKSPACE": workspace, "LIST": fair, "OUT": tmp_path / "out", "OUT.pack": tmp_path / "out.pack"}
    said = call(*(real.get(word, word) for word in words))
    assert (said.code, said.out) == (2, "")
    assert len(said.err.splitlines()) == 1
    assert part in said.err
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "out.pack").exists()
