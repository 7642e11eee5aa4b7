"""Lists of exhibitors composed at random from what organisers' lists are made of, with known truth."""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby, zip_longest
from pathlib import Path
from typing import Any

import pytest

from expo_app.model.sheet import MergedRange, RawSheet, SheetMarks

# Headers that say nothing: such a column has to be known by what it holds.
ODD = {
    "country": "Feld 7",
    "website": "xq",
    "status": "Qux",
    "role": "Art 3",
    "stand": "P.",
    "sectors": "Feld 8",
}
WORDS: dict[str, Any] = json.loads((Path(__file__).parent / "words.json").read_text(encoding="utf-8"))
SYLLABLES = (
    "vel",
    "mor",
    "tan",
    "drix",
    "quo",
    "zen",
    "lar",
    "bri",
    "fen",
    "gus",
    "jor",
    "kim",
    "nev",
    "pra",
    "rud",
)
FULL_WIDTH = {ord(char): chr(ord(char) + 0xFEE0) for char in "0123456789"}
WIDTHS = ("{:g}", "{:g} m²", "{:g}㎡", "{:g} sqm")


@dataclass
class Firm:
    """One row: the text of each cell by key, and what is true of it."""

    cells: dict[str, str]
    organisation: str
    country: str
    role: str
    cancelled: bool
    hall: str
    stand: str
    space: float | None
    sectors: tuple[str, ...]
    is_struck: bool = False
    is_indented: bool = False
    listed: tuple[str, ...] = ()


@dataclass
class Case:
    """A sheet with its file name, and the truth by sheet row. `told` are the fields that the sheet tells."""

    number: int
    year: str
    file: str
    sheet: RawSheet
    firms: dict[int, Firm]
    totals: dict[int, float]
    header_rows: tuple[int, ...]
    told: frozenset[str]
    plan: dict[str, object] = field(default_factory=dict)


