"""The rankings that pages, charts and titles share."""

from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.reference.blocs import known_blocs
from expo_app.report.ranking import Ranking, by_count, by_space
from expo_app.report.told_groups import as_told
from expo_app.report.words import Words

_NOTHING = Ranking(())


def has_international(dossier: Dossier) -> bool:
    """Whether the dossier tells who comes from abroad."""
    return bool(dossier.international_countries.rows)


def countries(dossier: Dossier, words: Words) -> Ranking:
    """Countries and regions of the international exhibitors; of all when nobody is from abroad."""
    breakdown = dossier.international_countries if has_international(dossier) else dossier.countries
    return by_count(breakdown, words)


def space(dossier: Dossier, words: Words) -> Ranking:
    """The same countries and regions by net space."""
    breakdown = dossier.international_countries if has_international(dossier) else dossier.countries
    return by_space(breakdown, words)


def regions(dossier: Dossier, words: Words) -> Ranking:
    """World regions of all exhibitors."""
    return by_count(dossier.regions, words)


def blocs(dossier: Dossier, words: Words) -> Ranking:
    """Blocs and the user's own groupings by all exhibitors; blocs of the host are left out, for it would be
    most of them, and so are WEF regions, which are those of the regions' ranking."""
    home = {bloc.key for bloc in known_blocs() if dossier.event.host in bloc.members or bloc.kind != "bloc"}
    rows = tuple(row for row in dossier.blocs.rows if row.key not in home)
    return replace(by_count(replace(dossier.blocs, rows=rows), words), unassigned=0)


def sectors(dossier: Dossier, words: Words) -> Ranking:
    """Sectors by mentions; who names none has no mention."""
    return replace(by_count(dossier.sectors, words), unassigned=0)


def halls(dossier: Dossier, words: Words) -> Ranking:
    """Halls by exhibitors, one in several halls in each."""
    return by_count(as_told(dossier.halls), words)


def hall_space(dossier: Dossier, words: Words) -> Ranking:
    """Halls by the net space of the stands in them."""
    return by_space(as_told(dossier.halls), words)


def has_international_visitors(dossier: Dossier) -> bool:
    """Whether the dossier tells which visitors come from abroad."""
    known = dossier.answer.figure(Measure.INTERNATIONAL_VISITORS).value
    return bool(known and dossier.event.host)


def visitors(dossier: Dossier, words: Words) -> Ranking:
    """Countries and regions of the visitors, the host's left out when it is known who is from abroad."""
    if dossier.visitor_countries is None:
        return _NOTHING
    host = dossier.event.host if has_international_visitors(dossier) else ""
    ranking = by_count(dossier.visitor_countries, words, without=host)
    return replace(ranking, unassigned=0) if host else ranking
