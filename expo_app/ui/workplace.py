"""Everything behind the start page, put together once. Importing this brings in the heavy libraries."""

from collections.abc import Mapping
from importlib import metadata

from PySide6.QtGui import QAction

from expo_app.report.spec import Writer
from expo_app.ui.checking.log_files import LogFiles
from expo_app.ui.desk import Desk
from expo_app.ui.export_flow import ExportFlow
from expo_app.ui.import_flow import ImportFlow
from expo_app.ui.jobs import Jobs
from expo_app.ui.settings import Settings
from expo_app.ui.workbench import Workbench


class Workplace:
    """The desk, what goes in and out of it, and the workbench that shows it."""

    def __init__(
        self, jobs: Jobs, settings: Settings, actions: Mapping[str, QAction], painters: Mapping[str, Writer]
    ) -> None:
        self.desk = Desk(jobs)
        self.imports = ImportFlow(self.desk, jobs, settings)
        self.exports = ExportFlow(self.desk, jobs, painters)
        self.log_files = LogFiles(self.desk)
        self.bench = Workbench(self.desk, jobs, self.imports, actions)
        self.exports.refused.connect(self.bench.refuse)
        self.log_files.refused.connect(self.bench.refuse)
        self.log_files.told.connect(self.bench.bottom_bar.tell)
        self.exports.wrote.connect(
            lambda path: self.bench.bottom_bar.tell(self.bench.tr("Written: {path}").format(path=path))
        )


def version() -> str:
    """The version of the installed package; empty when it runs from a bare checkout."""
    try:
        return metadata.version("expo-app")
    except metadata.PackageNotFoundError:
        return ""
