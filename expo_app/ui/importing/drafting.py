"""What a click on the import page says about the lists: a draft that holds it too."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from expo_app.model.decision import (
    ColumnMapping,
    CorrectedCell,
    CountryAlias,
    Decision,
    HeaderRow,
    SourceFacts,
)
from expo_app.model.layout import Field
from expo_app.session.lists.previewing import Draft, FilePreview, SheetPreview

_NOTHING: dict[str, Any] = vars(SourceFacts(""))


def with_field(
    draft: Draft, sheet: SheetPreview, header: str, field: Field, everywhere: bool = False
) -> Draft:
    """The column with this header holds this field, in this file and in later lists like it; `everywhere` in
    every file."""
    file = "" if everywhere else sheet.source.file
    others = _without(
        draft,
        lambda d: isinstance(d, ColumnMapping) and d.header == header and (everywhere or d.file == file),
    )
    return replace(draft, decisions=(*others, ColumnMapping(header, field, file)))


def with_header_row(draft: Draft, sheet: SheetPreview, row: int) -> Draft:
    """The header of the sheet begins in this row."""
    source = sheet.source
    decision = HeaderRow(source.file, source.sheet.name, row, source.sha256)
    others = _without(draft, lambda d: isinstance(d, HeaderRow) and replace(d, row=row) == decision)
    return replace(draft, decisions=(*others, decision))


def with_event(draft: Draft, name: str) -> Draft:
    """The event goes by this name."""
    return replace(draft, event=name)


def with_decisions(draft: Draft, decisions: Sequence[Decision]) -> Draft:
    """A finding is settled by these decisions, in the place of what was decided of the same before."""
    others = _without(draft, lambda d: any(_is_of_the_same(d, decision) for decision in decisions))
    return replace(draft, decisions=(*others, *decisions))


def with_sheet(draft: Draft, sheet: SheetPreview, wanted: bool) -> Draft:
    """The sheet is imported, or left out."""
    source = sheet.source
    was_left_out = any(
        isinstance(d, SourceFacts) and _is_about(d, sheet) and d.included is False for d in draft.decisions
    )
    if wanted and was_left_out:
        others = _without(
            draft, lambda d: isinstance(d, SourceFacts) and _is_about(d, sheet) and d.included is False
        )
        return replace(draft, decisions=others)
    said = SourceFacts(source.file, source.sheet.name, included=wanted, sha256=source.sha256)
    return replace(draft, decisions=(*draft.decisions, said))


def with_file(draft: Draft, file: FilePreview, wanted: bool) -> Draft:
    """The file is imported, or left out with all its sheets."""
    sha256 = frozenset({file.given.sha256})
    return replace(draft, left_out=draft.left_out - sha256 if wanted else draft.left_out | sha256)


def with_facts(draft: Draft, file: FilePreview, sheet: SheetPreview, **facts: Any) -> Draft:
    """Edition, population or list date of the file; of the sheet alone where the sheets of the file tell
    several editions. An empty fact is what the list tells again."""
    editions = {other.layout.edition for other in file.sheets if other.layout}
    source = sheet.source
    only = source.sheet.name if len(editions) > 1 else ""
    kept: list[Decision] = []
    for decision in draft.decisions:
        if isinstance(decision, SourceFacts) and decision.sha256 == source.sha256 and decision.sheet == only:
            decision = replace(decision, **{name: _NOTHING[name] for name in facts})
        if not _says_nothing(decision):
            kept.append(decision)
    said = SourceFacts(source.file, only, sha256=source.sha256, **facts)
    return replace(draft, decisions=(*kept, *(() if _says_nothing(said) else (said,))))


def _is_of_the_same(earlier: Decision, later: Decision) -> bool:
    """Whether both say what one spelling or one cell means."""
    if isinstance(earlier, CountryAlias) and isinstance(later, CountryAlias):
        return earlier.written == later.written
    if isinstance(earlier, CorrectedCell) and isinstance(later, CorrectedCell):
        return replace(earlier, value=later.value) == later
    if isinstance(earlier, SourceFacts) and isinstance(later, SourceFacts) and later.outdated is not None:
        return replace(earlier, outdated=later.outdated) == later
    return earlier == later


def _is_about(facts: SourceFacts, sheet: SheetPreview) -> bool:
    return (facts.sha256, facts.sheet) == (sheet.source.sha256, sheet.source.sheet.name)


def _says_nothing(decision: Decision) -> bool:
    return isinstance(decision, SourceFacts) and decision == SourceFacts(
        decision.file, decision.sheet, sha256=decision.sha256
    )


def _without(draft: Draft, is_meant: Callable[[Decision], bool]) -> tuple[Decision, ...]:
    return tuple(decision for decision in draft.decisions if not is_meant(decision))
