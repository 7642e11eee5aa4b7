"""What people vary in writing a name down."""

import pytest

from expo_app.pipeline.match.writing import as_usual


@pytest.mark.parametrize(
    ("name", "usual"),
    [
        ("Zephyrline.io", "Zephyrline"),
        ("https://www.zephyrline.com/", "zephyrline"),
        ("ZephyrlineDotCom", "Zephyrline"),
        ("Zephyrline.com Inc", "Zephyrline Inc"),
        ("NordvikAG", "Nordvik AG"),
        ("KestrelsoftInc.", "Kestrelsoft Inc."),
        ("F.lli Montessaro", "Fratelli Montessaro"),
        ("Teltricom (Finnish company)", "Teltricom"),
        ("厦门海盾集团安防设备有限公司", "厦门海盾安防设备有限公司"),
    ],
)
def test_what_is_undone(name, usual):
    assert as_usual(name) == usual


@pytest.mark.parametrize(
    "name", ["Acme (Marine)", "Acme (Shanghai) Ltd", "St. Ives", "A.I. Systems", "CONAG", "海盾集团有限公司"]
)
def test_what_stays(name):
    assert as_usual(name) == name
