"""Everything that was decided, to be read, and to be taken into another workspace."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from expo_app.export.atomic import whole_file
from expo_app.model.decision import Decision, Step
from expo_app.session.decisions.step_labels import sentence_of
from expo_app.session.state import State
from expo_app.storage.decision_json import to_json


@dataclass(frozen=True)
class Entry:
    """One decision of the log: the number and state of its step, when it was taken (ISO 8601, UTC), and
    what it says. A step without decisions, an import, has one entry with its name."""

    step: int
    made_at: str
    state: str
    decision: Decision | None
    sentence: str


def entries(state: State) -> tuple[Entry, ...]:
    """Every decision, newest first, those that were taken back included."""
    return tuple(entry for step in reversed(state.steps) for entry in _of_step(step))


def _of_step(step: Step) -> Iterator[Entry]:
    for decision in step.decisions:
        yield Entry(step.number, step.made_at, step.state, decision, sentence_of(decision))
    if not step.decisions:
        yield Entry(step.number, step.made_at, step.state, None, step.label)


def write_decisions(decisions: Sequence[Decision], path: Path) -> None:
    """Write decisions in the form that `decide` takes, whole or not at all. Raises Problem."""
    text = json.dumps([to_json(decision) for decision in decisions], ensure_ascii=False, indent=1)
    with whole_file(path) as part:
        part.write_text(text + "\n", encoding="utf-8")
