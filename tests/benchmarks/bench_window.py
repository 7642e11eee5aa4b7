"""How long until the first window stands, beside a bare PySide6 main window.

    python tests/benchmarks/bench_window.py [ROUNDS]

Each measurement is a fresh process, from its start until the window is exposed; the median of the rounds
counts. Exits 1 when ours takes more than three times as long.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 3.0
_QUIT_WHEN_EXPOSED = """
from PySide6.QtCore import QObject, QEvent
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Expose:
            print("exposed", flush=True)
            os._exit(0)
        return False
watch = Watch()
window.show()
window.windowHandle().installEventFilter(watch)
app.exec()
"""
BARE = (
    """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
"""
    + _QUIT_WHEN_EXPOSED
)
OURS = (
    """
import os, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from expo_app.app import qt_painters
from expo_app.ui.appearance import Appearance
from expo_app.ui.jobs import Jobs
from expo_app.ui.settings import Settings
from expo_app.ui.window import MainWindow
app = QApplication([])
home = Path(os.environ["EXPO_BENCH_HOME"])
settings = Settings(home, home)
window = MainWindow(settings, Appearance(app, settings), Jobs(app), qt_painters)
"""
    + _QUIT_WHEN_EXPOSED
)


def seconds(code: str, home: str) -> float:
    """From the start of a process until its window is exposed."""
    environment = os.environ | {"EXPO_BENCH_HOME": home, "PYTHONPATH": str(ROOT)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert "exposed" in done.stdout, done.stderr
    return time.perf_counter() - start


def main(rounds: int) -> int:
    """Measure both in turn, say what came out."""
    with tempfile.TemporaryDirectory() as home:
        seconds(BARE, home)
        seconds(OURS, home)
        pairs = [(seconds(BARE, home), seconds(OURS, home)) for _ in range(rounds)]
    bare, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    sys.stdout.write(f"bare {bare:.3f} s, ours {ours:.3f} s, ratio {ours / bare:.2f} (limit {LIMIT})\n")
    return 0 if ours <= LIMIT * bare else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
