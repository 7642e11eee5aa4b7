"""The audit pack: what is in it, and that it can be read and counted without the app."""

import csv
import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.export.harmless import STARTS, harmless_text
from expo_app.export.pack import csv_bytes
from expo_app.model.figure import Measure
from expo_app.model.places import RESOURCES
from expo_app.model.problem import Problem
from expo_app.model.progress import Cancelled
from expo_app.model.query import Query
from expo_app.session.decisions.deciding import read_decisions
from expo_app.session.figures.figures import answer
from expo_app.session.packing.pack import export_pack, is_pack
from expo_app.session.verifying.pack_files import table
from expo_app.session.verifying.verify import verify
from expo_app.session.workspace import Workspace

SCHEMA = json.loads((RESOURCES / "schemas" / "figures.schema.json").read_text(encoding="utf-8"))


def lines(pack: Path, name: str) -> list[dict[str, str]]:
    with (pack / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_checksums_are_those_of_the_files(packed: Path) -> None:
    named = {}
    for line in (packed / "SHA256SUMS").read_text().splitlines():
        digits, name = re.fullmatch(r"([0-9a-f]{64})  (\S+)", line).groups()
        named[name] = digits
    there = {path.name for path in packed.iterdir()} - {"SHA256SUMS", "SHA256SUMS.sha256"}
    assert named.keys() == there
    for name, digits in named.items():
        assert hashlib.sha256((packed / name).read_bytes()).hexdigest() == digits
    over = hashlib.sha256((packed / "SHA256SUMS").read_bytes()).hexdigest()
    assert (packed / "SHA256SUMS.sha256").read_text() == f"{over}  SHA256SUMS\n"


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_sha256sum_agrees(packed: Path) -> None:
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS.sha256", "SHA256SUMS"]
    assert subprocess.run(command, cwd=packed, check=False, capture_output=True).returncode == 0


def test_the_same_again_is_the_same_byte_by_byte(fair: Workspace, packed: Path, tmp_path: Path) -> None:
    digits = export_pack(fair.derived(), fair.state, Query(), tmp_path / "again.pack")
    assert digits == (packed / "SHA256SUMS.sha256").read_text().split()[0]
    for path in packed.iterdir():
        assert (tmp_path / "again.pack" / path.name).read_bytes() == path.read_bytes()


def test_every_figure_of_every_profile_is_there(fair: Workspace, packed: Path) -> None:
    told = lines(packed, "figures.csv")
    assert {line["profile"] for line in told} >= {"ufi", "fkm", "china-foreign", "as-listed"}
    for profile in ("ufi", "china-foreign", "as-listed"):
        asked = answer(fair.derived(), Query(profile=profile))
        of_2025 = [line for line in told if (line["profile"], line["edition"]) == (profile, "2025")]
        values = {line["measure"]: line["value"] for line in of_2025 if line["against"] == "2024"}
        assert values.keys() == set(map(str, Measure))
        for figure in asked.figures:
            assert values[figure.measure] == ("" if figure.value is None else f"{figure.value:.17g}") or (
                float(values[figure.measure]) == figure.value
            )


def test_a_recount_with_nothing_but_the_rows(packed: Path) -> None:
    rows = lines(packed, "rows.csv")
    counted = [
        r for r in rows if (r["edition"], r["population"], r["counted"]) == ("2025", "exhibitors", "true")
    ]
    stated = {
        line["measure"]: line["value"]
        for line in lines(packed, "figures.csv")
        if (line["profile"], line["edition"], line["against"]) == ("ufi", "2025", "2024")
    }
    assert len(counted) == int(stated["exhibitors"])
    assert sum(row["international"] == "true" for row in counted) == int(stated["international_exhibitors"])
    assert len({row["country"] for row in counted} - {""}) == int(stated["exhibiting_countries"])
    assert all(row["file"] and row["row"] and row["unit"] for row in rows)


def test_the_waterfall_is_the_rows_with_their_reasons(packed: Path) -> None:
    reasons = Counter(
        row["not_counted_because"]
        for row in lines(packed, "rows.csv")
        if (row["edition"], row["population"]) == ("2024", "exhibitors")
    )
    steps = {
        line["step"]: int(line["rows"])
        for line in lines(packed, "waterfall.csv")
        if (line["profile"], line["population"], line["edition"]) == ("ufi", "exhibitors", "2024")
    }
    assert steps.pop("Rows read") == reasons.total()
    assert steps == {reason: -count for reason, count in reasons.items() if reason}


def test_groups_add_up_to_the_exhibitors(packed: Path) -> None:
    groups = [
        line
        for line in lines(packed, "groups.csv")
        if (line["profile"], line["edition"], line["against"], line["by"])
        == ("ufi", "2025", "2024", "country")
        and line["population"] == "exhibitors"
    ]
    (exhibitors,) = [
        line["value"]
        for line in lines(packed, "figures.csv")
        if (line["profile"], line["edition"], line["against"], line["measure"])
        == ("ufi", "2025", "2024", "exhibitors")
    ]
    assert sum(int(line["value"]) for line in groups) == int(exhibitors)


def test_papers_are_there_in_both_languages(fair: Workspace, packed: Path) -> None:
    readme, defined = (
        (packed / name).read_text(encoding="utf-8") for name in ("README.txt", "definitions.txt")
    )
    assert "Lumen Fair" in readme
    assert all(path.name in readme for path in packed.iterdir())
    assert "{" not in readme
    for measure in Measure:
        assert len(re.findall(rf"^{measure} \(", defined, re.MULTILINE)) == 2
    sources = lines(packed, "sources.csv")
    files = {source.file: source.sha256 for source in fair.derived().sources.values()}
    assert {line["file"]: line["sha256"] for line in sources} == files
    assert len(lines(packed, "findings.csv")) == len(fair.derived().findings)
    done = lines(packed, "decisions.csv")[0]
    assert (done["kind"], done["what"], done["what_zh"]) == ("import", "Import 5 files", "导入 5 个文件")
    assert done["kind_zh"] == "导入"
    for line in lines(packed, "findings.csv"):
        assert all(re.search("[\u4e00-\u9fff]", line[name]) for name in ("code_zh", "message_zh"))
    assert read_decisions(packed / "decisions.json").decisions


def test_no_cell_runs_as_a_formula(packed: Path) -> None:
    assert any("'=Robots" in row["sectors"] for row in lines(packed, "rows.csv"))
    assert csv_bytes((("a", "b"), [("=1+1", -2.5), ("+49", None)])).decode("utf-8-sig") == (
        "a,b\r\n'=1+1,-2.5\r\n+49,\r\n"
    )


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=12), min_size=1, max_size=4))
def test_every_text_comes_back(texts: list[str]) -> None:
    columns = [f"c{at}" for at in range(len(texts))]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "t.csv").write_bytes(csv_bytes((columns, [texts, texts])))
        (found, again) = table(Path(folder), "t.csv", columns)
    assert list(found.values()) == list(again.values()) == texts
    assert not any(harmless_text(text)[:1] in STARTS and not text[1:2].isdigit() for text in texts)


