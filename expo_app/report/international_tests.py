"""May the event call itself international? Each rule with its figures, as a table."""

from collections.abc import Sequence

from expo_app.model.figure import Measure, Unit
from expo_app.model.international import Compared, Condition, InternationalTest
from expo_app.report.spec import TableColumn, TableSpec
from expo_app.report.words import Words

_MEASURES = {
    Compared.EXHIBITOR_SHARE: Measure.INTERNATIONAL_SHARE,
    Compared.VISITOR_SHARE: Measure.INTERNATIONAL_VISITORS,
    Compared.SPACE_SHARE: Measure.INTERNATIONAL_NET_SPACE,
    Compared.EXHIBITORS_FROM_ABROAD: Measure.INTERNATIONAL_EXHIBITORS,
    Compared.VISITORS_FROM_ABROAD: Measure.INTERNATIONAL_VISITORS,
}
"""The measure whose rows are behind what a rule looks at."""


def tests_table(tests: Sequence[InternationalTest], words: Words) -> TableSpec:
    """A row for each figure that a rule asks for; the rule's verdict stands in its first row. Keys are the
    measures of the figures."""
    names = ("rule", "met", "condition", "value", "at_least")
    columns = tuple(TableColumn(words.text(f"column.{name}")) for name in names)
    rows = tuple(row for test in tests for row in _rows(test, words))
    keys = tuple(_MEASURES[condition.compared].value for test in tests for condition in _conditions(test))
    return TableSpec("tests", tests_title(tests, words), columns, rows, keys, note=words.text("note.tests"))


def tests_title(tests: Sequence[InternationalTest], words: Words) -> str:
    """ "International by 4 of 4 rules", and how many of them cannot be judged."""
    met = sum(test.holds is True for test in tests)
    open_ = sum(test.holds is None for test in tests)
    form = f"{'' if met else '.none'}{'.open' if open_ else ''}"
    facts = {"met": words.number(met), "all": words.number(len(tests)), "open": words.number(open_)}
    return words.text(f"tests.title{form}", **facts)


def is_judged(tests: Sequence[InternationalTest]) -> bool:
    """Whether any figure that the rules ask for is known."""
    return any(one.value is not None for test in tests for one in _conditions(test))


def _conditions(test: InternationalTest) -> list[Condition]:
    return list(dict.fromkeys(condition for way in test.ways for condition in way))


def _rows(test: InternationalTest, words: Words) -> list[tuple[str, ...]]:
    conditions = _conditions(test)
    verdict = (words.text(f"tests.{test.rule}"), _said(test.holds, words))
    heads = [verdict, *[("", "")] * (len(conditions) - 1)]
    return [(*head, *_figures(condition, words)) for head, condition in zip(heads, conditions, strict=True)]


def _figures(condition: Condition, words: Words) -> tuple[str, ...]:
    value = words.text("tests.unknown") if condition.value is None else _amount(condition, words)
    least = words.amount(condition.unit, condition.at_least)
    name = words.text(f"compared.{condition.compared}")
    return name, value, least


def _amount(condition: Condition, words: Words) -> str:
    value = condition.value or 0.0
    return words.percent(value) if condition.unit is Unit.PERCENT else words.number(value)


def _said(holds: bool | None, words: Words) -> str:
    key = {True: "tests.yes", False: "tests.no", None: "tests.unknown"}[holds]
    return words.text(key)
