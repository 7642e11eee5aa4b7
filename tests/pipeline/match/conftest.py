"""Participations with little to say."""

import pandas as pd
import pytest

from expo_app.pipeline.schema import PARTICIPATION


def build_participations(rows):
    """[dict, ...] -> PARTICIPATION frame; what a row leaves out is blank."""
    blank = {
        "edition": "2025",
        "population": "exhibitors",
        "source": "s",
        "row": 0,
        "net_space_sqm": float("nan"),
    }
    blank |= {"excluded": False, "fingerprint": 0}
    full = [
        dict.fromkeys(PARTICIPATION, "") | blank | {"row": place + 2} | row for place, row in enumerate(rows)
    ]
    return pd.DataFrame(full, columns=list(PARTICIPATION)).astype(PARTICIPATION)


@pytest.fixture
def participations():
    """participations([dict, ...]) -> PARTICIPATION frame; what a row leaves out is blank."""
    return build_participations


@pytest.fixture
def two_editions():
    """two_editions(left, right, **facts) -> frame with the names of 2024 and those of 2025; the facts are
    those of every row."""

    def build(left, right, **facts):
        rows = [{"organisation": name, "edition": "2024", "source": "a"} | facts for name in left]
        rows += [{"organisation": name, "edition": "2025", "source": "b"} | facts for name in right]
        return build_participations(rows)

    return build
