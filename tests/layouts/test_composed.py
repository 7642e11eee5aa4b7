"""Rows and cells of composed lists land right; what does not is said."""

import csv
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from expo_app.cli.verbs import main
from expo_app.model.finding import Finding
from expo_app.model.layout import Field, Layout
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.pipeline.clean.clean import Facts, clean
from expo_app.pipeline.map.layout import understand
from expo_app.reference.spelling import fold

Cases = Callable[[int], Iterator[Any]]
COUNT, IN_FILES = 500, 60


class Score:
    """What came out of the lists, beside the truth."""

    def __init__(self) -> None:
        self.rows: Counter[bool] = Counter()
        self.cells: dict[str, Counter[bool]] = {}
        self.totals_counted = 0
        self.silent: list[str] = []
        self.wrong: list[str] = []

    def row(self, case: Any, row: int, is_found: bool, is_said: bool) -> None:
        self.rows[is_found] += 1
        self._note(case, row, "row", is_found, is_said, "")

    def cell(self, case: Any, row: int, name: str, is_right: bool, is_said: bool, seen: object) -> None:
        self.cells.setdefault(name, Counter())[is_right] += 1
        self._note(case, row, name, is_right, is_said, seen)

    def _note(self, case: Any, row: int, name: str, is_right: bool, is_said: bool, seen: object) -> None:
        if not is_right:
            line = f"case {case.number} row {row} {name}: {seen!r} of {case.sheet.row(row)}"
            self.wrong.append(line)
            self.silent += [] if is_said else [line]

    def share(self, counts: Counter[bool]) -> float:
        return 100 * counts[True] / max(1, counts.total())

    def check(self) -> None:
        told = "\n".join([*self.silent[:15], *self.wrong[:15]])
        assert self.share(self.rows) >= 99, told
        for name, counts in self.cells.items():
            assert self.share(counts) >= 98, f"{name} {self.share(counts):.1f} %\n{told}"
        assert self.totals_counted == 0, told
        assert not self.silent, told


Lines = dict[int, list[dict[str, Any]]]


def by_row(records: Iterable[dict[str, Any]]) -> Lines:
    """The participations of each sheet row; a row with co-exhibitors in it has several."""
    lines: Lines = {}
    for record in records:
        lines.setdefault(int(record["row"]), []).append(record)
    return lines


def compare(case: Any, lines: Lines, said: Callable[[int, str], bool], score: Score) -> None:
    """`lines` are the rows as understood, `said` tells whether a finding names a row or a raw text."""
    score.totals_counted += len(case.totals.keys() & lines.keys())
    for row in lines.keys() - case.firms.keys() - case.totals.keys():
        score.row(case, row, False, said(row, ""))
    for row, firm in case.firms.items():
        found = {fold(str(line["organisation"])): line for line in lines.get(row, [])}
        wanted_names = {fold(name) for name in (firm.organisation, *firm.listed)}
        score.row(case, row, set(found) == wanted_names, not found and said(row, ""))
        line = found.get(fold(firm.organisation))
        if line is None:
            continue
        for key, (wanted, seen) in truths(case, firm, line).items():
            score.cell(case, row, key, wanted == seen, said(row, firm.cells.get(key, "")), seen)


def truths(case: Any, firm: Any, line: dict[str, Any]) -> dict[str, tuple[object, object]]:
    """(what is true, what was understood) of each field that the list tells."""
    space = line["net_space_sqm"]
    known = None if space == "" or math.isnan(float(space)) else round(float(space), 2)
    all_of = {
        "country": (firm.country, line["country"]),
        "role": (firm.role, line["role"]),
        "hall": (firm.hall, re.sub(r"\D", "", str(line["halls"]))),
        "stand": (firm.stand, str(line["stands"]).translate({code + 0xFEE0: code for code in range(48, 58)})),
        "space": (firm.space, known),
        "sectors": (sorted(firm.sectors), sorted(zone(part) for part in str(line["sectors"]).split("; "))),
    }
    return {key: pair for key, pair in all_of.items() if key in case.told} | {
        "status": ("cancelled" if firm.cancelled else "confirmed", line["status"])
    }


