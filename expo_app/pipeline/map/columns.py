"""Which column holds which field."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from expo_app.model.layout import Field, MappedColumn, named_by_letter
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.content import (
    FEW,
    KNOWN_WORDS,
    NEARLY_ALL,
    Seen,
    first_values,
    fits,
    is_host,
    is_names,
    is_one_site,
    legal_share,
    look,
    share,
)
from expo_app.pipeline.map.header import ColumnHeader, Header
from expo_app.pipeline.map.headings import ENOUGH, otherwise, read_column
from expo_app.pipeline.map.remembered import Remembered, remember
from expo_app.reference.spelling import is_han, tidy

_CERTAIN = 0.9
# How sure a column is that its header tells one way and its values another, or its values alone.
_AT_ODDS, _DOUBTED, _BY_ELIMINATION = 0.6, 0.5, 0.5
_WEAK = 0.7
_LEGAL = 0.3
_DECIDED = "decided by a person"
# Fields of few words each: a header of one of them often stands above another ("Type", "Category").
_MIXED_UP = (Field.SECTORS, Field.ROLE, Field.STATUS, Field.MODE)
# What a column of names cannot hold, whatever its header says; delegations may be called as their countries.
_NO_NAMES = (Field.ROLE, Field.STATUS, Field.MODE, Field.EMAIL, Field.WEBSITE)
_TAKEN_FOR_SECTORS = (Field.ROLE, Field.STATUS, Field.MODE, Field.COUNTRY, Field.HALL)


@dataclass(frozen=True)
class _Candidate:
    """A column with what its header says and the first of its values."""

    header: ColumnHeader
    column: MappedColumn
    values: tuple[str, ...]
    word: str = ""
    language: str = ""
    is_decided: bool = False

    @property
    def field(self) -> Field:
        return self.column.field

    def as_field(self, field: Field, confidence: float, reason: str) -> "_Candidate":
        return replace(self, column=replace(self.column, field=field, confidence=confidence, reason=reason))

    @property
    def is_unknown(self) -> bool:
        """Whether nothing told yet what the column holds."""
        return self.field is Field.IGNORED and not self.column.confidence

    @property
    def is_local(self) -> bool:
        """Whether the names are in Chinese script; where the header says so, some of them are enough."""
        if not self.values:
            return self.says_local
        return sum(map(is_han, self.values)) > (0.1 if self.says_local else 0.5) * len(self.values)

    @property
    def says_local(self) -> bool:
        """Whether the header says that the names are in Chinese or in the local language."""
        return self.language in ("zh", "local")


def map_columns(sheet: RawSheet, header: Header, mapping: Mapping[str, Field]) -> tuple[MappedColumn, ...]:
    """Every column with a header or with values, from left to right.

    `mapping` (header -> field) is what a person decided and wins; next counts what the header says, then
    what the column holds. A field is held by one column, the surest of them; only SECTORS may be held by
    several that are called the same ("Category 1", "Category 2").
    """
    candidates = [
        candidate
        for above in header.columns
        if (candidate := _candidate(sheet, above, header.last_row)).header.label or candidate.values
    ]
    called = (one.header.label or named_by_letter(one.header.column) for one in candidates)
    decided = remember(
        [(name, *one.header.own) for name, one in zip(called, candidates, strict=True)], mapping
    )
    seen = [
        _decided(candidate, decided[place]) if place in decided else _by_content(candidate)
        for place, candidate in enumerate(candidates)
    ]
    for field in Field:
        if field not in (Field.ORGANISATION, Field.IGNORED):
            seen = _one_holder(seen, field)
    return tuple(candidate.column for candidate in _names(_named_by_content(seen)))


def _decided(candidate: _Candidate, remembered: Remembered) -> _Candidate:
    reason = _DECIDED if remembered.is_same else f'{_DECIDED} for "{remembered.header}", its former header'
    decided = candidate.as_field(remembered.field, 1.0 if remembered.is_same else 0.95, reason)
    return replace(decided, is_decided=True)


def _candidate(sheet: RawSheet, above: ColumnHeader, first: int) -> _Candidate:
    """A column as its header tells; `first` is the row above its values."""
    cells = first_values(sheet.columns[above.column - 1], first)
    values = tuple(value for value in cells if tidy(value) not in above.own)  # its header may come again
    column = MappedColumn(above.column, above.label, Field.IGNORED, 0.0, "nothing in its header is known")
    candidate = _Candidate(above, column, values)
    heading = read_column(above.own, above.groups)
    if heading is None or heading.field is None or heading.confidence < ENOUGH:
        return candidate
    said = candidate.as_field(
        heading.field, round(heading.confidence, 2), f'its header says "{heading.word}"'
    )
    unit = heading.unit if heading.field is Field.NET_SPACE else ""
    return replace(said, word=heading.word, language=heading.language, column=replace(said.column, unit=unit))


def _by_content(candidate: _Candidate) -> _Candidate:
    """A column as its header and its values tell together. Pages of one and the same site are nobody's
    websites, numbers are no names."""
    values = candidate.values
    if is_one_site(values) and share(values, is_host) >= NEARLY_ALL:
        return candidate.as_field(Field.IGNORED, 1.0, "its addresses are pages of one and the same site")
    seen = look(values)
    if candidate.is_unknown:
        return candidate.as_field(seen.field, seen.confidence, seen.reason) if seen else candidate
    if candidate.field is Field.IGNORED:
        is_clear = seen is not None and seen.field in (Field.COUNTRY, Field.WEBSITE, Field.EMAIL)
        return _against_header(candidate, seen) if is_clear and seen else candidate
    if not _is_contradicted(candidate):
        return candidate
    if seen is not None and seen.field is not candidate.field:
        return _against_header(candidate, seen)
    return _doubted(candidate)


def _is_contradicted(candidate: _Candidate) -> bool:
    """Whether the values cannot be what the header says, or none of them is of the words that go with it."""
    field, values = candidate.field, candidate.values
    if not fits(field, values):
        return True
    if field is Field.ORGANISATION and len(values) >= FEW:
        seen = look(values)
        return seen is not None and seen.field in _NO_NAMES
    known = KNOWN_WORDS.get(field)
    if field not in _MIXED_UP or len(values) < FEW:
        return False
    if known is not None:
        return not share(values, known)
    seen = look(values)
    return seen is not None and seen.field is not field and seen.field in _TAKEN_FOR_SECTORS


def _against_header(candidate: _Candidate, seen: Seen) -> _Candidate:
    return candidate.as_field(seen.field, _AT_ODDS, f"{candidate.column.reason}, but {seen.reason}")


def _doubted(candidate: _Candidate) -> _Candidate:
    """A column whose values are not what its header says, and nothing else that is known: a vague header
    and numbers in place of names say nothing, any other is still taken at its word."""
    other = otherwise(candidate.word)
    if other is not None and fits(other, candidate.values):
        name = other.value.replace("_", " ")
        return candidate.as_field(other, _DOUBTED, f"{candidate.column.reason}, and its values may be {name}")
    is_vague = candidate.column.confidence <= _WEAK or candidate.field is Field.ORGANISATION
    name = candidate.field.value.replace("_", " ")
    reason = f"{candidate.column.reason}, but its values do not look like {name}"
    return candidate.as_field(Field.IGNORED if is_vague else candidate.field, _DOUBTED, reason)


def _surest(candidates: list[_Candidate]) -> _Candidate:
    """The one that a person chose, else a filled one, else the surest, else the leftmost."""
    return max(
        candidates,
        key=lambda one: (one.is_decided, bool(one.values), one.column.confidence, -one.column.column),
    )


def _one_holder(seen: list[_Candidate], field: Field) -> list[_Candidate]:
    """The candidates with only the surest one left to hold the field."""
    rivals = [candidate for candidate in seen if candidate.field is field]
    if len(rivals) < 2:
        return seen
    holder = _surest(rivals)
    alike = {holder.column.column} | {
        rival.column.column for rival in rivals if field is Field.SECTORS and rival.word == holder.word
    }
    return [
        _set_aside(candidate, holder, field)
        if candidate in rivals and candidate.column.column not in alike
        else candidate
        for candidate in seen
    ]


def _set_aside(candidate: _Candidate, holder: _Candidate, field: Field) -> _Candidate:
    reason = f'"{holder.column.header}" is surer to be the {field.value.replace("_", " ")}'
    return candidate.as_field(Field.IGNORED, candidate.column.confidence, reason)


def _named_by_content(seen: list[_Candidate]) -> list[_Candidate]:
    """Unknown columns that hold names of organisations: those with legal forms in them; failing any column
    of names, the only one (or the only two, in two scripts) whose values may be names."""
    possible = [one for one in seen if one.is_unknown and is_names(one.values)]
    legal = [one for one in possible if legal_share(one.values) >= _LEGAL]
    has_names = any(one.field in (Field.ORGANISATION, Field.MAIN_EXHIBITOR) for one in seen)
    if legal or has_names:
        chosen, sure, reason = legal, _AT_ODDS, "it holds names with legal forms"
    else:
        chosen, sure, reason = possible, _BY_ELIMINATION, "it is the only column that can hold names"
        told = any(one.field is not Field.IGNORED for one in seen)
        if not told or len(possible) > 2 or len({one.is_local for one in possible}) < len(possible):
            return seen
    return [one.as_field(Field.ORGANISATION, sure, reason) if one in chosen else one for one in seen]


def _names(seen: list[_Candidate]) -> list[_Candidate]:
    """The names sorted out: of a Chinese and a Latin column the Latin one is the ORGANISATION and the
    other the ORGANISATION_LOCAL; a single column of names is the ORGANISATION."""
    names = [candidate for candidate in seen if candidate.field is Field.ORGANISATION]
    if not names:
        return _named_by_main(seen)
    decided = [name for name in names if name.is_decided]
    others = [name for name in names if not name.is_local]
    holder = _surest(decided or [name for name in others if not name.says_local] or others or names)
    other = _other_name([name for name in names if name != holder], holder)
    if any(candidate.field is Field.ORGANISATION_LOCAL for candidate in seen):
        other = None
    return [_settled(candidate, holder, other) for candidate in seen]


def _settled(candidate: _Candidate, holder: _Candidate, other: _Candidate | None) -> _Candidate:
    if candidate.field is not Field.ORGANISATION or candidate == holder:
        return candidate
    return _as_local(candidate) if candidate == other else _set_aside(candidate, holder, Field.ORGANISATION)


def _other_name(names: list[_Candidate], holder: _Candidate) -> _Candidate | None:
    """Beside the names in one script those in the other; else those whose header names a language, or
    that are certainly names too."""
    local = [name for name in names if name.is_local and not holder.is_local]
    second = [name for name in names if name.language or name.column.confidence >= _CERTAIN]
    return _surest(local or second) if local or second else None


def _as_local(candidate: _Candidate) -> _Candidate:
    reason = f"{candidate.column.reason}, and it is the name in the other language"
    return candidate.as_field(Field.ORGANISATION_LOCAL, candidate.column.confidence, reason)


def _named_by_main(seen: list[_Candidate]) -> list[_Candidate]:
    """A list of main exhibitors alone has no other column of names."""
    return [
        candidate.as_field(Field.ORGANISATION, candidate.column.confidence, "it is the only column of names")
        if candidate.field is Field.MAIN_EXHIBITOR
        else candidate
        for candidate in seen
    ]
