"""A program that ends leaves its clipboard in order."""

import subprocess
import sys

_PROGRAM = """
from PySide6.QtGui import QGuiApplication, QImage
from expo_app.ui.clipboard import let_go, put_picture

app = QGuiApplication([])
image = QImage(8, 8, QImage.Format.Format_RGB32)
image.fill(0xFF0000)
put_picture(image, b"<svg/>")
assert QGuiApplication.clipboard().mimeData().hasFormat("image/svg+xml")
let_go()
assert QGuiApplication.clipboard().image().pixelColor(2, 2).name() == "#ff0000"
"""


def test_a_copied_picture_does_not_break_the_end_of_the_program() -> None:
    ended = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
