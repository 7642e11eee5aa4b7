"""How long the window stands still while a long list is imported, opened, and written in every format.

    python tests/benchmarks/bench_heartbeat.py [ROWS]

A timer ticks every 5 ms in a real window, whose lists are scrolled meanwhile. The gaps between two ticks are
told for each phase, less the time in which other programs had the processor. Exits 1 when one is over 100 ms.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from invented import write_exhibitors  # noqa: E402
from measuring import Clock, Verdict  # noqa: E402
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from expo_app.app import qt_painters  # noqa: E402
from expo_app.ui.appearance import Appearance  # noqa: E402
from expo_app.ui.jobs import Jobs  # noqa: E402
from expo_app.ui.settings import Settings  # noqa: E402
from expo_app.ui.window import MainWindow  # noqa: E402

LIMIT, TICK = 0.1, 5
PAST = 2023
FORMATS = {
    "slides": ("export_pptx", "deck.pptx"),
    "workbook": ("export_xlsx", "figures.xlsx"),
    "PDF": ("export_pdf", "report.pdf"),
    "pictures": ("export_charts", "charts"),
    "rows": ("export_rows", "rows.csv"),
    "audit pack": ("export_rows", "audit-pack"),
    "everything": ("export_all", "report"),
}


class Beat:
    """The gaps between ticks, by phase."""

    def __init__(self, window: MainWindow) -> None:
        self.gaps: dict[str, list[tuple[float, float]]] = {}
        self.took: dict[str, float] = {}
        self._window, self._phase = window, ""
        self._began = self._scrolled = time.perf_counter()
        self._clock = Clock()
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK)

    def enter(self, phase: str) -> None:
        """Another phase begins; without a name nothing is measured."""
        self._close()
        self._phase, self._began = phase, time.perf_counter()
        self._clock.split()

    def _close(self) -> None:
        if self._phase:
            self.took[self._phase] = time.perf_counter() - self._began

    def _tick(self) -> None:
        gap = self._clock.split()
        if self._phase:
            self.gaps.setdefault(self._phase, []).append(gap)
        if time.perf_counter() - self._scrolled > LIMIT:
            self._scrolled = time.perf_counter()
            self._scroll()

    def _scroll(self) -> None:
        """Everything moves ten times a second, as if somebody scrolled."""
        bench = self._window.place.bench
        looked_at = bench.importing.preview.grid.grid if bench.current == "importing" else None
        bar = (looked_at or bench.exhibitors.table).verticalScrollBar()
        bar.setValue((bar.value() + 7) % max(1, min(bar.maximum(), 5000)))


class Walk:
    """Does one thing after the other in a window while a heart beats."""

    def __init__(self, app: QApplication, home: Path) -> None:
        settings = Settings(home / "settings", home / "documents")
        settings.close_tour()
        self._app, self._home, self._jobs = app, home, Jobs(app)
        self._window = MainWindow(settings, Appearance(app, settings), self._jobs, qt_painters)
        self._window.resize(1280, 800)
        self._window.show()
        self._place = self._window.place
        self._shown: list[bool] = []
        self._found: list[object] = []
        self._place.imports.shown.connect(lambda preview, _draft: self._shown.append(preview.is_whole))
        self._place.imports.found.connect(self._found.append)
        self._place.exports.refused.connect(sys.exit)
        self.beat = Beat(self._window)

    def take_in(self, path: Path, name: str) -> None:
        """Look at a list until exhibitors are recognised in it, and import it."""
        self._shown.clear()
        self._found.clear()
        self.beat.enter(f"{name}: first rows")
        self._window.import_lists([path])
        self._until(lambda: bool(self._shown))
        self.beat.enter(f"{name}: reading")
        self._until(lambda: any(self._shown))
        self.beat.enter(f"{name}: understanding")
        self._until(lambda: len(self._found) > 1 and not self._jobs.busy)
        self.beat.enter(f"{name}: importing")
        before = len(self._place.desk.state.sources)
        self._place.bench.importing.preview.accept()
        self._until(lambda: len(self._place.desk.state.sources) > before)
        self._until_counted()

    def write(self, name: str) -> None:
        """Write in one format."""
        action, file = FORMATS[name]
        self.beat.enter(f"writing {name}")
        self._place.exports.start(action, self._home / file)
        self._until(lambda: not self._jobs.busy)
        assert (self._home / file).exists(), file

    def open_again(self) -> None:
        """Open the workspace as on another day."""
        workspace = self._place.desk.workspace
        assert workspace is not None
        self.beat.enter("")
        self._window.actions_by_name["close"].trigger()
        self._place.desk.aside.close()
        self.beat.enter("opening")
        self._window.open_workspace(workspace.path)
        self._until_counted()

    def go(self, page: str, phase: str = "") -> None:
        """Show a page, with all that it works out."""
        self.beat.enter(phase)
        self._place.bench.go(page)
        self._until(lambda: not self._jobs.busy)

    def close(self) -> None:
        """Let go of everything."""
        self.beat.enter("")
        self._window.close()

    def _until_counted(self) -> None:
        self._until(lambda: self._place.desk.dossier is not None and not self._jobs.busy)

    def _until(self, reached: Callable[[], bool]) -> None:
        while not reached():
            self._app.processEvents()
            time.sleep(0.0005)


def main(rows: int) -> int:
    """Import two lists, open them again, write everything."""
    app, verdict = QApplication([]), Verdict()
    with tempfile.TemporaryDirectory() as home:
        walk = Walk(app, Path(home))
        for year, first in ((PAST, 0), (PAST + 1, int(rows * 0.4))):
            path = write_exhibitors(Path(home) / f"Long Fair {year} exhibitors.csv", rows, first)
            walk.take_in(path, str(year))
        walk.go("exhibitors")
        for name in FORMATS:
            walk.write(name)
        walk.go("report", "pages of the report")
        walk.open_again()
        walk.close()
    verdict.head(f"Gaps between two ticks, two lists of {rows:,} rows (ms)")
    for phase, gaps in walk.beat.gaps.items():
        verdict.times(f"{phase} ({walk.beat.took[phase]:.1f} s)", [ours for _wall, ours in gaps], LIMIT)
    verdict.head("The same with what other programs take (ms)")
    for phase, gaps in walk.beat.gaps.items():
        verdict.times(phase, [wall for wall, _ours in gaps], None)
    return verdict.end()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000))
