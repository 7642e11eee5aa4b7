"""Taking a chart out of the window: to the clipboard, into a file, by dragging it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QAction, QDrag, QGuiApplication, QImage, QKeySequence, QPixmap
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from expo_app.model.problem import Problem
from expo_app.report.spec import SCALES, ChartSpec
from expo_app.ui.charts.data_rows import data_rows
from expo_app.ui.charts.drawing import Drawing
from expo_app.ui.charts.painting import FontMetrics
from expo_app.ui.clipboard import put_picture
from expo_app.ui.paint import canvas
from expo_app.ui.paint.saving import save
from expo_app.ui.tables.copying import tab_separated
from expo_app.ui.theme.palette import palette

KEYS = {"copy_picture": "Ctrl+C", "copy_table": "Ctrl+Shift+C", "save": "Ctrl+S"}
"""The keys that a chart answers to, beside those that move from mark to mark."""
_SCALE = 2
_PREVIEW = 240
Ask = Callable[[QWidget, str, str, str], tuple[str, str]]
"""Asks for a place to write to: from parent, title, proposed name and kinds to path and kind, "" for none."""


class Picture:
    """A chart as its picture file shows it: with title and source, on white, whatever the window's theme."""

    def __init__(self, drawing: Drawing, specs: Sequence[ChartSpec]) -> None:
        self._drawing, self.specs = drawing, specs
        self._colours, self._metrics = palette(dark=False), FontMetrics()

    def content(self, suffix: str, scale: int = _SCALE) -> bytes:
        """The picture as ".svg", ".pdf" or ".png" with `scale` device pixels to a pixel."""
        title, description = self.specs[0].title, self.specs[0].description
        if suffix == ".svg":
            return canvas.svg(self._drawing, title, description, self._colours, self._metrics)
        if suffix == ".pdf":
            return canvas.pdf([self._drawing], title, self._colours, self._metrics, lambda _page: None)
        return canvas.png(self._drawing, scale, self._colours, self._metrics)

    def image(self) -> QImage:
        """The picture for the clipboard."""
        return QImage.fromData(self.content(".png"))


def copy_picture(picture: Picture) -> None:
    """Put the picture on the clipboard, as pixels and as SVG."""
    put_picture(picture.image(), picture.content(".svg"))


def copy_table(specs: Sequence[ChartSpec]) -> None:
    """Put the chart's data on the clipboard, as Excel takes them."""
    QGuiApplication.clipboard().setText(tab_separated(*data_rows(specs)))


def ask_in_any_folder(parent: QWidget, title: str, proposed: str, kinds: str) -> tuple[str, str]:
    """A place to write to and the kind that was chosen; the dialog begins wherever the program does."""
    return QFileDialog.getSaveFileName(parent, title, proposed, kinds)


def ask_and_save(picture: Picture, parent: QWidget, ask: Ask = ask_in_any_folder) -> str:
    """Ask for a file and write the picture as what its name ends in; returns the path, empty when the user
    thought better of it. Raises Problem when it cannot be written."""
    kinds = ";;".join((*png_kinds().values(), _tr("SVG drawing (*.svg)"), _tr("PDF page (*.pdf)")))
    proposed = f"{picture.specs[0].id}.png"
    name, kind = ask(parent, _tr("Save the chart"), proposed, kinds)
    if not name:
        return ""
    path = with_suffix(Path(name), kind)
    scale = next((scale for scale, said in png_kinds().items() if said == kind), _SCALE)
    save(path, picture.content(path.suffix.lower(), scale))
    return str(path)


def png_kinds() -> Mapping[int, str]:
    """Device pixels to a pixel and what such a file is called, the usual one first."""
    said = _tr("PNG picture, {scale}x (*.png)")
    return {scale: said.format(scale=scale) for scale in sorted(SCALES, key=lambda one: one != _SCALE)}


def with_suffix(path: Path, kind: str) -> Path:
    """The path ending as a picture does: as it is written, or as the chosen kind says."""
    if path.suffix.lower() in (".png", ".svg", ".pdf"):
        return path
    chosen = next((suffix for suffix in (".svg", ".pdf") if suffix in kind), ".png")
    return path.with_name(path.name + chosen)


def drag_out(picture: Picture, source: QWidget, folder: QTemporaryDir) -> None:
    """Drag the picture to another program, as pixels and as a file."""
    path = Path(folder.path()) / f"{picture.specs[0].id}.png"
    content = picture.content(".png")
    try:
        save(path, content)
    except Problem:
        return  # without a place for the file there is nothing to drag
    data = QMimeData()
    image = QImage.fromData(content)
    data.setImageData(image)
    data.setUrls([QUrl.fromLocalFile(str(path))])
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(QPixmap.fromImage(image.scaledToWidth(_PREVIEW)))
    drag.exec()


class ChartTaker(QObject):
    """What a chart's menu and keys do.

    Signals: `told(sentence)` after something was taken, `refused(sentence)` when it cannot be. `ask` asks
    where a picture is written to.
    """

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, chart: QWidget, picture: Callable[[], Picture | None]) -> None:
        super().__init__(chart)
        self._chart, self._picture = chart, picture
        self.ask: Ask = ask_in_any_folder
        self._folder = QTemporaryDir()
        self._takes = {
            "copy_picture": (_tr("Copy as picture"), self.copy_picture),
            "copy_table": (_tr("Copy as table"), self.copy_table),
            "save": (_tr("Save as SVG, PNG or PDF…"), self.save),
        }

    def menu(self) -> QMenu:
        """What can be taken, as a menu."""
        menu = QMenu(self._chart)
        for name, (text, take) in self._takes.items():
            action = QAction(text, menu)
            action.setShortcut(QKeySequence(KEYS[name]))
            action.triggered.connect(lambda _checked=False, take=take: take())
            menu.addAction(action)
        return menu

    def press(self, keys: QKeySequence) -> bool:
        """Do what the keys mean; False when they mean nothing."""
        for name, (_text, take) in self._takes.items():
            if keys == QKeySequence(KEYS[name]):
                take()
                return True
        return False

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        picture = self._picture()
        if picture is not None:
            copy_picture(picture)
            self.told.emit(_tr("The chart is on the clipboard, as a picture"))

    def copy_table(self) -> None:
        """Put the data on the clipboard."""
        picture = self._picture()
        if picture is not None:
            copy_table(picture.specs)
            self.told.emit(_tr("The chart is on the clipboard, as a table"))

    def save(self) -> None:
        """Ask for a file and write the picture."""
        picture = self._picture()
        if picture is None:
            return
        try:
            path = ask_and_save(picture, self._chart, self.ask)
        except Problem as problem:
            self.refused.emit(str(problem))
            return
        if path:
            self.told.emit(_tr("Written: {path}").format(path=path))

    def drag(self) -> None:
        """Drag the picture to another program."""
        picture = self._picture()
        if picture is not None:
            drag_out(picture, self._chart, self._folder)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Charts", text)
