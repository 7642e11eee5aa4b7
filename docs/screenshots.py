"""Take the pictures of every page: python docs/screenshots.py [FOLDER] [en] [zh] [light] [dark] [100] [200].

Each page in English and Chinese, in light and dark, at 1280 x 800, without a screen, from the sample lists;
into docs/screenshots unless another folder is given. Pictures are called after page and theme, the Chinese
ones end in "-zh". With languages, themes or scalings named only those are taken.

The main pages are also taken at 200 %, English in light and Chinese in dark, and end in "-200"; at 150 % when
that is asked for.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402
from small_png import save_small  # noqa: E402
from xlsxwriter import Workbook  # noqa: E402

from expo_app.app import qt_painters  # noqa: E402
from expo_app.model.figure import Measure  # noqa: E402
from expo_app.model.places import SAMPLE_DATA  # noqa: E402
from expo_app.model.terms import Population  # noqa: E402
from expo_app.pipeline.read.file import read_file  # noqa: E402
from expo_app.report.names import value_name  # noqa: E402
from expo_app.session.checking.pairs import different  # noqa: E402
from expo_app.session.decisions.accepting import acceptance  # noqa: E402
from expo_app.ui.appearance import Appearance  # noqa: E402
from expo_app.ui.importing.preview_part import PreviewPart  # noqa: E402
from expo_app.ui.jobs import Jobs  # noqa: E402
from expo_app.ui.language import WORDS  # noqa: E402
from expo_app.ui.settings import Settings  # noqa: E402
from expo_app.ui.tables.view import TableView  # noqa: E402
from expo_app.ui.trail.subject import Subject  # noqa: E402
from expo_app.ui.widgets.panel import ChartPanel  # noqa: E402
from expo_app.ui.window import MainWindow  # noqa: E402

FOLDER = Path(__file__).resolve().parent / "screenshots"
LANGUAGES, THEMES = ("en", "zh"), ("light", "dark")
SCALINGS, MORE_SCALINGS = ("100", "200"), ("150",)
MAIN = (
    *("overview", "countries-trail", "sectors", "change", "loyalty", "visitors", "market-own", "report"),
    *("exhibitors-trail", "import-list", "check", "check-findings", "start"),
)
"""The pages that are taken at other scalings too, English in light and Chinese in dark."""
_SCALE = "QT_SCALE_FACTOR"
Step = tuple[str, Callable[[], object]]


def scenes(window: MainWindow) -> Iterator[Step]:
    """The name of each picture, and what brings the window there from the one before."""
    bench, desk = window.place.bench, window.place.desk
    germany = Subject(Measure.EXHIBITORS, value_name("country", "DEU", WORDS), (("country", "DEU"),))
    yield "overview", lambda: bench.go("overview")
    yield "overview-trail", lambda: bench.show_trail(Subject(Measure.INTERNATIONAL_EXHIBITORS))
    yield "countries-trail", lambda: (bench.go("countries"), _press(bench.pages["countries"].chart, "DEU"))
    yield "countries", bench.trail.close_trail
    yield "countries-international", lambda: desk.filter("origin", "international")
    sectors = bench.sectors
    yield "sectors", lambda: (_go_without(window, "sectors"), sectors.parts.show_place(0))
    yield "halls", lambda: sectors.parts.show_part(sectors.halls)
    yield "stand-sizes", lambda: sectors.parts.show_part(sectors.sizes)
    yield "stand-sizes-trail", lambda: _press(sectors.sizes.part.chart, "19-36")
    yield "arrivals", lambda: (bench.trail.close_trail(), sectors.parts.show_part(sectors.arrivals))
    yield "sector-shares", lambda: sectors.parts.show_part(sectors.shares)
    yield "change", lambda: (sectors.parts.show_place(0), bench.go("change"))
    yield "change-international", lambda: desk.filter("origin", "international")
    yield "change-trail", lambda: _press(bench.pages["change"].heat, "DEU|Smart mobility")
    loyalty = bench.pages["loyalty"]
    yield "loyalty", lambda: (_go_without(window, "loyalty"), loyalty.parts.show_place(0))
    yield "loyalty-flow", lambda: loyalty.parts.show_part(loyalty.flow)
    yield "loyalty-flow-trail", lambda: _press(loyalty.flow, "lost:2024")
    yield "visitors", lambda: (bench.trail.close_trail(), bench.go("visitors"))
    yield "visitors-trail", lambda: bench.show_trail(replace(germany, measure=Measure.VISITORS))
    yield "market", lambda: (bench.trail.close_trail(), bench.go("market"))
    yield "market-own", lambda: _take_in_a_market(window)
    yield "countries-visitors", lambda: (desk.undo(), _ask_for(window, "visitors"), bench.go("countries"))
    yield "change-visitors", lambda: bench.go("change")
    yield "report", lambda: (_ask_for(window, "exhibitors"), _show_report(window))
    yield "visitors-nothing", lambda: (desk.ask(edition="2023", against=""), bench.go("visitors"))
    yield "change-nothing", lambda: (desk.ask(edition="2022", against=""), bench.go("change"))
    yield "exhibitors", lambda: (desk.ask(edition="", against=""), bench.go("exhibitors"))
    yield "exhibitors-trail", lambda: _press_row(bench.exhibitors.table, 7)
    yield "exhibitors-found", lambda: _look_for(window, _sought())
    yield "import", lambda: (bench.look_for(""), bench.trail.close_trail(), bench.go("importing"))
    yield "import-running", lambda: _running(window)
    yield "import-error", lambda: bench.importing.show_error(_unreadable())
    yield "nothing", lambda: (bench.leave_import(), bench.go("overview"), _undo_import(window))


def checks(window: MainWindow) -> Iterator[Step]:
    """The same for what waits for a person, in lists where much is not clear."""
    bench = window.place.bench
    page = bench.check
    yield "check", lambda: (bench.go("check"), page.flow.queue.move(2), page.flow.show())
    yield "check-trail", page.pairs.card.links[1].click
    yield "check-findings", lambda: (bench.trail.close_trail(), page.show_group("country_unknown"))
    yield "check-decided", lambda: (_answer_some(window), page.show_group("log"))
    yield "check-nothing", lambda: _answer_all(window)


def imports(window: MainWindow, lists: Path) -> Iterator[Step]:
    """The same for what is imported beside the list of 2025; `lists` is a folder for other files."""
    yield "import-list", lambda: _look(window, _sample("2024参展商名单"))
    yield "import-findings", lambda: _look_at_findings(window, lists)
    yield "import-wrong-file", lambda: _look_at_a_wrong_file(window, lists)
    yield "import-question", lambda: _look(window, _members(lists))
    yield "import-newer", lambda: _look(window, _newer(lists))


def _press(panel: ChartPanel, key: str) -> None:
    """Press a mark of a chart, as the pointer does."""
    keys = [target.key for target in panel.chart.drawing.targets]
    panel.chart.press(keys.index(key))


def _press_row(view: TableView, row: int) -> None:
    """Press a row of a table, as the pointer does."""
    view.selectRow(row)
    view.clicked.emit(view.table.index(row, 0))


def _go_without(window: MainWindow, station: str) -> None:
    """Go to a station, without a trail and without a filter by origin."""
    window.place.bench.trail.close_trail()
    window.place.desk.filter("origin", "")
    window.place.bench.go(station)


def _show_report(window: MainWindow) -> None:
    """The page with all its previews, which are painted one after the other."""
    window.place.bench.go("report")
    while window.place.bench.report.thumbnails.is_painting:
        QApplication.processEvents()


def _look_for(window: MainWindow, text: str) -> None:
    """Filter the exhibitors; the cross that empties a field comes slowly."""
    window.place.bench.trail.close_trail()
    window.place.bench.look_for(text)
    shown = QEventLoop()
    QTimer.singleShot(400, shown.quit)
    shown.exec()


def _sought() -> str:
    """A word of a sector and a country, as the window's language has it."""
    return "data 德国" if WORDS.lang == "zh" else "data germany"


