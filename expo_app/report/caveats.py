"""What stands in the way of comparing two editions, as sentences."""

from collections.abc import Iterable, Set
from dataclasses import replace
from enum import StrEnum

from expo_app.model.caveat import Caveat, Warned
from expo_app.model.dossier import Dossier
from expo_app.model.figure import By, Measure
from expo_app.model.terms import Population
from expo_app.report.foot import source_line
from expo_app.report.names import group_name
from expo_app.report.spec import Card, Page, TableSpec
from expo_app.report.unbroken import split_sentences
from expo_app.report.untold import left_out_sentences, not_told_sentences
from expo_app.report.width import FOOT, fits
from expo_app.report.words import Words


class Concern(StrEnum):
    """Figures that some warnings are about alone; all others are about every figure."""

    COUNTRIES = "countries"
    SECTORS = "sectors"


Concerns = Set[Concern]
ALL = frozenset(Concern)
_OF_COUNTRIES, _OF_SECTORS = frozenset({Concern.COUNTRIES}), frozenset({Concern.SECTORS})
_ABOUT = {Caveat.COUNTRY_UNKNOWN: Concern.COUNTRIES, Caveat.NOMENCLATURE: Concern.SECTORS}
_MEASURES: dict[Measure, Concerns | None] = {
    Measure.INTERNATIONAL_EXHIBITORS: _OF_COUNTRIES,
    Measure.INTERNATIONAL_SHARE: _OF_COUNTRIES,
    Measure.EXHIBITING_COUNTRIES: _OF_COUNTRIES,
    Measure.INTERNATIONAL_NET_SPACE: _OF_COUNTRIES,
    Measure.VISITORS: None,
    Measure.INTERNATIONAL_VISITORS: None,
    Measure.ATTENDING_COUNTRIES: None,
}
"""What a measure is about beside all exhibitors; None: not about exhibitors."""
_PLACES: dict[str, Concerns] = {
    **dict.fromkeys(("overview", "headline", "shares", "editions", "fluctuation"), _OF_COUNTRIES),
    **dict.fromkeys(("countries", "international_countries", "international_share"), _OF_COUNTRIES),
    **dict.fromkeys(("top_countries", "top_countries_by_space", "density", "regions"), _OF_COUNTRIES),
    **dict.fromkeys(("blocs", "contribution_countries", "contributions"), _OF_COUNTRIES),
    **dict.fromkeys(("sectors", "sector_shares", "contribution_sectors"), _OF_SECTORS),
    "heat": ALL,
    **dict.fromkeys(("profiles", "sensitivity", "outcomes"), _OF_COUNTRIES),
}
"""What pages and tables are about, by their ids."""
_WITH_VISITORS = frozenset({"overview", "headline", "editions"})
"""Those that speak of exhibitors and of visitors."""
_NOT_COMPARED = frozenset(
    (
        *("cover", "claims", "tests", "represented", "sources", "definitions", "waterfall"),
        *("waterfalls", "warnings", "change_facts"),
    )
)
"""Pages and tables that compare no exhibitors of two editions, or say the warnings themselves."""

_NAMED: dict[Caveat, tuple[str, ...]] = {
    Caveat.ONLINE: ("edition", "firms"),
    Caveat.LEAD_TIME: ("edition", "lead", "against", "other"),
    Caveat.SAME_LEAD_TIME: ("edition", "lead", "firms", "against", "other", "others", "growth"),
    Caveat.LIST_DATE_UNKNOWN: ("edition",),
    Caveat.NOMENCLATURE: ("count", "name"),
    Caveat.VENUE: ("before", "now"),
    Caveat.DURATION: ("edition", "days", "against", "other"),
    Caveat.GAP: ("against", "edition", "years"),
    Caveat.COUNTRY_UNKNOWN: ("edition", "firms", "share"),
    Caveat.AS_LISTED: (),
}
"""What the sentence of a caveat calls its values, in their order."""
_COUNTS = {Caveat.ONLINE: 1, Caveat.NOMENCLATURE: 0}
"""Which value says of how many firms or sectors the whole sentence speaks."""


def caveat_sentences(dossier: Dossier, words: Words, concerns: Concerns = ALL) -> tuple[str, ...]:
    """A sentence for each warning of the comparison that is about all figures, or about those of `concerns`;
    none where nothing is compared, or where the dossier speaks of visitors."""
    changed = dossier.changed.warnings if dossier.changed else ()
    warnings = changed if dossier.query.population is Population.VISITORS else dossier.warnings or changed
    told = (warned for warned in warnings if _ABOUT.get(warned.caveat) in {None, *concerns})
    return tuple(caveat_sentence(warned, dossier, words) for warned in told)


def about_everyone(warned: Warned) -> bool:
    """Whether a warning is about every figure, and not about countries or sectors alone."""
    return warned.caveat not in _ABOUT


