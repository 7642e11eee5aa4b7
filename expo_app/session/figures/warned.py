"""What stands in the way of a comparison, as data."""

from dataclasses import replace
from typing import Any

from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.report.caveats import caveat_sentence
from expo_app.report.words import words
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import dossier, resolve
from expo_app.session.figures.holdings import caveats


def warnings_json(derived: Derived, query: Query) -> list[dict[str, Any]]:
    """The warnings about comparing the editions of a query: which caveat, the values it names, and the
    sentence. They are about lists of exhibitors: of visitors there are none."""
    asked = resolve(derived, replace(query, by=None, across=None))
    found = caveats(derived, asked) if asked.population is Population.EXHIBITORS else ()
    if not found:
        return []
    told, english = dossier(derived, asked), words("en")
    return [
        {"caveat": one.caveat, "values": one.values, "sentence": caveat_sentence(one, told, english)}
        for one in found
    ]
