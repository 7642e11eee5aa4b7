"""What groups and filters are called in each language."""

import re
from collections.abc import Mapping
from functools import cache

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, BreakdownRow, By
from expo_app.reference.blocs import find_bloc, known_blocs
from expo_app.reference.countries import all_countries, name_of
from expo_app.reference.labels import USUAL
from expo_app.reference.regions import region_name
from expo_app.report.words import Words

_SHORT_HALL = re.compile(r"[A-Z]{0,2}\d{1,2}(?:\.\d)?[A-Z]?|[A-Z]{1,2}", re.IGNORECASE)
_VOCABULARIES = frozenset({By.COUNTRY, By.REGION, By.ROLE, By.SIZE, "origin"})


def group_name(by: By, row: BreakdownRow, words: Words) -> str:
    """The name of a group; one that has no name in the language keeps its label."""
    own = dict(row.names).get(words.lang)
    if by is By.HALL:
        return hall_name(row.label, words)
    if own or by in (By.SECTOR, By.BLOC):
        return own or row.label
    name = value_name(by, row.key, words)
    return row.label if name == row.key else words.sentence(name)


def hall_name(hall: str, words: Words) -> str:
    """A hall as people call it: "Hall 1C" where lists write a mere number or letter."""
    return words.text("hall.named", hall=hall) if _SHORT_HALL.fullmatch(hall) else hall


def starred(name: str, comparable: bool) -> str:
    """The name with the mark of a footnote where the group is not comparable."""
    return name if comparable else f"{name}*"


def not_comparable(breakdown: Breakdown, words: Words) -> str:
    """The footnote about groups that are not comparable; "" when all are."""
    return "" if all(row.comparable for row in breakdown.rows) else words.text("note.not_comparable")


def value_name(field: str, key: str, words: Words, labels: str = USUAL) -> str:
    """What a key of country, region, role, size, loyalty or origin is called; any other is its own name."""
    if field == By.COUNTRY:
        return name_of(key, words.lang, labels)
    if field == By.REGION:
        return region_name(key, words.lang)
    return words.texts.get(f"value.{key}", key)


@cache
def country_names_beside(lang: str, other: str) -> Mapping[str, str]:
    """What every country and region is called in one language, with what it is called in another."""
    return {name_of(code, lang): name_of(code, other) for code in all_countries()}


def event_name(dossier: Dossier, words: Words) -> str:
    """The event's name, or a plain word while nothing tells it."""
    return dossier.event.named(words.lang) or words.text("event.unnamed")


def editions_named(dossier: Dossier, words: Words) -> str:
    """ "2025 against 2024", or "2025" alone."""
    query = dossier.query
    if not query.against:
        return words.text("edition", edition=query.edition)
    return words.text("against", edition=query.edition, against=query.against)


def filters_named(dossier: Dossier, words: Words) -> str:
    """The filters in words, "" without any."""
    named = [
        words.text(
            "filter",
            field=words.texts.get(f"filter.{field}", field),
            value=_asked(field, value, dossier, words),
        )
        for field, value in dossier.query.where
    ]
    return words.listed(named)


def scope_named(dossier: Dossier, words: Words) -> str:
    """The values that the filters ask for, as the head of a title; "" without any."""
    asked = (_asked(field, value, dossier, words) for field, value in dossier.query.where)
    return words.text("list.comma").join(asked)


def unsaid_scope(dossier: Dossier, words: Words, text: str) -> str:
    """The scope that a text should be told with; "" where it speaks of "international exhibitors" already and
    nothing else is asked for."""
    told = words.text("measure.international_exhibitors")
    is_said = asks_abroad_alone(dossier) and told in text.casefold()
    return "" if is_said else scope_named(dossier, words)


def asks_abroad_alone(dossier: Dossier) -> bool:
    """Whether international exhibitors are asked for, and nothing else."""
    return dossier.query.where == (("origin", "international"),)


def _asked(field: str, value: str, dossier: Dossier, words: Words) -> str:
    """A filter's value as people read it. Several values of a fixed vocabulary are joined by commas."""
    if not value:
        return words.text("chart.unknown")
    if field == By.SECTOR:
        named = (group_name(By.SECTOR, row, words) for row in dossier.sectors.rows if row.key == value)
        return next(named, value)
    if field == By.BLOC:
        return _blocs_asked(value, words)
    if field == By.HALL:
        return hall_name(value, words)
    if field not in _VOCABULARIES:
        return value
    keys = [part.strip() for part in value.split(",")]
    return words.text("list.or").join(
        value_name(field, _as_key(field, key), words, dossier.event.labels) for key in keys
    )


def _blocs_asked(value: str, words: Words) -> str:
    """A filter by blocs: their names, those of the user's own groupings as written."""
    blocs = known_blocs()
    found = find_bloc(value, blocs)
    parts = [value] if found else [part.strip() for part in value.split(",")]
    named = (find_bloc(part, blocs) for part in parts)
    return words.text("list.or").join(
        bloc.name(words.lang) if bloc else part for part, bloc in zip(parts, named, strict=True)
    )


def _as_key(field: str, written: str) -> str:
    """Filters take upper and lower case for the same; keys are written one way."""
    return written.upper() if field == By.COUNTRY else written.lower()
