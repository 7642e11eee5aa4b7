"""Bytes of valid files changed at random: read, or one sentence; never anything else."""

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from expo_app.model.problem import Problem
from expo_app.pipeline.read.file import read_file

# Each but the last starts a process; tests/benchmarks/fuzz_reading.py reads thousands.
MUTATIONS = {"xlsx": 14, "xls": 14, "xlsb": 14, "ods": 14, "csv": 150}


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "xlsb", "ods", "csv"])
def test_the_valid_files_are_read(suffix: str, valid_files: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / f"list.{suffix}"
    path.write_bytes(valid_files[suffix])
    (sheet,) = read_file(path)
    assert [list(row[:4]) for row in sheet.rows(1, 2)] == [
        ["Company", "Country", "Stand", "Area"],
        ["Müller 1 公司", "Deutschland", "A01", "9"],
    ]


@pytest.mark.parametrize("suffix", ["xlsx", "xls", "xlsb", "ods", "csv"])
def test_no_change_of_bytes_gets_through(
    suffix: str,
    valid_files: dict[str, bytes],
    mutated: Callable[[bytes, random.Random], bytes],
    tmp_path: Path,
) -> None:
    def read(number: int) -> str:
        path = tmp_path / f"{number}.{suffix}"
        path.write_bytes(mutated(valid_files[suffix], random.Random(f"{suffix} {number}")))
        try:
            sheets = read_file(path)
        except Problem as problem:
            return str(problem)
        assert all(len(column) == sheet.height for sheet in sheets for column in sheet.columns)
        return ""

    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(read, range(MUTATIONS[suffix])))
    assert all(sentence.endswith(".") and "\n" not in sentence for sentence in said if sentence)