def caveats_at(place: str, dossier: Dossier, words: Words) -> tuple[str, ...]:
    """Those that concern the figures of a page or table, by its id."""
    if place in _NOT_COMPARED or place.startswith("visitor"):
        return ()
    found = caveat_sentences(dossier, words, _PLACES.get(place, frozenset()))
    found += untold_sentences(dossier, words)
    return (*found, *_of_visitors(dossier, words)) if place in _WITH_VISITORS else found


def warned_card(card: Card, dossier: Dossier, words: Words) -> Card:
    """The card with the warnings that concern its change; one about visitors with the filters that play no
    part for them."""
    concerns = _MEASURES.get(card.measure, frozenset())
    if concerns is None:
        return replace(card, warning=words.text("space").join(_of_visitors(dossier, words)))
    untold = untold_sentences(dossier, words)
    found = caveat_sentences(dossier, words, concerns) if card.change else ()
    return replace(card, warning=words.text("space").join((*found, *untold)))


def untold_sentences(dossier: Dossier, words: Words) -> tuple[str, ...]:
    """Of which editions the lists of exhibitors do not tell what the filter asks for; of those of visitors
    where the dossier speaks of them."""
    return not_told_sentences(dossier, words, dossier.query.population)


def _of_visitors(dossier: Dossier, words: Words) -> tuple[str, ...]:
    """Which filters visitors are counted without, and of which editions they are not known."""
    whole = left_out_sentences(dossier.answer.left_out, dossier.query.edition, words)
    return whole + not_told_sentences(dossier, words, Population.VISITORS)


def warned_page(page: Page, dossier: Dossier, words: Words) -> Page:
    """The page with the warnings that concern it, all in its notes, at its foot as many as have room; those
    about its very figures come before definitions where there is no room for both."""
    sentences, space = caveats_at(page.id, dossier, words), words.text("space")
    text = _lengthened(page.foot, [space + sentence for sentence in sentences])
    pressing, source = _pressing(page, dossier, words), _source(page, dossier, words)
    bare = space.join((source, *pressing))
    if source and any(sentence not in text for sentence in pressing) and fits(bare, FOOT):
        others = (space + sentence for sentence in sentences if sentence not in pressing)
        text = _lengthened(bare, (*split_sentences(page.foot.removeprefix(source)), *others))
    return replace(page, foot=text, speaker_notes="\n".join((page.speaker_notes, *sentences)))


def _lengthened(text: str, more: Iterable[str]) -> str:
    """The text with as much of the rest as a foot holds, each piece whole or not at all."""
    for piece in more:
        text = text + piece if fits(text + piece, FOOT) else text
    return text


def _source(page: Page, dossier: Dossier, words: Words) -> str:
    """Where the figures come from, as the foot of the page begins."""
    if page.chart is not None:
        return page.chart.source
    told = (source_line(dossier, words, lists) for lists in (tuple(Population), (Population.EXHIBITORS,)))
    return next((source for source in told if page.foot.startswith(source)), "")


def _pressing(page: Page, dossier: Dossier, words: Words) -> tuple[str, ...]:
    """The warnings about the very figures that the page shows: they matter more than definitions."""
    concerns = _PLACES.get(page.id, frozenset())
    everyone = caveat_sentences(dossier, words, frozenset())
    return tuple(one for one in caveat_sentences(dossier, words, concerns) if one not in everyone)


def warned_table(table: TableSpec, dossier: Dossier, words: Words) -> TableSpec:
    """The table with the warnings that concern it in its note."""
    sentences = caveats_at(table.id, dossier, words)
    stop = words.text("stop")
    note = table.note + stop * bool(sentences and table.note and not table.note.endswith(stop))
    return replace(table, note=words.text("space").join(filter(None, (note, *sentences))))


def caveat_sentence(warned: Warned, dossier: Dossier, words: Words) -> str:
    """One warning in words."""
    names = _NAMED[warned.caveat]
    values = {
        name: _value(warned.caveat, name, value, dossier, words)
        for name, value in zip(names, warned.values, strict=True)
    }
    key, place = f"caveat.{warned.caveat}", _COUNTS.get(warned.caveat)
    if place is None:
        return words.sentence(words.text(key, **values))
    return words.sentence(words.of(float(warned.values[place]), key, **values))


def _value(caveat: Caveat, name: str, value: str | float, dossier: Dossier, words: Words) -> str:
    if isinstance(value, str):
        text = _sector(value, dossier, words) if name == "name" else value
        return text if name in ("edition", "against") else words.embedded(text)
    if name in ("firms", "others"):
        return words.counted("noun.exhibitors", value)
    if name == "share":
        return words.percent(value)
    if name == "growth":
        return words.signed_percent(value)
    if name == "years":
        return words.counted("years", value)
    if name in ("lead", "other") and caveat is not Caveat.DURATION:
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