def _ask_for(window: MainWindow, population: str) -> None:
    window.place.desk.ask(population=Population(population))


def _take_in_a_market(window: MainWindow) -> None:
    """Invented figures of a market in some countries."""
    workspace = window.place.desk.workspace
    assert workspace is not None
    path = workspace.path.parent / "Digital imports.csv"
    told = {"World": (4590, 7230, 12.1), "Germany": (300, 420, ""), "Japan": (200, 260, "")}
    told |= {"United States": (700, 1100, ""), "India": (150, 310, ""), "Brazil": (80, 140, "")}
    told |= {"Singapore": (90, 150, ""), "France": (210, 300, ""), "United Kingdom": (260, 390, "")}
    rows = [("Country", "Unit", "Source", "2020", "2024", "Growth %")]
    rows += [(name, "bn USD", "Invented for this picture", *values) for name, values in told.items()]
    path.write_text("\n".join(",".join(map(str, row)) for row in rows), encoding="utf-8")
    window.place.indicators.take(path)


def _running(window: MainWindow) -> None:
    window.place.bench.importing.show_wait()
    window.place.bench.importing.wait.show_progress("Reading visitors-2025.csv", 0.62)


def _unreadable() -> str:
    return "list-2023.xlsx is protected by a password; save a copy without a password and import that."


