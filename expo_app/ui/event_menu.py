"""What an event decides about its maps and its names of countries and regions, as menus."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from expo_app.model.decision import EventFacts
from expo_app.model.event import MAP_CENTRES
from expo_app.session.decisions.step_labels import label_of
from expo_app.ui.desk import Desk
from expo_app.ui.menus import choice_of
from expo_app.ui.translated import QT_TRANSLATE_NOOP

CENTRE_NAMES = (
    QT_TRANSLATE_NOOP("Menus", "By the host"),
    QT_TRANSLATE_NOOP("Menus", "Atlantic in the middle"),
    QT_TRANSLATE_NOOP("Menus", "Pacific in the middle"),
)
LABEL_NAMES = {
    "iso": QT_TRANSLATE_NOOP("Menus", "ISO 3166 (Hong Kong SAR China, Taiwan)"),
    "china": QT_TRANSLATE_NOOP("Menus", "As in China (Hong Kong, China; Taiwan, China)"),
}
"""What the label profiles are called."""


def event_menus(menu: QMenu, desk: Desk) -> None:
    """Put what the event decides below the other entries; each choice is a step that undo takes back."""

    def take(facts: EventFacts) -> None:
        desk.decide([facts], label_of([facts]))

    def now(name: str) -> str:
        return str(getattr(desk.derived.event, name)) if desk.derived is not None else ""

    centres = tuple(zip(MAP_CENTRES, map(_tr, CENTRE_NAMES), strict=True))
    labels = tuple((profile, _tr(name)) for profile, name in LABEL_NAMES.items())
    made = (
        choice_of(
            QCoreApplication.translate("Menus", "Map of the world"),
            centres,
            lambda centre: take(EventFacts(map_centre=centre)),
            lambda: now("map_centre"),
        ),
        choice_of(
            QCoreApplication.translate("Menus", "Names of countries and regions"),
            labels,
            lambda profile: take(EventFacts(labels=profile)),
            lambda: now("labels"),
        ),
    )
    menu.addSeparator()
    for choice in made:
        choice.setParent(menu, choice.windowFlags())
        menu.addMenu(choice)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)
