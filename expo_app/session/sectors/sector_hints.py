"""Sectors that seem to have been renamed, joined or split between two editions.

The strongest evidence are the exhibitors that came again: where those of a sector that is gone are now. The
names speak too. Nothing is decided here: each hint is a finding with what a decision would say.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from expo_app.model.finding import Finding, Severity
from expo_app.model.sectors import SectorNames
from expo_app.model.terms import Population
from expo_app.session.sectors.sector_likeness import Likeness, names_of_sector
from expo_app.session.sectors.sector_moves import Listed, Moves, Returning, listed

# Shares of the exhibitors that came again. Firms list several sectors, so a target has to hold clearly more
# of the old sector's firms than of all others.
_MOST = 0.6
_HALF = 0.5
_NEARLY_ALL = 0.75
_TOGETHER = 0.85
_A_PART = 0.15
_MORE_THAN_OTHERS = 0.25
_ENOUGH = 5
_AT_MOST_PARTS = 4
# With more sectors than this the column holds free text, and names alone say nothing.
_LONGEST_LIST = 300
# Likeness of names that is enough alone, or with the exhibitors.
_ALIKE = 0.6
_SOMEWHAT_ALIKE = 0.3


def sector_hints(
    rows: pd.DataFrame, sectors: SectorNames, visited: Sequence[Listed] | None = None
) -> tuple[Finding, ...]:
    """Findings about the sectors of unified rows (schema.MATCHED), whatever the order of the rows; `visited`
    are the sectors of the visitors where they are known already.

    "sector_renamed": a sector of one edition seems to be another in the next, which is suggested.
    "sector_split": the firms of one sector are in several now, which are the choices. "sectors_unified": what
    the nomenclatures read under another name.
    """
    editions = listed(rows, Population.EXHIBITORS)
    known = {name for one in editions for name in one.sectors}
    names = _Names(sectors, Likeness(names_of_sector(name, sectors.names) for name in known))
    hints: dict[str, Finding] = {}
    for place in range(1, len(editions)):
        later = frozenset(name for one in editions[place:] for name in one.sectors)
        pair = _Pair(editions[place - 1], editions[place], later, names)
        hints |= {hint.value: hint for hint in pair.hints()}
    for visitors in listed(rows, Population.VISITORS) if visited is None else visited:
        if len(visitors.sectors) > _LONGEST_LIST:
            continue
        unknown = visitors.sectors - known - hints.keys()
        beside = next((one.sectors for one in editions if one.edition == visitors.edition), frozenset())
        hints |= {hint.value: hint for hint in _of_visitors(visitors, unknown, beside, names)}
    return (*hints.values(), *_unified(sectors))


@dataclass(frozen=True)
class _Names:
    """What is known of the sectors' names."""

    sectors: SectorNames
    likeness: Likeness

    def alike(self, sector: str, other: str) -> float:
        """From 0 to 1; in whichever language the names are more alike."""
        others = self.sectors.names
        return self.likeness.of(names_of_sector(sector, others), names_of_sector(other, others))


@dataclass(frozen=True)
class _Pair:
    """Two neighbouring editions; `later` are the sectors of the newer one and of all after it."""

    old: Listed
    new: Listed
    later: frozenset[str]
    names: _Names

    def hints(self) -> Iterator[Finding]:
        """One hint at most for each sector; what the fair's own lists say was split needs none."""
        editions = self.old.edition, self.new.edition
        changes = [change for change in self.names.sectors.changes if change.lies_between(*editions)]
        split = {name for change in changes if len(change.after) > 1 for name in change.before}
        joined = {name: c.after[0] for c in changes if len(c.after) == 1 for name in c.before}
        explained = {name for change in changes for name in change.after}
        later, before = Returning(self.old, self.new), Returning(self.new, self.old)
        for sector in sorted(self.old.sectors - self.later - split):
            for hint in self._gone(sector, later.moves(sector), joined.get(sector, "")):
                explained |= {hint.suggestion, *hint.choices}
                yield hint
        for sector in sorted(self.new.sectors - self.old.sectors - explained):
            yield from self._come(sector, before.moves(sector))

    def _gone(self, sector: str, moved: Moves, joined: str) -> Iterator[Finding]:
        """The hint about a sector that the newer edition has no more; `joined` is the one that took it in."""
        target, parts = joined or self._target(sector, moved), _parts(moved)
        gone = f"“{sector}” is no sector of {self.new.edition} any more"
        if not joined and len(parts) > 1:
            told = ", ".join(f"{moved.into[part]} in “{part}”" for part in parts)
            message = (
                f"{gone}: of {moved.firms} returning exhibitors of it, {told}. Say whether it was split, or "
                "which of them it is now."
            )
            yield _finding("sector_split", self.old, sector, message, choices=parts)
        elif target:
            reason = _reason(moved, target, bool(joined))
            message = f"{gone}: {reason}. Say whether it is “{target}” now."
            yield _finding("sector_renamed", self.old, sector, message, target)

    def _target(self, sector: str, moved: Moves) -> str:
        """The sector that it most probably is now, "" when nothing speaks for any."""
        trust = min(1.0, moved.firms / _ENOUGH)
        is_list = max(len(self.old.sectors), len(self.new.sectors)) <= _LONGEST_LIST
        if not is_list and moved.firms < _ENOUGH:
            return ""
        targets = self.new.sectors if is_list else moved.into
        alike = {target: self.names.alike(sector, target) for target in targets}
        scored = [
            (moved.share(target) * trust + likeness, target)
            for target, likeness in alike.items()
            if _speaks_for(moved, target, likeness)
        ]
        return max(scored, default=(0.0, ""))[1]

    def _come(self, sector: str, moved: Moves) -> Iterator[Finding]:
        """The hint about a new sector whose firms were nearly all in one that is still there."""
        stayed = [name for name in moved.into if name in self.new.sectors]
        origin = max(stayed, key=lambda name: (moved.share(name), name), default="")
        is_clear = moved.share(origin) >= _NEARLY_ALL and moved.gain(origin) >= _MORE_THAN_OTHERS
        if moved.firms >= _ENOUGH and is_clear:
            message = (
                f"“{sector}” is new in {self.new.edition}: {moved.into[origin]} of {moved.firms} exhibitors "
                f"of it that came before were in “{origin}”. Say whether “{origin}” was split."
            )
            yield _finding("sector_split", self.old, origin, message, choices=(origin, sector))


