"""How the window keeps up with a long fair: pages, filters, tables, the palette.

    python tests/benchmarks/bench_desk.py [ROWS]

ROWS participations (100,000) in a real window: from what is clicked to what is painted, less what other
programs take of the processor. Every page and every chip, the first time and again. The page of the report
says first that its pages are being made; how long that takes is told beside. Exits 1 when a page or a filter
takes over 100 ms, or a frame of a table over 50 ms.
"""

import gc
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from invented import word, write_fair  # noqa: E402
from measuring import Clock, Verdict, settle  # noqa: E402
from PySide6.QtCore import QEvent, Qt  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from expo_app.app import qt_painters  # noqa: E402
from expo_app.report.spec import CellKind  # noqa: E402
from expo_app.session.lists.importing import read_lists  # noqa: E402
from expo_app.session.lists.told import Told  # noqa: E402
from expo_app.session.workspace import Workspace  # noqa: E402
from expo_app.ui.appearance import Appearance  # noqa: E402
from expo_app.ui.jobs import Jobs  # noqa: E402
from expo_app.ui.settings import Settings  # noqa: E402
from expo_app.ui.stations import CHECK, REPORT  # noqa: E402
from expo_app.ui.tables.model import Column  # noqa: E402
from expo_app.ui.tables.view import TableView  # noqa: E402
from expo_app.ui.theme.palette import palette  # noqa: E402
from expo_app.ui.widgets.chip import FilterChip  # noqa: E402
from expo_app.ui.window import MainWindow  # noqa: E402

FRAME, QUICK, TABLE, LETTER, READING, MOMENT = 0.050, 0.100, 0.500, 0.250, 0.5, 0.15
SCROLLS, ROUNDS, VALUES = 400, 3, 2
TYPED = ("b", "ba", "bab", "baba g", "countr", "xqzw", "robotcis")


class Bench:
    """A window and how long it takes until what was done to it is painted."""

    def __init__(self, app: QApplication, home: Path) -> None:
        settings = Settings(home / "settings", home / "documents")
        settings.close_tour()
        self.app, self.jobs = app, Jobs(app)
        self.window = MainWindow(settings, Appearance(app, settings), self.jobs, qt_painters)
        self.window.resize(1280, 800)
        self.window.show()
        self.place, self.desk = self.window.place, self.window.place.desk

    def seconds(self, act: Callable[[], object]) -> float:
        """From doing something until everything that follows is painted; on the page of the report until it
        says that its pages are being made anew."""
        self.wait()
        clock = Clock()
        act()
        is_report = self.place.bench.current == REPORT
        settle(self.app, lambda: any(not (is_report and run.job.beside) for run in self.jobs._running))
        return clock.split()[1]

    def rest(self) -> float:
        """How long it takes until nothing is worked on any more, and nothing begins a moment later."""
        clock = Clock()
        until = time.perf_counter() + MOMENT
        settle(self.app, lambda: time.perf_counter() < until)
        self.wait()
        return clock.split()[1]

    def wait(self) -> None:
        """Until nothing is worked on, and everything is painted but the small pictures of the report."""
        settle(self.app, lambda: bool(self.jobs._running))

    def wait_for_figures(self) -> None:
        """Until the open workspace is derived and counted, and a moment longer: somebody reads it."""
        until = time.perf_counter() + READING
        while self.desk.dossier is None or time.perf_counter() < until:
            self.app.processEvents()
            time.sleep(0.01)
            until = until if self.desk.dossier is not None else time.perf_counter() + READING
        self.wait()


def make_workspace(folder: Path, rows: int) -> Path:
    """The workspace of a long fair."""
    path = folder / "Long Fair.expo"
    with Workspace.create(path) as made:
        made.accept(read_lists(write_fair(folder, rows), Told()))
    return path


