"""What happens with the pairs: which is asked about, and what an answer does."""

from collections.abc import Callable, Sequence
from heapq import nlargest

from PySide6.QtCore import QObject, Signal

from expo_app.model.decision import Decision
from expo_app.model.matching import Match, MatchSide
from expo_app.model.query import Query
from expo_app.session.checking.comparing import comparison
from expo_app.session.checking.pairs import different, name_on, pavilion_organiser, renamed, same
from expo_app.session.checking.waiting import taken_since
from expo_app.session.decisions.step_labels import label_of
from expo_app.session.derive import Derived
from expo_app.ui.checking.effect_rows import shown_effect
from expo_app.ui.checking.pair_part import PairPart
from expo_app.ui.checking.pair_queue import PairQueue
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS
from expo_app.ui.trail.subject import RowSubject

CERTAIN = (0.95, 0.9, 0.85, 0.8)
"""What counts as certain enough to be accepted at once: the highest of these that several pairs reach."""


class PairFlow(QObject):
    """Puts pair after pair before a person. An answer is a decision at once; the next pair does not wait
    for the figures to follow.

    Signal: `row_wanted(subject)` to see a row in its list.
    """

    row_wanted = Signal(object)

    def __init__(self, desk: Desk, part: PairPart) -> None:
        super().__init__(part)
        self._desk, self._part = desk, part
        self.queue = PairQueue()
        part.same.connect(lambda: self._answer(same))
        part.different.connect(lambda: self._answer(different))
        part.renamed.connect(lambda: self._answer(renamed))
        part.organiser.connect(self._call_organiser)
        part.later.connect(self._put_off)
        part.moved.connect(self._move)
        part.all_wanted.connect(self._accept_all)
        part.row_wanted.connect(self._want_row)

    def follow(self, pairs: Sequence[Match], come_back: bool) -> bool:
        """Take the pairs that are open now. With `come_back` the one whose decision was taken back becomes
        current; True when there is one."""
        return self.queue.show(pairs, come_back)

    def show(self) -> None:
        """Show the current pair."""
        match, derived, dossier = self.queue.current, self._desk.derived, self._desk.dossier
        if match is None or derived is None:
            return
        query = dossier.query if dossier else self._desk.query
        shown = comparison(derived, match, WORDS)
        self._part.show_pair(shown, query.edition, query.against, self._progress(match))
        self._show_effect(derived, match, query)
        score, certain = self._certain()
        text = self.tr("Accept all above {score} ({count})") if certain else ""
        self._part.offer_all(text.format(score=WORDS.number(score, 2), count=len(certain)))

    def _show_effect(self, derived: Derived, match: Match, query: Query) -> None:
        """Work the effect out beside the window, which does not wait for it."""
        state, count = self._desk.state, len(self.queue.pairs)
        taken = taken_since(self._desk.derived_from, state)
        self._part.effect.expect()
        self._desk.work_beside(
            lambda _progress: shown_effect(derived, match, taken, query, count),
            self._part.effect.show_effect,
            lambda: self._desk.state is state and self.queue.current is match,
        )

    def _progress(self, match: Match) -> str:
        derived = self._desk.derived
        years = WORDS.listed(list(dict.fromkeys((match.left.edition, match.right.edition))))
        text = self.tr("Pair {place} of {count}, {event} {years}. Most certain first.")
        event = derived.event.name if derived else ""
        count = f"{len(self.queue.pairs):,}"
        said = text.format(place=f"{self.queue.position:,}", count=count, event=event, years=years)
        return " ".join(said.split())

    def _answer(self, decision_of: Callable[[Match], Decision]) -> None:
        match = self.queue.current
        if match is not None:
            decision = decision_of(match)
            self._desk.decide((decision,), label_of((decision,)))

    def _call_organiser(self, side: MatchSide) -> None:
        """Who only organises a pavilion is not its participant: both at once, as one step."""
        match = self.queue.current
        if match is not None:
            decision = pavilion_organiser(side)
            self._desk.decide((decision, different(match)), label_of((decision,)))

    def _put_off(self) -> None:
        self.queue.put_off()
        self.show()

    def _move(self, step: int) -> None:
        self.queue.move(step)
        self.show()

    def _certain(self) -> tuple[float, tuple[Match, ...]]:
        """A score, and the open pairs above it; none where there are not at least two."""
        pairs = self.queue.pairs
        best = nlargest(2, (match.score for match in pairs))
        score = next((score for score in CERTAIN if len(best) > 1 and best[1] > score), 1.0)
        return score, tuple(match for match in pairs if match.score > score)

    def _accept_all(self) -> None:
        _, certain = self._certain()
        if certain:
            label = f"{len(certain)} pairs accepted as the same company"
            self._desk.decide([same(match) for match in certain], label)

    def _want_row(self, side: MatchSide) -> None:
        self.row_wanted.emit(RowSubject(side.source, side.row, name_on(side)))
