"""What was written, and the way to it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from expo_app.session.verifying.pack_files import checksum_of, is_pack_folder
from expo_app.ui.widgets.message import Offer


def written(path: Path) -> str:
    """The sentence that says where a file or a folder was written; the name first, however long the rest, and
    of an audit pack the checksum that stands for it."""
    said = _tr("Written: {name}, in {folder}").format(name=path.name, folder=path.parent)
    if not is_pack_folder(path):
        return said
    return _tr("Written: {name}, checksum {digits}, in {folder}").format(
        name=path.name, digits=checksum_of(path), folder=path.parent
    )


def ways_to(path: Path) -> tuple[Offer, ...]:
    """Open what was written, and show where it lies, by what the system opens such things with."""
    if path.is_dir():
        return ((_tr("Open the folder"), opener(path)),)
    return (_tr("Open"), opener(path)), (_tr("Show in folder"), opener(path.parent))


def opener(path: Path) -> Callable[[], object]:
    """Opens a file or a folder."""
    return lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Written", text)
