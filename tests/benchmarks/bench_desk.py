"""How the window keeps up with long lists: frames while scrolling, page switches, the palette, memory.

    python tests/benchmarks/bench_desk.py [ROWS]

ROWS exhibitors (100,000) in two editions, without a screen. Times are those that the processor works: what
else the machine does is not counted. Limits are of the design: no frame over 50 ms, a page within 100 ms.
Exits 1 when one is missed, or when memory grows over 500 page switches or 50 imports.
"""

import csv
import gc
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QEvent, Qt  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from expo_app.app import qt_painters  # noqa: E402
from expo_app.ui.appearance import Appearance  # noqa: E402
from expo_app.ui.jobs import Jobs  # noqa: E402
from expo_app.ui.settings import Settings  # noqa: E402
from expo_app.ui.window import MainWindow  # noqa: E402

FRAME, PAGE, GROWN = 0.050, 0.100, 24.0  # seconds, seconds, megabytes
SWITCHES, IMPORTS, SCROLLS = 500, 50, 400
COUNTRIES = ("China", "Germany", "France", "Japan", "Brazil", "Singapore", "Italy", "United States", "Norway")
SECTORS = ("Robotics", "Data", "Logistics", "Health", "Games", "Mobility")
HEADER = ("Company Name", "Country/Region", "Hall", "Stand", "Net space (sqm)", "Sector", "Role")


def write_list(path: Path, rows: int, seed: int) -> Path:
    """A list of invented exhibitors; the same ones for the same seed."""
    dice = random.Random(seed)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for number in range(rows):
            name = f"{word(dice.randrange(10**9))} {word(number + 7)} {dice.choice(('GmbH', 'Ltd', 'AG'))}"
            hall = dice.randrange(1, 9)
            space = dice.choice((9, 18, 36, 54))
            writer.writerow(
                (
                    name,
                    dice.choice(COUNTRIES),
                    hall,
                    f"{hall}-{number}",
                    space,
                    dice.choice(SECTORS),
                    "main",
                )
            )
    return path


