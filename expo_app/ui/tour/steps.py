"""The stops of the tour: where to look, and what to know there."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from expo_app.model.figure import Measure
from expo_app.ui.stations import CHECK
from expo_app.ui.trail.subject import Subject
from expo_app.ui.workbench import Workbench


@dataclass(frozen=True)
class Stop:
    """One stop. `go` brings the window there, `where` is what is pointed at."""

    title: str
    text: str
    go: Callable[[Workbench], object]
    where: Callable[[Workbench], QWidget]


def stops() -> tuple[Stop, ...]:
    """The stops in the language of the window."""
    return (
        Stop(
            _tr("What happened"),
            _tr("Six figures with their change. Every title says what was found, and follows the filters."),
            _show_overview,
            lambda bench: bench.overview.cards[0],
        ),
        Stop(
            _tr("Where a figure comes from"),
            _tr("Click a figure, bar or row: its definition, its rows, the cell in the list."),
            lambda bench: bench.show_trail(Subject(Measure.INTERNATIONAL_EXHIBITORS)),
            lambda bench: bench.trail,
        ),
        Stop(
            _tr("Ask something else"),
            _tr("Edition, rules of counting and filters act on every page and on everything exported."),
            lambda bench: bench.trail.close_trail(),
            lambda bench: bench.top_bar.chips["profile"],
        ),
        Stop(
            _tr("What waits for you"),
            _tr("What no rule could settle is asked here. Answers can be undone and hold next year."),
            _show_overview,
            lambda bench: bench.rail.place_of(CHECK),
        ),
        Stop(
            _tr("Take it along"),
            _tr("Slides, workbook, PDF or pictures. Ctrl+K finds everything else, F1 shows all keys."),
            _show_overview,
            lambda bench: bench.top_bar.export,
        ),
    )


def _show_overview(bench: Workbench) -> None:
    bench.trail.close_trail()
    bench.go("overview")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tour", text)
