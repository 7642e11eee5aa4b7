"""The Qt application that fonts and painting need, also on a machine without a display."""

import os
import sys
from functools import lru_cache

from PySide6.QtWidgets import QApplication


def ensure_application() -> None:
    """Make sure that there is an application; the window's own is used when it runs.

    On Linux painting alone never asks for a display: one that is named but cannot be reached would end
    the process. QT_QPA_PLATFORM decides where it is set.
    """
    if QApplication.instance() is None:
        _own_application()


@lru_cache(maxsize=1)
def _own_application() -> QApplication:
    """Kept until the process ends: Qt does not like to be started twice.

    One that could show widgets too, so that a window opened later in the same process can use it.
    """
    hidden = sys.platform.startswith("linux") and not os.environ.get("QT_QPA_PLATFORM")
    return QApplication(["expo-app", *(["-platform", "offscreen"] if hidden else [])])
