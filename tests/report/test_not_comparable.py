"""Groups that do not mean the same in both editions: numbers, but no change, and a footnote that says so."""

from dataclasses import replace

import pytest

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown
from expo_app.report import charts, tables_groups
from expo_app.report.catalogue import KINDS
from expo_app.report.headings import Station, heading
from expo_app.report.shares import shares_chart
from expo_app.report.words import words


def apart(dossier: Dossier, *keys: str) -> Dossier:
    rows = (replace(row, comparable=row.key not in keys) for row in dossier.sectors.rows)
    return replace(dossier, sectors=Breakdown(dossier.sectors.by, tuple(rows), dossier.sectors.unassigned))


@pytest.fixture
def largest(gdte: Dossier) -> str:
    return gdte.sectors.rows[0].key


def test_the_table_shows_both_numbers_and_no_change(gdte: Dossier, largest: str, lang: str) -> None:
    spoken = words(lang)
    plain = tables_groups.sectors_table(gdte, spoken)
    marked = tables_groups.sectors_table(apart(gdte, largest), spoken)
    assert marked.keys == plain.keys
    headers = [column.header for column in marked.columns]
    first, before = (
        dict(zip(headers, marked.rows[0], strict=True)),
        dict(zip(headers, plain.rows[0], strict=True)),
    )
    assert first[spoken.text("column.change")] is None
    assert first[spoken.text("column.change_percent")] is None
    assert (first["2025"], first["2024"]) == (before["2025"], before["2024"])
    assert first[spoken.text("column.sector")] == f"{before[spoken.text('column.sector')]}*"
    assert marked.rows[1:] == plain.rows[1:]
    note = spoken.text("note.not_comparable")
    assert note in marked.note
    assert note not in plain.note


def test_the_chart_marks_it_and_its_foot_says_why(gdte: Dossier, largest: str, lang: str) -> None:
    spoken = words(lang)
    plain, marked = (charts.sectors(dossier, spoken) for dossier in (gdte, apart(gdte, largest)))
    assert plain is not None
    assert marked is not None
    assert marked.categories == (f"{plain.categories[0]}*", *plain.categories[1:])
    mark = marked.series[0].marks[0]
    assert (mark.change, mark.direction, mark.rank_change) == ("", 0, "")
    assert mark.value == plain.series[0].marks[0].value
    kind = next(kind for kind in KINDS if kind.id == "sectors")
    shown = kind.page(apart(gdte, largest), spoken)
    assert shown is not None
    assert spoken.text("note.not_comparable") in shown.foot


def test_one_that_was_joined_with_another_is_not_lost(gdte: Dossier, lang: str) -> None:
    last = gdte.sectors.rows[-1]
    rows = (*gdte.sectors.rows[:-1], replace(last, value=0.0, comparable=False))
    gone = replace(gdte, sectors=replace(gdte.sectors, rows=rows))
    lost = replace(gdte, sectors=replace(gdte.sectors, rows=(*rows[:-1], replace(rows[-1], comparable=True))))
    spoken = words(lang)
    named = []
    for dossier in (gone, lost):
        chart = charts.sectors(dossier, spoken, 3)
        assert chart is not None
        assert chart.rest is not None
        named.append(chart.rest[0])
    others = spoken.counted("rest", len(rows) - 4)
    assert named == [others, spoken.text("rest.lost", others=others, lost="1")]


def test_the_page_of_shares_has_their_title_and_says_what_is_left_out(gdte: Dossier, largest: str) -> None:
    spoken = words("en")
    for dossier in (gdte, apart(gdte, largest)):
        chart = shares_chart(dossier, spoken)
        assert chart is not None
        assert heading(Station.SHARES, dossier, spoken).title == chart.title
        assert "*" not in chart.source
        assert (spoken.text("note.left_apart") in chart.source) is (dossier is not gdte)


def test_no_title_is_made_of_it(gdte: Dossier) -> None:
    spoken = words("en")
    plain = charts.sectors(gdte, spoken)
    assert plain is not None
    moved = [row for row in gdte.sectors.rows if row.label in plain.title]
    assert moved, "the title names the sector that moved most"
    marked = charts.sectors(apart(gdte, moved[0].key), spoken)
    assert marked is not None
    assert moved[0].label not in marked.title


def test_a_name_in_the_language_of_the_page(gdte: Dossier) -> None:
    rows = (replace(row, names=(("zh", f"展区{row.rank}"),)) for row in gdte.sectors.rows)
    named = replace(gdte, sectors=replace(gdte.sectors, rows=tuple(rows)))
    chinese, english = (charts.sectors(named, words(lang)) for lang in ("zh", "en"))
    assert chinese is not None
    assert english is not None
    assert chinese.categories[0] == "展区1"
    assert english.categories[0] == gdte.sectors.rows[0].label
