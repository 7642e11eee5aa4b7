"""Participations with little to say."""

import pandas as pd
import pytest

from expo_app.pipeline.schema import PARTICIPATION


@pytest.fixture
def participations():
    """participations([dict, ...]) -> PARTICIPATION frame; what a row leaves out is blank."""

    def build(rows):
        blank = {
            "edition": "2025",
            "population": "exhibitors",
            "source": "s",
            "row": 0,
            "net_space_sqm": float("nan"),
        }
        blank |= {"excluded": False, "fingerprint": 0}
        full = [
            dict.fromkeys(PARTICIPATION, "") | blank | {"row": place + 2} | row
            for place, row in enumerate(rows)
        ]
        return pd.DataFrame(full, columns=list(PARTICIPATION)).astype(PARTICIPATION)

    return build
