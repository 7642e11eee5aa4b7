"""The report that the figures make, with everything that its pages may speak of."""

from collections.abc import Sequence
from dataclasses import replace

from expo_app.model.claim import Claim
from expo_app.model.dossier import Dossier
from expo_app.model.query import Query
from expo_app.model.rules_dossier import RulesDossier
from expo_app.report.compose import compose
from expo_app.report.spec import Report
from expo_app.session.derive import Derived
from expo_app.session.figures.changing import changed
from expo_app.session.figures.figures import dossier
from expo_app.session.figures.sensitivity import rules
from expo_app.session.figures.visiting import visited
from expo_app.session.remembering import Memory


def full_report(derived: Derived, query: Query, lang: str, claims: Sequence[Claim] = ()) -> Report:
    """Every page that the figures have, as they make it, before anybody arranged them."""
    return compose(replace(_told(derived, query), claims=tuple(claims)), lang)


def _told(derived: Derived, query: Query) -> Dossier:
    """Everything that pages may speak of."""
    return replace(
        dossier(derived, query),
        changed=changed(derived, query),
        visited=visited(derived, query),
        rules=_by_other_rules(derived, query),
    )


def _by_other_rules(derived: Derived, query: Query) -> RulesDossier:
    """What other rules say. What was counted by them is let go: it is as large as the lists, and only the few
    figures of it are shown."""
    apart = replace(derived, cache=dict(derived.cache), memory=Memory())
    found = rules(apart, query)
    derived.cache.update({key: made for key, made in apart.cache.items() if made is found})
    return found
