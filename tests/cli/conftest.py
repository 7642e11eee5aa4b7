"""The command line, called in this process."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from expo_app.cli.verbs import main

LIST = (
    "Company Name,Country,Stand,Net area (sqm),Vlork\n"
    "Lindau Datenwerke GmbH,Germany,E1-01,36,corner\n"
    "Mersend Robotics,China,E1-02,18,row\n"
    "Velu Anhui,China,E1-03,9,corner\n"
    "Ostrava Lumen,Atlantis,E1-04,9,\n"
)


@dataclass(frozen=True)
class Said:
    """What one call answered."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """The data on standard output."""
        return json.loads(self.out)


Call = Callable[..., Said]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Runs one verb."""

    def run(*words: object) -> Said:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return run


@pytest.fixture
def fair(tmp_path: Path) -> Path:
    """A list that tells event, edition and population by its name."""
    path = tmp_path / "Lumen Fair 2025 exhibitors.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


@pytest.fixture
def workspace(tmp_path: Path, fair: Path, call: Call) -> Path:
    """A workspace with that list."""
    path = tmp_path / "fair.expo"
    assert call("import", path, fair).code == 0
    return path
