"""The desktop application, put together: the only place that knows every room of the window."""

import logging
import signal
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path

from PySide6.QtWidgets import QApplication

from expo_app.model.progress import Progress
from expo_app.report.spec import Writer
from expo_app.ui.appearance import Appearance
from expo_app.ui.clipboard import let_go
from expo_app.ui.first_paint import FirstPaint
from expo_app.ui.help.failures import catch_the_rest
from expo_app.ui.help.log_file import start_log
from expo_app.ui.jobs import Job, Jobs
from expo_app.ui.settings import Settings
from expo_app.ui.window import MainWindow


def run(argv: Sequence[str]) -> int:
    """Open the window, with the workspace or the lists that `argv` names; returns the exit code."""
    console = logging.StreamHandler()
    console.setLevel(logging.WARNING)
    logging.basicConfig(level=logging.WARNING, handlers=[console])
    app = QApplication([sys.argv[0]])
    app.setApplicationName("Expo Analytics")
    settings = Settings.of_user()
    appearance = Appearance(app, settings)
    window = MainWindow(settings, appearance, Jobs(app), qt_painters)
    start_log(settings.logs)
    catch_the_rest(window.tell_unexpected)
    window.show()
    # What is heavy is imported after the first window can be seen.
    FirstPaint(window, lambda: bring_in(window, [Path(text) for text in argv]))
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    code = app.exec()
    appearance.close()
    let_go()
    return code


def bring_in(window: MainWindow, paths: Sequence[Path]) -> None:
    """Bring in what needs no window beside it, which answers meanwhile; then take what was named."""

    def then(_done: object) -> None:
        take_arguments(window, paths)

    window.jobs.start(Job("", _import_heavy, then, then, cancellable=False, silent=True))


def _import_heavy(_progress: Progress) -> None:
    """The libraries take half of the time that the workplace needs to be put together."""
    for name in ("derive", "exporting", "reporting", "workspace", "lists.previewing"):
        import_module(f"expo_app.session.{name}")


def take_arguments(window: MainWindow, paths: Sequence[Path]) -> None:
    """Put the workplace together; open a workspace that is named, import everything else."""
    _ = window.place
    window.take_files(paths)


def qt_painters() -> Mapping[str, Writer]:
    """The writers that paint with Qt, by the suffix of what they write; "" is the charts' folder."""
    # Imported here because they bring in everything that paints; the first window needs none of it.
    from expo_app.ui.paint import images, pdf

    return {".pdf": pdf.write, "": images.write}
