"""From the cells of lists to every number of the workbook, and to the sentences of the pages.

What is expected is counted from the lists in plain Python; then one cell is altered.
"""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.cell import range_boundaries

from expo_app.export import xlsx
from expo_app.model.query import Query
from expo_app.report.compose import compose
from expo_app.session.derive import Derived, derive
from expo_app.session.figures.changing import changed
from expo_app.session.figures.figures import dossier
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told
from expo_app.session.packing.workbook_papers import papers
from expo_app.session.state import NOTHING_YET

HEADER = ("Company", "Country", "Category", "Net area (sqm)")
COUNTRIES = ("China", "Germany", "Japan", "China", "France", "China", "Italy")
SECTORS = ("Optics", "Robotics", "Software", "Optics")
Firm = tuple[str, str, str, int]
Cells = dict[tuple[str, str, str], object]


def firm(number: int, grown: int) -> Firm:
    """A firm by its number; words that nobody takes for each other."""
    first, second = divmod(number, 11)
    letters = "bdfgklmnprt"
    third, last = letters[(first * 3 + second) % 11], letters[10 - second]
    name = f"{letters[first]}e{letters[second]}u{third}a{last}o Works"
    return name.title(), COUNTRIES[number % 7], SECTORS[number % 4], 12 + 3 * (number % 5) + grown


FIRMS = {
    "2023": [firm(number, 0) for number in range(50)],
    "2024": [firm(number, 3) for number in range(15, 75)],
    "2025": [firm(number, 6) for number in (*range(5, 10), *range(30, 110))],
}
"""Of 2025, 5 to 9 were there in 2023 alone: they are won back."""


def lists_of(firms: dict[str, list[Firm]], folder: Path) -> Derived:
    """The lists as files, read and understood. The newest has a firm twice, and one on two stands."""
    folder.mkdir(exist_ok=True)
    paths = []
    for year, rows in firms.items():
        paths.append(folder / f"Plain Fair {year} exhibitors.csv")
        first, second = rows[0], rows[1]
        more = [first, (*second[:3], second[3] + 100)] if year == "2025" else []
        with paths[-1].open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADER, *rows, *more])
    return derive(preview(read_lists(paths, Told(event="Plain Fair", host="CN"))))


@dataclass(frozen=True)
class Books:
    """Every cell of the tables of a workbook by sheet, row and column; what the pages of its report say."""

    cells: Cells
    pages: tuple[str, ...]

    def column(self, sheet: str, column: str) -> dict[str, object]:
        """The values of a column by the names of its rows; what is empty is left out."""
        return {
            row: value
            for (of, row, name), value in self.cells.items()
            if (of, name) == (sheet, column) and value is not None
        }


def books_of(firms: dict[str, list[Firm]], folder: Path) -> Books:
    derived, query = lists_of(firms, folder), Query()
    told = replace(dossier(derived, query), changed=changed(derived, query))
    report = compose(told, "en")
    beside = papers(derived, NOTHING_YET, query, "en")
    xlsx.write(replace(report, tables=(*report.tables, *beside)), folder / "book.xlsx")
    texts = [
        [page.title, page.subtitle, *(f"{remark.head}: {remark.text}" for remark in page.remarks)]
        for page in report.pages
    ]
    return Books(dict(_cells(folder / "book.xlsx")), tuple("\n".join(text) for text in texts))


def _cells(path: Path) -> Iterator[tuple[tuple[str, str, str], object]]:
    """Rows are named by their first text; those of one name are numbered."""
    for sheet in openpyxl.load_workbook(path).worksheets[1:]:
        (table,) = sheet.tables.values()
        left, top, right, bottom = range_boundaries(table.ref)
        heads, *rows = sheet.iter_rows(top, bottom + 1, left, right, values_only=True)
        seen = Counter[str]()
        for row in rows:
            name = next((str(cell) for cell in row if isinstance(cell, str)), "")
            seen[name] += 1
            unique = name if seen[name] == 1 else f"{name} {seen[name]}"
            yield from (
                ((sheet.title, unique, str(head)), cell) for head, cell in zip(heads, row, strict=True)
            )


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> Books:
    return books_of(FIRMS, tmp_path_factory.mktemp("plain"))


def count(column: int, year: str) -> Counter[str]:
    return Counter(str(row[column]) for row in FIRMS[year])


def space(column: int, year: str) -> Counter[str]:
    """Square metres by a column; the second firm of 2025 has another stand."""
    found = Counter[str]()
    for row in FIRMS[year]:
        found[str(row[column])] += row[3]
    if year == "2025":
        found[str(FIRMS[year][1][column])] += FIRMS[year][1][3] + 100
    return found


def names(year: str) -> set[str]:
    return {row[0] for row in FIRMS[year]}


@pytest.mark.parametrize(("sheet", "column"), [("Countries and regions", 1), ("Sectors", 2)])
def test_groups(books: Books, sheet: str, column: int) -> None:
    now, then = count(column, "2025"), count(column, "2024")
    groups = sorted(now | then)
    changes = {name: now[name] - then[name] for name in groups}
    expected = {
        "2025": now,
        "2024": then,
        "Change": changes,
        "Change in %": {name: 100 * changes[name] / then[name] for name in groups},
        "Share": {name: 100 * now[name] / now.total() for name in groups},
        "Points": {name: 100 * now[name] / now.total() - 100 * then[name] / then.total() for name in groups},
        "Contribution": {name: 100 * changes[name] / then.total() for name in groups},
        "Net space, m²": space(column, "2025"),
    }
    for head, values in expected.items():
        found = books.column(sheet, head)
        assert {name: found[name] for name in groups} == pytest.approx(values), head
    ranks = {name: 1 + sum(other > now[name] for other in now.values()) for name in now}
    assert {name: rank for name, rank in books.column(sheet, "#").items() if name in ranks} == ranks