def _undo_import(window: MainWindow) -> None:
    window.actions_by_name["undo"].trigger()


def _sample(part: str) -> Path:
    return next(path for path in SAMPLE_DATA.iterdir() if part in path.name)


def _look(window: MainWindow, *paths: Path) -> PreviewPart:
    window.place.bench.leave_import()
    window.import_lists(paths)
    return window.place.bench.importing.preview


def _look_at_findings(window: MainWindow, lists: Path) -> None:
    """A list with words that nobody knows."""
    unclear = {"Singapore": "Lion City", "36": "4 booths", "Belgium": "Belgiumm"}
    path = lists / "GDTE 2026 closing list.xlsx"
    _write(path, [[unclear.get(cell, cell) for cell in row] for row in _rows_of_2025()], "2026")
    part = _look(window, path, _sample("2024 - visitors"))
    finding = next(found for found in part.found or () if found.code == "country_unknown")
    part.show_cell(finding.source, finding.row, finding.column)


def _look_at_a_wrong_file(window: MainWindow, lists: Path) -> None:
    path = lists / "list-2023.xlsx"
    path.write_bytes(_sample("2025 - exhibitor list").read_bytes()[:20_000])
    _look(window, _sample("2024参展商名单"), path).files.look_at((1, ""))


def _members(lists: Path) -> Path:
    """A list that does not tell its edition."""
    path = lists / "members.xlsx"
    _write(path, _rows_of_2025(), "List")
    return path


def _answer_some(window: MainWindow) -> None:
    """A few answers of each kind."""
    page = window.place.bench.check
    page.show_group("country_unknown")
    page.findings.cards[0].buttons[1].click()
    page.show_group("pairs")
    for button in (page.pairs.yes, page.pairs.yes, page.pairs.no, page.pairs.yes):
        button.click()
    page.pairs.renamed.emit()


def _answer_all(window: MainWindow) -> None:
    """Every pair is another company, every finding is left as it is."""
    desk, page = window.place.desk, window.place.bench.check
    desk.decide([different(pair) for pair in desk.waiting.pairs], "Different companies")
    derived = desk.derived
    assert derived is not None
    left = [acceptance(finding, derived.sources) for finding in derived.findings]
    desk.decide(left, f"{len(left)} findings left as they are")
    page.show_group("")


def _unclear(lists: Path) -> Path:
    """The list of 2025 with other spellings of some names, and with words that nobody knows."""
    header, *rows = _rows_of_2025()
    website, country, space = (
        header.index(name) for name in ("Website", "Country/Region", "Net space (sqm)")
    )
    for place, row in enumerate(rows):
        words = row[0].split()
        if place % 44 == 7 and len(words) > 3:
            row[0], row[website] = " ".join([*words[:2], *words[3:]]), ""
        if place % 300 == 12:
            row[country] = "Lion City"
        if place % 700 == 9:
            row[space] = "large corner"
    path = lists / "Global Digital Trade Expo 2025 - closing list.xlsx"
    _write(path, [header, *rows])
    return path


