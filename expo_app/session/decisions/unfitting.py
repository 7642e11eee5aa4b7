"""Decisions that have nothing to hold on to: they speak of lists or exhibitors that are not here."""

from collections.abc import Iterable, Iterator, Set

import pandas as pd

from expo_app.model.decision import (
    ColumnMapping,
    CorrectedCell,
    Decision,
    ExcludedRow,
    HeaderRow,
    MatchDecision,
    RenamedTo,
    SourceFacts,
    Superseded,
)
from expo_app.model.finding import Finding, Severity
from expo_app.model.terms import Population
from expo_app.pipeline.match.keys import name_key
from expo_app.session.decisions.decided import names_of
from expo_app.session.decisions.step_labels import sentence_of
from expo_app.session.state import State

_OF_A_FILE = ColumnMapping | HeaderRow | ExcludedRow | CorrectedCell | SourceFacts


def unfit(state: State) -> Iterator[Finding]:
    """A finding for each decision that has no list to hold on to; it waits in the log for one.

    Only of decisions that were not part of an import: those of an import have their lists. Decisions about
    spellings, sectors, groups and the event hold for whatever list comes and are never unfit.
    """
    taken = [d for step in state.steps if step.state == "done" and not step.sources for d in step.decisions]
    if not any(isinstance(decision, _OF_A_FILE | Superseded) for decision in taken):
        return
    sources = (*state.sources, *state.superseded)
    files = {name for source in sources for name in names_of(state.decisions, source.file)}
    hashes, ids = {source.sha256 for source in sources}, {source.id for source in sources}
    for decision in dict.fromkeys(taken):
        file = getattr(decision, "file", "")
        if isinstance(decision, Superseded):
            is_unfit = decision.source not in ids or (decision.by not in files and bool(decision.by))
            file = file or decision.source
        else:
            is_unfit = bool(file) and (file not in files or _of_another(decision, hashes))
        if isinstance(decision, _OF_A_FILE | Superseded) and is_unfit:
            yield _waiting(decision, file)


def unnamed(decisions: Iterable[MatchDecision], names: Set[str]) -> Iterator[Finding]:
    """A finding for each decision about an exhibitor whom no list names; `names` are keys as of matching."""
    for decision in decisions:
        told = _names(decision)
        missing = [name for name in told if name_key(name) not in names]
        if missing:
            who = " and ".join(f"“{name}”" for name in missing)
            message = (
                f"“{sentence_of(decision)}” speaks of {who}, whom no list names; it waits for one that does."
            )
            yield Finding("decision_unfit", Severity.NOTE, message, value=sentence_of(decision))


def names_in(rows: pd.DataFrame) -> frozenset[str]:
    """The keys of all names of exhibitors in rows (schema.PARTICIPATION)."""
    listed = rows[rows["population"] == str(Population.EXHIBITORS)]
    told = (listed[column].unique() for column in ("organisation", "organisation_local"))
    return frozenset(name_key(name) for names in told for name in names)


def _names(decision: MatchDecision) -> tuple[str, str]:
    if isinstance(decision, RenamedTo):
        return decision.before, decision.after
    return decision.left, decision.right


def _of_another(decision: Decision, hashes: set[str]) -> bool:
    """Whether it speaks of another file of that name; rows and cells are looked for in any."""
    if not isinstance(decision, HeaderRow | SourceFacts):
        return False
    return bool(decision.sha256) and decision.sha256 not in hashes


def _waiting(decision: Decision, file: str) -> Finding:
    message = f"“{sentence_of(decision)}” speaks of {file}, which is not in this workspace; it waits for it."
    return Finding("decision_unfit", Severity.NOTE, message, value=sentence_of(decision))