def test_headline_figures_and_editions(books: Books) -> None:
    now, then, first = names("2025"), names("2024"), names("2023")
    new, again, back = now - then - first, now & then, now & first - then
    values = {
        "Exhibitors": (len(now), len(then)),
        "International exhibitors": tuple(
            len(FIRMS[year]) - count(1, year)["China"] for year in ("2025", "2024")
        ),
        "Exhibiting countries and regions": tuple(len(count(1, year)) for year in ("2025", "2024")),
        "Net exhibition space": tuple(space(1, year).total() for year in ("2025", "2024")),
        "First-time exhibitors": (len(new), len(then - first)),
        "Returning exhibitors": (len(again), len(then & first)),
        "Exhibitors won back": (len(back), 0),
        "Lost exhibitors": (len(then - now), len(first - then)),
    }
    this, before = (books.column("Headline figures", year) for year in ("2025", "2024"))
    assert {name: (this[name], before[name]) for name in values} == values
    changes = books.column("Headline figures", "Change")
    assert {name: changes[name] for name in values} == {name: a - b for name, (a, b) in values.items()}
    rates = books.column("Shares and rates", "2025")
    assert rates["Retention"] == pytest.approx(100 * len(again) / len(then))
    assert rates["International share"] == pytest.approx(
        100 * values["International exhibitors"][0] / len(now)
    )
    editions = books.column("Editions", "Exhibitors")
    assert editions == {year: len(rows) for year, rows in FIRMS.items()}


def test_the_way_from_rows_and_who_was_lost(books: Books) -> None:
    steps = books.column("From rows to exhibitors", "Rows")
    rows = len(FIRMS["2025"]) + 2
    assert steps == {
        "Rows read": rows,
        "Exact duplicates": -1,
        "Further stands of the same exhibitor": -1,
        "Exhibitors 2025": rows - 2,
    }
    assert set(books.column("Lost", "Exhibitor")) == names("2024") - names("2025")
    spaces = {row[0]: row[3] for row in FIRMS["2024"]}
    assert all(spaces[name] == value for name, value in books.column("Lost", "Net space, m²").items())
    kept = books.column("Retention by sector", "Returned")
    both = [row for row in FIRMS["2024"] if row[0] in names("2025")]
    assert kept == Counter(row[2] for row in both)
    assert sum(1 for row in books.column("Rows", "Counted").values() if row == "yes") == rows - 2 + len(
        FIRMS["2024"]
    )


def test_sentences_of_the_pages(books: Books) -> None:
    now, then = len(names("2025")), len(names("2024"))
    abroad, before = (len(FIRMS[year]) - count(1, year)["China"] for year in ("2025", "2024"))
    again, lost = len(names("2025") & names("2024")), len(names("2024") - names("2025"))
    first = len(names("2023"))
    told = "\n".join(books.pages)
    grown, grown_abroad = _percent(now, then), _percent(abroad, before)
    for sentence in (
        f"Exhibitors up {grown} to {now}, international exhibitors up {grown_abroad}",
        f"From {first} exhibitors in 2023 to {now} in 2025",
        f"International share {_moved(100 * abroad / now, 100 * before / then)}",
        f"{lost} lost, {now - again} gained: from {then} to {now} exhibitors",
        f"{100 * again / then:.1f} % came again: {again} of the {then} exhibitors of 2024",
        f"{abroad} of {now} exhibitors; 2024: {100 * before / then:.1f} %",
        f"{now + 2} rows make {now} exhibitors",
        f"{again} exhibitors came again: retention {100 * again / then:.1f} %",
        f"{lost} exhibitors did not come again",
    ):
        assert sentence in told, sentence


def _percent(value: float, previous: float) -> str:
    return f"{100 * (value - previous) / previous:.1f} %"


def _moved(share: float, previous: float) -> str:
    way = "up" if share > previous else "down"
    return f"{way} {abs(share - previous):.1f} points to {share:.1f} %"


def test_one_cell_changes_what_it_stands_behind_and_nothing_else(books: Books, tmp_path: Path) -> None:
    new = names("2025") - names("2024") - names("2023")
    rows = [*FIRMS["2025"]]
    at = next(at for at, row in enumerate(rows) if row[0] in new and row[1:3] == ("Germany", "Optics"))
    rows[at] = (rows[at][0], "Germany", "Robotics", rows[at][3])
    other = books_of(FIRMS | {"2025": rows}, tmp_path / "altered")
    moved = {key for key in books.cells | other.cells if books.cells.get(key) != other.cells.get(key)}
    now = other.column("Sectors", "2025")
    assert now["Optics"] == count(2, "2025")["Optics"] - 1
    assert now["Robotics"] == count(2, "2025")["Robotics"] + 1
    untouched = (
        *("Headline figures", "Shares and rates", "Editions", "Countries and regions", "World regions"),
        *("From rows to exhibitors", "Cohorts", "Retention by country or region", "Definitions", "Lost"),
    )
    assert {sheet for sheet, _, _ in books.cells} > set(untouched)
    growth = {key for key in moved if key[2] == "Sector growth"}  # beside each of the lost
    assert {sheet for sheet, _, _ in moved - growth} & set(untouched) == set()
    rows_moved = {(name, column) for sheet, name, column in moved if sheet == "Rows"}
    assert {column for _, column in rows_moved} == {"Sectors"}
    assert len(rows_moved) == 1
    names_moved = {name for sheet, name, column in moved if sheet == "Sectors" and column == "2025"}
    assert names_moved == {"Optics", "Robotics"}
