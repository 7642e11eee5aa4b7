"""Values that stand once for several rows: headings between them, and cells that are not repeated."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from expo_app.model.layout import Field, MappedColumn, Section
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.groups import Group, group_named
from expo_app.reference.spelling import fold, tidy

# A heading is a name, no sentence.
_LONGEST, _MOST_WORDS = 48, 7
_SENTENCE = (".", "。", "!", "?", "！", "？", ";", "；")
# "一、", "A.", "IV)", "2.1 " in front of a heading.
_NUMBERING = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[)）]"
    r"|(?:[A-Z]|\d{1,2}|[IVX]{1,4})(?:[.)]|\s[–—-])\s)\s*(?=\S)"
)
_ORIGIN = re.compile(
    r"(?:境内|境外|国内|国外|国际|海外|本地|外资|内资)(?:参展)?(?:企业|展商|参展商|单位|公司)?(?:名单)?"
    r"|(?:domestic|national|local|foreign|international|overseas)(?: (?:exhibitors?|companies|firms))?"
    r"|(?:inland|ausland|(?:inlandi|auslandi)sche|nationale|internationale)(?: (?:aussteller|firmen))?"
    r"|(?:exposants |societes )?(?:francais|nationaux|etrangers|internationaux)"
    r"|(?:expositores |empresas )?(?:nacionales|extranjeros|extranjeras|internacionales)"
    r"|(?:espositori )?(?:nazionali|italiani|esteri|internazionali)"
)
_WRITTEN_ONCE = (Field.HALL, Field.COUNTRY)
_GROUPS = 3
_MANY_GROUPS = 5


@dataclass(frozen=True)
class Line:
    """A row with one text in it. `in_names` says that it stands where the names are, `is_across` that its
    cell is merged over the columns beside it."""

    row: int
    text: str
    in_names: bool
    is_across: bool


def headings_among(lines: Sequence[Line], named_rows: int, last_row: int) -> dict[int, Group]:
    """Row -> what it is the heading of.

    A text by itself has to name a hall, a country or a zone. Where it stands apart from the names, or is
    merged across, any short name will do if there are several of the kind, none of them right above another
    text that stands alone, as the lines of a note are. `named_rows` is how many rows have a name: a list of
    countries is no list of headings; `last_row` is the last one with more in it than the name.
    """
    lines = [replace(line, text=_NUMBERING.sub("", line.text)) for line in lines]
    known = {line.row: group for line in lines if (group := _group(line.text))}
    notes = {line.row for line in lines} - known.keys()
    apart = [
        line
        for line in lines
        if line.row in notes and line.row < last_row and line.row + 1 not in notes and _stands_apart(line)
    ]
    if len(apart) > 1:
        known |= {line.row: (Field.SECTORS, line.text) for line in apart}
    among_names = sum(line.in_names and not line.is_across for line in lines if line.row in known)
    return known if 2 * among_names < named_rows else {}


def _group(text: str) -> Group | None:
    """What a text heads; who comes from abroad and who does not is told by the countries of the rows."""
    bare = fold(text)
    return (Field.IGNORED, text) if _ORIGIN.fullmatch(bare) else group_named(text)


def _stands_apart(line: Line) -> bool:
    is_label = len(line.text) <= _LONGEST and len(line.text.split()) <= _MOST_WORDS
    is_text = any(map(str.isalpha, line.text)) and not line.text.endswith(_SENTENCE)
    return (line.is_across or not line.in_names) and is_label and is_text


def sections_under(headings: Mapping[int, Group], data_rows: Sequence[int]) -> tuple[Section, ...]:
    """What each heading is worth for the rows below it: up to the next heading of its kind, or of the kind
    that came before it in the list (a new hall ends the country of the hall before)."""
    if not data_rows:
        return ()
    rank: dict[Field, int] = {}
    for _, (field, _value) in sorted(headings.items()):
        rank.setdefault(field, len(rank))
    found = []
    for row, (field, value) in sorted(headings.items()):
        ends = (other for other, (kind, _) in headings.items() if other > row and rank[kind] <= rank[field])
        last = min(ends, default=data_rows[-1] + 1) - 1
        if field is not Field.IGNORED and bisect_right(data_rows, row) < bisect_right(data_rows, last):
            found.append(Section(field, value, row + 1, last))
    return tuple(found)


def unrepeated(
    sheet: RawSheet, columns: Iterable[MappedColumn], data_rows: Sequence[int]
) -> Iterator[Section]:
    """Sections of the columns of halls and countries that name each group only in its first row, as lists
    are that lost their merged cells. Every group has to come once and in one piece."""
    for column in columns:
        if column.field in _WRITTEN_ONCE:
            cells = sheet.columns[column.column - 1]
            starts = [row for row in data_rows if cells[row - 1].strip()]
            if _names_groups(cells, starts, data_rows, column.field):
                ends = [*(row - 1 for row in starts[1:]), data_rows[-1]]
                for first, last in zip(starts, ends, strict=True):
                    yield Section(column.field, tidy(cells[first - 1]), first, last)


def _names_groups(
    cells: Sequence[str], starts: Sequence[int], data_rows: Sequence[int], field: Field
) -> bool:
    """Whether the filled cells open groups of rows. A country that only foreigners state leaves blanks
    too: so there have to be many of them, or in alphabetical order."""
    if len(starts) < 2 or starts[0] != data_rows[0] or 2 * len(starts) > len(data_rows):
        return False
    keys = [fold(cells[row - 1]) for row in starts]
    groups = [key for key, before in zip(keys, [""] + keys, strict=False) if key != before]
    if len(set(groups)) != len(groups) or _repeats(starts, keys, data_rows):
        return False
    return (
        field is Field.HALL
        or len(groups) >= _MANY_GROUPS
        or (len(groups) >= _GROUPS and groups == sorted(groups))
    )


def _repeats(starts: Sequence[int], keys: Sequence[str], data_rows: Sequence[int]) -> bool:
    """Whether a group is named again although nothing (a subtotal, a header) stands in between."""
    followed = {row for row, below in pairwise(data_rows) if below == row + 1}
    return any(
        key == before and row - 1 in followed
        for row, key, before in zip(starts[1:], keys[1:], keys, strict=False)
    )
