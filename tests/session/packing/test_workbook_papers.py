"""The sheets of findings and decisions in the language of the workbook."""

import re
from dataclasses import replace

import pytest

from expo_app.model.decision import KINDS, CountryAlias, Step
from expo_app.model.query import Query
from expo_app.report.spec import TableSpec
from expo_app.session.checking.checking_findings import TITLES
from expo_app.session.packing import workbook_papers
from expo_app.session.packing.kind_names import kind_name
from expo_app.session.packing.workbook_papers import FINDINGS, papers
from expo_app.session.workspace import Workspace

_HAN, _WORDS = re.compile("[\u4e00-\u9fff]"), re.compile(r"[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}")


def column(table: TableSpec, header: str) -> list[str]:
    at = [column.header for column in table.columns].index(header)
    return [str(row[at]) for row in table.rows if row[at] is not None]


@pytest.mark.parametrize(
    ("lang", "kind_of", "said", "done", "when", "state_of", "became"),
    [
        ("en", "Kind", "What it says", "What", "Time (UTC)", "State", "set aside by step 10"),
        ("zh", "类别", "说明", "内容", "时间（UTC）", "状态", "因第 10 步而搁置"),
    ],
)
def test_findings_and_decisions_are_said_in_the_language_of_the_workbook(
    fair: Workspace, lang: str, kind_of: str, said: str, done: str, when: str, state_of: str, became: str
) -> None:
    aside = Step(
        9, "Atlantis", "2026-01-01", "abandoned", (CountryAlias("Atlantis", "GRC"),), set_aside_by=10
    )
    state = replace(fair.state, steps=(*fair.state.steps, aside))
    tables = {table.id: table for table in papers(fair.derived(), state, Query(), lang)}
    sentences = [*column(tables["findings"], said), *column(tables["decisions"], done)]
    assert len(sentences) > 5
    assert column(tables["decisions"], state_of)[-1] == became
    assert not any("--" in sentence for sentence in sentences), "a workbook has no command line"
    assert all(re.fullmatch(r"[\d-]{10}( [\d:]{8})?", time) for time in column(tables["decisions"], when))
    kinds = [kind for name in ("findings", "decisions") for kind in column(tables[name], kind_of)]
    assert not any("_" in kind for kind in kinds)
    assert all(bool(_HAN.search(kind)) is (lang == "zh") for kind in kinds)
    for sentence in sentences:
        assert bool(_HAN.search(sentence)) is (lang == "zh"), sentence
        without_data = re.sub("“[^”]*”|Lumen Fair[^，]*", "", sentence)
        assert lang == "en" or not _WORDS.search(without_data), sentence


@pytest.mark.parametrize(("lang", "name"), [("en", "Benin"), ("zh", "贝宁")])
def test_a_country_that_is_suggested_has_its_name(
    fair: Workspace, lang: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    blank = dict.fromkeys(FINDINGS, "") | {"count": 1, "row": 2}
    lines = [blank | {"code": "country_unknown", "value": "Reino", "suggestion": "BEN"}]
    lines += [blank | {"code": "host_inferred", "value": "BEN", "suggestion": "BEN"}]
    lines += [blank | {"code": "country_ambiguous", "value": "Corea"}, blank | {"code": "two_spellings"}]
    monkeypatch.setattr(workbook_papers, "findings_json", lambda derived: lines)
    (table,) = (one for one in papers(fair.derived(), fair.state, Query(), lang) if one.id == "findings")
    at = FINDINGS.index("value")
    assert [row[at : at + 2] for row in table.rows] == [
        ("Reino", name),
        (name, name),
        ("Corea", None),
        (None, None),
    ]


def test_every_kind_of_finding_and_decision_has_a_name_in_both_languages() -> None:
    for kind in ("import", *KINDS, *TITLES):
        assert "_" not in kind_name(kind, "en")
        assert _HAN.search(kind_name(kind, "zh")), kind
