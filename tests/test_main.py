"""The start from a bare Python: nothing but the standard library, and a sentence when it cannot go on."""

import ast
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import main


def test_it_needs_only_the_standard_library_before_it_hands_over(root: Path) -> None:
    tree = ast.parse((root / "main.py").read_text(encoding="utf-8"))
    imported = {
        (node.names[0].name if isinstance(node, ast.Import) else node.module or "").split(".")[0]
        for node in tree.body
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert imported <= set(sys.stdlib_module_names)


def test_every_locked_version_is_exact_and_without_an_address(root: Path) -> None:
    for lock in (root / "resources" / "lock").glob("*.txt"):
        lines = [line for line in lock.read_text().splitlines() if not line.startswith("#")]
        assert lines
        assert all("==" in line and "://" not in line for line in lines)


def test_the_lock_holds_what_the_project_asks_for(root: Path) -> None:
    project = (root / "pyproject.toml").read_text(encoding="utf-8")
    locked = (root / "resources" / "lock" / "test.txt").read_text().casefold().splitlines()
    asked = [
        line.strip(' ",').casefold() for line in project.splitlines() if "==" in line and line[:5] == '    "'
    ]
    assert len(asked) > 15
    assert [line for line in asked if line not in locked] == []


def test_what_is_missing_is_found() -> None:
    assert main.missing_modules(("json", "no_such_module_anywhere")) == ["no_such_module_anywhere"]
    assert main.missing_modules(main.NEEDED) == []


def test_arguments_reach_the_command_line(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(root / "main.py"), "--help"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert all(verb in done.stdout for verb in ("report", "import", "figures", "findings", "export"))
    assert done.stderr == ""


def test_the_installed_command_is_there(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module, _, function = project["scripts"]["expo-app"].partition(":")
    assert callable(getattr(import_module(module), function))