def measure_pages(bench: Bench, verdict: Verdict) -> None:
    """Every page, the first time it is shown and again. What a page makes a moment later (the report its
    small pictures) is waited for, and is not taken for a part of the next switch."""
    pages = [*bench.place.bench.pages, CHECK]
    verdict.head("Page switch (ms)")
    firsts = {name: bench.seconds(lambda name=name: bench.place.bench.go(name)) for name in pages}
    again: dict[str, list[float]] = {name: [] for name in pages}
    for name in pages * ROUNDS:
        bench.rest()
        again[name].append(bench.seconds(lambda name=name: bench.place.bench.go(name)))
    for name in pages:
        verdict.times(f"{name}, first", [firsts[name]], QUICK)
        verdict.times(f"{name}, again", again[name], QUICK)


def measure_filters(bench: Bench, verdict: Verdict, usual: Mapping[object, object]) -> None:
    """Every chip on every page, with a value that was not asked for before and with one that was; `usual` is
    what was counted when the workspace had been opened and nothing asked. The fastest round counts."""
    verdict.head("Filter change (ms)")
    made: list[float] = []
    for name in [*bench.place.bench.pages, CHECK]:
        bench.place.bench.go(name)
        for field, chip in bench.place.bench.top_bar.chips.items():
            told = [measure_value(bench, chip, value, usual) for value in other_values(chip)]
            if told:
                firsts, again, rests = zip(*told, strict=True)
                verdict.times(f"{name}, {field}, first", firsts, QUICK)
                verdict.times(f"{name}, {field}, again", again, QUICK)
                made += rests if name == REPORT else ()
    verdict.times("the report's pages made anew", made, None)


def measure_value(
    bench: Bench, chip: FilterChip, value: str, usual: Mapping[object, object]
) -> tuple[float, float, float]:
    """Choose a value that was never asked for, and again; and what is worked out after the first time."""
    cache, before = bench.desk.derived.cache, chip.value
    firsts, again, rests = [], [], []
    for _ in range(ROUNDS):
        cache.clear()
        cache.update(usual)
        firsts.append(bench.seconds(lambda: chip._choose(value)))
        rests.append(bench.rest())
        back = bench.seconds(lambda: chip._choose(before))
        again.append(max(back, bench.seconds(lambda: chip._choose(value))))
        bench.seconds(lambda: chip._choose(before))
    return min(firsts), min(again), min(rests)


def measure_pointed(bench: Bench, verdict: Verdict, usual: Mapping[object, object]) -> None:
    """The same as people do it: the value is under the pointer, in the open menu, for a moment before it is
    pressed. Nothing was asked for before."""
    verdict.head("Filter change, pointed at before (ms)")
    for name in [*bench.place.bench.pages, CHECK]:
        bench.place.bench.go(name)
        chips = bench.place.bench.top_bar.chips.values()
        took = [
            measure_value_pointed(bench, chip, value, usual) for chip in chips for value in other_values(chip)
        ]
        verdict.times(name, took, QUICK)


def measure_value_pointed(
    bench: Bench, chip: FilterChip, value: str, usual: Mapping[object, object]
) -> float:
    """Point at a value, and choose it a moment later."""
    cache, before = bench.desk.derived.cache, chip.value
    took = []
    for _ in range(ROUNDS):
        cache.clear()
        cache.update(usual)
        chip.pointed.emit(chip._field, value)
        bench.rest()
        took.append(bench.seconds(lambda: chip._choose(value)))
        bench.rest()
        bench.seconds(lambda: chip._choose(before))
    return min(took)


def other_values(chip: FilterChip) -> list[str]:
    """Some of the values that a chip offers, without the one that is set."""
    return [value for value, _called in chip._choices if value != chip.value][:VALUES]


