"""What stands in the way of comparing two editions, as sentences."""

from expo_app.model.caveat import Caveat, Warned
from expo_app.model.dossier import Dossier
from expo_app.model.figure import By
from expo_app.report.names import group_name
from expo_app.report.words import Words

_NAMED: dict[Caveat, tuple[str, ...]] = {
    Caveat.ONLINE: ("edition", "firms"),
    Caveat.LEAD_TIME: ("edition", "lead", "against", "other"),
    Caveat.LIST_DATE_UNKNOWN: ("edition",),
    Caveat.NOMENCLATURE: ("count", "name"),
    Caveat.VENUE: ("before", "now"),
    Caveat.DURATION: ("edition", "days", "against", "other"),
    Caveat.GAP: ("against", "edition", "years"),
    Caveat.COUNTRY_UNKNOWN: ("edition", "firms", "share"),
    Caveat.AS_LISTED: (),
}
"""What the sentence of a caveat calls its values, in their order."""


def caveat_sentences(dossier: Dossier, words: Words) -> tuple[str, ...]:
    """A sentence for each warning of the comparison; none where nothing is compared."""
    warnings = dossier.changed.warnings if dossier.changed else ()
    return tuple(caveat_sentence(warned, dossier, words) for warned in warnings)


def caveat_sentence(warned: Warned, dossier: Dossier, words: Words) -> str:
    """One warning in words."""
    names = _NAMED[warned.caveat]
    values = {
        name: _value(warned.caveat, name, value, dossier, words)
        for name, value in zip(names, warned.values, strict=True)
    }
    return words.sentence(words.text(f"caveat.{warned.caveat}", **values))


def _value(caveat: Caveat, name: str, value: str | float, dossier: Dossier, words: Words) -> str:
    if isinstance(value, str):
        text = _sector(value, dossier, words) if name == "name" else value
        return text if name in ("edition", "against") else words.embedded(text)
    if name == "firms":
        return words.counted("noun.exhibitors", value)
    if name == "share":
        return words.percent(value)
    if name == "years":
        return words.counted("years", value)
    if caveat is Caveat.LEAD_TIME:
        return _lead(value, words)
    return words.counted("days", value) if caveat is Caveat.DURATION else words.number(value)


def _lead(days: float, words: Words) -> str:
    """When a list was made, seen from the first day."""
    if not days:
        return words.text("lead.same")
    return words.text("lead.before" if days > 0 else "lead.after", days=words.counted("days", abs(days)))


def _sector(key: str, dossier: Dossier, words: Words) -> str:
    named = (group_name(By.SECTOR, row, words) for row in dossier.sectors.rows if row.key == key)
    return next(named, key)
