"""A system library that Qt needs and this machine lacks, named with the command that installs it."""

import ctypes
import os
import re
import sys

from expo_app.model.problem import Problem

# Debian's and Ubuntu's packages; other systems have the library under its own name.
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
}
_MISSING = re.compile(r"(lib[\w.+-]+\.so[\w.]*): cannot open shared object")


def explained(error: ImportError) -> Problem | ImportError:
    """A sentence for an import of Qt that failed for want of a library; other errors as they are."""
    found = _MISSING.search(str(error))
    return _problem(found[1]) if found else error


def check_window_can_open() -> None:
    """Raise Problem when there is no display, or when Qt's X11 plugin would abort the process."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    if not os.environ.get("DISPLAY"):
        raise Problem(
            "There is no display to open a window on. `python main.py report FILES --output DIR` does the "
            "main job without one; `python main.py --help` names the other verbs."
        )
    try:
        ctypes.CDLL("libxcb-cursor.so.0")
    except OSError as error:
        raise _problem("libxcb-cursor.so.0") from error


def _problem(library: str) -> Problem:
    package = _PACKAGES.get(library, library)
    return Problem(
        f"Qt needs the system library {library}: install it, on Debian with `sudo apt install {package}`."
    )
