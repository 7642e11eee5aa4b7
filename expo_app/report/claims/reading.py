"""From a sentence to statements that can be checked."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from expo_app.model.claim import PREVIOUS, Bound, Evidence, Form, Statement, Unreadable
from expo_app.model.figure import UNITS, Measure, Unit
from expo_app.report.claims.averages import average, is_average
from expo_app.report.claims.courses import course, is_course
from expo_app.report.claims.number_words import with_digits
from expo_app.report.claims.origins import kept_together, origin
from expo_app.report.claims.quantities import Kind, Quantity, quantities
from expo_app.report.claims.ranks import Rank, rank
from expo_app.report.claims.subjects import Subject, counts_only, is_about_abroad, subject, unmeasured
from expo_app.report.claims.times import Span, span, without_times

_CLAUSES = re.compile(
    r"[。；;！!？?]|，|、(?=\D)|,(?!\d{3}(?!\d))|\.(?!\d)|\b(?:while|whereas|and)\b(?=[^,.]*\d)|\bbut\b|\((?=\d{4}年为)"
)
_UP = re.compile(
    r"\bgrew|\bgrow|\brose|\brise|\bris(?:es|ing)|increas|\bup\b|\bgain|jump|surg|climb|expan|"
    r"soar|boost|\blift|swell|\badded?\b|\badditional\b|improv|\bmore\b(?! than half)|"
    r"增长|上升|增加|提高|增幅|增至|增多|上涨|攀升|扩大|多了|新增|提升|\+"
)
_DOWN = re.compile(
    r"\bfell|\bfall|decreas|\bdown\b|declin|dropp?|shr[aiu]nk|\bfewer\b(?! than)|"
    r"\b(?:fewer|less) than (?:in\b|the |last |before)|"
    r"下降|减少|下滑|降低|降至|缩减|少了|跌"
)
_SAME = re.compile(r"unchanged|\bstable\b|the same|持平|不变|稳定")
_RECORD = re.compile(r"\brecord\b|most ever|ever|highest|\blargest\b|历届最|历史新高|新高|之最|创纪录|最多")
_MULTIPLES = (
    (4.0, re.compile(r"quadrupl|翻两番|翻了两番")),
    (3.0, re.compile(r"tripl|trebl")),
    (2.0, re.compile(r"doubl|twice|two-?fold|翻番|翻一番|翻了一番|翻倍|翻了一倍")),
    (0.5, re.compile(r"halved|减半")),
)
_MORE = re.compile(r"(?:more than|over|超过?|逾)\s?$")
_NEARLY = re.compile(r"(?:nearly|almost|close to|近|将近|接近|几乎)\s?$")
_UP_FROM = re.compile(
    r"(?:\b(?:up|down|rising|growing|falling|climbing|increased|risen|rose|grew|fell) from|"
    r"\bcompared with|\bagainst)\s(?:just |only |about |some )?$|"
    r"(?:高于|多于|低于|少于|而|较)?上届(?:的|为|仅)?\s?(?:仅|为)?$"
)
_BASE_YEAR = re.compile(
    r"\bof the (?P<en>\d{4}) (?:exhib|compan|firm)|(?P<zh>\d{4})年(?:的)?参展商?(?:中|有).*再次"
)
_TO = re.compile(
    r"(?:\bto|\bat|\breach(?:ed|ing)?|增至|增加到|增长到|达到?|升至|提高到|降至|至|到)\s?"
    r"(?:over |nearly |about |超过?|近|约)?$"
)
_BY = re.compile(
    r"(?:\bby|增加了?|减少了?|增长了?|新增了?|多了?|少了?)\s?"
    r"(?:over |nearly |about |more than |超过?|近|约)?$"
)
_FROM = re.compile(r"(?:\bfrom|由|从)\s?(?:\d{4}年的?)?$")
_THEN_TO = re.compile(
    r"[^\d,]{0,12}(?:\bto\b|增至|增加到|增长到|升至|降至|提高到|至|到)[^\d]{0,10}(?:\d{4}年?的?)?\s?\d"
)
_TO_BEFORE = re.compile(r"\bto [\d,]+\b.*\bfrom\s?$")
_OF_WHOLE = re.compile(r"\d of (?:the |all )?$")
_SHARE = re.compile(
    r"of (?:all|the|its|their|our)\b|share|proportion|account|made up|make up|占|比例|比重|占比|"
    r"\bwere\b|\bcame from|\bin \w+ (?:came|was|were)|每"
)
_AREAS = re.compile(r"\bcountries and regions\b|\bcountry or region\b")


# Who came again and who is lost are shares of the exhibitors before, not of those of this edition.
_RATES = {Measure.RETURNING: Measure.RETENTION_RATE, Measure.LOST: Measure.CHURN_RATE}
_HEADS = {
    Measure.EXHIBITING_COUNTRIES: Measure.EXHIBITORS,
    Measure.ATTENDING_COUNTRIES: Measure.VISITORS,
}
"""By whose number countries are ranked."""
_ABROAD = {
    Measure.EXHIBITORS: Measure.INTERNATIONAL_EXHIBITORS,
    Measure.VISITORS: Measure.INTERNATIONAL_VISITORS,
    Measure.NET_SPACE: Measure.INTERNATIONAL_NET_SPACE,
}
_TOGETHER = re.compile(
    r"[,，](?=\s*仅次于)|,(?=\s*(?:only )?(?:after|behind|second only to)\b)|(?<=on average),|(?<=平均)[，,]"
)
"""Marks that part no clauses."""
_BASE = re.compile(r"\((?:基数|base|on a base of)[^)]*\)")
"""Beside a percentage it says of what; the figures tell that anyway."""
_NO_TIME = Span()


@dataclass(frozen=True)
class Context:
    """What earlier clauses of the sentence said."""

    subject: Subject | None = None
    span: Span = _NO_TIME


def read(sentence: str, evidence: Evidence) -> tuple[Statement | Unreadable, ...]:
    """The statements of a sentence in their order; an Unreadable for what no list can prove."""
    found: list[Statement | Unreadable] = []
    context = Context()
    for clause in _clauses(sentence):
        context, parts = _read_clause(clause, context, evidence)
        found += parts
    return tuple(found) or (Unreadable("no figure"),)


def _clauses(sentence: str) -> Iterator[str]:
    text = _AREAS.sub("countries", unicodedata.normalize("NFKC", sentence).casefold())
    text = kept_together(_TOGETHER.sub(" ", with_digits(_BASE.sub("", text))))
    yield from filter(None, (part.strip() for part in _CLAUSES.split(text)))


def _read_clause(
    clause: str, context: Context, evidence: Evidence
) -> tuple[Context, list[Statement | Unreadable]]:
    if why := unmeasured(clause):
        return context, [Unreadable(why)]
    when = span(clause, evidence.editions)
    if when.unknown:
        return context, [Unreadable(f"no list of {when.unknown}")]
    edition, against = when.edition or context.span.edition, when.against or context.span.against
    when = Span(edition, against if against != edition else "")
    about = subject(clause, evidence.sector_names)
    if about is None and isinstance(rank(clause, evidence.sector_names), Rank):
        about = Subject(Measure.EXHIBITORS)
    if about is None and context.subject and isinstance(where := origin(clause), tuple) and where:
        about = replace(context.subject, where=where)
    if about is None or (context.subject and _says_only_how_many(about, clause)):
        about = context.subject
    if isinstance(about, str):
        return Context(context.subject, when), [Unreadable(about)]
    if about is None:
        return Context(None, when), []
    about = _share_of_context(about, context, clause)
    if about.measure in (*_RATES, *_RATES.values()) and (base := _BASE_YEAR.search(clause)):
        when = Span("", base["en"] or base["zh"])
        clause = clause.replace(when.against, " ")
    bare = without_times(clause)
    return Context(about, when), [_dated(one, when) for one in _made_of(bare, about, when, evidence)]


def _made_of(clause: str, about: Subject, when: Span, evidence: Evidence) -> Iterator[Statement | Unreadable]:
    """The statements of a clause about a subject: a rank, an average, a course over several editions, or what
    its numbers say."""
    placed = rank(clause, evidence.sector_names)
    if isinstance(placed, str):
        yield Unreadable(placed)
    elif placed:
        measure = _HEADS.get(about.measure, about.measure)
        measure = _ABROAD.get(measure, measure) if is_about_abroad(clause) else measure
        stated = float(placed.place)
        yield Statement(Form.RANK, measure, stated, by=placed.by, key=placed.key, after=placed.after)
    elif is_average(clause):
        yield average(clause, about)
    elif (way := _way(clause)) and is_course(clause):
        yield from course(clause, about, way, when, [edition.year for edition in evidence.editions])
    else:
        yield from _statements(clause, about)


def _says_only_how_many(about: Subject | str, clause: str) -> bool:
    return isinstance(about, Subject) and not about.where and counts_only(clause)


def _dated(statement: Statement | Unreadable, when: Span) -> Statement | Unreadable:
    """The statement with its editions; of "from 309 to 476" the first number is the earlier one's."""
    if isinstance(statement, Unreadable) or (statement.edition and statement.edition != PREVIOUS):
        return statement
    if statement.edition == PREVIOUS:
        return replace(statement, edition=when.against or PREVIOUS)
    return replace(statement, edition=when.edition, against=when.against)


