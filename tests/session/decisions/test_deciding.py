"""The documented decisions are those that exist, and each can be taken."""

import json
import re
from pathlib import Path

import pytest

from expo_app.model.decision import KINDS, CountryAlias, Decision, SameExhibitor
from expo_app.model.problem import Problem
from expo_app.session.decisions.deciding import check, read_decisions
from expo_app.session.decisions.step_labels import label_of, sentence_of
from expo_app.storage.decision_json import from_json, to_json

DOCS = Path(__file__).resolve().parents[3] / "docs" / "decisions.md"


def _documented() -> list[Decision]:
    blocks = re.findall(r"```json\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    return [from_json(json.loads(block)) for block in blocks]


def test_every_kind_has_an_example_that_can_be_taken() -> None:
    examples = _documented()
    assert sorted(decision.kind for decision in examples) == sorted(KINDS)
    for decision in examples:
        check(decision)
        assert from_json(json.loads(json.dumps(to_json(decision)))) == decision


def test_every_kind_says_what_it_does() -> None:
    for decision in _documented():
        said = sentence_of(decision)
        assert said
        assert "{" not in said
    assert label_of([CountryAlias("Mu", "")]) == "“Mu” read as no country"
    assert label_of([CountryAlias("{0}", "DEU")]) == "“{0}” read as Germany"
    assert label_of(_documented()[:3]) == "3 decisions"


def test_a_log_is_read_without_what_was_undone(tmp_path: Path) -> None:
    log = tmp_path / "log.json"
    items = [
        to_json(SameExhibitor("A", "B")) | {"step": 2, "label": "A and B", "state": state}
        for state in ("done", "undone", "abandoned")
    ]
    log.write_text(json.dumps(items), encoding="utf-8")
    given = read_decisions(log)
    assert (given.decisions, given.left_out) == ((SameExhibitor("A", "B"),), 2)
    log.write_text(json.dumps(items[1:]), encoding="utf-8")
    with pytest.raises(Problem, match="in force"):
        read_decisions(log)


@pytest.mark.parametrize("text", ["", "[", "[]", "7", '"same"', "[[]]", "[" * 100_000])
def test_a_file_without_a_decision_is_a_sentence(text: str, tmp_path: Path) -> None:
    path = tmp_path / "decisions.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Problem, match=r"JSON|no decision|needs a kind"):
        read_decisions(path)
