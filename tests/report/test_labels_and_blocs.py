"""The label profile and the blocs of an event, all the way to what people read."""

from dataclasses import replace

import pytest

from expo_app.model.decision import Grouping
from expo_app.model.figure import Breakdown, BreakdownRow, By
from expo_app.reference.blocs import with_groupings
from expo_app.reference.countries import name_of
from expo_app.reference.labels import own_names
from expo_app.report import sentences
from expo_app.report.compose import compose
from expo_app.report.names import filters_named
from expo_app.report.words import words


def texts_of(report):
    charts = [text for chart in report.charts for text in chart.categories]
    return charts + [str(cell) for table in report.tables for row in table.rows for cell in row]


@pytest.mark.parametrize(
    ("lang", "named"), [("en", "Taiwan, China"), ("zh", "中国台湾")], ids=["english", "chinese"]
)
def test_countries_are_named_by_the_profile_of_the_event(gdte, lang, named):
    def labelled(breakdown):
        rows = (
            replace(row, label=name_of(row.key, "en", "china"), names=own_names(row.key, "china"))
            for row in breakdown.rows
        )
        more = BreakdownRow("TWN", "Taiwan, China", 900, 1, names=own_names("TWN", "china"))
        return replace(breakdown, rows=(*rows, more))

    event = replace(gdte.event, labels="china")
    dossier = replace(
        gdte,
        event=event,
        query=replace(gdte.query, where=(("country", "TWN"),)),
        countries=labelled(gdte.countries),
        international_countries=labelled(gdte.international_countries),
    )
    assert named in texts_of(compose(dossier, lang))
    assert named in filters_named(dossier, words(lang))
    usual = replace(dossier, event=replace(event, labels="iso"))
    assert named not in filters_named(usual, words(lang))


def with_blocs(dossier, values):
    blocs = {bloc.key: bloc for bloc in with_groupings([Grouping("Danube", "DEU; AUT", "多瑙河")])}
    rows = tuple(
        BreakdownRow(
            key,
            blocs[key].english,
            *values[key],
            names=(("en", blocs[key].english), ("zh", blocs[key].chinese)),
        )
        for key in values
    )
    return replace(dossier, blocs=Breakdown(By.BLOC, rows))


def test_blocs_have_a_page_and_a_table_without_a_total(gdte, lang):
    values = {"apec": (1600, 1400), "asean": (116, 63), "eu": (82, 66), "Danube": (40, 41), "ldc": (0, 0)}
    dossier = with_blocs(gdte, values)
    report = compose(dossier, lang)
    page = next(page for page in report.pages if page.id == "blocs")
    named = {"en": ("ASEAN", "European Union", "Danube"), "zh": ("东盟", "欧盟", "多瑙河")}[lang]
    assert page.chart.categories == named  # the host's own are left out
    assert page.chart.rest is None
    assert named[0] in page.title
    table = next(table for table in report.tables if table.id == "blocs")
    assert table.keys == ("apec", "asean", "eu", "Danube")
    assert table.total == ()
    assert table.note


def test_a_sheet_tells_which_blocs_its_chart_has_not(gdte, lang):
    told = with_blocs(gdte, {"asean": (63, 51), "eu": (110, 100)})
    table = next(table for table in compose(told, lang).tables if table.id == "blocs")
    assert table.chart is not None
    assert words(lang).text("note.bloc_chart") in table.note
    lonely = with_blocs(gdte, {"brics": (63, 51)})
    table = next(table for table in compose(lonely, lang).tables if table.id == "blocs")
    assert table.chart is None
    assert words(lang).text("note.bloc_chart") not in table.note


def test_the_bloc_that_leads_is_told_of_all_exhibitors_each_once(gdte, lang):
    values = {"asean": (63, 63), "eu": (66, 66)}
    dossier = with_blocs(gdte, values)
    told = replace(dossier, blocs=replace(dossier.blocs, unassigned=1700, repeated=17))
    title = sentences.blocs(told, words(lang))
    assert "1,812" in title
    assert "66" in title
    alone = replace(told, blocs=Breakdown(By.BLOC, told.blocs.rows[:1], 1749))
    assert "63" in sentences.blocs(alone, words(lang))


def test_what_is_not_shown_is_told_where_it_is_not_summed_up(gdte, lang):
    rows = tuple(BreakdownRow(str(at), str(at), 40 - at) for at in range(1, 14))
    many = replace(gdte, halls=Breakdown(By.HALL, rows, 42))
    page = next(page for page in compose(many, lang).pages if page.id == "halls")
    told = words(lang)
    assert told.text("note.not_shown", rest=told.counted("rest", 3)) in page.foot
    assert any("42" in remark.head for remark in page.remarks)
    few = replace(gdte, halls=Breakdown(By.HALL, rows[:11]))
    page = next(page for page in compose(few, lang).pages if page.id == "halls")
    assert told.text("note.not_shown", rest="")[:6] not in page.foot


def test_a_filter_by_blocs_is_named(gdte, lang):
    asked = replace(gdte, query=replace(gdte.query, where=(("bloc", "asean,Danube"),)))
    said = filters_named(asked, words(lang))
    assert ("东盟" if lang == "zh" else "ASEAN") in said
    assert "Danube" in said
