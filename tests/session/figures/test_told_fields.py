"""Filters by what some lists do not tell, recounted in plain Python over the rows of real files."""

import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from expo_app.export.pack import SUMS
from expo_app.model.figure import By, Measure
from expo_app.model.query import NotTold, Query
from expo_app.model.terms import Population
from expo_app.report.caveats import caveats_at, warned_card
from expo_app.report.spec import Card
from expo_app.report.visitors import with_left_out
from expo_app.report.words import words
from expo_app.session.contract import answer_json
from expo_app.session.derive import Derived, derive
from expo_app.session.figures.changing import changed
from expo_app.session.figures.explaining import explained_json
from expo_app.session.figures.figures import answer, dossier
from expo_app.session.figures.visiting import visited, with_visits
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told
from expo_app.session.packing.pack import export_pack
from expo_app.session.state import State
from expo_app.session.verifying.verify import verify
from expo_app.session.workspace import Workspace

SECTORS = ("Smart City", "Digital Health")
COUNTRIES = {"China": "CHN", "Germany": "DEU", "Kenya": "KEN"}
EXHIBITORS, VISITORS = Population.EXHIBITORS, Population.VISITORS


@dataclass(frozen=True)
class Row:
    """One line of a list; `ticket` and `sector` stand only in the lists that have the column."""

    name: str
    country: str
    sector: str
    space: str
    ticket: str


def rows_of(numbers: Iterable[int], turn: int) -> list[Row]:
    return [
        Row(
            f"{_word(number)} Works",
            [*COUNTRIES][number % 3],
            SECTORS[number % 2],
            str(9 * (1 + (number + turn) % 4)),
            ("VIP", "Day")[number % 2],
        )
        for number in numbers
    ]


