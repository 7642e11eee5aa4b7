"""Invented lists, as long as a benchmark wants them; the same for the same seed."""

import csv
import random
from collections.abc import Callable
from pathlib import Path

COUNTRIES = (
    *("China", "Germany", "France", "Japan", "Brazil", "Singapore", "Italy", "United States", "Norway"),
    *("India", "Viet Nam", "Poland", "Türkiye", "Spain", "Netherlands", "Thailand", "Kenya", "Egypt"),
    *("Mexico", "Canada", "Australia", "Malaysia", "Indonesia", "Austria", "Chile", "South Africa"),
)
SECTORS = ("Robotics", "Data", "Logistics", "Health", "Games", "Mobility", "Smart City", "Payments")
EXHIBITORS = ("Company Name", "Country/Region", "Hall", "Stand", "Net space (sqm)", "Sector", "Role")
VISITORS = ("Badge No.", "Visitor type", "Company", "Country/Region", "Sector of interest", "Day of entry")
_AT_HOME = 0.6
_FORMS = ("GmbH", "Ltd", "AG", "Inc.", "S.p.A.")


def write_fair(folder: Path, rows: int) -> list[Path]:
    """A fair of three editions: three quarters of the rows are exhibitors, most of whom come again, the
    others visitors of the last two editions."""
    each, visitors = rows // 4, rows // 8
    years = (2023, 2024, 2025)
    lists = [
        write_exhibitors(folder / f"Long Fair {year} exhibitors.csv", each, first=place * int(each * 0.4))
        for place, year in enumerate(years)
    ]
    return lists + [write_visitors(folder / f"Long Fair {year} visitors.csv", visitors) for year in years[1:]]


def write_exhibitors(path: Path, rows: int, first: int = 0) -> Path:
    """Exhibitors by their numbers; the same number is the same exhibitor in every list."""
    return _write(path, EXHIBITORS, rows, lambda number, dice: _exhibitor(first + number, dice))


def write_visitors(path: Path, rows: int) -> Path:
    """Visitors, each on one day."""
    return _write(path, VISITORS, rows, lambda number, dice: _visitor(number, path.stem, dice))


def word(number: int) -> str:
    """A word for a number, another one for each."""
    letters = ""
    while number:
        number, rest = divmod(number, 70)
        letters += "bdfgklmnprstvz"[rest % 14] + "aeiou"[rest // 14]
    return letters.capitalize()


def _write(
    path: Path, header: tuple[str, ...], rows: int, row: Callable[[int, random.Random], tuple[object, ...]]
) -> Path:
    dice = random.Random(path.name)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(row(number, dice) for number in range(rows))
    return path


def _exhibitor(number: int, dice: random.Random) -> tuple[object, ...]:
    own = random.Random(number)
    name = f"{word(own.randrange(10**9))} {word(number + 7)} {own.choice(_FORMS)}"
    country = "China" if own.random() < _AT_HOME else own.choice(COUNTRIES)
    hall, space = dice.randrange(1, 9), dice.choice((9, 18, 36, 54))
    role = dice.choice(("main", "main", "main", "co-exhibitor", "represented"))
    return name, country, hall, f"{hall}-{number}", space, own.choice(SECTORS), role


def _visitor(number: int, edition: str, dice: random.Random) -> tuple[object, ...]:
    year = "".join(filter(str.isdecimal, edition))
    company = f"{word(dice.randrange(10**6))} {dice.choice(_FORMS)}"
    kind = dice.choice(("Trade visitor", "Visitor", "Press"))
    day = f"{year}-09-{dice.randrange(25, 30)}"
    return f"V{number:06}", kind, company, dice.choice(COUNTRIES), dice.choice(SECTORS), day
