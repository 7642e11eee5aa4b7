"""What the event decides: the middle of its maps, and what it calls countries and regions."""

from PySide6.QtGui import QAction

from expo_app.reference.labels import profiles
from expo_app.report.words import words
from expo_app.report.world import ATLANTIC, PACIFIC
from expo_app.report.world_map import world_map
from expo_app.ui.event_menu import LABEL_NAMES
from expo_app.ui.window import MainWindow


def entry(window: MainWindow, menu: str, text: str) -> QAction:
    """An entry of one of the event's menus, as it stands when the menu is opened."""
    menus = {action.text(): action.menu() for action in window.place.bench.top_bar.event_menu.actions()}
    opened = menus[menu]
    opened.aboutToShow.emit()
    return next(action for action in opened.actions() if action.text() == text)


def middle(window: MainWindow) -> int:
    """The longitude in the middle of the map on the page of countries."""
    window.place.bench.go("countries")
    spec = window.place.bench.countries.chart.chart._spec
    assert spec is not None
    return spec.middle


def test_the_middle_of_the_map_is_a_step_that_all_outputs_follow(imported: MainWindow) -> None:
    assert middle(imported) == PACIFIC  # most come from China, which is taken for the host
    assert entry(imported, "Map of the world", "By the host").isChecked()
    for text, wanted in (("Pacific in the middle", PACIFIC), ("Atlantic in the middle", ATLANTIC)):
        entry(imported, "Map of the world", text).trigger()
        assert middle(imported) == wanted
        assert entry(imported, "Map of the world", text).isChecked()
        assert imported.actions_by_name["undo"].text() == "Undo: Middle of the map"
    dossier = imported.place.desk.dossier
    assert dossier is not None
    spec = world_map(dossier, words("zh"))  # what slides, PDF and pictures draw
    assert spec is not None
    assert spec.middle == ATLANTIC
    entry(imported, "Map of the world", "By the host").trigger()
    assert middle(imported) == PACIFIC
    imported.place.bench.undo()
    assert middle(imported) == ATLANTIC


def test_the_names_of_places_are_a_choice_of_the_event(imported: MainWindow) -> None:
    assert tuple(LABEL_NAMES) == profiles()
    entry(imported, "Names of countries and regions", LABEL_NAMES["china"]).trigger()
    derived = imported.place.desk.derived
    assert derived is not None
    assert derived.event.labels == "china"
    assert entry(imported, "Names of countries and regions", LABEL_NAMES["china"]).isChecked()


def test_recent_workspaces_stand_below_the_other_ways_to_open_one(imported: MainWindow) -> None:
    texts = [action.text() for action in imported.place.bench.top_bar.event_menu.actions()]
    assert texts[texts.index("Explore the sample") + 1] == "Recent workspaces"
    assert texts[texts.index("Map of the world") + 1] == "Names of countries and regions"
