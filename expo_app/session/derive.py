"""From a state to participations and findings: a pure function of sources and decisions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd

from expo_app.model.decision import Decision, MatchDecision
from expo_app.model.event import Edition, Event
from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Layout
from expo_app.model.matching import Match
from expo_app.model.progress import Progress, quiet
from expo_app.model.sheet import RawSheet
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.pipeline.clean.clean import Facts, clean
from expo_app.pipeline.match.match import match
from expo_app.pipeline.schema import PARTICIPATION
from expo_app.reference.countries import name_of
from expo_app.session.blanking import blanked
from expo_app.session.decided import aliases, event_facts
from expo_app.session.fitting import Fitted, corrected_sheet, fit
from expo_app.session.listing import listings
from expo_app.session.noticing import noticed
from expo_app.session.state import State
from expo_app.session.understanding import Understood, settle_editions, understand_source

# A stated sum of rounded areas may differ from ours by this much without being another number.
ROUNDING = 0.5


@dataclass(frozen=True, eq=False)
class Derived:
    """Everything that follows from a state.

    `participations` is a frame of schema.MATCHED. `sources` say what the files say; `corrected` holds, by
    source id, the sheets in which decisions correct a cell; `matches` are the pairs of spellings that were
    compared. `cache` holds what was counted already (by
    profile); it never changes what is said, only how fast.
    """

    event: Event
    editions: tuple[Edition, ...]
    participations: pd.DataFrame
    sources: Mapping[str, Source]
    layouts: Mapping[str, Layout]
    findings: tuple[Finding, ...]
    revision: int
    corrected: Mapping[str, RawSheet] = field(default_factory=dict)
    matches: tuple[Match, ...] = ()
    cache: dict[object, Any] = field(default_factory=dict)

    def editions_with(self, population: Population) -> tuple[str, ...]:
        """The editions that have a list of this population, oldest first."""
        rows = self.participations
        listed = set(rows.loc[rows["population"] == str(population), "edition"].unique())
        return tuple(edition.year for edition in self.editions if edition.year in listed)


def derive(state: State, progress: Progress = quiet) -> Derived:
    """Understand, clean and match all sources. Linear in the number of rows; raises Cancelled."""
    decisions = state.decisions
    understood = settle_editions([understand_source(source, decisions) for source in state.sources])
    fitted = fit(understood, decisions)
    understood = _corrected(understood, fitted, decisions)
    frames, findings = _cleaned(understood, fitted, decisions, progress)
    progress("Recognising exhibitors", 0.7)
    matched = match(_together(frames), [d for d in decisions if isinstance(d, MatchDecision)])
    participations = matched.rows
    host, host_findings = _host(participations, decisions)
    layouts = {item.source.id: item.layout for item in understood if item.layout is not None}
    name = event_facts(decisions).name or _event_name(layouts.values())
    findings += [*matched.findings, *host_findings, *_beside_each_other(understood, fitted, state, name)]
    progress("Done", 1.0)
    return Derived(
        Event(name, host),
        _editions(participations, layouts.values()),
        participations,
        {source.id: source for source in state.sources},
        layouts,
        tuple(sorted(findings, key=lambda finding: -finding.severity)),
        state.revision,
        {item.source.id: item.source.sheet for item in understood if item.source.id in fitted.corrected},
        matched.matches,
    )


def _corrected(
    understood: Sequence[Understood], fitted: Fitted, decisions: Sequence[Decision]
) -> tuple[Understood, ...]:
    """The lists as they read with the corrected cells; the sources themselves stay as they are."""
    if not fitted.corrected:
        return tuple(understood)
    items = []
    for item in understood:
        cells = fitted.corrected.get(item.source.id)
        if cells:
            sheet = corrected_sheet(item.source.sheet, cells)
            item = understand_source(replace(item.source, sheet=sheet), decisions)
        items.append(item)
    return settle_editions(items)


def _cleaned(
    understood: Sequence[Understood], fitted: Fitted, decisions: Sequence[Decision], progress: Progress
) -> tuple[list[pd.DataFrame], list[Finding]]:
    frames: list[pd.DataFrame] = []
    findings: list[Finding] = list(fitted.stale)
    for number, item in enumerate(understood):
        progress(f"Understanding {item.source.label}", 0.7 * number / len(understood))
        if item.layout is None:
            findings += [item.finding] if item.finding else []
            continue
        assert item.layout.population is not None
        excluded = fitted.excluded.get(item.source.id, frozenset())
        facts = Facts(item.layout.edition, item.layout.population, aliases(decisions), excluded)
        frame, found = clean(item.source, item.layout, facts)
        frames.append(frame)
        findings += [*found, *_control_findings(item.source, item.layout)]
    return frames, findings


def _beside_each_other(
    understood: Sequence[Understood], fitted: Fitted, state: State, event: str
) -> Iterator[Finding]:
    """What there is to say of the lists as a whole, beside those of earlier editions and those replaced."""
    in_force, decisions = listings(understood), state.decisions
    older = settle_editions([understand_source(source, decisions) for source in state.superseded])
    superseded = listings(older)
    yield from noticed(in_force, superseded, event)
    yield from blanked(in_force, superseded, decisions, fitted.corrected)


def _control_findings(source: Source, layout: Layout) -> Iterator[Finding]:
    for total in layout.control_totals:
        if abs(total.stated - total.counted) > ROUNDING:
            message = (
                f"Row {total.row} of {source.label} states {total.stated:g} for {total.column}, "
                f"counted are {total.counted:g}; check the rows above it."
            )
            yield Finding("control_total_differs", Severity.WARNING, message, source.id, total.row)


def _together(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    if not frames:
        return pd.DataFrame({name: pd.Series(dtype=dtype) for name, dtype in PARTICIPATION.items()})
    return pd.concat(frames, ignore_index=True)


def _host(participations: pd.DataFrame, decisions: Sequence[Decision]) -> tuple[str, list[Finding]]:
    """The host as decided; otherwise the country or region that most exhibitors come from, with a finding."""
    decided = event_facts(decisions).host
    if decided:
        return decided, []
    exhibitors = participations[participations["population"] == str(Population.EXHIBITORS)]
    listed = exhibitors if len(exhibitors) else participations
    known = listed.loc[listed["country"] != "", "country"].value_counts(sort=False)
    if known.empty:
        return "", []
    host = min(known.index, key=lambda code: (-known[code], code))
    share = 100 * known[host] / known.sum()
    message = (
        f"The host is taken to be {name_of(host, 'en')}, where {share:.0f} % of the rows come from; "
        "say so with --host if it is another."
    )
    return host, [Finding("host_inferred", Severity.NOTE, message, value=host, suggestion=host)]


def _event_name(layouts: Iterable[Layout]) -> str:
    """The name that most sheets tell; a name in Latin script is preferred, then the longest."""
    names = Counter(layout.event for layout in layouts if layout.event)
    return max(names, key=lambda name: (name.isascii(), names[name], len(name), name), default="")


def _editions(participations: pd.DataFrame, layouts: Iterable[Layout]) -> tuple[Edition, ...]:
    """All editions that a row or a sheet names, oldest first, with what the title rows say of them."""
    facts: dict[str, dict[str, Any]] = {year: {} for year in participations["edition"].unique() if year}
    for layout in layouts:
        known = facts.setdefault(layout.edition, {})
        for name in ("ordinal", "dates", "venue", "gross_space_sqm"):
            if getattr(layout, name) not in (None, ""):
                known.setdefault(name, getattr(layout, name))
    return tuple(Edition(year, **facts[year]) for year in sorted(facts) if year)