def measure_long_list(bench: Bench, verdict: Verdict) -> None:
    """The table of exhibitors, and the palette over it."""
    page = bench.place.bench.exhibitors
    bench.place.bench.go("exhibitors")
    bench.wait()
    table, model = page.table, page.table.table
    verdict.head(f"Table of {model.rowCount():,} exhibitors (ms)")
    verdict.times("frame while scrolling", list(frames(bench, table)), FRAME)
    for name, act in (
        ("sort by text", lambda: table.sortByColumn(0, Qt.SortOrder.DescendingOrder)),
        ("sort by number", lambda: table.sortByColumn(len(model.columns) - 2, Qt.SortOrder.AscendingOrder)),
        ("filter all columns", lambda: page.look_for("rob ger")),
        ("filter all columns, a letter more", lambda: page.look_for("rob germ")),
        ("filter one column", lambda: table._narrow(model.headers[1], "ger")),
    ):
        verdict.times(name, [bench.seconds(act)], TABLE)
    page.look_for("")
    table.narrow_nothing()
    table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)


def frames(bench: Bench, table: TableView) -> Iterator[float]:
    """Scroll a table from top to bottom, in small steps and in leaps."""
    bar = table.verticalScrollBar()
    for step in range(SCROLLS):
        far = bar.value() + (11 if step % 4 else bar.maximum() // SCROLLS * 4)
        there = min(far, bar.maximum())
        yield bench.seconds(lambda there=there: (bar.setValue(there), table.viewport().repaint()))


def measure_palette(bench: Bench, verdict: Verdict) -> None:
    """The palette over everything."""
    verdict.head("Palette (ms)")
    verdict.times("opens", [bench.seconds(bench.window.overlays.open_palette)], LETTER)
    field = bench.window.overlays.palette.panel.field
    verdict.times("letter", [bench.seconds(lambda text=text: field.setText(text)) for text in TYPED], LETTER)
    bench.window.overlays.close()


def measure_plain_table(bench: Bench, verdict: Verdict, rows: int) -> None:
    """A bare table with that many rows and nine columns."""
    table = TableView("Rows")
    table.apply_theme(palette(dark=False))
    texts = [
        Column(f"c{n}", [f"{word(row + 1)} {n}" for row in range(rows)], width=112 * (n > 0))
        for n in range(8)
    ]
    table.show_columns((*texts, Column("m²", list(range(rows)), str, CellKind.AREA, 80)), range(rows))
    table.resize(1100, 640)
    table.show()
    verdict.head(f"Bare table of {rows:,} rows (ms)")
    verdict.times("frame while scrolling", list(frames(bench, table)), FRAME)
    for name, act in (
        ("sort by text", lambda: table.sortByColumn(0, Qt.SortOrder.DescendingOrder)),
        ("sort by number", lambda: table.sortByColumn(8, Qt.SortOrder.DescendingOrder)),
        ("filter all columns", lambda: table.table.filter("ba 7")),
        ("filter one column", lambda: table._narrow("m²", ">= 500")),
    ):
        verdict.times(name, [bench.seconds(act)], TABLE)
    for name, act in (
        ("hide a column", lambda: table.arrangement.hide(3)),
        ("move a column", lambda: table.horizontalHeader().moveSection(1, 5)),
        ("pin two columns", lambda: table.arrangement.pin_up_to(table.arrangement.shown[1])),
    ):
        verdict.times(name, [bench.seconds(act)], QUICK)
    table.table.narrow("m²", "")
    verdict.times("frame while scrolling, pinned", list(frames(bench, table)), FRAME)
    table.deleteLater()


def main(rows: int) -> int:
    """Measure everything, say what came out."""
    app, verdict = QApplication([]), Verdict()
    with tempfile.TemporaryDirectory() as home:
        bench = Bench(app, Path(home))
        measure_plain_table(bench, verdict, rows)
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()  # what the bare table held is no part of what follows
        bench.window.open_workspace(make_workspace(Path(home), rows))
        bench.wait_for_figures()
        usual = dict(bench.desk.derived.cache)
        measure_pages(bench, verdict)
        measure_filters(bench, verdict, usual)
        measure_pointed(bench, verdict, usual)
        measure_long_list(bench, verdict)
        measure_palette(bench, verdict)
        bench.window.close()
    return verdict.end()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000))
