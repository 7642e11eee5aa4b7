"""What a bug report needs, and nothing about anybody: versions, sizes, the places of the last error."""

import platform
import sys
from collections.abc import Sequence

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtWidgets import QWidget

from expo_app.ui.desk import Desk
from expo_app.ui.language import lang


def details(window: QWidget, desk: Desk, version: str, theme: str, failed: Sequence[str]) -> str:
    """Lines to be pasted into a report. No name, no path and no cell is in them."""
    derived, state = desk.derived, desk.state
    lines = [
        f"Expo Analytics {version or '(checkout)'}",
        f"Python {platform.python_version()}, Qt {qVersion()}, PySide {pyside_version}",
        f"{QSysInfo.prettyProductName()}, {platform.machine()}, {sys.platform}",
        f"window {window.width()} x {window.height()} at {window.devicePixelRatioF():g}, theme {theme}",
        f"language {lang()}, system {QLocale.system().name()}",
        f"lists {len(state.sources)}, steps {len(state.steps)}, decisions {len(state.decisions)}",
    ]
    if derived is not None:
        lines.append(f"editions {len(derived.editions)}, rows {len(derived.participations)}")
    if desk.is_read_only:
        lines.append("read-only")
    if failed:
        lines += ["last error:", *(f"  {place}" for place in failed)]
    return "\n".join(lines)