def _share_of_context(about: Subject, context: Context, clause: str) -> Subject:
    """In "476 came from abroad, 26.3 % of all exhibitors" the share is that of the subject before."""
    earlier = context.subject
    is_whole = about.measure is about.whole and not about.where
    if earlier and is_whole and earlier.whole is about.whole and _SHARE.search(clause) and earlier != about:
        return earlier
    return about


def _statements(clause: str, about: Subject) -> Iterator[Statement | Unreadable]:
    found = [one for number in quantities(clause) for one in _of_number(clause, number, about)]
    multiple = _multiple(clause, about)
    if multiple and all(isinstance(one, Unreadable) or one.form is not Form.TIMES for one in found):
        found.append(multiple)
    if found:
        yield from found
    elif _RECORD.search(clause):
        yield Statement(Form.RECORD, about.measure, 1, where=about.where, whole=about.whole)
    elif (way := _way(clause)) is not None:
        yield Statement(Form.DIRECTION, about.measure, way, where=about.where, whole=about.whole)


def _of_number(clause: str, number: Quantity, about: Subject) -> Iterator[Statement | Unreadable]:
    if number.kind is Kind.COUNT and _OF_WHOLE.search(clause[: number.start]):
        about = Subject(about.whole, (), about.whole)
    form = _form(clause, number, about)
    if form is None:
        return
    sign = -1.0 if form in (Form.GROWTH, Form.CHANGE, Form.POINTS) and _way(clause) == -1 else 1.0
    value = number.value
    if form is Form.TIMES and _grown_by(clause, number):
        value += 1
    if form is Form.SHARE and about.measure in _RATES:
        form, about = Form.LEVEL, replace(about, measure=_RATES[about.measure])
    if form is Form.SHARE and about.measure is about.whole and not about.where:
        yield Unreadable("a share of what")
        return
    made = Statement(form, about.measure, sign * value, number.bound, number.step, about.where, about.whole)
    earlier = form in (Form.LEVEL, Form.SHARE) and _is_first_of_two(clause, number)
    yield replace(made, edition=PREVIOUS) if earlier else made


