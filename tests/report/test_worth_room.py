"""Pages that would say little are left out, and what a page has room for comes in order of its weight."""

from collections.abc import Callable
from dataclasses import replace

from expo_app.model.caveat import Caveat, Warned
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, By, Measure
from expo_app.report.compose import compose
from expo_app.report.density import density_chart
from expo_app.report.foot import foot
from expo_app.report.spec import CellKind, TableColumn
from expo_app.report.words import words

EN, ZH = words("en"), words("zh")
UNKNOWN = tuple(Warned(Caveat.COUNTRY_UNKNOWN, (year, 91, 25.0)) for year in ("2024", "2025"))


def only(dossier: Dossier, known: Measure, value: tuple[float, float | None]) -> Dossier:
    figures = tuple(
        replace(one, value=value[0], previous=value[1])
        if one.measure is known
        else replace(one, value=None, previous=None)
        for one in dossier.answer.figures
    )
    answer = replace(dossier.answer, figures=figures)
    return replace(dossier, answer=answer, history=(answer,))


def test_one_figure_alone_is_no_page_of_headlines(first_edition: Dossier, gdte: Dossier, lang: str) -> None:
    alone = compose(only(first_edition, Measure.EXHIBITORS, (915.0, None)), lang)
    assert "headline" not in {page.id for page in alone.pages}
    changed = compose(only(gdte, Measure.EXHIBITORS, (915.0, 800.0)), lang)
    assert "headline" in {page.id for page in changed.pages}


def test_a_foot_defines_what_is_met(first_edition: Dossier) -> None:
    without = only(first_edition, Measure.EXHIBITORS, (915.0, None))
    measures = (Measure.EXHIBITORS, Measure.INTERNATIONAL_EXHIBITORS)
    assert "International exhibitors:" not in foot(without, EN, "Source: a.csv.", measures)
    assert "International exhibitors:" in foot(first_edition, EN, "Source: a.csv.", measures[1:])


def test_a_warning_about_the_very_figures_comes_before_definitions(gdte: Dossier, lang: str) -> None:
    report = compose(replace(gdte, warnings=UNKNOWN), lang)
    feet = {page.id: page.foot for page in report.pages}
    assert feet["international_share"].count("25.0") == 2
    assert feet["trend"].count("25.0") == 0


def test_many_new_countries_are_told_by_the_first(gdte: Dossier, group: Callable[..., Breakdown]) -> None:
    some = {f"X{at:02}": (40 - at, 0, None, None) for at in range(30)} | {"CHN": (50, 50, None, None)}
    told = replace(gdte, countries=group(By.COUNTRY, some))
    (page,) = [page for page in compose(told, "en").pages if page.id == "fluctuation"]
    (came,) = page.tables
    assert (len(came.rows), len(came.keys)) == (14, 14)
    assert came.note == "The first 14 of 30; all of them are in the workbook."
    few = replace(gdte, countries=group(By.COUNTRY, dict(list(some.items())[-16:])))
    (page,) = [page for page in compose(few, "en").pages if page.id == "fluctuation"]
    assert (len(page.tables[0].rows), page.tables[0].note) == (15, "")


def test_the_average_space_is_that_of_all_who_state_any(gdte: Dossier) -> None:
    chart = density_chart(gdte, EN)
    stated = [row for row in gdte.international_countries.rows if row.value and row.net_space]
    average = sum(row.net_space or 0 for row in stated) / sum(row.value for row in stated)
    assert chart is not None
    assert f"on average {average:.1f} m²" in chart.title


def test_areas_have_their_unit_in_the_head_of_either_language() -> None:
    assert TableColumn("Net space", CellKind.AREA).head == "Net space, m²"
    assert TableColumn("净面积", CellKind.AREA).head == "净面积（m²）"
    assert "平方米" not in "".join(text for key, text in ZH.texts.items() if not key.startswith("press."))
