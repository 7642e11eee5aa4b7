"""Who stayed, who left and who came: charts and statements of the page Loyalty."""

from expo_app.model.change import Bridge, BridgeStep, Cohort, Movement
from expo_app.model.change_dossier import CROSSED, ChangeDossier
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Figure, Measure, Unit
from expo_app.report.clauses import change_clause
from expo_app.report.foot import source_line
from expo_app.report.marks import description, plain_mark, step_mark
from expo_app.report.sentences import retention
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Remark, Series, Tone
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.titles import titled
from expo_app.report.words import Words

MOVED = f"moved{CROSSED}"
"""Begins the key of a step of the bridge in square metres; the movement follows."""


def loyalty_title(dossier: Dossier, words: Words) -> str:
    """ "989 exhibitors came again: retention 64.0 %; 205 were at every edition since 2022"."""
    found, plain = dossier.changed, retention(dossier, words)
    if found is None or len(_until(found)) < 3 or not plain:
        return plain
    always = words.counted("loyalty.always", found.everywhere)
    return titled(
        dossier,
        words,
        words.text("loyalty.title", retention=_bare(dossier, words), always=always, first=found.editions[0]),
        _bare(dossier, words),
    )


def space_bridge(dossier: Dossier, words: Words) -> ChartSpec | None:
    """From the net space of one edition to that of the other; None where a list states none."""
    found = dossier.changed
    if found is None or not found.bridge.previous_space or not found.bridge.this_space:
        return None
    steps = [step for step in found.bridge.steps if step.net_space]
    marks = (
        plain_mark(found.bridge.previous_space, Unit.SQUARE_METRES, Tone.PREVIOUS, found.against, words),
        *(step_mark(step.net_space, f"{MOVED}{step.movement}", words) for step in steps),
        plain_mark(found.bridge.this_space, Unit.SQUARE_METRES, Tone.THIS, found.edition, words),
    )
    names = (found.against, *(words.text(f"movement.{step.movement}") for step in steps), found.edition)
    series = (Series(words.sentence(words.text("measure.net_space")), marks),)
    title = titled(dossier, words, *_space_titles(found.bridge, words))
    subtitle = chart_subtitle(dossier, words, "subtitle.space_bridge", with_editions=False)
    told = description(title, subtitle, names, series, words)
    source = source_line(dossier, words)
    return ChartSpec(
        "bridge_space", ChartKind.BRIDGE, title, subtitle, source, Unit.SQUARE_METRES, names, series, told
    )


def cohort_chart(dossier: Dossier, words: Words) -> ChartSpec | None:
    """Of those first seen in each edition how many percent came to each later one; None for fewer than two
    cohorts."""
    found = dossier.changed
    if found is None or len(found.cohorts) < 2:
        return None
    series = tuple(
        Series(year, tuple(_share(cohort, year, words) for cohort in found.cohorts))
        for year in found.editions
    )
    names = tuple(
        words.text("cohorts.first", edition=cohort.first, count=words.number(cohort.present[0][1]))
        for cohort in found.cohorts
    )
    title = titled(dossier, words, _cohort_title(found, words))
    subtitle = chart_subtitle(dossier, words, "subtitle.cohorts", with_editions=False)
    told = description(title, subtitle, names, (series[-1],), words)
    source = source_line(dossier, words, years=found.editions)
    return ChartSpec("cohorts", ChartKind.HEAT, title, subtitle, source, Unit.PERCENT, names, series, told)


