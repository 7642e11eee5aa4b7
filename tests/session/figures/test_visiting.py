"""Visitors of small invented lists, recounted in plain Python, and of a list of the sample."""

import csv
import json
import random
from collections import Counter
from pathlib import Path

import pytest

from expo_app.model.figure import Measure
from expo_app.model.places import SAMPLE_DATA
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.session.contract import answer_json
from expo_app.session.derive import Derived, derive
from expo_app.session.figures.figures import answer
from expo_app.session.figures.rows import rows_of_measure
from expo_app.session.figures.visiting import visited
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told

COUNTRIES = {"China": "CHN", "Germany": "DEU", "Kenya": "KEN", "Japan": "JPN"}
SECTORS = ("Robotics", "Data", "Health")
HEADER = ("Badge No.", "Visitor type", "Company", "Country/Region", "Sector of interest", "Day of entry")
Row = tuple[str, ...]


def visitors(seed: int, count: int) -> list[Row]:
    """Rows of visitors, some of whom came on several days, some twice a day, and some of whom are press."""
    random_ = random.Random(seed)
    rows: list[Row] = []
    for number in range(count):
        kind = random_.choice(("Trade visitor", "Visitor", "Visitor", "Press"))
        country = random_.choice((*COUNTRIES, "China", ""))
        days = random_.sample(("2025-09-25", "2025-09-26", "2025-09-27"), random_.choice((1, 1, 2, 3)))
        who = (f"V{number:04}", kind, f"Firm {number % 37}", country, random_.choice(SECTORS))
        rows += [(*who, day) for day in (*days, *days[: random_.choice((0, 0, 1))])]
    random_.shuffle(rows)
    return rows


