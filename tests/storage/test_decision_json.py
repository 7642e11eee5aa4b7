"""Decisions as JSON: both ways the same, and a sentence for what is not understood."""

import pytest

from expo_app.model.decision import (
    ColumnMapping,
    CorrectedCell,
    CountryAlias,
    Decision,
    SourceFacts,
    Superseded,
)
from expo_app.model.layout import Field
from expo_app.model.problem import Problem
from expo_app.model.terms import Population
from expo_app.storage.decision_json import from_json, to_json


@pytest.mark.parametrize(
    "decision",
    [
        CountryAlias("哈萨克", "KAZ"),
        ColumnMapping("Firma", Field.ORGANISATION, "list.csv"),
        SourceFacts("list.csv", population=Population.VISITORS, included=False),
        CorrectedCell("list.csv", "Hall 1", 7, "Land", "", "Acme", "-"),
        Superseded("s1", "list.csv", "list final.csv"),
    ],
)
def test_both_ways(decision: Decision) -> None:
    assert from_json(to_json(decision)) == decision


def test_fields_that_say_nothing_are_left_out() -> None:
    said = to_json(SourceFacts("list.csv", edition="2025"))
    assert said == {"kind": "source_facts", "version": 1, "file": "list.csv", "edition": "2025"}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ([], "needs a kind"),
        ({"kind": "magic"}, "needs a kind"),
        ({"kind": "country_alias", "written": "X"}, "needs the field 'country'"),
        ({"kind": "country_alias", "written": "X", "country": "DEU", "note": 1}, "no field 'note'"),
        ({"kind": "country_alias", "version": 9, "written": "X", "country": "DEU"}, "newer version"),
        ({"kind": "column_mapping", "header": "X", "field": "nonsense"}, "no value for 'field'"),
        ({"kind": "excluded_row", "file": "a", "sheet": "b", "row": "seven"}, "no value for 'row'"),
    ],
)
def test_what_is_not_understood_is_a_sentence(data: object, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        from_json(data)
