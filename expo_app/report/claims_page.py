"""The claims that were checked, each with its verdict and the nearest true wording."""

from expo_app.model.claim import Claim, Verdict
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.terms import Population
from expo_app.report.foot import foot, source_line, speaker_notes
from expo_app.report.spec import Page, TableColumn, TableSpec
from expo_app.report.words import Words


def claims_page(dossier: Dossier, words: Words) -> Page | None:
    """All claims of the dossier as a table; None without any."""
    if not dossier.claims:
        return None
    years = {edition.year for edition in dossier.editions}
    return Page(
        "claims",
        claims_title(dossier, words),
        words.text("subtitle.claims"),
        foot(dossier, words, source_line(dossier, words, tuple(Population), years), (Measure.EXHIBITORS,)),
        speaker_notes(dossier, words),
        tables=(claims_table(dossier, words),),
    )


def claims_title(dossier: Dossier, words: Words) -> str:
    """How many of the claims are true."""
    true = sum(claim.verdict is Verdict.TRUE for claim in dossier.claims)
    every = words.counted("claims.noun", len(dossier.claims))
    if not true:
        key = f"claims.title.none.{'one' if len(dossier.claims) == 1 else 'many'}"
    else:
        key = f"claims.title.{'one' if true == 1 else 'many'}"
    return words.sentence(words.text(key, number=words.number(true), all=every))


def claims_table(dossier: Dossier, words: Words) -> TableSpec:
    """A row for each claim, in the order in which they were given."""
    names = ("claim", "verdict", "wording")
    columns = tuple(TableColumn(words.text(f"column.{name}")) for name in names)
    rows = tuple(
        (claim.sentence, words.text(f"verdict.{claim.verdict}"), _said(claim)) for claim in dossier.claims
    )
    return TableSpec("claims", words.text("table.claims"), columns, rows)


def _said(claim: Claim) -> str:
    """What is true of each part, or why nothing can be said of it; the language is that of the claim."""
    said = (part.wording or part.why for part in claim.parts)
    return " ".join(dict.fromkeys(filter(None, said)))