def write(path: Path, header: Row, rows: list[Row]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((header, *rows))
    return path


EXHIBITORS = [
    (f"Sample {name} Co., Ltd", country, sector)
    for name, country, sector in (
        ("Alder", "China", "Robotics"),
        ("Birch", "China", "Data"),
        ("Cedar", "Germany", "Data"),
        ("Dogwood", "Japan", "Health"),
    )
]
LISTS = {"2024": visitors(1, 120), "2025": visitors(2, 160)}


@pytest.fixture(scope="module")
def fair(tmp_path_factory: pytest.TempPathFactory) -> Derived:
    """Exhibitors of three editions, visitors of two."""
    folder = tmp_path_factory.mktemp("visitors")
    paths = [write(folder / f"Wood Fair {year} visitors.csv", HEADER, rows) for year, rows in LISTS.items()]
    named = ("Company Name", "Country/Region", "Sector")
    for year in ("2023", *LISTS):
        one_more = (f"Sample Newcomer {year} Ltd", "Kenya", "Data")
        paths.append(write(folder / f"Wood Fair {year}.csv", named, [*EXHIBITORS, one_more]))
    return derive(preview(read_lists(paths, Told(host="CHN"))))


class Recount:
    """The visitors of an edition from the rows of its list: a badge is a visitor, press is none."""

    def __init__(self, year: str, country: str = "", sector: str = "", abroad: bool = False) -> None:
        people: dict[str, tuple[str, str]] = {}
        days: set[tuple[str, str]] = set()
        kinds: dict[str, str] = {}
        for badge, kind, _, written, of_sector, day in LISTS[year]:
            code = COUNTRIES.get(written, "")
            wanted = (country or code) == code and (sector or of_sector) == of_sector
            if kind != "Press" and wanted and (not abroad or code not in ("", "CHN")):
                people[badge] = code, of_sector
                kinds[badge] = kind
                days.add((badge, day))
        self.visitors, self.visits = len(people), len(days)
        self.countries = Counter(code for code, _ in people.values() if code)
        self.abroad = sum(number for code, number in self.countries.items() if code != "CHN")
        self.sectors = Counter(of_sector for _, of_sector in people.values())
        self.kinds = Counter(kinds.values())
        self.both = Counter(pair for pair in people.values() if pair[0])


@pytest.mark.parametrize(
    ("where", "asked"),
    [
        ((), {}),
        ((("country", "DEU"),), {"country": "DEU"}),
        ((("sector", "Data"),), {"sector": "Data"}),
        ((("origin", "international"), ("sector", "Health")), {"abroad": True, "sector": "Health"}),
    ],
)
def test_everything_recounts(
    fair: Derived, where: tuple[tuple[str, str], ...], asked: dict[str, str]
) -> None:
    found = visited(fair, Query(where=where))
    assert found is not None
    now, then = Recount("2025", **asked), Recount("2024", **asked)
    for measure, value, previous in (
        (Measure.VISITORS, now.visitors, then.visitors),
        (Measure.INTERNATIONAL_VISITORS, now.abroad, then.abroad),
        (Measure.ATTENDING_COUNTRIES, len(now.countries), len(then.countries)),
    ):
        figure = found.answer.figure(measure)
        assert (figure.value, figure.previous) == (value, previous), measure
    assert found.visits == {"2024": then.visits, "2025": now.visits}
    assert {row.key: row.value for row in found.countries.rows if row.value} == now.countries
    assert {row.key: row.previous for row in found.countries.rows if row.previous} == then.countries
    assert {row.key: row.value for row in found.sectors.rows if row.value} == now.sectors
    assert {row.label: row.value for row in found.types.rows if row.value} == now.kinds
    assert sum(row.value for row in found.regions.rows) == sum(now.countries.values())
    assert sum(row.value for row in found.abroad.rows) == now.abroad
    assert found.share("2025") == pytest.approx(100 * now.abroad / now.visitors)
    assert found.changed is not None
    assert {(c.row, c.column): c.value for c in found.changed.crossings if c.value} == now.both


def test_it_says_what_figures_and_rows_say(fair: Derived) -> None:
    found = visited(fair, Query())
    told = json.loads(json.dumps(answer_json(answer(fair, Query(population=Population.VISITORS)))))
    said = {figure["measure"]: (figure["value"], figure["previous"]) for figure in told["figures"]}
    assert found is not None
    for measure in (Measure.VISITORS, Measure.INTERNATIONAL_VISITORS, Measure.ATTENDING_COUNTRIES):
        figure = found.answer.figure(measure)
        assert said[str(measure)] == (figure.value, figure.previous)
    rows = rows_of_measure(fair, Query(), Measure.VISITORS)
    assert rows["counted"].sum() == found.visitors("2025")
    exhibitors = found.answer.figure(Measure.EXHIBITORS).value
    assert exhibitors == len(EXHIBITORS) + 1
    assert found.per_exhibitor("2025") == pytest.approx((found.visitors("2025") or 0) / exhibitors)


def test_filters_about_exhibitors_play_no_part(fair: Derived) -> None:
    asked = Query(where=(("role", "main"), ("hall", "1"), ("sector", "Data")))
    found = visited(fair, asked)
    plain = visited(fair, Query(where=(("sector", "Data"),)))
    assert found is not None
    assert plain is not None
    assert found.left_out == ("role", "hall")
    assert plain.left_out == ()
    assert found.answer == plain.answer
    assert found.query.where == (("sector", "Data"),)


def test_an_edition_without_visitors(fair: Derived) -> None:
    assert visited(fair, Query(edition="2023")) is None
    alone = visited(fair, Query(edition="2025", against="2023"))
    assert alone is not None
    assert (alone.query.against, alone.changed) == ("", None)
    assert all(figure.previous is None for figure in alone.answer.figures)


def test_as_listed_every_row_is_a_visitor_and_a_visit(fair: Derived) -> None:
    found = visited(fair, Query(profile="as-listed"))
    assert found is not None
    assert found.answer.figure(Measure.VISITORS).value == found.visits["2025"]


def test_without_a_day_visits_are_not_known(tmp_path: Path) -> None:
    rows = [row[:-1] for row in LISTS["2025"]]
    path = write(tmp_path / "Wood Fair 2025 visitors.csv", HEADER[:-1], rows)
    found = visited(derive(preview(read_lists([path], Told()))), Query(population=Population.VISITORS))
    assert found is not None
    assert found.visits == {}
    assert found.visits_each("2025") is None
    assert found.visitors("2025") == Recount("2025").visitors


def test_visitors_of_the_sample() -> None:
    path = next(path for path in SAMPLE_DATA.iterdir() if path.name.endswith("2024 - visitors.csv"))
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if "isitor" in row["Visitor type"]]
    found = visited(
        derive(preview(read_lists([path], Told(host="CHN")))), Query(population=Population.VISITORS)
    )
    assert found is not None
    assert found.visitors("2024") == len({row["Badge No."] for row in rows}) == 30_000
    assert found.visits["2024"] == len({(row["Badge No."], row["Day of entry"]) for row in rows})
    sectors = Counter(row["Sector of interest"] for row in rows if row["Sector of interest"])
    assert {row.label: row.value for row in found.sectors.rows} == sectors
