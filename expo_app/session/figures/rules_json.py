"""What other rules and assumptions say, as JSON and as rows for the command line."""

from collections.abc import Sequence
from typing import Any

from expo_app.model.international import InternationalTest
from expo_app.model.query import Query
from expo_app.model.rules_dossier import ASPECTS, Aspect, Assumption, ByProfile, Range, RulesDossier
from expo_app.report.definitions import profile_definition, profile_label
from expo_app.report.other_rules import assumption_name
from expo_app.report.words import words
from expo_app.session.contract import answer_json

Json = dict[str, Any]
_EN = words("en")


def profiles_json(sides: Sequence[ByProfile]) -> list[Json]:
    """The figures and the waterfall by each profile."""
    return [
        {
            "label": profile_label(side.profile, "en"),
            "definition": profile_definition(side.profile, "en"),
            "own": side.profile.is_own,
        }
        | answer_json(side.answer)
        for side in sides
    ]


def profile_rows(sides: Sequence[ByProfile]) -> list[Json]:
    """The same for people: a row for each profile, its measures by name and the percent changes beside."""
    rows: list[Json] = []
    for side in sides:
        row: Json = {"profile": side.profile.name}
        for aspect in ASPECTS:
            row[_key(aspect)] = aspect.value_of(side.answer)
        rows.append(row)
    return rows


def tests_json(tests: Sequence[InternationalTest]) -> list[Json]:
    """Each rule: the profile that it is counted by, whether it holds (null: not known), and its ways."""
    return [
        {
            "rule": test.rule,
            "profile": test.profile,
            "holds": test.holds,
            "ways": [
                [
                    {
                        "compared": str(condition.compared),
                        "unit": str(condition.unit),
                        "value": condition.value,
                        "at_least": condition.at_least,
                        "holds": condition.holds,
                    }
                    for condition in way
                ]
                for way in test.ways
            ],
        }
        for test in tests
    ]


def test_rows(tests: Sequence[InternationalTest]) -> list[Json]:
    """The same for people: a row for each figure that a rule asks for."""
    said = {True: "yes", False: "no", None: "not known"}
    return [
        {
            "rule": test.rule,
            "counted by": test.profile,
            "met": said[test.holds],
            "figure": str(condition.compared),
            "value": condition.value if condition.value is not None else "not known",
            "at least": condition.at_least,
        }
        for test in tests
        for condition in dict.fromkeys(condition for way in test.ways for condition in way)
    ]


def sensitivity_json(rules: RulesDossier, query: Query) -> Json:
    """Every range with what gives its ends, and what each assumption gives; null is not known. `of` is value,
    growth (percent) or points; the dimension "all" is over all assumptions. `query` is resolved."""
    return {
        "edition": query.edition,
        "against": query.against or None,
        "profile": query.profile,
        "ranges": [_range_json(one, rules) for one in rules.ranges],
        "assumptions": [
            _assumption_json(one.assumption, rules)
            | {"values": {_key(aspect): value for aspect, value in zip(ASPECTS, one.values, strict=True)}}
            for one in rules.outcomes
        ],
    }


def sensitivity_rows(rules: RulesDossier) -> list[Json]:
    """The same for people: a row for each range."""
    return [
        {
            "figure": _key(one.aspect),
            "over": str(one.dimension or "all"),
            "low": "not known" if one.low is None else one.low,
            "low by": assumption_name(one.low_by, rules, _EN) if one.low_by else "",
            "high": "not known" if one.high is None else one.high,
            "high by": assumption_name(one.high_by, rules, _EN) if one.high_by else "",
        }
        for one in rules.ranges
    ]


def _range_json(one: Range, rules: RulesDossier) -> Json:
    return {
        "measure": str(one.aspect.measure),
        "of": one.aspect.of,
        "unit": str(one.aspect.unit),
        "dimension": str(one.dimension or "all"),
        "stated": rules.stated[ASPECTS.index(one.aspect)],
        "low": one.low,
        "high": one.high,
        "low_by": _assumption_json(one.low_by, rules) if one.low_by else None,
        "high_by": _assumption_json(one.high_by, rules) if one.high_by else None,
    }


def _assumption_json(assumption: Assumption, rules: RulesDossier) -> Json:
    return {
        "dimension": str(assumption.dimension),
        "key": assumption.key,
        "label": assumption_name(assumption, rules, _EN),
    }


def _key(aspect: Aspect) -> str:
    return str(aspect.measure) if aspect.of == "value" else f"{aspect.measure}_{aspect.of}"
