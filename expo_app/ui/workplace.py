"""Everything behind the start page, put together once. Importing this brings in the heavy libraries."""

from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from expo_app.report.spec import Writer
from expo_app.ui.charts.taking import Ask, ChartTaker
from expo_app.ui.checking.log_files import LogFiles
from expo_app.ui.correcting import CellCorrector
from expo_app.ui.desk import Desk
from expo_app.ui.export_flow import ExportFlow
from expo_app.ui.import_flow import ImportFlow
from expo_app.ui.indicator_flow import IndicatorFlow
from expo_app.ui.jobs import Jobs
from expo_app.ui.press_text import copy_press_text
from expo_app.ui.settings import Settings
from expo_app.ui.tables.memory import remember_layouts
from expo_app.ui.tables.view import TableView
from expo_app.ui.verifying.flow import PackFlow
from expo_app.ui.workbench import Workbench
from expo_app.ui.written import ways_to, written


class Workplace:
    """The desk, what goes in and out of it, and the workbench that shows it."""

    def __init__(
        self, jobs: Jobs, settings: Settings, actions: Mapping[str, QAction], painters: Mapping[str, Writer]
    ) -> None:
        self.desk = Desk(jobs)
        self.imports = ImportFlow(self.desk, jobs, settings)
        self.exports = ExportFlow(self.desk, jobs, painters)
        self.packs = PackFlow(self.desk, jobs)
        self.log_files = LogFiles(self.desk)
        self.indicators = IndicatorFlow(self.desk, jobs)
        self._jobs, self._actions, self._settings = jobs, actions, settings
        self.bench = self._made_bench()
        self.exports.wrote.connect(
            lambda path: self.bench.bottom_bar.tell(written(Path(path)), ways_to(Path(path)))
        )
        self.exports.template_found.connect(self._take_template)

    def _take_template(self, template: Path, lacking: str) -> None:
        self.bench.report.side.use_template(template, lacking)
        if lacking:
            self.bench.bottom_bar.tell(lacking)

    def rebuild(self) -> None:
        """Make another bench, in the language of the window; the one before is let go."""
        self.bench.hide()
        self.bench.deleteLater()
        self.bench = self._made_bench()

    def ask_for_pictures(self, ask: Ask) -> None:
        """Let every chart ask in this way where its picture is written to."""
        for taker in self.bench.findChildren(ChartTaker):
            taker.ask = ask

    def copy_press_text(self) -> None:
        """Put headline sentences on the clipboard."""
        copy_press_text(self.desk, self.bench.bottom_bar.tell)

    def _made_bench(self) -> Workbench:
        bench = Workbench(self.desk, self._jobs, self.imports, self._actions)
        self.exports.refused.connect(bench.refuse)
        self.packs.refused.connect(bench.refuse)
        self.log_files.refused.connect(bench.refuse)
        self.indicators.refused.connect(bench.refuse)
        self.indicators.told.connect(bench.bottom_bar.tell)
        self.log_files.told.connect(bench.bottom_bar.tell)
        bench.setAccessibleName(QCoreApplication.translate("Workplace", "Figures and lists"))
        bench.report.manner_changed.connect(self.exports.take_manner)
        bench.report.side.show_manner(self.exports.manner)
        corrector = CellCorrector(self.desk)
        bench.exhibitors.table.correct_with(corrector)
        bench.trail.correct_with(corrector)
        for taker in bench.findChildren(ChartTaker):
            taker.refused.connect(bench.refuse)
            taker.told.connect(bench.bottom_bar.tell)
        remember_layouts(bench.findChildren(TableView), self._settings)
        return bench


def version() -> str:
    """The version of the installed package; empty when it runs from a bare checkout."""
    try:
        return metadata.version("expo-app")
    except metadata.PackageNotFoundError:
        return ""
