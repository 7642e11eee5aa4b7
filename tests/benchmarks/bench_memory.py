"""Whether memory stays where it is: the window's, and that of the process beside it.

    python tests/benchmarks/bench_memory.py [ROWS]

500 page switches, 50 imports of one list and 50 of different lists of ROWS rows (500), each undone. What is
kept on purpose (the last lists, so that they can be done again at once) is there after the first half; the
second half may add some megabytes at most, else 1 is the exit code.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from invented import write_exhibitors  # noqa: E402
from measuring import Verdict, megabytes, resident  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from expo_app.app import qt_painters  # noqa: E402
from expo_app.ui.appearance import Appearance  # noqa: E402
from expo_app.ui.jobs import Jobs  # noqa: E402
from expo_app.ui.settings import Settings  # noqa: E402
from expo_app.ui.stations import CHECK  # noqa: E402
from expo_app.ui.window import MainWindow  # noqa: E402

SWITCHES, IMPORTS, SAMPLES, GROWN = 500, 50, 5, 6.0


class Stay:
    """A window in which the same is done over and over."""

    def __init__(self, app: QApplication, home: Path, rows: int) -> None:
        settings = Settings(home / "settings", home / "documents")
        settings.close_tour()
        self._app, self._home, self._rows, self._jobs = app, home, rows, Jobs(app)
        self.window = MainWindow(settings, Appearance(app, settings), self._jobs, qt_painters)
        self.window.resize(1280, 800)
        self.window.show()
        self._place = self.window.place
        self._is_whole = False
        self._place.imports.shown.connect(self._look)

    def take(self, number: int) -> None:
        """Import a list; the same number is the same list."""
        path = self._home / f"Long Fair {2000 + number} exhibitors.csv"
        if not path.exists():
            write_exhibitors(path, self._rows, 10_000 * number)
        self._is_whole = False
        before = self._lists
        self.window.import_lists([path])
        self._until(lambda: self._is_whole)
        self._place.bench.importing.preview.accept()
        self._until(lambda: self._lists > before and not self._jobs.busy)

    def take_and_undo(self, number: int) -> None:
        """Import a list, and take it back."""
        before = self._lists
        self.take(number)
        self.window.actions_by_name["undo"].trigger()
        self._until(lambda: self._lists == before and not self._jobs.busy)

    def switch(self, number: int) -> None:
        """Show the next page."""
        pages = [*self._place.bench.pages, CHECK]
        self._place.bench.go(pages[number % len(pages)])
        self._until(lambda: not self._jobs.busy)

    def held(self) -> dict[str, float]:
        """What both processes hold, in megabytes."""
        talk = self._place.desk.aside._side._talk
        return {"window": megabytes(), "beside": resident(talk._child.pid)}

    @property
    def _lists(self) -> int:
        return len(self._place.desk.state.sources)

    def _look(self, preview: object, _draft: object) -> None:
        self._is_whole = preview.is_whole

    def _until(self, reached: Callable[[], bool]) -> None:
        self._app.processEvents()
        while not reached():
            time.sleep(0.001)
            self._app.processEvents()


def growth(
    stay: Stay, act: Callable[[int], None], numbers: Iterator[int], half: int
) -> list[dict[str, float]]:
    """What each process holds before, and at most in each half of the rounds: what is remembered goes up and
    down."""
    told = [stay.held()]
    for _ in range(2):
        seen = []
        for number in range(half):
            act(next(numbers))
            if (half - number) % (half // SAMPLES) == 1:
                seen.append(stay.held())
        told.append({process: max(one[process] for one in seen) for process in told[0]})
    return told


def main(rows: int) -> int:
    """Do it all, say what came out."""
    app, verdict = QApplication([]), Verdict()
    with tempfile.TemporaryDirectory() as home:
        stay = Stay(app, Path(home), rows)
        for number in (1, 2):
            stay.take(number)
        for number in range(30):
            stay.switch(number)
        for name, act, numbers, rounds in (
            (f"{SWITCHES} page switches", stay.switch, iter(range(SWITCHES)), SWITCHES),
            (f"{IMPORTS} imports of one list", stay.take_and_undo, iter([3] * IMPORTS), IMPORTS),
            (
                f"{IMPORTS} imports of different lists",
                stay.take_and_undo,
                iter(range(4, 4 + IMPORTS)),
                IMPORTS,
            ),
        ):
            before, middle, after = growth(stay, act, numbers, rounds // 2)
            verdict.head(f"{name}, each half (MB)")
            for process in before:
                first, second = (b[process] - a[process] for a, b in ((before, middle), (middle, after)))
                verdict.line(f"{process}: {before[process]:.0f} MB before", f"{first:+.1f}", second, GROWN)
        stay.window.close()
    return verdict.end()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
