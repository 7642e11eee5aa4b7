"""What is said beside the flow of exhibitors: statements, its table, and what to compare with care."""

from collections.abc import Iterator
from dataclasses import replace

from expo_app.model.caveat import Caveat
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.flow import FlowPart, FlowStop
from expo_app.report.caveats import about_everyone, caveat_sentence
from expo_app.report.flow import flow_chart, flow_of, rates
from expo_app.report.pages import ChartPage, chart_page
from expo_app.report.remarks import AT_MOST
from expo_app.report.spec import Cell, CellKind, Page, Remark, TableColumn, TableSpec
from expo_app.report.words import Words

_COLUMNS = (
    ("exhibitors", CellKind.COUNT),
    ("came_again", CellKind.COUNT),
    ("won_back", CellKind.COUNT),
    ("first_time", CellKind.COUNT),
    ("lost_since", CellKind.COUNT),
    ("retention", CellKind.PERCENT),
    ("firsts_stayed", CellKind.COUNT),
    ("firsts_retention", CellKind.PERCENT),
    ("care", CellKind.TEXT),
)


def flow_page(dossier: Dossier, words: Words) -> Page | None:
    """The flow with its statements; what to compare with care between earlier editions is in the notes."""
    page = chart_page(dossier, words, _PAGE)
    if page is None:
        return None
    return replace(page, speaker_notes="\n".join((page.speaker_notes, *flow_caveats(dossier, words))))


def flow_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """Which newcomers came again, and which others; last editions without a list and what to compare with
    care, which matters more than the others where there is no room for all."""
    flow = flow_of(dossier)
    if flow is None:
        return ()
    known = [(stop, *rates(stop)) for stop in flow.stops[:-1]]
    firsts = [(stop.edition, share) for stop, share, _ in known if share is not None]
    others = [(stop.edition, share) for stop, _, share in known if share is not None]
    care = (*_unlisted(flow.unlisted, words), *_care(dossier, words))
    first, other = (
        tuple(_each(head, shares, words))
        for head, shares in (("flow.firsts.head", firsts), ("flow.others.head", others))
    )
    chosen = (*first, *care, *other)[:AT_MOST]
    return tuple(sorted(chosen, key=lambda remark: remark in care))


def flow_hint(dossier: Dossier, words: Words) -> str:
    """What has to be known when looking at the chart, in a line; "" where there is nothing."""
    flow = flow_of(dossier)
    if flow is None:
        return ""
    told = (*_unlisted(flow.unlisted, words), *_care(dossier, words))
    return words.text("flow.next").join(
        words.text("flow.hint", head=remark.head, text=remark.text) for remark in told
    )


def flow_caveats(dossier: Dossier, words: Words) -> tuple[str, ...]:
    """What stands in the way of comparing the earlier editions with the ones before them, a sentence each."""
    return tuple(
        words.text(
            "flow.beside",
            edition=stop.edition,
            against=stop.against,
            sentence=caveat_sentence(warned, dossier, words),
        )
        for stop in _earlier(dossier)
        for warned in stop.warnings
        if about_everyone(warned)
    )


def flow_table(dossier: Dossier, words: Words) -> TableSpec | None:
    """A row for each edition with a list: how its exhibitors came, how many of its newcomers stayed, what to
    compare with care. Keys are the editions; None without a flow."""
    flow = flow_of(dossier)
    if flow is None:
        return None
    columns = (
        TableColumn(words.text("column.edition")),
        *(TableColumn(words.text(f"column.{name}"), kind) for name, kind in _COLUMNS),
    )
    befores: list[FlowStop | None] = [None, *flow.stops[:-1]]
    rows = tuple(_row(stop, before, words) for stop, before in zip(flow.stops, befores, strict=True))
    keys = tuple(stop.edition for stop in flow.stops)
    return TableSpec("flow", words.text("table.flow"), columns, rows, keys, note=words.text("note.flow"))


def _row(stop: FlowStop, before: FlowStop | None, words: Words) -> tuple[Cell, ...]:
    came = [stop.part(measure) for measure in (Measure.RETURNING, Measure.WON_BACK, Measure.NEW)]
    first = stop.part(Measure.NEW)
    return (
        stop.edition,
        stop.exhibitors,
        *(part.exhibitors if part else None for part in came),
        before.lost if before else None,
        _retention(before),
        first.stayed if first else None,
        _stayed_share(first),
        _reasons(stop, words) or None,
    )


def _retention(before: FlowStop | None) -> float | None:
    if before is None or before.stayed is None or not before.exhibitors:
        return None
    return 100 * before.stayed / before.exhibitors


def _stayed_share(part: FlowPart | None) -> float | None:
    if part is None or part.stayed is None or not part.exhibitors:
        return None
    return 100 * part.stayed / part.exhibitors


def _each(head: str, shares: list[tuple[str, float]], words: Words) -> Iterator[Remark]:
    """One share for each edition, where there are several: of one the title speaks."""
    told = (
        words.text("remark.retention.each", edition=edition, rate=words.percent(share))
        for edition, share in shares
    )
    if len(shares) > 1:
        yield Remark(words.text(head), words.text("list.comma").join(told))


def _unlisted(editions: tuple[str, ...], words: Words) -> Iterator[Remark]:
    if editions:
        head = words.text("flow.unlisted.head", editions=words.listed(editions))
        yield Remark(head, words.text("flow.unlisted.text"))


def _earlier(dossier: Dossier) -> tuple[FlowStop, ...]:
    """The stops but the last, of whose comparison the page warns anyway where it is the one asked for."""
    flow = flow_of(dossier)
    if flow is None:
        return ()
    is_asked = flow.stops[-1].against == dossier.query.against
    return flow.stops[1:-1] if is_asked else flow.stops[1:]


def _care(dossier: Dossier, words: Words) -> Iterator[Remark]:
    """Which earlier editions to compare with care, and in a word or two each why."""
    told = [(stop, _reasons(stop, words)) for stop in _earlier(dossier)]
    pairs = [
        words.text("flow.care", edition=stop.edition, against=stop.against, why=why)
        for stop, why in told
        if why
    ]
    if pairs:
        yield Remark(words.text("caveat.title"), words.text("flow.next").join(pairs))


def _reasons(stop: FlowStop, words: Words) -> str:
    caveats = dict.fromkeys(one.caveat for one in stop.warnings if about_everyone(one))
    caveats.pop(Caveat.SAME_LEAD_TIME, None)  # what follows from the list dates is no reason of its own
    return words.text("list.comma").join(words.text(f"flow.why.{caveat}") for caveat in caveats)


_PAGE = ChartPage(flow_chart, flow_remarks, (Measure.NEW, Measure.WON_BACK, Measure.LOST))