def zone(text: str) -> str:
    return text.removesuffix(" Zone")


def said_by(case: Any, layout: Layout, findings: tuple[Finding, ...]) -> Callable[[int, str], bool]:
    """Whether a finding names a row or a raw text. A column of which nothing is known is one, too."""
    rows = {finding.row for finding in findings if finding.row} | {row.row for row in layout.skipped}
    values = {fold(finding.value) for finding in findings} - {""}
    for column in layout.columns:
        if column.field is Field.IGNORED and not column.confidence:
            values |= {fold(cell) for cell in case.sheet.columns[column.column - 1]} - {""}
    return lambda row, text: row in rows or fold(text) in values


def test_composed_lists(cases: Cases) -> None:
    score = Score()
    editions: Counter[bool] = Counter()
    headers: Counter[bool] = Counter()
    for case in cases(COUNT):
        layout = understand(case.sheet, case.file)
        facts = Facts(layout.edition, Population.EXHIBITORS, {}, frozenset())
        frame, findings = clean(Source("s1", case.file, case.sheet, "0"), layout, facts)
        lines = by_row(frame.to_dict("records"))
        compare(case, lines, said_by(case, layout, findings), score)
        editions[layout.edition == case.year] += 1
        headers[layout.header_rows == case.header_rows] += 1
    score.check()
    assert editions[False] == 0
    assert headers[False] == 0


def write_xlsx(case: Any, path: Path) -> None:
    """The composed sheet as a workbook, with its merged, struck and indented cells."""
    with xlsxwriter.Workbook(path, {"strings_to_urls": False, "strings_to_formulas": False}) as book:
        page = book.add_worksheet(case.sheet.name)
        struck, indented = book.add_format({"font_strikeout": True}), book.add_format({"indent": 1})
        indents = {(row, column) for row, column, _ in case.sheet.marks.indents}
        for number, row in enumerate(case.sheet.rows(), start=1):
            for column, text in enumerate(row, start=1):
                is_struck = number in case.sheet.marks.struck_rows
                form = struck if is_struck else indented if (number, column) in indents else None
                if text:
                    page.write_string(number - 1, column - 1, text, form)
        for area in case.sheet.merged:
            box = (area.first_row - 1, area.first_column - 1, area.last_row - 1, area.last_column - 1)
            page.merge_range(*box, "")
            page.write_string(*box[:2], case.sheet.columns[box[1]][box[0]])


def write_csv(case: Any, path: Path) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(case.sheet.rows())


@pytest.mark.usefixtures("capsys")
def test_composed_files(cases: Cases, tmp_path: Path) -> None:
    """The same through real files and the command line; what is said of misses is looked at above."""
    score = Score()
    some = islice((case for case in cases(COUNT) if len(case.firms) >= 8), IN_FILES)
    composed = {f"{case.number:03d} {case.file}": case for case in some}
    files = [_write(case, tmp_path / name) for name, case in composed.items()]
    workspace, table = tmp_path / "fair.expo", tmp_path / "rows.csv"
    words = ("--event", "Lab", "--host", "DE", "--population", "exhibitors")
    assert main(["import", str(workspace), *map(str, files), *words]) == 0
    assert main(["export", str(workspace), str(table)]) == 0
    with table.open(encoding="utf-8-sig", newline="") as file:
        records = sorted(csv.DictReader(file), key=lambda record: record["file"])
    for name, lines in groupby(records, key=lambda record: record["file"]):
        case = composed.pop(str(Path(name).with_suffix(".xlsx")))
        compare(case, by_row(lines), lambda row, text: True, score)
    assert not composed
    score.check()


def _write(case: Any, path: Path) -> Path:
    """Write a list as text where that loses nothing of it, else as a workbook."""
    told = (*case.sheet.merged, *case.sheet.marks.struck_rows, *case.sheet.marks.indents)
    if told or case.plan["sheet_is"] or case.plan["year_in"] == "sheet":
        write_xlsx(case, path)
        return path
    write_csv(case, path.with_suffix(".csv"))
    return path.with_suffix(".csv")
