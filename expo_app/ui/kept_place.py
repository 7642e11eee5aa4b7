"""Where the user was: kept while the window's inside is built anew, and found again afterwards."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QWidget

from expo_app.model.dossier import Dossier
from expo_app.model.finding import Finding
from expo_app.report.names import group_name
from expo_app.session.lists.previewing import Preview
from expo_app.ui.checking.pair_queue import PairQueue
from expo_app.ui.importing.draft_book import DraftBook
from expo_app.ui.language import WORDS
from expo_app.ui.pages.importing import ImportPage
from expo_app.ui.stations import CHECK
from expo_app.ui.trail.subject import Subject
from expo_app.ui.trail.trail import Trailed
from expo_app.ui.widgets.switched import Switched
from expo_app.ui.wording import listed
from expo_app.ui.workbench import Workbench
from expo_app.ui.workplace import Workplace

Kind = TypeVar("Kind", bound=QWidget)
Sorting = tuple[int, int, Qt.SortOrder]


@dataclass(frozen=True)
class KeptImport:
    """What the page of the import showed: its state, what was said about the lists, the sheet looked at."""

    state: str
    book: DraftBook
    found: Sequence[Finding] | None
    sheet: str
    sentence: str


@dataclass(frozen=True)
class KeptPlace:
    """A page and what was opened, sought and sorted there; what is asked of the lists is the desk's.

    `sorting` and `parts` are of each page by its name: Qt lists the children of a window in the order in
    which they were last shown, so their places in the whole window say nothing.
    """

    station: str
    trail: Trailed | None
    sought: str
    notice: str
    group: str
    queue: PairQueue
    sorting: Mapping[str, Sequence[Sorting]]
    parts: Mapping[str, Sequence[int]]
    importing: KeptImport


def keep(bench: Workbench) -> KeptPlace:
    """Where the user is."""
    page, check = bench.importing, bench.check
    sheet = page.preview.sheet
    return KeptPlace(
        bench.current,
        bench.trail.subject,
        bench.top_bar.finder.text(),
        "" if bench.notice.isHidden() else bench.notice.said,
        check.key,
        check.flow.queue,
        {name: [_sorting(table) for table in tables] for name, tables in _of_pages(bench, QTableView)},
        {name: [one.place for one in switched] for name, switched in _of_pages(bench, Switched)},
        KeptImport(
            page.state,
            page.preview.book,
            page.preview.found,
            sheet.source.id if sheet else "",
            page.error.said,
        ),
    )


def put_back(kept: KeptPlace, place: Workplace) -> None:
    """Bring a new bench to where the user was, and show what the desk knows."""
    bench = place.bench
    bench.check.flow.queue = kept.queue
    bench.current = kept.station
    place.desk.tell_again()
    if kept.sought:
        bench.look_for(kept.sought)
    _put_back_import(kept.importing, bench.importing, place.imports.preview)
    bench.go(kept.station)
    if kept.group:
        bench.check.show_group(kept.group)
    _put_back_pages(kept, bench)
    if kept.trail is not None:
        bench.show_trail(_renamed(kept.trail, place.desk.dossier))
    if kept.notice:
        bench.refuse(kept.notice)


def _put_back_pages(kept: KeptPlace, bench: Workbench) -> None:
    for name, all_switched in _of_pages(bench, Switched):
        for switched, part in zip(all_switched, kept.parts.get(name, ()), strict=False):
            switched.show_place(part)
    for name, tables in _of_pages(bench, QTableView):
        for table, sorting in zip(tables, kept.sorting.get(name, ()), strict=False):
            if sorting[1] >= 0 and _sorting(table)[0] == sorting[0]:
                table.sortByColumn(sorting[1], sorting[2])


def _of_pages(bench: Workbench, kind: type[Kind]) -> Iterator[tuple[str, Sequence[Kind]]]:
    """The widgets of one kind on each page, by the page's name."""
    for name, page in (*bench.pages.items(), (CHECK, bench.check)):
        yield name, page.findChildren(kind)


def _put_back_import(kept: KeptImport, page: ImportPage, preview: Preview | None) -> None:
    if kept.state == "preview" and preview is not None:
        page.preview.book.take_over(kept.book)
        page.show_preview(preview)
        if kept.found is not None:
            page.preview.show_findings(kept.found)
        if kept.sheet:
            page.preview.files.look_at_source(kept.sheet)
    elif kept.state == "wait":
        page.show_wait()
    elif kept.state == "error":
        page.show_error(kept.sentence)


def _sorting(table: QTableView) -> Sorting:
    """How many columns a table has, by which it is sorted (-1: none), and in which order."""
    header = table.horizontalHeader()
    return header.count(), header.sortIndicatorSection(), header.sortIndicatorOrder()


def _renamed(subject: Trailed, dossier: Dossier | None) -> Trailed:
    """The same figure, its group called as in the language of the window."""
    if not isinstance(subject, Subject) or dossier is None:
        return subject
    if len({field for field, _ in subject.where}) < len(subject.where):  # several are summed up
        return replace(subject, name=WORDS.counted("rest", len(subject.where)))
    wanted = {value for _, value in subject.where}
    named = [
        group_name(breakdown.by, row, WORDS)
        for breakdown in (dossier.countries, dossier.regions, dossier.sectors, dossier.halls, dossier.sizes)
        for row in breakdown.rows
        if (str(breakdown.by), row.key) in subject.where and row.key in wanted
    ]
    return replace(subject, name=listed(named)) if len(named) == len(subject.where) and named else subject
