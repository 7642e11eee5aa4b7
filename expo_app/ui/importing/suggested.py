"""The buttons of a finding: its likeliest answer, and the rest in a menu."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QPushButton

from expo_app.model.decision import Decision
from expo_app.session.checking.suggesting import Asked, Suggestion
from expo_app.ui.importing.text_picker import TextPicker
from expo_app.ui.translated import QT_TRANSLATE_NOOP
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.list_picker import SIZE, ListPicker
from expo_app.ui.wording import in_language

Decide = Callable[[str, Sequence[Decision]], object]
"""Gets the label of what was chosen, and the decisions."""
Countries = Sequence[tuple[str, str]]
_QUESTIONS = {
    Asked.COUNTRY: QT_TRANSLATE_NOOP("Suggested", "Pick a country…"),
    Asked.SECTOR: QT_TRANSLATE_NOOP("Suggested", "Name a sector…"),
    Asked.TEXT: QT_TRANSLATE_NOOP("Suggested", "Say what it means…"),
}


def asking(what: Asked) -> str:
    """What a button says that asks for this, where it is the first of all."""
    return _tr(_QUESTIONS[what])


def suggestion_buttons(
    ways: Sequence[Suggestion], countries: Countries, decide: Decide
) -> Iterator[QPushButton]:
    """The likeliest way, and a menu of all the rest; where that is one that asks, it asks at once."""
    likeliest, rest = ways[:1], ways[1:]
    for way in likeliest:
        if way.asked:
            yield _asking(way, asking(way.asked), "secondary", countries, decide)
        else:
            kind = "secondary" if rest else "quiet"
            yield button(in_language(way.label), partial(decide, way.label, way.decisions), kind, small=True)
    if len(rest) == 1 and rest[0].asked and not likeliest[0].asked:
        yield _asking(rest[0], _tr("Other…"), "quiet", countries, decide)
    elif rest:
        yield _more(rest, "⋯" if likeliest[0].asked else _tr("Other…"), countries, decide)


def _asking(way: Suggestion, text: str, kind: str, countries: Countries, decide: Decide) -> QPushButton:
    asks = button(text, lambda: _ask(way, asks, countries, decide), kind, small=True)
    asks.setAccessibleName(in_language(way.label))
    asks.setToolTip(asks.accessibleName())
    return asks


def _ask(way: Suggestion, beside: QPushButton, countries: Countries, decide: Decide) -> None:
    def told(answer: str) -> None:
        names = dict(countries)
        label = f"{in_language(way.label)}: {names.get(answer, answer)}"
        decide(label, way.told(answer))

    if way.asked is Asked.COUNTRY:
        picker: ListPicker | TextPicker = ListPicker(countries, told, beside.window())
    else:
        picker = TextPicker(in_language(way.label), told, beside.window())
    right = beside.mapToGlobal(beside.rect().bottomRight())
    right.setX(right.x() - SIZE[0])
    picker.open_at(right)


def _more(ways: Sequence[Suggestion], text: str, countries: Countries, decide: Decide) -> QPushButton:
    more = button(text, lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())), "quiet", small=True)
    menu = QMenu(more)
    for way in ways:
        action = menu.addAction(in_language(way.label) + ("…" if way.asked else ""))
        take: Callable[[], object] = (
            partial(_ask, way, more, countries, decide)
            if way.asked
            else partial(decide, way.label, way.decisions)
        )
        action.triggered.connect(lambda _checked=False, take=take: take())
    more.setAccessibleName(_tr("More ways to settle this"))
    more.setToolTip(more.accessibleName())
    return more


def _tr(text: str) -> str:
    return QCoreApplication.translate("Suggested", text)
