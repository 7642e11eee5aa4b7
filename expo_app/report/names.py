"""What groups and filters are called in each language."""

from expo_app.model.dossier import Dossier
from expo_app.model.figure import BreakdownRow, By
from expo_app.reference.countries import name_of
from expo_app.reference.regions import region_name
from expo_app.report.words import Words

_VOCABULARIES = frozenset({By.COUNTRY, By.REGION, By.ROLE, "origin"})


def group_name(by: By, row: BreakdownRow, words: Words) -> str:
    """The name of a group; one that has no name in the language keeps its label, as sectors always do."""
    if by is By.SECTOR:
        return row.label
    name = value_name(by, row.key, words)
    return row.label if name == row.key else words.sentence(name)


def value_name(field: str, key: str, words: Words) -> str:
    """What a key of country, region, role or origin is called; any other is its own name."""
    if field == By.COUNTRY:
        return name_of(key, words.lang)
    if field == By.REGION:
        return region_name(key, words.lang)
    return words.texts.get(f"value.{key}", key)


def event_name(dossier: Dossier, words: Words) -> str:
    """The event's name, or a plain word while nothing tells it."""
    return dossier.event.name or words.text("event.unnamed")


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
            "filter", field=words.texts.get(f"filter.{field}", field), value=_asked(field, value, words)
        )
        for field, value in dossier.query.where
    ]
    return words.listed(named)


def scope_named(dossier: Dossier, words: Words) -> str:
    """The values that the filters ask for, as the head of a title; "" without any."""
    return words.text("list.comma").join(_asked(field, value, words) for field, value in dossier.query.where)


def _asked(field: str, value: str, words: Words) -> str:
    """A filter's value as people read it. Several values of a fixed vocabulary are joined by commas."""
    if not value:
        return words.text("chart.unknown")
    if field not in _VOCABULARIES:
        return value
    keys = [part.strip() for part in value.split(",")]
    return words.text("list.or").join(value_name(field, _as_key(field, key), words) for key in keys)


def _as_key(field: str, written: str) -> str:
    """Filters take upper and lower case for the same; keys are written one way."""
    return written.upper() if field == By.COUNTRY else written.lower()
