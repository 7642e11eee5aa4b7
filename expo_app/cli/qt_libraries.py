"""A system library that Qt needs and this machine lacks, named with the command that installs it."""

import ctypes
import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path

from expo_app.model.problem import Problem

# Debian's and Ubuntu's packages; other systems have the library under its own name.
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# What a window on X11 needs beside these; machines without a desktop lack most of it at once.
_X11_PACKAGES = (
    "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 "
    "libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
)
_MISSING = re.compile(r"(lib[\w.+-]+\.so[\w.]*): cannot open shared object")


def explained(error: ImportError | OSError) -> Problem | ImportError | OSError:
    """A sentence for a load of Qt that failed for want of a library; other errors as they are."""
    found = _MISSING.search(str(error))
    return _problem(found[1]) if found else error


def check_window_can_open() -> None:
    """Raise Problem when there is no display, or when Qt's X11 plugin would end the process for want of
    a library."""
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
        ctypes.CDLL(str(_x11_plugin()))
    except OSError as error:
        raise explained(error) from error


def _x11_plugin() -> Path:
    """Where the binding keeps the part of Qt that opens windows on X11."""
    spec = find_spec("PySide6")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return Path(spec.submodule_search_locations[0], "Qt", "plugins", "platforms", "libqxcb.so")


def _problem(library: str) -> Problem:
    packages = _X11_PACKAGES if library.startswith("libxcb") else _PACKAGES.get(library, library)
    return Problem(
        f"Qt needs the system library {library}: install it, on Debian with `sudo apt install {packages}`."
    )