def test_figures_json_is_what_its_schema_says(packed: Path) -> None:
    document = json.loads((packed / "figures.json").read_text(encoding="utf-8"))
    assert list(faults(document, SCHEMA, "$")) == []
    document["comparisons"][0]["figures"][0]["unit"] = "miles"
    del document["host"]
    assert len(list(faults(document, SCHEMA, "$"))) == 2


def test_names_of_packs() -> None:
    assert all(is_pack(Path(name)) for name in ("pack", "audit-pack", "out/GDTE 2025.pack", "PACK"))
    assert not any(is_pack(Path(name)) for name in ("charts", "packs", "pack/charts"))


FILTERS = (
    (("role", "main, co"), ("size", "10-18, 19-36"), ("sector", "smart city"), ("hall", "e1,E2")),
    (("bloc", "Asia"), ("bloc", "EU"), ("origin", "international"), ("Mode", "on site"), ("Mode", "online")),
)


@pytest.mark.parametrize("where", FILTERS, ids=lambda where: where[0][0])
def test_a_filter_stands_beside_the_whole_editions_and_is_recounted(
    fair: Workspace, packed: Path, tmp_path: Path, where: tuple[tuple[str, str], ...]
) -> None:
    pack = tmp_path / "a.pack"
    export_pack(fair.derived(), fair.state, Query(where=where), pack)
    found = verify(pack)
    assert found.problems == ()
    assert sum(" where " in one.what and one.stated is not None for one in found.checked) > 300
    whole = [line for line in lines(pack, "figures.csv") if not line["filter"]]
    assert whole == lines(packed, "figures.csv")
    assert len(lines(pack, "figures.csv")) == 2 * len(whole)
    assert list(faults(json.loads((pack / "figures.json").read_text(encoding="utf-8")), SCHEMA, "$")) == []