def _word(number: int) -> str:
    return "Sample " + "".join(
        "bdfgklmnprstvz"[place] + "aeiou"[number % 5] for place in (number % 14, number // 10)
    )


LISTS = {
    (EXHIBITORS, "2022"): (rows_of(range(30), 0), ("name", "country")),
    (EXHIBITORS, "2023"): (rows_of(range(8, 44), 1), ("name", "country", "sector")),
    (EXHIBITORS, "2024"): (rows_of(range(4, 52), 2), ("name", "country", "sector", "space")),
    (EXHIBITORS, "2025"): (rows_of(range(10, 70), 3), ("name", "country", "sector", "space")),
    (VISITORS, "2023"): (rows_of(range(20), 5), ("name", "country", "sector")),
    (VISITORS, "2024"): (rows_of(range(25), 6), ("name", "country")),
    (VISITORS, "2025"): (rows_of(range(5, 40), 7), ("name", "country", "ticket")),
}
HEADERS = {
    "name": "Company Name",
    "country": "Country/Region",
    "sector": "Category",
    "space": "Net space (sqm)",
    "ticket": "Ticket type",
}


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("told")
    found = []
    for (population, year), (rows, columns) in LISTS.items():
        path = folder / f"Wood Fair {year} {population}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            badge = ["Badge No."] if population is VISITORS else []
            writer.writerow([*badge, *(HEADERS[name] for name in columns)])
            for number, row in enumerate(rows):
                told = [getattr(row, name) for name in columns]
                writer.writerow([f"B{number}", *told] if badge else told)
        found.append(path)
    return found


@pytest.fixture(scope="module")
def fair(paths: list[Path]) -> Derived:
    return derive(preview(read_lists(paths, Told(host="CHN"))))


def chosen(population: Population, year: str, **where: str) -> list[Row]:
    """The rows that a filter by attributes of them lets pass."""
    rows, _ = LISTS[population, year]
    return [row for row in rows if all(getattr(row, name) == value for name, value in where.items())]


def value(fair: Derived, measure: Measure, query: Query) -> tuple[float | None, float | None]:
    figure = with_visits(fair, query, answer(fair, query)).figure(measure)
    return figure.value, figure.previous


HEALTH = (("sector", "Digital Health"),)


def test_visitors_stay_as_they_are_where_their_lists_tell_no_sector(fair: Derived) -> None:
    query = Query(where=(*HEALTH, ("country", "KEN")))
    now, then = chosen(VISITORS, "2025", country="Kenya"), chosen(VISITORS, "2024", country="Kenya")
    assert value(fair, Measure.VISITORS, query) == (len(now), len(then))
    firms = [chosen(EXHIBITORS, year, country="Kenya", sector="Digital Health") for year in ("2025", "2024")]
    assert value(fair, Measure.EXHIBITORS, query) == tuple(map(len, firms))
    found = answer(fair, query)
    assert (found.left_out, found.not_told) == (("sector",), ())
    assert answer_json(found)["left_out_for_visitors"] == ["sector"]
    asked = explained_json(fair, query, Measure.VISITORS)
    assert asked["value"] == sum(row["counted"] for row in asked["rows"]) == len(now)
    assert asked["filters"] == [{"field": "country", "value": "KEN"}]


def test_visitors_are_filtered_where_their_lists_tell_it_and_not_compared_with_those_that_do_not(
    fair: Derived,
) -> None:
    query = Query(edition="2024", against="2023", where=HEALTH)
    whole = [len(chosen(VISITORS, year)) for year in ("2024", "2023")]
    assert value(fair, Measure.VISITORS, query) == tuple(whole)
    back = Query(edition="2023", against="2024", where=HEALTH)
    assert value(fair, Measure.VISITORS, back) == (
        len(chosen(VISITORS, "2023", sector="Digital Health")),
        None,
    )
    assert answer(fair, back).not_told == (NotTold("2024", VISITORS, "sector"),)
    assert answer(fair, back).left_out == ()


def test_a_history_of_visitors_asks_every_edition_the_same(fair: Derived) -> None:
    found = visited(fair, Query(edition="2023", where=HEALTH))
    assert found is not None
    years = {one.edition: one.figure(Measure.VISITORS).value for one in found.history}
    counted = len(chosen(VISITORS, "2023", sector="Digital Health"))
    assert years == {"2023": counted, "2024": None, "2025": None}
    told = visited(fair, Query(where=HEALTH))
    assert told is not None
    everyone = {year: len(chosen(VISITORS, year)) for year in ("2023", "2024", "2025")}
    assert {one.edition: one.figure(Measure.VISITORS).value for one in told.history} == everyone
    assert (told.left_out, told.query.against) == (("sector",), "2024")


def test_a_column_of_one_list_alone_filters_those_who_have_it(fair: Derived) -> None:
    query = Query(where=(("Ticket type", "VIP"),))
    assert value(fair, Measure.VISITORS, query) == (len(chosen(VISITORS, "2025", ticket="VIP")), None)
    assert value(fair, Measure.EXHIBITORS, query) == (None, None)
    places = {(one.edition, one.population) for one in answer(fair, query).not_told}
    assert places == {("2025", EXHIBITORS), ("2024", EXHIBITORS), ("2024", VISITORS)}


SMALL = (("size", "0-9"),)


def test_exhibitors_are_not_known_where_no_list_tells_sizes(fair: Derived) -> None:
    query = Query(edition="2023", where=SMALL, by=By.COUNTRY)
    found = answer(fair, query)
    counted = [
        figure for figure in found.figures if not str(figure.measure).startswith(("visit", "attend", "int"))
    ]
    assert all(figure.value is None and figure.previous is None for figure in counted)
    assert found.figure(Measure.INTERNATIONAL_EXHIBITORS).value is None
    assert found.breakdown is None
    said = answer_json(found)
    assert (said["rows"], said["unassigned"], said["total"]) == ([], None, None)
    assert said["not_told"] == [
        {"edition": year, "population": "exhibitors", "field": "size"} for year in ("2022", "2023")
    ]
    assert explained_json(fair, query, Measure.EXHIBITORS)["rows"] == []


def test_growth_against_what_is_not_told_is_not_known(fair: Derived) -> None:
    query = Query(edition="2024", where=SMALL, by=By.COUNTRY)
    small = chosen(EXHIBITORS, "2024", space="9")
    earlier = {row.name for year in ("2022", "2023") for row in chosen(EXHIBITORS, year)}
    assert value(fair, Measure.EXHIBITORS, query) == (len(small), None)
    assert value(fair, Measure.NEW, query)[0] == sum(row.name not in earlier for row in small)
    for measure in (Measure.RETURNING, Measure.WON_BACK, Measure.LOST, Measure.RETENTION_RATE):
        assert value(fair, measure, query) == (None, None)
    rows = answer(fair, query).breakdown
    assert rows is not None
    assert {row.key: (row.value, row.previous) for row in rows.rows} == {
        COUNTRIES[name]: (count, None) for name, count in Counter(row.country for row in small).items()
    }
    assert changed(fair, query) is None
    came = answer(fair, replace(query, by=By.LOYALTY)).breakdown
    assert came is not None
    assert (came.rows, came.unassigned) == ((), len(small))


def test_what_the_change_is_made_of_looks_only_at_editions_that_tell(fair: Derived) -> None:
    found = changed(fair, Query(where=SMALL))
    assert found is not None
    assert found.editions == ("2024", "2025")
    small = [{row.name for row in chosen(EXHIBITORS, year, space="9")} for year in ("2024", "2025")]
    assert {one.first: dict(one.present) for one in found.cohorts} == {
        "2024": {"2024": len(small[0]), "2025": len(small[0] & small[1])},
        "2025": {"2025": len(small[1] - small[0])},
    }
    assert found.everywhere == len(small[0] & small[1])
    assert found.flow is not None
    assert [stop.edition for stop in found.flow.stops] == ["2024", "2025"]
    assert found.flow.unlisted == ()


def test_what_is_asked_to_be_unknown_is_told_by_its_absence(fair: Derived) -> None:
    query = Query(edition="2022", where=(("sector", ""),))
    assert value(fair, Measure.EXHIBITORS, query)[0] == len(chosen(EXHIBITORS, "2022"))
    assert answer(fair, query).not_told == ()


def test_without_a_host_nobodys_origin_is_told(paths: list[Path]) -> None:
    known = derive(preview(read_lists([path for path in paths if "2025" in path.name], Told(host="CHN"))))
    nowhere = replace(known, event=replace(known.event, host=""), cache={})
    found = answer(nowhere, Query(where=(("origin", "domestic"),)))
    assert found.figure(Measure.EXHIBITORS).value is None
    assert found.figure(Measure.VISITORS).value == len(chosen(VISITORS, "2025"))


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_pages_and_cards_say_so(fair: Derived, lang: str) -> None:
    said = words(lang)
    found = dossier(fair, Query(edition="2024", where=(*SMALL, *HEALTH)))
    sentences = caveats_at("countries", found, said)
    named = [said.text(f"filter.{field}") for field in ("sector", "size")]
    assert [[year in one for year in ("2022", "2023", "2024")] for one in sentences] == [
        [True, False, False],
        [False, True, False],
    ]
    assert [[name in one for name in named] for one in sentences] == [[True, True], [False, True]]
    card = warned_card(Card(Measure.EXHIBITORS, "", None), found, said)
    assert card.warning == said.text("space").join(sentences)
    of_visitors = warned_card(Card(Measure.VISITORS, "", None), found, said).warning
    assert "2024" in of_visitors
    told = Query(edition="2024", where=HEALTH)
    page = with_left_out("A.", replace(dossier(fair, told), visited=visited(fair, told)), said)
    assert page.startswith("A.")
    assert said.text("filter.sector") in page


@pytest.mark.parametrize("where", [HEALTH, SMALL, (("Ticket type", "VIP"),), (("origin", "international"),)])
def test_a_pack_holds_by_every_filter(
    paths: list[Path], tmp_path: Path, where: tuple[tuple[str, str], ...]
) -> None:
    with Workspace.create(tmp_path / "fair.expo") as held:
        held.accept(read_lists(paths, Told(host="CHN")))
        state: State = held.state
        export_pack(held.derived(), state, Query(where=where), tmp_path / "a.pack")
    assert (tmp_path / "a.pack" / SUMS).exists()
    found = verify(tmp_path / "a.pack")
    assert found.problems == ()
    stated = {one.what: one.stated for one in found.checked if one.file == "figures.csv"}
    some = next(what for what in stated if what.startswith("exhibitors 2022 where"))
    assert stated[some] is None or where[0][0] == "origin"
