"""The short statements at the side of a chart, at most three, each true by construction."""

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, Figure, Measure
from expo_app.report import editions, rankings
from expo_app.report.ranking import Ranking
from expo_app.report.spec import Remark
from expo_app.report.words import Words

AT_MOST = 3
_TOP = 3


def trend_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """The growth since the first edition, and whether this is the most of all."""
    pairs = zip(editions.years(dossier), editions.values(dossier, Measure.EXHIBITORS), strict=True)
    known = [(year, value) for year, value in pairs if value is not None]
    if len(known) < 2 or known[-1][0] != dossier.query.edition:
        return ()
    (first_year, first), (year, last) = known[0], known[-1]
    highest_year, highest = max(known[:-1], key=lambda pair: pair[1])
    remarks = [_growth(first_year, first, last, words, is_told=True)] if first else []
    if last > highest and len(known) > 2:
        facts = {"previous": words.part("noun.exhibitors", highest), "previous_year": highest_year}
        head = words.text("remark.highest.head", editions=words.counted("editions", len(known)))
        value = words.part("noun.exhibitors", last)
        text = words.text("remark.highest.text", value=value, year=year, **facts)
        remarks.append(Remark(head, text))
    if first_year == dossier.query.against:
        return tuple(remarks)
    return (*remarks, *_change_remark(dossier.answer.figure(Measure.EXHIBITORS), dossier, words))[:AT_MOST]


def share_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """The two numbers behind the share, and the change of the international ones."""
    exhibitors = dossier.answer.figure(Measure.EXHIBITORS)
    international = dossier.answer.figure(Measure.INTERNATIONAL_EXHIBITORS)
    parts = _part_of(international, exhibitors, "noun.exhibitors", dossier, words)
    return (*parts, *_change_remark(international, dossier, words))[:AT_MOST]


def country_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """How many countries and regions, how many came and went, and what the first three make up."""
    ranking = rankings.countries(dossier, words)
    noun = "noun.international_exhibitors" if rankings.has_international(dossier) else "noun.exhibitors"
    places = _places(ranking, dossier, words) if rankings.has_international(dossier) else ()
    return (*places, *_fluctuation(ranking, dossier, words), *_top(ranking, noun, words))[:AT_MOST]


def space_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """All net space, how much of it is international, and what the first three make up."""
    ranking = rankings.space(dossier, words)
    figure = dossier.answer.figure(Measure.NET_SPACE)
    remarks: list[Remark] = []
    if figure.value is not None:
        head = words.text("remark.space.head", space=words.amount(figure.unit, figure.value))
        text = words.text("remark.space.only")
        if figure.previous is not None:
            previous = words.amount(figure.unit, figure.previous)
            text = words.text("remark.space.text", against=dossier.query.against, previous=previous)
        remarks.append(Remark(head, text))
    abroad = dossier.answer.figure(Measure.INTERNATIONAL_NET_SPACE).value
    if abroad and figure.value:
        head = words.text("remark.space_abroad.head", share=words.percent(100 * abroad / figure.value))
        facts = {"part": words.number(abroad), "whole": words.counted("noun.net_space", figure.value)}
        remarks.append(Remark(head, words.text("remark.space_abroad.text", **facts)))
    return (*remarks, *_top(ranking, "noun.net_space", words))[:AT_MOST]


def region_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """What the first three make up, and how many have no region."""
    ranking = rankings.regions(dossier, words)
    return (*_top(ranking, "noun.exhibitors", words), *unassigned(dossier.regions, dossier, words))[:AT_MOST]


def bloc_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """How many have no country that is known."""
    return unassigned(dossier.countries, dossier, words)[:AT_MOST]


def sector_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """What the first three make up, names of one edition only, and how many name no sector."""
    ranking = rankings.sectors(dossier, words)
    new = [entry for entry in ranking.entries if entry.previous == 0]
    remarks = list(_top(ranking, "noun.mentions", words))
    if new or ranking.gone:
        head = words.counted("remark.names.head", len(new) + len(ranking.gone))
        facts = {"new": words.number(len(new)), "lost": words.number(len(ranking.gone))}
        form = "text" if new and ranking.gone else "new" if new else "lost"
        remarks.append(Remark(head, words.text(f"remark.names.{form}", **facts)))
    return (*remarks, *unassigned(dossier.sectors, dossier, words))[:AT_MOST]


def bridge_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """How many came again, how many are first-time, how many were won back."""
    figure = dossier.answer.figure
    exhibitors = figure(Measure.EXHIBITORS)
    again = _plain_part(
        figure(Measure.RETURNING).value, exhibitors.previous, "remark.retention", dossier, words
    )
    new = _plain_part(figure(Measure.NEW).value, exhibitors.value, "remark.new", dossier, words)
    won_back = figure(Measure.WON_BACK).value
    remarks = [*again, *new]
    if won_back:
        head = words.text("remark.won_back.head", count=words.number(won_back))
        remarks.append(Remark(head, words.text("remark.won_back.text", against=dossier.query.against)))
    return tuple(remarks[:AT_MOST])


