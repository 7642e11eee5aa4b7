"""Each rule's test, at its limits and without the figures that it needs."""

import pytest

from expo_app.model.figure import Figure, Measure
from expo_app.pipeline.count.international import RULES, international_test


def verdicts(**known):
    figures = [Figure(Measure(measure), value) for measure, value in known.items()]
    return {rule: international_test(rule, figures).holds for rule in RULES}


def of(exhibitors, abroad, visitors=None, visitors_abroad=None, space=None, space_abroad=None):
    return {
        "exhibitors": exhibitors,
        "international_exhibitors": abroad,
        "visitors": visitors,
        "international_visitors": visitors_abroad,
        "net_space": space,
        "international_net_space": space_abroad,
    }


@pytest.mark.parametrize(
    ("known", "iso", "fkm", "auma", "china"),
    [
        (of(200, 20, 2000, 100, 900, 1), True, True, True, True),
        (of(200, 19, 2000, 100, 900, 1), True, False, False, False),
        (of(200, 20, 2000, 99, 900, 1), True, False, False, False),
        (of(190, 19, 2000, 100, 900, 1), True, True, False, True),
        (of(200, 20, 1980, 99, 900, 1), True, True, False, True),
        (of(200, 19, 2000, 99, 900, 1), False, False, False, False),
        (of(200, 19, 2000, 99, 900, 180), False, False, False, True),
        (of(200, 20), True, None, None, None),
        (of(200, 19), None, False, False, None),
        (of(200, 19, space=900, space_abroad=1), None, False, False, False),
        (of(200, None), None, None, None, None),
        (of(0, 0, 0, 0, 0, 0), None, None, False, None),
    ],
)
def test_each_rule_at_its_limits(known, iso, fkm, auma, china):
    assert verdicts(**known) == {"iso": iso, "fkm": fkm, "auma": auma, "china": china}
