"""What follows from lists that are not imported yet: findings, and the figures' base once they are."""

from collections.abc import Sequence
from dataclasses import dataclass

from expo_app.model.decision import Step
from expo_app.model.finding import Finding
from expo_app.model.progress import Progress, quiet
from expo_app.session.derive import Derived, derive, findings_of_lists
from expo_app.session.lists.importing import Imported
from expo_app.session.lists.previewing import Preview
from expo_app.session.remembering import Memory
from expo_app.session.state import State, sources_in_force, sources_superseded

# The preview shows these sheets as left out.
_SHOWN_ELSEWHERE = "sheet_left_out"


@dataclass(frozen=True, eq=False)
class Foreseen:
    """The findings in the lists of a preview, worst first; and what derives from the workspace once they are
    accepted, None while they cannot be."""

    findings: tuple[Finding, ...]
    derived: Derived | None = None


def first_findings(preview: Preview, state: State, progress: Progress = quiet) -> tuple[Finding, ...]:
    """The findings in the lists of a preview, worst first, before exhibitors are recognised in them."""
    return _of_given(findings_of_lists(_state_of(preview, state), progress), preview)


def foresee(preview: Preview, state: State, progress: Progress = quiet) -> Foreseen:
    """Derive the workspace as it would be with the lists of a preview. Takes seconds for long lists; raises
    Cancelled."""
    imported = preview.imported
    derived = derive(_state_of(preview, state), progress)
    findings = _of_given(derived.findings, preview)
    return Foreseen(findings, derived if imported else None)


def _state_of(preview: Preview, state: State) -> State:
    return state_after(state, preview.imported) if preview.imported else _alone(preview, state.memory)


def _of_given(findings: Sequence[Finding], preview: Preview) -> tuple[Finding, ...]:
    """Those about the lists that are looked at, or about none."""
    given = {sheet.source.id for file in preview.files for sheet in file.sheets} | {""}
    found = (finding for finding in findings if finding.source in given)
    return tuple(finding for finding in found if finding.code != _SHOWN_ELSEWHERE)


def state_after(state: State, imported: Imported) -> State:
    """The state of a workspace once the lists are accepted."""
    known = {source.id: source for source in (*state.superseded, *state.sources, *imported.sources)}
    ids = tuple(source.id for source in imported.sources)
    step = Step(len(state.steps) + 1, imported.label, "", "done", imported.decisions, ids)
    steps = (*state.steps, step)
    in_force, superseded = (
        tuple(known[identity] for identity in identities if identity in known)
        for identities in (sources_in_force(steps), sources_superseded(steps))
    )
    return State(in_force, steps, state.revision, superseded, state.memory)


def _alone(preview: Preview, memory: Memory) -> State:
    """The lists by themselves, while something has to be known before they can be imported."""
    sources = tuple(sheet.source for file in preview.files if file.included for sheet in file.sheets)
    step = Step(1, "", "", "done", preview.decisions, tuple(source.id for source in sources))
    return State(sources, (step,), memory=memory)