def visitor_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """All visitors with the share from abroad, attending countries and regions, the first three."""
    figure = dossier.answer.figure
    visitors, international = figure(Measure.VISITORS), figure(Measure.INTERNATIONAL_VISITORS)
    share = _part_of(international, visitors, "noun.visitors", dossier, words)
    abroad = rankings.has_international_visitors(dossier)
    noun = "noun.international_visitors" if abroad else "noun.visitors"
    top = _top(rankings.visitors(dossier, words), noun, words)
    return (*share, *_attending(figure(Measure.ATTENDING_COUNTRIES), dossier, words), *top)[:AT_MOST]


def _growth(first_year: str, first: float, last: float, words: Words, *, is_told: bool = False) -> Remark:
    """The change in percent since an edition; both values, or the difference where the title tells them."""
    change = words.change_percent(last, first)
    head = words.text("remark.growth.head", change=change, year=first_year)
    if is_told:
        form = "one" if abs(last - first) == 1 else "many"
        return Remark(head, words.text(f"remark.growth.by.{form}", change=words.signed(last - first)))
    before, now = (words.part("noun.exhibitors", value) for value in (first, last))
    return Remark(head, words.text("remark.growth.text", previous=before, value=now))


def _change_remark(figure: Figure, dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """The change of a figure against the edition compared with."""
    if figure.value is None or not figure.previous:
        return ()
    return (_growth(dossier.query.against, figure.previous, figure.value, words),)


def _part_of(part: Figure, whole: Figure, noun: str, dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """The share that `part` is of `whole`, with the previous share when it is known."""
    if part.value is None or not whole.value:
        return ()
    head = words.text("remark.share.head", share=words.percent(100 * part.value / whole.value))
    facts = {"part": words.part(noun, part.value), "whole": words.counted(noun, whole.value)}
    if part.previous is None or not whole.previous:
        return (Remark(head, words.text("remark.share.text", **facts)),)
    previous = words.percent(100 * part.previous / whole.previous)
    text = words.text("remark.previous.text", against=dossier.query.against, previous=previous, **facts)
    return (Remark(head, text),)


def _plain_part(
    part: float | None, whole: float | None, key: str, dossier: Dossier, words: Words
) -> tuple[Remark, ...]:
    if part is None or not whole:
        return ()
    counted = words.counted("noun.exhibitors", whole)
    told = words.part("noun.exhibitors", part)
    text = words.text(f"{key}.text", part=told, whole=counted, against=dossier.query.against)
    return (Remark(words.text(f"{key}.head", share=words.percent(100 * part / whole)), text),)


def _places(ranking: Ranking, dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    if not ranking.entries:
        return ()
    head = words.text("remark.places.head", places=words.counted("noun.places", len(ranking.entries)))
    if ranking.previous_count is None:
        return (Remark(head, words.text("remark.places.only")),)
    previous = words.number(ranking.previous_count)
    return (Remark(head, words.text("remark.places.text", against=dossier.query.against, previous=previous)),)


def _fluctuation(ranking: Ranking, dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    new = sum(1 for entry in ranking.entries if entry.previous == 0)
    if ranking.previous_count is None or not (new or ranking.gone):
        return ()
    lost = len(ranking.gone)
    form = "head" if new and lost else "new" if new else "lost"
    head = words.text(f"remark.fluctuation.{form}", new=words.number(new), lost=words.number(lost))
    return (Remark(head, words.text("remark.fluctuation.text", against=dossier.query.against)),)


def _top(ranking: Ranking, noun: str, words: Words) -> tuple[Remark, ...]:
    """What the first three make up; left out when there are hardly more, or the fourth has as much."""
    following = ranking.entries[_TOP - 1 : _TOP + 1]
    if len(ranking.entries) <= _TOP + 1 or following[0].value == following[1].value:
        return ()
    part = sum(entry.value for entry in ranking.entries[:_TOP])
    whole = ranking.total + ranking.unassigned
    share = words.percent(100 * part / whole)
    head = words.text("remark.top.head", share=share, count=words.number(_TOP))
    told = words.part(noun, part)
    return (Remark(head, words.text("remark.top.text", part=told, whole=words.counted(noun, whole))),)


def unassigned(breakdown: Breakdown, dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """How many belong to no group, where there are any."""
    if not breakdown.unassigned:
        return ()
    count = words.counted("noun.exhibitors", breakdown.unassigned)
    field = words.text(f"filter.{breakdown.by}")
    head = words.text("remark.unassigned.head", count=count, field=field)
    return (Remark(head, words.text("remark.unassigned.text", edition=dossier.query.edition)),)


def _attending(figure: Figure, dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    if figure.value is None:
        return ()
    head = words.text("remark.attending.head", count=words.number(figure.value))
    if figure.previous is None:
        return (Remark(head, words.text("remark.attending.text")),)
    previous = words.number(figure.previous)
    text = words.text("remark.attending.previous", against=dossier.query.against, previous=previous)
    return (Remark(head, text),)
