"""Which column holds which field."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice

from expo_app.model.layout import Field, MappedColumn
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.header import ColumnHeader, Header
from expo_app.pipeline.map.headings import ENOUGH, plain, read_column
from expo_app.reference.spelling import is_han

# Enough values to see what a column holds.
_LOOKED_AT = 300
_NEARLY_ALL = 0.9
_BY_CONTENT = 0.7
_CERTAIN = 0.9
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,})(?:[/:?#]\S*)?", re.IGNORECASE)
_EMAIL = re.compile(r"[^\s@]+@[\w-]+(?:\.[\w-]+)+")
_DECIDED = "decided by a person"


@dataclass(frozen=True)
class _Candidate:
    """A column with what its header says and the first of its values."""

    header: ColumnHeader
    column: MappedColumn
    values: tuple[str, ...]
    word: str = ""
    language: str = ""

    @property
    def field(self) -> Field:
        return self.column.field

    def as_field(self, field: Field, confidence: float, reason: str) -> "_Candidate":
        return replace(self, column=replace(self.column, field=field, confidence=confidence, reason=reason))

    def share(self, pattern: re.Pattern[str]) -> float:
        """Which part of the values looks like this."""
        return sum(pattern.fullmatch(value) is not None for value in self.values) / max(1, len(self.values))

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

    @property
    def is_decided(self) -> bool:
        """Whether a person said what the column holds."""
        return self.column.reason == _DECIDED


def map_columns(sheet: RawSheet, header: Header, mapping: Mapping[str, Field]) -> tuple[MappedColumn, ...]:
    """Every column with a header or with values, from left to right.

    `mapping` (header -> field) is what a person decided and wins; next counts what the header says, then
    what the column holds. A field is held by one column, the surest of them; only SECTORS may be held by
    several that are called the same ("Category 1", "Category 2").
    """
    decided = {plain(label): field for label, field in mapping.items()}
    first = header.rows[-1]
    candidates = [_candidate(sheet, above, first, decided) for above in header.columns]
    seen = [_by_content(candidate) for candidate in candidates if candidate.header.label or candidate.values]
    for field in Field:
        if field not in (Field.ORGANISATION, Field.IGNORED):
            seen = _one_holder(seen, field)
    return tuple(candidate.column for candidate in _names(seen))


def _candidate(sheet: RawSheet, above: ColumnHeader, first: int, decided: Mapping[str, Field]) -> _Candidate:
    cells = sheet.columns[above.column - 1]
    values = tuple(islice((cell.strip() for cell in islice(cells, first, None) if cell.strip()), _LOOKED_AT))
    column = MappedColumn(above.column, above.label, Field.IGNORED, 0.0, "nothing in its header is known")
    candidate = _Candidate(above, column, values)
    for label in (above.label, *above.own):
        if plain(label) in decided:
            return candidate.as_field(decided[plain(label)], 1.0, _DECIDED)
    heading = read_column(above.own, above.groups)
    if heading is None or heading.field is None or heading.confidence < ENOUGH:
        return candidate
    said = candidate.as_field(
        heading.field, round(heading.confidence, 2), f'its header says "{heading.word}"'
    )
    unit = heading.unit if heading.field is Field.NET_SPACE else ""
    return replace(said, word=heading.word, language=heading.language, column=replace(said.column, unit=unit))


def _by_content(candidate: _Candidate) -> _Candidate:
    """Web and e-mail addresses are recognised by themselves; pages of one and the same site are no
    exhibitors' websites."""
    if candidate.is_decided:
        return candidate
    if candidate.share(_EMAIL) >= _NEARLY_ALL:
        return _recognised(candidate, Field.EMAIL, "it holds e-mail addresses")
    if candidate.share(_HOST) < _NEARLY_ALL:
        return candidate
    if _is_one_site(candidate.values):
        return candidate.as_field(Field.IGNORED, 1.0, "its addresses are pages of one and the same site")
    return _recognised(candidate, Field.WEBSITE, "it holds web addresses")


def _recognised(candidate: _Candidate, field: Field, reason: str) -> _Candidate:
    """A column that its header left open, as the field that its values are."""
    is_open = candidate.field is Field.IGNORED
    return candidate.as_field(field, _BY_CONTENT, reason) if is_open else candidate


def _is_one_site(addresses: tuple[str, ...]) -> bool:
    hosts = Counter(match[1].casefold() for address in addresses if (match := _HOST.fullmatch(address)))
    return len(addresses) >= 5 and hosts.most_common(1)[0][1] >= _NEARLY_ALL * len(addresses)


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
