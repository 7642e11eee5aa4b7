"""Starts Expo Analytics from a bare Python 3.11 or newer.

    python main.py                 opens the app
    python main.py VERB ...        the command line (python main.py --help)
    python main.py test ...        the whole test suite (further words go to pytest)

On first use this makes a virtual environment in .venv beside this file and installs the pinned
dependencies into it. Where they can already be imported nothing is installed. Standard library only.
"""

import hashlib
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCKS = ROOT / "resources" / "lock"
NEEDED = (
    "PySide6", "babel", "openpyxl", "pandas", "platformdirs", "pptx", "pyarrow", "pyqtgraph",
    "python_calamine", "rich", "typer", "xlsxwriter",
)  # fmt: skip
NEEDED_BY_TESTS = ("hypothesis", "odf", "pytest", "pytestqt", "xdist", "xlwt")
# A file's tests share what they set up, so they stay together.
IN_PARALLEL = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")
MARK = "EXPO_APP_STARTED"


def main(words: list[str]) -> int:
    """Hand over to the app, the command line or the tests; returns the exit code."""
    if sys.version_info < (3, 11):
        return refuse("Expo Analytics needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
    testing = words[:1] == ["test"]
    missing = missing_modules(NEEDED + (NEEDED_BY_TESTS if testing else ()))
    if not missing:
        return run_tests(words[1:]) if testing else run_app(words)
    if os.environ.get(MARK):
        return refuse(f"{', '.join(missing)} cannot be imported; delete {VENV} and start again.")
    try:
        python = prepare("test" if testing else "run")
    except subprocess.CalledProcessError as error:
        return refuse(f"The dependencies could not be installed (exit {error.returncode}); see above.")
    return hand_over(python, words)


def missing_modules(names: tuple[str, ...]) -> list[str]:
    """The modules that this interpreter cannot import."""
    return [name for name in names if find_spec(name) is None]


def run_app(words: list[str]) -> int:
    """The window, or a verb of the command line."""
    from expo_app.cli.verbs import main as run  # late: a bare Python gets here only with everything installed

    return run(words)


def run_tests(words: list[str]) -> int:
    """The whole suite."""
    return subprocess.call([sys.executable, "-m", "pytest", *IN_PARALLEL, *words], cwd=ROOT)


def prepare(extra: str) -> Path:
    """The interpreter of .venv, with everything of the lock installed; says what it is doing."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    lock = LOCKS / f"{extra}.txt"
    stamp, wanted = VENV / f"installed-{extra}", hashlib.sha256(lock.read_bytes()).hexdigest()
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        return python
    if not python.exists():
        say(f"Making a virtual environment in {VENV}")
        call([sys.executable, "-m", "venv", str(VENV)])
    say("Installing the pinned dependencies (about 200 MB, once; a few minutes)")
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    call([*pip, "--requirement", str(lock)])
    call([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    stamp.write_text(wanted)
    say("Ready")
    return python


def hand_over(python: Path, words: list[str]) -> int:
    """Start again in the environment, in place of this process where the system can."""
    command = [str(python), str(ROOT / "main.py"), *words]
    os.environ[MARK] = "1"
    if os.name == "nt":
        return subprocess.call(command)
    sys.stdout.flush()
    sys.stderr.flush()
    return os.execv(command[0], command)


def call(command: list[str]) -> None:
    """Run a step whose output is no data: all of it goes to standard error.

    pip asks rustc for its version, and a rustup that was never used would then write into the home folder.
    """
    environment = {"RUSTUP_HOME": str(VENV / "rustup"), **os.environ}
    subprocess.run(command, check=True, stdout=sys.stderr, env=environment)


def refuse(sentence: str) -> int:
    """Say why not; the exit code for it."""
    say(sentence)
    return 2


def say(sentence: str) -> None:
    """A line for the user, apart from the data on standard output."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
