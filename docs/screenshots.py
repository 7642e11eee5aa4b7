"""Take the pictures of every page: python docs/screenshots.py [FOLDER].

Each page in light and dark at 1280 x 800, without a screen, from the sample lists; into docs/screenshots
unless another folder is given.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtWidgets import QApplication  # noqa: E402

from expo_app.app import qt_painters  # noqa: E402
from expo_app.model.figure import Measure  # noqa: E402
from expo_app.model.places import SAMPLE_DATA  # noqa: E402
from expo_app.ui.appearance import Appearance  # noqa: E402
from expo_app.ui.jobs import Jobs  # noqa: E402
from expo_app.ui.settings import Settings  # noqa: E402
from expo_app.ui.trail.subject import FindingsSubject, Subject  # noqa: E402
from expo_app.ui.window import MainWindow  # noqa: E402

FOLDER = Path(__file__).resolve().parent / "screenshots"
Step = tuple[str, Callable[[], object]]


def scenes(window: MainWindow) -> Iterator[Step]:
    """The name of each picture, and what brings the window there from the one before."""
    bench, desk = window.place.bench, window.place.desk
    germany = Subject(Measure.EXHIBITORS, "Germany", (("country", "DEU"),))
    yield "overview", lambda: bench.go("overview")
    yield "overview-trail", lambda: bench.show_trail(Subject(Measure.INTERNATIONAL_EXHIBITORS))
    yield "countries-trail", lambda: (bench.go("countries"), bench.show_trail(germany))
    yield "countries", bench.trail.close_trail
    yield "countries-international", lambda: desk.filter("origin", "international")
    yield "sectors", lambda: (desk.filter("origin", ""), bench.go("sectors"))
    yield "exhibitors", lambda: bench.go("exhibitors")
    yield "exhibitors-trail", lambda: bench.show_trail(bench.exhibitors.table.table.key(7))
    yield "exhibitors-found", lambda: (bench.trail.close_trail(), bench.look_for("data germany"))
    yield "findings", lambda: (bench.look_for(""), bench.go("overview"), bench.show_trail(FindingsSubject()))
    yield "import", lambda: (bench.trail.close_trail(), bench.go("importing"))
    yield "import-running", lambda: _running(window)
    yield "import-question", lambda: bench.importing.show_question(_no_edition())
    yield "import-error", lambda: bench.importing.show_error(_unreadable())
    yield "nothing", lambda: (bench.importing.show_choice(), bench.go("overview"), _undo_import(window))


def _running(window: MainWindow) -> None:
    window.place.bench.importing.show_wait()
    window.place.bench.importing.wait.show_progress("Reading visitors-2025.csv", 0.62)


def _no_edition() -> str:
    return "members.xlsx, sheet List names no edition; say which it is."


def _unreadable() -> str:
    return "list-2023.xlsx is protected by a password; save it without one in Excel and import it again."


def _undo_import(window: MainWindow) -> None:
    window.actions_by_name["undo"].trigger()


def main(folder: Path) -> None:
    """Take every picture."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(Path(home) / "settings", Path(home) / "documents")
        settings.choose_theme("light")
        appearance = Appearance(app, settings)
        window = MainWindow(settings, appearance, Jobs(app, inline=True), qt_painters)
        window.show()
        window.import_lists([SAMPLE_DATA])
        path = settings.recent[0].path
        for theme in ("light", "dark"):
            appearance.choose(theme)
            for name, step in scenes(window):
                step()
                _take(app, window, folder / f"{name}-{theme}.png")
            window.actions_by_name["redo"].trigger()
            window.actions_by_name["close"].trigger()
            _take(app, window, folder / f"start-{theme}.png")
            window.open_workspace(Path(path))
        window.close()
        appearance.close()


def _take(app: QApplication, window: MainWindow, path: Path) -> None:
    for _ in range(3):
        app.processEvents()
    window.grab().save(str(path))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
