"""Profiles of one's own, side by side, rules, ranges and headline sentences on the command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Call = Callable[..., Any]
BEFORE = "Company Name,Country,Parent country\nLindau Datenwerke GmbH,Germany,\nOstrava,China,Japan\n"


@pytest.fixture
def two_editions(workspace: Path, tmp_path: Path, call: Call) -> Path:
    path = tmp_path / "Lumen Fair 2024 exhibitors.csv"
    path.write_text(BEFORE, encoding="utf-8")
    assert call("import", workspace, path, "--host", "CN").code == 0
    return workspace


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text('name = "own"\n[international]\nby = ["parent", "contract"]\n', encoding="utf-8")
    return path


def test_a_profile_of_ones_own_is_counted_by_everywhere(two_editions: Path, own: Path, call: Call) -> None:
    taken = call("profile", two_editions, own)
    assert (taken.code, taken.err) == (0, "Applied: Counting profile own, 1 profile.\n")
    for verb in (("figures",), ("explain", "international_exhibitors"), ("sensitivity",)):
        name, *words = verb
        found = call(name, two_editions, *words, "--edition", "2024", "--profile", "own", "--json").json()
        assert found["profile"] == "own"
    figures = call("figures", two_editions, "--edition", "2024", "--profile", "own", "--json").json()
    values = {one["measure"]: one["value"] for one in figures["figures"]}
    assert values["international_exhibitors"] == 2
    call("undo", two_editions)
    refused = call("figures", two_editions, "--profile", "own")
    assert refused.code == 2
    assert "ufi, fkm, china-overseas, china-foreign, as-listed." in refused.err


def test_a_wrong_file_changes_nothing(two_editions: Path, tmp_path: Path, call: Call) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text('name = "ufi"', encoding="utf-8")
    refused = call("profile", two_editions, path)
    assert (refused.code, refused.out, refused.err.count("\n")) == (2, "", 1)
    assert len(call("profiles", two_editions, "--json").json()) == 5


def test_profiles_stand_side_by_side(two_editions: Path, own: Path, call: Call) -> None:
    call("profile", two_editions, own)
    found = call("profiles", two_editions, "--json").json()
    assert [one["profile"] for one in found] == [
        *("ufi", "fkm", "china-overseas", "china-foreign", "as-listed", "own")
    ]
    assert all(one["definition"] for one in found)
    for one in found[-2:]:
        alone = call("figures", two_editions, "--profile", one["profile"], "--json").json()
        assert {key: one[key] for key in ("figures", "waterfall", "edition", "against")} == {
            key: alone[key] for key in ("figures", "waterfall", "edition", "against")
        }
    assert [one["own"] for one in found] == [False] * 5 + [True]
    assert "china-foreign" in call("profiles", two_editions).out


def test_each_rule_is_tested_with_its_figures(two_editions: Path, call: Call) -> None:
    found = {one["rule"]: one for one in call("international", two_editions, "--json").json()}
    assert found["iso"]["holds"] is True
    assert found["fkm"]["holds"] is None
    (share, visitors), *_ = found["fkm"]["ways"]
    assert (share["value"], share["at_least"], share["holds"]) == (25.0, 10, True)
    assert (visitors["value"], visitors["holds"]) == (None, None)
    assert "not known" in call("international", two_editions).out


def test_ranges_say_which_assumption_gives_each_end(two_editions: Path, call: Call) -> None:
    found = call("sensitivity", two_editions, "--edition", "2024", "--json").json()
    ranges = {(one["measure"], one["of"], one["dimension"]): one for one in found["ranges"]}
    abroad = ranges["international_exhibitors", "value", "nationality"]
    assert (abroad["low"], abroad["high"], abroad["high_by"]["key"]) == (1, 2, "parent")
    assert ranges["exhibitors", "growth", "all"]["low"] is None
    assert "country of the parent company" in call("sensitivity", two_editions, "--edition", "2024").out


def test_headlines_are_claims_that_are_true(two_editions: Path, call: Call) -> None:
    first, *others = call("headlines", two_editions, "--lang", "zh", "--json").json()
    assert first == "2025年共有4家企业参展，比2024年增加2家。"
    assert call("claim", two_editions, first, "--json").json()["verdict"] == "true"
    assert call("headlines", two_editions, "--lang", "zh").out.splitlines() == [first, *others]
