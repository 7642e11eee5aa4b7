"""The pages about other rules of counting, and about what was assumed."""

from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.rules_dossier import ASPECTS, Dimension, RulesDossier
from expo_app.report.foot import foot, source_line, speaker_notes
from expo_app.report.other_rules import (
    profiles_table,
    profiles_title,
    sensitivity_table,
    sensitivity_title,
    waterfalls_table,
)
from expo_app.report.spec import Page, TableSpec
from expo_app.report.subtitles import filtered
from expo_app.report.titles import titled
from expo_app.report.words import Words

_TWO_TABLES = 6
"""From this number of profiles on the waterfall has no room below them."""


def profiles_page(dossier: Dossier, words: Words) -> Page | None:
    """The figures by each profile, and below how rows become exhibitors; None where nobody asked, or the
    figures are not known."""
    rules, query = dossier.rules, dossier.query
    if rules is None or dossier.answer.figure(Measure.EXHIBITORS).value is None:
        return None
    table = replace(profiles_table(rules, query.against, words), note="")
    below = () if len(rules.profiles) > _TWO_TABLES else (waterfalls_table(rules, query.edition, words),)
    return Page(
        "profiles",
        titled(dossier, words, profiles_title(rules, words)),
        filtered(dossier, words, words.text("subtitle.profiles")),
        foot(dossier, words, source_line(dossier, words), (Measure.EXHIBITORS,)),
        speaker_notes(dossier, words),
        tables=(table, *below),
    )


def sensitivity_page(dossier: Dossier, words: Words) -> Page | None:
    """Ranges of the figures over what was assumed; None where they were not asked for, or are not known."""
    rules = dossier.rules
    if rules is None or dossier.answer.figure(Measure.EXHIBITORS).value is None:
        return None
    return Page(
        "sensitivity",
        titled(dossier, words, sensitivity_title(rules, words)),
        filtered(dossier, words, words.text("subtitle.sensitivity")),
        foot(dossier, words, source_line(dossier, words), (Measure.INTERNATIONAL_EXHIBITORS,)),
        speaker_notes(dossier, words),
        tables=(_narrow(rules, words),),
    )


def _known_rows(table: TableSpec, rules: RulesDossier) -> TableSpec:
    """The table without figures of which nothing is known, such as a growth without an earlier edition."""
    known = {one.aspect for one in rules.ranges if one.low is not None}
    kept = [at for at, aspect in enumerate(ASPECTS) if aspect in known]
    return replace(
        table,
        rows=tuple(table.rows[at] for at in kept),
        keys=tuple(table.keys[at] for at in kept),
    )


def _narrow(rules: RulesDossier, words: Words) -> TableSpec:
    """The ranges as a slide has room for: of a dimension of which nothing is known the note tells."""
    known = {one.dimension for one in rules.ranges if one.low is not None}
    shown = [dimension for dimension in Dimension if dimension in known]
    table = _known_rows(sensitivity_table(rules, words, shown), rules)
    if len(shown) == len(Dimension):
        return replace(table, note="")
    missing = words.listed([words.text(f"dimension.{one}") for one in Dimension if one not in known])
    return replace(table, note=words.text("note.dimension", names=missing))
