"""The Qt binding that is pinned: a version that miscounts references ends the process some time later."""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_lose_no_reference() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < 100