def _newer(lists: Path) -> Path:
    """The list of 2025 once more: some came, some went, some moved."""
    rows = _rows_of_2025()
    stand = rows[0].index("Stand")
    moved = [
        [*row[:stand], "5-900", *row[stand + 1 :]] if at % 41 == 7 else row for at, row in enumerate(rows)
    ]
    kept = [row for at, row in enumerate(moved) if at % 600 != 3]
    new = [[f"Sample Newcomer {number} GmbH", *rows[9][1:]] for number in range(1, 13)]
    path = lists / "Global Digital Trade Expo 2025 - final list.xlsx"
    _write(path, [*kept, *new])
    return path


def _rows_of_2025() -> list[list[str]]:
    (sheet,) = read_file(_sample("2025 - exhibitor list"))
    return [list(row) for row in sheet.rows()]


def _write(path: Path, rows: list[list[str]], sheet: str = "Exhibitors 2025") -> None:
    with Workbook(path) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)


def main(folder: Path, wanted: tuple[str, ...] = ()) -> None:
    """Take every picture, or those that are named; each scaling needs an application of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    known = tuple(name for name in (*SCALINGS, *MORE_SCALINGS) if name in wanted)
    for scaling in known or SCALINGS:
        words = [str(folder), *(word for word in wanted if word not in known)]
        told = {_SCALE: f"{int(scaling) / 100:g}"}
        command = [sys.executable, __file__, "--one", *words]
        subprocess.run(command, env=os.environ | told, check=True)


def take_all(folder: Path, wanted: tuple[str, ...]) -> None:
    """Take the pictures of the scaling that this application has."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as home:
        settings = Settings(Path(home) / "settings", Path(home) / "documents")
        settings.choose_theme("light")
        settings.choose_language("en")
        appearance = Appearance(app, settings)
        window = MainWindow(settings, appearance, Jobs(app, inline=True), qt_painters)
        window.show()
        _accept(window, SAMPLE_DATA)
        lists = Path(home) / "lists"
        lists.mkdir()
        workspace = Path(settings.recent[0].path)
        for language in _chosen(LANGUAGES, wanted):
            window.choose_language(language)
            app.processEvents()
            for theme in _chosen(THEMES, wanted):
                appearance.choose(theme)
                for name in _shown(window, lists, workspace) if _is_taken(language, theme) else ():
                    if name in MAIN or _scaling() == "100":
                        _take(app, window, folder / f"{name}{_ending(language, theme)}.png")
        window.close()
        appearance.close()


def _scaling() -> str:
    return f"{round(100 * float(os.environ.get(_SCALE, '1')))}"


def _is_taken(language: str, theme: str) -> bool:
    return _scaling() == "100" or (language, theme) in (("en", "light"), ("zh", "dark"))


def _ending(language: str, theme: str) -> str:
    parts = (theme, language if language != "en" else "", _scaling() if _scaling() != "100" else "")
    return "".join(f"-{part}" for part in parts if part)


def _chosen(known: tuple[str, ...], wanted: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in known if name in wanted) or known


def _shown(window: MainWindow, lists: Path, workspace: Path) -> Iterator[str]:
    """Bring the window from scene to scene; yields the name of each."""
    window.open_workspace(workspace)
    yield from _stepped(scenes(window))
    window.actions_by_name["redo"].trigger()
    window.actions_by_name["close"].trigger()
    yield "start"
    _accept(window, _sample("2025 - exhibitor list"))
    yield from _stepped(imports(window, lists))
    window.place.bench.leave_import()
    window.actions_by_name["close"].trigger()
    _accept(window, _sample("2024参展商名单"), _unclear(lists))
    yield from _stepped(checks(window))


def _stepped(steps: Iterator[Step]) -> Iterator[str]:
    for name, step in steps:
        step()
        yield name


def _accept(window: MainWindow, *paths: Path) -> None:
    window.import_lists(paths)
    window.place.bench.importing.preview.accept()


def _take(app: QApplication, window: MainWindow, path: Path) -> None:
    for _ in range(3):
        app.processEvents()
    save_small(window.grab().toImage(), path)


if __name__ == "__main__":
    is_one, words = sys.argv[1:2] == ["--one"], [word for word in sys.argv[1:] if word != "--one"]
    named = tuple(word for word in words if word in (*LANGUAGES, *THEMES, *SCALINGS, *MORE_SCALINGS))
    folders = [Path(word) for word in words if word not in named]
    (take_all if is_one else main)(folders[0] if folders else FOLDER, named)
