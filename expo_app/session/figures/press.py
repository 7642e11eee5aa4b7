"""Headline sentences that the claims themselves find true."""

from dataclasses import replace

from expo_app.model.claim import Verdict
from expo_app.model.query import Query
from expo_app.report.claims.judging import judge
from expo_app.report.headlines import headlines
from expo_app.report.words import words
from expo_app.session.derive import Derived
from expo_app.session.figures.claiming import evidence
from expo_app.session.figures.figures import dossier


def press(derived: Derived, query: Query, lang: str) -> tuple[str, ...]:
    """The sentences of an edition in "en" or "zh", by the query's profile and without its filter. One that a
    claim would not find true is not said. Raises Problem for an edition without a list."""
    told = dossier(derived, replace(query, where=(), by=None))
    known = evidence(derived, query.profile)
    return tuple(
        sentence
        for sentence in headlines(told, words(lang))
        if judge(sentence, known, lang).verdict is Verdict.TRUE
    )
