"""Halls, sizes of stands and filters by them, recounted in plain Python over the same rows of real files."""

import csv
import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median

import pytest

from expo_app.model.change import Movement
from expo_app.model.figure import Breakdown, By, Measure
from expo_app.model.problem import Problem
from expo_app.model.query import Query, left_out
from expo_app.model.terms import Population
from expo_app.report.tables_groups import halls_table
from expo_app.report.words import words
from expo_app.session.contract import answer_json
from expo_app.session.derive import Derived, derive
from expo_app.session.figures.changing import changed
from expo_app.session.figures.explaining import explained_json, moved_json
from expo_app.session.figures.figures import answer, dossier
from expo_app.session.figures.moved_rows import movement_of
from expo_app.session.figures.visiting import with_visits
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told

HEADER = ("Company Name", "Country/Region", "Hall", "Stand", "Net space (sqm)", "Role")
VISITORS = ("Badge No.", "Visitor type", "Company", "Country/Region", "Day of entry")
ENDS = {"0-9": 9, "10-18": 18, "19-36": 36, "37-72": 72, "73-150": 150, "151+": 10**9}
CODES = {"China": "CHN", "Germany": "DEU", "Kenya": "KEN"}
Row = tuple[str, ...]
Where = tuple[tuple[str, str], ...]


def exhibitors(seed: int) -> list[Row]:
    """Rows of stands; some firms have several, in one hall or in two, and some state no size, or one of 0."""
    random_ = random.Random(seed)
    rows: list[Row] = []
    for number in random_.sample(range(140), 90):
        name, country = f"Sample {_word(number)} Works", [*CODES][number % 3]
        role = "co" if number % 11 == 0 else "main"
        for stand in range(random_.choice((1, 1, 1, 2))):
            hall = random_.choice(("1", "2", "3A", "Outdoor area", ""))
            space = random_.choice(("", "0", "9", "12", "18.5", "36", "60", "100", "240"))
            rows.append((name, country, hall, f"{number}-{stand}", space, role))
    random_.shuffle(rows)
    return rows


