"""The titles: each says a finding and is true by construction.

A function returns "" when the figures that it speaks of are not known. With filters a title begins
with what they ask for. Every title fits two lines of a slide.
"""

from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Figure, Measure
from expo_app.report import editions, rankings
from expo_app.report.clauses import change_clause, short_clause
from expo_app.report.movers import has_mover, leader_title, mover_title, space_title
from expo_app.report.names import event_name
from expo_app.report.ranking import Ranking
from expo_app.report.titles import titled, told_exhibitors
from expo_app.report.untold import as_asked_of_visitors
from expo_app.report.width import TITLE, elided, em, first_fitting
from expo_app.report.words import Words

TREND_EDITIONS = 5
SHOWN = 10
"""The groups of a ranking that a chart shows."""


def headline(dossier: Dossier, words: Words) -> str:
    """ "Exhibitors up 17.2 % to 1,812, international exhibitors up 54.0 %"; never empty."""
    exhibitors = dossier.answer.figure(Measure.EXHIBITORS)
    if exhibitors.value is None:
        visitors = change_clause(dossier.answer.figure(Measure.VISITORS), words)
        asked = as_asked_of_visitors(dossier) if visitors else dossier
        return titled(asked, words, visitors or words.text("headline.plain"))
    told = told_exhibitors(dossier)
    first = change_clause(told, words)
    if told.measure is not Measure.EXHIBITORS:
        return titled(dossier, words, first)
    international = dossier.answer.figure(Measure.INTERNATIONAL_EXHIBITORS)
    if (
        exhibitors.value
        and exhibitors.change is not None
        and international.value == 0 == international.change
    ):
        return titled(dossier, words, words.text("headline.none", clause=first), first)
    if short_clause(international, words):
        both = words.text("join", first=first, second=short_clause(international, words))
        return titled(dossier, words, both, first)
    if exhibitors.change is None and international.value is not None:
        return titled(dossier, words, _some_international(exhibitors.value, international, words))
    return titled(dossier, words, first)


def trend(dossier: Dossier, words: Words) -> str:
    """ "From 800 exhibitors in 2022 to 1,812 in 2025"."""
    years = editions.years(dossier, TREND_EDITIONS)
    values = editions.values(dossier, Measure.EXHIBITORS, TREND_EDITIONS)
    known = [(year, value) for year, value in zip(years, values, strict=True) if value is not None]
    if not known or values[-1] is None:
        return ""
    (first_year, first), (year, last) = known[0], known[-1]
    if len(known) == 1:
        return titled(
            dossier, words, words.text("trend.one", last=words.counted("noun.exhibitors", last), year=year)
        )
    facts = {"first_year": first_year, "year": year}
    facts["first"] = words.counted("noun.exhibitors", first)
    facts["last"] = words.quantity(Measure.EXHIBITORS, dossier.answer.figure(Measure.EXHIBITORS).unit, last)
    return titled(dossier, words, words.text("trend.many", **facts))


def international_share(dossier: Dossier, words: Words) -> str:
    """ "International share up 6.3 points to 26.3 %"."""
    share = dossier.answer.figure(Measure.INTERNATIONAL_SHARE)
    if share.value is not None and share.change is None:
        return titled(dossier, words, words.text("share.only", share=words.percent(share.value)))
    return titled(dossier, words, change_clause(share, words))


def countries(dossier: Dossier, words: Words) -> str:
    """ "Germany nearly doubles and moves from rank 4 to 2": the largest change of those that are shown."""
    noun = "noun.international_exhibitors" if rankings.has_international(dossier) else "noun.exhibitors"
    about = words.text("measure.international_exhibitors") if rankings.has_international(dossier) else ""
    return _ranked(dossier, words, rankings.countries(dossier, words), noun, about)


def space(dossier: Dossier, words: Words) -> str:
    """ "The United States leads by exhibitors, Germany by net space"."""
    by_space, by_count = rankings.space(dossier, words), rankings.countries(dossier, words)
    return titled(dossier, words, space_title(by_space, by_count, words))


def regions(dossier: Dossier, words: Words) -> str:
    """ "Asia grows by 120 to 1,300 exhibitors"."""
    return _ranked(dossier, words, rankings.regions(dossier, words), "noun.exhibitors")


def blocs(dossier: Dossier, words: Words) -> str:
    """ "ASEAN grows by 12 to 60 exhibitors"; who leads is told of all exhibitors, each once."""
    moved = _mover(rankings.blocs(dossier, words), "noun.exhibitors", dossier, words)
    leads = leader_title(rankings.blocs(dossier, words), "noun.exhibitors", words, dossier.blocs.total)
    return titled(dossier, words, moved, leads)


def sectors(dossier: Dossier, words: Words) -> str:
    """The sector that moved most; only names of both editions are compared, for others may be renamed, and
    only sectors that were not split or joined."""
    ranking = rankings.sectors(dossier, words)
    both = tuple(entry for entry in ranking.entries if entry.previous and entry.comparable)
    if len(both) < len(ranking.entries):  # a rank among names that mean another thing now says nothing
        both = tuple(replace(entry, previous_rank=None) for entry in both)
    if has_mover(Ranking(both)):
        moved = mover_title(Ranking(both), "noun.mentions", dossier.query.against, words)
        return titled(dossier, words, moved)
    return titled(dossier, words, leader_title(ranking, "noun.mentions", words))


