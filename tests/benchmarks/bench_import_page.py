"""How long the window stands still while a long list is looked at and imported.

    python tests/benchmarks/bench_import_page.py LIST [EDITION]

A timer ticks every 5 ms in a real window, which is scrolled ten times a second; the longest gaps between two
ticks are printed for each phase. Exits 1 when one before the import is longer than 100 ms.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from expo_app.app import qt_painters  # noqa: E402
from expo_app.ui.appearance import Appearance  # noqa: E402
from expo_app.ui.jobs import Jobs  # noqa: E402
from expo_app.ui.settings import Settings  # noqa: E402
from expo_app.ui.window import MainWindow  # noqa: E402

LIMIT = 0.1
IMPORTED = "counting"


class Beat:
    """The gaps between ticks, by phase; and when each phase began."""

    def __init__(self, window: MainWindow) -> None:
        self.gaps: dict[str, list[float]] = {}
        self._window, self._phase = window, "first rows"
        self._begun = self._last = self._scrolled = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(5)

    def enter(self, phase: str) -> None:
        """Another phase begins."""
        self._phase = phase
        sys.stdout.write(f"{time.perf_counter() - self._begun:7.2f} s  {phase}\n")

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.setdefault(self._phase, []).append(now - self._last)
        self._last = now
        part = self._window.place.bench.importing.preview
        if part.preview is not None and now - self._scrolled > LIMIT:
            self._scrolled = now
            bar = part.grid.grid.verticalScrollBar()
            bar.setValue((bar.value() + 7) % max(1, min(bar.maximum(), 5000)))


def main(path: Path, edition: str) -> int:
    """Look at the list, say its edition, import it."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(Path(home) / "settings", Path(home) / "documents")
        window = MainWindow(settings, Appearance(app, settings), Jobs(app), qt_painters)
        window.show()
        part, imports = window.place.bench.importing.preview, window.place.imports
        app.processEvents()
        beat = Beat(window)
        said: list[str] = []

        def go_on(_found: object) -> None:
            if not said:
                said.append(edition)
                beat.enter("edition said")
                part.facts.fact_said.emit("edition", edition)
            elif part.facts.go.isEnabled():
                beat.enter(IMPORTED)
                part.accept()

        imports.shown.connect(lambda preview, _draft: beat.enter("all" if preview.is_whole else "reading"))
        imports.found.connect(go_on)
        window.place.desk.figures_changed.connect(app.quit)
        window.import_lists([path])
        app.exec()
        window.close()
    for phase, gaps in beat.gaps.items():
        longest = ", ".join(f"{1000 * gap:.0f}" for gap in sorted(gaps, reverse=True)[:4])
        sys.stdout.write(f"{phase:14} {len(gaps):5} ticks, longest {longest} ms\n")
    before = [gap for phase, gaps in beat.gaps.items() if phase != IMPORTED for gap in gaps]
    return 0 if max(before) <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "2025"))