def test_a_filtered_figure_is_what_the_rows_say(fair: Workspace, packed: Path, tmp_path: Path) -> None:
    pack, main = tmp_path / "a.pack", ("2025", "main", "true")
    rows = lines(packed, "rows.csv")
    stand = next(line["stands"] for line in rows if (line["edition"], line["role"], line["counted"]) == main)
    export_pack(fair.derived(), fair.state, Query(where=(("role", "main"), ("Stand", stand))), pack)
    firms = {
        line["unit"]
        for line in lines(pack, "rows.csv")
        if (line["edition"], line["population"], line["passes Stand"]) == ("2025", "exhibitors", "true")
        and (line["counted"] == "true" or line["not_counted_because"].startswith("further stand"))
    }
    heads = [
        line
        for line in lines(pack, "rows.csv")
        if (line["edition"], line["population"], line["counted"]) == ("2025", "exhibitors", "true")
    ]
    by_hand = sum(line["unit"] in firms and line["role"] == "main" for line in heads)
    stated = {
        line["value"]
        for line in lines(pack, "figures.csv")
        if (line["profile"], line["edition"], line["measure"], line["filter"])
        == ("ufi", "2025", "exhibitors", f"role = main; Stand = {stand}")
    }
    assert stated == {str(by_hand)}
    assert by_hand > 0


def test_groups_tell_how_exhibitors_came(packed: Path) -> None:
    figures = {
        (line["profile"], line["edition"], line["against"], line["measure"]): line["value"]
        for line in lines(packed, "figures.csv")
    }
    groups = [line for line in lines(packed, "groups.csv") if line["by"] == "loyalty" and line["key"]]
    assert {line["key"] for line in groups} == {"new", "returning", "won_back"}
    assert {line["name_zh"] for line in groups if line["key"] == "new"} == {"首次参展商"}
    for line in groups:
        assert figures[line["profile"], line["edition"], line["against"], line["key"]] == line["value"]


def test_a_filter_that_names_nothing_is_refused(fair: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="no field or column"):
        export_pack(fair.derived(), fair.state, Query(where=(("Colour", "red"),)), tmp_path / "a.pack")
    assert list(tmp_path.iterdir()) == []


def test_an_older_pack_is_replaced_and_nothing_else(fair: Workspace, packed: Path, tmp_path: Path) -> None:
    older = tmp_path / "a.pack"
    shutil.copytree(packed, older)
    (older / "notes.txt").write_text("x")
    export_pack(fair.derived(), fair.state, Query(), older)
    assert {path.name for path in older.iterdir()} == {path.name for path in packed.iterdir()}
    mine = tmp_path / "my pack"
    mine.mkdir()
    (mine / "thesis.txt").write_text("x")
    with pytest.raises(Problem, match="holds other things already"):
        export_pack(fair.derived(), fair.state, Query(), mine)
    assert [path.name for path in mine.iterdir()] == ["thesis.txt"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.pack", "my pack"]


def test_a_cancelled_pack_leaves_nothing(fair: Workspace, packed: Path, tmp_path: Path) -> None:
    older = tmp_path / "a.pack"
    shutil.copytree(packed, older)
    (older / "README.txt").write_text("older")

    def cancel(_message: str, fraction: float) -> None:
        if fraction > 0.95:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_pack(fair.derived(), fair.state, Query(), older, cancel)
    assert (older / "README.txt").read_text() == "older"
    assert [path.name for path in tmp_path.iterdir()] == ["a.pack"]


KINDS: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def faults(value: Any, schema: dict[str, Any], place: str) -> Any:
    """What of a value is not as the schema says; the part of JSON Schema that ours uses."""
    wanted = schema.get("type", [])
    kinds = [wanted] if isinstance(wanted, str) else wanted
    fits = any(isinstance(value, KINDS[kind]) for kind in kinds)
    if kinds and (not fits or (isinstance(value, bool) and "boolean" not in kinds)):
        yield f"{place} is no {wanted}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place} is none of {schema['enum']}"
    if "const" in schema and value != schema["const"]:
        yield f"{place} is not {schema['const']}"
    if isinstance(value, dict):
        yield from (f"{place} lacks {key}" for key in schema.get("required", []) if key not in value)
        for key, one in value.items():
            if key not in schema["properties"]:
                yield f"{place} has the key {key}, which the schema does not name"
            else:
                yield from faults(one, schema["properties"][key], f"{place}.{key}")
    if isinstance(value, list) and "items" in schema:
        for at, one in enumerate(value):
            yield from faults(one, schema["items"], f"{place}[{at}]")
