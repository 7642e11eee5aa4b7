"""From a state to participations and findings: a pure function of sources and decisions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd

from expo_app.model.decision import (
    Decision,
    EventFacts,
    Grouping,
    MatchDecision,
    PavilionOrganiser,
    SectorAlias,
    SectorName,
)
from expo_app.model.event import MAP_CENTRES, USUAL_MARKET, Edition, Event
from expo_app.model.finding import Finding
from expo_app.model.layout import Layout
from expo_app.model.market import Indicator
from expo_app.model.matching import Match
from expo_app.model.profile import CountingProfile
from expo_app.model.progress import Progress, quiet
from expo_app.model.sectors import SectorNames
from expo_app.model.sheet import RawSheet
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.pipeline.clean.sector_names import Unified, unify_sectors
from expo_app.pipeline.match.known_names import let_go_of_names
from expo_app.pipeline.match.match import match
from expo_app.pipeline.match.matched import Matched
from expo_app.reference.labels import USUAL
from expo_app.session.decisions.accepting import accepted_apart
from expo_app.session.decisions.decided import event_facts
from expo_app.session.decisions.own_indicators import own_indicators
from expo_app.session.decisions.own_profiles import own_profiles
from expo_app.session.decisions.unfitting import names_in, unfit, unnamed
from expo_app.session.lists.cleaned_lists import CleanedLists, beside_each_other, cleaned_lists, repeated
from expo_app.session.lists.event_told import chinese_event_name, editions_of, event_name, host_of
from expo_app.session.pavilions import with_pavilion_organisers
from expo_app.session.remembering import Answers, Content, Itself, Memory
from expo_app.session.sectors.sector_hints import sector_hints
from expo_app.session.sectors.sector_moves import listed
from expo_app.session.state import State


@dataclass(frozen=True, eq=False)
class Derived:
    """Everything that follows from a state.

    `participations` is a frame of schema.MATCHED. `sources` say what the files say; `corrected` holds, by
    source id, the sheets in which decisions correct a cell; `matches` are the pairs of spellings that were
    compared. `findings` are open, worst first; `accepted` are those that a person leaves as they are.
    `groupings` are the user's own groups of countries; `sectors` tell how the sectors of the editions hang
    together; `who_is_who` are the decisions about exhibitors, renames among them, `profiles` the user's own
    counting profiles, `indicators` the user's own of the market. `follows_from` is the state itself where
    lists of it were replaced (an older one may tell what the newer one does not), else None. `visitors` are
    those participations that are no exhibitors', the same object while nothing about them changes. `cache`
    holds what was counted already (by profile), `memory` what other states of the workspace may use; they
    never change what is said, only how fast.
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
    accepted: tuple[Finding, ...] = ()
    groupings: tuple[Grouping, ...] = ()
    sectors: SectorNames = field(default_factory=SectorNames)
    who_is_who: tuple[MatchDecision, ...] = ()
    visitors: pd.DataFrame = field(default_factory=pd.DataFrame)
    profiles: tuple[CountingProfile, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    memory: Memory = field(default_factory=Memory)
    follows_from: State | None = None
    cache: dict[object, Any] = field(default_factory=Answers)

    def __getstate__(self) -> dict[str, Any]:
        """To another process goes what was derived; what was counted of it is counted there, and the state is
        there already."""
        return vars(self) | {"cache": Answers(), "follows_from": None}

    def of(self, state: State) -> "Derived":
        """The same as what follows from a state, in whichever process that is."""
        return replace(self, revision=state.revision, follows_from=state if state.superseded else None)

    def editions_with(self, population: Population) -> tuple[str, ...]:
        """The editions that have a list of this population, oldest first."""
        key = ("editions with", population)
        if key not in self.cache:
            rows = self.participations
            listed = set(rows.loc[rows["population"] == str(population), "edition"].unique())
            self.cache[key] = tuple(edition.year for edition in self.editions if edition.year in listed)
        years: tuple[str, ...] = self.cache[key]
        return years


def derive(state: State, progress: Progress = quiet) -> Derived:
    """Understand, clean and match all sources. Linear in the number of rows; raises Cancelled.

    What the state's memory holds is not worked out again: a decision costs what it changes, and its undo
    nothing.
    """
    done = tuple((step.decisions, bool(step.sources)) for step in state.steps if step.state == "done")
    inputs = (state.sources, state.superseded, done)
    derived = state.memory.once("derived", inputs, lambda: _derive(state, progress))
    state.memory.keep_to(_ids(state))
    return derived.of(state)


def _ids(state: State) -> frozenset[str]:
    return frozenset(source.id for source in (*state.sources, *state.superseded))


def _derive(state: State, progress: Progress) -> Derived:
    decisions = state.decisions
    lists = cleaned_lists(state, progress)
    progress("Recognising exhibitors", 0.7)
    matched = _matched(lists, decisions, state.memory)
    let_go_of_names(len(lists.rows))
    layouts = lists.layouts
    name = event_facts(decisions).name or event_name(layouts.values())
    unified = _unified(lists.rows, name, decisions, state.memory)
    # Matching does not read sectors: so a sector that is settled need not wait for it.
    rows = unified.rows.assign(organisation_id=matched.rows["organisation_id"])
    organisers = [d for d in decisions if isinstance(d, PavilionOrganiser)]
    participations, waiting = with_pavilion_organisers(rows, organisers)
    host, host_findings = host_of(participations, decisions)
    findings = [*lists.findings, *matched.findings, *host_findings, *waiting]
    findings += [
        *repeated(lists, state),
        *_hints(unified, matched, state.memory),
        *beside_each_other(lists, state, name),
        *unfit(state),
        *_unnamed(lists, state),
    ]
    sources = {source.id: source for source in state.sources}
    open_ones, accepted = accepted_apart(findings, decisions, sources)
    progress("Done", 1.0)
    return Derived(
        _event(name, host, event_facts(decisions), layouts),
        editions_of(participations, layouts.values()),
        participations,
        sources,
        layouts,
        _worst_first(open_ones),
        state.revision,
        {
            item.source.id: item.source.sheet
            for item in lists.understood
            if item.source.id in lists.fitted.corrected
        },
        matched.matches,
        _worst_first(accepted),
        tuple({d.name: d for d in decisions if isinstance(d, Grouping)}.values()),
        unified.sectors,
        _who_is_who(decisions),
        _visitors(participations, unified, state.memory),
        own_profiles(decisions),
        own_indicators(decisions),
        state.memory,
    )


def _event(name: str, host: str, facts: EventFacts, layouts: Mapping[str, Layout]) -> Event:
    """The event as the lists tell it, or as was decided."""
    chinese = facts.chinese or chinese_event_name(layouts.values())
    centre, market = facts.map_centre or MAP_CENTRES[0], facts.market or USUAL_MARKET
    return Event(name, host, facts.labels or USUAL, centre, chinese, market)


def findings_of_lists(state: State, progress: Progress = quiet) -> tuple[Finding, ...]:
    """What is not understood in the lists themselves, worst first: the open findings of `derive` without
    those about who is who and which sectors are one. For long lists they are there much sooner, and `derive`
    finds the lists cleaned in the state's memory."""
    decisions = state.decisions
    lists = cleaned_lists(state, progress)
    name = event_facts(decisions).name or event_name(lists.layouts.values())
    _, of_host = host_of(lists.rows, decisions)
    found = (*lists.findings, *of_host, *repeated(lists, state), *beside_each_other(lists, state, name))
    open_ones, _ = accepted_apart(found, decisions, {source.id: source for source in state.sources})
    state.memory.keep_to(_ids(state))
    return _worst_first(open_ones)


def _matched(lists: CleanedLists, decisions: Sequence[Decision], memory: Memory) -> Matched:
    """Everybody with an id. What people decide is about exhibitors: visitors are matched once."""
    rows, who_is_who = lists.rows, _who_is_who(decisions)

    def make() -> Matched:
        is_visitor = (rows["population"] == str(Population.VISITORS)).to_numpy()
        matched = match(rows[~is_visitor], who_is_who)
        visitors = memory.once("visitors matched", (Itself(lists.visitors),), lambda: match(lists.visitors))
        ids = np.empty(len(rows), dtype=object)
        ids[~is_visitor] = matched.rows["organisation_id"]
        ids[is_visitor] = visitors.rows["organisation_id"]
        told = pd.Series(ids, index=rows.index, dtype="str")
        return replace(matched, rows=rows.assign(organisation_id=told))

    return memory.once("matched", (Itself(rows), who_is_who), make)


def _who_is_who(decisions: Sequence[Decision]) -> tuple[MatchDecision, ...]:
    return tuple(decision for decision in decisions if isinstance(decision, MatchDecision))


def _unnamed(lists: CleanedLists, state: State) -> Iterator[Finding]:
    who_is_who = dict.fromkeys(_who_is_who(state.decisions))
    if who_is_who:
        names = state.memory.once("names", (Itself(lists.rows),), lambda: names_in(lists.rows))
        yield from unnamed(who_is_who, names)


def _unified(rows: pd.DataFrame, event: str, decisions: Sequence[Decision], memory: Memory) -> Unified:
    of_sectors = tuple(d for d in decisions if isinstance(d, SectorAlias | SectorName))
    return memory.once(
        "unified", (Itself(rows), event, of_sectors), lambda: unify_sectors(rows, event, of_sectors)
    )


def _visitors(participations: pd.DataFrame, unified: Unified, memory: Memory) -> pd.DataFrame:
    """Who is who changes exhibitors alone: so the rows of visitors follow from the unified rows. Where they
    say what they said before they are the object of before."""

    def make() -> pd.DataFrame:
        found = participations[participations["population"] != str(Population.EXHIBITORS)]
        return memory.once("the same visitors", (Content(found),), lambda: found)

    return memory.once("visitors", (Itself(unified.rows),), make)


def _hints(unified: Unified, matched: Matched, memory: Memory) -> tuple[Finding, ...]:
    rows = unified.rows.assign(organisation_id=matched.rows["organisation_id"])
    same = (Itself(unified.rows),)
    visited = memory.once("sectors of visitors", same, lambda: listed(rows, Population.VISITORS))
    exhibitors = rows[rows["population"] == str(Population.EXHIBITORS)]
    inputs = (*same, Itself(unified.sectors), Itself(matched.rows))
    return memory.once("sector hints", inputs, lambda: sector_hints(exhibitors, unified.sectors, visited))


def _worst_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: -finding.severity))
