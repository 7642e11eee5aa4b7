"""Questions under a name: kept as decisions, asked again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.decision import SavedView
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.session.decisions.deciding import check
from expo_app.session.decisions.saved_views import asked_by, saved_views, view_of

TEXTS = st.text("abc XYZ=,数", min_size=1, max_size=6).map(str.strip).filter(bool)
FIELDS = st.sampled_from(["country", "sector", "origin", "Remarks"])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(FIELDS, TEXTS), max_size=3), st.sampled_from(Population))
def test_a_view_asks_what_was_asked(where: list[tuple[str, str]], population: Population) -> None:
    query = Query("2025", "2023", population, "fkm", where=tuple(where))
    view = view_of("Board", query)
    check(view)
    assert asked_by(view) == query
    assert saved_views([view]) == {"Board": query}


def test_the_last_of_a_name_holds_and_one_that_is_gone_is_gone() -> None:
    views = [
        SavedView("b", "2024"),
        SavedView("A"),
        SavedView("b", "2025"),
        SavedView("c"),
        SavedView("c", gone=True),
    ]
    assert list(saved_views(views)) == ["A", "b"]
    assert saved_views(views)["b"].edition == "2025"


def test_what_cannot_be_asked_is_refused() -> None:
    for wrong in (SavedView("x", population="press"), SavedView("x", where="sector"), SavedView(" ")):
        with pytest.raises(Problem):
            check(wrong)
    with pytest.raises(Problem, match="cannot keep"):
        view_of("x", Query(where=(("sector", "a; b"),)))
