"""The script writes the same lists again."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def again(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lists written anew, in a process of its own with another order of sets."""
    output = tmp_path_factory.mktemp("sample")
    command = [sys.executable, "-B", str(folder / "make.py"), "--output", str(output)]
    subprocess.run(command, check=True, env=os.environ | {"PYTHONHASHSEED": "1234"}, timeout=120)
    return output


def test_the_same_files_come_out(folder: Path, again: Path) -> None:
    written = {path.name for path in again.iterdir()}
    kept = {path.name for path in folder.iterdir() if path.is_file() and path.suffix not in {".py", ".md"}}
    assert written == kept


def test_the_same_contents_come_out(folder: Path, again: Path) -> None:
    for path in again.iterdir():
        assert contents(path) == contents(folder / path.name), path.name


def contents(path: Path) -> dict[str, bytes]:
    """The bytes of a file; of a workbook those of its parts, since packing depends on the zlib in use."""
    if path.suffix != ".xlsx":
        return {"": path.read_bytes()}
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
