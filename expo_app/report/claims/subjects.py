"""What a clause speaks of: which measure, of whom, from where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from expo_app.model.figure import Measure
from expo_app.reference.countries import resolve

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
        re.compile(r"first[- ]tim|newcomer|new exhibitors|for the first time|首次参展|首次亮相|新参展|首展"),
    ),
    (Measure.RETURNING, re.compile(r"return|came back|repeat|again|连续参展|再次参展|老展商|回头")),
)
_ROLES = (
    (Measure.CO_EXHIBITORS, re.compile(r"co-?exhibitor|联合参展|合作参展")),
    (Measure.REPRESENTED_COMPANIES, re.compile(r"represented|被代理|代理企业")),
    (Measure.MAIN_EXHIBITORS, re.compile(r"main exhibitor|主参展")),
)
_FROM = re.compile(
    r"\bfrom (?P<en>[a-z][a-z .'-]{2,40}?)(?=\s+(?:grew|rose|fell|were|was|made|account|came|"
    r"took|in|on|at|to|by|doubled|tripled|has|had|exhibit|attend|visit)\b|[,.;!]|$)|"
    r"来自(?P<zh>[\u3400-\u9fff]{2,12}?)(?=的|参展|企业|观众|展商)"
)
_DEMONYM = re.compile(
    r"\b(?P<en>[a-z]+(?: [a-z]+)?) (?=exhibitors|companies|firms|visitors|enterprises)|"
    r"(?P<zh>[\u3400-\u9fff]{2,6}?)(?=参展商|展商|企业|观众)"
)


def unmeasured(clause: str) -> str:
    """Why no list can tell: a forecast, or something that lists do not hold; "" otherwise."""
    if _FUTURE.search(clause):
        return "forecast"
    return "unmeasured" if _UNMEASURED.search(clause) else ""


def counts_only(clause: str) -> bool:
    """Whether a clause ("增加167家") tells whom it counts by the measure word alone."""
    bare = _MEASURE_WORD.sub("", clause)
    named = (_EXHIBITORS, _VISITORS, _ABROAD, _HOME, _PLACES, _SPACE, _FROM, _DEMONYM)
    signs = (*named, *(sign for _, sign in (*_LOYALTY, *_ROLES)))
    return bare != clause and not any(sign.search(bare) for sign in signs)


def subject(clause: str, sectors: Sequence[str]) -> Subject | str | None:
    """What the clause speaks of; a reason why that cannot be told; None when it names nothing."""
    if _SPACE.search(clause):
        return _space(clause)
    visitors, exhibitors = bool(_VISITORS.search(clause)), bool(_EXHIBITORS.search(clause))
    if _PLACES.search(clause):
        if visitors == exhibitors:
            return "exhibiting or attending"
        return Subject(Measure.ATTENDING_COUNTRIES if visitors else Measure.EXHIBITING_COUNTRIES)
    for measure, sign in (*_LOYALTY, *_ROLES):
        if sign.search(clause) and not visitors:
            return Subject(measure, _narrowed(clause, sectors))
    if not visitors and not exhibitors:
        return Subject(Measure.INTERNATIONAL_EXHIBITORS) if _ABROAD.search(clause) else None
    return _heads(clause, sectors, visitors and not _EXHIBITORS.search(_VISITORS.sub("", clause)))


def _heads(clause: str, sectors: Sequence[str], visitors: bool) -> Subject:
    whole = Measure.VISITORS if visitors else Measure.EXHIBITORS
    where = _narrowed(clause, sectors)
    if any(field == "country" for field, _ in where):
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


def _narrowed(clause: str, sectors: Sequence[str]) -> Where:
    country = _country(clause)
    found = [sector for sector in sectors if _names(sector.casefold(), clause)]
    sector = max(found, key=len, default="")
    return tuple((field, value) for field, value in (("country", country), ("sector", sector)) if value)


def _country(clause: str) -> str:
    """The country or region that the clause names as an origin, "" for none."""
    for match in (*_FROM.finditer(clause), *_DEMONYM.finditer(clause)):
        words = (match["en"] or match["zh"]).split()
        for start in range(len(words)):
            if code := resolve(" ".join(words[start:])).country:
                return code
    return ""


def _names(sector: str, clause: str) -> bool:
    if not sector.isascii():
        return sector in clause
    return bool(re.search(rf"(?<![a-z]){re.escape(sector)}(?![a-z])", clause))
