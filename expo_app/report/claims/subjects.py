"""What a clause speaks of: which measure, of whom, from where."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from expo_app.model.figure import Measure
from expo_app.report.claims.origins import origin

Where = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Subject:
    """A measure and the filters that narrow it; `whole` is what a share of it is a share of."""

    measure: Measure
    where: Where = ()
    whole: Measure = Measure.EXHIBITORS


_UNMEASURED = re.compile(
    r"satisf|contract|signed|signing|\bdeals?\b|\borders?\b|turnover|revenue|\bsales\b|\bvalue of\b|influen|"
    r"\bbest\b|leading|greatest|important|quality|invest|projects?\b|impression|media|award|happy|hotel|"
    r"\bmerchants?\b|签约|成交|满意|意向|影响力|最具|投资|项目|金额|交易额|媒体|订单|质量|领先|一流|顶级|采购商"
)
_FUTURE = re.compile(
    r"\bwill\b|\bexpect|forecast|\bplans?\b|planned|\baims?\b|target|\bgoing to\b|"
    r"预计|预期|有望|计划|目标|将(?!近)|力争"
)
_ABROAD = re.compile(
    r"international|foreign|overseas|abroad|non-chinese|outside (?:china|the country|"
    r"the host)|国际(?!数字|贸易|展(?!商)|博)|境外|海外|国外|外国|外商|外资"
)
_HOME = re.compile(r"domestic|\bhome\b|\blocal\b|国内|本土|境内|本国")
_VISITORS = re.compile(r"visitors?\b|attendees?\b|attend|\bvisited\b|观众|与会|到场|参观|来宾")
_VISITS = re.compile(r"\bvisits\b|人次")
_EXHIBITORS = re.compile(r"exhibit|enterpris|compan|\bfirms?\b|\bbrands?\b|参展|展商|企业|公司|\d\s?家|商家")
_MEASURE_WORD = re.compile(r"(?<=\d)\s?家")
_PLACES = re.compile(r"countries|nations|个国家|国家和地区|国家数|国别数")
_SPACE = re.compile(r"\bspace\b|\barea\b|square met|sqm|\bm²|floor|面积|平方米|平米")
_GROSS = re.compile(r"\bgross\b|总面积|毛面积|展览总|总展览")
_NET = re.compile(r"\bnet\b|净")
_LOYALTY = (
    (Measure.RETENTION_RATE, re.compile(r"retention|retained|留存率|保留率|续展率")),
    (Measure.CHURN_RATE, re.compile(r"\bchurn|流失率")),
    (Measure.WON_BACK, re.compile(r"won back|重新参展|回归")),
    (Measure.LOST, re.compile(r"\blost\b|did(?: not|n't) (?:return|come)|stayed away|流失|未再参展")),
    (
        Measure.NEW,
        re.compile(
            r"first[- ]tim|newcomer|new exhibitors|for the first time|"
            r"\b(?:were|are) new\b|首次参展|首次亮相|新参展|首展"
        ),
    ),
    (Measure.RETURNING, re.compile(r"return|came back|repeat|\bagain\b|连续参展|再次参展|老展商|回头")),
)
_ROLES = (
    (Measure.CO_EXHIBITORS, re.compile(r"co-?exhibitor|联合参展|合作参展")),
    (Measure.REPRESENTED_COMPANIES, re.compile(r"represented|被代理|代理企业")),
    (Measure.MAIN_EXHIBITORS, re.compile(r"main exhibitor|主参展")),
)
_TWO_GROWTHS = re.compile(
    r"growth (?:rate )?(?:has )?(?:slow|accelerat|eas(?:ed|ing)|pick|weaken)|\b(?:faster|slower)\b|"
    r"more (?:quickly|slowly|rapidly)|outpac|增速|增幅(?:放缓|扩大|收窄|回落)|快于|慢于"
)
_PART_OF_GROWTH = re.compile(
    r"\bof (?:the |this |its )?(?:growth|increase|rise)\b|增量|增长.{0,4}(?:来自|源于)"
)


def unmeasured(clause: str) -> str:
    """Why no list can tell: a forecast, or something that lists do not hold; "" otherwise."""
    if _FUTURE.search(clause):
        return "forecast"
    if _TWO_GROWTHS.search(clause):
        return "two growths compared"
    if _PART_OF_GROWTH.search(clause):
        return "a part of the growth"
    return "unmeasured" if _UNMEASURED.search(clause) else ""


def is_about_abroad(clause: str) -> bool:
    """Whether a clause speaks of those from abroad alone."""
    return bool(_ABROAD.search(clause))


def counts_only(clause: str) -> bool:
    """Whether a clause ("增加167家") tells whom it counts by the measure word alone."""
    bare = _MEASURE_WORD.sub("", clause)
    named = (_EXHIBITORS, _VISITORS, _ABROAD, _HOME, _PLACES, _SPACE)
    signs = (*named, *(sign for _, sign in (*_LOYALTY, *_ROLES)))
    return bare != clause and not origin(bare) and not any(sign.search(bare) for sign in signs)


def subject(clause: str, sectors: Mapping[str, str]) -> Subject | str | None:
    """What the clause speaks of; a reason why that cannot be told; None when it names nothing."""
    if _SPACE.search(clause):
        return _space(clause)
    visitors, exhibitors = bool(_VISITORS.search(clause)), bool(_EXHIBITORS.search(clause))
    if _PLACES.search(clause):
        if visitors == exhibitors:
            return "exhibiting or attending"
        return Subject(Measure.ATTENDING_COUNTRIES if visitors else Measure.EXHIBITING_COUNTRIES)
    where = _narrowed(clause, sectors)
    if isinstance(where, str):
        return where
    if _VISITS.search(clause):
        return Subject(Measure.VISITS, where, Measure.VISITS)
    for measure, sign in (*_LOYALTY, *_ROLES):
        if sign.search(clause) and not visitors:
            return Subject(measure, where)
    if not visitors and not exhibitors:
        return Subject(Measure.INTERNATIONAL_EXHIBITORS) if _ABROAD.search(clause) else None
    return _heads(clause, where, visitors and not _EXHIBITORS.search(_VISITORS.sub("", clause)))


def _heads(clause: str, where: Where, visitors: bool) -> Subject:
    whole = Measure.VISITORS if visitors else Measure.EXHIBITORS
    if any(field in ("country", "bloc") for field, _ in where):
        return Subject(whole, where, whole)
    if _ABROAD.search(clause):
        abroad = Measure.INTERNATIONAL_VISITORS if visitors else Measure.INTERNATIONAL_EXHIBITORS
        return Subject(abroad, where, whole)
    if _HOME.search(clause):
        return Subject(whole, (*where, ("origin", "domestic")), whole)
    return Subject(whole, where, whole)


def _space(clause: str) -> Subject | str:
    if _GROSS.search(clause):
        return "gross space"
    if not _NET.search(clause):
        return "net or gross"
    abroad = bool(_ABROAD.search(clause))
    return Subject(Measure.INTERNATIONAL_NET_SPACE if abroad else Measure.NET_SPACE, (), Measure.NET_SPACE)


def _narrowed(clause: str, sectors: Mapping[str, str]) -> Where | str:
    """The origin and the sector that a clause names, as filters; a reason where it names an origin that is
    not known."""
    where = origin(clause)
    if isinstance(where, str):
        return where
    found = [name for name in sectors if _names(name, clause)]
    longest = max(found, key=len, default="")
    return (*where, ("sector", sectors[longest])) if longest else where


def _names(sector: str, clause: str) -> bool:
    if not sector.isascii():
        return sector in clause
    return bool(re.search(rf"(?<![a-z]){re.escape(sector)}(?![a-z])", clause))