def _word(number: int) -> str:
    """A name that resembles no other."""
    return "".join("bdfgklmnprstvz"[place] + "aeiou"[number % 5] for place in (number % 14, number // 10))


def came(seed: int) -> list[Row]:
    random_ = random.Random(seed)
    countries = random_.choices([*CODES], k=60)
    return [
        (f"V{number}", "Visitor", f"Firm {number % 9}", country, day)
        for number, country in enumerate(countries)
        for day in random_.sample(("1 Sep", "2 Sep", "3 Sep"), random_.choice((1, 2)))
    ]


LISTS = {"2024": exhibitors(1), "2025": exhibitors(2)}
CAME = {"2024": came(3), "2025": came(4)}


@pytest.fixture(scope="module")
def fair(tmp_path_factory: pytest.TempPathFactory) -> Derived:
    """Exhibitors and visitors of two editions, and exhibitors of an earlier one without halls and sizes."""
    folder = tmp_path_factory.mktemp("stands")
    plain = [(row[0], row[1], row[5]) for row in LISTS["2024"]]
    files = {"Wood Fair 2023.csv": [("Company Name", "Country/Region", "Role"), *plain]}
    files |= {f"Wood Fair {year}.csv": [HEADER, *rows] for year, rows in LISTS.items()}
    files |= {f"Wood Fair {year} visitors.csv": [VISITORS, *rows] for year, rows in CAME.items()}
    for name, rows in files.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    return derive(preview(read_lists([folder / name for name in files], Told(host="CHN"))))


@dataclass
class Firm:
    """What the rows of a firm add up to."""

    country: str
    role: str
    halls: set[str] = field(default_factory=set)
    spaces: list[float] = field(default_factory=list)

    @property
    def space(self) -> float:
        """All its stands together; 0 where none states a size."""
        return sum(self.spaces)

    @property
    def size(self) -> str:
        """The class of its size, "" without one."""
        return next((key for key, end in ENDS.items() if self.space <= end), "") if self.space else ""


def firms(year: str, where: Mapping[str, str]) -> dict[str, Firm]:
    """The firms of an edition for which a filter holds."""
    found: dict[str, Firm] = {}
    for name, country, hall, _, space, role in LISTS[year]:
        firm = found.setdefault(name, Firm(CODES[country], role))
        firm.halls |= {hall} - {""}
        firm.spaces += [float(space)] if space else []
    return {
        name: firm
        for name, firm in found.items()
        if where.get("hall", "") in {"", *firm.halls}
        and where.get("country", firm.country) == firm.country
        and where.get("role", firm.role) == firm.role
        and where.get("size", firm.size) == firm.size
    }


FILTERS: tuple[Where, ...] = (
    (),
    (("country", "DEU"),),
    (("hall", "3A"),),
    (("size", "19-36"), ("country", "CHN")),
    (("size", ""),),
    (("role", "co"),),
)


def values(found: Breakdown) -> dict[str, tuple[int, int | None]]:
    return {row.key: (row.value, row.previous) for row in found.rows}


@pytest.mark.parametrize("where", FILTERS, ids=str)
def test_halls_sizes_and_their_middle_recount(fair: Derived, where: Where) -> None:
    found = dossier(fair, Query(where=where))
    sides = [firms(year, dict(where)).values() for year in ("2025", "2024")]
    halls = [Counter(hall for firm in side for hall in firm.halls) for side in sides]
    sizes = [Counter(firm.size for firm in side) for side in sides]
    assert values(found.halls) == {key: (halls[0][key], halls[1][key]) for key in {*halls[0], *halls[1]}}
    assert found.halls.total == len(sides[0])
    assert found.halls.unassigned == sum(not firm.halls for firm in sides[0])
    told = {*sizes[0], *sizes[1]} - {""}
    assert values(found.sizes) == {key: (sizes[0][key], sizes[1][key]) for key in told}
    assert (found.sizes.unassigned, found.sizes.previous_unassigned) == (sizes[0][""], sizes[1][""])
    for said, side in ((found.stand_sizes, sides[0]), (found.previous_stand_sizes, sides[1])):
        assert said is not None
        stated = [firm.space for firm in side if firm.space]
        assert (said.stated, said.unstated) == (len(stated), len(side) - len(stated))
        assert said.median == (median(stated) if stated else None)
        assert said.mean == (pytest.approx(mean(stated)) if stated else None)
        outside = [firm for firm in side if firm.halls == {"Outdoor area"}]
        assert said.outdoors == len(outside)
        assert (said.outdoor_space or 0) == sum(firm.space for firm in outside)


def test_the_space_of_a_hall_is_that_of_its_stands(fair: Derived) -> None:
    spaces: dict[str, float] = defaultdict(float)
    for _, _, hall, _, space, _ in LISTS["2025"]:
        spaces[hall] += float(space or 0)
    found = dossier(fair, Query()).halls
    assert {row.key: row.net_space for row in found.rows} | {"": found.space.unassigned} == dict(spaces)
    assert (found.space.undivided, found.space.repeated) == (0, 0)
    assert found.space.total == sum(spaces.values())
    only = answer(fair, Query(where=(("hall", "3A"),), by=By.COUNTRY))
    assert only.figure(Measure.NET_SPACE).value == spaces["3A"]
    assert only.breakdown is not None
    assert sum(row.net_space or 0 for row in only.breakdown.rows) == spaces["3A"]
    both = answer(fair, Query(where=(("hall", "3A,1"),)))
    assert both.figure(Measure.NET_SPACE).value == spaces["3A"] + spaces["1"]
    mentions = sum(len(firm.halls) for firm in firms("2025", {}).values())
    assert found.repeated == mentions - sum(bool(firm.halls) for firm in firms("2025", {}).values()) > 0


def test_an_edition_whose_list_tells_nothing_has_no_sizes(fair: Derived) -> None:
    found = dossier(fair, Query(edition="2024", against="2023"))
    before = found.previous_stand_sizes
    assert before is not None
    assert (before.stated, before.median, before.mean) == (0, None, None)
    assert found.sizes.previous_unassigned == found.sizes.previous_total == before.unstated > 0


def test_how_exhibitors_came_adds_up(fair: Derived) -> None:
    now, then = (set(firms(year, {})) for year in ("2025", "2024"))
    rows = values(dossier(fair, Query()).loyalty)
    assert rows["returning"][0] == len(now & then)
    assert sum(value for value, _ in rows.values()) == len(now)


@pytest.mark.parametrize("where", FILTERS, ids=str)
def test_a_filter_about_exhibitors_leaves_the_visitors(fair: Derived, where: Where) -> None:
    query = Query(where=where)
    found = with_visits(fair, query, answer(fair, query))
    country = dict(where).get("country", "")
    for at, year in enumerate(("2025", "2024")):
        rows = [row for row in CAME[year] if country in ("", CODES[row[3]])]
        counted = [len({row[0] for row in rows}), len({(row[0], row[4]) for row in rows})]
        figures = [found.figure(measure) for measure in (Measure.VISITORS, Measure.VISITS)]
        assert [(one.value, one.previous)[at] for one in figures] == counted
    assert found.figure(Measure.EXHIBITORS).value == len(firms("2025", dict(where)))
    assert found.left_out == tuple(name for name, _ in where if name in ("role", "hall", "size"))


def test_the_rows_behind_visitors_are_as_many_as_the_figure_says(fair: Derived) -> None:
    query = Query(where=(("role", "main"), ("country", "KEN")))
    found = explained_json(fair, query, Measure.VISITORS)
    assert found["value"] == sum(row["counted"] for row in found["rows"]) > 0
    assert found["filters"] == [{"field": "country", "value": "KEN"}]
    visits = explained_json(fair, query, Measure.VISITS)
    assert visits["value"] == len({(row[0], row[4]) for row in CAME["2025"] if row[3] == "Kenya"})


def test_visits_and_what_plays_no_part_are_told_in_json(fair: Derived) -> None:
    query = Query(by=By.SIZE, where=(("role", "main"),))
    said = answer_json(with_visits(fair, query, answer(fair, query)))
    visits: Sequence[dict[str, object]] = [one for one in said["figures"] if one["measure"] == "visits"]
    assert len(visits) == 1
    assert visits[0]["unit"] == "count"
    assert said["left_out_for_visitors"] == ["role"]
    stated = [firm.space for firm in firms("2025", {"role": "main"}).values() if firm.space]
    now, then = said["stand_sizes"]
    assert (now["edition"], now["stated"], now["median"]) == ("2025", len(stated), median(stated))
    assert then["edition"] == "2024"
    alone = Query(edition="2023")
    assert with_visits(fair, alone, answer(fair, alone)).figure(Measure.VISITS).value is None
    assert left_out((("role", "main"), ("role", "co"), ("sector", "Data"))) == ("role",)


def test_visitors_are_asked_for_whatever_the_hall(fair: Derived) -> None:
    query = Query(population=Population.VISITORS, by=By.COUNTRY, where=(("hall", "1"),))
    told = answer(fair, query).breakdown
    assert told is not None
    countries = Counter(CODES[country] for _, country in {(row[0], row[3]) for row in CAME["2025"]})
    assert {row.key: row.value for row in told.rows} == countries


@pytest.mark.parametrize("where", FILTERS, ids=str)
def test_the_rows_behind_net_space_add_up_to_it(fair: Derived, where: Where) -> None:
    query = Query(where=where)
    found = explained_json(fair, query, Measure.NET_SPACE)
    added = [row["net_space_counted"] for row in found["rows"] if row["net_space_counted"] is not None]
    halls = dict(where).get("hall", "")
    names = firms("2025", dict(where))
    counted = [
        float(space)
        for name, _, hall, _, space, _ in LISTS["2025"]
        if name in names and space and halls in ("", hall)
    ]
    assert sum(added) == sum(counted) == (found["value"] or 0)
    assert sorted(added) == sorted(counted)


def test_a_row_that_names_two_halls_cannot_be_divided(tmp_path: Path) -> None:
    """One stand over two halls, two stands in two halls, one in no hall, one co-exhibitor on the first."""
    rows = [
        ("Aldano Works", "Germany", "1; 3", "1-01, 3-01", "40", "main"),
        ("Bremont Optics", "China", "1", "1-02", "18", "main"),
        ("Bremont Optics", "China", "3", "3-02", "27", "main"),
        ("Quarvo Foods", "Kenya", "", "", "9", "main"),
        ("Tolvek Paper", "Kenya", "1; 3", "1-01, 3-01", "40", "co"),
    ]
    path = tmp_path / "Wood Fair 2025.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])
    held = derive(preview(read_lists([path], Told(host="CHN"))))
    found = answer(held, Query(by=By.HALL))
    assert found.breakdown is not None
    assert {row.key: (row.value, row.net_space) for row in found.breakdown.rows} == {
        "1": (3, 18),
        "3": (3, 27),
    }
    parts = answer_json(found)["total"]["net_space"]
    assert parts == {"total": 94, "unassigned": 9, "undivided": 40, "repeated": 0}
    for halls, space in (("1", 18), ("3", 27), ("1,3", 85), ("", 9)):
        asked = answer(held, Query(where=(("hall", halls),)))
        assert asked.figure(Measure.NET_SPACE).value == space
    said = halls_table(dossier(held, Query()), words("en")).note
    assert "49 m² of rows that name several halls at once, or none, are in no hall." in said


@pytest.mark.parametrize("where", FILTERS, ids=str)
def test_the_rows_behind_a_step_in_square_metres_add_up_to_it(fair: Derived, where: Where) -> None:
    query = Query(where=where)
    found = changed(fair, query)
    assert found is not None
    now, then = firms("2025", dict(where)), firms("2024", dict(where))
    hall = dict(where).get("hall", "")
    spaces = {
        year: {
            name: sum(
                float(row[4]) for row in LISTS[year] if row[0] == name and row[4] and hall in ("", row[2])
            )
            for name in held
        }
        for year, held in (("2025", now), ("2024", then))
    }
    for step in found.bridge.steps:
        told = moved_json(fair, query, step.movement)
        added = [row["net_space_counted"] for row in told["rows"] if row["net_space_counted"] is not None]
        assert sum(added) == pytest.approx(step.net_space) == told["value"]
    lost = moved_json(fair, query, Movement.LOST)
    assert lost["value"] == -sum(spaces["2024"][name] for name in then if name not in now)
    shrunk = moved_json(fair, query, Movement.SHRUNK)["value"]
    both = [spaces["2025"][name] - spaces["2024"][name] for name in now if name in then]
    stayed = sum(moved_json(fair, query, one)["value"] for one in (Movement.GROWN, Movement.UNSTATED))
    assert shrunk + stayed == pytest.approx(sum(both))


def test_a_movement_needs_two_editions(fair: Derived) -> None:
    with pytest.raises(Problem, match="no edition to compare with"):
        moved_json(fair, Query(edition="2023"), Movement.LOST)
    with pytest.raises(Problem, match="no movement 'gone'"):
        movement_of("gone")
