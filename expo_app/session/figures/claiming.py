"""Claims about the event, judged by what was derived."""

import re
from collections.abc import Sequence
from dataclasses import replace

from expo_app.model.claim import Claim, Evidence
from expo_app.model.query import Answer, Query
from expo_app.model.terms import Population
from expo_app.pipeline.schema import SEPARATOR
from expo_app.report.claims.judging import judge
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import answer
from expo_app.session.figures.profiles import profile_of
from expo_app.session.figures.visiting import with_visits

_HAN = re.compile(r"[\u3400-\u9fff]")


def claim(derived: Derived, sentence: str, profile: str = Query().profile) -> Claim:
    """What the figures by a profile say of a sentence in English or Chinese; wordings come in its language.
    Raises Problem for a profile that does not exist."""
    profile_of(derived, profile)
    return judge(sentence, evidence(derived, profile), "zh" if _HAN.search(sentence) else "en")


def evidence(derived: Derived, profile: str) -> Evidence:
    """What sentences are judged by: the figures by one profile."""
    exhibitors = derived.participations["population"] == str(Population.EXHIBITORS)
    cells = derived.participations.loc[exhibitors, "sectors"].unique()
    sectors = sorted({sector for cell in cells for sector in cell.split(SEPARATOR) if sector})

    def answered(query: Query) -> Answer:
        asked = replace(query, profile=profile)
        return with_visits(derived, asked, answer(derived, asked))

    return Evidence(derived.editions, tuple(sectors), answered, _spellings(derived, sectors))


def _spellings(derived: Derived, sectors: Sequence[str]) -> dict[str, str]:
    """The names of the sectors in both languages and as the lists write them, folded; none that is a word of
    one letter or two."""
    found = {text: name for text, name in derived.sectors.spellings.items() if name in sectors}
    for sector in sectors:
        found |= {name.casefold(): sector for name in derived.sectors.names.get(sector, {}).values()}
    return {text: name for text, name in found.items() if len(text) > 2 or not text.isascii()}