def word(number: int) -> str:
    """A word for a number, another one for each."""
    letters = ""
    while number:
        number, rest = divmod(number, 70)
        letters += "bdfgklmnprstvz"[rest % 14] + "aeiou"[rest // 14]
    return letters.capitalize()


def megabytes() -> float:
    """What the process holds in memory, after everything that is let go is gone."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def seconds(work: Callable[[], object]) -> float:
    """How long the processor works on something until the window has caught up; everything runs inline."""
    begun = time.process_time()
    work()
    QApplication.processEvents()
    return time.process_time() - begun


def frames(window: MainWindow) -> Iterator[float]:
    """Scroll the table of exhibitors from top to bottom, in small steps and in leaps."""
    table = window.place.bench.exhibitors.table
    bar = table.verticalScrollBar()
    for step in range(SCROLLS):
        far = bar.value() + (11 if step % 4 else bar.maximum() // SCROLLS * 4)
        yield seconds(lambda far=far: (bar.setValue(min(far, bar.maximum())), table.viewport().repaint()))


def told(name: str, times: list[float], limit: float) -> bool:
    """Say what came out; whether it is within the limit."""
    worst, middle = max(times), statistics.median(times)
    print(f"{name}: median {1000 * middle:.1f} ms, worst {1000 * worst:.1f} ms (limit {1000 * limit:.0f})")
    return worst <= limit


def measure_long_list(window: MainWindow, folder: Path, rows: int) -> bool:
    """Frames, sorting, filtering, pages and the palette with a long list."""
    lists = [
        write_list(folder / f"Long Fair {year}.csv", rows // 2, seed) for seed, year in ((1, 2024), (2, 2025))
    ]
    window.import_lists(lists)
    window.place.bench.importing.preview.accept()
    bench = window.place.bench
    bench.go("exhibitors")
    table = bench.exhibitors.table.table
    print(f"{table.rowCount():,} exhibitors on the page, {rows:,} rows in all")
    good = told("scrolling", list(frames(window)), FRAME)
    print(
        f"sort {seconds(lambda: bench.exhibitors.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)):.2f} s"
    )
    print(f"filter {seconds(lambda: bench.exhibitors.look_for('rob ger')):.2f} s")
    bench.exhibitors.look_for("")
    pages = list(bench.pages)
    for name in pages:
        seconds(lambda name=name: bench.go(name))
    good &= told("page switch", [seconds(lambda name=name: bench.go(name)) for name in pages * 3], PAGE)
    print(f"palette opens {seconds(window.overlays.open_palette):.2f} s")
    field = window.overlays.palette.panel.field
    good &= told("palette letter", [seconds(lambda text=text: field.setText(text)) for text in TYPED], 0.25)
    window.overlays.close()
    return good


TYPED = ("b", "ba", "bab", "baba g", "countr", "xqzw", "robotcis")


def measure_plain_table(rows: int) -> bool:
    """Frames of a bare table with that many rows and nine columns."""
    from expo_app.report.spec import CellKind
    from expo_app.ui.tables.model import Column
    from expo_app.ui.tables.view import TableView
    from expo_app.ui.theme.palette import palette

    table = TableView("Rows")
    table.apply_theme(palette(dark=False))
    texts = [
        Column(f"c{n}", [f"{word(row + 1)} {n}" for row in range(rows)], width=112 * (n > 0))
        for n in range(8)
    ]
    table.show_columns((*texts, Column("m²", list(range(rows)), str, CellKind.AREA, 80)), range(rows))
    table.resize(1100, 640)
    table.show()
    bar, times = table.verticalScrollBar(), []
    for step in range(SCROLLS):
        far = bar.maximum() * step // SCROLLS
        times.append(seconds(lambda far=far: (bar.setValue(far), table.viewport().repaint())))
    table.deleteLater()
    return told(f"scrolling {rows:,} rows", times, FRAME)


def measure_memory(window: MainWindow, folder: Path) -> bool:
    """Growth over page switches, and over imports that are undone."""
    bench = window.place.bench
    pages = list(bench.pages)
    for name in pages * 5:
        seconds(lambda name=name: bench.go(name))
    before = megabytes()
    for number in range(SWITCHES):
        seconds(lambda number=number: bench.go(pages[number % len(pages)]))
    switched = megabytes()
    print(f"{SWITCHES} page switches: {before:.0f} -> {switched:.0f} MB")
    path = write_list(folder / "Small Fair 2023.csv", 200, 10)
    for _ in range(5):
        take(window, path)
    first = megabytes()
    for _ in range(IMPORTS):
        take(window, path)
    last = megabytes()
    print(f"{IMPORTS} imports, each undone: {first:.0f} -> {last:.0f} MB")
    return switched - before <= GROWN and last - first <= GROWN


def take(window: MainWindow, path: Path) -> None:
    """Import a list, and take it back. It is the same list each time: what was worked out for a list is kept
    on purpose, so that it can be done again at once."""
    before = len(window.place.desk.state.sources)
    window.import_lists([path])
    window.place.bench.importing.preview.accept()
    assert len(window.place.desk.state.sources) == before + 1
    window.actions_by_name["undo"].trigger()


def main(rows: int) -> int:
    """Measure everything, say what came out."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        settings = Settings(folder / "settings", folder / "documents")
        settings.close_tour()
        window = MainWindow(settings, Appearance(app, settings), Jobs(app, inline=True), qt_painters)
        window.resize(1280, 800)
        window.show()
        good = measure_plain_table(rows)
        good &= measure_long_list(window, folder, rows)
        window.actions_by_name["close"].trigger()
        window.import_lists(
            [write_list(folder / f"Small Fair {year}.csv", 400, year) for year in (2024, 2025)]
        )
        window.place.bench.importing.preview.accept()
        good &= measure_memory(window, folder)
        window.close()
    print("within the limits" if good else "NOT within the limits")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
