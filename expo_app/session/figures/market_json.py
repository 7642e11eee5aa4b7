"""The event beside its market, as JSON for the command line."""

from typing import Any

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report.market import Span, fair_growth, market_facts, market_title, spans
from expo_app.report.market_shares import market_year, shares_of
from expo_app.report.words import words
from expo_app.session.derive import Derived
from expo_app.session.figures.markets import market_of, offered

Json = dict[str, Any]
_EN = words("en")


def market_json(derived: Derived, dossier: Dossier) -> Json:
    """Which indicators are offered and chosen; the growth of each beside the event's over the same years, in
    percent a year (`growth` as title, chart and table show it: as the end points give it, or else as
    published); the shares of countries; what was published otherwise than it computes."""
    chosen = {(one.key, one.area) for one in market_of(derived)}
    found = market_year(dossier)
    return {
        "event": dossier.event.name,
        "edition": dossier.query.edition,
        "choice": dossier.event.market,
        "title": market_title(dossier, dossier.market, _EN),
        "indicators": [
            {
                "key": one.key,
                "name": one.name,
                "name_zh": one.chinese,
                "area": one.area,
                "unit": one.unit,
                "source": one.source,
                "own": one in derived.indicators,
                "chosen": (one.key, one.area) in chosen,
                "values": [{"year": year, "value": value} for year, value in one.values],
            }
            for one in offered(derived)
        ],
        "growth": [_growth(one, dossier) for one in spans(dossier.market)],
        "shares": {
            "indicator": found.indicator.key if found else None,
            "year": found.year if found else None,
            "rows": [
                {
                    "key": one.key,
                    "exhibitors": one.exhibitors,
                    "share_percent": one.share,
                    "market_share_percent": one.market_share,
                    "gap_points": one.gap,
                    "under_represented": one.is_under_represented,
                }
                for one in shares_of(dossier)
            ],
        },
        "remarks": [f"{fact.head}: {fact.text}" for fact in market_facts(dossier.market, _EN)],
    }


def _growth(one: Span, dossier: Dossier) -> Json:
    fair = {
        str(measure): fair_growth(dossier, measure, one.since, one.year)
        for measure in (Measure.EXHIBITORS, Measure.INTERNATIONAL_EXHIBITORS)
    }
    return {
        "indicator": one.indicator.key,
        "area": one.indicator.area,
        "from": one.since,
        "to": one.year,
        "growth": one.growth,
        "published": one.published,
        "source": one.indicator.source,
    } | fair
