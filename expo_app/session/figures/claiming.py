"""Claims about the event, judged by what was derived."""

import re

from expo_app.model.claim import Claim, Evidence
from expo_app.model.terms import Population
from expo_app.pipeline.schema import SEPARATOR
from expo_app.report.claims.judging import judge
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import answer

_HAN = re.compile(r"[\u3400-\u9fff]")


def claim(derived: Derived, sentence: str) -> Claim:
    """What the figures say of a sentence in English or Chinese; wordings come in its language."""
    exhibitors = derived.participations["population"] == str(Population.EXHIBITORS)
    cells = derived.participations.loc[exhibitors, "sectors"].unique()
    sectors = sorted({sector for cell in cells for sector in cell.split(SEPARATOR) if sector})
    evidence = Evidence(derived.editions, tuple(sectors), lambda query: answer(derived, query))
    return judge(sentence, evidence, "zh" if _HAN.search(sentence) else "en")