class Composer:
    """Composes one list. Every choice comes from the seed."""

    def __init__(self, number: int) -> None:
        self.rng = rng = random.Random(f"layout {number}")
        self.number = number
        self.language = rng.randrange(5)
        self.style = rng.choice(("one", "one", "grouped", "bilingual", "three", "odd", "none"))
        self.heads = rng.choice(("", "", "country", "hall", "sectors")) if self.style != "none" else ""
        self.sheet_is = (
            rng.choice(("", "", "country", "hall", "sectors"))
            if not self.heads and self.style != "none"
            else ""
        )
        self.merged = (
            rng.choice(("", "", "country", "hall"))
            if self.style != "none" and not (self.heads or self.sheet_is)
            else ""
        )
        self.is_once = self.merged == "hall" and rng.random() < 0.4
        self.country_style = rng.choice(("name", "name", "code"))
        self.hall_style = rng.choice(("bare", "words"))
        self.totals = rng.choice(("", "grand", "groups")) if self.style != "none" else ""
        self.keys = self._keys()
        self.year = rng.randint(2019, 2026)
        self.year_in = "file" if self.style == "none" else rng.choice(("file", "title", "sheet"))
        self.rows: list[list[str]] = []
        self.areas: list[MergedRange] = []
        self.firms: dict[int, Firm] = {}
        self.stated: dict[int, float] = {}
        self.seen: set[str] = set()
        self.left = rng.choice((0, 0, 1, 2)) if self.style != "none" else 0

    def _keys(self) -> list[str]:
        rng = self.rng
        if self.style == "none":
            return rng.sample(["organisation", "country", "stand", "website"], 4)
        chances = {
            "country": 1,
            "role": 0.5,
            "status": 0.3,
            "hall": 0.6,
            "stand": 0.95,
            "space": 0.8,
            "sectors": 0.7,
        }
        chances |= {"website": 0.3, "remark": 0.3, "local": 0.3}
        chosen = ["organisation", *(key for key, chance in chances.items() if rng.random() < chance)]
        chosen += [key for key in (self.merged,) if key and key not in chosen]
        chosen = [key for key in chosen if key not in (self.heads, self.sheet_is)]
        rng.shuffle(chosen)
        if self.style in ("grouped", "three"):
            group = [key for key in ("hall", "stand", "space") if key in chosen]
            chosen = [key for key in chosen if key not in group] + group
        return (["no"] if rng.random() < 0.5 else []) + chosen

    def compose(self) -> Case:
        rng = self.rng
        self._add_titles()
        header_rows = self._add_header()
        firms = self._drawn()
        key = self._grouped_by()
        for value, group in groupby(firms, key=lambda firm: self._group(firm, key)):
            self._add_group(key, value, list(group))
        if self.totals:
            self._add_total(self._label(WORDS["totals"]), list(self.firms.values()))
        for _ in range(rng.choice((0, 0, 1))):
            self.rows += [[], [""] * self.left + [WORDS["footnotes"][self.language]]]
        return self._case(header_rows)

    def _case(self, header_rows: tuple[int, ...]) -> Case:
        if self.rng.random() < 0.25 and self.style != "none":
            self._add_side_note()
        columns = tuple(zip_longest(*self.rows, fillvalue=""))
        struck = tuple(row for row, firm in self.firms.items() if firm.is_struck)
        name = self.left + self.keys.index("organisation") + 1
        indents = tuple((row, name, 1) for row, firm in self.firms.items() if firm.is_indented)
        marks = SheetMarks(struck_rows=struck, indents=indents)
        sheet = RawSheet(self._sheet_name(), columns, merged=tuple(self.areas), marks=marks)
        told = {*self.keys, self.heads, self.sheet_is} | ({"role"} if indents else set())
        plan = {name: value for name, value in vars(self).items() if isinstance(value, str)}
        is_told = self.year_in == "title" or (self.year_in == "sheet" and self.sheet_is != "sectors")
        file = self.rng.choice(("list", "exhibitors", "参展商名单")) + ("" if is_told else f" {self.year}")
        return Case(
            self.number,
            str(self.year),
            f"{file}.xlsx",
            sheet,
            self.firms,
            self.stated,
            header_rows,
            frozenset(told),
            plan,
        )

    def _sheet_name(self) -> str:
        year = f" {self.year}" if self.year_in == "sheet" and self.sheet_is != "sectors" else ""
        if not self.sheet_is:
            return self.rng.choice(("Sheet1", "List", "参展商", "Aussteller")) + year
        return self._group(next(iter(self.firms.values())), self.sheet_is) + year

    # ------------------------------------------------------------ above the rows

    def _add_titles(self) -> None:
        rng = self.rng
        if self.style == "none":
            return
        name, *others = WORDS["titles"][self.language]
        told = self.year_in == "title"
        ordinal = rng.randint(2, 9)
        before, after = (f"第{ordinal}届" if self.language == 1 else f"{ordinal}. "), f" {self.year}"
        first = name.format(before if told and self.language in (1, 2) else "") + (after if told else "")
        for line in [first, *others][: rng.randint(int(told), 4)]:
            self.rows.append([""] * self.left + [line])
        self.rows += [[]] * rng.choice((0, 0, 1))

    def _add_header(self) -> tuple[int, ...]:
        if self.style == "none":
            return ()
        labels = [self._header(key) for key in self.keys]
        lines = [labels]
        group = [at for at, key in enumerate(self.keys) if key in ("hall", "stand", "space")]
        if self.style in ("grouped", "three") and len(group) > 1:
            upper = ["" if at in group else label for at, label in enumerate(labels)]
            upper[group[0]] = ("Stand", "展位", "Standplatz", "Stand", "Stand")[self.language]
            lines = [upper, [label if at in group else "" for at, label in enumerate(labels)]]
            row = len(self.rows) + 1
            self.areas.append(MergedRange(row, self.left + group[0] + 1, row, self.left + group[-1] + 1))
        if self.style in ("bilingual", "three"):
            other = 1 if self.language != 1 else 0
            lines.append([WORDS["headers"][key][other] for key in self.keys])
        first = len(self.rows) + 1
        self.rows += [[""] * self.left + line for line in lines]
        return tuple(range(first, len(self.rows) + 1))

    def _header(self, key: str) -> str:
        odd = self.style == "odd" and key in ODD
        if odd and (key != "country" or self.country_style == "name"):
            return ODD[key]
        return WORDS["headers"][key][self.language]

    # ------------------------------------------------------------ the rows

    def _grouped_by(self) -> str:
        return self.heads or self.merged or self.sheet_is or ("hall" if self.totals == "groups" else "")

    def _group(self, firm: Firm, key: str) -> str:
        if key == "country":
            return WORDS["countries"][firm.country][self.language + 1]
        if key == "hall":
            return WORDS["halls"]["words"][self.language].format(firm.hall)
        return firm.sectors[0] if key else ""

    def _drawn(self) -> list[Firm]:
        firms = [self._firm() for _ in range(self.rng.randint(12, 40))]
        key = self._grouped_by()
        if self.sheet_is:
            firms = [firm for firm in firms if self._group(firm, key) == self._group(firms[0], key)]
        return sorted(firms, key=lambda firm: self._group(firm, key)) if key else firms

    def _add_group(self, key: str, value: str, firms: list[Firm]) -> None:
        rng = self.rng
        if self.heads:
            form = (
                rng.choice(WORDS["headed"][key])
                if self.language == 0
                else "{} Zone"
                if key == "sectors"
                else "{}"
            )
            text = form.format(value)
            home = self.keys.index("organisation") if rng.random() < 0.5 else 0
            self.rows.append([""] * (self.left + home) + [text])
        first = len(self.rows) + 1
        for at, firm in enumerate(firms):
            self._add_firm(firm, is_first=at == 0)
        if self.merged and len(firms) > 1:
            column = self.left + self.keys.index(self.merged) + 1
            if not self.is_once:
                self.areas.append(MergedRange(first, column, len(self.rows), column))
            for row in self.rows[first:]:
                row[column - 1] = "" if self.is_once else self.rows[first - 1][column - 1]
        if self.totals == "groups":
            self._add_total(WORDS["subtotals"][self.language], firms)
        if self.style != "none" and rng.random() < 0.1:
            self.rows.append([])
        if self.style != "none" and rng.random() < 0.05:
            self.rows.append([""] * self.left + [self._header(key) for key in self.keys])

    def _add_firm(self, firm: Firm, is_first: bool) -> None:
        if is_first:
            firm.is_indented = False
        if firm.is_indented and "role" not in self.keys:
            above = self.firms[len(self.rows)]
            firm.role, firm.stand, firm.cells["stand"] = "co", above.stand, above.cells["stand"]
        self.rows.append([""] * self.left + [firm.cells.get(key, "") for key in self.keys])
        self.firms[len(self.rows)] = firm

    def _add_total(self, label: str, firms: list[Firm]) -> None:
        cells = dict.fromkeys(self.keys, "")
        home = "no" if "no" in self.keys and self.rng.random() < 0.5 else "organisation"
        if "space" in self.keys:
            cells["space"] = f"{sum(firm.space or 0 for firm in firms):g}"
        count = WORDS["counted"][self.language].format(len(firms))
        cells["organisation"] = count if home == "no" else cells["organisation"]
        cells[home] = label if home == "no" or "space" in self.keys else f"{label} {count}"
        self.rows.append([""] * self.left + [cells[key] for key in self.keys])
        self.stated[len(self.rows)] = len(firms)

    def _add_side_note(self) -> None:
        width = max(map(len, self.rows))
        for row in self.rng.sample(sorted(self.firms), min(2, len(self.firms))):
            line = self.rows[row - 1]
            line.extend([""] * (width + 1 - len(line)))
            line.append("to be checked")

    def _label(self, table: tuple[tuple[str, ...], ...]) -> str:
        return self.rng.choice(table[self.language])

    # ------------------------------------------------------------ one row

    def _name(self) -> str:
        if self.rng.random() < 0.04 and (name := self.rng.choice(WORDS["traps"])) not in self.seen:
            self.seen.add(name)
            return name
        return self._fresh()

    def _fresh(self) -> str:
        while (name := "".join(self.rng.sample(SYLLABLES, 3)).title()) in self.seen:
            pass
        self.seen.add(name)
        return f"{name} {self.rng.choice(('GmbH', 'Ltd', 'S.A.', 'Co., Ltd.', 'Inc.', 'AG'))}"

    def _firm(self) -> Firm:
        rng, language = self.rng, self.language
        country, hall = rng.choice(sorted(WORDS["countries"])), rng.choice("123")
        role = rng.choices(("main", "co", "represented"), (7, 2, 1))[0] if "role" in self.keys else "main"
        cancelled = "status" in self.keys and rng.random() < 0.1
        sectors = tuple(
            rng.sample(WORDS["sectors"][language], 1 if self._is_single() else rng.choice((1, 1, 2)))
        )
        space, written = self._space()
        stand = f"{rng.choice('ABCDE')}{rng.randint(1, 99):02d}"
        name = self._name()
        struck = rng.random() < 0.04
        cells = {
            "no": str(rng.randint(1, 99)),
            "organisation": self._disturbed(name),
            "local": f"{rng.choice('杭京沪深甬')}{rng.choice('鑫岚博锐泰恒')}{rng.choice('科电机')}有限公司",
            "country": WORDS["countries"][country][0 if self.country_style == "code" else language + 1],
            "role": WORDS["roles"][role][language],
            "status": WORDS["statuses"]["cancelled" if cancelled else "confirmed"][language],
            "hall": self._hall(hall),
            "stand": stand.translate(FULL_WIDTH) if rng.random() < 0.05 else stand,
            "space": written,
            "sectors": rng.choice(("; ", " / ", "、", "\n", " | ")).join(sectors),
            "website": f"www.{name.split()[0].lower()}.example",
            "remark": rng.choice(("", "paid", "total power 3 kW", "见展馆图")),
        }
        indented = role == "main" and "role" not in self.keys and rng.random() < 0.1
        return Firm(
            cells, name, country, role, cancelled or struck, hall, stand, space, sectors, struck, indented
        )

    def _is_single(self) -> bool:
        return "sectors" in (self.heads, self.sheet_is)

    def _hall(self, hall: str) -> str:
        return hall if self.hall_style == "bare" else WORDS["halls"]["words"][self.language].format(hall)

    def _space(self) -> tuple[float | None, str]:
        rng = self.rng
        if "space" not in self.keys or rng.random() < 0.08:
            return None, rng.choice(("", "-"))
        if rng.random() < 0.15:
            width, depth = rng.randint(2, 9), rng.randint(2, 9)
            return float(width * depth), rng.choice(("{}x{}", "{} x {} m", "{}×{}")).format(width, depth)
        if self.language == 1 and rng.random() < 0.1:
            return 18.0, "2个标展"
        area = rng.choice((9, 12, 18, 24, 36, 54, 72))
        return float(area), rng.choice(WIDTHS).format(area)

    def _disturbed(self, name: str) -> str:
        chance = self.rng.random()
        return name.replace(" ", "\n", 1) if chance < 0.04 else f" {name} " if chance < 0.08 else name


@pytest.fixture(scope="session")
def cases() -> Callable[[int], Iterator[Case]]:
    """The first so many lists."""
    return lambda count: (Composer(number).compose() for number in range(count))
