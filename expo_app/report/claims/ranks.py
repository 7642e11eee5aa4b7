"""Claims about ranks: the largest, the second largest, the largest after another one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from expo_app.report.claims.origins import countries_in

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NTH = "|".join(_WORDS)
_TOP = (
    r"largest|biggest|strongest|\btop\b|most (?:exhibitors|companies|firms|visitors|important)|"
    r"\bmost (?:of the )?(?:international |foreign )?(?:exhibitors|visitors|companies)|"
    r"the most\b|highest number|more (?:[a-z]+ )?(?:exhibitors|visitors|companies|firms) than any"
)
_EN = (
    re.compile(rf"\b(?P<nth>{_NTH}|\d+(?:st|nd|rd|th))[\s-](?:{_TOP})"),
    re.compile(rf"\b(?:ranked|ranks|came|in|took|place[sd]?) (?P<nth>{_NTH}|\d+(?:st|nd|rd|th))\b"),
    re.compile(r"\b(?:number|no\.|rank|place)\s?(?P<nth>\d+|one|two|three)\b"),
)
_ZH = re.compile(
    r"第(?P<nth>[一二三四五六七八九十]|\d+)(?:大|位|名)|(?:居|列|名列|位居|排名|排在|位列)[^第]{0,6}第(?P<place>[一二三四五六七八九十]|\d+)"
)
_FIRST_ZH = re.compile(r"最多|最大|居首|首位|榜首|第一")
_AFTER = re.compile(r"\b(?:after|behind|second only to) (?P<en>.+)$|仅次于(?P<zh>.+)$")
_CAME = re.compile(r"^(?P<others>.+?)\s(?:came|comes|was|were|is|are)\s(?:from )?(?P<who>.+)$")
_EVER = re.compile(r"\bever\b|record|history|to date|so far|历届|历史|新高|一届|之最")
_GROUP = re.compile(r"countr|nation|sector|region|zone|segment|\bgroup\b|国家|地区|展区|行业|来源|板块")
_HAN = "一二三四五六七八九十"
_DIGITS = {"one": 1, "two": 2, "three": 3}


@dataclass(frozen=True)
class Rank:
    """A place among countries or sectors: `by` is "country" or "sector", `after` are those of the same kind
    that are said to be before it."""

    by: str
    key: str
    place: int
    after: tuple[str, ...] = ()


def rank(clause: str, sectors: Mapping[str, str]) -> Rank | str | None:
    """The rank that a folded clause claims; a reason where it claims one of something that is not known; None
    where it claims none. `sectors` are the names of the sectors (folded) to their one name."""
    place = 0 if _EVER.search(clause) else _place(clause)
    if not place:
        return None
    head, others = _parted(clause)
    before = countries_in(others)
    named = [code for code in countries_in(head) if code not in before]
    own_sectors = dict.fromkeys(one for name, one in sectors.items() if _names(name, head))
    if len(named) > 1 and not own_sectors:
        named = _as_subject(head, named)
    if len(own_sectors) == 1 and not named and re.search(r"sector|zone|segment|展区|行业|板块", clause):
        return Rank("sector", next(iter(own_sectors)), place)
    if len(named) == 1 and not own_sectors:
        return Rank("country", named[0], max(place, 1 + len(before)), before)
    return "rank of what" if _GROUP.search(clause) or before else None


def _parted(clause: str) -> tuple[str, str]:
    """The clause without those after which somebody is placed, and these: "the largest after the united
    states came from germany" is about Germany."""
    after = _AFTER.search(clause)
    if after is None:
        return clause, ""
    head, others = clause[: after.start()], after["en"] or after["zh"]
    if came := _CAME.match(others):
        return f"{head} {came['who']}", came["others"]
    return head, others


def _as_subject(head: str, named: list[str]) -> list[str]:
    """The one that "came from" or "was" says the rank of; the host that only names the event is none."""
    told = re.search(r"(?:came|was|were) (?:from )?(?:the )?(?P<who>.+)$", head)
    found = countries_in(told["who"]) if told else ()
    return list(found[:1]) or named


def _place(clause: str) -> int:
    """The rank that is claimed, 0 for none."""
    for pattern in _EN:
        if match := pattern.search(clause):
            return _number(match["nth"])
    if match := _ZH.search(clause):
        return _number(match["nth"] or match["place"])
    if _FIRST_ZH.search(clause) or re.search(rf"\b(?:{_TOP})", clause):
        return 1
    return 2 if re.search(r"仅次于|second only to", clause) else 0


def _number(text: str) -> int:
    if text in _WORDS:
        return _WORDS.index(text) + 1
    if text in _DIGITS:
        return _DIGITS[text]
    if text in _HAN:
        return _HAN.index(text) + 1
    return int(re.sub(r"\D", "", text))


def _names(sector: str, clause: str) -> bool:
    if not sector.isascii():
        return sector in clause
    return bool(re.search(rf"(?<![a-z]){re.escape(sector)}(?![a-z])", clause))
