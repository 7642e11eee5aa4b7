"""Which indicators of its market the event stands beside, as a menu."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from expo_app.model.decision import EventFacts
from expo_app.model.event import USUAL_MARKET
from expo_app.report.market import indicator_name
from expo_app.session.decisions.step_labels import label_of
from expo_app.session.figures.markets import choosing, market_of, offered
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS


class IndicatorsMenu(QMenu):
    """All indicators, those chosen with a tick. Each choice is a step that undo takes back; `take` asks for a
    sheet with figures of one's own."""

    def __init__(self, desk: Desk, take: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._take = desk, take
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer the indicators as they are now."""
        self.clear()
        derived = self._desk.derived
        if derived is None:
            return
        chosen = {one.key for one in market_of(derived)}
        for key, name in {one.key: indicator_name(one, WORDS) for one in offered(derived)}.items():
            action = self.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key in chosen)
            action.triggered.connect(lambda wanted, key=key: self._toggle(key, wanted))
        self.addSeparator()
        usual = self.addAction(self.tr("Those that the event's name or sectors call for"))
        usual.setCheckable(True)
        usual.setChecked(derived.event.market == USUAL_MARKET)
        usual.triggered.connect(lambda _checked=False: self._decide(EventFacts(market=USUAL_MARKET)))
        own = self.addAction(self.tr("Import market figures…"))
        own.triggered.connect(lambda _checked=False: self._take())

    def _toggle(self, key: str, wanted: bool) -> None:
        derived = self._desk.derived
        if derived is None:
            return
        chosen = {one.key for one in market_of(derived)}
        chosen = chosen | {key} if wanted else chosen - {key}
        keys = [one.key for one in offered(derived) if one.key in chosen]
        self._decide(choosing(derived, keys))

    def _decide(self, facts: EventFacts) -> None:
        self._desk.decide([facts], label_of([facts]))