def _speaks_for(moved: Moves, target: str, likeness: float) -> bool:
    """Whether firms, name, or both make it probable that a sector is the target now."""
    share, is_more = moved.share(target), moved.gain(target) >= _MORE_THAN_OTHERS
    by_firms = moved.firms >= _ENOUGH and share >= _MOST and is_more
    by_both = moved.firms > 1 and share >= _HALF and likeness >= _SOMEWHAT_ALIKE
    by_name = likeness >= _ALIKE and (moved.firms < _ENOUGH or is_more)
    return by_firms or by_both or by_name


def _parts(moved: Moves) -> tuple[str, ...]:
    """The sectors over which the firms of an old one are spread, largest first; () when that is not clear.

    Each holds a part of the firms that those before it do not, for firms name several sectors.
    """
    if moved.firms < 2 * _ENOUGH:
        return ()
    parts: list[str] = []
    for name in sorted(moved.into, key=lambda name: (-moved.into[name], name)):
        added = moved.covered((*parts, name)) - moved.covered(parts)
        if added >= _A_PART and moved.gain(name) >= _A_PART / 2:
            parts.append(name)
    return tuple(parts) if moved.covered(parts) >= _TOGETHER and len(parts) <= _AT_MOST_PARTS else ()


def _reason(moved: Moves, target: str, is_known: bool) -> str:
    reasons = ["the fair's own list made it part of another"] if is_known else []
    if there := moved.into.get(target):
        reasons.append(f"{there} of {moved.firms} returning exhibitors of it are now in “{target}”")
    return "; ".join(reasons) or f"its name is much like “{target}”"


def _of_visitors(
    visitors: Listed, unknown: frozenset[str], beside: frozenset[str], names: _Names
) -> Iterator[Finding]:
    """Sectors that only visitors name, and that are written much like one of the exhibitors'."""
    for sector in sorted(unknown):
        likeness, target = max(((names.alike(sector, name), name) for name in beside), default=(0.0, ""))
        if likeness >= _ALIKE:
            message = (
                f"Visitors of {visitors.edition} name the sector “{sector}”, which no exhibitor has; its "
                f"name is much like “{target}”. Say whether it is the same."
            )
            yield _finding("sector_renamed", visitors, sector, message, target)


def _finding(
    code: str, at: Listed, sector: str, message: str, suggestion: str = "", choices: tuple[str, ...] = ()
) -> Finding:
    source, row = at.first_at[sector]
    return Finding(
        code,
        Severity.WARNING,
        message,
        source,
        row,
        value=sector,
        suggestion=suggestion,
        count=at.rows[sector],
        choices=choices,
    )


def _unified(sectors: SectorNames) -> Sequence[Finding]:
    """One note on all that the nomenclatures read under another name."""
    if not sectors.readings:
        return ()
    edition, written, name = sectors.readings[0]
    message = (
        f"{len(sectors.readings)} names of sectors mean the same as another by the nomenclatures and count "
        f"as it, such as “{written}” of {edition} as “{name}”."
    )
    return (Finding("sectors_unified", Severity.NOTE, message, value=written, count=len(sectors.readings)),)
