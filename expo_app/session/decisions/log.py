"""The log of a workspace: what was decided, when, and what became of it."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from expo_app.export.atomic import whole_file
from expo_app.model.decision import KINDS, Decision, Step
from expo_app.model.problem import Problem
from expo_app.session.decisions.step_labels import sentence_of
from expo_app.session.state import State
from expo_app.storage.decision_json import to_json

Json = dict[str, Any]


@dataclass(frozen=True)
class Entry:
    """One decision of the log: the number and state of its step, when it was taken (ISO 8601, UTC), and
    what it says. A step without decisions, an import, has one entry with its name."""

    step: int
    made_at: str
    state: str
    decision: Decision | None
    sentence: str


def check_kinds(kinds: Collection[str]) -> None:
    """Raise Problem for a kind of decision that does not exist."""
    for kind in kinds:
        if kind not in KINDS:
            raise Problem(f"There is no kind of decision {kind!r}; choose of {', '.join(KINDS)}.")


def log_json(steps: Sequence[Step], kinds: Collection[str], everything: bool) -> list[Json]:
    """The decisions in the form that `decide` takes, oldest first: those in force, or with `everything` all,
    each with its step and what became of it. `kinds` narrow them unless empty."""
    return [
        to_json(decision) | (_of_step(step) if everything else {})
        for step, decision in _told(steps, kinds, everything)
    ]


def log_rows(steps: Sequence[Step], kinds: Collection[str], everything: bool) -> list[Json]:
    """The same for people: step, time, kind, what, state; an import is a row of its own."""
    rows = []
    for step in steps:
        if step.sources and not kinds and (everything or step.state == "done"):
            rows.append(_row(step, "import", step.label))
        for _, decision in _told([step], kinds, everything):
            rows.append(_row(step, decision.kind, sentence_of(decision)))
    return rows


def entries(state: State) -> tuple[Entry, ...]:
    """Every decision, newest first, those that were taken back included."""
    return tuple(entry for step in reversed(state.steps) for entry in _entries_of(step))


def write_decisions(decisions: Sequence[Decision], path: Path) -> None:
    """Write decisions in the form that `decide` takes, whole or not at all. Raises Problem."""
    text = json.dumps([to_json(decision) for decision in decisions], ensure_ascii=False, indent=1)
    with whole_file(path) as part:
        part.write_text(text + "\n", encoding="utf-8")


def _entries_of(step: Step) -> Iterator[Entry]:
    for decision in step.decisions:
        yield Entry(step.number, step.made_at, step.state, decision, sentence_of(decision))
    if not step.decisions:
        yield Entry(step.number, step.made_at, step.state, None, step.label)


def _told(steps: Sequence[Step], kinds: Collection[str], everything: bool) -> Iterator[tuple[Step, Decision]]:
    for step in steps:
        if everything or step.state == "done":
            yield from ((step, d) for d in step.decisions if not kinds or d.kind in kinds)


def _row(step: Step, kind: str, what: str) -> Json:
    state = f"set aside by step {step.set_aside_by}" if step.set_aside_by else step.state
    return {"step": step.number, "time": step.made_at, "kind": kind, "what": what, "state": state}


def _of_step(step: Step) -> Json:
    """What is told of the step; `decide` passes it by."""
    told = {"step": step.number, "made_at": step.made_at, "label": step.label, "state": step.state}
    return told | ({"set_aside_by": step.set_aside_by} if step.set_aside_by else {})
