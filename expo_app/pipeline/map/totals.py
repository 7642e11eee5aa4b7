"""Totals that a list states, and what was counted instead."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from expo_app.model.layout import ControlTotal, Field, MappedColumn
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.headings import plain
from expo_app.reference import country_parts
from expo_app.reference.spelling import fold, tidy
from expo_app.reference.units import read_space

_WORDS = (
    "grand total|sub total|subtotal|total general|total global|total partiel|total parcial|total geral"
    "|totals?|sum|overall|zwischensumme|gesamtsumme|gesamtzahl|gesamtanzahl|gesamtflache|summe|gesamt"
    "|insgesamt|sous totaux|sous total|nombre total|totaux|somme|ensemble|suma parcial|suma total"
    "|suma czesciowa|suma|subtotales|totales|totale generale|totale parziale|totale complessivo"
    "|subtotale|totale|soma|razem|ogolem|lacznie"
)
_STARTS = frozenset(
    {
        *("tot", "sum", "som", "sub", "sou", "ges", "gra", "zwi", "ins", "ens", "raz", "ogó", "ove"),
        *(
            word + tail
            for word in ("合计", "总计", "小计", "共计", "合計", "總計", "小計")
            for tail in ("", "：", ":")
        ),
    }
)
_HAN_WORDS = "合计|总计|小计|共计|总共|累计|总数"
_THINGS = (
    "co exhibitors?|exhibitors?|companies|company|firms?|entries|rows|stands?|booths?|visitors?|aussteller"
    "|firmen|unternehmen|besucher|stande|exposants?|societes|visiteurs|expositores?|empresas|visitantes"
    "|espositori|aziende|wystawcow|wystawcy|firm|participants?|teilnehmer"
)
_HAN_THINGS = "家企业|家展商|家|个展商|个展位|个|户|人次|人|名|条"
_WORD = rf"(?:(?:{_WORDS})|(?:{_HAN_WORDS})(?:数|面积)?)"
_NUMBER = rf"(?: ?\d[\d ]*(?: ?(?:{_THINGS}|{_HAN_THINGS}))?)?"
_OF_THINGS = rf"(?:(?: (?:number|anzahl|nombre|numero|of|all|der|de|des|du))*(?: (?:{_THINGS})))?"
_PLACE = (
    r"(?: (?:of|for|in|der|de|du))?(?: (?:hall|halle|salle|pabellon|pavilion|nave|zone))?"
    r"(?: [\w]{1,4}(?: \d)?)?"
)
# "Total", "合计 Total", "Summe Halle 3", "Grand total 57 exhibitors", "1号馆小计"
_LABEL = re.compile(
    rf"(?:the )?{_WORD}(?: {_WORD})*{_OF_THINGS}{_PLACE}{_NUMBER}"
    rf"|.{{1,12}}?(?:{_HAN_WORDS})(?: {_WORD})*{_NUMBER}"
)
# What stands behind one of these ("Subtotal: China") says what is added up.
_OPENING = re.compile(r"\s*[:：(（–—]|\s-\s")
_LONGEST = 60
# No company is called so, whatever stands behind ("Sous-total Menuiserie").
_SUBTOTAL = re.compile(
    r"\s*(?:sub[- ]?total(?:es|e)?|sous[- ]total|zwischensumme|suma parcial|total parcial|totale parziale"
    r"|小[计計])(?![a-zà-ÿ])",
    re.IGNORECASE,
)
_OF_COUNTRY = re.compile(rf"{_WORD} (?:(?:of|for|de|del|der|fur|pour|para) )?(.{{3,40}})")
# Part of the total above it ("davon Ausland: 4", "of which international"), beside a number.
_PART = re.compile(
    r"\s*(?:davon|darunter|of (?:which|whom|them)|thereof|including|dont|de los cuales|de las cuales|de ellos"
    r"|di cui|dos quais|das quais|其中|w tym)(?![a-zà-ÿ])(?:.{0,40})$",
    re.IGNORECASE,
)
_DIGITS = r"\d{1,3}(?:[.,']\d{3})+|\d+"
_COUNT = re.compile(
    rf"(?:^|(?<=\D))(?:(?:[共计合]+|total:?|insgesamt|zusammen) ?)?({_DIGITS}) ?"
    rf"(?:(?:{_THINGS})\b|(?:{_HAN_THINGS}))"
)
_BARE_COUNT = re.compile(_DIGITS)
# "Total exhibitors": the number of such a row may be their count, wherever it stands.
_COUNTS_THINGS = re.compile(rf"(?:{_THINGS})$")
# What else a totals row adds up.
_OTHER_COUNT = re.compile(
    r"[共计]?[\d.,' ]+ ?(?:%|countries|regions|halls?|sectors?|länder|hallen|pays|pa[ií]ses|paesi|krajów"
    r"|个国家|个地区|国|馆)"
)
# Roles and states that no list counts among its exhibitors.
_FALLEN = re.compile(
    r"represented|vertreten|cancel|withdrawn|storniert|abgesagt|organi[sz]er|representee|被代|取消|退展|组展|组团"
)
_GRAND = re.compile(r"grand|gesamt|gener|global|geral|complessivo|ogolem|overall|ensemble|总|合计|共计|累计")
_SUB = re.compile(r"sub|sous|parti|parci|parzi|czesci|zwischen|小计")
# Totals are rounded, and square feet are converted.
_NEAR = 0.0001
_NAMES = (Field.ORGANISATION, Field.ORGANISATION_LOCAL)


def may_be_total(name: str) -> bool:
    """Whether a name begins like the label of a total; cheap, for every row."""
    return name[:3].casefold() in _STARTS


def is_total(filled: Sequence[str]) -> bool:
    """Whether the filled cells of a row are a total: one is its label, all others are numbers.

    So a company called "Total" stays one, as its row names a country or a stand.
    """
    labels = [cell for cell in filled if _is_label(cell)]
    if labels and all(map(_PART.match, labels)) and not any(map(str.isdecimal, "".join(filled))):
        return False
    return bool(labels) and all(cell in labels or _is_amount(cell) for cell in filled)


def _is_label(cell: str) -> bool:
    if len(cell) > _LONGEST:
        return False
    if _PART.match(cell) or _SUBTOTAL.match(cell) or _is_of_country(cell):
        return True
    return any(_LABEL.fullmatch(plain(text)) for text in (cell, _OPENING.split(cell, maxsplit=1)[0]))


def _is_of_country(cell: str) -> bool:
    """ "Total Germany", "Summe Frankreich" """
    match = _OF_COUNTRY.fullmatch(plain(cell))
    return match is not None and country_parts.exact(match[1]).certain


def _is_amount(cell: str) -> bool:
    text = _lower(cell)
    forms = (_BARE_COUNT, _COUNT, _OTHER_COUNT)
    return any(form.fullmatch(text) for form in forms) or read_space(cell).sqm is not None or not fold(cell)


def _lower(cell: str) -> str:
    """A cell with its digits and separators as plain ones."""
    return unicodedata.normalize("NFKC", cell).casefold().strip()


def control_totals(
    sheet: RawSheet, columns: Sequence[MappedColumn], totals: Sequence[int], data_rows: Sequence[int]
) -> tuple[ControlTotal, ...]:
    """What each totals row states, beside what the rows that it covers add up to.

    A subtotal covers the data rows since the totals row before it, or those of them that belong to the
    country, hall or sector that it names; a grand total covers all of the sheet. Where the label leaves
    it open ("Summe") and where lists count differently (stands, participations, companies), what agrees
    with the stated number is taken.
    """
    if not totals:
        return ()
    ledger = _Ledger(sheet, columns, data_rows)
    above = (0, *totals)
    last = next((row for row in reversed(totals) if not _is_part(sheet.row(row))), 0)
    return tuple(
        total
        for row, before in zip(totals, above, strict=False)
        for total in ledger.stated(row, before, is_last=row == last)
    )


def _is_part(cells: Sequence[str]) -> bool:
    """Whether a totals row only says what is part of the total above it."""
    return any(map(_PART.match, cells))


class _Ledger:
    """Counts the rows and the space of a sheet that totals rows cover."""

    def __init__(self, sheet: RawSheet, columns: Sequence[MappedColumn], data_rows: Sequence[int]) -> None:
        self._sheet = sheet
        self._rows = data_rows
        self._columns = columns
        self._struck = frozenset(sheet.marks.struck_rows)
        self._names = self._of(*_NAMES)
        self._spaces = {column.column: self._space_by_row(column) for column in self._of(Field.NET_SPACE)}

    def _of(self, *fields: Field) -> list[MappedColumn]:
        return [column for column in self._columns if column.field in fields]

    def _cells(self, column: MappedColumn) -> tuple[str, ...]:
        return self._sheet.columns[column.column - 1]

    def _space_by_row(self, column: MappedColumn) -> dict[int, float]:
        """Square metres of the rows that state any; a cell merged over several rows is one space."""
        repeated = {
            row
            for area in self._sheet.merged
            if area.first_column == area.last_column == column.column
            for row in range(area.first_row + 1, area.last_row + 1)
        }
        cells = self._cells(column)
        known = {cell: read_space(cell, column.unit).sqm for cell in set(cells)}
        return {row: space for row in self._rows if row not in repeated and (space := known[cells[row - 1]])}

    def stated(self, row: int, before: int, is_last: bool) -> Iterator[ControlTotal]:
        """The numbers of one totals row; `before` is the totals row above it, 0 for none."""
        cells = tuple(map(tidy, self._sheet.row(row)))
        label = next(cell for cell in cells if _is_label(cell))
        if _PART.match(label):
            return
        covered = list(self._covered(label, before, row, is_last))
        counts = [way for rows in covered for way in self._counts(rows)]
        for column in self._of(Field.NET_SPACE):
            value = read_space(cells[column.column - 1], column.unit).sqm
            if value is not None:
                total = _agreeing(row, column, value, [self._space(column, rows) for rows in covered])
                is_count = _COUNTS_THINGS.search(plain(label)) and value in counts and total.counted != value
                yield _agreeing(row, self._names[0], value, counts) if is_count and self._names else total
        if (count := self._stated_count(cells)) is not None and self._names:
            yield _agreeing(row, self._names[0], count, counts)

    def _covered(self, label: str, before: int, row: int, is_last: bool) -> Iterator[Sequence[int]]:
        """The data rows that a total may cover, the likeliest first."""
        kind = plain(label)
        part = self._between(before, row)
        if named := self._named(label, part):
            yield named
        is_grand = not _SUB.search(kind) and (is_last or _GRAND.search(kind))
        if is_grand:
            yield self._between(0, row)
        yield part
        if not is_grand and not _SUB.search(kind):
            yield self._between(0, row)

    def _named(self, label: str, rows: Sequence[int]) -> list[int]:
        """Those of the rows that belong to what the label names ("Subtotal: China")."""
        name = plain(_OPENING.split(label, maxsplit=1)[-1])
        groups = [self._cells(column) for column in self._of(Field.COUNTRY, Field.HALL, Field.SECTORS)]
        return [row for row in rows if any(plain(cells[row - 1]) == name for cells in groups)]

    def _between(self, above: int, below: int) -> Sequence[int]:
        return self._rows[bisect_right(self._rows, above) : bisect_left(self._rows, below)]

    def _stated_count(self, cells: Sequence[str]) -> float | None:
        """A number with a word for exhibitors anywhere, or a bare one in a column of names."""
        texts = [match[1] for cell in cells if (match := _COUNT.search(_lower(cell)))]
        bare = [_lower(cells[name.column - 1]) for name in self._names]
        texts += [text for text in bare if _BARE_COUNT.fullmatch(text)]
        return float(re.sub(r"\D", "", texts[0])) if texts else None

    def _counts(self, rows: Sequence[int]) -> Iterator[float]:
        """How many rows there are; how many of them stand; how many names these have."""
        yield float(len(rows))
        kinds = [self._cells(column) for column in self._of(Field.ROLE, Field.STATUS)]
        struck = self._struck
        standing = [
            row
            for row in rows
            if row not in struck and not any(_FALLEN.search(plain(cells[row - 1])) for cells in kinds)
        ]
        yield float(len(standing))
        names = [self._cells(name) for name in self._names]
        yield float(len({tuple(fold(cells[row - 1]) for cells in names) for row in standing}))

    def _space(self, column: MappedColumn, rows: Sequence[int]) -> float:
        spaces = self._spaces[column.column]
        return round(sum(spaces.get(row, 0.0) for row in rows), 4)


def _agreeing(row: int, column: MappedColumn, stated: float, ways: Sequence[float]) -> ControlTotal:
    """The total beside the way of counting that agrees with it, else beside the likeliest."""
    near = _NEAR * max(1.0, abs(stated))
    counted = next((way for way in ways if abs(way - stated) <= near), ways[0])
    return ControlTotal(row, column.header, round(stated, 4), counted)