def _is_first_of_two(clause: str, number: Quantity) -> bool:
    """Whether the number is the earlier one of "from 309 to 476" or of "to 476 from 309"."""
    before = clause[: number.start]
    if _UP_FROM.search(before):
        return not _THEN_TO.match(clause[number.end :]) or bool(_FROM.search(before))
    return bool(_FROM.search(before) and (_THEN_TO.match(clause[number.end :]) or _TO_BEFORE.search(before)))


def _form(clause: str, number: Quantity, about: Subject) -> Form | None:
    before = clause[: number.start]
    moved, is_rate = _way(clause) in (1, -1), UNITS[about.measure] is Unit.PERCENT
    match number.kind:
        case Kind.POINTS:
            return Form.POINTS
        case Kind.TIMES:
            return Form.TIMES
        case Kind.PERCENT:
            if moved and not (_TO.search(before) or _FROM.search(before)) and not _is_share(clause, number):
                return Form.GROWTH
            return Form.LEVEL if is_rate else Form.SHARE
        case Kind.SPACE:
            return Form.LEVEL if UNITS[about.measure] is Unit.SQUARE_METRES else None
    if is_rate or UNITS[about.measure] is Unit.SQUARE_METRES:
        return None
    changed = _BY.search(before) or re.match(
        r"\s?(?:more|fewer|additional)\b(?! than \d)", clause[number.end :]
    )
    return Form.CHANGE if moved and changed and not _TO.search(before) else Form.LEVEL


def _is_share(clause: str, number: Quantity) -> bool:
    """Whether the percentage itself is one of a whole: "占26.3%", "26.3 % of the exhibitors"."""
    return bool(
        re.search(r"占[^,]{0,12}$|占比(?:为|达)?$", clause[: number.start])
        or re.match(r"\s?of (?:all|the)\b", clause[number.end :])
    )


def _grown_by(clause: str, number: Quantity) -> bool:
    """In Chinese 增长两倍 is three times as many; 增长到两倍 is not."""
    before = clause[: number.start]
    return "倍" in clause[number.start : number.end] and bool(
        re.search(r"(?:增长|增加|提高|多)了?(?:近|超过?|约)?$", before)
    )


def _multiple(clause: str, about: Subject) -> Statement | None:
    for times, sign in _MULTIPLES:
        if match := sign.search(clause):
            before = clause[: match.start()]
            bound = (
                Bound.OVER
                if _MORE.search(before)
                else Bound.NEARLY
                if _NEARLY.search(before)
                else Bound.ROUNDED
            )
            return Statement(Form.TIMES, about.measure, times, bound, 0.1, about.where, about.whole)
    return None


def _way(clause: str) -> int | None:
    """1 for up, -1 for down, 0 for unchanged, None when the clause tells no direction."""
    if _DOWN.search(clause):
        return -1
    if _SAME.search(clause):
        return 0
    if _UP.search(clause) or re.search(r"比[^,]*多", clause):
        return 1
    return -1 if re.search(r"比[^,]*少", clause) else None
