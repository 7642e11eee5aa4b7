"""The tour: shown once on the sample, and whenever it is asked for."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from expo_app.ui.settings import Settings
from expo_app.ui.theme.palette import Palette
from expo_app.ui.tour.callout import Callout
from expo_app.ui.tour.steps import stops
from expo_app.ui.workplace import Workplace


class Tour(QObject):
    """Goes from stop to stop. Whoever closes it is not shown it again unasked."""

    def __init__(self, window: QWidget, place: Workplace, settings: Settings) -> None:
        super().__init__(window)
        self._place, self._settings = place, settings
        self._stops, self._at = stops(), 0
        self.callout = Callout(window, lambda: self._go(self._at - 1), self._next, self.close)
        place.desk.figures_changed.connect(self._begin_on_sample)
        place.desk.workspace_changed.connect(self._end)

    def begin(self) -> None:
        """Go to the first stop, where there are figures."""
        if self._place.desk.dossier is not None:
            self._go(0)

    def close(self) -> bool:
        """End it for good; False when it was not there."""
        if self.callout.isHidden():
            return False
        self._end()
        return True

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.callout.apply_theme(palette)

    def _end(self) -> None:
        if self.callout.is_open:
            self.callout.leave()
            self._settings.close_tour()

    def _begin_on_sample(self) -> None:
        workspace = self._place.desk.workspace
        is_sample = workspace is not None and workspace.path == self._settings.sample
        if is_sample and not self._settings.is_tour_closed and not self.callout.is_open:
            self.begin()

    def _next(self) -> None:
        if self._at + 1 < len(self._stops):
            self._go(self._at + 1)
        else:
            self.close()

    def _go(self, number: int) -> None:
        self._at = number
        stop, bench = self._stops[number], self._place.bench
        self.callout.leave()  # what it pointed at may go
        stop.go(bench)
        self.callout.point(stop.where(bench), stop.title, stop.text, number + 1, len(self._stops))
