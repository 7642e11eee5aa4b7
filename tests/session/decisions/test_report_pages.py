"""Pages in the order, with the titles and without those that people said."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.decision import PageText, ReportPages
from expo_app.model.problem import Problem
from expo_app.report.spec import Page, Report
from expo_app.session.decisions.report_pages import (
    arranged,
    arrangement,
    check_pages,
    check_text,
    pages_decision,
)

IDS = ("cover", "headline", "trend", "bridge", "sources")
PAGES = tuple(Page(name, f"Title of {name}", "", "", "notes") for name in IDS)
REPORT = Report("Fair", "", "en", PAGES, ())


def _ids(report: Report) -> list[str]:
    return [page.id for page in report.pages]


@given(st.permutations(IDS), st.sets(st.sampled_from(IDS), max_size=4))
@settings(deadline=None)
def test_any_order_and_choice(order: list[str], off: set[str]) -> None:
    expected = [name for name in order if name not in off]
    assert _ids(arranged(REPORT, [pages_decision(order, off)])) == expected


def test_pages_that_the_order_does_not_name_stay_behind_their_neighbours() -> None:
    decision = ReportPages("sources; trend")
    assert _ids(arranged(REPORT, [decision])) == ["cover", "headline", "sources", "trend", "bridge"]


def test_the_last_decision_holds_and_nothing_said_changes_nothing() -> None:
    assert arranged(REPORT, []) == REPORT
    decisions = [ReportPages("sources; cover", "trend"), ReportPages()]
    assert arranged(REPORT, decisions) == REPORT


def test_own_texts_are_of_one_language_and_keep_the_computed_title_in_the_notes() -> None:
    decision = PageText("trend", "en", "Ours", "Provisional", "Title of trend")
    page = arranged(REPORT, [decision]).pages[2]
    assert (page.title, page.remarks[-1].text) == ("Ours", "Provisional")
    assert "Title of trend" in page.speaker_notes
    assert not arrangement([decision]).is_outdated(PAGES[2], "en")
    assert arrangement([PageText("trend", "en", "Ours", "", "Before")]).is_outdated(PAGES[2], "en")
    assert arranged(REPORT, [PageText("trend", "zh", "我们的")]) == REPORT
    assert arranged(REPORT, [decision, PageText("trend", "en")]) == REPORT


def test_a_report_without_pages_and_pages_that_no_report_has_are_refused() -> None:
    with pytest.raises(Problem, match="switched off"):
        arranged(REPORT, [ReportPages("", "; ".join(IDS))])
    with pytest.raises(Problem, match="There is no page 'tend'"):
        check_pages(ReportPages("cover; tend"))
    with pytest.raises(Problem, match="There is no language 'de'"):
        check_text(PageText("trend", "de"))
