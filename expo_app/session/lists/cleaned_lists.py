"""The lists as they read with every decision about them, and their rows cleaned."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from expo_app.model.decision import Decision, Superseded
from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Layout
from expo_app.model.progress import Progress
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.pipeline.clean.clean import Facts, clean
from expo_app.pipeline.schema import PARTICIPATION
from expo_app.session.decisions.fitting import Fitted, correct, fit
from expo_app.session.lists.blanking import blanked
from expo_app.session.lists.concerning import aliases_for, understand_all
from expo_app.session.lists.listing import listings
from expo_app.session.lists.noticing import noticed
from expo_app.session.lists.repeated_rows import repeated_rows
from expo_app.session.lists.understanding import Understood, settle_editions
from expo_app.session.remembering import Itself, Memory
from expo_app.session.state import State

# A stated sum of rounded areas may differ from ours by this much without being another number.
ROUNDING = 0.5


@dataclass(frozen=True)
class CleanedLists:
    """The lists as they read with every decision about them, and their cleaned rows together; `visitors` are
    those of visitors in the same order."""

    understood: tuple[Understood, ...]
    fitted: Fitted
    rows: pd.DataFrame
    visitors: pd.DataFrame
    findings: tuple[Finding, ...]

    @property
    def layouts(self) -> dict[str, Layout]:
        """By source id, of the sheets that are lists."""
        return {item.source.id: item.layout for item in self.understood if item.layout is not None}


def cleaned_lists(state: State, progress: Progress) -> CleanedLists:
    """Understand and clean what the state's memory does not hold yet. Raises Cancelled."""
    decisions, memory = state.decisions, state.memory
    understood = settle_editions(understand_all(state.sources, decisions, memory))
    fitted = fit(understood, decisions)
    if fitted.corrected:
        corrected = correct([item.source for item in understood], fitted, memory)
        understood = settle_editions(understand_all(corrected, decisions, memory))
    frames: list[pd.DataFrame] = []
    findings: list[Finding] = [*fitted.stale]
    for number, item in enumerate(understood):
        progress(f"Understanding {item.source.label}", 0.7 * number / len(understood))
        if item.layout is None:
            findings += [item.finding] if item.finding else []
            continue
        frame, found = _cleaned(item, fitted, decisions, memory)
        frames.append(frame)
        findings += found
    visited = [frame for frame in frames if (frame["population"] == str(Population.VISITORS)).any()]
    together = memory.once("together", tuple(map(Itself, frames)), lambda: _together(frames))
    visitors = memory.once("visitors together", tuple(map(Itself, visited)), lambda: _together(visited))
    return CleanedLists(understood, fitted, together, visitors, tuple(findings))


def _cleaned(
    item: Understood, fitted: Fitted, decisions: Sequence[Decision], memory: Memory
) -> tuple[pd.DataFrame, tuple[Finding, ...]]:
    """The rows of one list; cleaned again only when something that concerns it was decided."""
    source, layout = item.source, item.layout
    assert layout is not None
    assert layout.population is not None
    excluded = fitted.excluded.get(source.id, frozenset())
    facts = Facts(layout.edition, layout.population, aliases_for(decisions, source, layout, memory), excluded)

    def make() -> tuple[pd.DataFrame, tuple[Finding, ...]]:
        frame, found = clean(source, layout, facts)
        return frame, (*found, *_control_findings(source, layout))

    return memory.once_for(source.id, "cleaned", (source, layout, facts), make)


def repeated(lists: CleanedLists, state: State) -> tuple[Finding, ...]:
    """What there is to say of rows that say the same."""
    sources = {source.id: source for source in state.sources}
    return state.memory.once(
        "repeated", (Itself(lists.rows),), lambda: tuple(repeated_rows(lists.rows, sources))
    )


def beside_each_other(lists: CleanedLists, state: State, event: str) -> tuple[Finding, ...]:
    """What there is to say of the lists as a whole, beside those of earlier editions and those replaced."""
    decisions = state.decisions
    older = settle_editions(understand_all(state.superseded, decisions, state.memory))

    def make() -> tuple[Finding, ...]:
        in_force, superseded = listings(lists.understood), listings(older)
        found = blanked(in_force, superseded, decisions, lists.fitted.corrected)
        return (*noticed(in_force, superseded, event), *found)

    replaced = tuple(d for d in decisions if isinstance(d, Superseded))
    inputs = (lists.understood, older, event, lists.fitted.corrected, replaced)
    return state.memory.once("beside each other", inputs, make)


def _control_findings(source: Source, layout: Layout) -> Iterator[Finding]:
    for total in layout.control_totals:
        if abs(total.stated - total.counted) > ROUNDING:
            message = (
                f"Row {total.row} of {source.label} states {total.stated:,.10g} for {total.column}, "
                f"counted are {total.counted:,.10g}; check the rows above it."
            )
            said = f"{total.stated:,.10g}, counted {total.counted:,.10g}"
            yield Finding(
                "control_total_differs", Severity.WARNING, message, source.id, total.row, value=said
            )


def _together(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    if not frames:
        return pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in PARTICIPATION.items()})
    return pd.concat(frames, ignore_index=True)
