"""Importing a large list, beside the bare reading of its cells."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

ROUNDS = 3
MOST_TIMES_BARE = 6.0


def _bare(path: Path) -> float:
    begun = time.perf_counter()
    CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python(skip_empty_area=False)
    return time.perf_counter() - begun


def _whole_import(path: Path, workspace: Path) -> float:
    command = [sys.executable, "-m", "expo_app", "import", str(workspace), str(path), "--host", "CN"]
    begun = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - begun


def test_import_takes_few_times_the_bare_reading(large_list: Path, tmp_path: Path) -> None:
    bare = sorted(_bare(large_list) for _ in range(ROUNDS))[ROUNDS // 2]
    whole = sorted(_whole_import(large_list, tmp_path / f"{n}.expo") for n in range(ROUNDS))[ROUNDS // 2]
    print(f"\nbare {bare:.2f} s, whole import {whole:.2f} s, ratio {whole / bare:.2f}")
    assert whole / bare <= MOST_TIMES_BARE


@pytest.mark.parametrize("module", ["expo_app.cli"])
def test_the_command_line_loads_in_few_times_what_it_is_made_of(module: str) -> None:
    def start(code: str) -> float:
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
        return time.perf_counter() - begun

    bare = sorted(start("import typer") for _ in range(5))[2]
    ours = sorted(start(f"import {module}.verbs") for _ in range(5))[2]
    print(f"\nimport typer {bare:.3f} s, {module} {ours:.3f} s, ratio {ours / bare:.2f}")
    assert ours / bare < 3
