"""Sentences about filters that cannot be asked of everybody: visitors are counted without them, or the lists
of an edition do not tell what they ask for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.query import OF_EXHIBITORS, NotTold
from expo_app.model.terms import Population
from expo_app.report.words import Words


def left_out_sentences(fields: Sequence[str], edition: str, words: Words, place: str = "") -> tuple[str, ...]:
    """Without which fields of the filter visitors are counted, and why: they are about exhibitors, or no list
    of visitors of the edition tells them. With `place` "here" for a page that is about visitors alone."""
    about_exhibitors = [field for field in fields if field in OF_EXHIBITORS]
    silent = [field for field in fields if field not in OF_EXHIBITORS]
    key = "note.left_out" if place else "note.visitors_whole"
    return tuple(
        words.text(which, fields=_named(some, words), edition=edition)
        for which, some in ((key, about_exhibitors), (f"{key}.untold", silent))
        if some
    )


def as_asked_of_visitors(dossier: Dossier) -> Dossier:
    """The dossier without those of its filters that play no part for visitors, for what speaks of them."""
    where = tuple(pair for pair in dossier.query.where if pair[0] not in dossier.answer.left_out)
    return replace(dossier, query=replace(dossier.query, where=where))


def not_told_sentences(dossier: Dossier, words: Words, population: Population) -> tuple[str, ...]:
    """Of which editions the lists do not tell what the filter asks for: its figures are not known there."""
    answers = (dossier.answer, *dossier.history)
    asked = {one for answer in answers for one in answer.not_told if one.population is population}
    return tuple(
        words.text(f"note.not_told.{population}", editions=words.listed(years), fields=_named(fields, words))
        for fields, years in _together(asked)
    )


def _together(found: Iterable[NotTold]) -> list[tuple[list[str], list[str]]]:
    """(fields, editions) of the editions that are silent about the same fields."""
    fields_of: dict[str, list[str]] = {}
    for one in sorted(found, key=lambda one: (one.edition, one.field)):
        fields_of.setdefault(one.edition, []).append(one.field)
    years_of: dict[tuple[str, ...], list[str]] = {}
    for year, fields in fields_of.items():
        years_of.setdefault(tuple(fields), []).append(year)
    return [(list(fields), years) for fields, years in years_of.items()]


def _named(fields: Sequence[str], words: Words) -> str:
    """Fields of the filter; a column of the lists is called as its header is."""
    return words.embedded(
        words.listed([words.texts.get(f"filter.{field}", f"“{field}”") for field in fields])
    )
