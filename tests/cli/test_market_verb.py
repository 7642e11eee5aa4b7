"""The event beside its market, from a terminal."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Call = Callable[..., Any]


def chosen(found: Any) -> list[str]:
    return [one["key"] for one in found["indicators"] if one["chosen"]]


def test_indicators_are_listed_chosen_and_taken_back(workspace: Path, call: Call) -> None:
    def told(*more: str) -> Any:
        return call("market", workspace, "--json", *more).json()

    assert told()["choice"] == "usual"
    assert chosen(told("--choose", "digital_exports")) == ["digital_exports"]
    assert chosen(told()) == ["digital_exports"]
    shown = call("market", workspace)
    assert shown.code == 0
    assert "Published 12.1 %, computed 12.0 %" in shown.err
    assert "2,020" not in shown.out
    assert chosen(told("--none")) == []
    assert call("undo", workspace).code == 0
    assert chosen(told()) == ["digital_exports"]
    assert told("--usual")["choice"] == "usual"


def test_what_is_not_offered_is_refused(workspace: Path, call: Call) -> None:
    refused = call("market", workspace, "--choose", "timber")
    assert (refused.code, refused.out) == (2, "")
    assert "There is no indicator 'timber'" in refused.err
    assert call("market", workspace, "--none", "--usual").code == 2