def loyalty_facts(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """Everything of `space_facts` and `presence_facts`."""
    return (*space_facts(dossier, words), *presence_facts(dossier, words))


def space_facts(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """How the space of who stayed moved, and what the lost took with them."""
    found = dossier.changed
    return (*_space_kept(found, words), *_lost(found, words)) if found else ()


def presence_facts(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """Who was always there, and between which ends retention lies while names wait for a decision."""
    found = dossier.changed
    return (*_always(found, words), *_band(found, words)) if found else ()


def _bare(dossier: Dossier, words: Words) -> str:
    """The finding on retention without what the filters ask for."""
    returning = dossier.answer.figure(Measure.RETURNING).value or 0.0
    rate = dossier.answer.figure(Measure.RETENTION_RATE).value or 0.0
    again = words.counted("noun.exhibitors", returning)
    return words.text("retention", again=again, rate=words.percent(rate))


def _until(found: ChangeDossier) -> list[str]:
    """The editions up to this one."""
    return [year for year in found.editions if year <= found.edition]


def _space_titles(bridge: Bridge, words: Words) -> tuple[str, ...]:
    figure = Figure(Measure.NET_SPACE, bridge.this_space, bridge.previous_space)
    clause = change_clause(figure, words)
    first = _step(bridge, Movement.FIRST_TIME).net_space
    if not first:
        return (clause,)
    space = words.amount(Unit.SQUARE_METRES, first)
    return words.text("space.title", clause=clause, space=space), clause


def _step(bridge: Bridge, movement: Movement) -> BridgeStep:
    return next(step for step in bridge.steps if step.movement is movement)


def _share(cohort: Cohort, year: str, words: Words) -> Mark:
    """The share of a cohort in an edition; an empty cell for editions before it."""
    size, there = cohort.present[0][1], dict(cohort.present)
    if year not in there:
        return Mark(None, "", Tone.OTHER)
    share = 100 * there[year] / size
    key = f"{cohort.first}{CROSSED}{year}"
    told = words.counted("noun.exhibitors", there[year])
    return Mark(share, words.percent(share), Tone.THIS, key, share=told)


def _cohort_title(found: ChangeDossier, words: Words) -> str:
    """How many of the oldest cohort came to this edition."""
    oldest = found.cohorts[0]
    there = dict(oldest.present).get(found.edition)
    if there is None or oldest.first == found.edition:
        return words.text("cohorts.only", edition=found.edition)
    size = oldest.present[0][1]
    return words.text(
        "cohorts.title",
        cohort=words.counted("noun.exhibitors", size),
        first=oldest.first,
        count=words.number(there),
        edition=found.edition,
        share=words.percent(100 * there / size),
    )


def _space_kept(found: ChangeDossier, words: Words) -> tuple[Remark, ...]:
    kept = found.space
    if not kept.up + kept.same + kept.down:
        return ()
    parts = [
        words.text(f"space_kept.{name}", number=words.number(getattr(kept, name)))
        for name in ("up", "same", "down")
        if getattr(kept, name)
    ]
    returning = words.number(kept.up + kept.same + kept.down + kept.unstated)
    key = "space_kept.text" if kept.unstated else "space_kept.all"
    text = words.text(key, returning=returning, unstated=words.number(kept.unstated))
    return (Remark(words.text("list.comma").join(parts), text),)


def _always(found: ChangeDossier, words: Words) -> tuple[Remark, ...]:
    until = _until(found)
    if len(until) < 3:
        return ()
    editions = words.counted("editions", len(until))
    text = words.text("always.text", editions=editions, first=until[0])
    return (Remark(words.text("always.head", count=words.number(found.everywhere)), text),)


def _lost(found: ChangeDossier, words: Words) -> tuple[Remark, ...]:
    space = -_step(found.bridge, Movement.LOST).net_space
    if not space:
        return ()
    firms = words.counted("noun.exhibitors", len(found.lost))
    head = words.text("lost.head", space=words.amount(Unit.SQUARE_METRES, space))
    return (Remark(head, words.text("lost.text", firms=firms)),)


def _band(found: ChangeDossier, words: Words) -> tuple[Remark, ...]:
    if found.retention_band is None:
        return ()
    low, high = (words.percent(end) for end in found.retention_band)
    return (Remark(words.text("band.head", low=low, high=high), words.text("band.text")),)
