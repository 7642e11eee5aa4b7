"""Pictures on the clipboard, also when the window is gone."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

_OURS = "application/x-expo-analytics-picture"


def put_picture(image: QImage, svg: bytes) -> None:
    """Put a picture on the clipboard, as pixels and as SVG."""
    data = QMimeData()
    data.setImageData(image)
    data.setData("image/svg+xml", svg)
    data.setData(_OURS, b"")
    QGuiApplication.clipboard().setMimeData(data)


def let_go() -> None:
    """Leave the pixels of our picture to Qt, before the program ends.

    What `put_picture` put together belongs to Python, and Qt asks for it once more after Python has gone: the
    program would end with a segmentation fault.
    """
    clipboard = QGuiApplication.clipboard()
    held: QMimeData | None = clipboard.mimeData()
    if held is not None and held.hasFormat(_OURS):
        clipboard.setImage(clipboard.image())