def halls(dossier: Dossier, words: Words) -> str:
    """ "Hall 1C grows by 182 to 541 exhibitors", of those that are shown or gone; who leads is told of all
    exhibitors, each once."""
    ranking = rankings.halls(dossier, words)
    ranking = replace(ranking, entries=ranking.entries[:SHOWN])
    if any(entry.change for entry in (*ranking.entries, *ranking.gone)):
        moved = mover_title(ranking, "noun.exhibitors", dossier.query.against, words)
        return titled(dossier, words, moved)
    return titled(dossier, words, leader_title(ranking, "noun.exhibitors", words, dossier.halls.total))


def hall_space(dossier: Dossier, words: Words) -> str:
    """ "Hall 1C leads by exhibitors, Hall 2A by net space"."""
    by_space, by_count = rankings.hall_space(dossier, words), rankings.halls(dossier, words)
    return titled(dossier, words, space_title(by_space, by_count, words))


def retention(dossier: Dossier, words: Words) -> str:
    """ "935 exhibitors came again: retention 60.5 %"."""
    returning = dossier.answer.figure(Measure.RETURNING).value
    rate = dossier.answer.figure(Measure.RETENTION_RATE).value
    if returning is None or rate is None:
        return ""
    again = words.counted("noun.exhibitors", returning)
    return titled(dossier, words, words.text("retention", again=again, rate=words.percent(rate)))


def arrivals(dossier: Dossier, words: Words) -> str:
    """ "739 of 1,812 exhibitors came for the first time, 84 were won back"."""
    figure = dossier.answer.figure
    new, won_back = figure(Measure.NEW).value, figure(Measure.WON_BACK).value
    whole = figure(Measure.EXHIBITORS).value
    if new is None or won_back is None or whole is None:
        return ""
    counted = words.counted("noun.exhibitors", whole)
    facts = {"new": words.number(new), "won_back": words.number(won_back), "whole": counted}
    return titled(dossier, words, words.text("arrivals.title", **facts))


def visitors(dossier: Dossier, words: Words) -> str:
    """ "International visitors up 64.0 % to 11,000, from 95 to 153 countries and regions"."""
    international = dossier.answer.figure(Measure.INTERNATIONAL_VISITORS)
    if not international.value:
        return titled(dossier, words, change_clause(dossier.answer.figure(Measure.VISITORS), words))
    return _from_places(dossier, words, international, rankings.visitors(dossier, words))


def exhibitors_abroad(dossier: Dossier, words: Words) -> str:
    """ "International exhibitors up 54.0 %, from 31 to 40 countries and regions"."""
    international = dossier.answer.figure(Measure.INTERNATIONAL_EXHIBITORS)
    if not international.value:
        return countries(dossier, words)
    return _from_places(dossier, words, international, rankings.countries(dossier, words))


def sources(dossier: Dossier, words: Words) -> str:
    """ "1,921 rows make 1,812 exhibitors: definitions and sources"; never empty."""
    rows = sum(step.rows for step in dossier.waterfall.steps[:1])
    total = dossier.waterfall.total
    if not rows:
        return words.text("sources.plain")
    made = words.text(
        "sources.rows",
        rows=words.counted("noun.rows", rows),
        make=words.text("make.one" if rows == 1 else "make.many"),
        exhibitors=words.counted("noun.exhibitors", total),
    )
    return first_fitting(TITLE, made, words.text("sources.plain"))


def cover(dossier: Dossier, words: Words) -> str:
    """ "Global Digital Trade Expo 2025"; a long name is cut to two lines, the edition stays."""
    event, edition = event_name(dossier, words), dossier.query.edition
    bare = words.text("cover.title", event="", edition=edition)
    return words.text("cover.title", event=elided(event, TITLE - em(bare)), edition=edition).strip()


def _some_international(value: float, international: Figure, words: Words) -> str:
    return words.text(
        "headline.international",
        exhibitors=words.counted("noun.exhibitors", value),
        international=words.quantity(international.measure, international.unit, international.value or 0.0),
    )


def _from_places(dossier: Dossier, words: Words, figure: Figure, ranking: Ranking) -> str:
    """The change of a figure, and from how many countries and regions (without the host's)."""
    here, there = len(ranking.entries), ranking.previous_count
    clause = change_clause(figure, words)
    places = words.counted("noun.places", here)
    if not here:
        return titled(dossier, words, clause)
    if there is None or figure.change is None:
        return titled(dossier, words, words.text("places.only", value=clause, places=places), clause)
    key = "places.still" if here == there else "places.from_to"
    tail = words.text(key, previous=words.number(there), places=places)
    return titled(dossier, words, short_clause(figure, words) + tail, clause)


def _ranked(dossier: Dossier, words: Words, ranking: Ranking, noun: str, about: str = "") -> str:
    moved = _mover(ranking, noun, dossier, words)
    return titled(dossier, words, moved, leader_title(ranking, noun, words), about=about)


def _mover(ranking: Ranking, noun: str, dossier: Dossier, words: Words) -> str:
    """What the one that moved most did, of those that are shown; "" where none is singled out."""
    shown = Ranking(ranking.entries[:SHOWN])
    return mover_title(shown, noun, dossier.query.against, words) if has_mover(shown) else ""
