"""What the actions do that concern files, the workplace and what lies over the window."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from expo_app.ui.export_kinds import KINDS
from expo_app.ui.file_flows import FileFlows
from expo_app.ui.help.guide_texts import first_minutes, what_counts
from expo_app.ui.regions import go_to_region

if TYPE_CHECKING:
    from expo_app.ui.overlays import Overlays
    from expo_app.ui.workplace import Workplace

Handlers = Mapping[str, Callable[[], object]]
"""What is done, by the name of the action in actions.ACTIONS."""


def of_files(files: FileFlows) -> Handlers:
    """Actions that ask for a file or a folder."""
    exports = {name: lambda name=name: files.export(name) for name in KINDS}
    return {
        "indicators": files.take_indicators,
        "template": files.take_template,
        "open": files.open,
        "copy": files.save_copy,
        "verify_pack": files.verify_pack,
        **exports,
    }


def of_workplace(place: Callable[[], "Workplace"]) -> Handlers:
    """Actions on what is open; the workplace is put together when the first of them is asked for."""

    def later(act: Callable[["Workplace"], object]) -> Callable[[], object]:
        return lambda: act(place())

    return {
        "close": later(lambda place: place.desk.close()),
        "undo": later(lambda place: place.bench.undo()),
        "redo": later(lambda place: place.bench.redo()),
        "find": later(lambda place: place.bench.top_bar.finder.setFocus()),
        "export": later(lambda place: place.bench.top_bar.export.showMenu()),
        "press": later(lambda place: place.copy_press_text()),
        "findings": later(lambda place: place.bench.bottom_bar.findings_wanted.emit()),
        "part": later(lambda place: _go_to_region(place, 1)),
        "part_before": later(lambda place: _go_to_region(place, -1)),
    }


def _go_to_region(place: "Workplace", by: int) -> None:
    bench = place.bench
    go_to_region(bench, (bench.rail, bench.top_bar, bench.trail, bench.bottom_bar), by)


def of_overlays(overlays: Callable[[], "Overlays"]) -> Handlers:
    """Actions that lay something over the window, and what its help hands out."""

    def later(act: Callable[["Overlays"], object]) -> Callable[[], object]:
        return lambda: act(overlays())

    return {
        "palette": later(lambda over: over.open_palette()),
        "help": later(lambda over: over.open_help()),
        "guide": later(lambda over: over.open_guide(first_minutes())),
        "counts": later(lambda over: over.open_guide(what_counts())),
        "tour": later(lambda over: over.tour.begin()),
        "details": later(lambda over: over.help.copy_details()),
    }
